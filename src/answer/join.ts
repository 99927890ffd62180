// Ranked evidence → evidence that reads on: where the first choice is unsure and the sentence next
// door is nearly as good, both are shown as one slice; often the one has what the other speaks of.

import { countWords } from "../search/analysis.ts";
import { type Span, slice } from "../text/span.ts";
import type { Evidence } from "./evidence.ts";
import { pointsBack } from "./sentences.ts";
import { MAX_WORDS } from "./show.ts";

/** Surer evidence than this stands alone: short quotes are the better ones. */
const SURE = 0.9;

/** A neighbour is nearly as good from this share of the confidence on. */
const NEARLY = 0.5;

/**
 * The same evidence in the same order, each sentence that is unsure or opens with a pronoun with the neighbours that are nearly as
 * good, as far as 60 words allow. Statements stay as they are: two speakers never share a quote.
 */
export function joinNeighbours(ranked: readonly Evidence[]): readonly Evidence[] {
  return ranked.map((evidence, place) => {
    if (evidence.statement !== null || standsAlone(evidence)) return evidence;
    const { article, support } = evidence;
    const span = ranked
      .slice(place + 1)
      .filter((other) => other.article === article && other.statement === null)
      .filter((other) => other.support >= NEARLY * support)
      .reduce((shown, other) => joined(article.text, shown, other.span) ?? shown, evidence.span);
    return span === evidence.span
      ? evidence
      : { ...evidence, span, text: slice(article.text, span) };
  });
}

/** "It appoints the board" is sure enough, and yet says little without the sentence before. */
function standsAlone({ support, text }: Evidence): boolean {
  return support > SURE && !pointsBack(text);
}

/** The two as one slice; null unless they touch, in one paragraph, and are short enough together. */
function joined(text: string, a: Span, b: Span): Span | null {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  const between = text.slice(first.end, Math.max(first.end, second.start));
  const both = { start: first.start, end: Math.max(first.end, second.end) };
  const whole = slice(text, both);
  const isOneParagraph = !/\n\s*\n/.test(whole);
  return between.trim() === "" && isOneParagraph && countWords(whole) <= MAX_WORDS ? both : null;
}
