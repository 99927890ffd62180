// `start` without a token: a conversation in the terminal.

import { converse } from "../terminal/conversation.ts";
import { wording } from "../wording/wording.ts";
import { openEngine, type Sources } from "./open-library.ts";
import { type ExitStatus, note, screen } from "./output.ts";

export async function talk(from: Sources): Promise<ExitStatus> {
  const { engine, status } = await openEngine(from);
  const { conversation, counts } = wording.terminal;
  note(conversation.opening(counts(status)));
  note(`${conversation.forDiscord}\n`);
  try {
    await converse(engine, {
      input: process.stdin,
      output: process.stdout,
      isInteractive: process.stdin.isTTY === true && process.stdout.isTTY === true,
      screen: () => screen(),
    });
  } finally {
    await engine.close();
  }
  return 0;
}
