// The answer as plain data: what the terminal prints, Discord renders and `--json` writes out.
// The fields are fixed by the design; others rely on them.

import type { StatementKind } from "../statements/statement.ts";
import type { TopicRing } from "./match/topic-ring.ts";
import type { Missing, Note } from "./note.ts";
import type { Cut } from "./shown/omissions.ts";

/** What was understood of the question. Dates are ISO 8601 calendar dates, both ends inclusive. */
export type Understood = Readonly<{
  speaker: string | null;
  /** All whose words are asked for, `speaker` first; empty where nobody's are. */
  speakers: readonly string[];
  topic: string | null;
  from: string | null;
  to: string | null;
  publisher: string | null;
}>;

/** Of words that ask nothing. */
export const NOTHING_UNDERSTOOD: Understood = {
  speaker: null,
  speakers: [],
  topic: null,
  from: null,
  to: null,
  publisher: null,
};

/** How many quotes an answer has at most, where the user says so, and where not. */
export const QUOTE_LIMIT = { min: 1, max: 25, default: 3 } as const;

export type SilenceReason =
  | "unknown-speaker"
  | "speaker-not-on-topic"
  | "unknown-topic"
  | "not-a-question";

export type Source = Readonly<{
  path: string;
  title: string;
  publisher: string | null;
  author: string | null;
  published: string | null;
  url: string | null;
}>;

/**
 * One quote: `text` is always `article.text.slice(start, end)`. `relation` is `said` (the speaker's
 * words or their report), `about` (others on the person asked for) or `reported` (the outlet's own
 * sentence); `speaker`, `mention`, `cue` and `kind` are null unless somebody is quoted in it.
 */
export type Quote = Readonly<{
  text: string;
  start: number;
  end: number;
  /** On which sides words of the same quotation (`direct`) or sentence (all else) are left out. */
  cut: Cut;
  /** The speaker's own words inside the quote, half-open offsets like `start` and `end`. */
  content: readonly (readonly [number, number])[];
  relation: "said" | "about" | "reported";
  kind: StatementKind | null;
  speaker: string | null;
  mention: string | null;
  cue: string | null;
  /** Where its topic stands, of a quote that is said; null where no topic was asked for. */
  topicIn: TopicRing | null;
  /** The outlet's sentence that has the topic, where that stands outside of what is shown; else null. */
  topicAt: Readonly<{ start: number; end: number; text: string }> | null;
  /** The paragraph or so around it. */
  context: Readonly<{ start: number; end: number }>;
  source: Source;
  /** The same thing said in other articles. */
  alsoIn: readonly Readonly<{ path: string; start: number; end: number }>[];
}>;

/** What the corpus has beside what was asked for; any of it may be empty, but not all. */
export type Offers = Readonly<{
  /** Who else is quoted on the topic, and with how many statements, most first; at most three. */
  others: readonly Readonly<{ name: string; statements: number }>[];
  /** What the person asked for does speak about, the most telling first; at most five words. */
  topics: readonly string[];
  /** Whose name looks like the one typed, which nobody bears. */
  nearestName: string | null;
}>;

/**
 * `nearest`: the articles speak of what is asked and do not tell it, or may not tell it; the quotes come
 * nearest. `quotes` is empty and `reason` not null exactly when `outcome` is `silent`.
 */
export type Answer = Readonly<{
  question: string;
  outcome: "answered" | "nearest" | "silent";
  reason: SilenceReason | null;
  /** With `nearest`: what the articles do not tell; null where they may tell it, and in all other answers. */
  missing: Missing | null;
  understood: Understood;
  /** Of a silent answer: why there is none, at least one. Of one with quotes: what must be known of them. */
  notes: readonly Note[];
  /** Where nothing answers, what else there is; null where there is nothing else. */
  offers: Offers | null;
  quotes: readonly Quote[];
}>;
