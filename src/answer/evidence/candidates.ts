// Query → what to look for in the indexes, and which articles a question allows.

import type { Article } from "../../corpus/article.ts";
import type { QueryTerm } from "../../search/full-text.ts";
import type { Query } from "../match/query.ts";

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

/** The articles that a question allows; one without a date is left out where a date is asked for. */
export function allows({ from, to, publisher }: Filters): (article: Article) => boolean {
  const isUndated = from === null && to === null;
  return (article) =>
    (publisher === null || article.publisher === publisher) &&
    (isUndated || (article.published !== null && isWithin(article.published, from, to)));
}

function isWithin(date: string, from: string | null, to: string | null): boolean {
  return (from === null || date >= from) && (to === null || date <= to);
}
