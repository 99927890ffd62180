// What one reading of the corpus knows of its files, for the next one to begin with: a file that has
// not changed is not read again.

import type { ArticleReading } from "./parse-article.ts";

type ReadArticle = Extract<ArticleReading, { kind: "article" }>;

/** What a file, or a line of one, was read as. */
export type FileReading = Readonly<{ path: string }> &
  (
    | Exclude<ArticleReading, ReadArticle>
    /** `wordsHash` is that of what the article says, whatever its headline and metadata. */
    | (ReadArticle & Readonly<{ wordsHash: string }>)
  );

export type FileRecord = Readonly<{
  /** Size and times of the file as it was read; null where they do not show a later change. */
  stamp: string | null;
  /** SHA-256 of its bytes, base64url. */
  hash: string;
  /** One for each article in it, or refused line. */
  readings: readonly FileReading[];
}>;

/** By path, relative to the corpus folder. */
export type FileRecords = ReadonlyMap<string, FileRecord>;

/**
 * File systems round the time of a change, some to two seconds: a file that was changed this shortly
 * before it was read may change again without showing it.
 */
const MIN_SETTLED_MS = 2_500;

/** What `stat` says of a file. */
export type FileStats = Readonly<{
  size: number;
  mtimeMs: number;
  ctimeMs: number;
  ino: number;
}>;

/** Two stamps are equal where nothing shows that the file has changed. */
export function stampOf({ size, mtimeMs, ctimeMs, ino }: FileStats): string {
  return [size, mtimeMs, ctimeMs, ino].join(" ");
}

/** The stamp of a file that was read at `nowMs`; null where a later change might leave it the same. */
export function settledStamp(stats: FileStats, nowMs: number): string | null {
  const changedMs = Math.max(stats.mtimeMs, stats.ctimeMs);
  return nowMs - changedMs >= MIN_SETTLED_MS ? stampOf(stats) : null;
}
