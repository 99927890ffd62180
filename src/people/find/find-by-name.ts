// The words of a question, spelt right → whose name they are: the whole name, a surname, a given name.

import { isPlace } from "../../statements/lexicon/places.ts";
import { foldName } from "../../text/fold-name.ts";
import { namesAgree } from "../../text/names-agree.ts";
import type { PersonName } from "../../text/parse-name.ts";
import { nameKey } from "../name-key.ts";
import { type Found, hasStatements, type Person } from "../person.ts";
import { type NameIndex, sortedWords } from "./index-names.ts";
import { decide, isWritten, type NameQuery, NOBODY_FOUND } from "./name-query.ts";

/** One person, or several of whom none is meant rather than the others; nobody where no name fits as typed. */
export function findByName(names: NameIndex, asked: NameQuery): Found {
  const { parsed, key } = asked;
  const isBare = !parsed.isOrganisation && parsed.given.length === 0 && parsed.suffix === null;
  if (isBare) return findBare(names, asked);
  // A double surname may lack its hyphen: "dupre martin".
  const exact =
    names.byKey.get(key) ?? names.byKey.get(foldName(asked.words)) ?? names.byFamily.get(key);
  if (exact !== undefined)
    return orQuotedNamesake(names, asked, decide(preferOwnName([...exact], key), asked, "name"));
  if (parsed.isOrganisation) return decide(partlyNamed(names, key), asked, "name");
  if (!isWritten(parsed)) return NOBODY_FOUND;
  const family = [...(names.byFamily.get(parsed.foldedFamily) ?? [])];
  const agreeing = family.filter((person) => bears(names, person, parsed));
  if (agreeing.length > 0) return orQuotedNamesake(names, asked, decide(agreeing, asked, "name"));
  const ordered = names.byWords.get(sortedWords(key));
  if (ordered !== undefined) return decide([...ordered], asked, "name");
  const partly = byPartOfName(names, parsed);
  if (partly.length > 0) return decide(partly, asked, "name");
  return parsed.suffix === null ? findSuffixed(names, asked, family) : NOBODY_FOUND;
}

/**
 * "Joe Biden" where the corpus only has "Joseph R. Biden Jr.": he, if nobody else bears the surname;
 * else father and son may differ, and it is asked which.
 */
function findSuffixed(names: NameIndex, asked: NameQuery, family: readonly Person[]): Found {
  const people = family.filter((person) => isSuffixed(names, person, asked));
  if (people.length === 0) return NOBODY_FOUND;
  return family.length === 1 ? decide(people, asked, "name") : { kind: "several", people };
}

/** Whether it would be their name except for a "Jr." that was not asked for. */
function isSuffixed(names: NameIndex, person: Person, asked: NameQuery): boolean {
  return (names.parsed.get(person) ?? []).some(
    (name) => name.suffix !== null && namesAgree({ ...name, suffix: null }, asked.parsed),
  );
}

/**
 * "Joe Biden", of whom nothing is quoted, where "Joseph R. Biden Jr." is: most likely the same man,
 * so he is meant if nobody else bears the surname and he is no less named; else it is asked which.
 */
function orQuotedNamesake(names: NameIndex, asked: NameQuery, found: Found): Found {
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

/** "Alexandra Ortega" → Alexandra Ortega-Castillo, "bin Rashid" → Mohammed bin Rashid al-Harbi. */
function byPartOfName(names: NameIndex, asked: PersonName): readonly Person[] {
  const { foldedFamily } = asked;
  return [...(names.byPart.get(foldedFamily) ?? [])].filter((person) =>
    names.parsed.get(person)?.some((name) => namesAgree({ ...name, foldedFamily }, asked)),
  );
}

/** "Energy Agency" → International Energy Agency: organisations whose name holds these words. */
function partlyNamed(names: NameIndex, key: string): readonly Person[] {
  if (!key.includes(" ")) return [];
  const bearers = [...names.byKey].filter(([other]) => ` ${other} `.includes(` ${key} `));
  return [...new Set(bearers.flatMap(([, people]) => [...people]))];
}

/** Whose name it is comes before who is also called so, unless only the latter is quoted. */
function preferOwnName(people: readonly Person[], key: string): readonly Person[] {
  const own = people.filter((person) => nameKey(person.name) === key);
  if (own.some(hasStatements)) return own;
  const quoted = people.filter(hasStatements);
  return quoted.length > 0 ? quoted : own.length > 0 ? own : people;
}

/**
 * Whether one of the person's full names agrees with the one asked for. Somebody named by one word
 * only ("Family") must at least be quoted, to be the one of two that were asked for ("reed family").
 */
function bears(names: NameIndex, person: Person, asked: PersonName): boolean {
  const parsed = names.parsed.get(person) ?? [];
  const full = parsed.filter((name) => name.given.length > 0 || name.suffix !== null);
  if (full.length === 0 && !hasStatements(person)) return false;
  return (full.length > 0 ? full : parsed).some((name) => namesAgree(name, asked));
}

// One word: a surname, an organisation, a form that articles use; else a given name ("Hillary").
function findBare(names: NameIndex, asked: NameQuery): Found {
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
  if (fitting.length === 0)
    return byGiven.kind !== "none" ? byGiven : decide(byPartOfName(names, parsed), asked, "name");
  return prefersGivenName(byGiven, fitting) ? byGiven : decide(fitting, asked, "name");
}

/**
 * "Hillary" is Hillary Clinton although a headline has a "Let Hillary": the one so called by given
 * name is quoted, no bearer of it as a surname is, or is named more.
 */
function prefersGivenName(byGiven: Found, bySurname: readonly Person[]): boolean {
  if (byGiven.kind !== "one" || byGiven.person.statements === 0) return false;
  const { mentions } = byGiven.person;
  return bySurname.every((person) => person.statements === 0 && person.mentions <= mentions);
}

/** "EVEN ROE" is a headline in capitals rather than a Roe, when there are others. */
function withoutShouted(people: readonly Person[]): readonly Person[] {
  const left = people.filter(({ name }) => !/^\p{Lu}{2,} [\p{Lu} ]+$/u.test(name));
  return left.length > 0 ? left : people;
}

const MENS_TITLES = new Set(["mr", "sir", "king", "prince", "senor"]);
const WOMENS_TITLES = new Set(["mrs", "ms", "miss", "madam", "mme", "queen", "princess", "lady"]);

/** "Mrs. Clinton", "Secretary Clinton": the title decides among bearers of one surname, if it can. */
function narrowByTitle(people: readonly Person[], asked: PersonName): readonly Person[] {
  const titles = asked.titles.map((title) => foldName(title)).filter((title) => title !== "the");
  if (people.length < 2 || titles.length === 0) return people;
  const gender = titles.some((title) => MENS_TITLES.has(title))
    ? "male"
    : titles.some((title) => WOMENS_TITLES.has(title))
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
