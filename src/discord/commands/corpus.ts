// /corpus reload and /corpus status: a moderator's view of what is being served.

import {
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  PermissionsBitField,
  SlashCommandBuilder,
} from "discord.js";
import type { Library } from "../../library.ts";
import { wording } from "../../wording/wording.ts";
import type { Caller } from "../input.ts";
import {
  renderNeedsPermission,
  renderOnlyInServer,
  renderReading,
  renderReload,
  renderStatus,
  renderUnknownCommand,
} from "../render.ts";
import type { Reply } from "../reply.ts";
import type { Command } from "./command.ts";

const texts = wording.discord.commands.corpus;

/** Discord hides the command from others; servers can change that, so `reload` asks again. */
const REQUIRED_PERMISSION = PermissionFlagsBits.ManageGuild;

const definition = new SlashCommandBuilder()
  .setName("corpus")
  .setDescription(texts.description)
  .setContexts(InteractionContextType.Guild)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
  .setDefaultMemberPermissions(REQUIRED_PERMISSION)
  .addSubcommand((subcommand) => subcommand.setName("reload").setDescription(texts.reload))
  .addSubcommand((subcommand) => subcommand.setName("status").setDescription(texts.status))
  .toJSON();

export const corpus: Command = {
  definition,
  isPrivate: () => true,
  progress({ reading }) {
    const progress = reading();
    return progress && renderReading(progress);
  },
  async run({ subcommand, caller }, { library }) {
    if (!caller.isInServer) return renderOnlyInServer();
    switch (subcommand) {
      case "reload":
        return reload(caller, library);
      case "status":
        return renderStatus(await library.run({ kind: "status" }));
      default:
        return renderUnknownCommand();
    }
  },
};

/** Refused without the permission; the library shares running reloads. */
async function reload({ permissions }: Caller, library: Library): Promise<Reply> {
  const mayManage = new PermissionsBitField(permissions).has(REQUIRED_PERMISSION);
  if (!mayManage) return renderNeedsPermission();
  const report = await library.run({ kind: "reload" });
  return renderReload(report, await library.run({ kind: "status" }));
}
