// The words of a question → the person meant: by name as typed, by given name, by description (see
// find-described.ts), and last by a name one or two typing errors away.

import { editDistance, toleratedErrors } from "../text/edit-distance.ts";
import {
  foldName,
  givenNamesAgree,
  namesAgree,
  type PersonName,
  parseName,
} from "../text/names.ts";
import { indexDescriptions } from "./find-described.ts";
import { dominant } from "./people/dominant.ts";
import { isTitleAlone, nameKey } from "./people/name-key.ts";
import {
  byMentions,
  type FindOptions,
  type Found,
  isQuoted,
  type Person,
  quotedFirst,
} from "./person.ts";
import { isPlace } from "./places.ts";

const NONE: Found = { kind: "none" };

/** A lookup over `people`; building it is linear, a lookup touches names of like length at most. */
export function buildFinder(
  people: readonly Person[],
  descriptions: ReadonlyMap<Person, ReadonlyMap<string, number>>,
): (words: string, options?: FindOptions) => Found {
  const names = indexNames(people);
  const described = indexDescriptions(people, descriptions);
  return (words, options) => {
    const asked = askedName(words);
    if (asked.key === "") return NONE;
    const byName = isOfficeOf(asked) ? NONE : findByName(names, asked);
    if (byName.kind !== "none") return byName;
    const byDescription = options?.described === false ? NONE : described(words);
    if (byDescription.kind !== "none") return byDescription;
    return options?.misspelt === false || isOfficeOf(asked) ? NONE : findMisspelt(names, asked);
  };
}

/** "mayor of New York" asks for the mayor, and neither for the city nor for a Mr. York. */
function isOfficeOf({ parsed }: Asked): boolean {
  const { titles, given, isOrganisation } = parsed;
  return !isOrganisation && given.length === 0 && titles.some((word) => /^(?:of|for)$/i.test(word));
}

type Asked = Readonly<{ words: string; parsed: PersonName; key: string }>;

function askedName(words: string): Asked {
  const cleaned = words.replace(/[“”"«»„?!]/gu, " ").trim();
  const parsed = parseName(cleaned);
  return { words: cleaned, parsed, key: nameKey(cleaned, parsed) };
}

type Names = Readonly<{
  /** Any form of a name, folded and without titles → its bearers. */
  byKey: ReadonlyMap<string, ReadonlySet<Person>>;
  /** The words of a full name in alphabetical order: "putin vladimir" is he too. */
  byWords: ReadonlyMap<string, ReadonlySet<Person>>;
  byFamily: ReadonlyMap<string, ReadonlySet<Person>>;
  byGiven: ReadonlyMap<string, ReadonlySet<Person>>;
  parsed: ReadonlyMap<Person, readonly PersonName[]>;
}>;

function indexNames(people: readonly Person[]): Names {
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
      push(byKey, key, person);
      if (person.kind === "organisation" || name.isOrganisation) {
        push(byKey, foldName(form), person);
        continue;
      }
      push(byWords, sortedWords(key), person);
      push(byFamily, name.foldedFamily, person);
      const [given] = name.foldedGiven;
      if (given !== undefined && given.length > 2) push(byGiven, given, person);
    }
  }
  return { byKey, byWords, byFamily, byGiven, parsed };
}

function push<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, new Set([value]));
  else values.add(value);
}

function sortedWords(key: string): string {
  return key.split(" ").sort().join(" ");
}

function findByName(names: Names, asked: Asked): Found {
  const { parsed, key } = asked;
  const isBare = !parsed.isOrganisation && parsed.given.length === 0 && parsed.suffix === null;
  if (isBare) return findBare(names, asked);
  const exact = names.byKey.get(key) ?? names.byKey.get(foldName(asked.words));
  if (exact !== undefined)
    return orQuotedNamesake(names, asked, decide(preferOwnName([...exact], key), asked, "name"));
  if (parsed.isOrganisation) return decide(partlyNamed(names, key), asked, "name");
  if (!isWritten(parsed)) return NONE;
  const family = [...(names.byFamily.get(parsed.foldedFamily) ?? [])];
  const agreeing = family.filter((person) => bears(names, person, parsed));
  if (agreeing.length > 0) return orQuotedNamesake(names, asked, decide(agreeing, asked, "name"));
  const ordered = names.byWords.get(sortedWords(key));
  if (ordered !== undefined) return decide([...ordered], asked, "name");
  return parsed.suffix === null ? findSuffixed(names, asked, family) : NONE;
}

/**
 * "Joe Biden" where the corpus only has "Joseph R. Biden Jr.": he, if nobody else bears the surname;
 * else father and son may differ, and it is asked which.
 */
function findSuffixed(names: Names, asked: Asked, family: readonly Person[]): Found {
  const people = family.filter((person) => isSuffixed(names, person, asked));
  if (people.length === 0) return NONE;
  return family.length === 1 ? decide(people, asked, "name") : { kind: "several", people };
}

/** Whether it would be their name but for a "Jr." that was not asked for. */
function isSuffixed(names: Names, person: Person, asked: Asked): boolean {
  return (names.parsed.get(person) ?? []).some(
    (name) => name.suffix !== null && namesAgree({ ...name, suffix: null }, asked.parsed),
  );
}

/**
 * "Joe Biden", of whom nothing is quoted, where "Joseph R. Biden Jr." is: most likely the same man,
 * so he is meant if nobody else bears the surname and he is no less named; else it is asked which.
 */
function orQuotedNamesake(names: Names, asked: Asked, found: Found): Found {
  if (found.kind !== "one" || found.person.statements > 0 || asked.parsed.suffix !== null)
    return found;
  const family = names.byFamily.get(asked.parsed.foldedFamily) ?? new Set();
  const quoted = [...family].filter(
    (person) =>
      person !== found.person && person.statements > 0 && isSuffixed(names, person, asked),
  );
  const [namesake] = quoted;
  if (namesake === undefined) return found;
  return family.size === 2 && namesake.mentions >= found.person.mentions
    ? { ...found, person: namesake, matched: namesake.name }
    : { kind: "several", people: [found.person, ...quoted] };
}

/** "Energy Agency" → International Energy Agency: organisations whose name holds these words. */
function partlyNamed(names: Names, key: string): readonly Person[] {
  if (!key.includes(" ")) return [];
  const bearers = [...names.byKey].filter(([other]) => ` ${other} `.includes(` ${key} `));
  return [...new Set(bearers.flatMap(([, people]) => [...people]))];
}

/** Whose name it is comes before who is also called so, unless only the latter is quoted. */
function preferOwnName(people: readonly Person[], key: string): readonly Person[] {
  const own = people.filter((person) => nameKey(person.name) === key);
  if (own.some(isQuoted)) return own;
  const quoted = people.filter(isQuoted);
  return quoted.length > 0 ? quoted : own.length > 0 ? own : people;
}

/** Whether the words are written as one name: "agreement between Iroquois" is not. */
function isWritten(name: PersonName): boolean {
  const isSmall = (word: string): boolean => /^\p{Ll}/u.test(word);
  const [last = ""] = name.family.split(" ").slice(-1);
  return name.given.every((word) => isSmall(word) === isSmall(last));
}

/**
 * Whether one of the person's full names agrees with the one asked for. Somebody named by one word
 * only ("Family") must at least be quoted, to be the one of two that were asked for ("reed family").
 */
function bears(names: Names, person: Person, asked: PersonName): boolean {
  const parsed = names.parsed.get(person) ?? [];
  const full = parsed.filter((name) => name.given.length > 0 || name.suffix !== null);
  if (full.length === 0 && !isQuoted(person)) return false;
  return (full.length > 0 ? full : parsed).some((name) => namesAgree(name, asked));
}

// One word: a surname, an organisation, a form that articles use; else a given name ("Hillary").
function findBare(names: Names, asked: Asked): Found {
  const { parsed, key } = asked;
  // "UN" is the United Nations, "Jordan" the country, whoever else may be called so.
  if (isPlace(key)) {
    const places = [...(names.byKey.get(key) ?? [])].filter(({ kind }) => kind === "organisation");
    if (places.length > 0) return decide(places, asked, "name");
  }
  const named = new Set([
    ...(names.byKey.get(key) ?? []),
    ...(names.byFamily.get(parsed.foldedFamily) ?? []),
  ]);
  const fitting = narrowByTitle(withoutShouted([...named]), parsed);
  const byGiven = decide([...(names.byGiven.get(key) ?? [])], asked, "name");
  if (fitting.length === 0) return byGiven;
  return isRather(byGiven, fitting) ? byGiven : decide(fitting, asked, "name");
}

/**
 * "Hillary" is Hillary Clinton although a headline has a "Let Hillary": the one so called by given
 * name is quoted, no bearer of it as a surname is, or is named more.
 */
function isRather(byGiven: Found, bySurname: readonly Person[]): boolean {
  if (byGiven.kind !== "one" || byGiven.person.statements === 0) return false;
  const { mentions } = byGiven.person;
  return bySurname.every((person) => person.statements === 0 && person.mentions <= mentions);
}

/** "EVEN ROE" is a headline in capitals rather than a Roe, when there are others. */
function withoutShouted(people: readonly Person[]): readonly Person[] {
  const left = people.filter(({ name }) => !/^\p{Lu}{2,} [\p{Lu} ]+$/u.test(name));
  return left.length > 0 ? left : people;
}

const MEN = new Set(["mr", "sir", "king", "prince", "senor"]);
const WOMEN = new Set(["mrs", "ms", "miss", "madam", "mme", "queen", "princess", "lady"]);

/** "Mrs. Clinton", "Secretary Clinton": the title decides among bearers of one surname, if it can. */
function narrowByTitle(people: readonly Person[], asked: PersonName): readonly Person[] {
  const titles = asked.titles.map((title) => foldName(title)).filter((title) => title !== "the");
  if (people.length < 2 || titles.length === 0) return people;
  const gender = titles.some((title) => MEN.has(title))
    ? "male"
    : titles.some((title) => WOMEN.has(title))
      ? "female"
      : null;
  const left = people.filter((person) =>
    gender !== null
      ? person.gender === gender
      : person.descriptions.some((description) =>
          titles.every((title) => foldName(description).split(" ").includes(title)),
        ),
  );
  return left.length > 0 ? left : people;
}

function decide(candidates: readonly Person[], asked: Asked, by: "name" | "misspelt name"): Found {
  if (candidates.length === 0) return NONE;
  const person = dominant(candidates, (candidate) => candidate) ?? mostQuoted(candidates);
  if (person !== null) return { kind: "one", person, matched: formLike(person, asked.key), by };
  return { kind: "several", people: quotedFirst(byMentions(candidates)) };
}

/** Who alone, or by far, has statements is meant by a question for words; null when nobody has. */
function mostQuoted(candidates: readonly Person[]): Person | null {
  const quoted = candidates.filter(({ statements }) => statements > 0);
  return dominant(quoted, ({ statements }) => ({ mentions: statements, articles: 0 }));
}

function formLike(person: Person, key: string): string {
  return person.forms.find((form) => nameKey(form) === key) ?? person.name;
}

type Near = Readonly<{ person: Person; distance: number }>;

/** Names within the tolerated errors of the one typed, the nearest only. */
function findMisspelt(names: Names, asked: Asked): Found {
  const { parsed } = asked;
  if (!parsed.isOrganisation && !isWritten(parsed)) return NONE;
  if (isTitleAlone(asked.words)) return NONE;
  const near = parsed.isOrganisation
    ? nearKeys(names.byKey, asked.key)
    : nearFamilies(names, parsed);
  const least = Math.min(...near.map(({ distance }) => distance));
  const nearest = near.filter(({ distance }) => distance === least).map(({ person }) => person);
  return decide([...new Set(nearest)], asked, "misspelt name");
}

function nearKeys(index: ReadonlyMap<string, ReadonlySet<Person>>, key: string): Near[] {
  return [...index].flatMap(([other, people]) => {
    const distance = wordDistance(key, other);
    return distance === null ? [] : [...people].map((person) => ({ person, distance }));
  });
}

function nearFamilies(names: Names, asked: PersonName): Near[] {
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
