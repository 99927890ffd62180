// `start` without a token: a conversation in the terminal.

import { converse } from "../terminal/conversation.ts";
import { describeStatus } from "../terminal/render-status.ts";
import { openLibrary, type Sources } from "./open-library.ts";
import { type ExitStatus, note, screen } from "./output.ts";

export async function talk(from: Sources): Promise<ExitStatus> {
  const { library, status } = await openLibrary(from);
  note(`${describeStatus(status)}. Ask in your own words; /help tells what else there is.`);
  note("For Discord put DISCORD_TOKEN into .env, see “Connect Discord” in README.md.\n");
  await converse(library, {
    input: process.stdin,
    output: process.stdout,
    isInteractive: process.stdin.isTTY === true && process.stdout.isTTY === true,
    screen: () => screen(),
  });
  return 0;
}
