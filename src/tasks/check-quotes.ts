// The last look at what leaves: each quote is what its article says, character by character.

import type { Quote } from "../answer/answer.ts";
import type { Shelf } from "../search/shelf.ts";

/**
 * Quotes are slices, hence verbatim; this holds the promise once more, whatever made them.
 * @throws Error at the first that is not
 */
export function checkQuotes(quotes: readonly Quote[], shelf: Shelf): void {
  const shown = quotes.flatMap(({ topicAt, ...quote }) => [
    quote,
    ...(topicAt === null ? [] : [{ ...topicAt, source: quote.source }]),
  ]);
  for (const { text, start, end, source } of shown) {
    if (shelf.articleAt(source.path)?.text.slice(start, end) !== text) {
      throw new Error(`A quote is not what ${source.path} says at ${start}–${end}: "${text}".`);
    }
  }
}
