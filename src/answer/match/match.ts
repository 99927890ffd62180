// A query held against a text: which of its words the text has, or something that stands for them, and
// what share of their rarity that is.

import { termsOf } from "../../search/analysis.ts";
import { likeness } from "../../search/word-vectors.ts";
import { EXPANSION_WEIGHT, pairsOf, type Query } from "./query.ts";

/** Where the words of a query stand in a text, and how well each is met. */
export type Match = Readonly<{
  /** For each word of the query 0–1: 1 the word itself, less for one that stands for it. */
  weights: readonly number[];
  /** Number of the first token that met the word best, −1 for none. */
  places: readonly number[];
  /** Number of tokens in the text. */
  length: number;
  /** Tokens that meet no word of the query. */
  others: number;
}>;

/** Holds the terms of a text against a query; an empty text meets nothing. */
export function matchTerms(terms: readonly string[], query: Query): Match {
  const weights = query.words.map(() => 0);
  const places = query.words.map(() => -1);
  let others = 0;
  // By place: no pair is made for each of a million words.
  for (let place = 0; place < terms.length; place++) {
    const met = query.meets.get(terms[place] ?? "");
    if (met === undefined) {
      others++;
      continue;
    }
    for (const { number, weight } of met) {
      if (weight <= (weights[number] ?? 0)) continue;
      weights[number] = weight;
      places[number] = place;
    }
  }
  for (const [number, { expansions }] of query.words.entries()) {
    for (const expansion of expansions) {
      const place = placeOfRow(expansion, terms);
      if (place < 0 || (weights[number] ?? 0) >= EXPANSION_WEIGHT) continue;
      weights[number] = EXPANSION_WEIGHT;
      places[number] = place;
    }
  }
  return { weights, places, length: terms.length, others };
}

/** Holds a text against a query. */
export function matchText(text: string, query: Query): Match {
  return matchTerms(termsOf(text), query);
}

/** Where terms stand in a row among others, −1 if they do not. */
function placeOfRow(row: readonly string[], terms: readonly string[]): number {
  return terms.findIndex((_, start) => row.every((term, at) => terms[start + at] === term));
}

/** How many of the query's pairs of words stand in a text, given all its terms; each counted once. */
export function pairsMet(terms: readonly string[], { pairs }: Query): number {
  if (pairs.size === 0) return 0;
  return new Set(pairsOf(terms).filter((pair) => pairs.has(pair))).size;
}

/** Unrelated words are about this like each other; from `MAX_LIKENESS` on two words are as good as one. */
const MIN_LIKENESS = 0.2;
const MAX_LIKENESS = 0.7;

/** For each word of the query 0–1: how like it in use the likest word of a text is. */
export function matchVectors(vectors: readonly number[], { words }: Query): readonly number[] {
  return words.map(({ vector }) => {
    if (vector < 0) return 0;
    const likest = vectors.reduce((best, other) => Math.max(best, likeness(vector, other)), 0);
    return Math.min(1, Math.max(0, (likest - MIN_LIKENESS) / (MAX_LIKENESS - MIN_LIKENESS)));
  });
}

/** 0–1: the share of the query that is met, rare words counting for more. */
export function coverage(weights: readonly number[], query: Query): number {
  if (query.total === 0) return 0;
  let met = 0;
  for (const [number, { rarity }] of query.words.entries()) met += (weights[number] ?? 0) * rarity;
  return met / query.total;
}

/** The sum of the rarities of the words met, each times how well it is met. */
export function rarityMet(weights: readonly number[], query: Query): number {
  return coverage(weights, query) * query.total;
}

/**
 * 0–1: the share of the query that is in words that the corpus lacks, each for less as a word of
 * the text is like it in use.
 */
export function unknownShare(likeWeights: readonly number[], query: Query): number {
  const unknown = query.words.map(({ alternatives }, number) =>
    alternatives.size === 0 ? 1 - (likeWeights[number] ?? 0) : 0,
  );
  return coverage(unknown, query);
}

/** Word by word the better of two matches, the second at a discount. */
export function better(
  weights: readonly number[],
  others: readonly number[],
  discount: number,
): readonly number[] {
  return weights.map((weight, number) => Math.max(weight, discount * (others[number] ?? 0)));
}
