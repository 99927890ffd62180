// Statements of many articles, extracted on all cores: a thread each, which gets a few articles at a
// time. A thread that is lost is not replaced: what it had is left for whoever asked.

import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Article } from "../corpus/article.ts";
import type { Extracted, ExtractMany } from "../library.ts";
import type { Extraction } from "../statements/statement.ts";

/**
 * A thread that begins extracts slowly until its code is compiled, which costs it about as much as so
 * many articles do later: 2.5 s of CPU; 300 articles cost a thread that is warm 2.2 s.
 */
const MIN_ARTICLES = 300;
/** Some 50 ms of work: a thread seldom waits, and none has much left when the others are done. */
const BATCH_ARTICLES = 8;
/** A thread that takes longer for a batch is lost. */
const BATCH_DEADLINE_MS = 60_000;

const WORKER = new URL("./extraction-worker.js", import.meta.url);

/** Nothing where there is one core or few articles. Never rejects. */
export const extractOverCores: ExtractMany = async (articles, onProgress) => {
  const threads = availableParallelism();
  const isWorthIt = threads > 1 && articles.length >= MIN_ARTICLES;
  return isWorthIt ? extractInThreads(articles, onProgress, threads) : new Map();
};

/** @param file what each thread runs; another one in tests */
export async function extractInThreads(
  articles: readonly Article[],
  onProgress: (done: number) => void,
  threads: number,
  file: URL = WORKER,
): Promise<Extracted> {
  const extracted: Extracted = new Map();
  const batches = batchesOf(articles);
  const take = (batch: readonly Article[], extractions: readonly Extraction[]) => {
    for (const [at, article] of batch.entries()) {
      const extraction = extractions[at];
      if (extraction !== undefined) extracted.set(article, extraction);
    }
    onProgress(extracted.size);
  };
  await Promise.all(Array.from({ length: threads }, () => work(file, batches, take)));
  return extracted;
}

function* batchesOf(articles: readonly Article[]): Generator<readonly Article[]> {
  for (let start = 0; start < articles.length; start += BATCH_ARTICLES)
    yield articles.slice(start, start + BATCH_ARTICLES);
}

/** Takes from the batches that all threads share, until none is left or the thread is lost. */
function work(
  file: URL,
  batches: Iterator<readonly Article[], void>,
  take: (batch: readonly Article[], extractions: readonly Extraction[]) => void,
): Promise<void> {
  const worker = new Worker(file);
  return new Promise((resolve) => {
    let deadline: NodeJS.Timeout | undefined;
    const end = () => {
      clearTimeout(deadline);
      void worker.terminate();
      resolve();
    };
    const next = () => {
      clearTimeout(deadline);
      const { value: batch } = batches.next();
      if (batch === undefined) {
        end();
        return;
      }
      worker.once("message", (extractions: readonly Extraction[]) => {
        take(batch, extractions);
        next();
      });
      deadline = setTimeout(end, BATCH_DEADLINE_MS);
      worker.postMessage(batch);
    };
    worker.once("error", end);
    worker.once("exit", end);
    next();
  });
}
