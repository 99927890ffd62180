// The words of a question → the person whose name is a typing error or two away.

import { editDistance, toleratedErrors } from "../../text/edit-distance.ts";
import { givenNamesAgree } from "../../text/names-agree.ts";
import type { PersonName } from "../../text/parse-name.ts";
import { isOnlyTitles } from "../name-key.ts";
import type { Found, Person } from "../person.ts";
import type { NameIndex } from "./index-names.ts";
import { decide, isWritten, type NameQuery, NOBODY_FOUND } from "./name-query.ts";
import { nearWordsOf } from "./near-names.ts";

type Near = Readonly<{ person: Person; distance: number }>;

/** Names within the tolerated errors of the one typed, the nearest only. */
export function findMisspelt(names: NameIndex, asked: NameQuery): Found {
  const { parsed } = asked;
  if (!parsed.isOrganisation && !isWritten(parsed)) return NOBODY_FOUND;
  if (isOnlyTitles(asked.words)) return NOBODY_FOUND;
  const near = parsed.isOrganisation
    ? nearKeys(names.byKey, asked.key)
    : nearFamilies(names, parsed);
  const least = Math.min(...near.map(({ distance }) => distance));
  const nearest = near.filter(({ distance }) => distance === least).map(({ person }) => person);
  return decide([...new Set(nearest)], asked, "misspelt-name");
}

function nearKeys(index: ReadonlyMap<string, ReadonlySet<Person>>, key: string): Near[] {
  return nearWordsOf(index)
    .around(key, toleratedErrors(key.length))
    .flatMap((other) => {
      const distance = wordDistance(key, other);
      const people = index.get(other) ?? [];
      return distance === null ? [] : [...people].map((person) => ({ person, distance }));
    });
}

function nearFamilies(names: NameIndex, asked: PersonName): Near[] {
  const near = nearKeys(names.byFamily, asked.foldedFamily).filter(({ person }) =>
    (names.parsed.get(person) ?? []).some(({ suffix }) => suffix === asked.suffix),
  );
  if (asked.suffix !== null && asked.given.length === 0) return near;
  if (asked.given.length === 0)
    return [
      ...near,
      ...nearKeys(names.byKey, asked.foldedFamily),
      ...nearKeys(names.byGiven, asked.foldedFamily),
    ];
  return near.flatMap(({ person, distance }) => {
    const given = givenDistance(names.parsed.get(person) ?? [], asked);
    return given === null ? [] : [{ person, distance: distance + given }];
  });
}

// A misspelt surname has a given name to vouch for it: that of the person, or one error from it.
function givenDistance(forms: readonly PersonName[], asked: PersonName): number | null {
  const [first] = asked.foldedGiven;
  if (first === undefined) return 0;
  const distances = forms.flatMap((form) => {
    if (form.suffix !== asked.suffix) return [];
    return form.foldedGiven.flatMap((given) => {
      if (givenNamesAgree(first, given)) return [0];
      const distance = first.length < 3 ? null : wordDistance(first, given, 1);
      return distance === null ? [] : [distance];
    });
  });
  return distances.length === 0 ? null : Math.min(...distances);
}

/** Null when there are more errors than a word of the length typed may hold. */
function wordDistance(typed: string, name: string, atLeast = 0): number | null {
  const limit = Math.max(atLeast, toleratedErrors(typed.length));
  if (Math.abs(typed.length - name.length) > limit) return null;
  if (typed === name) return 0;
  if (limit === 0) return null;
  const distance = editDistance(typed, name, limit);
  if (distance > limit) return null;
  // With another first letter, two errors make another name ("Fields", "Shield"), and in a short word
  // one does ("Pope", "Hope"), unless letters changed places.
  if (typed.charAt(0) === name.charAt(0)) return distance;
  const isSwapped = typed.charAt(1) === name.charAt(0);
  if (distance > 1 || (typed.length <= 4 && !isSwapped)) return null;
  return distance;
}
