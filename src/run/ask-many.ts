// `ask --questions`: the questions of a file or of standard input, answered in order.

import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import type { Command } from "../terminal/arguments.ts";
import { answerLine, parseQuestions } from "../terminal/json-lines.ts";
import { renderAnswer } from "../terminal/render-answer.ts";
import { wording } from "../wording/wording.ts";
import { openLibrary, type Sources } from "./open-library.ts";
import { type ExitStatus, print, printJson, screen } from "./output.ts";

export async function askMany(
  command: Extract<Command, { kind: "ask-many" }>,
  from: Sources,
): Promise<ExitStatus> {
  // Questions first: a slip in them should not wait for the corpus.
  const questions = await readQuestions(command.questions);
  const { library } = await openLibrary(from);
  for (const { id, question } of questions) {
    const { answer } = await library.run({ kind: "answer", question, limit: command.limit });
    if (command.json) printJson(answerLine(answer, id));
    else print(`${question}\n${renderAnswer(answer, screen())}\n`);
  }
  return 0;
}

async function readQuestions(file: string) {
  if (file === "-")
    return parseQuestions(await text(process.stdin), wording.failures.standardInput);
  const lines = await readFile(file, "utf8").catch((cause: unknown) => {
    throw new Error(wording.failures.questionsUnreadable(file), { cause });
  });
  return parseQuestions(lines, file);
}
