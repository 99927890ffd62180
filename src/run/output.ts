// What the program writes and how it ends: answers on standard output, everything else on standard
// error, and the exit status.

import { legible, legibleJson, type Screen } from "../terminal/display.ts";
import { wording } from "../wording/wording.ts";

/** As grep's: 0 answered, 1 silent (for `check`: a file was refused), 2 could not be done. */
export type ExitStatus = 0 | 1 | 2;

/** Writes text for reading to standard output, with a line end where `lines` has none. */
export function print(lines: string): 0 {
  const text = legible(lines);
  process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
  return 0;
}

/** Writes a line of JSON; a program gets it as it is, a terminal with its controls as `\\u…`. */
export function printJson(line: string): 0 {
  process.stdout.write(`${process.stdout.isTTY ? legibleJson(line) : line}\n`);
  return 0;
}

/** Writes exactly this into a file or a pipe, without a line end of ours; what is legible of it to a terminal. */
export function printExactly(text: string): 0 {
  process.stdout.write(process.stdout.isTTY ? legible(text) : text);
  return 0;
}

/** One line for the person at the terminal, on standard error. */
export function note(line: string): void {
  process.stderr.write(`${legible(line)}\n`);
}

/**
 * Ends the program in order where its output cannot be written: quietly where nobody reads any more, as
 * after `| head -1`, and with a sentence where the disk is full. What standard error cannot take is lost.
 */
export function endWithOutput(): void {
  process.stderr.on("error", () => undefined);
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    note(wording.failures.notWritten(error.message));
    process.exit(2);
  });
}

/** What a stream can show; asked for at each answer, as a window can be resized. */
export function screen({ columns, isTTY }: NodeJS.WriteStream = process.stdout): Screen {
  const { NO_COLOR, TERM } = process.env;
  // https://no-color.org: any value but the empty one.
  const isPlain = (NO_COLOR !== undefined && NO_COLOR !== "") || TERM === "dumb";
  // A terminal that does not know its width says 0.
  return { columns: columns || 80, colours: isTTY === true && !isPlain };
}
