// What an index takes from an article, found once: all editions that have the article share it, and
// the next start of the program gets it from what was kept.

import type { Article } from "../corpus/article.ts";
import { buildPassages, type Passage } from "../corpus/passages.ts";
import type { Span } from "../text/span.ts";
import { type Abbreviation, abbreviationsIn } from "./abbreviation-expansions.ts";
import { type ArticleWords, keepWordsOfArticle, wordsOfArticle } from "./article-words.ts";

/** A passage with the article that it is from. */
export type IndexedPassage = Readonly<{ article: Article; passage: Passage }>;

export type ArticleParts = Readonly<{
  passages: readonly IndexedPassage[];
  abbreviations: readonly Abbreviation[];
  words: ArticleWords;
}>;

const partsByArticle = new WeakMap<Article, ArticleParts>();

export function partsOfArticle(article: Article): ArticleParts {
  const known = partsByArticle.get(article);
  if (known !== undefined) return known;
  const parts = {
    passages: buildPassages(article).map((passage) => ({ article, passage })),
    abbreviations: abbreviationsIn(article.text),
    words: wordsOfArticle(article),
  };
  partsByArticle.set(article, parts);
  return parts;
}

/** Whether they need not be found. */
export function arePartsKnown(article: Article): boolean {
  return partsByArticle.has(article);
}

/** As `partsOfArticle` gave them of an equal article, by this program or earlier. */
export function keepPartsOfArticle(
  article: Article,
  { passages, abbreviations, words }: Omit<ArticleParts, "passages"> & { passages: Passage[] },
): void {
  const indexed = passages.map((passage) => ({ article, passage }));
  partsByArticle.set(article, { passages: indexed, abbreviations, words });
  keepWordsOfArticle(article, words);
}

/** Of what the vocabulary is counted: passages, and posts, which stand in none but can be asked for. */
export function countedSpans(article: Article): readonly Span[] {
  const posts = article.blocks.filter(({ kind }) => kind === "post");
  const { passages } = partsOfArticle(article);
  return [...passages.map(({ passage }) => passage.span), ...posts.map(({ span }) => span)];
}
