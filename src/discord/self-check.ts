// What a server does not let the bot do though it needs it, as far as the client knows right after its
// start: for the log, so that whoever runs the bot hears of it before a member does.

import type { Client, Guild, PermissionsString } from "discord.js";

/** What README.md asks for when the bot is added. */
const NEEDED: readonly PermissionsString[] = [
  "ViewChannel",
  "SendMessages",
  "SendMessagesInThreads",
  "ReadMessageHistory",
];

/** In a channel that hides itself from the bot, nobody expects it. */
const NEEDED_WHERE_SEEN: readonly PermissionsString[] = ["SendMessages", "ReadMessageHistory"];

/** More would drown the log of a bot that many have added. */
const MAX_NAMED = 10;

export type Lack = Readonly<{
  server: string;
  /** Permissions that the bot has nowhere by its roles, by discord.js's names. */
  lacking: readonly string[];
  /** Channels that it sees and may not answer in, at most `MAX_NAMED`. */
  closedChannels: readonly string[];
}>;

/** One for each server that lacks something. */
export function lacksOf(client: Client): readonly Lack[] {
  return client.guilds.cache
    .map(lackOf)
    .filter(({ lacking, closedChannels }) => lacking.length + closedChannels.length > 0);
}

function lackOf(guild: Guild): Lack {
  const { me } = guild.members;
  const lacking = me?.permissions.missing([...NEEDED]) ?? [];
  const isClosed = (missing: readonly string[] | undefined) => (missing?.length ?? 0) > 0;
  const closed = guild.channels.cache.filter((channel) => {
    const permissions = me === null || !channel.isTextBased() ? null : channel.permissionsFor(me);
    return permissions?.has("ViewChannel") && isClosed(permissions.missing([...NEEDED_WHERE_SEEN]));
  });
  return {
    server: guild.name,
    lacking,
    // Where it may write nowhere, its channels say nothing new.
    closedChannels: lacking.length > 0 ? [] : closed.map(({ name }) => name).slice(0, MAX_NAMED),
  };
}
