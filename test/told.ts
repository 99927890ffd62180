// What is wrong with a file as people read it, for tests that hold the words as well as the place.

import type { FileNote, FilePlace } from "../src/corpus/corpus-reading.ts";
import type { AnyRefusal } from "../src/tasks/reports.ts";
import { wording } from "../src/wording/wording.ts";

type Told = FilePlace & Readonly<{ reason: string }>;

export function told({ path, line, fault }: AnyRefusal): Told {
  return { path, line, reason: wording.faults.refusal(fault) };
}

export function noted({ path, line, slip }: FileNote): Told {
  return { path, line, reason: wording.faults.slip(slip) };
}
