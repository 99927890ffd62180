// The words of a question → the person meant: by name as typed, by given name, by description, and
// last by a name one or two typing errors away.

import { editDistance, toleratedErrors } from "../text/edit-distance.ts";
import {
  foldName,
  givenNamesAgree,
  namesAgree,
  type PersonName,
  parseName,
} from "../text/names.ts";
import { dominant, isTitleAlone, nameKey } from "./join-people.ts";
import type { FindOptions, Found, Person } from "./person.ts";
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

function isQuoted({ statements }: Person): boolean {
  return statements > 0;
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

/** Of whom nothing is quoted is of no help to somebody who has to choose. */
function quotedFirst(people: readonly Person[]): readonly Person[] {
  return [...people.filter(isQuoted), ...people.filter((person) => !isQuoted(person))];
}

/** Who alone, or by far, has statements is meant by a question for words; null when nobody has. */
function mostQuoted(candidates: readonly Person[]): Person | null {
  const quoted = candidates.filter(({ statements }) => statements > 0);
  return dominant(quoted, ({ statements }) => ({ mentions: statements, articles: 0 }));
}

function byMentions(people: readonly Person[]): readonly Person[] {
  return [...people].sort((a, b) => b.mentions - a.mentions);
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

/**
 * Adjectives of countries whose first six letters are not the country's (as those of "Russian" are):
 * for the countries most in English-language news.
 */
const DEMONYMS: ReadonlyMap<string, string> = new Map([
  ["american", "us"],
  ["america", "us"],
  ["british", "uk"],
  ["britain", "uk"],
  ["french", "france"],
  ["chinese", "china"],
  ["polish", "poland"],
  ["turkish", "turkey"],
  ["spanish", "spain"],
  ["dutch", "netherlands"],
  ["swiss", "switzerland"],
  ["greek", "greece"],
  ["irish", "ireland"],
  ["danish", "denmark"],
  ["swedish", "sweden"],
  ["finnish", "finland"],
  ["iraqi", "iraq"],
  ["syrian", "syria"],
  ["indian", "india"],
  ["cuban", "cuba"],
  ["mexican", "mexico"],
  ["canadian", "canada"],
  ["italian", "italy"],
  ["japanese", "japan"],
  ["korean", "korea"],
  ["iranian", "iran"],
  ["egyptian", "egypt"],
  ["libyan", "libya"],
  ["kenyan", "kenya"],
  ["lebanese", "lebanon"],
  ["jordanian", "jordan"],
  ["yemeni", "yemen"],
  ["norwegian", "norway"],
  ["belgian", "belgium"],
  ["portuguese", "portugal"],
  ["chilean", "chile"],
  ["peruvian", "peru"],
  ["filipino", "philippines"],
  ["philippine", "philippines"],
]);

const SMALL_WORDS = new Set(
  "the a an of for in at on to and s his her their its current former top senior new then".split(
    " ",
  ),
);

// "Ukraine’s chief of staff" and "Ukrainian chief of staff" → chief, staff, ukrain
function descriptionTerms(description: string): string[] {
  const words = foldName(description.replace(/\b(U)\.\s?([SKN])\.?/g, "$1$2"))
    .replace(/\bunited (s|k|n)(?:tates|ingdom|ations)\b/g, "u$1")
    .split(" ")
    .filter((word) => word !== "" && !SMALL_WORDS.has(word));
  return [...new Set(words.map((word) => (DEMONYMS.get(word) ?? word).slice(0, 6)))];
}

const MAX_TERMS = 8;

/** What somebody is called: "president of Russia" → presid; the White House press secretary → secret. */
function headOf(description: string): string {
  return descriptionTerms(beforeOf(description)).at(-1) ?? "";
}

function headWord(description: string): string {
  return beforeOf(description).trim().split(" ").at(-1) ?? "";
}

/** "leader of the Reeds" → "leader" */
function beforeOf(description: string): string {
  const [before = ""] = chunksOf(description);
  return before;
}

/** "director of debate at the University of Michigan" → director, debate, the University, Michigan. */
function chunksOf(description: string): readonly string[] {
  return description.split(/ (?:of|for|in|at|on|to|from|and|who|which|with|under) |,/i);
}

/** Words before a head that make it another office. */
const QUALIFIERS = /^(?:vice|deputy|assistant|associate|former|then|late|acting|interim|ex|elect)$/;

function qualifiersOf(description: string): readonly string[] {
  return foldName(beforeOf(description))
    .split(" ")
    .filter((word) => QUALIFIERS.test(word));
}

/**
 * Whether a description that holds the words asked for is the office asked for: "vice president" and
 * "former president" are no president, and who heads an American Bar Association is no "American
 * president": of what comes after the head, names are used whole.
 */
function isSameOffice(
  description: string,
  asked: ReadonlySet<string>,
  qualifiers: readonly string[],
): boolean {
  const held = qualifiersOf(description);
  if (held.some((word) => !qualifiers.includes(word))) return false;
  if (qualifiers.some((word) => !held.includes(word))) return false;
  const [before = [], ...after] = chunksOf(description).map(descriptionTerms);
  const open = [...asked].filter((term) => !before.includes(term));
  return after.every(
    (terms) => terms.every((term) => asked.has(term)) || !terms.some((term) => open.includes(term)),
  );
}

/** "European leaders" beside somebody's name are others besides, and nobody in particular. */
function isOfMany(description: string, { kind }: Person): boolean {
  const head = headWord(description);
  return kind !== "organisation" && /(?:[^siu]s|ies|people|media|men|women)$/iu.test(head);
}

function indexDescriptions(
  people: readonly Person[],
  descriptions: ReadonlyMap<Person, ReadonlyMap<string, number>>,
): (words: string) => Found {
  type Tie = Readonly<{
    person: Person;
    description: string;
    articles: number;
    terms: ReadonlySet<string>;
    head: string;
  }>;
  const byTerm = new Map<string, Tie[]>();
  for (const person of people)
    for (const [description, articles] of descriptions.get(person) ?? []) {
      const terms = new Set(descriptionTerms(description));
      // Longer ones are whole clauses, which hold words of much else.
      if (terms.size > MAX_TERMS || isOfMany(description, person)) continue;
      if (person.kind === "organisation" && isTitleAlone(headWord(description))) continue;
      const tie = { person, description, articles, terms, head: headOf(description) };
      for (const term of terms) {
        const ties = byTerm.get(term);
        if (ties === undefined) byTerm.set(term, [tie]);
        else ties.push(tie);
      }
    }
  return (words) => {
    const asked = descriptionTerms(words);
    const head = headOf(words);
    // "companies" describes nobody, "the companies" or "tobacco companies" might.
    if (asked.length < 2 && !/^(?:the|his|her|their) /i.test(words.trim())) return NONE;
    const ties = asked
      .map((term) => byTerm.get(term) ?? [])
      .reduce<readonly Tie[]>(
        (least, ties, at) => (at === 0 || ties.length < least.length ? ties : least),
        [],
      )
      .filter((tie) => tie.head === head && asked.every((term) => tie.terms.has(term)))
      .filter((tie) => isSameOffice(tie.description, new Set(asked), qualifiersOf(words)));
    // Weighed by the articles that call somebody so, not by mentions.
    const weights = new Map<Person, number>();
    for (const { person, articles } of ties)
      weights.set(person, (weights.get(person) ?? 0) + articles);
    const best = dominant([...weights], ([, articles]) => ({ mentions: articles, articles }));
    if (best !== null) {
      const matched = ties.find(({ person }) => person === best[0])?.description ?? words;
      return { kind: "one", person: best[0], matched, by: "description" };
    }
    const people = byMentions([...weights.keys()]).toSorted(
      (a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0),
    );
    return people.length === 0 ? NONE : { kind: "several", people: quotedFirst(people) };
  };
}
