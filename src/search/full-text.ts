// MiniSearch as both indexes use it: terms come analysed, and scores mean the same whatever the
// number of words in a question.

import type MiniSearch from "minisearch";

/** A word of a query: `boost` 1 for the user's own word, less for a related one. */
export type QueryTerm = Readonly<{ term: string; boost: number }>;

/** `id` is the place in the list that was indexed; scores compare within one search only. */
export type Hit = Readonly<{ id: number; score: number }>;

/** Options for an index whose documents hold terms of analysis.ts, joined by spaces. */
export const preAnalysed = {
  tokenize: (text: string) => text.split(" "),
  processTerm: (term: string) => (term === "" ? null : term),
};

/**
 * Best first, at most `limit`, in order of the index where scores are equal; documents need one of
 * the terms. MiniSearch multiplies each score by the number of query terms matched, which counts
 * coverage twice; it is divided out (+1 to +8 nDCG, most on long questions).
 */
export function searchIndex<T>(
  index: MiniSearch<T>,
  query: readonly QueryTerm[],
  limit: number,
  isWanted: (id: number) => boolean,
): readonly Hit[] {
  const boosts = new Map<string, number>();
  for (const { term, boost } of query) boosts.set(term, Math.max(boost, boosts.get(term) ?? 0));
  if (boosts.size === 0) return [];
  return index
    .search([...boosts.keys()].join(" "), {
      boostTerm: (term) => boosts.get(term) ?? 1,
      filter: (result) => isWanted(result.id as number),
    })
    .map((result) => ({
      id: result.id as number,
      score: result.score / Math.max(1, result.queryTerms.length),
    }))
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .slice(0, limit);
}
