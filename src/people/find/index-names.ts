// The people of the corpus by every form of their names, for the words of a question to be looked up.

import { foldName } from "../../text/fold-name.ts";
import { PARTICLES } from "../../text/name-titles.ts";
import { hasFamilyFirst } from "../../text/names-agree.ts";
import { type PersonName, parseName } from "../../text/parse-name.ts";
import { nameKey } from "../name-key.ts";
import type { Person } from "../person.ts";

export type NameIndex = Readonly<{
  /** Any form of a name, folded and without titles → its bearers. */
  byKey: ReadonlyMap<string, ReadonlySet<Person>>;
  /** The words of a full name in alphabetical order: "putin vladimir" is he too. */
  byWords: ReadonlyMap<string, ReadonlySet<Person>>;
  byFamily: ReadonlyMap<string, ReadonlySet<Person>>;
  /** By the surname in the name most used alone, organisations' last words too. */
  byOwnFamily: ReadonlyMap<string, ReadonlySet<Person>>;
  byGiven: ReadonlyMap<string, ReadonlySet<Person>>;
  /** What people call somebody by that is a part of the name only; see `partsOfName`. */
  byPart: ReadonlyMap<string, ReadonlySet<Person>>;
  parsed: ReadonlyMap<Person, readonly PersonName[]>;
}>;

/** After so many people a step ends. */
const BEARERS_A_STEP = 100;

/** In steps. */
export function* nameIndexSteps(people: readonly Person[]): Generator<void, NameIndex> {
  const byKey = new Map<string, Set<Person>>();
  const byWords = new Map<string, Set<Person>>();
  const byFamily = new Map<string, Set<Person>>();
  const byOwnFamily = new Map<string, Set<Person>>();
  const byGiven = new Map<string, Set<Person>>();
  const byPart = new Map<string, Set<Person>>();
  const parsed = new Map<Person, readonly PersonName[]>();
  for (const [at, person] of people.entries()) {
    if (at % BEARERS_A_STEP === 0) yield;
    const forms = person.forms.map((form) => [form, parseName(form)] as const);
    parsed.set(
      person,
      forms.map(([, name]) => name),
    );
    for (const [form, name] of forms) {
      const key = nameKey(form, name);
      if (form === person.name) addTo(byOwnFamily, name.foldedFamily, person);
      addTo(byKey, key, person);
      if (person.kind === "organisation" || name.isOrganisation) {
        addTo(byKey, foldName(form), person);
        continue;
      }
      addTo(byWords, sortedWords(key), person);
      addTo(byFamily, name.foldedFamily, person);
      const [given] = name.foldedGiven;
      if (given !== undefined && given.length > 2) addTo(byGiven, given, person);
      for (const part of partsOfName(name)) addTo(byPart, part, person);
    }
  }
  return { byKey, byWords, byFamily, byOwnFamily, byGiven, byPart, parsed };
}

/**
 * What stands for the surname, folded: the halves of a double one ("Ortega" of Ortega-Castillo), what
 * follows a particle before it ("Rashid" of Mohammed bin Rashid al-Harbi), and the family's name where
 * it comes first ("Xi" of Xi Jinping).
 */
function partsOfName(name: PersonName): readonly string[] {
  const halves = name.family.includes("-") ? name.foldedFamily.split(" ") : [];
  const afterParticle = name.given.filter((_, at) => isParticle(name.given[at - 1]));
  const first = hasFamilyFirst(name) && name.given.length <= 2 ? name.foldedGiven.slice(0, 1) : [];
  return [...halves.filter((half) => half.length > 2), ...afterParticle.map(foldName), ...first];
}

function isParticle(word: string | undefined): boolean {
  return word !== undefined && PARTICLES.has(word.toLowerCase());
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
