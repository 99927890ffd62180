// Articles → their statements, those of somebody only described under the name that the whole corpus
// knows: the one driver, for an edition and for a list of statements.

import type { Article } from "../corpus/article.ts";
import type { CorpusReading } from "../corpus/corpus-reading.ts";
import { extractStatements } from "../statements/extract-statements.ts";
import { type Extraction, isSureOfSpeaker, type Statement } from "../statements/statement.ts";
import { buildPeople } from "./build-people.ts";
import { nameDescribed } from "./name-described.ts";
import { type PeopleFile, parsePeopleFile } from "./people-file.ts";
import type { People } from "./person.ts";
import { writtenBeside } from "./written-beside.ts";

export type ExtractedArticle = Readonly<{ article: Article; extraction: Extraction }>;

export type NamedStatements = Readonly<{
  /** By article path, as each article alone gives them; what the next reading reuses. */
  extractions: ReadonlyMap<string, ExtractedArticle>;
  /** The same in order of the articles, named by what all of them say. */
  named: readonly ExtractedArticle[];
  people: People;
  /** people.yaml as read, with the entries that were refused; null where there is none. */
  corrections: PeopleFile | null;
}>;

export type ExtractionOptions = Readonly<{
  /** Extractions of an earlier reading, reused for articles whose text is the same. */
  known?: ReadonlyMap<string, ExtractedArticle> | undefined;
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
  const people = peopleOf([...extractions.values()], corrections);
  const named: ExtractedArticle[] = [];
  for (const { article, extraction } of extractions.values()) {
    named.push({ article, extraction: nameDescribed(article, extraction, people) });
    yield;
  }
  return { extractions, named, people, corrections };
}

/** A step for each article; an article whose text is the same is not read again. */
function* extractionSteps(
  articles: readonly Article[],
  { extract = extractStatements, known, onProgress }: ExtractionOptions,
): Generator<void, NamedStatements["extractions"]> {
  const extractions = new Map<string, ExtractedArticle>();
  for (const [number, article] of articles.entries()) {
    const before = known === undefined ? null : extractedBefore(article, known);
    const extraction = before === null ? extract(article) : before.extraction;
    extractions.set(article.path, { article, extraction });
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

function isSameText(a: Article, b: Article): boolean {
  if (a === b) return true;
  return a.text === b.text && a.title === b.title && a.blocks.length === b.blocks.length;
}

function peopleOf(extracted: readonly ExtractedArticle[], corrections: PeopleFile | null): People {
  return buildPeople({
    entitiesByArticle: extracted.map(({ article: { path }, extraction: { entities } }) => ({
      path,
      entities,
    })),
    corrections,
    besideByArticle: new Map(
      extracted.map(({ article, extraction: { entities } }) => [
        article.path,
        writtenBeside(article, entities),
      ]),
    ),
    speakersByArticle: new Map(
      extracted.map(({ article: { path }, extraction: { statements } }) => [
        path,
        statements.filter(isSurelyAsserted).flatMap(({ speaker }) => speaker ?? []),
      ]),
    ),
  });
}

function isSurelyAsserted(statement: Statement): boolean {
  return statement.force === "asserted" && isSureOfSpeaker(statement);
}
