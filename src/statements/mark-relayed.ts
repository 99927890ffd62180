// The last step of an article: what stands inside another report is only relayed.

import { contains } from "../text/span.ts";
import type { ReadonlyState } from "./extraction-state.ts";
import type { Statement } from "./statement.ts";

/** How many statements before and after it one sentence can hold at most. */
const MAX_NEIGHBOURS = 8;

/**
 * What stands inside another report: somebody else's words for it are only relayed; what is denied,
 * asked or supposed outside is so inside.
 * "…, Putin said, according to TASS" is still Putin's: the agency is where the article has it from.
 */
export function markRelayed({
  statements,
  entities,
}: Pick<ReadonlyState, "statements" | "entities">): Statement[] {
  const organisations = new Set(
    entities.all.filter(({ kind }) => kind === "organisation").map(({ name }) => name),
  );
  return statements.map((statement, at) => {
    if (statement.cue === null || statement.force !== "asserted") return statement;
    const outer = [
      ...statements.slice(Math.max(0, at - MAX_NEIGHBOURS), at),
      ...statements.slice(at + 1, at + 1 + MAX_NEIGHBOURS),
    ].find((other) => holds(other, statement) && !isSourceNote(other, organisations));
    return outer === undefined ? statement : { ...statement, force: forceInside(outer, statement) };
  });
}

/** Whether the report `outer` holds the words of saying of `inner`. */
function holds({ kind, content }: Statement, { cue }: Statement): boolean {
  return kind !== "direct" && cue !== null && content.some((piece) => contains(piece, cue));
}

/** "…, according to TASS": where the article has it from. */
function isSourceNote({ rule, speaker }: Statement, organisations: ReadonlySet<string>): boolean {
  return rule.startsWith("according-to") && speaker !== null && organisations.has(speaker);
}

function forceInside(outer: Statement, { speaker, force }: Statement): Statement["force"] {
  if (outer.force !== "asserted") return outer.force;
  return outer.speaker === speaker ? force : "relayed";
}
