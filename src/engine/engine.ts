// The library in a thread of its own, behind the same door: whoever has an engine is never held up by
// reading or answering. The thread that serves reads again what has changed, between two answers. A thread
// that is lost is replaced by one that reads anew, and what it was asked is asked again, once.

import type { CacheNote } from "../cache/cache-folder.ts";
import type { Library } from "../library.ts";
import type { RerankerFault } from "../rerank-model.ts";
import { notReadYet } from "../tasks/busy-error.ts";
import type { ReloadReport, Status } from "../tasks/reports.ts";
import type { Request, Response, Run } from "../tasks/tasks.ts";
import type { Outcome, ThreadRequest, ThreadSources, WrittenFingerprints } from "./protocol.ts";
import { createQueue } from "./queue.ts";
import { Thread, ThreadLostError, type ThreadNews } from "./thread.ts";
import { readError } from "./written-error.ts";

/** A library that can be ended; the process lives until it is. */
export type Engine = Library &
  Readonly<{
    /** How many questions wait, without the one that is being answered. */
    waiting(): number;
    /** Ends all threads; what they were asked rejects. Never rejects. */
    close(): Promise<void>;
  }>;

/** A thread ended by itself, or was ended for a deadline that it missed. */
export type ThreadLoss = Readonly<{
  doing: "reading" | "answering" | "waiting";
  error: ThreadLostError;
  /** Whether the same is tried once more. */
  isTriedAgain: boolean;
}>;

export type EngineLimits = Readonly<{
  /** For one question, from when a thread begins with it. */
  deadlineMs: number;
  /** For one question in all, with what is before it and the reading that it waits for. */
  maxWaitMs: number;
  /** How many questions may wait. */
  maxWaiting: number;
  /** How long a thread that reads may say nothing. */
  maxSilenceMs: number;
}>;

export type EngineOptions = ThreadSources &
  Readonly<{
    limits?: Partial<EngineLimits>;
    /** Instead of worker.js, for tests. */
    threadFile?: URL;
    /** Called while the corpus is read. */
    onProgress?: (done: number, total: number) => void;
    /** Gets what made a reading fail, for the log; the report has only its fault. */
    onFailure?: (error: unknown) => void;
    onThreadLoss?: (loss: ThreadLoss) => void;
    /** Gets what is wrong with what `dataDir` keeps; it is made anew. */
    onCacheNote?: (note: CacheNote) => void;
    /** Why there is no re-ranker, the first time. */
    onRerankerUnavailable?: (fault: RerankerFault) => void;
    /** Gets what made the re-ranker fail, the first time in each thread. */
    onRerankerFailure?: (error: unknown) => void;
  }>;

const LIMITS: EngineLimits = {
  deadlineMs: 10_000,
  // Discord takes the answer to a deferred interaction for 15 minutes.
  // https://discord.com/developers/docs/interactions/receiving-and-responding#followup-messages
  maxWaitMs: 14 * 60_000,
  maxWaiting: 500,
  maxSilenceMs: 120_000,
};
/** A network that reads 20 texts takes seconds on a small machine. */
const RERANKER_DEADLINE_MS = 30_000;
/** A reading or an answer whose thread is lost is tried so often in all. */
const MAX_TRIES = 2;
/** After a restart that failed; until then questions are told at once that nothing has been read. */
const RESTART_PAUSE_MS = 5000;

/** An engine that has read nothing yet: run `reload` first. */
export function createEngine(options: EngineOptions): Engine {
  const engine = new ThreadedEngine(options);
  return {
    run: engine.run,
    waiting: () => engine.waiting(),
    close: () => engine.close(),
  };
}

class ThreadedEngine {
  readonly #options: EngineOptions;
  readonly #limits: EngineLimits;
  readonly #queue: ReturnType<typeof createQueue>;
  #serving: Thread | null = null;
  /** A thread that reads for the first time. */
  #reader: Thread | null = null;
  #reload: Promise<ReloadReport> | null = null;
  #status: Status | null = null;
  #fingerprints: WrittenFingerprints | null = null;
  #restartAtMs = Number.NEGATIVE_INFINITY;
  #isRerankerToldOf = false;
  #isClosed = false;

  constructor(options: EngineOptions) {
    this.#options = options;
    const deadline = options.rerankModel === null ? {} : { deadlineMs: RERANKER_DEADLINE_MS };
    this.#limits = { ...LIMITS, ...deadline, ...options.limits };
    this.#queue = createQueue(this.#limits.maxWaiting);
  }

  readonly run: Run = async <Asked extends Request>(request: Asked): Promise<Response<Asked>> => {
    // What a kind of request gives is held by the tasks; TypeScript does not follow that through a switch.
    return (await this.#give(request)) as Response<Asked>;
  };

  waiting(): number {
    return this.#queue.waiting();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const threads = [this.#serving, this.#reader].filter((thread) => thread !== null);
    await Promise.all(threads.map((thread) => thread.end()));
  }

  async #give(request: Request): Promise<Response<Request>> {
    switch (request.kind) {
      case "status":
        return this.#status;
      case "reload":
        return this.#reloaded();
      default:
        return this.#answered(request);
    }
  }

  /** Two at the same time are one. */
  #reloaded(): Promise<ReloadReport> {
    this.#reload ??= this.#read().finally(() => {
      this.#reload = null;
    });
    return this.#reload;
  }

  async #read(): Promise<ReloadReport> {
    const startMs = performance.now();
    for (let tries = 1; ; tries++) {
      const serving = this.#serving;
      try {
        if (serving !== null) return this.#accept(serving, await serving.readAgain());
        const thread = this.#startThread();
        return this.#accept(thread, await thread.reading);
      } catch (error) {
        const isTriedAgain = tries < MAX_TRIES && !this.#isClosed;
        this.#tellLoss("reading", error, isTriedAgain);
        if (serving !== null && error instanceof ThreadLostError) this.#replace(serving, error);
        if (isTriedAgain) continue;
        if (!this.#isClosed) this.#options.onFailure?.(error);
        const message = error instanceof Error ? error.message : String(error);
        const tookMs = performance.now() - startMs;
        return { kind: "failed", fault: { kind: "unexpected", message }, tookMs };
      } finally {
        this.#reader = null;
      }
    }
  }

  #startThread(): Thread {
    const { corpusDir, dataDir, rerankModel, threadFile } = this.#options;
    const thread = new Thread({
      file: threadFile ?? new URL("./worker.js", import.meta.url),
      start: { corpusDir, dataDir, rerankModel, fingerprints: this.#fingerprints },
      maxSilenceMs: this.#limits.maxSilenceMs,
      onNews: (told) => this.#hear(told),
    });
    this.#reader = thread;
    return thread;
  }

  /** A thread serves from when a reading of its succeeded; one that fails later leaves what was read before. */
  #accept(thread: Thread, outcome: Outcome): ReloadReport {
    const { report } = outcome;
    if (!("fingerprints" in outcome)) {
      if (this.#serving !== thread) void thread.end();
      this.#options.onFailure?.(readError(outcome.error));
      return report;
    }
    this.#status = outcome.report.status;
    this.#fingerprints = outcome.fingerprints;
    if (this.#serving === thread) return report;
    this.#serving = thread;
    void thread.lost.then((error) => this.#replace(thread, error));
    return report;
  }

  /** A thread that serves and is lost, whatever it was doing, has a successor at once. */
  #replace(thread: Thread, error: ThreadLostError): void {
    if (this.#serving !== thread || this.#isClosed) return;
    this.#serving = null;
    if (!error.wasAsked && !error.wasReading) this.#tellLoss("waiting", error, true);
    void this.#restart();
  }

  async #restart(): Promise<void> {
    const report = await this.#reloaded();
    if (report.kind === "failed") this.#restartAtMs = performance.now() + RESTART_PAUSE_MS;
  }

  /** Rejects with `BusyError` where nobody can answer for now. */
  async #answered(request: ThreadRequest): Promise<Response<ThreadRequest>> {
    const { maxWaitMs } = this.#limits;
    const wait = { isOver: false };
    const work = () => (wait.isOver ? Promise.reject(notReadYet()) : this.#ask(request));
    const answer = this.#queue.add(work);
    // Its end is told by the first of the two alone.
    answer.catch(() => undefined);
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        wait.isOver = true;
        reject(notReadYet());
      }, maxWaitMs);
    });
    try {
      return await Promise.race([answer, over]);
    } finally {
      clearTimeout(timer);
    }
  }

  async #ask(request: ThreadRequest): Promise<Response<ThreadRequest>> {
    for (let tries = 1; ; tries++) {
      const thread = await this.#ready();
      try {
        return await thread.ask(request, this.#limits.deadlineMs);
      } catch (error) {
        if (!(error instanceof ThreadLostError) || this.#isClosed) throw error;
        const isTriedAgain = tries < MAX_TRIES;
        if (error.wasAsked) this.#tellLoss("answering", error, isTriedAgain);
        this.#replace(thread, error);
        if (!isTriedAgain) throw error;
      }
    }
  }

  /** The thread that serves, waited for while the corpus is read. */
  async #ready(): Promise<Thread> {
    if (this.#serving === null) await this.#whatIsRead();
    if (this.#serving === null) throw notReadYet();
    return this.#serving;
  }

  async #whatIsRead(): Promise<void> {
    if (this.#reload !== null) await this.#reload;
    else if (this.#status !== null && performance.now() >= this.#restartAtMs) await this.#restart();
  }

  #tellLoss(doing: ThreadLoss["doing"], error: unknown, isTriedAgain: boolean): void {
    if (this.#isClosed || !(error instanceof ThreadLostError)) return;
    this.#options.onThreadLoss?.({ doing, error, isTriedAgain });
  }

  #hear(told: ThreadNews): void {
    const { onProgress, onRerankerFailure, onRerankerUnavailable } = this.#options;
    switch (told.kind) {
      case "progress":
        onProgress?.(told.done, told.total);
        break;
      case "cache-note":
        this.#options.onCacheNote?.(told.note);
        break;
      case "reranker-failed":
        onRerankerFailure?.(readError(told.error));
        break;
      case "reranker-unavailable":
        if (!this.#isRerankerToldOf) onRerankerUnavailable?.(told.fault);
        this.#isRerankerToldOf = true;
    }
  }
}
