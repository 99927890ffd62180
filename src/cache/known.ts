// What is kept ⇄ what a reading of the corpus and the building of an edition begin with.

import type { FileRecord, FileRecords } from "../corpus/file-record.ts";
import type { ExtractedArticle } from "../people/named-statements.ts";
import { keepPartsOfArticle, partsOfArticle } from "../search/article-parts.ts";
import type { CachedFile } from "./pack.ts";

/** What earlier readings, of this process or another, found. */
export type Known = Readonly<{
  records: FileRecords;
  /** By article path. */
  extractions: ReadonlyMap<string, ExtractedArticle>;
}>;

export const NOTHING_KNOWN: Known = { records: new Map(), extractions: new Map() };

export function knownOf(files: Iterable<CachedFile>): Known {
  const records = new Map<string, FileRecord>();
  const extractions = new Map<string, ExtractedArticle>();
  for (const { path, stamp, hash, readings, found } of files) {
    records.set(path, { stamp, hash, readings });
    for (const [at, reading] of readings.entries()) {
      const inArticle = found[at] ?? null;
      if (reading.kind !== "article" || inArticle === null) continue;
      const { article } = reading;
      const { extraction, beside, parts } = inArticle;
      extractions.set(article.path, { article, extraction, beside });
      keepPartsOfArticle(article, parts);
    }
  }
  return { records, extractions };
}

/** The file as it is kept. */
export function cachedFile(
  path: string,
  { stamp, hash, readings }: FileRecord,
  extractions: Known["extractions"],
): CachedFile {
  return {
    path,
    stamp,
    hash,
    readings,
    found: readings.map((reading) => {
      const extracted =
        reading.kind === "article" ? extractions.get(reading.article.path) : undefined;
      if (extracted === undefined) return null;
      const { article, extraction, beside } = extracted;
      const { passages, ...parts } = partsOfArticle(article);
      return {
        extraction,
        beside,
        parts: { ...parts, passages: passages.map(({ passage }) => passage) },
      };
    }),
  };
}
