// A name → its parts: titles and offices, given names, family name, suffix.

import { foldName, MAX_REMEMBERED_NAMES } from "./fold-name.ts";
import {
  BEFORE_NAMES,
  NAME_SUFFIXES,
  OFFICE_FIELDS,
  ORGANISATION_WORDS,
  PARTICLES,
  POSTNOMINALS,
  TITLES,
  TITLES_OR_GIVEN_NAMES,
  TITLES_OR_SURNAMES,
} from "./name-titles.ts";

export type NameSuffix = "Jr." | "Sr." | "II" | "III" | "IV";

export type PersonName = Readonly<{
  /** What stood before the name, as written: `["Russian", "President"]`. */
  titles: readonly string[];
  /** Given names, middle names and initials, as written: `["Donald", "J."]`; often empty. */
  given: readonly string[];
  /** With its particles: "de Blasio". Empty only when the words hold no letter or digit. */
  family: string;
  suffix: NameSuffix | null;
  /** `given` after `foldName`, initials taken apart: "J.D." → `["j", "d"]`. */
  foldedGiven: readonly string[];
  /** `family` after `foldName`, without particles: "blasio". */
  foldedFamily: string;
  /** Whether a word says that this is no person: "Trump campaign", "Justice Department". */
  isOrganisation: boolean;
}>;

// The word as the lists have it: lower case, without stops, commas and possessive.
function bareWord(word: string): string {
  return word
    .toLowerCase()
    .replace(/[’']s$/, "")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

// `start` is where the name would begin by what was read so far.
function isTitle(words: readonly string[], at: number, start: number, end: number): boolean {
  const word = bareWord(words[at] ?? "").replaceAll(".", "");
  if (TITLES_OR_GIVEN_NAMES.has(word)) return at === 0 && end - at > 2;
  // "Attorney General Loretta Lynch", "House Speaker Paul Ryan", but "Larry King"
  if (TITLES_OR_SURNAMES.has(word)) return at === start || end - at > 2;
  return TITLES.has(word);
}

/**
 * Where the name proper begins: after the last title that a word of name follows, and after what
 * belongs to the office ("Secretary of Homeland Security Jeh Johnson").
 */
function nameStart(words: readonly string[], end: number): number {
  let start = 0;
  for (let at = 0; at < end - 1; at++) {
    if (!isTitle(words, at, start, end)) continue;
    start = at + 1;
    while (start < end - 1 && /^(?:of|for|to)$/i.test(words[start] ?? "")) {
      start = Math.min(start + 2, end - 1); // "of State for Health"
      while (start < end - 1 && OFFICE_FIELDS.has(bareWord(words[start] ?? ""))) start++;
    }
  }
  while (start < end - 1 && isBeforeName(bareWord(words[start] ?? ""))) start++;
  return start;
}

/** "the", "former"; "Texas-based Matt Mackowiak" is called so by nobody. */
function isBeforeName(word: string): boolean {
  return BEFORE_NAMES.has(word) || /-(?:based|born|raised)$/.test(word);
}

// "J.D." → J, D; "JD" → J, D beside a longer word; "Donald" → donald.
function foldGiven(word: string): string[] {
  const letters = word.replace(/[^\p{L}\p{N}.]/gu, "");
  if (/^(?:\p{L}\.)+\p{L}?\.?$/u.test(letters)) return [...foldName(letters).replaceAll(" ", "")];
  if (/^(?:\p{Lu}{2}|[b-df-hj-np-tv-xz]{2})$/u.test(letters)) return [...foldName(letters)];
  return [foldName(word)].filter((folded) => folded !== "");
}

// The words up to a comma ("Joel Harker, the press secretary"), but "Donald Trump, Jr." whole.
function nameWords(name: string): string[] {
  const [first = [], second = []] = name
    .split(",")
    .map((part) => part.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)))
    .filter((part) => part.length > 0);
  const isSuffix = (word: string): boolean => NAME_SUFFIXES.has(bareWord(word).replaceAll(".", ""));
  return [...first, ...[...second].slice(0, 1).filter(isSuffix)];
}

/**
 * The parts of a name. Titles and offices before it are put aside; the last word, with the particles
 * before it, is the family name. Never throws; words without letters give an empty `family`.
 * `"Republican nominee Donald J. Trump Jr."` → titles Republican nominee, given Donald J., family
 * Trump, suffix Jr.
 */
export function parseName(name: string): PersonName {
  const known = PARSED.get(name);
  if (known !== undefined) return known;
  const parsed = parseWords(name);
  if (PARSED.size >= MAX_REMEMBERED_NAMES) PARSED.clear();
  if (name.length <= 60) PARSED.set(name, parsed);
  return parsed;
}

const PARSED = new Map<string, PersonName>();

function parseWords(name: string): PersonName {
  const words = nameWords(name);
  let end = words.length;
  let suffix: NameSuffix | null = null;
  while (end > 1) {
    const last = bareWord(words[end - 1] ?? "").replaceAll(".", "");
    const found = NAME_SUFFIXES.get(last);
    if (found !== undefined) suffix = found;
    else if (!POSTNOMINALS.has(last)) break;
    end--;
  }
  const start = nameStart(words, end);
  const isOrganisation = words
    .slice(start, end)
    .some((word) => ORGANISATION_WORDS.has(bareWord(word)));
  let familyStart = Math.max(start, end - 1);
  while (familyStart > start && PARTICLES.has(bareWord(words[familyStart - 1] ?? "")))
    familyStart--;
  const given = words.slice(start, familyStart);
  const family = words
    .slice(familyStart, end)
    .join(" ")
    .replace(/[’']s$|[’']$|[.,;:!?"”]+$/u, "");
  const foldedFamily = foldName(
    family
      .split(" ")
      .filter((word, at, all) => at === all.length - 1 || !PARTICLES.has(bareWord(word)))
      .join(" ")
      .replace(/^al-(?=\p{L}{3})/iu, ""),
  );
  return {
    titles: words.slice(0, start),
    given,
    family,
    suffix,
    foldedGiven: given.flatMap(foldGiven),
    foldedFamily,
    isOrganisation,
  };
}
