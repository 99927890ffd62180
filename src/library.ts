// The deep module: everything between a corpus folder and an answer. It holds the one piece of
// state, the edition that serves; terminal/ and discord/ see these types only.

import { createHash } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Account } from "./answer/account.ts";
import type { Answer } from "./answer/answer.ts";
import { type AnswerOptions, accountFor } from "./answer/answer-question.ts";
import { accountWithOpinion, type Reranker } from "./answer/second-opinion.ts";
import type { Article } from "./corpus/article.ts";
import type { CorpusReading, Refusal } from "./corpus/corpus-reading.ts";
import { readCorpus } from "./corpus/read-corpus.ts";
import { type Edition, editionSteps } from "./edition.ts";

export type { Refusal };

export type Status = Readonly<{
  articles: number;
  passages: number;
  statements: number;
  /** Speakers known by name. */
  people: number;
  refused: readonly Refusal[];
  /** When the serving edition was completed. */
  readAt: Date;
}>;

export type ReloadReport =
  | Readonly<{
      kind: "reloaded";
      added: number;
      changed: number;
      removed: number;
      tookMs: number;
      status: Status;
    }>
  /** The edition before goes on serving. */
  | Readonly<{ kind: "failed"; reason: string; tookMs: number }>;

export type Library = Readonly<{
  /** @param options.limit how many quotes at most: 1–25, default 3. */
  answer(question: string, options?: { limit?: number }): Promise<Answer>;
  /** Reads the corpus again; a second call while one runs shares it. Never rejects. */
  reload(): Promise<ReloadReport>;
  /** Null until the first edition is complete. */
  status(): Status | null;
}>;

export type LibraryOptions = Readonly<{
  corpusDir: string;
  /** Called while an edition is built, after each article. */
  onProgress?: (done: number, total: number) => void;
  /** Gets what made a reload fail, for the log; the report has only its sentence. */
  onFailure?: (error: unknown) => void;
  /** Asked about the quotes that an answer may show; none by default. */
  reranker?: Reranker | null;
  /** Gets what made the re-ranker fail, the first time; answers then have their usual order. */
  onRerankerFailure?: (error: unknown) => void;
}>;

/** A library that can also tell how it came to an answer. */
export type AccountableLibrary = Library &
  Readonly<{ account(question: string, options?: { limit?: number }): Promise<Account> }>;

/** What serves: one edition with what is told of it. Never changed, only replaced. */
type Serving = Readonly<{
  edition: Edition;
  status: Status;
  fingerprints: Fingerprints;
}>;

/**
 * A library that has read nothing yet: call `reload` first. An answer asked for while the first
 * reading runs waits for it; without one it rejects.
 */
export function createLibrary(settings: LibraryOptions): AccountableLibrary {
  let serving: Serving | null = null;
  let running: Promise<ReloadReport> | null = null;
  const make = createMaker(settings);

  async function reload(): Promise<ReloadReport> {
    const start = performance.now();
    try {
      const next = await read(settings, serving?.edition ?? null);
      const changes = compare(serving?.fingerprints ?? new Map(), next.fingerprints);
      serving = next;
      return {
        kind: "reloaded",
        ...changes,
        tookMs: performance.now() - start,
        status: next.status,
      };
    } catch (error) {
      settings.onFailure?.(error);
      const reason = error instanceof Error ? error.message : String(error);
      return { kind: "failed", reason, tookMs: performance.now() - start };
    }
  }

  async function account(question: string, options: { limit?: number } = {}): Promise<Account> {
    if (serving === null) await running;
    if (serving === null) throw new Error("The corpus has not been read yet.");
    const { edition } = serving;
    const made = await make(edition, question, { ...options, today: today() });
    checkQuotes(made.answer, edition);
    return made;
  }

  return {
    account,
    answer: async (question, options) => (await account(question, options)).answer,
    reload() {
      running ??= reload().finally(() => {
        running = null;
      });
      return running;
    },
    status: () => serving?.status ?? null,
  };
}

type Maker = (edition: Edition, question: string, options: AnswerOptions) => Promise<Account>;

/** Makes answers, with the re-ranker's opinion where there is one and it does not fail. */
function createMaker({ reranker = null, onRerankerFailure }: LibraryOptions): Maker {
  let hasFailed = false;
  return async (edition, question, options) => {
    if (reranker === null) return accountFor(edition, question, options);
    try {
      return await accountWithOpinion(edition, question, options, reranker);
    } catch (error) {
      if (!hasFailed) onRerankerFailure?.(error);
      hasFailed = true;
      return accountFor(edition, question, options);
    }
  };
}

/** The calendar date here, ISO 8601: what people mean by "yesterday" goes by their own clock. */
function today(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()];
  return [now.getFullYear(), month, day].map((part) => String(part).padStart(2, "0")).join("-");
}

/**
 * Quotes are slices, hence verbatim; this holds the promise once more, whatever made the answer.
 * @throws Error when a quote is not in its article word for word.
 */
function checkQuotes(answer: Answer, edition: Edition): void {
  for (const { text, start, end, source } of answer.quotes) {
    if (edition.extractions.get(source.path)?.article.text.slice(start, end) !== text) {
      throw new Error(`A quote is not what ${source.path} says at ${start}–${end}: "${text}".`);
    }
  }
}

/** @throws Error with a sentence when there is no folder, or nothing in it that could be read. */
async function read(settings: LibraryOptions, previous: Edition | null): Promise<Serving> {
  const reading = await readCorpus(settings.corpusDir);
  if (reading.articles.length === 0) throw new Error(describeEmpty(settings.corpusDir, reading));
  const { articles } = reading;
  const edition = await inTurns(
    editionSteps(reading, {
      previous,
      onProgress: (done) => settings.onProgress?.(done, articles.length),
    }),
  );
  return {
    edition,
    status: describe(edition, reading),
    fingerprints: new Map(
      reading.articles.map((article) => [fingerprint(article), article.path] as const),
    ),
  };
}

/** Why nothing serves. An empty corpus is more likely a slip (another folder, a copy under way) than a wish. */
export function describeEmpty(corpusDir: string, { refused }: CorpusReading): string {
  const [first] = refused;
  const why =
    first === undefined
      ? "it holds no .md, .txt, .html or .jsonl file"
      : `${refused.length} refused, the first: ${first.path} ${first.reason}`;
  return `No article could be read from the corpus "${corpusDir}": ${why}.`;
}

/** How long questions may have to wait while an edition is built, at most a step longer. */
const TURN_MS = 20;

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
  const speakers = edition.statements.statements.flatMap(({ person }) => person?.id ?? []);
  return {
    articles: edition.articles.length,
    passages: edition.passages.passages.length,
    statements: edition.statements.statements.length,
    people: new Set(speakers).size,
    refused: [...reading.refused, ...(edition.corrections?.refused ?? [])],
    readAt: new Date(),
  };
}

/** Fingerprint → path of each article. */
type Fingerprints = ReadonlyMap<string, string>;

/**
 * The file and the content of an article in one word. A line of a `.jsonl` goes by its file alone,
 * so that putting a line before it does not change it.
 */
function fingerprint({ path, blocks, furniture, ...printed }: Article): string {
  const content = createHash("sha256").update(JSON.stringify(printed)).digest("base64url");
  return `${content} ${path.replace(/#\d+$/, "")}`;
}

function compare(before: Fingerprints, after: Fingerprints) {
  const gone = new Set([...before].filter(([key]) => !after.has(key)).map(([, path]) => path));
  const come = [...after].filter(([key]) => !before.has(key)).map(([, path]) => path);
  const changed = come.filter((path) => gone.has(path)).length;
  return { added: come.length - changed, changed, removed: gone.size - changed };
}
