// A name that nobody bears → the known one that looks most like it, to be offered and not to be taken
// for it: farther than a typing error.

import { editDistance } from "../../text/edit-distance.ts";
import type { Person } from "../person.ts";
import type { NameIndex } from "./index-names.ts";
import type { NameQuery } from "./name-query.ts";

/** Shorter names look like too many others. */
const MIN_CHARACTERS = 5;
/** Of the letters typed so many may differ: "Peskoyev" is offered Peskov, "Harker" nobody. */
const MAX_SHARE_DIFFERENT = 0.4;
const MAX_CHARACTERS_DIFFERENT = 3;

/** Null where none is near; of those as near one who is quoted, then the most mentioned. */
export function nearestName(names: NameIndex, { parsed, key }: NameQuery): Person | null {
  const typed = parsed.isOrganisation ? key : parsed.foldedFamily;
  if (typed.length < MIN_CHARACTERS) return null;
  let limit = Math.min(MAX_CHARACTERS_DIFFERENT, Math.floor(MAX_SHARE_DIFFERENT * typed.length));
  let nearest: Person[] = [];
  for (const [name, people] of parsed.isOrganisation ? names.byKey : names.byFamily) {
    if (name.charAt(0) !== typed.charAt(0)) continue;
    const distance = editDistance(typed, name, limit);
    if (distance > limit) continue;
    if (distance < limit) nearest = [];
    limit = distance;
    nearest.push(...people);
  }
  const [best] = nearest.toSorted(
    (a, b) => Math.sign(b.statements) - Math.sign(a.statements) || b.mentions - a.mentions,
  );
  return best ?? null;
}
