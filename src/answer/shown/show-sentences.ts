// What of the articles' own sentences can be shown: one alone, or two of which the second goes on from
// the first; clauses of what is long.

import { countWords } from "../../search/analysis.ts";
import type { IndexedPassage } from "../../search/article-parts.ts";
import { type Span, slice } from "../../text/span.ts";
import { cutToClauses, MAX_SHOWN_WORDS } from "./cut.ts";

/** A run of sentences of one passage: the numbers of its first and last, both inclusive, from 0. */
export type Unit = Readonly<{
  first: number;
  last: number;
  span: Span;
  /** Whether it has more words than can be shown. */
  isLong: boolean;
}>;

const unitsByPassage = new WeakMap<IndexedPassage, readonly Unit[]>();

/**
 * Each sentence, and each that goes on from the one before together with it if both are short; kept for
 * the next question.
 */
export function unitsOf(indexed: IndexedPassage): readonly Unit[] {
  const known = unitsByPassage.get(indexed);
  if (known !== undefined) return known;
  const made = makeUnits(indexed);
  unitsByPassage.set(indexed, made);
  return made;
}

function makeUnits({ article, passage }: IndexedPassage): readonly Unit[] {
  const { text } = article;
  return passage.sentences.flatMap((span, number) => {
    const isLong = countWords(slice(text, span)) > MAX_SHOWN_WORDS;
    const single: Unit = { first: number, last: number, span, isLong };
    const before = passage.sentences[number - 1];
    if (before === undefined || !opensAsContinuation(slice(text, span))) return [single];
    const joined = { start: before.start, end: span.end };
    const isOne = isOneParagraph(slice(text, joined));
    if (!isOne || countWords(slice(text, joined)) > MAX_SHOWN_WORDS) return [single];
    return [single, { first: number - 1, last: number, span: joined, isLong: false }];
  });
}

/**
 * What is shown of a unit: all of it, or the clauses that are worth most where it is long.
 * @param worth of a part of the text, to choose what is kept of something long
 */
export function showUnit(
  { article }: IndexedPassage,
  { span, isLong }: Unit,
  worth: (span: Span) => number,
): Span {
  return isLong ? cutToClauses(article.text, span, worth) : span;
}

/** Passages may run over short paragraphs; a quote does not. */
export function isOneParagraph(text: string): boolean {
  return !/\n\s*\n/.test(text);
}

/** Words that stand for something in the sentence before. */
const BACKWARD = [
  "he|she|they|it|his|her|their|its",
  "this|these|those|that|such|both|the (?:latter|former|two)",
];

/** Words that join a sentence to the one before, by what they say of the two. */
const JOINING = [
  // it differs
  "but|however|instead|still|yet|nevertheless|nonetheless|on the other hand|by contrast|in contrast",
  // it adds
  "and|also|moreover|furthermore|similarly|likewise|indeed|in (?:addition|particular|fact|turn)",
  // it follows
  "thus|therefore|hence|consequently|so|as (?:a result|such)",
  // it is a case of it
  "for (?:example|instance)|usually|often",
  // when and where
  "then|later|here|there|at the same time",
  // it is about one of several
  "one|another|some|others|among|the (?:first|second|third|other|same)",
];

const POINTS_BACK = opensWith(BACKWARD);

const CONTINUATION = opensWith([...BACKWARD, ...JOINING]);

function opensWith(words: readonly string[]): RegExp {
  return new RegExp(`^["“'‘]?(?:${words.join("|")})\\b`, "i");
}

/** "He added …", "This was …": the sentence cannot stand without the one before. */
export function pointsBack(sentence: string): boolean {
  return POINTS_BACK.test(sentence);
}

/** "But …", "For example, …", "He added …": the sentence goes on from the one before. */
export function opensAsContinuation(sentence: string): boolean {
  return CONTINUATION.test(sentence);
}
