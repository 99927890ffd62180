// Why Discord cannot be reached, or has ended the connection, in a sentence for whoever runs the bot.

import { DiscordAPIError, GatewayCloseCodes, HTTPError } from "discord.js";

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
    return "Discord does not accept the token in DISCORD_TOKEN: copy the bot's token again from the developer portal (Bot, Reset Token).";
  }
  if (closeCode !== null) {
    return `Discord closed the gateway for good with code ${closeCode} (${GatewayCloseCodes[closeCode] ?? "unknown"}).`;
  }
  if (cause instanceof DiscordAPIError || cause instanceof HTTPError) {
    return `Discord at ${where} answered ${cause.status} when the bot connected: ${cause.message}.`;
  }
  return `No connection to Discord at ${where}: ${reasonOf(cause)}; check the network, and DISCORD_API_URL where it is set.`;
}

function codeOf(cause: unknown): unknown {
  return cause instanceof Error && "code" in cause ? cause.code : null;
}

/** Node's error for a refused connection to a name with several addresses has an empty message. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.message === "" ? String(codeOf(cause) ?? cause.name) : cause.message;
}
