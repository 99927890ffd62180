// /ask, and what a mention or a direct message asks: the user's words → a reply.

import {
  ApplicationIntegrationType,
  InteractionContextType,
  SlashCommandBuilder,
} from "discord.js";
import { wording } from "../../wording/wording.ts";
import { renderAnswer, renderHelp, renderStarting } from "../render.ts";
import type { Reply } from "../reply.ts";
import type { Services } from "../services.ts";
import { type Command, textOption } from "./command.ts";

const texts = wording.discord.commands.ask;

const QUESTION = "question";
const PRIVATE = "private";

const definition = new SlashCommandBuilder()
  .setName("ask")
  .setDescription(texts.description)
  .setContexts(
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  )
  .setIntegrationTypes(
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  )
  .addStringOption((option) =>
    option.setName(QUESTION).setDescription(texts.question).setRequired(true),
  )
  .addBooleanOption((option) => option.setName(PRIVATE).setDescription(texts.private))
  .toJSON();

export const ask: Command = {
  definition,
  isPrivate: ({ options }) => options[PRIVATE] === true,
  run: async (input, services) => replyToWords(textOption(input, QUESTION), services),
};

/** Help for no words at all, "still starting" before the first edition, else the library's answer. */
export async function replyToWords(question: string, { library }: Services): Promise<Reply> {
  if (question.trim() === "") return renderHelp();
  if ((await library.run({ kind: "status" })) === null) return renderStarting();
  const { answer } = await library.run({ kind: "answer", question });
  return renderAnswer(answer);
}
