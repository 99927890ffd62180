// What happens while the bot serves, for whoever runs it: one record a line, as JSON where a program
// reads along and as text where a person does. Secrets never get out.

import { pino, stdSerializers, stdTimeFunctions } from "pino";
import type { LogLevel } from "./config.ts";

/** Plain data of a record; an Error goes under `error`, where its stack and causes are kept. */
export type Details = Readonly<Record<string, unknown>>;

/** The one log: `log.warn("A file was refused.", { path })`. Never throws. */
export type Log = Readonly<Record<LogLevel, (message: string, details?: Details) => void>>;

export type LogOptions = Readonly<{
  /** Records below it are left out. */
  level: LogLevel;
  /** Gets each record whole, with its line end. */
  write: (lines: string) => void;
  /** A line of JSON → what is written in its place; without one it is the JSON itself. */
  render?: ((line: string) => string) | undefined;
  /** Words that must not stand in any record, wherever they come from: the bot's token. */
  secrets: readonly string[];
}>;

/** Values under these names are secrets, whatever they are. */
const SECRET_KEYS = ["token", "authorization", "Authorization"];

const HIDDEN = "[hidden]";

/**
 * Discord lets whoever has an interaction's token answer in our name, and discord.js puts it into the
 * address that it names in an error: `/webhooks/1234/aW50ZXJ…/messages/@original`.
 */
const INTERACTION_TOKEN = /(\/(?:webhooks|interactions)\/\d+\/)[^/"\s\\]+/g;

export function createLog({ level, write, render, secrets }: LogOptions): Log {
  const hide = hider(secrets);
  const logger = pino(
    {
      level,
      base: null,
      messageKey: "message",
      errorKey: "error",
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { error: stdSerializers.err },
      redact: {
        paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
        censor: HIDDEN,
      },
      hooks: {
        streamWrite: (line) => (render === undefined ? hide(line) : render(hide(line))),
      },
    },
    { write },
  );
  const at =
    (name: LogLevel): Log[LogLevel] =>
    (message, details = {}) =>
      logger[name](details, message);
  return { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
}

/** Takes secrets out of a line of JSON, in which their quotation marks and backslashes are escaped. */
function hider(secrets: readonly string[]): (line: string) => string {
  const escaped = secrets.map((secret) => JSON.stringify(secret).slice(1, -1));
  return (line) =>
    escaped
      .reduce((rest, secret) => rest.replaceAll(secret, HIDDEN), line)
      .replace(INTERACTION_TOKEN, `$1${HIDDEN}`);
}
