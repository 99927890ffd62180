// What is kept ⇄ what a reading of the corpus and the building of an edition begin with.

import type { FileRecord, FileRecords } from "../corpus/file-record.ts";
import type { ExtractedArticle } from "../people/named-statements.ts";
import type { CachedFile } from "./pack.ts";

/** What earlier readings, of this process or another, found. */
export type Known = Readonly<{
  records: FileRecords;
  /** By article path. */
  extractions: ReadonlyMap<string, ExtractedArticle>;
}>;

export const NOTHING_KNOWN: Known = { records: new Map(), extractions: new Map() };

/** Files that were kept have no stamp: another process may have written them at any time. */
export function knownOf(files: Iterable<CachedFile>): Known {
  const records = new Map<string, FileRecord>();
  const extractions = new Map<string, ExtractedArticle>();
  for (const { path, hash, readings, extractions: found } of files) {
    records.set(path, { stamp: null, hash, readings });
    for (const [at, reading] of readings.entries()) {
      const extraction = found[at] ?? null;
      if (reading.kind === "article" && extraction !== null)
        extractions.set(reading.article.path, { article: reading.article, extraction });
    }
  }
  return { records, extractions };
}

/** The file as it is kept. */
export function cachedFile(
  path: string,
  { hash, readings }: FileRecord,
  extractions: Known["extractions"],
): CachedFile {
  return {
    path,
    hash,
    readings,
    extractions: readings.map((reading) =>
      reading.kind === "article"
        ? (extractions.get(reading.article.path)?.extraction ?? null)
        : null,
    ),
  };
}
