// What a community notices: questions at a steady rate, first with nothing else going on, then while
// the corpus is read again and again. `npm run bench:engine -- [ARTICLES] [SECONDS] [ASKS A SECOND]`

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { createEngine, type Engine } from "../../src/engine/engine.ts";
import { generatedQuestion, writeCorpus } from "./generated-corpus.ts";

const [articles = 1000, seconds = 20, asksPerSecond = 50] = process.argv.slice(2).map(Number);

type Load = Readonly<{
  answeredMs: readonly number[];
  lost: number;
  busy: number;
  pauseMs: number;
}>;

/** Asks so often, whether or not what was asked before is answered. */
async function ask(engine: Engine): Promise<Load> {
  const answeredMs: number[] = [];
  const failed: unknown[] = [];
  const pauses = monitorEventLoopDelay({ resolution: 5 });
  pauses.enable();
  const startMs = performance.now();
  const asked: Promise<void>[] = [];
  for (let number = 0; number < seconds * asksPerSecond; number++) {
    await sleep(Math.max(0, startMs + (number * 1000) / asksPerSecond - performance.now()));
    const askedMs = performance.now();
    const request = { kind: "answer", question: generatedQuestion(number) } as const;
    asked.push(
      engine.run(request).then(
        () => void answeredMs.push(performance.now() - askedMs),
        (error: unknown) => void failed.push(error),
      ),
    );
  }
  await Promise.all(asked);
  pauses.disable();
  const busy = failed.filter((error) => error instanceof Error && error.name === "BusyError");
  return {
    answeredMs,
    lost: failed.length - busy.length,
    busy: busy.length,
    pauseMs: pauses.max / 1e6,
  };
}

function tell(what: string, { answeredMs, lost, busy, pauseMs }: Load): void {
  const sorted = answeredMs.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
  console.log(
    `${what}: ${sorted.length} answered, ${lost} lost, ${busy} told to ask again; ` +
      `ms p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, longest ${at(1)}; ` +
      `longest pause of the main thread ${Math.round(pauseMs)} ms`,
  );
}

async function reloadWhile(engine: Engine, load: Promise<Load>): Promise<number> {
  let isOver = false;
  void load.finally(() => {
    isOver = true;
  });
  let reloads = 0;
  for (; !isOver; reloads++) {
    const report = await engine.run({ kind: "reload" });
    if (report.kind === "failed") throw new Error(JSON.stringify(report.fault));
  }
  return reloads;
}

const folder = mkdtempSync(join(tmpdir(), "on-record-load-"));
const corpusDir = join(folder, "corpus");
writeCorpus(corpusDir, articles);
const engine = createEngine({
  ...{ corpusDir, dataDir: join(folder, "data"), rerankModel: null },
  onThreadLoss: ({ doing, error }) => console.log(`lost a thread while ${doing}: ${error.message}`),
});
try {
  const first = await engine.run({ kind: "reload" });
  if (first.kind === "failed") throw new Error(JSON.stringify(first.fault));
  console.log(`${articles} articles, read in ${Math.round(first.tookMs)} ms`);
  tell("idle", await ask(engine));
  const used = process.cpuUsage();
  const load = ask(engine);
  const reloads = await reloadWhile(engine, load);
  tell(`during ${reloads} reloads`, await load);
  const { user, system } = process.cpuUsage(used);
  console.log(`${((user + system) / 1e6).toFixed(1)} s of CPU during these`);
  console.log(`${Math.round(process.memoryUsage().rss / 1e6)} MB`);
} finally {
  await engine.close();
  rmSync(folder, { recursive: true });
}
