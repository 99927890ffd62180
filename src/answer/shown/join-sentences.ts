// Ranked evidence → evidence that reads on: where the sentence next door may well have the answer, or
// both are short, they are shown as one slice; often the one has what the other speaks of.

import type { Article } from "../../corpus/article.ts";
import { countWords } from "../../search/analysis.ts";
import { type Span, slice } from "../../text/span.ts";
import { MAX_SHOWN_WORDS } from "./cut.ts";
import { pointsBack } from "./show-sentences.ts";

/** A sentence with how likely it answers; `statement` is null where nobody known says it. */
type Judged = Readonly<{
  article: Article;
  span: Span;
  text: string;
  statement: object | null;
  score: number;
  support: number;
}>;

/** A neighbour comes along from this chance on that it answers, for each word that it adds … */
const MIN_CHANCE_A_WORD = 0.006;

/** … or where both together have no more words than this, which a reader takes in at once … */
const MAX_EASY_WORDS = 26;

/** … or, beside a pronoun, where it is nearly as good: from this share of the confidence on. */
const MIN_NEIGHBOUR_SHARE = 0.5;

/**
 * The same evidence in the same order, each sentence with those neighbours among `candidates` that
 * are worth their words, as far as 60 words and the paragraph allow. Statements stay as they are:
 * two speakers never share a quote.
 */
export function joinSentences<Evidence extends Judged>(
  ranked: readonly Evidence[],
  candidates: readonly Evidence[],
): readonly Evidence[] {
  return ranked.map((evidence) => {
    if (evidence.statement !== null) return evidence;
    const { article } = evidence;
    const chances = chancesFrom(evidence, candidates);
    const others = candidates.filter(
      (other) => other.article === article && other.statement === null,
    );
    let span = evidence.span;
    let next = bestNeighbour(evidence, span, others, chances);
    while (next !== null) {
      span = next;
      next = bestNeighbour(evidence, span, others, chances);
    }
    return span === evidence.span
      ? evidence
      : { ...evidence, span, text: slice(article.text, span) };
  });
}

/**
 * The chance of each that it is the one that answers, if none better than `evidence` does: scores
 * are fitted so that they are the logarithms of these chances, up to a constant of the question.
 */
function chancesFrom(
  { score: top }: Judged,
  candidates: readonly Judged[],
): ReadonlyMap<Judged, number> {
  const odds = candidates.map(({ score }) => (score > top ? 0 : Math.exp(score - top)));
  const all = odds.reduce((sum, odd) => sum + odd, 0);
  return new Map(
    candidates.map((candidate, place) => [candidate, (odds[place] ?? 0) / Math.max(1, all)]),
  );
}

/** What is shown and the neighbour that is worth most for a word; null where none is worth it. */
function bestNeighbour(
  evidence: Judged,
  shown: Span,
  others: readonly Judged[],
  chances: ReadonlyMap<Judged, number>,
): Span | null {
  const { article, support, text } = evidence;
  let best: { span: Span; worth: number } | null = null;
  for (const other of others) {
    const span = joined(article.text, shown, other.span);
    if (span === null) continue;
    const words = countWords(slice(article.text, other.span));
    const worth = (chances.get(other) ?? 0) / Math.max(1, words);
    const isWanted =
      worth >= MIN_CHANCE_A_WORD ||
      countWords(slice(article.text, span)) <= MAX_EASY_WORDS ||
      // "It appoints the board" is sure enough, and yet says little without the sentence before.
      (pointsBack(text) && other.support >= MIN_NEIGHBOUR_SHARE * support);
    if (isWanted && (best === null || worth > best.worth)) best = { span, worth };
  }
  return best?.span ?? null;
}

/** The two as one slice; null unless they touch, in one paragraph, and are short enough together. */
function joined(text: string, a: Span, b: Span): Span | null {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  if (second.start < first.end) return null;
  const both = { start: first.start, end: second.end };
  const isNextDoor = /^[^\S\n]*\n?[^\S\n]*$/.test(text.slice(first.end, second.start));
  return isNextDoor && countWords(slice(text, both)) <= MAX_SHOWN_WORDS ? both : null;
}
