// Why Discord cannot be reached, or has ended the connection, in a sentence for whoever runs the bot.

import { DiscordAPIError, GatewayCloseCodes, HTTPError } from "discord.js";
import { wording } from "../wording/wording.ts";

const { connection } = wording.failures;

/**
 * One sentence on why there is no connection, and what to do, with its cause.
 * @param closeCode the gateway's, when that ended it; 4000–4014 are Discord's own
 * @param apiUrl the base of Discord's REST, null for its own
 */
export function connectionError(
  cause: unknown,
  closeCode: number | null,
  apiUrl: string | null,
): Error {
  return new Error(connectionSentence(cause, closeCode, apiUrl), { cause });
}

function connectionSentence(
  cause: unknown,
  closeCode: number | null,
  apiUrl: string | null,
): string {
  const where = apiUrl ?? "https://discord.com/api";
  if (closeCode === GatewayCloseCodes.AuthenticationFailed || codeOf(cause) === "TokenInvalid") {
    return connection.tokenRefused;
  }
  if (closeCode !== null) {
    return connection.closed(closeCode, GatewayCloseCodes[closeCode]);
  }
  if (cause instanceof DiscordAPIError || cause instanceof HTTPError) {
    return connection.answered(where, cause.status, cause.message);
  }
  return connection.none(where, reasonOf(cause));
}

function codeOf(cause: unknown): unknown {
  return cause instanceof Error && "code" in cause ? cause.code : null;
}

/** Node's error for a refused connection to a name with several addresses has an empty message. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.message === "" ? String(codeOf(cause) ?? cause.name) : cause.message;
}
