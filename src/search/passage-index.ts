// The full-text index over passages: which runs of sentences hold the words of a question.

import type { Article } from "../corpus/article.ts";
import { slice } from "../text/span.ts";
import { analyzeWhole } from "./analysis.ts";
import { type IndexedPassage, partsOfArticle } from "./article-parts.ts";
import { termsOfArticle } from "./article-words.ts";
import type { Hit, QueryTerm } from "./full-text.ts";
import { type DocumentGroup, type SharedIndex, sharedIndexSteps } from "./index-documents.ts";
import type { TermRange } from "./segment.ts";
import { vectorOf } from "./word-vectors.ts";

/** What may be asked of the passages of the corpus. */
export type PassageIndex = Readonly<{
  /** By its place among all, in order of articles and of their text; null for none. */
  at(id: number): IndexedPassage | null;
  /**
   * Best first, at most `limit`; a passage needs one of the terms. Order of the index where scores
   * are equal.
   */
  search(
    query: readonly QueryTerm[],
    limit: number,
    isWanted?: (article: Article) => boolean,
  ): readonly Hit[];
  /** The articles with a term in a passage or the headline, each once; looked up as they are asked for. */
  articlesWith(term: string): Generator<Article>;
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
  const { words, all } = analyzeWhole(text);
  return {
    terms: words.map(({ term }) => term),
    all,
    vectors: words.map(({ span }) => vectorOf(slice(text, span))).filter((row) => row >= 0),
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

/** What the next edition makes its index of. */
export type SharedPassageIndex = PassageIndex &
  Readonly<{ passages: readonly IndexedPassage[]; shared: SharedIndex }>;

/**
 * Indexes the passages of articles in the order given, in steps, so that the caller can give way to
 * questions in between.
 * @param before of the edition before, whose articles are not indexed again
 */
export function* passageIndexSteps(
  articles: readonly Article[],
  before: SharedPassageIndex | null,
): Generator<void, SharedPassageIndex> {
  const passages: IndexedPassage[] = [];
  const groups: DocumentGroup[] = [];
  for (const [at, article] of articles.entries()) {
    for (const passage of partsOfArticle(article).passages) passages.push(passage);
    groups.push(before?.shared.places.get(article)?.group ?? new PassageDocuments(article));
    if (at % PASSAGED_A_STEP === 0) yield;
  }
  const fields = { text: 1, title: TITLE_BOOST };
  const shared = yield* sharedIndexSteps(fields, groups, before?.shared ?? null);
  return {
    passages,
    shared,
    at: (id) => passages[id] ?? null,
    search(query, limit, isWanted) {
      return shared.index.topHits(query, limit, (id) => {
        const found = passages[id];
        return found !== undefined && (isWanted === undefined || isWanted(found.article));
      });
    },
    *articlesWith(term) {
      const given = new Set<Article>();
      for (const id of shared.index.idsWith(term)) {
        const article = passages[id]?.article;
        if (article === undefined || given.has(article)) continue;
        given.add(article);
        yield article;
      }
    },
  };
}

class PassageDocuments implements DocumentGroup {
  readonly owner: Article;

  constructor(article: Article) {
    this.owner = article;
  }

  get documents(): number {
    return partsOfArticle(this.owner).passages.length;
  }

  isFound(): boolean {
    return true;
  }

  termsOf(at: number): readonly (readonly TermRange[])[] {
    const terms = termsOfArticle(this.owner);
    const passage = partsOfArticle(this.owner).passages[at]?.passage;
    return [[terms.title, terms.at(passage?.span ?? EMPTY_SPAN)], [terms.title]];
  }
}

/** After so many articles a step ends. */
const PASSAGED_A_STEP = 500;

const EMPTY_SPAN = { start: 0, end: 0 };
