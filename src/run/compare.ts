// `compare`: people on a topic side by side, or one person over time, for reading or as JSON.

import type { Command } from "../terminal/arguments.ts";
import { comparisonLine } from "../terminal/json-lines.ts";
import { renderComparison } from "../terminal/render-comparison.ts";
import { openLibrary, type Sources } from "./open-library.ts";
import { type ExitStatus, print, printJson, screen } from "./output.ts";

/** 0 where at least one of them spoke of it. */
export async function compare(
  command: Extract<Command, { kind: "compare" }>,
  from: Sources,
): Promise<ExitStatus> {
  const { library } = await openLibrary(from);
  const { people, about, since, until, json } = command;
  const comparison = await library.run({
    kind: "compare",
    people,
    ...(about === null ? {} : { about }),
    ...(since === null ? {} : { from: since }),
    ...(until === null ? {} : { to: until }),
  });
  if (json) printJson(comparisonLine(comparison));
  else print(renderComparison(comparison, screen()));
  return comparison.sides.some(({ outcome }) => outcome === "answered") ? 0 : 1;
}
