// Our definitions → Discord's menu, written only when it differs, and in one scope only: a command
// registered both globally and in a server would stand in that server's menu twice.

import {
  type APIApplicationCommand,
  ApplicationCommandType,
  DiscordAPIError,
  type REST,
  Routes,
} from "discord.js";
import type { Definition } from "./commands/command.ts";

const CHAT_INPUT = ApplicationCommandType.ChatInput;

export type Registration = Readonly<{
  scope: "everywhere" | "one server";
  /** Whether the menu was written; false when Discord already had the same. */
  written: boolean;
  /** How many of our commands were taken out of the other scope. */
  doublesRemoved: number;
}>;

/**
 * @param options.guildId registers in this server only, at once; null registers everywhere.
 * @param options.joinedGuildIds servers to look for doubles in when registering everywhere.
 * @throws DiscordAPIError when Discord refuses, for example code 50001 for a server we are not in.
 */
export async function registerCommands(
  options: Readonly<{
    rest: REST;
    applicationId: string;
    guildId: string | null;
    joinedGuildIds: readonly string[];
    definitions: readonly Definition[];
  }>,
): Promise<Registration> {
  const { rest, applicationId, guildId, joinedGuildIds, definitions } = options;
  const everywhere = Routes.applicationCommands(applicationId);
  const inGuild = (id: string) => Routes.applicationGuildCommands(applicationId, id);
  const wanted = guildId === null ? definitions : definitions.map(withoutGlobalFields);
  const route = guildId === null ? everywhere : inGuild(guildId);
  const others = guildId === null ? joinedGuildIds.map(inGuild) : [everywhere];

  const present = (await rest.get(route)) as readonly APIApplicationCommand[];
  const written = !sameCommands(wanted, present);
  if (written) await rest.put(route, { body: wanted });
  let doublesRemoved = 0;
  for (const other of others) doublesRemoved += await removeDoubles(rest, other, wanted);
  return { scope: guildId === null ? "everywhere" : "one server", written, doublesRemoved };
}

async function removeDoubles(
  rest: REST,
  route: `/${string}`,
  wanted: readonly Definition[],
): Promise<number> {
  const present = await commandsAt(rest, route);
  const names = new Set(wanted.map(nameAndType));
  const doubles = present.filter((command) => names.has(nameAndType(command)));
  for (const { id } of doubles) await rest.delete(`${route}/${id}`);
  return doubles.length;
}

/** None where we may not have any: a server that added the bot without `applications.commands`. */
async function commandsAt(
  rest: REST,
  route: `/${string}`,
): Promise<readonly APIApplicationCommand[]> {
  try {
    return (await rest.get(route)) as readonly APIApplicationCommand[];
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 403) return [];
    throw error;
  }
}

/** A server's own commands know neither contexts nor installation types. */
function withoutGlobalFields(definition: Definition): Definition {
  const { contexts: _, integration_types: __, ...rest } = definition;
  return rest;
}

/**
 * Whether Discord's list says the same as ours, in any order of commands. Fields that we do not set
 * count with Discord's defaults; ids, versions and other fields of Discord's own do not count.
 */
export function sameCommands(
  wanted: readonly Definition[],
  present: readonly APIApplicationCommand[],
): boolean {
  return canonicalList(wanted) === canonicalList(present);
}

function canonicalList(commands: readonly (Definition | APIApplicationCommand)[]): string {
  return JSON.stringify(
    [...commands]
      .sort((a, b) => nameAndType(a).localeCompare(nameAndType(b)))
      .map(canonicalCommand),
  );
}

/** A slash and a message command may bear the same name. */
function nameAndType({ name, type = CHAT_INPUT }: Definition | APIApplicationCommand): string {
  return `${name} ${type}`;
}

function canonicalCommand(command: Definition | APIApplicationCommand) {
  return {
    name: command.name,
    type: command.type ?? CHAT_INPUT,
    // Those of messages have neither: Discord gives them back as empty.
    description: "description" in command ? command.description : "",
    nameLocalizations: command.name_localizations ?? null,
    descriptionLocalizations:
      ("description_localizations" in command ? command.description_localizations : null) ?? null,
    permissions: command.default_member_permissions ?? null,
    nsfw: command.nsfw ?? false,
    contexts: command.contexts?.toSorted() ?? null,
    integrationTypes: command.integration_types?.toSorted() ?? [0],
    options: (("options" in command ? command.options : null) ?? []).map(canonical),
  };
}

/** Keys in one order; what is null, false or an empty list is what Discord leaves out. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, v]) => v !== undefined && v !== null && v !== false)
      .filter(([, v]) => !(Array.isArray(v) && v.length === 0))
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([key, v]) => [key, canonical(v)]),
  );
}
