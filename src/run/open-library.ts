// A library that has read its corpus, for the words that answer in a terminal: progress and refused
// files are told on standard error while it reads.

import type { Reranker } from "../answer/second-opinion.ts";
import type { Config } from "../config.ts";
import { createEngine, type Engine, type ThreadLoss } from "../engine/engine.ts";
import { extractOverCores } from "../engine/extraction-pool.ts";
import { createLibrary, type Library } from "../library.ts";
import type { Status } from "../tasks/reports.ts";
import { createProgress, type Reading } from "../terminal/progress.ts";
import { wording } from "../wording/wording.ts";
import { describeFailure } from "./failure.ts";
import { note } from "./output.ts";

/** What a library is opened from. */
export type Sources = Pick<Config, "corpusDir" | "dataDir" | "rerankModel">;

const PROGRESS_INTERVAL_MS = 200;

/** @throws what made the reading fail. */
export async function openLibrary(
  from: Sources,
): Promise<Readonly<{ library: Library; status: Status }>> {
  const reranker = await openReranker(from, note);
  const progress = showProgress();
  let failure: unknown = null;
  const library = createLibrary({
    corpusDir: from.corpusDir,
    dataDir: from.dataDir,
    extractMany: extractOverCores,
    onCacheNote: (told) => note(wording.failures.cache(told)),
    reranker,
    onRerankerFailure: (error) =>
      note(`${wording.failures.rerankerFailed} ${describeFailure(error)}`),
    onProgress: progress.update,
    onFailure: (error) => {
      failure = error;
    },
  });
  const report = await library.run({ kind: "reload" });
  progress.end();
  if (report.kind === "failed") throw failure;
  warnOfRefused(report.status.refused.length);
  return { library, status: report.status };
}

/**
 * The same in a thread of its own, for a conversation that goes on; whoever opens it closes it.
 * @throws what made the first reading fail.
 */
export async function openEngine(
  from: Sources,
): Promise<Readonly<{ engine: Engine; status: Status }>> {
  const progress = showProgress();
  let failure: unknown = null;
  const engine = createEngine({
    ...from,
    onCacheNote: (told) => note(wording.failures.cache(told)),
    onProgress: progress.update,
    onFailure: (error) => {
      failure = error;
    },
    onThreadLoss: (loss) => note(describeLoss(loss)),
    onRerankerUnavailable: (fault) => note(wording.failures.reranker(fault)),
    onRerankerFailure: (error) =>
      note(`${wording.failures.rerankerFailed} ${describeFailure(error)}`),
  });
  const report = await engine.run({ kind: "reload" });
  progress.end();
  if (report.kind === "failed") {
    await engine.close();
    throw failure;
  }
  warnOfRefused(report.status.refused.length);
  return { engine, status: report.status };
}

/** Of a thread that ended before it had done its work. */
export function describeLoss({ doing, error, isTriedAgain }: ThreadLoss): string {
  return wording.failures.threadLost(doing, error.reason, isTriedAgain);
}

function showProgress() {
  let reading: Reading = null;
  const progress = createProgress(
    (line) => process.stderr.write(line),
    process.stderr.isTTY === true,
    performance.now(),
  );
  const timer = setInterval(() => progress.show(reading, performance.now()), PROGRESS_INTERVAL_MS);
  return {
    update: (done: number, total: number) => {
      reading = { done, total };
    },
    end: () => {
      clearInterval(timer);
      progress.clear();
    },
  };
}

/** The second opinion that RERANK_MODEL asks for; null, and told why, where it cannot be had. */
async function openReranker(
  { rerankModel }: Sources,
  tell: (sentence: string) => void,
): Promise<Reranker | null> {
  if (rerankModel === null) return null;
  const { loadRerankModel } = await import("../rerank-model.ts");
  const loading = await loadRerankModel(rerankModel);
  if (loading.kind === "ready") return loading.reranker;
  tell(wording.failures.reranker(loading.fault));
  return null;
}

/** Says where to look when files were refused; nothing when none was. */
export function warnOfRefused(files: number): void {
  if (files > 0) note(wording.terminal.filesRefused(files));
}
