// What commands, buttons and messages are served with.

import type { Library } from "../library.ts";
import type { Log } from "../log.ts";

/** So many of the articles are read. */
export type Progress = Readonly<{ done: number; total: number }>;

export type Services = Readonly<{
  /** The one door to everything that can be asked. */
  library: Library;
  log: Log;
  /** How far the reading under way is; null where none is, or nothing is known of it. */
  reading(): Progress | null;
}>;
