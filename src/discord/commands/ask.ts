// /ask, and what a mention or a direct message asks: the user's words → a reply.

import {
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  SlashCommandBuilder,
} from "discord.js";
import type { Library } from "../../library.ts";
import { type Reply, renderAnswer, renderHelp, renderStarting } from "../render.ts";

export const QUESTION = "question";
export const PRIVATE = "private";

export const definition: RESTPostAPIChatInputApplicationCommandsJSONBody = new SlashCommandBuilder()
  .setName("ask")
  .setDescription("Ask who said what; the answer is quoted from the articles, with its source")
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
    option
      .setName(QUESTION)
      .setDescription("For example: what did Putin say about elections")
      .setRequired(true),
  )
  .addBooleanOption((option) =>
    option.setName(PRIVATE).setDescription("Show the answer only to you (default: no)"),
  )
  .toJSON();

/** Help for no words at all, "still starting" before the first edition, else the library's answer. */
export async function ask(question: string, library: Library): Promise<Reply> {
  if (question.trim() === "") return renderHelp();
  if ((await library.run({ kind: "status" })) === null) return renderStarting();
  const { answer } = await library.run({ kind: "answer", question });
  return renderAnswer(answer);
}
