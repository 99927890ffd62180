// What is asked for from an outlet that the corpus has no articles of: what others quote from it.

import { foldName } from "../../text/fold-name.ts";
import { contains, slice } from "../../text/span.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { type Finding, withNotes } from "./finding.ts";

/**
 * "According to Reuters, what did X say": what stands in a paragraph that names it ("X told Reuters"); where
 * nothing does, all that was found, with the note that none of it is from there.
 */
export function fromOutlet(found: Finding, outlet: string | null): Finding {
  if (outlet === null) return found;
  const named = found.answering.filter((evidence) => isNamedBeside(evidence, outlet));
  return named.length > 0
    ? { ...found, answering: named }
    : withNotes(found, [{ kind: "unknown-outlet", outlet }]);
}

function isNamedBeside({ article, span }: Evidence, outlet: string): boolean {
  const paragraph = article.blocks.find((block) => contains(block.span, span))?.span ?? span;
  const name = foldName(outlet).replace(/^the /, "");
  return ` ${foldName(slice(article.text, paragraph))} `.includes(` ${name} `);
}
