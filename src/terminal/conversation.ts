// A conversation in the terminal: each line is a question, answered at once. The streams come from
// main.ts, so that a test can hold both ends.

import { createInterface } from "node:readline";
import type { Answer } from "../answer/answer.ts";
import type { Library } from "../library.ts";
import { wording } from "../wording/wording.ts";
import { legible, paint, type Screen } from "./display.ts";
import { renderAnswer } from "./render-answer.ts";
import { renderReload, renderStatus } from "./render-status.ts";

export type Terminal = Readonly<{
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
  /** Whether a person types: shows a prompt, keeps a history, edits the line. */
  isInteractive: boolean;
  /** Asked for at each answer, as a window can be resized. */
  screen: () => Screen;
}>;

/** Resolves when the input ends or the person leaves. Rejects only when an answer cannot be made. */
export async function converse(library: Library, terminal: Terminal): Promise<void> {
  const { input, output, isInteractive } = terminal;
  const lines = createInterface({
    input,
    ...(isInteractive ? { output, terminal: true, historySize: 200 } : { terminal: false }),
    removeHistoryDuplicates: true,
    prompt: "› ",
  });
  // Lines that came before the end are still to be answered after it, but without a prompt.
  let isOpen = true;
  lines.on("close", () => {
    isOpen = false;
    // Ctrl-D and Ctrl-C leave the cursor after the prompt.
    if (isInteractive) output.write("\n");
  });
  lines.on("SIGINT", () => lines.close());
  if (isInteractive) lines.prompt();
  const reply = replies(library);
  const say = (text: string) => output.write(`${legible(text)}\n`);
  for await (const line of lines) {
    const words = line.trim();
    if (/^\/?(?:quit|exit)$/i.test(words)) break;
    if (words !== "") {
      if (!isInteractive) say(paint(terminal.screen(), "bold", `› ${shownOf(line)}`));
      say(`${await reply(words, terminal.screen())}\n`);
    }
    if (isInteractive && isOpen) lines.prompt();
  }
  lines.close();
}

const { conversation } = wording.terminal;

/** In characters; Discord takes no longer ones either. */
const MAX_QUESTION = 6000;
/** Of a line that nobody typed here, and that stands above its answer. */
const MAX_SHOWN = 500;

/** Cut between characters: half of a pair would be shown as a box. */
function shownOf(line: string): string {
  return line.length <= MAX_SHOWN
    ? line
    : `${line.slice(0, MAX_SHOWN).replace(/[\ud800-\udbff]$/, "")} …`;
}

/** Replies in a row: a question may lean on the last one that was understood. */
function replies(library: Library): (words: string, screen: Screen) => Promise<string> {
  let before: Answer | null = null;
  return async (words, screen) => {
    if (words.length > MAX_QUESTION) return conversation.tooLong(MAX_QUESTION);
    const said = await replyToCommand(library, words);
    if (said !== null) return said;
    const lean = before === null ? {} : { before: asBefore(before) };
    const { answer } = await library.run({ kind: "answer", question: words, ...lean });
    if (answer.reason !== "not-a-question") before = answer;
    return renderAnswer(answer, screen);
  };
}

function asBefore({ question, understood }: Answer): Pick<Answer, "question" | "understood"> {
  return { question, understood };
}

/** Null for what is no command. */
async function replyToCommand(library: Library, words: string): Promise<string | null> {
  if (/^\/?help$/i.test(words)) return conversation.help;
  if (words === "/corpus status") return renderStatus(await library.run({ kind: "status" }));
  if (words === "/corpus reload") return renderReload(await library.run({ kind: "reload" }));
  if (words.startsWith("/"))
    return `${conversation.unknown(words.split(" ", 1)[0] ?? words)}\n${conversation.help}`;
  return null;
}
