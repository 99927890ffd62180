// What discord.js knows of Discord's limits stands in the clock's time: after the clock is set back by an
// hour, a limit that had passed seems to last an hour more, and nothing is sent for so long.

import { type Client, RESTEvents } from "discord.js";
import type { Log } from "../log.ts";

/** The clock and the time since the start drift apart by less, and a wait of so long does no harm. */
const MIN_SET_BACK_MS = 2000;
/** Requests that meet a limit of before together do so within this time. */
const TOGETHER_MS = 1000;

/** When the process began, by the clock: the same at any time, unless the clock is set. */
const beginning = () => Date.now() - performance.now();

/** From now on limits that were set before the clock was set back are forgotten instead of waited for. */
export function surviveClockSetBack({ rest }: Client, log: Log): void {
  let known = beginning();
  let foundAtMs = Number.NEGATIVE_INFINITY;
  const look = () => {
    const byMs = known - beginning();
    known = beginning();
    if (byMs < MIN_SET_BACK_MS) return;
    foundAtMs = performance.now();
    rest.handlers.clear();
    Object.assign(rest, { globalReset: -1, globalDelay: null });
    log.warn("the clock was set back; what Discord limited before is forgotten", {
      byMs: Math.round(byMs),
    });
  };
  rest.on(RESTEvents.Response, look);
  // Asked before each wait: true lets the request fail at once, and delivery.ts makes it again.
  rest.options.rejectOnRateLimit = () => {
    look();
    return performance.now() - foundAtMs < TOGETHER_MS;
  };
}
