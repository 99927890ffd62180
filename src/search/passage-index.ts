// The full-text index over passages: which runs of sentences hold the words of a question. It also
// knows how rare each word of the corpus is, which the judgement of evidence needs.

import type { Article } from "../corpus/article.ts";
import type { Passage } from "../corpus/passages.ts";
import { slice } from "../text/span.ts";
import { allTermsOf, analyze } from "./analysis.ts";
import { countedWords, titleTerms } from "./article-words.ts";
import { type Hit, type QueryTerm, TopKIndex } from "./full-text.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { vectorOf } from "./word-vectors.ts";

/** A passage with the article that it is from. */
export type IndexedPassage = Readonly<{ article: Article; passage: Passage }>;

export type PassageIndex = Readonly<{
  passages: readonly IndexedPassage[];
  /**
   * Best first, at most `limit`; a passage needs one of the terms. Order of the index where scores
   * are equal.
   */
  search(
    query: readonly QueryTerm[],
    limit: number,
    isWanted?: (article: Article) => boolean,
  ): readonly Hit[];
}>;

/**
 * The headline is part of each passage's text and a field of its own at this small weight. At
 * 44,000 passages .1 and .25 rank as well (nDCG@10 86.3 and 85.9), .5 worse (83.5).
 */
const TITLE_BOOST = 0.15;

/** The words of a text in order. */
export type TextWords = Readonly<{
  /** As the index knows them. */
  terms: readonly string[];
  /** The terms of all words, those that the index leaves out too. */
  all: readonly string[];
  /** The word vectors of those that have one. */
  vectors: readonly number[];
}>;

export function textWords(text: string): TextWords {
  const tokens = analyze(text);
  return {
    terms: tokens.map(({ term }) => term),
    all: allTermsOf(text),
    vectors: tokens.map(({ span }) => vectorOf(slice(text, span))).filter((row) => row >= 0),
  };
}

const wordsBySentence = new WeakMap<IndexedPassage, readonly TextWords[]>();

/** The words of each sentence of a passage, kept for the next question. */
export function sentenceWords(indexed: IndexedPassage): readonly TextWords[] {
  const known = wordsBySentence.get(indexed);
  if (known !== undefined) return known;
  const { article, passage } = indexed;
  const words = passage.sentences.map((sentence) => textWords(slice(article.text, sentence)));
  wordsBySentence.set(indexed, words);
  return words;
}

/**
 * Indexes passages in the order given and counts their words into `vocabulary`; a step for each, so
 * that the caller can give way to questions in between.
 */
export function* passageIndexSteps(
  passages: readonly IndexedPassage[],
  vocabulary: Vocabulary,
): Generator<void, PassageIndex> {
  const index = new TopKIndex({ text: 1, title: TITLE_BOOST });
  for (const [id, { article, passage }] of passages.entries()) {
    const title = titleTerms(article);
    const words = countedWords(article, passage.span);
    vocabulary.count(words);
    index.addTerms(id, [[...title, ...words.map(({ term }) => term)], title]);
    yield;
  }

  return {
    passages,
    search(query, limit, isWanted) {
      return index.topHits(query, limit, (id) => {
        const found = passages[id];
        return found !== undefined && (isWanted === undefined || isWanted(found.article));
      });
    },
  };
}
