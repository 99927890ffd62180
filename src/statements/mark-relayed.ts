// The last step of an article: what stands inside another report is only relayed.

import { contains } from "../text/span.ts";
import type { Statement } from "./statement.ts";

/**
 * What stands inside another report: somebody else's words for it are only relayed; what is denied,
 * asked or supposed outside is so inside. Looks back as far as one sentence can hold statements.
 * "…, Putin said, according to TASS" is still Putin's: the agency is where the article has it from.
 */
export function markRelayed(
  statements: readonly Statement[],
  organisations: ReadonlySet<string>,
): Statement[] {
  return statements.map((statement, at) => {
    const { cue, speaker, force } = statement;
    if (cue === null || force !== "asserted") return statement;
    const near = [
      ...statements.slice(Math.max(0, at - 8), at),
      ...statements.slice(at + 1, at + 9),
    ];
    const outer = near.find(
      ({ kind, content, rule, speaker: source }) =>
        kind !== "direct" &&
        content.some((piece) => contains(piece, cue)) &&
        !(rule.startsWith("according-to") && source !== null && organisations.has(source)),
    );
    if (outer === undefined) return statement;
    if (outer.force !== "asserted") return { ...statement, force: outer.force };
    return outer.speaker === speaker ? statement : { ...statement, force: "relayed" };
  });
}
