// One thread of the engine as the main thread sees it: what came of its readings, what it answers, and
// that it is lost where it ends by itself, is silent for too long or misses a deadline.

import { Worker } from "node:worker_threads";
import type { Response } from "../tasks/tasks.ts";
import type { FromThread, Outcome, ThreadRequest, ThreadStart, ToThread } from "./protocol.ts";
import { readError } from "./written-error.ts";

/** Why a thread is lost. */
export type LossReason =
  /** By itself, as a process does. */
  | Readonly<{ kind: "exit"; code: number }>
  /** By something that nobody caught, or for want of memory; `message` is Node's. */
  | Readonly<{ kind: "failure"; message: string }>
  | Readonly<{ kind: "late"; deadlineMs: number }>
  | Readonly<{ kind: "silent"; maxSilenceMs: number }>
  /** By us, as the program ends. */
  | Readonly<{ kind: "ended" }>;

const ENDED: LossReason = { kind: "ended" };
const IDLE = { wasAsked: false, wasReading: false };

/** A thread ended, or was ended, before it had done what it was asked. */
export class ThreadLostError extends Error {
  readonly reason: LossReason;
  /** Whether it was to answer a question then. */
  readonly wasAsked: boolean;
  /** Whether it read then. */
  readonly wasReading: boolean;

  constructor(
    reason: LossReason,
    { wasAsked, wasReading }: Readonly<{ wasAsked: boolean; wasReading: boolean }>,
    options?: ErrorOptions,
  ) {
    super(reason.kind, options);
    this.name = "ThreadLostError";
    this.reason = reason;
    this.wasAsked = wasAsked;
    this.wasReading = wasReading;
  }
}

/** What a thread tells on the way, beside what it is asked. */
export type ThreadNews = Exclude<
  FromThread,
  Readonly<{ kind: "beat" | "read" | "answered" | "threw" }>
>;

export type ThreadOptions = Readonly<{
  /** The file that the thread runs. */
  file: URL;
  start: ThreadStart;
  /** How long it may say nothing while it reads. */
  maxSilenceMs: number;
  onNews: (told: ThreadNews) => void;
}>;

type Waiting<Result> = Readonly<{
  resolve: (result: Result) => void;
  reject: (error: Error) => void;
}>;

export class Thread {
  /** The first. Rejects with `ThreadLostError`. */
  readonly reading: Promise<Outcome>;
  /** Resolves with the reason when the thread is lost; never where it is ended by `end`. */
  readonly lost: Promise<ThreadLostError>;
  readonly #worker: Worker;
  readonly #options: ThreadOptions;
  #reading: Waiting<Outcome> | null = null;
  #asked: (Waiting<Response<ThreadRequest>> & Readonly<{ id: number }>) | null = null;
  #tellLost: (error: ThreadLostError) => void = () => undefined;
  #lastId = 0;
  #isOver = false;
  #heardMs = performance.now();
  readonly #silence: NodeJS.Timeout;

  constructor(options: ThreadOptions) {
    this.#options = options;
    this.lost = new Promise((resolve) => {
      this.#tellLost = resolve;
    });
    this.#worker = new Worker(options.file, { workerData: options.start });
    this.#silence = afterMs(options.maxSilenceMs, () => this.#suspect());
    this.reading = this.#read();
    this.#worker.on("message", (message: FromThread) => this.#hear(message));
    this.#worker.on("error", (cause) =>
      this.#lose({ kind: "failure", message: String(cause) }, cause),
    );
    this.#worker.on("exit", (code) => this.#lose({ kind: "exit", code }));
  }

  /** Reads what has changed, while it answers. One at a time, after `reading`; rejects as that does. */
  readAgain(): Promise<Outcome> {
    if (this.#isOver) return Promise.reject(new ThreadLostError(ENDED, IDLE));
    this.#heardMs = performance.now();
    const message: ToThread = { kind: "read-again" };
    this.#worker.postMessage(message);
    this.#silence.refresh();
    return this.#read();
  }

  #read(): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      this.#reading = { resolve, reject };
    });
  }

  /**
   * One at a time, after `reading`. Rejects with what the answering threw, or with `ThreadLostError`;
   * a thread that misses the deadline is ended.
   */
  ask(request: ThreadRequest, deadlineMs: number): Promise<Response<ThreadRequest>> {
    if (this.#isOver) return Promise.reject(new ThreadLostError(ENDED, IDLE));
    const id = ++this.#lastId;
    const answered = new Promise<Response<ThreadRequest>>((resolve, reject) => {
      this.#asked = { id, resolve, reject };
    });
    const deadline = afterMs(deadlineMs, () => {
      if (this.#asked?.id === id) this.#lose({ kind: "late", deadlineMs });
    });
    const message: ToThread = { kind: "ask", id, request };
    this.#worker.postMessage(message);
    return answered.finally(() => clearTimeout(deadline));
  }

  async end(): Promise<void> {
    this.#settle(new ThreadLostError(ENDED, IDLE));
    await this.#worker.terminate();
  }

  #hear(message: FromThread): void {
    this.#heardMs = performance.now();
    switch (message.kind) {
      case "beat":
        break;
      case "read":
        this.#reading?.resolve(message);
        this.#reading = null;
        break;
      case "answered":
        this.#take(message.id)?.resolve(message.response);
        break;
      case "threw":
        this.#take(message.id)?.reject(readError(message.error));
        break;
      default:
        this.#options.onNews(message);
    }
  }

  #take(id: number): Waiting<Response<ThreadRequest>> | null {
    const asked = this.#asked?.id === id ? this.#asked : null;
    if (asked !== null) this.#asked = null;
    return asked;
  }

  #suspect(): void {
    const { maxSilenceMs } = this.#options;
    if (this.#reading === null) return;
    if (performance.now() - this.#heardMs < maxSilenceMs) this.#silence.refresh();
    else this.#lose({ kind: "silent", maxSilenceMs });
  }

  #lose(reason: LossReason, cause?: unknown): void {
    if (this.#isOver) return;
    const doing = { wasAsked: this.#asked !== null, wasReading: this.#reading !== null };
    const error = new ThreadLostError(reason, doing, { cause });
    this.#settle(error);
    this.#tellLost(error);
    void this.#worker.terminate();
  }

  #settle(error: ThreadLostError): void {
    this.#isOver = true;
    clearTimeout(this.#silence);
    this.#reading?.reject(error);
    this.#reading = null;
    this.#asked?.reject(error);
    this.#asked = null;
  }
}

/** One turn of the event loop late, so that what came in while this thread was held up is heard first. */
function afterMs(delayMs: number, work: () => void): NodeJS.Timeout {
  return setTimeout(() => setImmediate(work), delayMs);
}
