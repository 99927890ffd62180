// What the user wants, as plain data: the words of a message understood.

import type { Person } from "../../people/person.ts";

/** What kind of thing a question wants: a person, a date, a number …; "what" where nothing shows it. */
export type Focus = "who" | "when" | "where" | "how-many" | "why" | "how" | "what";

/**
 * A language that a question may be in beside English; primary language subtags of BCP 47, and "other"
 * for scripts of which no words are known.
 */
export type ForeignLanguage = "de" | "es" | "fr" | "ru" | "uk" | "other";

/** The question before, as plain data, for one that leans on it ("and about Europe?"); an answer has both. */
export type QuestionBefore = Readonly<{
  /** As typed. */
  question: string;
  understood: Readonly<{
    /** All whose words were asked for. */
    speakers: readonly string[];
    topic: string | null;
    from: string | null;
    to: string | null;
    publisher: string | null;
  }>;
}>;

/** Somebody who speaks by no name: a role ("the host"), a group ("critics") or a pronoun ("she"). */
export type UnnamedSpeaker = Readonly<{
  /** As typed. */
  words: string;
  /** `"secretary"` of "the press secretary of the mayor". */
  noun: string;
  isPronoun: boolean;
}>;

/** What a question is about without its limit in time, where its date may be a part of the topic. */
export type DatedTopic = Readonly<{
  topic: string;
  topics: readonly string[];
  /** Words that what is shown must have instead of the limit. */
  dates: readonly string[];
}>;

/** Somebody beside the speaker whom the corpus does not have, or of whom it has several. */
export type UnresolvedName = Readonly<{ words: string; people: readonly Person[] }>;

/** Of whom or what others' words are asked for: "criticism of the mayor". */
export type OthersAsked = Readonly<{
  /** Whose own words never answer; null where it is nobody ("reactions to the toll"). */
  person: Person | null;
  /** What to look for: `"Keller"` of "the mayor", `"Keller toll"` of "Keller's toll". */
  lookFor: string;
  /** As typed. */
  words: string;
  stance: "for" | "against" | null;
  /** Whether it is asked who they are ("who criticised X"). */
  isWho: boolean;
}>;

/** Words for the bot itself instead of a question; @property talk what is answered in kind */
export type TalkToBot =
  | Readonly<{ kind: "small-talk"; talk: "greeting" | "thanks" | "farewell" }>
  | Readonly<{ kind: "about-the-bot" }>;

/**
 * A kind of thing that a question leaves open; "day" is a date that needs a day, a month or a
 * year, "weekday" one that needs a day, "city"
 * a place that needs a name.
 */
export type OpenKind =
  | "age"
  | "frequency"
  | "duration"
  | "measure"
  | "speed"
  | "share"
  | "money"
  | "count"
  | "year"
  | "day"
  | "weekday"
  | "date"
  | "reason"
  | "place"
  | "city"
  | "person";

/** What a question leaves open. */
export type OpenPlace = Readonly<{
  /** Null where only `thing` is known, or nothing. */
  kind: OpenKind | null;
  /** The things counted or chosen from, as typed: "oil companies" of "which oil companies were …"; else null. */
  thing: string | null;
  /** Whether it is counted ("how many people"), not chosen ("which people"). */
  isCounted: boolean;
  /** "What is a dronda?" */
  isDefinition: boolean;
}>;

/** Whether a question wants yes or no, something else, or is no question: a topic alone. */
export type AskedForm = "whether" | "something" | "nothing";

/** A question understood. */
export type Question = Readonly<{
  /** The message as typed. */
  words: string;
  /** The part of it that asks this. */
  sentence: string;
  /** What it is in where that is not English: then it is not looked up, since only English articles are. */
  language: ForeignLanguage | null;
  /** Whose words are asked for; null where no one's are, and while `candidates` has several. */
  speaker: Person | null;
  /** Whose words are asked for beside the speaker's ("Putin and Zelensky"), as typed. */
  others: readonly Person[];
  unresolvedNames: readonly UnresolvedName[];
  /** The words that named the speaker: "peskof", "the Russian president". */
  speakerWords: string | null;
  /** Who `speakerWords` may mean when several fit equally, the most mentioned first; else empty. */
  candidates: readonly Person[];
  /** A name whose words are asked for and that nobody in the corpus bears. */
  unknownSpeaker: string | null;
  /** Whose words are asked for without a name, where nobody is known to be meant. */
  unnamedSpeaker: UnnamedSpeaker | null;
  /**
   * The user's words for the topic, without the frame ("what did … say about"), politeness,
   * dates and publisher; empty means anything the speaker said. A factual question keeps all.
   */
  topic: string;
  /** The topics that `topic` joins: "territory and sanctions"; at most four. */
  topics: readonly string[];
  /** What others say is asked for, where it is; then nobody is the speaker. */
  othersAsked: OthersAsked | null;
  /** Words in quotation marks within the question ("is it true that he said “…”"), without the marks; else null. */
  quotation: string | null;
  /** What somebody is asked to have said ("did he say that …"), in the user's words; null of other questions. */
  saidThat: string | null;
  /** Who heard it, where that is all of the topic: "the Herald" of "What did X tell the Herald?". */
  hearer: string | null;
  /** The description of "Who is the Kremlin spokesman?"; null of any other question. */
  description: string | null;
  /** What to look for where the question may be for a fact as well; null where it is not. */
  factTopic: string | null;
  /** ISO 8601 calendar dates, inclusive; null is open. */
  from: string | null;
  to: string | null;
  /** The same question without these, where the date may belong to the topic; else null. */
  datedTopic: DatedTopic | null;
  /** As the corpus writes it. */
  publisher: string | null;
  /** An outlet asked for that is none of the corpus' publishers, as typed: others may quote from it. */
  outlet: string | null;
  /** Whether the newest is wanted first ("most recently", "the latest quote"). */
  isLatest: boolean;
  /**
   * Whether somebody's words are asked for. "perhaps": the words also ask for a fact ("How did X
   * respond to Y?", "X Y"), so what others or the outlet say may answer too when X said nothing.
   * "no" of a name alone, too: then what is written about them is an answer.
   */
  wantsWords: "surely" | "perhaps" | "no";
  /** "said" where somebody's words are asked for and nothing more special (who, when, why). */
  focus: "said" | Focus;
  /** What the sentence wants by its question words, whether or not somebody's words are asked for. */
  sentenceFocus: Focus;
  /** What the sentence leaves open, more narrowly. */
  open: OpenPlace;
  form: AskedForm;
  /** The same of the topic alone: "whether" of "is the toll good", which somebody is asked about. */
  topicForm: AskedForm;
}>;
