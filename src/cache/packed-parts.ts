// What an index takes from the articles of a pack ⇄ numbers, and the words that they stand for. Numbers
// of words are those of the pack: a program gives words numbers of its own each time it runs.

import type { Passage } from "../corpus/passages.ts";
import type { ArticleWords } from "../search/article-words.ts";
import { numberWord, termNumbered, termNumberOf, wordNumbered } from "../search/numbered-words.ts";

/** The parts of some articles, one after the other. */
export type PackedParts = Readonly<{
  /** Each word once, with its term at the same place of `terms`. */
  words: readonly string[];
  terms: readonly string[];
  /**
   * Of each article the number of its words, these, where they start, where they end; then the number
   * of the words of its title, and these; then the number of its passages, and of each the number of its sentences, with start and end of each.
   */
  numbers: Int32Array;
}>;

type Parts = Readonly<{ words: ArticleWords; passages: readonly Passage[] }>;

export function packParts(articles: readonly Parts[]): PackedParts {
  const places = new Map<number, number>();
  const words: string[] = [];
  const terms: string[] = [];
  const numbers: number[] = [];
  const placeOf = (word: number): number => {
    const known = places.get(word);
    if (known !== undefined) return known;
    terms.push(termNumbered(termNumberOf(word)));
    const place = words.push(wordNumbered(word)) - 1;
    places.set(word, place);
    return place;
  };
  for (const { words: found, passages } of articles) {
    numbers.push(found.words.length);
    for (const word of found.words) numbers.push(placeOf(word));
    for (const place of found.starts) numbers.push(place);
    for (const place of found.ends) numbers.push(place);
    numbers.push(found.title.length);
    for (const word of found.title) numbers.push(placeOf(word));
    numbers.push(passages.length);
    for (const { sentences } of passages) {
      numbers.push(sentences.length);
      for (const { start, end } of sentences) numbers.push(start, end);
    }
  }
  return { words, terms, numbers: Int32Array.from(numbers) };
}

/** The articles' parts in the order that they were packed in; keeps nothing of what it is given. */
export function* unpackParts({
  words,
  terms,
  numbers: packed,
}: PackedParts): Generator<Readonly<{ words: ArticleWords; passages: Passage[] }>> {
  // A copy, since what comes out of `deserialize` is a view of all that was read.
  const numbers = packed.slice();
  const numberOf = Int32Array.from(words, (word, place) => numberWord(word, terms[place] ?? ""));
  let at = 0;
  const next = (): number => numbers[at++] ?? 0;
  const nextList = (length: number): Int32Array => {
    at += length;
    return numbers.subarray(at - length, at);
  };
  while (at < numbers.length) {
    const length = next();
    const found = {
      words: nextList(length),
      starts: nextList(length),
      ends: nextList(length),
      title: nextList(next()),
    };
    for (const list of [found.words, found.title])
      for (const [place, word] of list.entries()) list[place] = numberOf[word] ?? 0;
    const passages = Array.from({ length: next() }, () =>
      passageOf(Array.from({ length: next() }, () => ({ start: next(), end: next() }))),
    );
    yield { words: found, passages };
  }
}

function passageOf(sentences: Passage["sentences"]): Passage {
  const start = sentences[0]?.start ?? 0;
  return { span: { start, end: sentences.at(-1)?.end ?? start }, sentences };
}
