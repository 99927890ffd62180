// Query → what to look for in the indexes, and which articles a question allows.

import type { Article } from "../corpus/article.ts";
import type { QueryTerm } from "../search/full-text.ts";
import type { Query } from "./query.ts";

/** What narrows the articles: dates inclusive, null for no limit. */
export type Filters = Readonly<{
  from: string | null;
  to: string | null;
  publisher: string | null;
}>;

/** The words of the query and what may stand for them, the latter for less. */
export function queryTerms(query: Query): readonly QueryTerm[] {
  return query.words.flatMap(({ alternatives, expansions }) => [
    ...[...alternatives.values()].map(({ term, weight }) => ({ term, boost: weight })),
    ...expansions.flatMap((terms) => terms.map((term) => ({ term, boost: 1 / terms.length }))),
  ]);
}

/** An article without a date is left out where a date is asked for: nobody can tell. */
export function isWanted(article: Article, { from, to, publisher }: Filters): boolean {
  if (publisher !== null && article.publisher !== publisher) return false;
  if (from === null && to === null) return true;
  if (article.published === null) return false;
  return (from === null || article.published >= from) && (to === null || article.published <= to);
}
