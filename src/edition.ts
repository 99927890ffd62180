// Everything built from one reading of the corpus: articles, passages, statements and people, ready
// to be asked. An edition never changes; a reload builds the next one beside it.

import type { Article } from "./corpus/article.ts";
import type { CorpusReading } from "./corpus/corpus-reading.ts";
import { buildPassages } from "./corpus/passages.ts";
import { type ExtractedArticle, namedStatementSteps } from "./people/named-statements.ts";
import type { PeopleFile } from "./people/people-file.ts";
import type { People } from "./people/person.ts";
import { countedWords, titleWords } from "./search/article-words.ts";
import {
  type IndexedPassage,
  type PassageIndex,
  passageIndexSteps,
} from "./search/passage-index.ts";
import {
  type IndexedStatement,
  type StatementIndex,
  statementIndexSteps,
} from "./search/statement-index.ts";
import { createVocabulary, type Vocabulary } from "./search/vocabulary.ts";
import { type Extraction, isSureOfSpeaker } from "./statements/statement.ts";
import { contains, type Span } from "./text/span.ts";

export type Edition = Readonly<{
  articles: readonly Article[];
  /** By article path; what the next edition reuses where an article did not change. */
  extractions: ReadonlyMap<string, ExtractedArticle>;
  passages: PassageIndex;
  statements: StatementIndex;
  people: People;
  vocabulary: Vocabulary;
  /** Publishers of the corpus, each once, most articles first. */
  publishers: readonly string[];
  /** people.yaml as read, with the entries that were refused; null where there is none. */
  corrections: PeopleFile | null;
}>;

export type EditionOptions = Readonly<{
  /** Its statements are reused for articles whose text is the same. */
  previous?: Pick<Edition, "extractions"> | null;
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
  { previous, extract, onProgress }: EditionOptions = {},
): Generator<void, Edition> {
  const { articles } = reading;
  const known = previous?.extractions;
  const { extractions, named, people, corrections } = yield* namedStatementSteps(reading, {
    known,
    extract,
    onProgress,
  });
  const vocabulary = createVocabulary();
  const indexed: IndexedPassage[] = [];
  for (const article of articles) {
    indexed.push(...indexedPassages(article));
    vocabulary.learnAbbreviations(article.text);
    // A post stands in no passage, but can be asked for.
    for (const { kind, span } of article.blocks)
      if (kind === "post") vocabulary.count(countedWords(article, span));
    yield;
  }
  const passages = yield* passageIndexSteps(indexed, vocabulary);
  for (const article of articles) vocabulary.countNew(titleWords(article));
  const statements = named.flatMap((extracted) => indexedStatements(extracted, people));
  return {
    articles,
    extractions,
    passages,
    statements: yield* statementIndexSteps(statements),
    people,
    vocabulary,
    publishers: publishersOf(articles),
    corrections,
  };
}

const passagesByArticle = new WeakMap<Article, readonly IndexedPassage[]>();

/** Made once for an article, for all editions that have it. */
function indexedPassages(article: Article): readonly IndexedPassage[] {
  const known = passagesByArticle.get(article);
  if (known !== undefined) return known;
  const made = buildPassages(article).map((passage) => ({ article, passage }));
  passagesByArticle.set(article, made);
  return made;
}

function indexedStatements(
  { article, extraction }: ExtractedArticle,
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

function publishersOf(articles: readonly Article[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { publisher } of articles) {
    if (publisher !== null) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([publisher]) => publisher);
}
