// A folder of files → articles. The only file of this folder that touches the disk: it walks the
// tree, decodes, and hands texts to the pure parsers.

import { lstat, readdir, readFile, realpath, stat } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { byCodeUnits } from "../text/order.ts";
import type { Article } from "./article.ts";
import type { CorpusReading, Duplicate, Refusal, WrittenPeopleFile } from "./corpus-reading.ts";
import { CorpusError, type FileFault } from "./fault.ts";
import { parseJsonLine } from "./json-lines.ts";
import { type ArticleReading, parseArticle } from "./parse-article.ts";
import { parseWebPage } from "./web-page.ts";

/** An article of a million characters is a mistake: 5 MB hold 800,000 words. */
const MAX_ARTICLE_BYTES = 5_000_000;
/** V8 holds strings of up to 512 MB; a larger dump can be split by lines. */
const MAX_DUMP_BYTES = 400_000_000;
const PEOPLE_FILE = "people.yaml";
const EXTENSIONS: ReadonlySet<string> = new Set([".md", ".txt", ".html", ".htm", ".jsonl"]);

type FileReading = ArticleReading & Readonly<{ path: string }>;
type Listing = Readonly<{ files: readonly string[]; refused: readonly Refusal[] }>;

/**
 * Reads every article below `dir`, in order of their paths. Hidden files and links that lead outside
 * are not followed; a file that cannot be read is refused and the others are returned.
 * @throws when `dir` is missing or is no folder.
 */
export async function readCorpus(dir: string): Promise<CorpusReading> {
  const root = await openFolder(dir);
  const { files, refused } = await listFiles(root, "");
  const paths = files.filter(isArticleFile);
  const readings: FileReading[] = [];
  for (const path of paths)
    for (const reading of await readArticles(root, path)) readings.push(reading);
  const read = readings.filter((reading) => reading.kind === "article");
  const faults = readings.filter((reading) => reading.kind === "refused");
  const people = await readPeople(root, files);
  const misplaced = files.filter(isMisplacedPeopleFile);
  return {
    ...dropDuplicates(read.map(({ article }) => article)),
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

async function openFolder(dir: string): Promise<string> {
  try {
    const root = await realpath(dir);
    if ((await stat(root)).isDirectory()) return root;
  } catch (cause) {
    throw new CorpusError({ kind: "no-corpus-folder", dir }, { cause });
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
  const names = entries.map(({ name }) => name).sort();
  for (const name of names) {
    if (name.startsWith(".")) continue;
    const path = folder === "" ? name : `${folder}/${name}`;
    const kind = await fileKindOf(root, path);
    if (kind === "file") files.push(path);
    if (kind === "outside") refused.push(refusal(path, { kind: "link-out-of-corpus" }));
    if (kind === "broken") refused.push(refusal(path, { kind: "cannot-be-opened", code: null }));
    if (kind !== "folder") continue;
    const below = await listFiles(root, path, [...seen, here]);
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

async function readArticles(root: string, path: string): Promise<FileReading[]> {
  const extension = extname(path).toLowerCase();
  const isDump = extension === ".jsonl";
  const decoded = await readTextFile(join(root, path), isDump ? MAX_DUMP_BYTES : MAX_ARTICLE_BYTES);
  if (decoded.kind === "refused") return [{ path, ...decoded }];
  if (isDump) return parseDump(path, decoded.text);
  const isPage = extension === ".html" || extension === ".htm";
  const { text } = decoded;
  return [{ path, ...(isPage ? await parseWebPage(path, text) : parseArticle(path, text)) }];
}

type Decoded =
  | Readonly<{ kind: "text"; text: string }>
  | Readonly<{ kind: "refused"; line: number | null; fault: FileFault }>;

async function readTextFile(file: string, largest: number): Promise<Decoded> {
  try {
    const { size } = await stat(file);
    if (size > largest) return undecoded({ kind: "too-large", bytes: size, maxBytes: largest });
    return decode(await readFile(file));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : null;
    return undecoded({ kind: "cannot-be-opened", code });
  }
}

function undecoded(fault: FileFault, line: number | null = null): Decoded {
  return { kind: "refused", line, fault };
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** UTF-8 without its byte-order mark, otherwise unchanged. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return undecoded({ kind: "empty" });
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return undecoded({ kind: "utf-16" });
  const zero = bytes.indexOf(0);
  if (zero >= 0) return undecoded({ kind: "binary" });
  try {
    const text = utf8.decode(bytes);
    if (text.trim() !== "") return { kind: "text", text };
    return undecoded({ kind: "empty" });
  } catch {
    return undecoded({ kind: "not-utf-8" }, faultyLine(bytes));
  }
}

/** The first line (from 1) that is not UTF-8. */
function faultyLine(bytes: Uint8Array): number | null {
  let start = 0;
  for (let line = 1; start <= bytes.length; line++) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline;
    try {
      utf8.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
  }
  return null;
}

function parseDump(path: string, text: string): FileReading[] {
  return text.split("\n").flatMap((line, index): FileReading[] => {
    if (line.trim() === "") return [];
    const reading = parseJsonLine(`${path}#${index + 1}`, line);
    if (reading.kind === "refused") return [{ ...reading, path, line: index + 1 }];
    return [{ path, ...reading }];
  });
}

/** The same words, whatever the metadata: the first by path stays. */
function dropDuplicates(read: readonly Article[]): {
  articles: Article[];
  duplicates: Duplicate[];
} {
  const first = new Map<string, Article>();
  const duplicates: Duplicate[] = [];
  for (const article of read) {
    const words = article.blocks
      .filter(({ kind }) => kind !== "headline")
      .map(({ span }) => article.text.slice(span.start, span.end).replace(/\s+/gu, " "))
      .join("\n");
    const same = first.get(words);
    if (same) duplicates.push({ path: article.path, sameAs: same.path });
    else first.set(words, article);
  }
  return { articles: [...first.values()], duplicates };
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
  const decoded = await readTextFile(join(root, PEOPLE_FILE), MAX_ARTICLE_BYTES);
  if (decoded.kind === "text")
    return { file: { path: PEOPLE_FILE, text: decoded.text }, refused: [] };
  const { line, fault } = decoded;
  return { file: null, refused: [{ path: PEOPLE_FILE, line, fault }] };
}
