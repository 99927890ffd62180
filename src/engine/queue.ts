// Who waits for a thread: first come, first served, one at a time, and no more than can be served soon.

import { BusyError } from "../tasks/busy-error.ts";

export type Queue = Readonly<{
  /**
   * Gives what the work gives, which begins when all before it has ended.
   * @throws BusyError at once where too many wait already
   */
  add<Result>(work: () => Promise<Result>): Promise<Result>;
  /** How many wait, without the one that is served. */
  waiting(): number;
}>;

/** Before anything has been measured. */
const USUAL_WORK_MS = 20;
/** How much the last work counts beside all before it. */
const LAST_COUNTS = 0.1;
const MAX_RETRY_AFTER_SECONDS = 60;

export function createQueue(maxWaiting: number): Queue {
  const waiting: (() => void)[] = [];
  let isServing = false;
  let workMs = USUAL_WORK_MS;

  function retryAfterSeconds(): number {
    const seconds = Math.ceil((waiting.length * workMs) / 1000);
    return Math.min(MAX_RETRY_AFTER_SECONDS, Math.max(1, seconds));
  }

  return {
    async add(work) {
      if (isServing) {
        if (waiting.length >= maxWaiting) throw new BusyError("many-asking", retryAfterSeconds());
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
      isServing = true;
      const startMs = performance.now();
      try {
        return await work();
      } finally {
        workMs += (performance.now() - startMs - workMs) * LAST_COUNTS;
        const next = waiting.shift(); // inherits this one's place
        if (next === undefined) isServing = false;
        else next();
      }
    },
    waiting: () => waiting.length,
  };
}
