// The environment → Config: parsed once, at the start, so that the rest of the program can trust it.
// Pure: main.ts reads the process's environment (and `.env`) and passes it in.

import { z } from "zod";

const LOG_LEVELS = ["error", "warn", "info", "debug"] as const;

/** A variable that is set to nothing (`DISCORD_TOKEN=`, as in `.env.example`) counts as not set. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess(
    (value) => (typeof value === "string" && value.trim() === "" ? undefined : value),
    schema.optional(),
  );

const text = z.string().trim();

const Environment = z.object({
  DISCORD_TOKEN: optional(
    text.regex(/^\S+$/, "is one word without spaces: paste the bot's token alone"),
  ),
  DISCORD_API_URL: optional(
    text
      .regex(/^https?:\/\/\S+$/i, "is a web address that starts with http:// or https://")
      .transform((url) => url.replace(/\/+$/, "")),
  ),
  DISCORD_GUILD_ID: optional(
    // A snowflake: 64 bits in decimal, hence 17–20 digits since 2015. https://discord.com/developers/docs/reference#snowflakes
    text.regex(/^\d{17,20}$/, "is a server's id: 17 to 20 digits"),
  ),
  CORPUS_DIR: optional(text),
  DATA_DIR: optional(text),
  RERANK_MODEL: optional(text),
  LOG_LEVEL: optional(
    text.toLowerCase().pipe(z.enum(LOG_LEVELS, `is one of ${LOG_LEVELS.join(", ")}`)),
  ),
});

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
  /** Caches and state. Default `data`. */
  dataDir: string;
  /** The folder of a cross-encoder that helps to order quotes; null: none. */
  rerankModel: string | null;
  /** Default `info`. */
  logLevel: LogLevel;
}>;

/**
 * `parseConfig({ CORPUS_DIR: "news" })` → `{ corpusDir: "news", discordToken: null, … }`.
 * @throws Error whose one message names every problem, never the value of the token.
 */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const parsed = Environment.safeParse(environment);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => describe(issue, environment));
    throw new Error(`The environment is not right: ${problems.join("; ")}.`);
  }
  const values = parsed.data;
  return {
    discordToken: values.DISCORD_TOKEN ?? null,
    discordApiUrl: values.DISCORD_API_URL ?? null,
    discordGuildId: values.DISCORD_GUILD_ID ?? null,
    corpusDir: values.CORPUS_DIR ?? "corpus",
    dataDir: values.DATA_DIR ?? "data",
    rerankModel: values.RERANK_MODEL ?? null,
    logLevel: values.LOG_LEVEL ?? "info",
  };
}

function describe(
  issue: z.core.$ZodIssue,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const name = String(issue.path[0]);
  const given = name === "DISCORD_TOKEN" ? "" : ` (it is ${JSON.stringify(environment[name])})`;
  return `${name} ${issue.message}${given}`;
}
