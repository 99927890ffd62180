// The deep module: everything between a corpus folder and what is asked of it, through one door. It
// holds the one piece of state, the edition that serves; tasks/ has what can be asked.

import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import { getHeapStatistics } from "node:v8";
import type { Reranker } from "./answer/second-opinion.ts";
import { type Cache, type CacheNote, openCache } from "./cache/cache-folder.ts";
import { type Known, NOTHING_KNOWN } from "./cache/known.ts";
import type { Article } from "./corpus/article.ts";
import { type CorpusReading, faultOfEmpty } from "./corpus/corpus-reading.ts";
import { CorpusError } from "./corpus/fault.ts";
import type { FileRecord } from "./corpus/file-record.ts";
import { readChanged } from "./corpus/read-corpus.ts";
import { type Edition, editionSteps } from "./edition.ts";
import { isExtracted } from "./people/named-statements.ts";
import type { Extraction } from "./statements/statement.ts";
import { notReadYet } from "./tasks/busy-error.ts";
import type { ReloadFault, ReloadReport, Status } from "./tasks/reports.ts";
import type { TaskContext } from "./tasks/task-context.ts";
import { type Run, runTask } from "./tasks/tasks.ts";

/** The one door: `library.run({ kind: "answer", question })`. */
export type Library = Readonly<{ run: Run }>;

export type LibraryOptions = Readonly<{
  corpusDir: string;
  /** Keeps what was found in the articles for the next start; null, as by default: nothing does. */
  dataDir?: string | null;
  /** Gets what is wrong with what `dataDir` keeps; it is made anew. */
  onCacheNote?: (note: CacheNote) => void;
  /** Called while an edition is built, with the number of articles whose statements are known. */
  onProgress?: (done: number, total: number) => void;
  /** Extracts new articles elsewhere, ahead of the building; none by default: all are extracted here. */
  extractMany?: ExtractMany | null;
  /** Gets what made a reload fail, for the log; the report has only its fault. */
  onFailure?: (error: unknown) => void;
  /** Asked about the quotes that an answer may show; none by default. */
  reranker?: Reranker | null;
  /** Gets what made the re-ranker fail, the first time; answers then have their usual order. */
  onRerankerFailure?: (error: unknown) => void;
  /** Of an edition that served elsewhere: the first reading tells what changed since; none by default. */
  before?: Fingerprints;
  /** What the heap may grow to; that of this thread by default. */
  heapLimitBytes?: number;
  /** Called with what the next reading is compared with, after each that succeeds. */
  onRead?: (fingerprints: Fingerprints) => void;
}>;

/** Leaves out what it does not extract; `onProgress` gets the number of articles done so far. Never rejects. */
export type ExtractMany = (
  articles: readonly Article[],
  onProgress: (done: number) => void,
) => Promise<Extracted>;
export type Extracted = Map<Article, Extraction>;

/** What serves: one edition with what is told of it. Never changed, only replaced. */
type Serving = Readonly<{
  edition: Edition;
  status: Status;
  fingerprints: Fingerprints;
  /** What the next reading begins with. */
  known: Known;
}>;

/**
 * A library that has read nothing yet: run `reload` first. An answer asked for while the first
 * reading runs waits for it; without one it rejects.
 */
export function createLibrary(settings: LibraryOptions): Library {
  let serving: Serving | null = null;
  let running: Promise<ReloadReport> | null = null;
  const cache = cacheOf(settings);

  async function reload(): Promise<ReloadReport> {
    const start = performance.now();
    try {
      const known = serving?.known ?? (await cache?.load()) ?? NOTHING_KNOWN;
      const next = await read(settings, known, serving?.edition ?? null);
      const before = serving?.fingerprints ?? settings.before ?? new Map();
      const changes = changesBetween(before, next.fingerprints);
      serving = next;
      settings.onRead?.(next.fingerprints);
      const tookMs = performance.now() - start;
      await cache?.keep(next.known);
      return { kind: "reloaded", ...changes, tookMs, status: next.status };
    } catch (error) {
      settings.onFailure?.(error);
      return { kind: "failed", fault: faultOf(error), tookMs: performance.now() - start };
    }
  }

  const context: TaskContext = {
    async shelf() {
      if (serving === null) await running;
      if (serving === null) throw notReadYet();
      return serving.edition;
    },
    status: () => serving?.status ?? null,
    reload() {
      running ??= reload().finally(() => {
        running = null;
      });
      return running;
    },
    today,
    reranker: settings.reranker ?? null,
    onRerankerFailure: once((error) => settings.onRerankerFailure?.(error)),
  };
  return { run: (request) => runTask(request, context) };
}

function cacheOf({ dataDir, corpusDir, onCacheNote }: LibraryOptions): Cache | null {
  if (dataDir === undefined || dataDir === null) return null;
  return openCache({ dataDir, corpusDir, ...(onCacheNote && { onNote: onCacheNote }) });
}

function faultOf(error: unknown): ReloadFault {
  if (error instanceof CorpusError) return error.fault;
  return { kind: "unexpected", message: error instanceof Error ? error.message : String(error) };
}

/** Passes on the first call only. */
function once<Value>(tell: (value: Value) => void): (value: Value) => void {
  let isTold = false;
  return (value) => {
    if (!isTold) tell(value);
    isTold = true;
  };
}

/** The calendar date here, ISO 8601: what people mean by "yesterday" goes by their own clock. */
function today(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()];
  return [now.getFullYear(), month, day].map((part) => String(part).padStart(2, "0")).join("-");
}

/** @throws CorpusError when there is no folder, or nothing in it that could be read. */
async function read(
  settings: LibraryOptions,
  known: Known,
  previous: Edition | null,
): Promise<Serving> {
  const { reading, records } = await readChanged(settings.corpusDir, known.records);
  if (reading.articles.length === 0) {
    throw new CorpusError(faultOfEmpty(settings.corpusDir, reading));
  }
  const { articles } = reading;
  refuseWhatCannotFit(articles, settings);
  const onProgress = onlyHigher((done) => settings.onProgress?.(done, articles.length));
  const extracted = await extractAhead(settings, articles, known.extractions, onProgress);
  const edition = await inTurns(
    editionSteps(reading, { previous, known: known.extractions, extracted, onProgress }),
  );
  return {
    edition,
    status: describe(edition, reading),
    fingerprints: fingerprintsOf(articles, records),
    known: { records, extractions: edition.extractions },
  };
}

/**
 * The least that an edition takes of the heap for each character of its articles: measured on 10,000
 * generated articles, which have few names; others take more (README.md, "Operation").
 */
const MIN_HEAP_BYTES_A_CHARACTER = 12;

/** @throws CorpusError before anything is extracted, where the articles surely need more than there is. */
function refuseWhatCannotFit(
  articles: readonly Article[],
  { corpusDir, heapLimitBytes }: LibraryOptions,
): void {
  const limitBytes = heapLimitBytes ?? getHeapStatistics().heap_size_limit;
  const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
  const neededBytes = MIN_HEAP_BYTES_A_CHARACTER * characters;
  if (neededBytes <= limitBytes) return;
  const found = { articles: articles.length, neededBytes, limitBytes };
  throw new CorpusError({ kind: "beyond-memory", dir: corpusDir, ...found });
}

/** What `extractMany` finds of what is not known. */
async function extractAhead(
  { extractMany = null }: LibraryOptions,
  articles: readonly Article[],
  known: Known["extractions"],
  onProgress: (done: number) => void,
): Promise<Extracted> {
  if (extractMany === null) return new Map();
  const unknown = articles.filter((article) => !isExtracted(article, known));
  const before = articles.length - unknown.length;
  return extractMany(unknown, (done) => onProgress(before + done));
}

/** Passes on what is more than was told before. */
function onlyHigher(tell: (done: number) => void): (done: number) => void {
  let highest = 0;
  return (done) => {
    if (done > highest) tell(done);
    highest = Math.max(highest, done);
  };
}

/** How long questions may have to wait while an edition is built, at most a step longer. */
const TURN_MS = 5;

/** Finishes the steps, giving way to whatever else waits (a question, Discord) in between. */
async function inTurns<Result>(steps: Generator<void, Result>): Promise<Result> {
  let turnEnds = performance.now() + TURN_MS;
  let step = steps.next();
  while (step.done !== true) {
    if (performance.now() >= turnEnds) {
      await nextTurn();
      turnEnds = performance.now() + TURN_MS;
    }
    step = steps.next();
  }
  return step.value;
}

function describe(edition: Edition, reading: CorpusReading): Status {
  return {
    articles: edition.articles.length,
    passages: edition.passages.passages.length,
    statements: edition.statements.statements.length,
    people: edition.statements.speakers,
    refused: [...reading.refused, ...(edition.corrections?.refused ?? [])],
    readAt: new Date().toISOString(),
  };
}

/** Fingerprint → path of each article. */
export type Fingerprints = ReadonlyMap<string, string>;

function fingerprintsOf(articles: readonly Article[], records: Known["records"]): Fingerprints {
  return new Map(
    articles.map((article) => [fingerprint(article, records.get(article.path)), article.path]),
  );
}

/**
 * The file and the content of an article in one word. A line of a `.jsonl` goes by its file alone,
 * so that putting a line before it does not change it.
 * @param record of a file that is one article, whose content is the file's
 */
function fingerprint(article: Article, record: FileRecord | undefined): string {
  if (record !== undefined) return `${record.hash} ${article.path}`;
  const known = fingerprints.get(article);
  if (known !== undefined) return known;
  const { path, blocks, furniture, ...printed } = article;
  const content = createHash("sha256").update(JSON.stringify(printed)).digest("base64url");
  const made = `${content} ${path.replace(/#\d+$/, "")}`;
  fingerprints.set(article, made);
  return made;
}

const fingerprints = new WeakMap<Article, string>();

function changesBetween(before: Fingerprints, after: Fingerprints) {
  const gone = new Set([...before].filter(([key]) => !after.has(key)).map(([, path]) => path));
  const come = [...after].filter(([key]) => !before.has(key)).map(([, path]) => path);
  const changed = come.filter((path) => gone.has(path)).length;
  return { added: come.length - changed, changed, removed: gone.size - changed };
}
