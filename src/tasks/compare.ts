// `compare`: what several people said on a topic, side by side, or one person over time.

import { type Answer, QUOTE_LIMIT } from "../answer/answer.ts";
import { comparePeople } from "../answer/compare-people.ts";
import { checkQuotes } from "./check-quotes.ts";
import type { Task } from "./task-context.ts";

export type CompareRequest = Readonly<{
  kind: "compare";
  /** Names or descriptions of people, at most five; one of them alone is shown over time. */
  people: readonly string[];
  /** What they spoke about; anything by default. */
  about?: string;
  /** ISO 8601 calendar dates of publication, inclusive; open by default. */
  from?: string;
  to?: string;
  /** How many quotes of each at most: 1–25, default 3, of one person alone 10. */
  limit?: number;
}>;

export type Comparison = Readonly<{
  about: string | null;
  from: string | null;
  to: string | null;
  /** An answer for each name, in their order; of one person alone with the oldest quote first. */
  sides: readonly Answer[];
}>;

const MAX_COMPARED_PEOPLE = 5;
const MAX_QUOTES_OVER_TIME = 10;

/**
 * Waits for the first reading where that runs.
 * @throws Error when nothing has been read, or when a quote is not in its article word for word.
 */
export const compare: Task<CompareRequest, Comparison> = async (request, context) => {
  const { people, about = null, from = null, to = null } = request;
  const shelf = await context.shelf();
  const names = people.slice(0, MAX_COMPARED_PEOPLE);
  const limit = limitOf(request);
  const sides = comparePeople(shelf, { names, about, from, to, limit });
  for (const { quotes } of sides) checkQuotes(quotes, shelf);
  return { about, from, to, sides };
};

function limitOf({ people, limit }: CompareRequest): number {
  const usual = people.length === 1 ? MAX_QUOTES_OVER_TIME : QUOTE_LIMIT.default;
  const wanted = Math.trunc(limit ?? usual) || usual;
  return Math.min(QUOTE_LIMIT.max, Math.max(QUOTE_LIMIT.min, wanted));
}
