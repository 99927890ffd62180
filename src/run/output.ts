// What the program writes and how it ends: answers on standard output, everything else on standard
// error, and the exit status.

import type { Screen } from "../terminal/display.ts";

/** As grep's: 0 answered, 1 silent (for `check`: a file was refused), 2 could not be done. */
export type ExitStatus = 0 | 1 | 2;

/** Writes to standard output, with a line end where `lines` has none. */
export function print(lines: string): 0 {
  process.stdout.write(lines.endsWith("\n") ? lines : `${lines}\n`);
  return 0;
}

/** Writes to standard output exactly this, without a line end of ours. */
export function printExactly(text: string): 0 {
  process.stdout.write(text);
  return 0;
}

/** One line for the person at the terminal, on standard error. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** What a stream can show; asked for at each answer, as a window can be resized. */
export function screen({ columns, isTTY }: NodeJS.WriteStream = process.stdout): Screen {
  const { NO_COLOR, TERM } = process.env;
  // https://no-color.org: any value but the empty one.
  const isPlain = (NO_COLOR !== undefined && NO_COLOR !== "") || TERM === "dumb";
  // A terminal that does not know its width says 0.
  return { columns: columns || 80, colours: isTTY === true && !isPlain };
}
