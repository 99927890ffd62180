// /ask, and what a mention or a direct message asks: the user's words → a reply.

import {
  ApplicationIntegrationType,
  InteractionContextType,
  SlashCommandBuilder,
} from "discord.js";
import { wording } from "../../wording/wording.ts";
import { renderAnswer, renderHelp } from "../render.ts";
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

/** Help for no words at all, else the library's answer, for which the first reading is waited for. */
export async function replyToWords(question: string, { library }: Services): Promise<Reply> {
  if (question.trim() === "") return renderHelp();
  const { answer } = await library.run({ kind: "answer", question });
  return renderAnswer(answer);
}
