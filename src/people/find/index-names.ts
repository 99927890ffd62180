// The people of the corpus by every form of their names, for the words of a question to be looked up.

import { foldName } from "../../text/fold-name.ts";
import { type PersonName, parseName } from "../../text/parse-name.ts";
import { nameKey } from "../name-key.ts";
import type { Person } from "../person.ts";

export type NameIndex = Readonly<{
  /** Any form of a name, folded and without titles → its bearers. */
  byKey: ReadonlyMap<string, ReadonlySet<Person>>;
  /** The words of a full name in alphabetical order: "putin vladimir" is he too. */
  byWords: ReadonlyMap<string, ReadonlySet<Person>>;
  byFamily: ReadonlyMap<string, ReadonlySet<Person>>;
  byGiven: ReadonlyMap<string, ReadonlySet<Person>>;
  parsed: ReadonlyMap<Person, readonly PersonName[]>;
}>;

export function indexNames(people: readonly Person[]): NameIndex {
  const byKey = new Map<string, Set<Person>>();
  const byWords = new Map<string, Set<Person>>();
  const byFamily = new Map<string, Set<Person>>();
  const byGiven = new Map<string, Set<Person>>();
  const parsed = new Map<Person, readonly PersonName[]>();
  for (const person of people) {
    const forms = person.forms.map((form) => [form, parseName(form)] as const);
    parsed.set(
      person,
      forms.map(([, name]) => name),
    );
    for (const [form, name] of forms) {
      const key = nameKey(form, name);
      addTo(byKey, key, person);
      if (person.kind === "organisation" || name.isOrganisation) {
        addTo(byKey, foldName(form), person);
        continue;
      }
      addTo(byWords, sortedWords(key), person);
      addTo(byFamily, name.foldedFamily, person);
      const [given] = name.foldedGiven;
      if (given !== undefined && given.length > 2) addTo(byGiven, given, person);
    }
  }
  return { byKey, byWords, byFamily, byGiven, parsed };
}

function addTo<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, new Set([value]));
  else values.add(value);
}

/** `"vladimir putin"` → `"putin vladimir"` */
export function sortedWords(key: string): string {
  return key.split(" ").sort().join(" ");
}
