// A folder of files → articles. The only file of this folder that touches the disk: it walks the
// tree, decodes, and hands texts to the pure parsers.

import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { lstat, readdir, readFile, realpath, stat } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { byCodeUnits } from "../text/order.ts";
import type { Article } from "./article.ts";
import type { CorpusReading, Duplicate, Refusal, WrittenPeopleFile } from "./corpus-reading.ts";
import { decode, type Refused, undecoded } from "./decode.ts";
import { CorpusError, codeOf, type FileFault } from "./fault.ts";
import {
  type FileReading,
  type FileRecord,
  type FileRecords,
  settledStamp,
  stampOf,
} from "./file-record.ts";
import { parseJsonLine } from "./json-lines.ts";
import { type ArticleReading, parseArticle } from "./parse-article.ts";
import { parseWebPage } from "./web-page.ts";

/** An article of a million characters is a mistake: 5 MB hold 800,000 words. */
const MAX_ARTICLE_BYTES = 5_000_000;
/** V8 holds strings of up to 512 MB; a larger dump can be split by lines. */
const MAX_DUMP_BYTES = 400_000_000;
const PEOPLE_FILE = "people.yaml";
const EXTENSIONS: ReadonlySet<string> = new Set([".md", ".txt", ".html", ".htm", ".jsonl"]);

/** After so many files, which take a millisecond where none has changed, others get their turn. */
const FILES_A_TURN = 100;

type Listing = Readonly<{ files: readonly string[]; refused: readonly Refusal[] }>;

/**
 * Reads every article below `dir`, in order of their paths. Hidden files and links that lead outside
 * are not followed; a file that cannot be read is refused and the others are returned.
 * @throws CorpusError when `dir` is missing, is no folder or cannot be read.
 */
export async function readCorpus(dir: string): Promise<CorpusReading> {
  return (await readChanged(dir, new Map())).reading;
}

/**
 * The same, where files that are known and have not changed are not read again, and those of the same
 * bytes not parsed again: their articles are the very objects of `known`.
 */
export async function readChanged(
  dir: string,
  known: FileRecords,
): Promise<Readonly<{ reading: CorpusReading; records: FileRecords }>> {
  const { root, files, refused } = await listCorpus(dir);
  const records = new Map<string, FileRecord>();
  const readings: FileReading[] = [];
  for (const [number, path] of files.filter(isArticleFile).entries()) {
    if (number % FILES_A_TURN === 0) await nextTurn();
    const record = await readRecord(root, path, known.get(path));
    if (record.hash !== null) records.set(path, { ...record, hash: record.hash });
    for (const reading of record.readings) readings.push(reading);
  }
  const reading = await readingOf(root, { files, refused }, readings);
  return { reading, records };
}

async function readingOf(
  root: string,
  { files, refused }: Listing,
  readings: readonly FileReading[],
): Promise<CorpusReading> {
  const read = readings.filter((reading) => reading.kind === "article");
  const faults = readings.filter((reading) => reading.kind === "refused");
  const people = await readPeople(root, files);
  const misplaced = files.filter(isMisplacedPeopleFile);
  return {
    ...dropDuplicates(read),
    notes: read.flatMap(({ article: { path }, notes }) => notes.map((note) => ({ path, ...note }))),
    refused: [
      ...refused,
      ...faults.map(({ path, line, fault }) => ({ path, line, fault })),
      ...people.refused,
      ...misplaced.map((path) => refusal(path, { kind: "misplaced-people-file" })),
    ].sort((a, b) => byCodeUnits(a.path, b.path)),
    people: people.file,
    ignored: files.filter(
      (path) => !isArticleFile(path) && path !== PEOPLE_FILE && !misplaced.includes(path),
    ),
  };
}

async function listCorpus(dir: string): Promise<Listing & Readonly<{ root: string }>> {
  try {
    const root = await realpath(dir);
    if ((await stat(root)).isDirectory()) return { root, ...(await listFiles(root, "")) };
  } catch (cause) {
    const code = codeOf(cause);
    const isMissing = code === "ENOENT" || code === "ENOTDIR";
    const fault = isMissing
      ? ({ kind: "no-corpus-folder", dir } as const)
      : ({ kind: "corpus-unreadable", dir, code } as const);
    throw new CorpusError(fault, { cause });
  }
  throw new CorpusError({ kind: "corpus-is-a-file", dir });
}

/** All files below `folder` (relative to `root`, "" for itself), in order of their paths. */
async function listFiles(
  root: string,
  folder: string,
  seen: readonly string[] = [],
): Promise<Listing> {
  const files: string[] = [];
  const refused: Refusal[] = [];
  const here = await realpath(join(root, folder));
  if (seen.includes(here)) return { files, refused }; // a link to a folder above itself
  const entries = await readdir(here, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const { name } = entry;
    if (name.startsWith(".")) continue;
    const path = folder === "" ? name : `${folder}/${name}`;
    const kind = entry.isFile() ? "file" : await fileKindOf(root, path);
    if (kind === "file") files.push(path);
    if (kind === "outside") refused.push(refusal(path, { kind: "link-out-of-corpus" }));
    if (kind === "broken") refused.push(refusal(path, { kind: "cannot-be-opened", code: null }));
    if (kind !== "folder") continue;
    const below = await listFiles(root, path, [...seen, here]).catch(
      // Gone since, or not for us to read.
      (error): Listing => ({ files: [], refused: [refusal(path, unopened(error).fault)] }),
    );
    files.push(...below.files);
    refused.push(...below.refused);
  }
  return { files, refused };
}

function refusal(path: string, fault: FileFault): Refusal {
  return { path, line: null, fault };
}

async function fileKindOf(
  root: string,
  path: string,
): Promise<"file" | "folder" | "outside" | "broken" | "other"> {
  try {
    const full = join(root, path);
    const entry = await lstat(full);
    if (entry.isSymbolicLink() && !(await realpath(full)).startsWith(root + sep)) return "outside";
    const target = entry.isSymbolicLink() ? await stat(full) : entry;
    return target.isDirectory() ? "folder" : target.isFile() ? "file" : "other";
  } catch {
    return "broken";
  }
}

/** README.md describes the corpus rather than belonging to it. */
function isArticleFile(path: string): boolean {
  return EXTENSIONS.has(extname(path).toLowerCase()) && !/(?:^|\/)readme\.\w+$/i.test(path);
}

/** `hash` is null for a file that could not be opened. */
async function readRecord(
  root: string,
  path: string,
  known: FileRecord | undefined,
): Promise<Readonly<Omit<FileRecord, "hash"> & { hash: string | null }>> {
  const largest = isDump(path) ? MAX_DUMP_BYTES : MAX_ARTICLE_BYTES;
  if (known !== undefined && hasStamp(join(root, path), known.stamp)) return known;
  const content = await readContent(join(root, path), largest);
  if (content.kind === "refused")
    return { stamp: null, hash: null, readings: [{ path, ...content }] };
  const { bytes, stamp } = content;
  const hash = createHash("sha256").update(bytes).digest("base64url");
  const readings = known?.hash === hash ? known.readings : await parseFile(path, bytes);
  return { stamp, hash, readings };
}

/** Whether the file is as it was; ten times as fast as to ask without waiting. */
function hasStamp(file: string, stamp: string | null): boolean {
  if (stamp === null) return false;
  try {
    return stampOf(statSync(file)) === stamp;
  } catch {
    // Gone, or not for us to read: what reads it tells why.
    return false;
  }
}

type Content = Readonly<{ kind: "bytes"; bytes: Uint8Array; stamp: string | null }> | Refused;

async function readContent(file: string, maxBytes: number): Promise<Content> {
  try {
    const before = await stat(file);
    if (before.size > maxBytes)
      return undecoded({ kind: "too-large", bytes: before.size, maxBytes });
    const bytes = await readFile(file);
    const after = await stat(file);
    const isStill = stampOf(before) === stampOf(after);
    return { kind: "bytes", bytes, stamp: isStill ? settledStamp(after, Date.now()) : null };
  } catch (error) {
    return unopened(error);
  }
}

async function parseFile(path: string, bytes: Uint8Array): Promise<readonly FileReading[]> {
  const decoded = decode(bytes);
  if (decoded.kind === "refused") return [{ path, ...decoded }];
  const { text } = decoded;
  if (isDump(path)) return parseDump(path, text);
  const isPage = /\.html?$/i.test(path);
  return [fileReading(path, isPage ? await parseWebPage(path, text) : parseArticle(path, text))];
}

function isDump(path: string): boolean {
  return extname(path).toLowerCase() === ".jsonl";
}

function unopened(error: unknown): Refused {
  return undecoded({ kind: "cannot-be-opened", code: codeOf(error) });
}

function parseDump(path: string, text: string): FileReading[] {
  return text.split("\n").flatMap((line, index): FileReading[] => {
    if (line.trim() === "") return [];
    const reading = parseJsonLine(`${path}#${index + 1}`, line);
    if (reading.kind === "refused") return [{ ...reading, path, line: index + 1 }];
    return [fileReading(path, reading)];
  });
}

function fileReading(path: string, reading: ArticleReading): FileReading {
  if (reading.kind === "refused") return { path, ...reading };
  return { path, ...reading, wordsHash: wordsHashOf(reading.article) };
}

/** The same words, whatever the metadata: the first by path stays. */
function dropDuplicates(read: readonly Extract<FileReading, { kind: "article" }>[]): {
  articles: Article[];
  duplicates: Duplicate[];
} {
  const first = new Map<string, Article>();
  const duplicates: Duplicate[] = [];
  for (const { article, wordsHash } of read) {
    const same = first.get(wordsHash);
    if (same) duplicates.push({ path: article.path, sameAs: same.path });
    else first.set(wordsHash, article);
  }
  return { articles: [...first.values()], duplicates };
}

/** SHA-256, base64url. */
function wordsHashOf({ text, blocks }: Article): string {
  const words = blocks
    .filter(({ kind }) => kind !== "headline")
    .map(({ span }) => text.slice(span.start, span.end).replace(/\s+/gu, " "))
    .join("\n");
  return createHash("sha256").update(words).digest("base64url");
}

/** "news/people.yaml", "People.yml": somebody thinks that it corrects names. */
function isMisplacedPeopleFile(path: string): boolean {
  return path !== PEOPLE_FILE && /(?:^|\/)people\.ya?ml$/i.test(path);
}

async function readPeople(
  root: string,
  files: readonly string[],
): Promise<{ file: WrittenPeopleFile | null; refused: Refusal[] }> {
  if (!files.includes(PEOPLE_FILE)) return { file: null, refused: [] };
  const content = await readContent(join(root, PEOPLE_FILE), MAX_ARTICLE_BYTES);
  const decoded = content.kind === "bytes" ? decode(content.bytes) : content;
  if (decoded.kind === "text")
    return { file: { path: PEOPLE_FILE, text: decoded.text }, refused: [] };
  const { line, fault } = decoded;
  return { file: null, refused: [{ path: PEOPLE_FILE, line, fault }] };
}
