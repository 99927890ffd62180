// The words of saying in a paragraph, outside quotations.

import { isCapitalised } from "../text/tokens.ts";
import { JUDGING_VERBS, SAYING_NOUNS, SAYING_VERBS } from "./lexicon.ts";
import { isQuoted, type Paragraph, startsSentence } from "./reading.ts";

export type Cue = Readonly<{
  paragraph: number;
  /** Tokens `[first, last)`: "said", "according to", ":". */
  first: number;
  last: number;
  /** "say", "according to", ":"; for nouns the noun. */
  lemma: string;
  kind: "saying" | "judging" | "noun" | "according-to" | "colon";
}>;

/** The cues of a paragraph in order; empty where nothing outside quotations says anything. */
export function findCues(paragraph: Paragraph): Cue[] {
  const cues: Cue[] = [];
  for (const [i, token] of paragraph.tokens.entries()) {
    if (isQuoted(paragraph, i)) continue;
    if (!couldBeCue(token.lower)) continue;
    const cue = cueAt(paragraph, i, token.lower);
    if (cue !== null) cues.push(cue);
  }
  return cues;
}

function couldBeCue(lower: string): boolean {
  return (
    SAYING_VERBS.has(lower) ||
    JUDGING_VERBS.has(lower) ||
    SAYING_NOUNS.has(lower) ||
    lower === "according" ||
    lower === ":"
  );
}

function cueAt(paragraph: Paragraph, i: number, lower: string): Cue | null {
  const { tokens } = paragraph;
  const make = (kind: Cue["kind"], lemma: string, length = 1): Cue => ({
    paragraph: paragraph.index,
    first: i,
    last: i + length,
    lemma,
    kind,
  });
  if (lower === "according" && tokens[i + 1]?.lower === "to")
    return make("according-to", "according to", 2);
  if (lower === ":") return isLabelColon(paragraph, i) ? make("colon", ":") : null;
  const written = tokens[i]?.text ?? "";
  const isTitleCase = paragraph.kind !== "paragraph";
  if (lower === "reported" && tokens[i - 1]?.lower === "as" && isSourceNote(paragraph, i))
    return null;
  if (
    /^\p{Lu}/u.test(written) &&
    !isTitleCase &&
    !startsSentence(paragraph, i) &&
    paragraph.quotationOf[i - 1] === -1
  )
    return null;
  if (isNounHere(paragraph, i) && SAYING_NOUNS.has(lower)) return make("noun", lower);
  if (isCounted(paragraph, i)) return SAYING_NOUNS.has(lower) ? make("noun", lower) : null;
  if (isFounded(paragraph, i)) return null;
  const saying = SAYING_VERBS.get(lower);
  if (saying !== undefined) return make("saying", saying);
  const judging = JUDGING_VERBS.get(lower);
  if (judging !== undefined) return make("judging", judging);
  return SAYING_NOUNS.has(lower) ? make("noun", lower) : null;
}

/** "As reported [earlier] by Ukrinform, the mayor said …": who passes it on says nothing themselves. */
function isSourceNote({ tokens }: Paragraph, reported: number): boolean {
  return [reported + 1, reported + 2].some((at) => tokens[at]?.lower === "by");
}

/** "LUND: …", "Poll: Keller and Holm lead …": a colon early in its sentence, not within a time or after a verb of saying. */
function isLabelColon(paragraph: Paragraph, i: number): boolean {
  const first = paragraph.sentenceStarts[paragraph.sentenceOf[i] ?? 0] ?? 0;
  const isEarly = i - first <= 6 && i > first && i + 1 < paragraph.tokens.length;
  return isEarly && !(first === 0 && isDateline(paragraph, i));
}

/**
 * "NEW DELHI: The minister on Thursday said …", "Exclusive: …": what an article opens with before a
 * colon is its town or its kind, unless a quotation follows. Transcripts are read by turns.ts.
 */
function isDateline(paragraph: Paragraph, colon: number): boolean {
  const { kind, isOpening } = paragraph;
  return kind === "paragraph" && isOpening && !isQuoted(paragraph, colon + 1);
}

/** "at one [point]", "each [state]": behind a word for a single thing a verb would have its -s. */
function isCounted({ tokens }: Paragraph, i: number): boolean {
  const { lower = "" } = tokens[i] ?? {};
  const isBase = SAYING_VERBS.get(lower) === lower || JUDGING_VERBS.get(lower) === lower;
  return isBase && /^(?:one|each|every|another|same)$/.test(tokens[i - 1]?.lower ?? "");
}

/** "helped [found] the club": found as a bare verb is no form of "find". */
function isFounded({ tokens }: Paragraph, i: number): boolean {
  return (
    tokens[i]?.lower === "found" &&
    /^(?:to|help|helps|helped|helping|co)$/.test(tokens[i - 1]?.lower ?? "")
  );
}

/** "Trump's claim", "the report", "a New York Times report": the words before show a noun. */
function isNounHere({ tokens }: Paragraph, i: number): boolean {
  let before = i - 1;
  while (before > 0 && i - before <= 4 && isCapitalised(tokens[before])) before--;
  const word = tokens[before]?.lower ?? "";
  if (before < i - 1) return /^(?:a|an)$/.test(word) && tokens[i + 1]?.lower === "that";
  return /^(?:'s|the|a|an|his|her|their|its|this|that|of|my|our|any|no)$/.test(word);
}
