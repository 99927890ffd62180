// The words of saying in a paragraph, outside quotations.

import { isCapitalised, type Token } from "../../text/tokens.ts";
import { DOCUMENT_NOUNS, SAYING_NOUNS } from "../lexicon/nouns.ts";
import { GESTURES, JUDGING_VERBS, SAYING_VERBS } from "../lexicon/verbs.ts";
import { isCounted } from "../mentions/noun-phrases.ts";
import { isQuoted, type Paragraph, startsSentence } from "../reading/read-article.ts";
import { isLabelColon } from "./label-colons.ts";

export type Cue = Readonly<{
  paragraph: number;
  /** Tokens `[first, last)`: "said", "according to", ":". */
  first: number;
  last: number;
  /** "say", "according to", ":"; for nouns the noun. */
  lemma: string;
  kind: "saying" | "judging" | "noun" | "according-to" | "colon";
}>;

/**
 * With more words of saying than this a sentence is none (a table of labels, a list of verbs), and says
 * nothing. In 566 newspaper articles the most that one has is 10.
 */
export const MAX_SENTENCE_CUES = 24;

/** The cues of a paragraph in order; empty where nothing outside quotations says anything. */
export function findCues(paragraph: Paragraph): Cue[] {
  const cues: Cue[] = [];
  let [sentence, before] = [0, 0]; // how many stand in the sentences before
  const dropTooMany = () => {
    if (cues.length - before > MAX_SENTENCE_CUES) cues.length = before;
  };
  for (const [i, token] of paragraph.tokens.entries()) {
    if (isQuoted(paragraph, i)) continue;
    if (!couldBeCue(token.lower)) continue;
    if (paragraph.sentenceOf[i] !== sentence) {
      dropTooMany();
      [sentence, before] = [paragraph.sentenceOf[i] ?? 0, cues.length];
    }
    const cue = cueAt(paragraph, i);
    if (cue !== null) cues.push(cue);
  }
  dropTooMany();
  return cues;
}

function couldBeCue(lower: string): boolean {
  return (
    SAYING_VERBS.has(lower) ||
    JUDGING_VERBS.has(lower) ||
    SAYING_NOUNS.has(lower) ||
    GESTURES.has(lower) ||
    lower === "according" ||
    lower === ":"
  );
}

/** What a word is here: a cue, or none whatever else it may look like; null where the rule cannot tell. */
type CueRule = (paragraph: Paragraph, i: number) => Sense | "no cue" | null;

type Sense = Pick<Cue, "kind" | "lemma">;

/**
 * The first rule that can tell decides. What a word is by those beside it is looked at before what the
 * lists make of it: "the report" before "they report", "helped found" before "found that".
 */
const CUE_RULES: readonly CueRule[] = [
  accordingTo,
  labelColon,
  sourceNote,
  partOfName,
  nounAfterOwner,
  countedNoun,
  formOfFounding,
  subjectOfSaying,
  readingAloud,
  nounAfterAdjective,
  sayingVerb,
  judgingVerb,
  sayingNoun,
];

function cueAt(paragraph: Paragraph, i: number): Cue | null {
  for (const rule of CUE_RULES) {
    const sense = rule(paragraph, i);
    if (sense === "no cue") return null;
    if (sense !== null) return toCue(paragraph, i, sense);
  }
  return null;
}

function toCue({ index }: Paragraph, first: number, { kind, lemma }: Sense): Cue {
  const last = first + (kind === "according-to" ? 2 : 1);
  return { paragraph: index, first, last, lemma, kind };
}

/** The colon of a label as the word of saying. */
export function colonCue(paragraph: Paragraph, colon: number): Cue {
  return toCue(paragraph, colon, COLON_CUE);
}

const COLON_CUE: Sense = { kind: "colon", lemma: ":" };
const ACCORDING_TO_CUE: Sense = { kind: "according-to", lemma: "according to" };

function accordingTo({ tokens }: Paragraph, i: number): Sense | null {
  return tokens[i]?.lower === "according" && tokens[i + 1]?.lower === "to"
    ? ACCORDING_TO_CUE
    : null;
}

function labelColon(paragraph: Paragraph, i: number): Sense | "no cue" | null {
  if (paragraph.tokens[i]?.lower !== ":") return null;
  return isLabelColon(paragraph, i) ? COLON_CUE : "no cue";
}

/** "As [reported] earlier by Ukrinform, the mayor said …": who passes it on says nothing themselves. */
function sourceNote({ tokens }: Paragraph, i: number): "no cue" | null {
  const isNote =
    tokens[i]?.lower === "reported" &&
    tokens[i - 1]?.lower === "as" &&
    [i + 1, i + 2].some((at) => tokens[at]?.lower === "by");
  return isNote ? "no cue" : null;
}

/** Capitalised in running text, though neither a sentence nor a quotation makes it so: "the Daily [Post]". */
function partOfName(paragraph: Paragraph, i: number): "no cue" | null {
  const isName =
    /^\p{Lu}/u.test(paragraph.tokens[i]?.text ?? "") &&
    paragraph.kind === "paragraph" &&
    !startsSentence(paragraph, i) &&
    paragraph.quotationOf[i - 1] === -1;
  return isName ? "no cue" : null;
}

/** "Trump's [claim]", "the [report]", "a New York Times [report]": the words before show a noun. */
function nounAfterOwner(paragraph: Paragraph, i: number): Sense | null {
  const noun = sayingNoun(paragraph, i);
  return noun !== null && isNounHere(paragraph.tokens, i) ? noun : null;
}

function countedNoun(paragraph: Paragraph, i: number): Sense | "no cue" | null {
  return isCounted(paragraph.tokens, i) ? nounOrNoCue(paragraph, i) : null;
}

/** "helped [found] the club": found as a bare verb is no form of "find". */
function formOfFounding({ tokens }: Paragraph, i: number): "no cue" | null {
  const isFounding =
    tokens[i]?.lower === "found" &&
    /^(?:to|help|helps|helped|helping|co)$/.test(tokens[i - 1]?.lower ?? "");
  return isFounding ? "no cue" : null;
}

/** "and [reports] said that": the noun that a plain word of saying right after it has for its subject. */
function subjectOfSaying({ tokens }: Paragraph, i: number): "no cue" | null {
  const { lower = "" } = tokens[i] ?? {};
  const isSubject =
    (SAYING_NOUNS.has(lower) || DOCUMENT_NOUNS.has(lower)) &&
    PLAIN_SAYING.test(tokens[i + 1]?.lower ?? "");
  return isSubject ? "no cue" : null;
}

const PLAIN_SAYING = /^(?:said|say|says|suggested|suggest|suggests|claimed|indicated)$/;

/** "[read] out his letter", "read the names aloud": unless a colon or a quotation follows, nothing is reported. */
function readingAloud(paragraph: Paragraph, i: number): "no cue" | null {
  const { tokens } = paragraph;
  if (!/^reads?$/.test(tokens[i]?.lower ?? "")) return null;
  if (!/^(?:out|aloud|through)$/.test(tokens[i + 1]?.lower ?? "")) return null;
  for (let k = i + 2; k < i + 14 && k < tokens.length; k++)
    if (isQuoted(paragraph, k) || /^(?::|saying|that)$/.test(tokens[k]?.lower ?? "")) return null;
  return "no cue";
}

/** "the new [champion]": a bare form after an article and an adjective is a noun. */
function nounAfterAdjective(paragraph: Paragraph, i: number): Sense | "no cue" | null {
  const { tokens } = paragraph;
  const { lower = "" } = tokens[i] ?? {};
  const isBareForm = SAYING_VERBS.get(lower) === lower || JUDGING_VERBS.get(lower) === lower;
  const isNoun =
    isBareForm &&
    ADJECTIVES_OF_RANK.test(tokens[i - 1]?.lower ?? "") &&
    /^(?:the|a|an|'s|his|her|their|its|this)$/.test(tokens[i - 2]?.lower ?? "");
  return isNoun ? nounOrNoCue(paragraph, i) : null;
}

const ADJECTIVES_OF_RANK =
  /^(?:new|first|last|latest|next|recent|big|major|former|world|reigning|defending|national)$/;

function sayingVerb(paragraph: Paragraph, i: number): Sense | null {
  const lemma = SAYING_VERBS.get(paragraph.tokens[i]?.lower ?? "") ?? gestureAt(paragraph, i);
  return lemma === undefined ? null : { kind: "saying", lemma };
}

function judgingVerb({ tokens }: Paragraph, i: number): Sense | null {
  const lemma = JUDGING_VERBS.get(tokens[i]?.lower ?? "");
  return lemma === undefined ? null : { kind: "judging", lemma };
}

function sayingNoun({ tokens }: Paragraph, i: number): Sense | null {
  const { lower = "" } = tokens[i] ?? {};
  return SAYING_NOUNS.has(lower) ? { kind: "noun", lemma: lower } : null;
}

function nounOrNoCue(paragraph: Paragraph, i: number): Sense | "no cue" {
  return sayingNoun(paragraph, i) ?? "no cue";
}

/** “It is a game,” he [shrugged]. The verb of a gesture beside a quotation, between it and a mark; else none. */
function gestureAt(paragraph: Paragraph, i: number): string | undefined {
  const { tokens } = paragraph;
  const gesture = GESTURES.get(tokens[i]?.lower ?? "");
  if (gesture === undefined) return undefined;
  let before = i - 1;
  while (before > i - 5 && tokens[before]?.kind === "word" && !isQuoted(paragraph, before))
    before--;
  const isClosed = /^[,.;:]$/.test(tokens[i + 1]?.text ?? ".");
  const isSubject =
    isCapitalised(tokens[i + 1]) || /^(?:an?|the|his|her|their)$/.test(tokens[i + 1]?.lower ?? "");
  const isInverted = isQuoted(paragraph, i - 1) && isSubject;
  return (isClosed && isQuoted(paragraph, before)) || isInverted ? gesture : undefined;
}

function isNounHere(tokens: readonly Token[], i: number): boolean {
  let before = i - 1;
  while (before > 0 && i - before <= 4 && isCapitalised(tokens[before])) before--;
  const word = tokens[before]?.lower ?? "";
  if (before < i - 1) return /^(?:a|an)$/.test(word) && tokens[i + 1]?.lower === "that";
  return /^(?:'s|the|a|an|his|her|their|its|this|that|of|my|our|any|no)$/.test(word);
}
