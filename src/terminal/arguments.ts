// The words after `npm start --` or `npm run ask --` → what to do. Pure; main.ts carries it out.

import { parseArgs } from "node:util";
import { QUOTE_LIMIT } from "../answer/answer.ts";
import { wording } from "../wording/wording.ts";
import { firstDayOf, lastDayOf } from "./days.ts";

/** `corpus` is the folder named by `--corpus`, null when the configured one is meant. */
export type Command =
  | Readonly<{ kind: "start"; corpus: string | null }>
  | Readonly<{
      kind: "ask";
      corpus: string | null;
      question: string;
      limit: number;
      json: boolean;
      explain: boolean;
    }>
  /** `questions` is a file of JSON Lines, `-` for standard input. */
  | Readonly<{
      kind: "ask-many";
      corpus: string | null;
      questions: string;
      limit: number;
      json: boolean;
    }>
  /** `since` and `until` are the first and last day, ISO 8601; null is open. */
  | Readonly<{
      kind: "compare";
      corpus: string | null;
      people: readonly string[];
      about: string | null;
      since: string | null;
      until: string | null;
      json: boolean;
    }>
  /** `speaker` is who is said to have said it; null for anybody. */
  | Readonly<{
      kind: "verify";
      corpus: string | null;
      quotation: string;
      speaker: string | null;
      json: boolean;
    }>
  /** `explain` is the path of the one article whose reading is to be shown; null: all statements. */
  | Readonly<{ kind: "statements"; corpus: string | null; explain: string | null }>
  /** `file` is a text, `-` for standard input. */
  | Readonly<{ kind: "fixture"; corpus: null; file: string }>
  /** `text` is the path of the one article whose text is to be printed; null: the whole report. */
  | Readonly<{ kind: "check"; corpus: string | null; text: string | null }>
  | Readonly<{ kind: "help" }>
  /** `problem` is one sentence. */
  | Readonly<{ kind: "usage-error"; problem: string }>;

const { usage } = wording;

const shared = { corpus: { type: "string" }, help: { type: "boolean", short: "h" } } as const;

const askOptions = {
  ...shared,
  json: { type: "boolean" },
  limit: { type: "string" },
  questions: { type: "string" },
  explain: { type: "boolean" },
} as const;

/**
 * `["ask", "--limit", "1", "Putin", "on", "NATO"]` → ask "Putin on NATO", one quote.
 * Never throws: what cannot be understood is a `usage-error`.
 */
export function parseCommand(words: readonly string[]): Command {
  const [name, ...rest] = words;
  try {
    if (name === undefined || name.startsWith("-")) return parseStart(words);
    if (name === "start") return parseStart(rest);
    if (name === "ask") return parseAsk(rest);
    if (name === "compare") return parseCompare(rest);
    if (name === "verify") return parseVerify(rest);
    if (name === "statements") return parseStatements(rest);
    if (name === "fixture") return parseFixture(rest);
    if (name === "check") return parseCheck(rest);
    if (name === "help") return { kind: "help" };
  } catch (error) {
    if (error instanceof TypeError) return usageError(firstSentence(error.message));
    throw error;
  }
  return usageError(usage.unknownCommand(name));
}

function parseStart(words: readonly string[]): Command {
  const { values, positionals } = parse(words, shared);
  if (values.help === true) return { kind: "help" };
  if (positionals.length > 0) {
    return usageError(usage.askForAnswer);
  }
  return { kind: "start", corpus: values.corpus ?? null };
}

function parseAsk(words: readonly string[]): Command {
  const { values, positionals } = parse(words, askOptions);
  if (values.help === true) return { kind: "help" };
  const limit = values.limit === undefined ? QUOTE_LIMIT.default : Number(values.limit);
  if (!Number.isInteger(limit) || limit < QUOTE_LIMIT.min || limit > QUOTE_LIMIT.max) {
    return usageError(usage.limit(values.limit, QUOTE_LIMIT.min, QUOTE_LIMIT.max));
  }
  const corpus = values.corpus ?? null;
  const json = values.json === true;
  const explain = values.explain === true;
  if (values.questions !== undefined) {
    if (positionals.length > 0) return usageError(usage.oneOrMany);
    if (explain) return usageError(usage.explainOne);
    return { kind: "ask-many", corpus, questions: values.questions, limit, json };
  }
  // `ask ""` is a question, though an empty one, and is answered as such; `ask` alone is a slip.
  if (positionals.length === 0) {
    return usageError(usage.noQuestion);
  }
  if (explain && json) return usageError(usage.explainIsNoJson);
  return { kind: "ask", corpus, question: positionals.join(" "), limit, json, explain };
}

function parseCompare(words: readonly string[]): Command {
  const { values, positionals } = parse(words, {
    ...shared,
    about: { type: "string" },
    from: { type: "string" },
    to: { type: "string" },
    json: { type: "boolean" },
  });
  if (values.help === true) return { kind: "help" };
  if (positionals.length === 0 || positionals.length > MAX_COMPARED)
    return usageError(usage.peopleToCompare(MAX_COMPARED));
  const [since, until] = [firstDayOf(values.from), lastDayOf(values.to)];
  const unreadable = since === undefined ? values.from : until === undefined ? values.to : null;
  if (since === undefined || until === undefined) return usageError(usage.noDay(unreadable ?? ""));
  return {
    kind: "compare",
    corpus: values.corpus ?? null,
    people: positionals,
    about: values.about ?? null,
    since,
    until,
    json: values.json === true,
  };
}

/** People compared at once. */
const MAX_COMPARED = 5;

function parseVerify(words: readonly string[]): Command {
  const { values, positionals } = parse(words, {
    ...shared,
    speaker: { type: "string" },
    json: { type: "boolean" },
  });
  if (values.help === true) return { kind: "help" };
  if (positionals.length === 0) return usageError(usage.noQuotation);
  return {
    kind: "verify",
    corpus: values.corpus ?? null,
    quotation: positionals.join(" "),
    speaker: values.speaker ?? null,
    json: values.json === true,
  };
}

function parseStatements(words: readonly string[]): Command {
  const { values, positionals } = parse(words, { ...shared, explain: { type: "string" } });
  if (values.help === true) return { kind: "help" };
  if (positionals.length > 0) return unexpected("statements", positionals);
  return { kind: "statements", corpus: values.corpus ?? null, explain: values.explain ?? null };
}

function parseFixture(words: readonly string[]): Command {
  const { values, positionals } = parse(words, { help: shared.help });
  if (values.help === true) return { kind: "help" };
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) return usageError(usage.oneFile);
  return { kind: "fixture", corpus: null, file };
}

function parseCheck(words: readonly string[]): Command {
  const { values, positionals } = parse(words, { ...shared, text: { type: "string" } });
  if (values.help === true) return { kind: "help" };
  if (positionals.length > 0) return unexpected("check", positionals);
  return { kind: "check", corpus: values.corpus ?? null, text: values.text ?? null };
}

function parse<const Options extends NonNullable<Parameters<typeof parseArgs>[0]>["options"]>(
  words: readonly string[],
  options: Options,
) {
  return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
}

function unexpected(command: string, words: readonly string[]): Command {
  return usageError(usage.optionsOnly(command, words[0]));
}

function usageError(problem: string): Command {
  return { kind: "usage-error", problem };
}

/** Node's messages go on about positional arguments after the first sentence. */
function firstSentence(message: string): string {
  const first = message.split(/\.\s|\n/, 1)[0] ?? message;
  return first.endsWith(".") ? first : `${first}.`;
}
