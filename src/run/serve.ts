// `start` with a token: the Discord bot, which connects while the corpus is still being read. Loading
// discord.js takes longer than answering a question, so main.ts loads this file for the bot alone.

import { inspect } from "node:util";
import type { Config, LogLevel } from "../config.ts";
import { type Log, startBot } from "../discord/bot.ts";
import { createLibrary } from "../library.ts";
import { describeStatus } from "../terminal/render-status.ts";
import { openReranker, RERANKER_FAILED, type Sources } from "./open-library.ts";
import { type ExitStatus, note } from "./output.ts";

export async function serve(config: Config, token: string, from: Sources): Promise<ExitStatus> {
  const log = createLog(config.logLevel);
  const reranker = await openReranker(from, (sentence) => log("warn", sentence));
  let failure: unknown = null;
  const library = createLibrary({
    corpusDir: from.corpusDir,
    reranker,
    onRerankerFailure: (error) => log("warn", RERANKER_FAILED, { error }),
    onFailure: (error) => {
      failure = error;
      // The first reading ends the program with its sentence; a later one leaves it serving.
      if (library.status() !== null) log("error", "The corpus could not be read.", { error });
    },
  });
  const firstReading = library.reload();
  const bot = await startBot({
    config: { token, apiUrl: config.discordApiUrl, guildId: config.discordGuildId },
    library,
    log,
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      log("info", `Leaving Discord at ${signal}.`);
      void bot.stop();
    });
  }
  const report = await Promise.race([firstReading, bot.closed.then(() => null)]);
  if (report === null) return 0;
  if (report.kind === "failed") {
    await bot.stop();
    throw failure;
  }
  log("info", `Serving ${describeStatus(report.status)}.`, { tookMs: Math.round(report.tookMs) });
  for (const refusal of report.status.refused) log("warn", "A file was refused.", { ...refusal });
  await bot.closed;
  return 0;
}

/** One line a record on standard error: time, level, message, details. */
function createLog(least: LogLevel): Log {
  const levels: readonly LogLevel[] = ["debug", "info", "warn", "error"];
  return (level, message, details) => {
    if (levels.indexOf(level) < levels.indexOf(least)) return;
    const more = details === undefined ? "" : ` ${inspect(details, { breakLength: Infinity })}`;
    note(`${new Date().toISOString()} ${level} ${message}${more}`);
  };
}
