// What Discord's answer to a request of ours means for the one who waits: too late, taken already, not
// allowed here, or a failure that passes.

import { DiscordAPIError, HTTPError, RateLimitError, type SendableChannels } from "discord.js";

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json */
const NO_CODE = 0;
const UNKNOWN_INTERACTION = 10062;
const INVALID_WEBHOOK_TOKEN = 50027;
const ALREADY_ACKNOWLEDGED = 40060;
const MISSING_ACCESS = 50001;
const MISSING_PERMISSIONS = 50013;

/** The interaction is over, three seconds or fifteen minutes after it was made: nothing can follow. */
export function isTooLate(error: unknown): boolean {
  return hasCode(error, UNKNOWN_INTERACTION) || hasCode(error, INVALID_WEBHOOK_TOKEN);
}

/** An acknowledgement arrived before, and its response was lost. */
export function isTaken(error: unknown): boolean {
  return hasCode(error, ALREADY_ACKNOWLEDGED);
}

/** Discord has answered, and says the same if it is asked again. */
export function answersOf(error: unknown): boolean {
  return error instanceof DiscordAPIError;
}

/** A failure of Discord or of the line, after which the same request may succeed. */
export function isPassing(error: unknown): boolean {
  // RateLimitError is of limits that clock-set-back.ts has forgotten.
  if (isTokenRefused(error) || error instanceof RateLimitError) return true;
  if (error instanceof HTTPError) return error.status >= 500;
  if (!(error instanceof Error) || answersOf(error)) return false;
  const code = "code" in error ? String(error.code) : "";
  return error.name === "AbortError" || /^(?:UND_ERR_|E[A-Z]+$)/.test(code);
}

/** Once is not for ever: keep-token.ts finds out, and ends the bot where it is. */
function isTokenRefused(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 401 && hasCode(error, NO_CODE);
}

/** The permission that a refusal to let us write in a channel lacks; null for any other error. */
export function mayNotWrite(error: unknown, channel: SendableChannels): string | null {
  if (hasCode(error, MISSING_ACCESS)) return "ViewChannel";
  return hasCode(error, MISSING_PERMISSIONS) ? permissionToSend(channel) : null;
}

/** What it takes to write there, by discord.js's name. */
export function permissionToSend(channel: SendableChannels) {
  return channel.isThread() ? "SendMessagesInThreads" : "SendMessages";
}

function hasCode(error: unknown, code: number): boolean {
  return error instanceof DiscordAPIError && error.code === code;
}
