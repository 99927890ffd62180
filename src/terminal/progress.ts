// A progress line for readings that take long: silent for the first second, rewritten in place on a
// terminal, one plain line elsewhere.

/** Nothing is shown before this; most readings are over by then. */
const PATIENCE_MS = 1000;
/** Between two lines: often enough to see it live, seldom enough to cost nothing. */
const INTERVAL_MS = 200;

export type Progress = Readonly<{
  /** @param done how many articles are read, of `total`; @param nowMs any steady clock. */
  update(done: number, total: number, nowMs: number): void;
  /** Wipes the line, if there is one. */
  clear(): void;
}>;

/** @param isTerminal whether a line can be rewritten; @param startMs from the same clock as `nowMs`. */
export function createProgress(
  write: (text: string) => void,
  isTerminal: boolean,
  startMs: number,
): Progress {
  let shownMs: number | null = null;
  return {
    update(done, total, nowMs) {
      if (nowMs - startMs < PATIENCE_MS) return;
      if (shownMs !== null && (!isTerminal || nowMs - shownMs < INTERVAL_MS)) return;
      shownMs = nowMs;
      const line = `Reading the corpus: ${done} of ${total} articles`;
      // Erase in line, ECMA-48 section 8.3.41.
      write(isTerminal ? `\r${line}\u001b[K` : `${line} …\n`);
    },
    clear() {
      if (shownMs !== null && isTerminal) write("\r\u001b[K");
      shownMs = null;
    },
  };
}
