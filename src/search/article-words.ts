// The words of an article, analysed once: whatever part of it a question is held against is looked up
// here rather than taken apart again.

import type { Article } from "../corpus/article.ts";
import { overlaps, type Span, slice } from "../text/span.ts";
import { analyze, foldTerm, termsOf } from "./analysis.ts";
import type { CountedWord } from "./vocabulary.ts";

/** The terms of a text in order, each with where its word stands. */
type ArticleWords = Readonly<{
  terms: readonly string[];
  starts: Int32Array;
  ends: Int32Array;
}>;

const wordsByArticle = new WeakMap<Article, ArticleWords>();
const titles = new WeakMap<Article, readonly string[]>();

/**
 * The terms of the words that lie within a part of an article's text, in order.
 * @param left words that touch one of these parts are left out
 */
export function termsAt(article: Article, span: Span, left: readonly Span[] = []): string[] {
  const { terms, starts, ends } = wordsOfArticle(article);
  const near = left.filter((part) => overlaps(part, span));
  const found: string[] = [];
  for (let at = firstWordFrom(starts, span.start); at < terms.length; at++) {
    const word = { start: starts[at] ?? 0, end: ends[at] ?? 0 };
    if (word.end > span.end) break;
    if (near.length === 0 || !near.some((part) => overlaps(part, word)))
      found.push(terms[at] ?? "");
  }
  return found;
}

/** The words that lie within a part of an article's text, in order, as the vocabulary counts them. */
export function countedWords(article: Article, span: Span): readonly CountedWord[] {
  const { terms, starts, ends } = wordsOfArticle(article);
  const found: CountedWord[] = [];
  for (let at = firstWordFrom(starts, span.start); at < terms.length; at++) {
    const end = ends[at] ?? 0;
    if (end > span.end) break;
    found.push({ term: terms[at] ?? "", word: foldTerm(article.text.slice(starts[at], end)) });
  }
  return found;
}

/** The words of an article's title, as the vocabulary counts them. */
export function titleWords({ title }: Article): readonly CountedWord[] {
  return analyze(title).map(({ term, span }) => ({ term, word: foldTerm(slice(title, span)) }));
}

/** The terms of an article's title. */
export function titleTerms(article: Article): readonly string[] {
  const known = titles.get(article);
  if (known !== undefined) return known;
  const terms = termsOf(article.title);
  titles.set(article, terms);
  return terms;
}

function wordsOfArticle(article: Article): ArticleWords {
  const known = wordsByArticle.get(article);
  if (known !== undefined) return known;
  const words = analyze(article.text);
  const made = {
    terms: words.map(({ term }) => term),
    starts: Int32Array.from(words, ({ span }) => span.start),
    ends: Int32Array.from(words, ({ span }) => span.end),
  };
  wordsByArticle.set(article, made);
  return made;
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
