// The English catalogue: every message that people read, by what it is for.

import * as basics from "./basics.ts";
import * as discord from "./discord.ts";
import * as failures from "./failures.ts";
import * as faults from "./faults.ts";
import * as notes from "./notes.ts";
import * as terminal from "./terminal.ts";
import * as traces from "./traces.ts";
import * as usage from "./usage.ts";

export const english = {
  ...basics,
  ...notes,
  ...faults,
  failures,
  usage,
  terminal,
  traces,
  discord,
};
