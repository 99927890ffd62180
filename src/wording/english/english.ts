// The English catalogue: every message that people read, by what it is for.

import { count, date, list, period } from "./basics.ts";
import * as discord from "./discord.ts";
import * as failures from "./failures.ts";
import * as faults from "./faults.ts";
import { explain, onlyEnglish } from "./notes.ts";
import { offer } from "./offers.ts";
import * as terminal from "./terminal.ts";
import * as traces from "./traces.ts";
import * as usage from "./usage.ts";
import * as verification from "./verification.ts";

export const english = {
  count,
  list,
  date,
  period,
  explain,
  onlyEnglish,
  offer,
  faults,
  failures,
  usage,
  terminal,
  traces,
  verification,
  discord,
};
