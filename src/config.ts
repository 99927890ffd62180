// The environment → Config: parsed once, at the start, so that the rest of the program can trust it.
// Pure: main.ts reads the process's environment (and `.env`) and passes it in.

import { z } from "zod";

const LOG_LEVELS = ["error", "warn", "info", "debug"] as const;
const SWITCH = ["on", "off"] as const;

/** What a variable is to be. */
const EXPECTED = ["one-word", "web-address", "server-id", "port", "choice"] as const;

type Expected = (typeof EXPECTED)[number];

/** The message of the schema is the name of what is expected. */
const expecting = (expected: Expected): Expected => expected;

/** A variable of the environment that is not right. */
export type ConfigProblem = Readonly<{
  variable: string;
  expected: Expected;
  /** Of `choice`, what may be chosen; else empty. */
  choices: readonly string[];
  /** As it is set; null for the token, which is never repeated. */
  given: string | null;
}>;

/** Has every problem of the environment; wording/ says them. */
export class ConfigError extends Error {
  readonly problems: readonly ConfigProblem[];

  constructor(problems: readonly ConfigProblem[]) {
    super(problems.map(({ variable, expected }) => `${variable}: ${expected}`).join("; "));
    this.name = "ConfigError";
    this.problems = problems;
  }
}

/** A variable that is set to nothing (`DISCORD_TOKEN=`, as in `.env.example`) counts as not set. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) => (typeof value === "string" && value.trim() === "" ? undefined : value),
    schema.optional(),
  );

const text = z.string().trim();

const MAX_PORT = 65_535;

const Environment = z.object({
  DISCORD_TOKEN: optional(text.regex(/^\S+$/, expecting("one-word"))),
  DISCORD_API_URL: optional(
    text
      .regex(/^https?:\/\/\S+$/i, expecting("web-address"))
      .transform((url) => url.replace(/\/+$/, "")),
  ),
  DISCORD_GUILD_ID: optional(
    // A snowflake: 64 bits in decimal, hence 17–20 digits since 2015. https://discord.com/developers/docs/reference#snowflakes
    text.regex(/^\d{17,20}$/, expecting("server-id")),
  ),
  CORPUS_DIR: optional(text),
  CORPUS_WATCH: optional(text.toLowerCase().pipe(z.enum(SWITCH, expecting("choice")))),
  DATA_DIR: optional(text),
  RERANK_MODEL: optional(text),
  HEALTH_PORT: optional(
    text
      .regex(/^\d{1,5}$/, expecting("port"))
      .transform(Number)
      .refine((port) => port <= MAX_PORT, expecting("port")),
  ),
  HEALTH_HOST: optional(text),
  LOG_LEVEL: optional(text.toLowerCase().pipe(z.enum(LOG_LEVELS, expecting("choice")))),
});

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  CORPUS_WATCH: SWITCH,
  LOG_LEVEL: LOG_LEVELS,
};

export type LogLevel = (typeof LOG_LEVELS)[number];

export type Config = Readonly<{
  /** The bot's token; null: no Discord, a conversation in the terminal instead. */
  discordToken: string | null;
  /** Another REST base than Discord's own, without a closing slash; for tests and proxies. */
  discordApiUrl: string | null;
  /** Register the commands in this server only, where they appear at once; null: everywhere. */
  discordGuildId: string | null;
  /** Relative to the working directory, like `dataDir`. Default `corpus`. */
  corpusDir: string;
  /** Whether the bot reads the corpus again when its files change. Default: no. */
  isCorpusWatched: boolean;
  /** What was found in the articles, kept for the next start: only a cache. Default `data`. */
  dataDir: string;
  /** The folder of a re-ranker that helps to order quotes; null: none. */
  rerankModel: string | null;
  /** Where health and metrics are served over HTTP; null: nowhere; 0: wherever there is room. */
  healthPort: number | null;
  /** The address to serve them on. Default 127.0.0.1, which only this machine reaches. */
  healthHost: string;
  /** Default `info`. */
  logLevel: LogLevel;
}>;

/**
 * `parseConfig({ CORPUS_DIR: "news" })` → `{ corpusDir: "news", discordToken: null, … }`.
 * @throws ConfigError
 */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => problemOf(issue, environment)));
  }
  const values = parsed.data;
  return {
    discordToken: values.DISCORD_TOKEN ?? null,
    discordApiUrl: values.DISCORD_API_URL ?? null,
    discordGuildId: values.DISCORD_GUILD_ID ?? null,
    corpusDir: values.CORPUS_DIR ?? "corpus",
    isCorpusWatched: values.CORPUS_WATCH === "on",
    dataDir: values.DATA_DIR ?? "data",
    rerankModel: values.RERANK_MODEL ?? null,
    healthPort: values.HEALTH_PORT ?? null,
    healthHost: values.HEALTH_HOST ?? "127.0.0.1",
    logLevel: values.LOG_LEVEL ?? "info",
  };
}

function problemOf(
  issue: z.core.$ZodIssue,
  environment: Readonly<Record<string, string | undefined>>,
): ConfigProblem {
  const variable = String(issue.path[0]);
  return {
    variable,
    expected: EXPECTED.find((expected) => expected === issue.message) ?? "one-word",
    choices: CHOICES[variable] ?? [],
    given: variable === "DISCORD_TOKEN" ? null : (environment[variable] ?? null),
  };
}
