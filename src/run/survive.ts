// What would end the process while the bot serves, and need not: an error that nobody awaits.

import type { Log } from "../log.ts";

/**
 * Logs what nothing catches and goes on; for the rest of the process. So discord.js 14.28 reads a session
 * that is gone where "invalid session" follows at once on RESUMED, and connects anew all the same.
 */
export function surviveErrors(log: Log): void {
  process.on("uncaughtException", (error) => log.error("an error escaped", { error }));
  process.on("unhandledRejection", (error) => log.error("a rejection escaped", { error }));
}
