// `ask`: one question, answered for reading or as JSON.

import type { Command } from "../terminal/arguments.ts";
import { answerLine } from "../terminal/json-lines.ts";
import { renderAnswer } from "../terminal/render-answer.ts";
import { renderAnswerTrace } from "../terminal/render-answer-trace.ts";
import { openLibrary, type Sources } from "./open-library.ts";
import { type ExitStatus, print, printJson, screen } from "./output.ts";

export async function ask(
  command: Extract<Command, { kind: "ask" }>,
  from: Sources,
): Promise<ExitStatus> {
  const { library } = await openLibrary(from);
  const { question, limit, explain } = command;
  const { answer, trace } = await library.run({ kind: "answer", question, limit, explain });
  if (command.json) printJson(answerLine(answer, null));
  else print(renderAnswer(answer, screen()));
  if (trace !== null) print(`\n${renderAnswerTrace(answer, trace, screen())}`);
  return answer.outcome === "answered" ? 0 : 1;
}
