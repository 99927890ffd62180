// A name that nobody bears → the known one that looks most like it, to be offered and not to be taken
// for it: farther than a typing error.

import { editDistance } from "../../text/edit-distance.ts";
import { givenNamesAgree } from "../../text/names-agree.ts";
import { parseName } from "../../text/parse-name.ts";
import type { Person } from "../person.ts";
import type { NameIndex } from "./index-names.ts";
import type { NameQuery } from "./name-query.ts";
import { nearWordsOf } from "./near-names.ts";

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
  const index = parsed.isOrganisation ? names.byKey : names.byFamily;
  for (const name of nearWordsOf(index).sameStart(typed, limit)) {
    const distance = editDistance(typed, name, limit);
    if (distance > limit) continue;
    const people = [...(index.get(name) ?? [])];
    const others = people.filter((person) => mayHaveGivenName(person, parsed.foldedGiven));
    if (others.length === 0) continue;
    if (distance < limit) nearest = [];
    limit = distance;
    nearest.push(...others);
  }
  const [best] = nearest.toSorted(
    (a, b) => Math.sign(b.statements) - Math.sign(a.statements) || b.mentions - a.mentions,
  );
  return best ?? null;
}

/** "Emmanuel Macron" is no Jeff Miron; "Anna Kellinger" may be Anna Keller, and Ana Keller too. */
function mayHaveGivenName({ name }: Person, [typed]: readonly string[]): boolean {
  const [known] = parseName(name).foldedGiven;
  if (typed === undefined || known === undefined || givenNamesAgree(typed, known)) return true;
  return editDistance(typed, known, 2) <= Math.min(2, Math.floor(typed.length / 3));
}
