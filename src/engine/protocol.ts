// What the main thread and a thread of the engine say to each other, as plain data. A thread reads the
// corpus at its start, then answers from what it read, and reads again what has changed when it is told to.

import type { CacheNote } from "../cache/cache-folder.ts";
import type { RerankerFault } from "../rerank-model.ts";
import type { ReloadReport } from "../tasks/reports.ts";
import type { Request, Response } from "../tasks/tasks.ts";
import type { WrittenError } from "./written-error.ts";

/** What is read, by every thread of an engine. */
export type ThreadSources = Readonly<{
  corpusDir: string;
  /** Where what was found in articles is kept; null: nowhere. */
  dataDir: string | null;
  /** The folder of a re-ranker; null: none. */
  rerankModel: string | null;
}>;

/** What a thread is started with. */
export type ThreadStart = ThreadSources &
  Readonly<{
    /** Of the edition before, against which the reading tells what changed; null: there is none. */
    fingerprints: WrittenFingerprints | null;
  }>;

/** Fingerprints as a thread wrote them; the main thread keeps them without looking into them. */
export type WrittenFingerprints = Uint8Array<ArrayBuffer>;

/** What a thread can be asked; the engine itself knows the others. */
export type ThreadRequest = Exclude<Request, Readonly<{ kind: "reload" | "status" }>>;

export type ToThread =
  | Readonly<{ kind: "ask"; id: number; request: ThreadRequest }>
  | Readonly<{ kind: "read-again" }>;

export type FromThread =
  /** The thread is alive, though it has nothing to tell. */
  | Readonly<{ kind: "beat" }>
  | Readonly<{ kind: "progress"; done: number; total: number }>
  | Readonly<{ kind: "cache-note"; note: CacheNote }>
  | Readonly<{ kind: "reranker-unavailable"; fault: RerankerFault }>
  | Readonly<{ kind: "reranker-failed"; error: WrittenError }>
  | (Readonly<{ kind: "read" }> & Outcome)
  | Readonly<{ kind: "answered"; id: number; response: Response<ThreadRequest> }>
  | Readonly<{ kind: "threw"; id: number; error: WrittenError }>;

/** What came of a reading; where it failed, why. A thread whose first reading failed is of no use. */
export type Outcome =
  | Readonly<{
      report: Extract<ReloadReport, { kind: "reloaded" }>;
      fingerprints: WrittenFingerprints;
    }>
  | Readonly<{ report: Extract<ReloadReport, { kind: "failed" }>; error: WrittenError }>;
