// Articles → their statements, those of somebody only described under the name that the whole corpus
// knows: the one driver, for an edition and for a list of statements.

import type { Article } from "../corpus/article.ts";
import type { CorpusReading } from "../corpus/corpus-reading.ts";
import { extractStatements } from "../statements/extract-statements.ts";
import { type Extraction, isSureOfSpeaker, type Statement } from "../statements/statement.ts";
import { type JoinedPeople, type NamingArticle, peopleSteps } from "./build-people.ts";
import { nameDescribed } from "./name-described.ts";
import { type PeopleFile, parsePeopleFile } from "./people-file.ts";
import { writtenBeside } from "./written-beside.ts";

export type ExtractedArticle = Readonly<{
  article: Article;
  extraction: Extraction;
  /** What stands beside the names; see `writtenBeside`. */
  beside: ReadonlyMap<string, ReadonlySet<string>>;
}>;

export type NamedStatements = Readonly<{
  /** By article path, as each article alone gives them; what the next reading reuses. */
  extractions: ReadonlyMap<string, ExtractedArticle>;
  /** The same in order of the articles, named by what all of them say. */
  named: readonly ExtractedArticle[];
  /** Extractions of `extractions` → those of `named`, where they differ. */
  renamed: ReadonlyMap<Extraction, Extraction>;
  people: JoinedPeople;
  /** people.yaml as read, with the entries that were refused; null where there is none. */
  corrections: PeopleFile | null;
}>;

export type ExtractionOptions = Readonly<{
  /** Extractions of an earlier reading, reused for articles whose text is the same. */
  known?: ReadonlyMap<string, ExtractedArticle> | undefined;
  /** What was made of an earlier reading: only what has changed since is looked at again. */
  before?: Pick<NamedStatements, "people" | "renamed"> | null | undefined;
  /** Extractions that were made elsewhere. */
  extracted?: ReadonlyMap<Article, Extraction> | undefined;
  /** Instead of `extractStatements`, for tests. */
  extract?: ((article: Article) => Extraction) | undefined;
  /** Called after each article with the number done so far. */
  onProgress?: ((done: number) => void) | undefined;
}>;

/** In steps of a few milliseconds (an article), so that a reload can give way to questions in between. */
export function* namedStatementSteps(
  reading: Pick<CorpusReading, "articles" | "people">,
  options: ExtractionOptions = {},
): Generator<void, NamedStatements> {
  const extractions = yield* extractionSteps(reading.articles, options);
  const corrections = reading.people === null ? null : parsePeopleFile(reading.people);
  const before = options.before ?? null;
  const people = yield* peopleSteps(
    { articles: [...extractions.values()].map(namingArticle), corrections },
    before?.people ?? null,
  );
  const named: ExtractedArticle[] = [];
  const renamed = new Map<Extraction, Extraction>();
  for (const extracted of extractions.values()) {
    const { article, extraction } = extracted;
    const isKnown =
      before !== null && !people.changed.has(article.path) && !people.redescribed.has(article.path);
    const now = isKnown
      ? (before.renamed.get(extraction) ?? extraction)
      : nameDescribed(article, extraction, people);
    named.push(now === extraction ? extracted : { ...extracted, extraction: now });
    if (now !== extraction) renamed.set(extraction, now);
    if (!isKnown) yield;
  }
  return { extractions, named, renamed, people, corrections };
}

/** A step for each article; an article whose text is the same is not read again. */
function* extractionSteps(
  articles: readonly Article[],
  { extract = extractStatements, extracted, known, onProgress }: ExtractionOptions,
): Generator<void, NamedStatements["extractions"]> {
  const extractions = new Map<string, ExtractedArticle>();
  for (const [number, article] of articles.entries()) {
    const before = known === undefined ? null : extractedBefore(article, known);
    const found = before ?? extractedFrom(article, extracted?.get(article) ?? extract(article));
    extractions.set(article.path, { ...found, article });
    onProgress?.(number + 1);
    yield;
  }
  return extractions;
}

/** Whether an earlier reading has the article's statements. */
export function isExtracted(
  article: Article,
  known: ReadonlyMap<string, ExtractedArticle>,
): boolean {
  return extractedBefore(article, known) !== null;
}

function extractedBefore(
  article: Article,
  known: ReadonlyMap<string, ExtractedArticle>,
): ExtractedArticle | null {
  const before = known.get(article.path);
  return before !== undefined && isSameText(before.article, article) ? before : null;
}

function extractedFrom(article: Article, extraction: Extraction): ExtractedArticle {
  return { article, extraction, beside: writtenBeside(article, extraction.entities) };
}

function isSameText(a: Article, b: Article): boolean {
  if (a === b) return true;
  return a.text === b.text && a.title === b.title && a.blocks.length === b.blocks.length;
}

const namingArticles = new WeakMap<Extraction, NamingArticle>();

/** The very same for the same extraction. */
function namingArticle({ article: { path }, extraction, beside }: ExtractedArticle): NamingArticle {
  const known = namingArticles.get(extraction);
  if (known !== undefined && known.path === path && known.beside === beside) return known;
  const { entities, statements } = extraction;
  const speakers = statements.filter(isSurelyAsserted).flatMap(({ speaker }) => speaker ?? []);
  const made = { path, entities, speakers, beside };
  namingArticles.set(extraction, made);
  return made;
}

function isSurelyAsserted(statement: Statement): boolean {
  return statement.force === "asserted" && isSureOfSpeaker(statement);
}
