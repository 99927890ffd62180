// Who said what: what this folder finds in an article, and all that later folders know of it.

import type { Span } from "../text/span.ts";

/** `direct`: all in quotation marks; `mixed`: partly; `indirect`: a report in the writer's words. */
export type StatementKind = "direct" | "mixed" | "indirect";

/**
 * What the article does with the statement. Only `asserted` may be served as something the speaker
 * holds: `negated` ("did not say that …"), `asked` ("asked whether …"), `refused` ("declined to
 * comment on …"), `relayed` ("Harker said that Obama had called for …": Harker's word for it, not
 * the article's), `supposed` ("would say that …", "if she says …", "urged him to say …").
 */
export type Force = "asserted" | "negated" | "asked" | "refused" | "relayed" | "supposed";

export type Statement = Readonly<{
  /** One contiguous slice to show; runs through the cue where that interrupts the words. */
  span: Span;
  /** The speaker's own words inside `span`, in order, quotation marks excluded. */
  content: readonly Span[];
  kind: StatementKind;
  force: Force;
  /**
   * The fullest name that the article gives the speaker ("Vladimir Putin"), or the words that
   * describe them where nobody is named ("a campaign aide"); null when it cannot be told.
   */
  speaker: string | null;
  /** Whether `speaker` is a name (of a person or an organisation) rather than a description. */
  isNamed: boolean;
  /** The words naming the speaker here: "Mr. Putin", "he", "the Russian president". */
  mention: Span | null;
  /** The words of saying: "said", "according to", ":". */
  cue: Span | null;
  /** The name of the rule that decided the speaker; see README.md of this folder. */
  rule: string;
  /** The probability that the speaker is right, as the model has it: 0–1. */
  confidence: number;
}>;

/** Somebody an article names, with everything it calls them. */
export type NamedEntity = Readonly<{
  /** The fullest form: "Vladimir Putin", "White House". */
  name: string;
  kind: "person" | "organisation" | "unknown";
  /** Every form of the name in the article, once each, `name` included. */
  forms: readonly string[];
  /** Titles and descriptions that the article ties to the name: "Russian President", "press secretary". */
  descriptions: readonly string[];
  gender: "male" | "female" | null;
  /** How often any form occurs. */
  count: number;
  /** Whether the article tells it from all whom it names in full by that surname; if not told, it may be one of them. */
  isDistinctFromFullNames?: boolean;
}>;

/** Everything extracted from one article; statements in order of their spans. */
export type Extraction = Readonly<{
  statements: readonly Statement[];
  entities: readonly NamedEntity[];
}>;

/**
 * Whether the article itself asserts that it was said: denials, questions and refusals to comment are no
 * claims, and what another speaker relays is only their word for it.
 */
export function isAsserted({ force }: Pick<Statement, "force">): boolean {
  return force === "asserted";
}

/**
 * Rules whose speaker is wrong in two of five or more of the development and unseen training
 * articles (README.md, "Rules and how often they are right").
 */
const UNRELIABLE_RULES: ReadonlySet<string> = new Set([
  "quotation-beside-name",
  "quotation-goes-on",
]);

/** Between 0.3 and this confidence about every third named speaker is wrong (README.md, "How sure"). */
const MIN_SHOWN_CONFIDENCE = 0.45;

/** Whether the statement may be shown under its speaker's name; otherwise it is only reported. */
export function isSureOfSpeaker({ isNamed, confidence, rule }: Statement): boolean {
  return isNamed && confidence >= MIN_SHOWN_CONFIDENCE && !UNRELIABLE_RULES.has(rule);
}

/** Who may be told to have said it: a reliable name or a description; null where either is only a guess. */
export function speakerToShow(statement: Statement): string | null {
  const isGuess = statement.isNamed
    ? !isSureOfSpeaker(statement)
    : UNRELIABLE_RULES.has(statement.rule);
  return isGuess ? null : statement.speaker;
}
