// `start` with a token: the Discord bot, which connects while the corpus is still being read. Loading
// discord.js takes longer than answering a question, so main.ts loads this file for the bot alone.

import type { Config } from "../config.ts";
import { startBot } from "../discord/bot.ts";
import { createLibrary } from "../library.ts";
import { createLog, type Log } from "../log.ts";
import { renderRecord } from "../terminal/render-record.ts";
import { wording } from "../wording/wording.ts";
import { describeFailure } from "./failure.ts";
import { openReranker, type Sources } from "./open-library.ts";
import { type ExitStatus, screen } from "./output.ts";
import { surviveErrors } from "./survive.ts";

export async function serve(config: Config, token: string, from: Sources): Promise<ExitStatus> {
  const log = openLog(config.logLevel, token);
  surviveErrors(log);
  const reranker = await openReranker(from, (sentence) => log.warn(sentence));
  let failure: unknown = null;
  let isServing = false;
  const library = createLibrary({
    corpusDir: from.corpusDir,
    reranker,
    onRerankerFailure: (error) => log.warn(wording.failures.rerankerFailed, { error }),
    onFailure: (error) => {
      failure = error;
      // The first reading ends the program with its sentence; a later one leaves it serving.
      if (isServing) {
        log.error("The corpus could not be read.", { reason: describeFailure(error), error });
      }
    },
  });
  const firstReading = library.run({ kind: "reload" });
  const bot = await startBot({
    config: { token, apiUrl: config.discordApiUrl, guildId: config.discordGuildId },
    library,
    log,
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      log.info(`Leaving Discord at ${signal}.`);
      void bot.stop();
    });
  }
  const report = await Promise.race([firstReading, bot.closed.then(() => null)]);
  if (report === null) return 0;
  if (report.kind === "failed") {
    await bot.stop();
    throw failure;
  }
  isServing = true;
  log.info(`Serving ${wording.terminal.counts(report.status)}.`, {
    tookMs: Math.round(report.tookMs),
  });
  for (const { path, line, fault } of report.status.refused) {
    log.warn("A file was refused.", { path, line, reason: wording.faults.refusal(fault) });
  }
  await bot.closed;
  return 0;
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
