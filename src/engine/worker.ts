// A thread of the engine: it reads the corpus, tells how far it is and what came of it, and then
// answers, one question after the other, also while it reads again what has changed. engine.ts starts
// it and is the only one who talks to it.

import { parentPort, workerData } from "node:worker_threads";
import type { Reranker } from "../answer/second-opinion.ts";
import { createLibrary, type Fingerprints, type Library } from "../library.ts";
import { extractOverCores } from "./extraction-pool.ts";
import type {
  FromThread,
  ThreadSources,
  ThreadStart,
  ToThread,
  WrittenFingerprints,
} from "./protocol.ts";
import { writeError } from "./written-error.ts";

const BEAT_INTERVAL_MS = 1000;
/** An article takes some 10 ms; nobody reads figures faster than this. */
const PROGRESS_INTERVAL_MS = 100;

function tell(message: FromThread): void {
  parentPort?.postMessage(message);
}

async function serveFrom(start: ThreadStart): Promise<void> {
  const beat = setInterval(() => tell({ kind: "beat" }), BEAT_INTERVAL_MS);
  const read = await openReader(start);
  const library = await read();
  clearInterval(beat);
  if (library === null) return;
  parentPort?.on("message", (message: ToThread) => {
    if (message.kind === "ask") void giveAnswer(library, message);
    else void readAgain(read);
  });
}

async function readAgain(read: () => Promise<unknown>): Promise<void> {
  const beat = setInterval(() => tell({ kind: "beat" }), BEAT_INTERVAL_MS);
  await read();
  clearInterval(beat);
}

/** Reads the corpus each time, tells what came of it, and gives the library; null where it failed. */
async function openReader(start: ThreadStart): Promise<() => Promise<Library | null>> {
  const reranker = await openReranker(start);
  let failure: unknown = null;
  let fingerprints: Fingerprints = new Map();
  const library = createLibrary({
    corpusDir: start.corpusDir,
    dataDir: start.dataDir,
    extractMany: extractOverCores,
    onCacheNote: (note) => tell({ kind: "cache-note", note }),
    reranker,
    onRerankerFailure: (error) => tell({ kind: "reranker-failed", error: writeError(error) }),
    onProgress: tellSometimes(),
    onFailure: (error) => {
      failure = error;
    },
    before: start.fingerprints === null ? new Map() : readFingerprints(start.fingerprints),
    onRead: (found) => {
      fingerprints = found;
    },
  });
  return async () => {
    const report = await library.run({ kind: "reload" });
    if (report.kind === "failed") {
      tell({ kind: "read", report, error: writeError(failure) });
      return null;
    }
    tell({ kind: "read", report, fingerprints: writeFingerprints(fingerprints) });
    return library;
  };
}

async function openReranker({ rerankModel }: ThreadSources): Promise<Reranker | null> {
  if (rerankModel === null) return null;
  const { loadRerankModel } = await import("../rerank-model.ts");
  const loading = await loadRerankModel(rerankModel);
  if (loading.kind === "ready") return loading.reranker;
  tell({ kind: "reranker-unavailable", fault: loading.fault });
  return null;
}

function tellSometimes(): (done: number, total: number) => void {
  let toldMs = Number.NEGATIVE_INFINITY;
  return (done, total) => {
    const nowMs = performance.now();
    if (nowMs - toldMs < PROGRESS_INTERVAL_MS && done < total) return;
    toldMs = nowMs;
    tell({ kind: "progress", done, total });
  };
}

async function giveAnswer(
  library: Library,
  { id, request }: Extract<ToThread, { kind: "ask" }>,
): Promise<void> {
  try {
    tell({ kind: "answered", id, response: await library.run(request) });
  } catch (error) {
    tell({ kind: "threw", id, error: writeError(error) });
  }
}

function writeFingerprints(fingerprints: Fingerprints): WrittenFingerprints {
  return new TextEncoder().encode(JSON.stringify([...fingerprints]));
}

function readFingerprints(written: WrittenFingerprints): Fingerprints {
  return new Map(JSON.parse(new TextDecoder().decode(written)) as [string, string][]);
}

await serveFrom(workerData as ThreadStart);
