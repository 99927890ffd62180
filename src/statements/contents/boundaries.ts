// Where a clause may end.

import { isQuoted, lowerAt, type Paragraph } from "../reading/read-article.ts";

/** Where a clause may end: before a mark or a word that joins clauses, outside quotations. */
export function isBoundary(paragraph: Paragraph, i: number): boolean {
  return !isQuoted(paragraph, i) && BOUNDARIES.has(lowerAt(paragraph, i));
}

/** Whether the mark or word at `i` parts clauses rather than phrases. */
export function isStrong(paragraph: Paragraph, i: number): boolean {
  return STRONG_BOUNDARIES.has(lowerAt(paragraph, i));
}

const STRONG_BOUNDARIES = new Set(
  ", ; : — – ( - and but while as because when after although though".split(" "),
);

const BOUNDARIES = new Set([
  ...STRONG_BOUNDARIES,
  ..."which who before since if in during at on to by with for from".split(" "),
]);

/** Clause boundaries tried at most for the end of a content. */
const MAX_ENDS = 8;

/** The sentence's end first, then the nearest and the last clause boundaries. */
export function endsFrom(paragraph: Paragraph, from: number, end: number): number[] {
  const strong: number[] = [];
  const weak: number[] = [];
  for (let i = from + 2; i < end; i++) {
    if (!isBoundary(paragraph, i) || isBoundary(paragraph, i - 1)) continue;
    (isStrong(paragraph, i) ? strong : weak).push(i);
  }
  const chosen =
    strong.length <= MAX_ENDS ? strong : [...strong.slice(0, MAX_ENDS - 3), ...strong.slice(-3)];
  return [end, ...chosen, ...weak.slice(0, 2)];
}
