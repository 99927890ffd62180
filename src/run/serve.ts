// `start` with a token: the Discord bot, which connects while the corpus is still being read. Loading
// discord.js takes longer than answering a question, so main.ts loads this file for the bot alone.

import type { Config } from "../config.ts";
import { type Bot, startBot } from "../discord/bot.ts";
import { createEngine, type Engine } from "../engine/engine.ts";
import type { Health, Watched } from "../health/health.ts";
import type { Library } from "../library.ts";
import { createLog, type Log } from "../log.ts";
import { renderRecord } from "../terminal/render-record.ts";
import { wording } from "../wording/wording.ts";
import { describeFailure } from "./failure.ts";
import { describeLoss, type Sources } from "./open-library.ts";
import { type ExitStatus, screen } from "./output.ts";
import { surviveErrors } from "./survive.ts";
import type { CorpusWatch } from "./watch-corpus.ts";

/** After the last answer, for whatever still keeps the process. */
const EXIT_WITHIN_MS = 500;

/** What made the last reading fail, whether there was one that did not, and how far one under way is. */
type Readings = {
  failure: unknown;
  isServing: boolean;
  progress: Readonly<{ done: number; total: number }> | null;
};

export async function serve(config: Config, token: string, from: Sources): Promise<ExitStatus> {
  const log = openLog(config.logLevel, token);
  surviveErrors(log);
  const readings: Readings = { failure: null, isServing: false, progress: null };
  const engine = openServingEngine(from, readings, log);
  let bot: Bot | null = null;
  let isStopping = false;
  const health = await openHealthAt(config, {
    library: engine,
    isConnected: () => bot?.isConnected() ?? false,
    isStopping: () => isStopping,
  });
  onSignal((signal) => {
    log.info(`Leaving Discord at ${signal}.`);
    isStopping = true;
    // Not there yet: nothing is acknowledged.
    if (bot === null) process.exit(0);
    void bot.stop().then(() => setTimeout(() => process.exit(0), EXIT_WITHIN_MS).unref());
  });
  const library = health?.measured(engine) ?? engine;
  const firstReading = library.run({ kind: "reload" });
  bot = await startBot({
    config: { token, apiUrl: config.discordApiUrl, guildId: config.discordGuildId },
    library,
    log,
    reading: () => readings.progress,
  });
  const { stop, closed } = bot;
  void closed.catch(() => undefined).then(() => Promise.all([health?.close(), engine.close()]));
  const report = await Promise.race([firstReading, closed.then(() => null)]);
  if (report === null) return 0;
  if (report.kind === "failed") {
    await stop();
    throw readings.failure;
  }
  readings.isServing = true;
  log.info(`Serving ${wording.terminal.counts(report.status)}.`, {
    tookMs: Math.round(report.tookMs),
  });
  for (const { path, line, fault } of report.status.refused) {
    log.warn("A file was refused.", { path, line, reason: wording.faults.refusal(fault) });
  }
  const watching = config.isCorpusWatched ? await watchAndReload(from, library, log) : null;
  await closed;
  await watching?.close();
  return 0;
}

async function watchAndReload(from: Sources, library: Library, log: Log): Promise<CorpusWatch> {
  const { watchCorpus } = await import("./watch-corpus.ts");
  return watchCorpus(from.corpusDir, {
    async onChange() {
      const report = await library.run({ kind: "reload" });
      if (report.kind === "failed") return;
      const { added, changed, removed, status } = report;
      log.info(`Read the corpus again: serving ${wording.terminal.counts(status)}.`, {
        ...{ added, changed, removed, tookMs: Math.round(report.tookMs) },
      });
    },
    onFailure: (error) =>
      log.warn("Watching the corpus failed: use /corpus reload after a change.", { error }),
  });
}

function openServingEngine(from: Sources, readings: Readings, log: Log): Engine {
  return createEngine({
    ...from,
    onCacheNote: (note) => log.warn(wording.failures.cache(note)),
    onThreadLoss: (loss) => log.error(describeLoss(loss), { error: loss.error }),
    onRerankerUnavailable: (fault) => log.warn(wording.failures.reranker(fault)),
    onRerankerFailure: (error) => log.warn(wording.failures.rerankerFailed, { error }),
    // All are known before they are indexed: that is the end of what can be counted.
    onProgress: (done, total) => {
      readings.progress = done < total ? { done, total } : null;
    },
    onFailure: (error) => {
      readings.failure = error;
      readings.progress = null;
      // The first reading ends the program with its sentence; a later one leaves it serving.
      if (readings.isServing) {
        log.error("The corpus could not be read.", { reason: describeFailure(error), error });
      }
    },
  });
}

/** SIGINT also comes twice, from a terminal and from npm: the second must not end what the first began. */
function onSignal(leave: (signal: string) => void): void {
  let isLeaving = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (!isLeaving) leave(signal);
      isLeaving = true;
    });
  }
}

/** Null where HEALTH_PORT is not set. @throws Error with one sentence where it cannot be had. */
async function openHealthAt(
  { healthPort: port, healthHost: host }: Config,
  watched: Watched,
): Promise<Health | null> {
  if (port === null) return null;
  const { openHealth } = await import("../health/health.ts");
  return openHealth({ port, host }, watched).catch((cause: Error) => {
    throw new Error(wording.failures.healthUnavailable(host, port, cause.message), { cause });
  });
}

/** On standard error: JSON into a pipe or a file, for reading on a terminal. */
function openLog(level: Config["logLevel"], token: string): Log {
  const { stderr } = process;
  return createLog({
    level,
    write: (lines) => stderr.write(lines),
    render: stderr.isTTY ? (line) => renderRecord(line, screen(stderr)) : undefined,
    secrets: [token],
  });
}
