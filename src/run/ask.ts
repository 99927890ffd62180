// `ask`: one question, answered for reading or as JSON.

import type { Command } from "../terminal/arguments.ts";
import { answerLine } from "../terminal/json-lines.ts";
import { renderAccount } from "../terminal/render-account.ts";
import { renderAnswer } from "../terminal/render-answer.ts";
import { openLibrary, type Sources } from "./open-library.ts";
import { type ExitStatus, print, screen } from "./output.ts";

export async function ask(
  command: Extract<Command, { kind: "ask" }>,
  from: Sources,
): Promise<ExitStatus> {
  const { library } = await openLibrary(from);
  const account = await library.account(command.question, { limit: command.limit });
  const { answer } = account;
  print(command.json ? answerLine(answer, null) : renderAnswer(answer, screen()));
  if (command.explain) print(`\n${renderAccount(account, screen())}`);
  return answer.outcome === "answered" ? 0 : 1;
}
