// In how many articles a word or a name stands as written: looked for where the index has it, and no
// further than it matters.

import { termsOf } from "../../search/analysis.ts";
import type { Shelf } from "../../search/shelf.ts";

/** In how many articles a word stands exactly so, between spaces; counted up to `most`. */
export function articlesWithWord(shelf: Shelf, word: string, most: number): number {
  const [term] = termsOf(word);
  // What the index leaves out stands everywhere.
  if (term === undefined) return most;
  return countWith(shelf, term, ` ${word} `, most);
}

/**
 * In how many articles a name stands, as typed or with capitals, whoever may be meant by it: in their
 * text and headline, or as their publisher.
 */
export function articlesWithName(shelf: Shelf, name: string): number {
  const withCapitals = name.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
  const written = /\p{Lu}/u.test(name) ? name : withCapitals;
  const { vocabulary, articlesByPublisher } = shelf;
  const [rarest] = termsOf(name).sort((a, b) => vocabulary.frequency(a) - vocabulary.frequency(b));
  if (rarest === undefined) return 0;
  const published = [...articlesByPublisher].map(([publisher, articles]) =>
    publisher.includes(written) ? articles : 0,
  );
  return Math.max(countWith(shelf, rarest, written, Number.POSITIVE_INFINITY), ...published);
}

function countWith({ passages }: Shelf, term: string, written: string, most: number): number {
  let count = 0;
  for (const { text } of passages.articlesWith(term)) {
    if (count >= most) break;
    if (text.includes(written)) count++;
  }
  return count;
}
