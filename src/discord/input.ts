// An interaction of discord.js → plain data, so that commands and buttons are tested without Discord.

import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type CommandInteractionOption,
  type ContextMenuCommandInteraction,
  type Message,
} from "discord.js";

/** Who uses a command or presses a button, and where. */
export type Caller = Readonly<{
  userId: string;
  /** The server it happens in; null in direct messages. */
  guildId: string | null;
  /** In a server that added the bot; false in direct messages and where only the user brings it along. */
  isInServer: boolean;
  /** What the user may do there, in Discord's bits; 0n in direct messages. */
  permissions: bigint;
  /** The language of the user's Discord, as `en-GB`. */
  locale: string;
}>;

export type MessageInput = Readonly<{ id: string; content: string }>;

export type CommandInput = Readonly<{
  caller: Caller;
  /** Null where the command has none. */
  subcommand: string | null;
  /** What was given for each option, by its name; of a user, channel or role the id. */
  options: Readonly<Record<string, string | number | boolean>>;
  /** What a message command was used on; null for all others. */
  message: MessageInput | null;
}>;

/** An option as far as it is typed. */
export type TypingInput = Readonly<{ caller: Caller; option: string; text: string }>;

/** `message` bears the button. */
export type ButtonInput = Readonly<{ caller: Caller; message: MessageInput }>;

export type CommandInteraction = ChatInputCommandInteraction | ContextMenuCommandInteraction;

export function commandInput(interaction: CommandInteraction): CommandInput {
  const given = interaction.isChatInputCommand() ? interaction.options.data : [];
  const { subcommand, options } = flatten(given);
  const message = interaction.isMessageContextMenuCommand() ? interaction.targetMessage : null;
  return {
    caller: callerOf(interaction),
    subcommand,
    options,
    message: message === null ? null : messageInput(message),
  };
}

export function typingInput(interaction: AutocompleteInteraction): TypingInput {
  const { name, value } = interaction.options.getFocused(true);
  return { caller: callerOf(interaction), option: name, text: value };
}

export function buttonInput(interaction: ButtonInteraction): ButtonInput {
  return { caller: callerOf(interaction), message: messageInput(interaction.message) };
}

function messageInput({ id, content }: Message): MessageInput {
  return { id, content };
}

/** The options of a subcommand stand one level below it. */
function flatten(
  given: readonly CommandInteractionOption[],
): Pick<CommandInput, "subcommand" | "options"> {
  const [first] = given;
  const isSubcommand = first?.type === ApplicationCommandOptionType.Subcommand;
  const values = isSubcommand ? (first.options ?? []) : given;
  return {
    subcommand: isSubcommand ? first.name : null,
    options: Object.fromEntries(
      values.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])),
    ),
  };
}

function callerOf(
  interaction: CommandInteraction | AutocompleteInteraction | ButtonInteraction,
): Caller {
  const { guildId, userId } = interaction.authorizingIntegrationOwners;
  const isByUserOnly = guildId === null && userId !== null;
  return {
    userId: interaction.user.id,
    guildId: interaction.guildId,
    isInServer: interaction.inGuild() && !isByUserOnly,
    permissions: interaction.memberPermissions?.bitfield ?? 0n,
    locale: interaction.locale,
  };
}
