// The words of a question → the person meant: by name as typed, by given name, by description (see
// find-described.ts), and last by a name one or two typing errors away.

import type { FindOptions, Found, People, Person } from "../person.ts";
import { findByName } from "./find-by-name.ts";
import { descriptionIndexSteps } from "./find-described.ts";
import { findMisspelt } from "./find-misspelt.ts";
import { nameIndexSteps } from "./index-names.ts";
import { type NameQuery, NOBODY_FOUND, toNameQuery } from "./name-query.ts";
import { nearestName } from "./nearest-name.ts";
import { otherPossessors } from "./possessors.ts";

/** A lookup over `people`; building it is linear, in steps; a lookup touches names of like length at most. */
export function* finderSteps(
  people: readonly Person[],
  descriptions: ReadonlyMap<Person, ReadonlyMap<string, number>>,
): Generator<void, Pick<People, "find" | "nearest" | "ofFamily">> {
  const names = yield* nameIndexSteps(people);
  const described = yield* descriptionIndexSteps(people, descriptions);
  const nameOrDescription = (words: string): Found => {
    const byName = findByName(names, toNameQuery(words));
    return byName.kind === "none" ? described(words) : byName;
  };
  const findPossessed = (words: string): Found =>
    otherPossessors(words, nameOrDescription)
      .map(described)
      .find(({ kind }) => kind === "one") ?? NOBODY_FOUND;
  const find = (words: string, options?: FindOptions): Found => {
    const asked = toNameQuery(words);
    if (asked.key === "") return NOBODY_FOUND;
    const byName = isOfficeOf(asked) ? NOBODY_FOUND : findByName(names, asked);
    if (byName.kind !== "none") return byName;
    const byDescription = options?.described === false ? NOBODY_FOUND : described(words);
    if (byDescription.kind !== "none") return byDescription;
    const byPossessor = options?.described === false ? NOBODY_FOUND : findPossessed(words);
    if (byPossessor.kind !== "none") return byPossessor;
    return options?.misspelt === false || isOfficeOf(asked)
      ? NOBODY_FOUND
      : findMisspelt(names, asked);
  };
  return {
    find: (words, options) => {
      const found = find(words, options);
      const joined = words.replace(LOOSE_PREFIX, "$1’");
      return found.kind === "none" && joined !== words ? find(joined, options) : found;
    },
    ofFamily: (folded) => [...(names.byOwnFamily.get(folded) ?? [])],
    nearest: (words) => nearestName(names, toNameQuery(words)),
  };
}

/** "o brien", "d arcy": the apostrophe was left out for a space. */
const LOOSE_PREFIX = /(?<!\p{L})([od]) (?=\p{L}{3})/giu;

/** "mayor of New York" asks for the mayor, and neither for the city nor for a Mr. York. */
function isOfficeOf({ parsed }: NameQuery): boolean {
  const { titles, given, isOrganisation } = parsed;
  return !isOrganisation && given.length === 0 && titles.some((word) => /^(?:of|for)$/i.test(word));
}
