// Candidates among the articles' own sentences: what the passage index finds for a topic, in
// units that can be shown alone, each measured against the query.

import type { Article } from "../../corpus/article.ts";
import type { IndexedPassage } from "../../search/article-parts.ts";
import { termsAt, titleTerms } from "../../search/article-words.ts";
import {
  type PassageIndex,
  sentenceWords,
  type TextWords,
  textWords,
} from "../../search/passage-index.ts";
import type { Shelf } from "../../search/shelf.ts";
import { type Span, slice } from "../../text/span.ts";
import { better, coverage, type Match, matchTerms, matchVectors } from "../match/match.ts";
import type { Query } from "../match/query.ts";
import { isOneParagraph, showUnit, type Unit, unitsOf } from "../shown/show-sentences.ts";
import { queryTerms } from "./candidates.ts";

/** One or two sentences of a passage, measured against a query. */
export type SentenceCandidate = Readonly<{
  article: Article;
  passage: IndexedPassage;
  /** What is judged and shown, cut to clauses where it is long. */
  span: Span;
  text: string;
  words: TextWords;
  /** The index's score of the passage as a share of the best one's, 0–1. */
  passageScore: number;
  match: Match;
  /** How like each word of the query the likest word of the text is. */
  likeWeights: readonly number[];
  /** The best match of each word in the sentence before, of the same passage or paragraph. */
  beforeWeights: readonly number[];
  /** The best match of each word in the paragraph or passage, whichever is more. */
  paragraphWeights: readonly number[];
  /** The best match of each word in the passage and in the headline. */
  passageWeights: readonly number[];
  titleWeights: readonly number[];
  /** The article's part in the scores of all passages found, 1 where it has a good part. */
  articleShare: number;
}>;

/** More passages cost time and hold the answer to one question in a hundred. */
const MAX_PASSAGES = 30;

/** News on one story comes from several articles, so that more than this says nothing further. */
const MAX_ARTICLE_SHARE = 0.4;

/** All units of the best passages, in the order found; `[]` where no word of the query is known. */
export function sentenceCandidates(
  shelf: Shelf,
  query: Query,
  isWanted: (article: Article) => boolean,
): readonly SentenceCandidate[] {
  const found = findPassages(shelf, query, isWanted);
  const shareOf = articleShares(found);
  const titleWeights = memoised(
    (article: Article) => matchTerms(titleTerms(article), query).weights,
  );
  const matchesOf = memoised((passage: IndexedPassage) =>
    sentenceWords(passage).map(({ terms }) => matchTerms(terms, query)),
  );
  const nothing = query.words.map(() => 0);
  return found.flatMap(({ id, passage, score }) => {
    const { article } = passage;
    const { earlier, later } = paragraphAround(shelf.passages, id);
    const matches = matchesOf(passage);
    const passageWeights = bestOf(matches, query);
    const around = bestOf([...earlier, ...later].flatMap(matchesOf), query);
    const before = earlier.slice(-1).flatMap(matchesOf).at(-1);
    return unitsOf(passage).map((unit) => ({
      ...measureUnit(passage, unit, query),
      passageScore: score,
      beforeWeights: (matches[unit.first - 1] ?? before)?.weights ?? nothing,
      paragraphWeights: better(passageWeights, around, 1),
      passageWeights,
      titleWeights: titleWeights(article),
      articleShare: shareOf(article),
    }));
  });
}

type FoundPassage = Readonly<{
  /** Its place among the passages of the index. */
  id: number;
  passage: IndexedPassage;
  /** As a share of the best one's, 0–1. */
  score: number;
}>;

function findPassages(
  { passages }: Shelf,
  query: Query,
  isWanted: (article: Article) => boolean,
): readonly FoundPassage[] {
  const hits = passages.search(queryTerms(query), MAX_PASSAGES, isWanted);
  const best = hits[0]?.score ?? 1;
  return hits.flatMap(({ id, score }) => {
    const passage = passages.at(id);
    return passage === null ? [] : [{ id, passage, score: score / best }];
  });
}

/** An article's part in the scores of all passages found, 0–1; 1 from `MAX_ARTICLE_SHARE` on. */
function articleShares(found: readonly FoundPassage[]): (article: Article) => number {
  const scores = new Map<Article, number>();
  let all = 0;
  for (const { passage, score } of found) {
    scores.set(passage.article, (scores.get(passage.article) ?? 0) + score);
    all += score;
  }
  return (article) =>
    Math.min(MAX_ARTICLE_SHARE, (scores.get(article) ?? 0) / all) / MAX_ARTICLE_SHARE;
}

/** What is shown of a unit, and how it meets the query. */
function measureUnit(
  passage: IndexedPassage,
  unit: Unit,
  query: Query,
): Pick<
  SentenceCandidate,
  "article" | "passage" | "span" | "text" | "words" | "match" | "likeWeights"
> {
  const { article } = passage;
  const span = showUnit(passage, unit, (part) =>
    coverage(matchTerms(termsAt(article, part), query).weights, query),
  );
  const text = slice(article.text, span);
  const words =
    span === unit.span
      ? joinWords(sentenceWords(passage).slice(unit.first, unit.last + 1))
      : textWords(text);
  const match = matchTerms(words.terms, query);
  const likeWeights = matchVectors(words.vectors, query);
  return { article, passage, span, text, words, match, likeWeights };
}

function memoised<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

function joinWords(sentences: readonly TextWords[]): TextWords {
  const [only] = sentences;
  if (only !== undefined && sentences.length === 1) return only;
  return {
    terms: sentences.flatMap(({ terms }) => terms),
    all: sentences.flatMap(({ all }) => all),
    vectors: sentences.flatMap(({ vectors }) => vectors),
  };
}

/** A paragraph of more than this many passages either side is a text without paragraphs. */
const MAX_PASSAGES_AROUND = 3;

/** The passages before and after that share a paragraph with this one, in order of the text. */
function paragraphAround(
  passages: PassageIndex,
  id: number,
): Readonly<{ earlier: readonly IndexedPassage[]; later: readonly IndexedPassage[] }> {
  const run = (step: 1 | -1): IndexedPassage[] => {
    const found: IndexedPassage[] = [];
    let here = passages.at(id);
    while (here !== null && found.length < MAX_PASSAGES_AROUND) {
      const next = passages.at(id + step * (found.length + 1));
      if (next === null || !shareParagraph(here, next)) break;
      found.push(next);
      here = next;
    }
    return found;
  };
  return { earlier: run(-1).reverse(), later: run(1) };
}

function shareParagraph(a: IndexedPassage, b: IndexedPassage): boolean {
  const [first, second] = a.passage.span.start <= b.passage.span.start ? [a, b] : [b, a];
  return (
    a.article === b.article &&
    isOneParagraph(first.article.text.slice(first.passage.span.end, second.passage.span.start))
  );
}

function bestOf(matches: readonly Match[], query: Query): readonly number[] {
  return matches.reduce<readonly number[]>(
    (best, { weights }) => better(best, weights, 1),
    query.words.map(() => 0),
  );
}
