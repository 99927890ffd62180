// The command line and composition root: environment → config → library → bot or terminal. Read this
// file first: it names every part and hands each what it needs.

import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { inspect } from "node:util";
import { config as loadDotenv } from "dotenv";
import type { Reranker } from "./answer/second-opinion.ts";
import { type Config, type LogLevel, parseConfig } from "./config.ts";
import { readCorpus } from "./corpus/read-corpus.ts";
import { type AccountableLibrary, createLibrary, describeEmpty, type Status } from "./library.ts";
import { extractStatements } from "./statements/extract-statements.ts";
import { nameThroughout } from "./statements/name-described.ts";
import { parsePeopleFile } from "./statements/people-file.ts";
import { type Command, parseCommand, USAGE } from "./terminal/arguments.ts";
import { converse } from "./terminal/conversation.ts";
import type { Screen } from "./terminal/display.ts";
import { answerLine, parseQuestions, statementLine } from "./terminal/json-lines.ts";
import { createProgress, type Reading } from "./terminal/progress.ts";
import { renderAccount } from "./terminal/render-account.ts";
import { renderAnswer } from "./terminal/render-answer.ts";
import { renderCheck } from "./terminal/render-check.ts";
import { count, describeStatus } from "./terminal/render-status.ts";

/** As grep's: 0 answered, 1 silent (for `check`: a file was refused), 2 could not be done. */
type ExitStatus = 0 | 1 | 2;

/** What a library is opened from. */
type Sources = Pick<Config, "corpusDir" | "rerankModel">;

async function run(words: readonly string[]): Promise<ExitStatus> {
  const command = parseCommand(words);
  if (command.kind === "help") return print(USAGE);
  if (command.kind === "usage-error")
    throw new Error(`${command.problem} See: npm start -- --help`);
  loadDotenv({ quiet: true });
  const config = parseConfig(process.env);
  const corpusDir = command.corpus ?? config.corpusDir;
  const from: Sources = { corpusDir, rerankModel: config.rerankModel };
  switch (command.kind) {
    case "start":
      return config.discordToken === null
        ? talk(from)
        : serveDiscord(config, config.discordToken, from);
    case "ask":
      return ask(command, from);
    case "ask-many":
      return askMany(command, from);
    case "statements":
      return listStatements(corpusDir);
    case "check":
      return check(command, corpusDir);
  }
}

async function ask(command: Extract<Command, { kind: "ask" }>, from: Sources): Promise<ExitStatus> {
  const { library } = await openLibrary(from);
  const account = await library.account(command.question, { limit: command.limit });
  const { answer } = account;
  const screen = screenOf(process.stdout);
  print(command.json ? answerLine(answer, null) : renderAnswer(answer, screen));
  if (command.explain) print(`\n${renderAccount(account, screen)}`);
  return answer.outcome === "answered" ? 0 : 1;
}

async function askMany(
  command: Extract<Command, { kind: "ask-many" }>,
  from: Sources,
): Promise<ExitStatus> {
  // Questions first: a slip in them should not wait for the corpus.
  const questions = await readQuestions(command.questions);
  const { library } = await openLibrary(from);
  for (const { id, question } of questions) {
    const answer = await library.answer(question, { limit: command.limit });
    const screen = screenOf(process.stdout);
    print(command.json ? answerLine(answer, id) : `${question}\n${renderAnswer(answer, screen)}\n`);
  }
  return 0;
}

async function readQuestions(file: string) {
  if (file === "-") return parseQuestions(await text(process.stdin), "standard input");
  const lines = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new Error(`The questions "${file}" cannot be read.`, { cause });
  });
  return parseQuestions(lines, file);
}

async function listStatements(corpusDir: string): Promise<ExitStatus> {
  const reading = await readCorpus(corpusDir);
  warnOfRefused(reading.refused.length);
  const found = reading.articles.map((article) => ({
    article,
    extraction: extractStatements(article),
  }));
  const corrections = reading.people === null ? null : parsePeopleFile(reading.people);
  for (const { article, extraction } of nameThroughout(found, corrections)) {
    for (const statement of extraction.statements) print(statementLine(article, statement));
  }
  return 0;
}

async function check(
  command: Extract<Command, { kind: "check" }>,
  corpusDir: string,
): Promise<ExitStatus> {
  const reading = await readCorpus(corpusDir);
  if (command.text !== null) {
    const article = reading.articles.find(({ path }) => path === command.text);
    if (article === undefined) {
      throw new Error(`There is no article "${command.text}" in the corpus "${corpusDir}".`);
    }
    // Exactly the text that offsets count in, hence no line end of ours.
    process.stdout.write(article.text);
    return 0;
  }
  const people = reading.people === null ? [] : parsePeopleFile(reading.people).refused;
  const refused = [...reading.refused, ...people];
  if (reading.articles.length === 0 && refused.length === 0) {
    throw new Error(describeEmpty(corpusDir, reading));
  }
  print(renderCheck({ ...reading, refused }, screenOf(process.stdout)));
  return refused.length > 0 ? 1 : 0;
}

async function talk(from: Sources): Promise<ExitStatus> {
  const { library, status } = await openLibrary(from);
  note(`${describeStatus(status)}. Ask in your own words; /help tells what else there is.`);
  note("For Discord put DISCORD_TOKEN into .env, see “Connect Discord” in README.md.\n");
  await converse(library, {
    input: process.stdin,
    output: process.stdout,
    isInteractive: process.stdin.isTTY === true && process.stdout.isTTY === true,
    screen: () => screenOf(process.stdout),
  });
  return 0;
}

async function serveDiscord(config: Config, token: string, from: Sources): Promise<ExitStatus> {
  // Loading discord.js takes longer than answering a question, so only the bot does.
  const { startBot } = await import("./discord/bot.ts");
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

/** A library that has read its corpus; progress and refused files are told on standard error. */
async function openLibrary(
  from: Sources,
): Promise<Readonly<{ library: AccountableLibrary; status: Status }>> {
  const reranker = await openReranker(from, note);
  let reading: Reading = null;
  let failure: unknown = null;
  const isTerminal = process.stderr.isTTY === true;
  const progress = createProgress(
    (line) => process.stderr.write(line),
    isTerminal,
    performance.now(),
  );
  const timer = setInterval(() => progress.show(reading, performance.now()), 200);
  const library = createLibrary({
    corpusDir: from.corpusDir,
    reranker,
    onRerankerFailure: (error) => note(`${RERANKER_FAILED} ${describeFailure(error)}`),
    onProgress: (done, total) => {
      reading = { done, total };
    },
    onFailure: (error) => {
      failure = error;
    },
  });
  const report = await library.reload();
  clearInterval(timer);
  progress.clear();
  if (report.kind === "failed") throw failure;
  warnOfRefused(report.status.refused.length);
  return { library, status: report.status };
}

/** The second opinion that RERANK_MODEL asks for; null, and told why, where it cannot be had. */
async function openReranker(
  { rerankModel }: Sources,
  tell: (sentence: string) => void,
): Promise<Reranker | null> {
  if (rerankModel === null) return null;
  const { loadCrossEncoder } = await import("./cross-encoder.ts");
  const loading = await loadCrossEncoder(rerankModel);
  if (loading.kind === "ready") return loading.reranker;
  tell(`${loading.reason} Quotes keep their usual order.`);
  return null;
}

const RERANKER_FAILED = "The re-ranker failed; quotes keep their usual order.";

function warnOfRefused(files: number): void {
  if (files > 0) note(`${count(files, "file")} refused; npm run check tells why.`);
}

function print(lines: string): 0 {
  process.stdout.write(lines.endsWith("\n") ? lines : `${lines}\n`);
  return 0;
}

function note(line: string): void {
  process.stderr.write(`${line}\n`);
}

function screenOf(stream: NodeJS.WriteStream): Screen {
  const { NO_COLOR, TERM } = process.env;
  // https://no-color.org: any value but the empty one.
  const isPlain = (NO_COLOR !== undefined && NO_COLOR !== "") || TERM === "dumb";
  // A terminal that does not know its width says 0.
  return { columns: stream.columns || 80, colours: stream.isTTY === true && !isPlain };
}

/** One line a record on standard error: time, level, message, details. */
function createLog(least: LogLevel) {
  const levels: readonly LogLevel[] = ["debug", "info", "warn", "error"];
  return (level: LogLevel, message: string, details?: Readonly<Record<string, unknown>>): void => {
    if (levels.indexOf(level) < levels.indexOf(least)) return;
    const more = details === undefined ? "" : ` ${inspect(details, { breakLength: Infinity })}`;
    note(`${new Date().toISOString()} ${level} ${message}${more}`);
  };
}

/**
 * Errors that we throw are sentences for a person who can mend it. Those that the language or Node
 * throw (a TypeError, an ENOENT that nobody expected) are bugs, and shown with where they came from.
 */
function describeFailure(error: unknown): string {
  const isBug =
    !(error instanceof Error) ||
    "code" in error ||
    [TypeError, RangeError, ReferenceError, SyntaxError].some((kind) => error instanceof kind);
  return isBug ? inspect(error) : error.message;
}

// `… | head -1` closes standard output early: there is nobody left to tell.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  note(describeFailure(error));
  // At once: a bot that could not connect may still be reading its corpus.
  process.exit(2);
}
