// In how many articles a word or a name stands as written: looked for where the index has it, and no
// further than it matters.

import type { Edition } from "../../edition.ts";
import { termsOf } from "../../search/analysis.ts";

/** In how many articles a word stands exactly so, between spaces; counted up to `most`. */
export function articlesWithWord(edition: Edition, word: string, most: number): number {
  const [term] = termsOf(word);
  // What the index leaves out stands everywhere.
  if (term === undefined) return most;
  return countWith(edition, term, ` ${word} `, most);
}

/** In how many articles a name stands, as typed or with capitals, whoever may be meant by it. */
export function articlesWithName(edition: Edition, name: string): number {
  const withCapitals = name.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
  const written = /\p{Lu}/u.test(name) ? name : withCapitals;
  const { vocabulary } = edition;
  const [rarest] = termsOf(name).sort((a, b) => vocabulary.frequency(a) - vocabulary.frequency(b));
  return rarest === undefined ? 0 : countWith(edition, rarest, written, Number.POSITIVE_INFINITY);
}

function countWith({ passages }: Edition, term: string, written: string, most: number): number {
  let count = 0;
  for (const { text } of passages.articlesWith(term)) {
    if (count >= most) break;
    if (text.includes(written)) count++;
  }
  return count;
}
