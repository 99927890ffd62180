// A progress line for readings that take long: silent for the first second, rewritten in place on a
// terminal, one plain line elsewhere.

import { wording } from "../wording/wording.ts";

/** Nothing is shown before this; most readings are over by then. */
export const PATIENCE_MS = 1000;

/** How many of the articles are done; null while the files are still being read. */
export type Reading = Readonly<{ done: number; total: number }> | null;

export type Progress = Readonly<{
  /** @param nowMs from any steady clock. */
  show(reading: Reading, nowMs: number): void;
  /** Wipes the line, if there is one. */
  clear(): void;
}>;

/** @param isTerminal whether a line can be rewritten; @param startMs from the same clock as `nowMs`. */
export function createProgress(
  write: (text: string) => void,
  isTerminal: boolean,
  startMs: number,
): Progress {
  let isShown = false;
  return {
    show(reading, nowMs) {
      if (nowMs - startMs < PATIENCE_MS || (isShown && !isTerminal)) return;
      isShown = true;
      // Erase in line, ECMA-48 section 8.3.41.
      write(isTerminal ? `\r${describe(reading)}\u001b[K` : `${describe(reading)}\n`);
    },
    clear() {
      if (isShown && isTerminal) write("\r\u001b[K");
      isShown = false;
    },
  };
}

function describe(reading: Reading): string {
  const { progress } = wording.terminal;
  return reading === null ? progress.begun : progress.done(reading.done, reading.total);
}
