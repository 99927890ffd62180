// /corpus reload and /corpus status: a moderator's view of what is being served.

import {
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  SlashCommandBuilder,
} from "discord.js";
import type { Library } from "../../library.ts";
import {
  type Reply,
  renderNeedsPermission,
  renderOnlyInServer,
  renderReload,
  renderStatus,
  renderUnknownCommand,
} from "../render.ts";

/** Discord hides the command from others; servers can change that, so `corpus` asks again. */
export const REQUIRED_PERMISSION = PermissionFlagsBits.ManageGuild;

export const definition: RESTPostAPIChatInputApplicationCommandsJSONBody = new SlashCommandBuilder()
  .setName("corpus")
  .setDescription("The articles that answers come from")
  .setContexts(InteractionContextType.Guild)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
  .setDefaultMemberPermissions(REQUIRED_PERMISSION)
  .addSubcommand((subcommand) =>
    subcommand
      .setName("reload")
      .setDescription("Read the articles again while the old ones go on serving"),
  )
  .addSubcommand((subcommand) =>
    subcommand
      .setName("status")
      .setDescription("What is being served, when it was read and which files were refused"),
  )
  .toJSON();

export type CorpusInput = Readonly<{
  action: string;
  /** False in direct messages and where only the user, not the server, has installed the bot. */
  isInServer: boolean;
  /** Whether Discord says that the user has `REQUIRED_PERMISSION` where the command was used. */
  mayManage: boolean;
}>;

/** Reload is refused outside a server and without the permission; the library shares running reloads. */
export async function corpus(input: CorpusInput, library: Library): Promise<Reply> {
  if (!input.isInServer) return renderOnlyInServer();
  switch (input.action) {
    case "reload": {
      if (!input.mayManage) return renderNeedsPermission();
      const report = await library.run({ kind: "reload" });
      return renderReload(report, await library.run({ kind: "status" }));
    }
    case "status":
      return renderStatus(await library.run({ kind: "status" }));
    default:
      return renderUnknownCommand();
  }
}
