// What comes from Discord → the command, button or question that it is for. What these give is
// delivered by delivery.ts; nothing here talks to Discord.

import type { AutocompleteInteraction, ButtonInteraction, Interaction, Message } from "discord.js";
import { ApplicationCommandType } from "discord.js";
import type { Button } from "./buttons/button.ts";
import { findPress } from "./buttons/buttons.ts";
import { replyToWords } from "./commands/ask.ts";
import type { Command } from "./commands/command.ts";
import { findCommand } from "./commands/commands.ts";
import { offerSuggestions, replyToMessage, replyToUse } from "./delivery.ts";
import { buttonInput, type CommandInteraction, commandInput, typingInput } from "./input.ts";
import { questionIn } from "./mention.ts";
import { renderStaleButton, renderUnknownCommand } from "./render.ts";
import type { Services } from "./services.ts";

/** What can be used. */
export type Offer = Readonly<{ commands: readonly Command[]; buttons: readonly Button[] }>;

export async function dispatchInteraction(
  interaction: Interaction,
  offer: Offer,
  services: Services,
): Promise<void> {
  if (interaction.isChatInputCommand() || interaction.isContextMenuCommand()) {
    await runCommand(interaction, offer.commands, services);
  } else if (interaction.isAutocomplete()) {
    await suggest(interaction, offer.commands, services);
  } else if (interaction.isButton()) {
    await press(interaction, offer.buttons, services);
  } else {
    services.log.warn("ignored an interaction of a kind that is not offered", {
      type: interaction.type,
    });
  }
}

async function runCommand(
  interaction: CommandInteraction,
  commands: readonly Command[],
  services: Services,
): Promise<void> {
  const { commandName, commandType, guildId } = interaction;
  const command = findCommand(commands, commandType, commandName);
  const input = commandInput(interaction);
  const isPrivate = command?.isPrivate(input) ?? false;
  const asked = interaction.isChatInputCommand() ? String(interaction) : commandName;
  await replyToUse(
    interaction,
    isPrivate ? "private" : "open",
    {
      doing: `serving /${commandName}`,
      details: { guild: guildId, asked },
      work: async () => command?.run(input, services) ?? renderUnknownCommand(),
      progress: () => command?.progress?.(services) ?? null,
    },
    services.log,
  );
}

/** Nothing for commands that offer nothing. */
async function suggest(
  interaction: AutocompleteInteraction,
  commands: readonly Command[],
  services: Services,
): Promise<void> {
  const { commandName, guildId } = interaction;
  const command = findCommand(commands, ApplicationCommandType.ChatInput, commandName);
  const typing = typingInput(interaction);
  await offerSuggestions(
    interaction,
    {
      doing: `suggesting for /${commandName}`,
      details: { guild: guildId, option: typing.option },
      work: async () => command?.suggest?.(typing, services) ?? [],
    },
    services.log,
  );
}

/** One that nobody understands any more is answered to its presser alone. */
async function press(
  interaction: ButtonInteraction,
  buttons: readonly Button[],
  services: Services,
): Promise<void> {
  const { customId, guildId } = interaction;
  const found = findPress(buttons, customId);
  await replyToUse(
    interaction,
    found?.place ?? "private",
    {
      doing: "serving a button",
      details: { guild: guildId, button: customId },
      work: async () => found?.run(buttonInput(interaction), services) ?? renderStaleButton(),
    },
    services.log,
  );
}

/** A mention or a direct message; whatever is not for us is left alone. */
export async function dispatchMessage(message: Message, services: Services): Promise<void> {
  const isDirect = message.guildId === null;
  const question = questionIn({
    selfId: message.client.user.id,
    authorId: message.author.id,
    isFromBot: message.author.bot || message.webhookId !== null,
    isSystem: message.system,
    isDirect,
    content: message.content,
    names: Object.fromEntries(message.mentions.users.map((user) => [user.id, user.displayName])),
  });
  const { channel } = message;
  if (question === null || !channel.isSendable()) return;
  await replyToMessage(
    message,
    channel,
    {
      doing: isDirect ? "answering a direct message" : "answering a mention",
      details: { guild: message.guildId, channel: message.channelId, asked: question },
      work: () => replyToWords(question, services),
    },
    services.log,
  );
}
