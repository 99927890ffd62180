// What one reading of a corpus folder yields: plain data for the library to build from and for
// `npm run check` to print.

import type { Article, Furniture, FurnitureKind } from "./article.ts";
import type { CorpusFault, FileFault, FileSlip } from "./fault.ts";

/** A place in the corpus; `line` counts from 1, null where no line is at fault. */
export type FilePlace = Readonly<{ path: string; line: number | null }>;

/** A file that could not be read, and why. */
export type Refusal = FilePlace & Readonly<{ fault: FileFault }>;

/** A slip in a file that is read all the same, reported by `npm run check` alone. */
export type FileNote = FilePlace & Readonly<{ slip: FileSlip }>;

/** A file left out because another has the same text; `sameAs` is the path of the one that is kept. */
export type Duplicate = Readonly<{ path: string; sameAs: string }>;

/** `people.yaml` of the corpus as written; the folder that knows speakers parses it. */
export type WrittenPeopleFile = Readonly<{ path: string; text: string }>;

export type CorpusReading = Readonly<{
  /** In order of their paths. */
  articles: readonly Article[];
  /** In order of their paths. */
  refused: readonly Refusal[];
  duplicates: readonly Duplicate[];
  notes: readonly FileNote[];
  people: WrittenPeopleFile | null;
  /** Files that are no articles by their name (README.md, pictures); never a fault. */
  ignored: readonly string[];
}>;

/** One article as `npm run check` prints it. */
export type CheckedArticle = Readonly<{
  path: string;
  title: string;
  publisher: string | null;
  published: string | null;
  blocks: number;
  words: number;
  leftOut: readonly Readonly<{ text: string; line: number; kind: FurnitureKind }>[];
}>;

/**
 * What is read of an article and what is left out of it, with the line of the file where each piece
 * of furniture begins. Words are runs of letters or digits in the blocks.
 */
export function checkArticle(article: Article): CheckedArticle {
  const { path, title, publisher, published, text } = article;
  const words = article.blocks
    .map(({ span }) => text.slice(span.start, span.end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0)
    .reduce((sum, count) => sum + count, 0);
  const leftOut = article.furniture.map(({ span, kind }: Furniture) => ({
    text: text.slice(span.start, span.end),
    line: lineAt(text, span.start),
    kind,
  }));
  return { path, title, publisher, published, blocks: article.blocks.length, words, leftOut };
}

/** The line, counted from 1, that holds the offset; `\r\n`, `\n` and `\r` each end one. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\n|\r/).length;
}

/** Why nothing serves. An empty corpus is more likely a slip (another folder, a copy under way) than a wish. */
export function faultOfEmpty(dir: string, { refused }: CorpusReading): CorpusFault {
  return { kind: "no-articles", dir, refused: refused.length, first: refused[0] ?? null };
}
