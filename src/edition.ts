// Everything built from one reading of the corpus: articles, passages, statements and people, ready
// to be asked. An edition never changes; a reload builds the next one beside it.

import type { Article } from "./corpus/article.ts";
import type { CorpusReading } from "./corpus/corpus-reading.ts";
import type { JoinedPeople } from "./people/build-people.ts";
import { type ExtractedArticle, namedStatementSteps } from "./people/named-statements.ts";
import type { PeopleFile } from "./people/people-file.ts";
import type { People, Person } from "./people/person.ts";
import { arePartsKnown, countedSpans, partsOfArticle } from "./search/article-parts.ts";
import { wordNumbersAt, wordsOfArticle } from "./search/article-words.ts";
import { passageIndexSteps, type SharedPassageIndex } from "./search/passage-index.ts";
import type { Shelf } from "./search/shelf.ts";
import {
  type ArticleStatements,
  type IndexedStatement,
  type SharedStatementIndex,
  statementIndexSteps,
} from "./search/statement-index.ts";
import { type CountedVocabulary, createVocabulary } from "./search/vocabulary.ts";
import { type Extraction, isSureOfSpeaker } from "./statements/statement.ts";
import { contains, type Span } from "./text/span.ts";

/** What answering asks of it is a `Shelf`; the rest is for the next edition and for the report of a reading. */
export type Edition = Shelf &
  Readonly<{
    articles: readonly Article[];
    /** By article path; what the next edition reuses where an article did not change. */
    extractions: ReadonlyMap<string, ExtractedArticle>;
    passages: SharedPassageIndex;
    statements: SharedStatementIndex;
    people: JoinedPeople;
    /** Extractions whose statements have other speakers by what all articles say → those that have them. */
    renamed: ReadonlyMap<Extraction, Extraction>;
    vocabulary: CountedVocabulary;
    /** people.yaml as read, with the entries that were refused; null where there is none. */
    corrections: PeopleFile | null;
  }>;

export type EditionOptions = Readonly<{
  /** What it has of articles that are the same is taken over. */
  previous?: Edition | null;
  /** Statements of articles by path, of an earlier reading: reused where the text is the same. */
  known?: Edition["extractions"];
  /** Statements of articles that were found elsewhere. */
  extracted?: ReadonlyMap<Article, Extraction>;
  /** Instead of `extractStatements`, for tests. */
  extract?: (article: Article) => Extraction;
  /** Called after each article with the number done so far. */
  onProgress?: (done: number) => void;
}>;

/**
 * Builds an edition in steps of a few milliseconds (an article, a passage), so that a reload can give way
 * to questions in between; an empty reading gives one that answers nothing.
 */
export function* editionSteps(
  reading: Pick<CorpusReading, "articles" | "people">,
  { previous, known, extracted, extract, onProgress }: EditionOptions = {},
): Generator<void, Edition> {
  const { articles } = reading;
  const { extractions, named, renamed, people, corrections } = yield* namedStatementSteps(reading, {
    known,
    before: previous,
    extracted,
    extract,
    onProgress,
  });
  for (const article of articles) {
    if (arePartsKnown(article)) continue;
    partsOfArticle(article);
    yield;
  }
  const statements: ArticleStatements[] = [];
  for (const { article, extraction } of named) {
    const known = statementsBefore(article, extraction, people, previous ?? null);
    const indexed = known ?? indexedStatements(article, extraction, people);
    statements.push({ article, statements: indexed });
    if (known === null) yield;
  }
  const articlesByPublisher = publishersOf(articles);
  return {
    articles,
    articleCount: articles.length,
    articleAt: (path) => extractions.get(path)?.article ?? null,
    extractions,
    passages: yield* passageIndexSteps(articles, previous?.passages ?? null),
    statements: yield* statementIndexSteps(statements, previous?.statements ?? null),
    people,
    renamed,
    vocabulary: yield* vocabularySteps(articles, previous ?? null),
    publishers: [...articlesByPublisher].sort((a, b) => b[1] - a[1]).map(([name]) => name),
    articlesByPublisher,
    isDated: articles.some(({ published }) => published !== null),
    corrections,
  };
}

/** After so many articles of which little is to be done a step ends. */
const ARTICLES_A_STEP = 500;

/** Counts the words of articles that came since, and takes back those of articles that are gone. */
function* vocabularySteps(
  articles: readonly Article[],
  before: Pick<Edition, "articles" | "vocabulary"> | null,
): Generator<void, CountedVocabulary> {
  const vocabulary = before === null ? createVocabulary() : before.vocabulary.next();
  const counted = new Set(before?.articles);
  for (const [at, article] of articles.entries()) {
    if (at % ARTICLES_A_STEP === 0) yield;
    vocabulary.learn(partsOfArticle(article).abbreviations);
    if (counted.delete(article)) continue;
    for (const span of countedSpans(article)) vocabulary.count(wordNumbersAt(article, span));
    yield;
  }
  for (const gone of counted) {
    for (const span of countedSpans(gone)) vocabulary.discount(wordNumbersAt(gone, span));
    yield;
  }
  for (const [at, article] of articles.entries()) {
    vocabulary.countNew(wordsOfArticle(article).title);
    if (at % ARTICLES_A_STEP === 0) yield;
  }
  return vocabulary;
}

/** Those of an article whose names denote who they did before; null for another article. */
function statementsBefore(
  article: Article,
  extraction: Extraction,
  { changed, replaced }: JoinedPeople,
  before: Edition | null,
): readonly IndexedStatement[] | null {
  if (before === null || changed.has(article.path)) return null;
  const was = before.extractions.get(article.path);
  if (was?.article !== article) return null;
  if ((before.renamed.get(was.extraction) ?? was.extraction) !== extraction) return null;
  const statements = before.statements.ofArticle(article);
  const now = (person: Person | null) => (person && replaced.get(person)) ?? person;
  const isSame = ({ person, possibleSpeaker }: IndexedStatement): boolean =>
    now(person) === person && now(possibleSpeaker) === possibleSpeaker;
  if (replaced.size === 0 || statements.every(isSame)) return statements;
  return statements.map((one) => ({
    ...one,
    person: now(one.person),
    possibleSpeaker: now(one.possibleSpeaker),
  }));
}

function indexedStatements(
  article: Article,
  extraction: Extraction,
  people: People,
): readonly IndexedStatement[] {
  return extraction.statements.map((statement) => {
    const { speaker, isNamed, span } = statement;
    const named = speaker === null || !isNamed ? null : people.personOf(article.path, speaker);
    const isSure = isSureOfSpeaker(statement);
    return {
      article,
      statement,
      person: isSure ? named : null,
      possibleSpeaker: isSure ? null : named,
      paragraph: paragraphOf(article, span),
    };
  });
}

function paragraphOf(article: Article, span: Span): Span {
  const block = article.blocks[firstEndingFrom(article.blocks, span.end)];
  return block !== undefined && contains(block.span, span) ? block.span : span;
}

/** The place of the first block that does not end before `offset`, found by halving; blocks stand in order. */
function firstEndingFrom(blocks: Article["blocks"], offset: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((blocks[middle]?.span.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function publishersOf(articles: readonly Article[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { publisher } of articles) {
    if (publisher !== null) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  }
  return counts;
}
