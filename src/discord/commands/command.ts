// What a command is: how Discord shows it, and a function from plain input to a message. Slash and
// message commands alike; each has a file of its own and a line in commands.ts.

import type {
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from "discord.js";
import type { CommandInput, TypingInput } from "../input.ts";
import type { Reply } from "../reply.ts";
import type { Services } from "../services.ts";

export type Definition =
  | RESTPostAPIChatInputApplicationCommandsJSONBody
  | RESTPostAPIContextMenuApplicationCommandsJSONBody;

/** What the menu shows and what the option gets, each of 1–100 characters. */
export type Suggestion = Readonly<{ name: string; value: string }>;

export type Command = Readonly<{
  definition: Definition;
  /** Whether only the user sees the reply; Discord is told that before the command runs. */
  isPrivate(input: CommandInput): boolean;
  /** May take its time: the use is acknowledged before. What it throws is told in one plain sentence. */
  run(input: CommandInput, services: Services): Promise<Reply>;
  /** Shown in place of the reply while `run` takes seconds; null for nothing new. None by default. */
  progress?(services: Services): Reply | null;
  /**
   * What is offered while an option with autocomplete is typed, best first; Discord shows 25, and only
   * what comes within three seconds.
   */
  suggest?(typing: TypingInput, services: Services): Promise<readonly Suggestion[]>;
}>;

/** @throws Error when Discord sent no such option, which it does not for required ones. */
export function textOption({ options }: CommandInput, name: string): string {
  const value = options[name];
  if (typeof value !== "string") throw new Error(`The option "${name}" is missing.`);
  return value;
}
