// The words of an article, analysed once: whatever part of it a question is held against is looked up
// here rather than taken apart again.

import type { Article } from "../corpus/article.ts";
import { overlaps, type Span, slice } from "../text/span.ts";
import { type AnalysedWord, analyze, foldTerm } from "./analysis.ts";
import { numberWord, termNumbered, termNumberOf } from "./numbered-words.ts";
import type { TermRange } from "./segment.ts";

/** The words of a text in order, by number, each with where it stands; and those of its title. */
export type ArticleWords = Readonly<{
  words: Int32Array;
  starts: Int32Array;
  ends: Int32Array;
  title: Int32Array;
}>;

const wordsByArticle = new WeakMap<Article, ArticleWords>();
const titles = new WeakMap<Article, readonly string[]>();

/**
 * The terms of the words that lie within a part of an article's text, in order.
 * @param left words that touch one of these parts are left out
 */
export function termsAt(article: Article, span: Span, left: readonly Span[] = []): string[] {
  const { words, starts, ends } = wordsOfArticle(article);
  const near = left.filter((part) => overlaps(part, span));
  const found: string[] = [];
  for (let at = firstWordFrom(starts, span.start); at < words.length; at++) {
    const word = { start: starts[at] ?? 0, end: ends[at] ?? 0 };
    if (word.end > span.end) break;
    if (near.length === 0 || !near.some((part) => overlaps(part, word)))
      found.push(termNumbered(termNumberOf(words[at] ?? -1)));
  }
  return found;
}

/** The numbers of the words that lie within a part of an article's text, in order. */
export function wordNumbersAt(article: Article, span: Span): Int32Array {
  const { from, to } = placesAt(wordsOfArticle(article), span);
  return wordsOfArticle(article).words.subarray(from, to);
}

/** Which words of an article lie within a part of its text: half-open. */
function placesAt(
  { starts, ends }: ArticleWords,
  { start, end }: Span,
): Readonly<{ from: number; to: number }> {
  const from = firstWordFrom(starts, start);
  let to = from;
  while (to < ends.length && (ends[to] ?? 0) <= end) to++;
  return { from, to };
}

/** The terms of an article by number, for an index: of its title, and of parts of its text. */
export type ArticleTerms = Readonly<{ title: TermRange; at(span: Span): TermRange }>;

let lastTerms: (ArticleTerms & Readonly<{ article: Article }>) | null = null;

/** Made anew for another article than the last. */
export function termsOfArticle(article: Article): ArticleTerms {
  if (lastTerms?.article === article) return lastTerms;
  const words = wordsOfArticle(article);
  const terms = words.words.map(termNumberOf);
  const title = words.title.map(termNumberOf);
  lastTerms = {
    article,
    title: { terms: title, from: 0, to: title.length },
    at: (span) => ({ terms, ...placesAt(words, span) }),
  };
  return lastTerms;
}

/** The terms of an article's title. */
export function titleTerms(article: Article): readonly string[] {
  const known = titles.get(article);
  if (known !== undefined) return known;
  const terms = Array.from(wordsOfArticle(article).title, (word) =>
    termNumbered(termNumberOf(word)),
  );
  titles.set(article, terms);
  return terms;
}

export function wordsOfArticle(article: Article): ArticleWords {
  const known = wordsByArticle.get(article);
  if (known !== undefined) return known;
  const { text, title } = article;
  const words = analyze(text);
  const made = {
    words: numbersOf(text, words),
    starts: Int32Array.from(words, ({ span }) => span.start),
    ends: Int32Array.from(words, ({ span }) => span.end),
    title: numbersOf(title, analyze(title)),
  };
  wordsByArticle.set(article, made);
  return made;
}

function numbersOf(text: string, words: readonly AnalysedWord[]): Int32Array {
  return Int32Array.from(words, ({ term, span }) => numberWord(foldTerm(slice(text, span)), term));
}

/** As `wordsOfArticle` gave them of an equal text, by this program or earlier. */
export function keepWordsOfArticle(article: Article, words: ArticleWords): void {
  wordsByArticle.set(article, words);
}

/** The first place of an ascending list whose value is not below `least`. */
function firstWordFrom(values: Int32Array, least: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
