// All commands, in one list: a new one is a file beside this and a line here.

import { ApplicationCommandType } from "discord.js";
import { ask } from "./ask.ts";
import type { Command } from "./command.ts";
import { corpus } from "./corpus.ts";

export const COMMANDS: readonly Command[] = [ask, corpus];

/** A slash and a message command may bear the same name. @param type Discord's, as in definitions */
export function findCommand(
  commands: readonly Command[],
  type: ApplicationCommandType,
  name: string,
): Command | null {
  const found = commands.find(
    ({ definition }) =>
      definition.name === name && (definition.type ?? ApplicationCommandType.ChatInput) === type,
  );
  return found ?? null;
}
