// What commands, buttons and messages are served with.

import type { Library } from "../library.ts";
import type { Log } from "../log.ts";

export type Services = Readonly<{
  /** The one door to everything that can be asked. */
  library: Library;
  log: Log;
}>;
