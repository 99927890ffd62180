// "Keller's press officer" where articles write "the mayor's press officer": whose somebody is, in the other words
// that mean the same person.

import { parseName } from "../../text/parse-name.ts";
import type { Found } from "../person.ts";

const OF_SOMEBODY = /^(?:the )?(.+?)(?:['’]s|(?<=s)['’]) (.+)$/i;
const ROLE_OF_SOMEBODY = /^(?:the |an? )?(.+?) (?:of|for|to) (.+)$/i;

/** So many descriptions of a possessor are tried. */
const MAX_DESCRIPTIONS_TRIED = 3;

/**
 * The same role under the other names of whoever has it: `"Peter Lund's deputy"` → `["Lund's deputy"]`.
 * @param find whom words mean, by name or description
 */
export function otherPossessors(words: string, find: (words: string) => Found): readonly string[] {
  const [possessor, role] = partsOf(words);
  if (possessor === undefined || role === undefined) return [];
  const found = find(possessor);
  if (found.kind !== "one" || found.person.kind !== "person") return [];
  const { person } = found;
  const descriptions = person.descriptions
    .slice(0, MAX_DESCRIPTIONS_TRIED)
    .map((description) => ["the", description.replace(/^the /i, "")].join(" "))
    .filter((description) => {
      const back = find(description);
      return back.kind === "one" && back.person === person;
    });
  return [parseName(person.name).family, ...descriptions].map((name) => `${name}'s ${role}`);
}

function partsOf(words: string): readonly (string | undefined)[] {
  const [, possessor, role] = words.match(OF_SOMEBODY) ?? [];
  if (possessor !== undefined) return [possessor, role];
  const [, before, after] = words.match(ROLE_OF_SOMEBODY) ?? [];
  return [after, before];
}
