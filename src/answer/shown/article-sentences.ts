// The sentences of a part of an article, kept for the next question that comes by.

import type { Article } from "../../corpus/article.ts";
import { splitSentences } from "../../text/sentences.ts";
import type { Span } from "../../text/span.ts";

/** By the part's beginning and end. */
type KnownSentences = Map<number, Map<number, readonly Span[]>>;

const sentencesByArticle = new WeakMap<Article, KnownSentences>();

/** As `splitSentences` of the article's text. */
export function sentencesAt(article: Article, { start, end }: Span): readonly Span[] {
  const byStart =
    sentencesByArticle.get(article) ?? new Map<number, Map<number, readonly Span[]>>();
  sentencesByArticle.set(article, byStart);
  const byEnd = byStart.get(start) ?? new Map<number, readonly Span[]>();
  byStart.set(start, byEnd);
  const sentences = byEnd.get(end) ?? splitSentences(article.text, { start, end });
  byEnd.set(end, sentences);
  return sentences;
}
