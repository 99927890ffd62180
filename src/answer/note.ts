// What must be said with an answer, as data: why there is none, or what must be known of its quotes.
// wording/ makes sentences of it.

import type { ForeignLanguage } from "./understand/question.ts";
import type { Difference, Verdict } from "./verdict.ts";

/**
 * What the articles do not tell where only the nearest can be shown: a person, a number, a date, a
 * place, a reason, or the claim itself (they deny it, or tell it of somebody or something else).
 */
export type Missing = "person" | "number" | "date" | "place" | "reason" | "claim";

/** What a question is limited to beside its topic. Dates are ISO 8601, inclusive; null is open. */
export type Limits = Readonly<{
  from: string | null;
  to: string | null;
  publisher: string | null;
  /** Whether a time is asked for while no article tells when it was published. */
  isUndated: boolean;
}>;

/** What the corpus has of somebody's own words, where none of them answer. */
export type OwnWordsNote =
  /** @property asksForAll whether anything of theirs was asked for, on whatever topic */
  | Readonly<{ kind: "never-quoted"; speaker: string; articles: number; asksForAll: boolean }>
  | Readonly<{
      kind: "not-on-topic";
      speaker: string;
      statements: number;
      /** Null where any topic will do. */
      topic: string | null;
      limits: Limits;
    }>;

/** "What did … say about …", of somebody and a topic of this corpus. */
export type ExampleQuestion = Readonly<{ speaker: string; topic: string }>;

/** `articles` is how many the corpus has, unless it is said otherwise; all is true of the corpus. */
export type Note =
  /** The words ask nothing that can be looked up. */
  | Readonly<{ kind: "not-a-question" }>
  /** The user is greeting, thanking or leaving. @property example null where nobody is quoted */
  | Readonly<{
      kind: "small-talk";
      talk: "greeting" | "thanks" | "farewell";
      example: ExampleQuestion | null;
    }>
  /** Who the bot is and what it can do is asked. */
  | Readonly<{ kind: "about-the-bot"; articles: number; example: ExampleQuestion | null }>
  /** Nothing was found, and there is no topic to name. */
  | Readonly<{ kind: "nothing-found"; articles: number }>
  | Readonly<{ kind: "unknown-topic"; topic: string; articles: number; limits: Limits }>
  /** Nobody else speaks of somebody. */
  | Readonly<{ kind: "no-others"; person: string; articles: number }>
  /** A name that several people bear, of whom at most five are named. */
  | Readonly<{ kind: "ambiguous-name"; name: string; people: readonly string[] }>
  | Readonly<{ kind: "unknown-name"; name: string; articles: number }>
  /** A name that is in `articles` articles, and is nobody's who is quoted. */
  | Readonly<{ kind: "nobody-speaks-by-name"; name: string; articles: number }>
  /** A role or a group by which nobody is known to be meant. */
  | Readonly<{ kind: "unknown-role"; role: string; articles: number }>
  | Readonly<{ kind: "unknown-pronoun"; pronoun: string }>
  /** An outlet asked for that the corpus has nothing of; the answer may be from any other. */
  | Readonly<{ kind: "unknown-outlet"; outlet: string }>
  /** Of a message with several questions. @property sentence the one that is answered */
  | Readonly<{ kind: "one-of-several"; sentence: string; questions: number }>
  /** Of a question that holds a quotation. @property sayers who is known to have said what is shown */
  | Readonly<{
      kind: "quotation-checked";
      verdict: Verdict;
      speaker: string | null;
      sayers: readonly string[];
      differences: readonly Difference[];
    }>
  /** The question is not in English. @property speaker whose words are shown instead, if any are */
  | Readonly<{ kind: "only-english"; language: ForeignLanguage; speaker: string | null }>
  | OwnWordsNote
  /** Above what only comes nearest. @property missing null where the articles may tell it after all */
  | Readonly<{ kind: "nearest"; missing: Missing | null; question: string }>
  /** Above words that were said in an article about the topic, and have it neither in nor beside them. */
  | Readonly<{ kind: "only-in-article"; speaker: string; topic: string }>
  /** Above reports that may be the person's words, while the articles do not tell. */
  | Readonly<{ kind: "perhaps-theirs"; own: OwnWordsNote }>;
