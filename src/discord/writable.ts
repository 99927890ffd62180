// Where the bot may write, as far as its client knows, and where it was refused a while ago: so that a
// channel that is closed to it costs one refused request and not one for each question.

import { PermissionFlagsBits, type SendableChannels } from "discord.js";
import { permissionToSend } from "./refusal.ts";

/** How long a refusal counts, unless our permissions change meanwhile. */
const REFUSED_FOR_MS = 10 * 60_000;

export type Writable = Readonly<{
  /** Remembers that Discord did not let us write there for want of a permission. */
  close(channel: SendableChannels, lacking: string, nowMs: number): void;
  /** The permission that was lacking a while ago; null where nothing is known to be. */
  lackingIn(channel: SendableChannels, nowMs: number): string | null;
  /** Whether to write to this person directly; true once in a while. */
  mayTell(userId: string, nowMs: number): boolean;
}>;

export function createWritable(): Writable {
  const closed = new Map<string, Readonly<{ lacking: string; until: number }>>();
  const toldUntil = new Map<string, number>();
  // With the permissions of then: a moderator who gives one opens the channel at once.
  const keyOf = (channel: SendableChannels) => `${channel.id} ${permissionsIn(channel)?.bitfield}`;
  return {
    close(channel, lacking, nowMs) {
      for (const [key, { until }] of closed) if (until <= nowMs) closed.delete(key);
      closed.set(keyOf(channel), { lacking, until: nowMs + REFUSED_FOR_MS });
    },
    lackingIn(channel, nowMs) {
      const known = closed.get(keyOf(channel));
      return known !== undefined && known.until > nowMs ? known.lacking : null;
    },
    mayTell(userId, nowMs) {
      if ((toldUntil.get(userId) ?? nowMs) > nowMs) return false;
      for (const [id, until] of toldUntil) if (until <= nowMs) toldUntil.delete(id);
      toldUntil.set(userId, nowMs + REFUSED_FOR_MS);
      return true;
    },
  };
}

/** The permissions, by discord.js's names, for want of which we may not write there; none where we may. */
export function lackingIn(
  channel: SendableChannels,
  writable: Writable,
  nowMs: number,
): readonly string[] {
  const missing = permissionsIn(channel)?.missing(["ViewChannel", permissionToSend(channel)]) ?? [];
  const refused = writable.lackingIn(channel, nowMs);
  return missing.length > 0 || refused === null ? missing : [refused];
}

/** Only where we know that we may. */
export function mayReact(channel: SendableChannels): boolean {
  const { AddReactions, ReadMessageHistory, ViewChannel } = PermissionFlagsBits;
  const needed = AddReactions | ReadMessageHistory | ViewChannel;
  return permissionsIn(channel)?.has(needed) ?? false;
}

/** Null in direct messages, and where the client does not know. */
function permissionsIn(channel: SendableChannels) {
  return channel.isDMBased() ? null : channel.permissionsFor(channel.client.user);
}
