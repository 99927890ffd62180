// Library → Discord. The only file that defers, edits and replies.

import type { Library } from "../library.ts";

export type LogLevel = "debug" | "info" | "warn" | "error";

/** One record of the log; `details` is plain data or an Error under `error`. Writes to standard error. */
export type Log = (
  level: LogLevel,
  message: string,
  details?: Readonly<Record<string, unknown>>,
) => void;

/** `apiUrl` is another REST base as discord.js's `rest.api`; `guildId` registers in one server only. */
export type BotConfig = Readonly<{ token: string; apiUrl: string | null; guildId: string | null }>;

export type Bot = Readonly<{
  /** Lets running answers finish (at most five seconds), then leaves Discord. Never rejects. */
  stop(): Promise<void>;
  /** Resolves after `stop()`; rejects with one sentence when Discord ends the connection for good. */
  closed: Promise<void>;
}>;

/**
 * Connects, registers the commands where they differ and serves; call it while the library is still
 * reading (users are told so). @throws Error with one sentence: wrong token, no network, closed gateway.
 */
export async function startBot(
  options: Readonly<{ config: BotConfig; library: Library; log: Log }>,
): Promise<Bot> {
  throw new Error(`Discord is not built yet (${options.config.token.length})`);
}
