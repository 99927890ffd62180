// Names of people: their parts, and whether two names could denote one person. Decides on the words
// alone; which people there are is known elsewhere.

import {
  BEFORE_NAMES,
  FAMILY_FIRST,
  NAME_SUFFIXES,
  OFFICE_FIELDS,
  ORGANISATION_WORDS,
  PARTICLES,
  POSTNOMINALS,
  TITLES,
  TITLES_OR_GIVEN_NAMES,
  TITLES_OR_SURNAMES,
} from "./name-titles.ts";
import { nicknameGroups } from "./nicknames.ts";

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

// Letters that Unicode does not take apart (NFKD) and their usual Latin spelling.
const LETTERS: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ə: "e",
};

// Cyrillic → Latin, BGN/PCGN without diacritics; "е" as "e", signs dropped. Keys are what NFKD
// leaves: й and ї lose their marks, so й reads "i", which the endings below make "y".
const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  "а a,б b,в v,г g,ґ g,д d,е e,ё e,ж zh,з z,и i,і i,є ye,к k,л l,м m,н n,о o,п p,р r,с s,т t,у u,ф f,х kh,ц ts,ч ch,ш sh,щ shch,ъ ,ы y,ь ,э e,ю yu,я ya,ў u,ј j,љ lj,њ nj,ћ c,ђ d"
    .split(",")
    .map((pair) => pair.split(" ") as [string, string]),
);

// Whole words whose spelling no rule explains: Ukrainian places by their Ukrainian and their older
// Russian name in English (UN group of experts on geographical names, 2012 resolution of Ukraine).
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ["kiev", "kyiv"],
  ["kharkov", "kharkiv"],
  ["lvov", "lviv"],
  ["odessa", "odesa"],
  ["nikolaev", "mykolaiv"],
  ["zaporozhye", "zaporizhzhia"],
  ["dnepr", "dnipro"],
]);

/** Ordered: an ending is made alike first, so that later rules see one form of it. */
const SPELLING_RULES: readonly (readonly [RegExp, string])[] = [
  // Zelensky, Zelenskiy, Zelenskyy, Zelenskyi, Zelenskij; Andriy, Andrii
  [/(?<=..)(?:iy|yy|ii|yi|ij|yj)$/, "y"],
  // Yuri, Yury; Dmitri, Dmitry; Vitali, Vitaly
  [/(?<=[a-z][dglnrtsk])i$/, "y"],
  // Sergei, Sergey; Alexei, Alexey; Andrei, Andrey
  [/ei$/, "ey"],
  [/(?<=.)ai$/, "ay"],
  // Mariya, Maria; Yuliya, Yulia
  [/i[iy]a$/, "ia"],
  [/iya$/, "ia"],
  // Yevgeny, Evgeny; Yeltsin, Eltsin
  [/^ye/, "e"],
  // Iulia, Yulia; Iuri, Yuri
  [/^iu/, "yu"],
  // Nazarbayev, Nazarbaev; Medvedyev, Medvedev
  [/(?<=[aeiou])ye/, "e"],
  [/(?<=[dtln])ye(?=v)/, "e"],
  // Aleksandr, Alexander
  [/ks/g, "x"],
  [/xandr$/, "xander"],
];

function foldWord(word: string): string {
  const spelling = SPELLINGS.get(word);
  if (spelling !== undefined) return spelling;
  if (word.length < 4) return word;
  let folded = word;
  for (const [pattern, replacement] of SPELLING_RULES)
    folded = folded.replace(pattern, replacement);
  return folded;
}

/**
 * One form for the spellings of a name: lower case, no diacritics, apostrophes or possessive, other
 * punctuation as a space, Cyrillic in Latin letters, and the Latin spellings of Slavic names made
 * alike. For comparing only, never for showing.
 * `"Zelenskiy’s"` → `"zelensky"`, `"U.S."` → `"us"`, `"O’Neill"` → `"oneill"`, `"Kiev"` → `"kyiv"`, `"Путин"` → `"putin"`.
 */
export function foldName(name: string): string {
  const known = FOLDED.get(name);
  if (known !== undefined) return known;
  const folded = fold(name);
  if (FOLDED.size >= MAX_REMEMBERED_NAMES) FOLDED.clear();
  if (name.length <= 60) FOLDED.set(name, folded);
  return folded;
}

// The same few thousand names are folded for every article; remembering them makes it 20 times faster.
const FOLDED = new Map<string, string>();
const MAX_REMEMBERED_NAMES = 50_000;

function fold(name: string): string {
  return name
    .replace(/(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])/gu, (initials) =>
      initials.replaceAll(".", ""),
    )
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’'ʼ`´‘]s(?![\p{L}\p{N}])/gu, "")
    .replace(/[’'ʼ`´‘ʹ]/gu, "")
    .replace(/[^\p{ASCII}]/gu, (letter) => CYRILLIC[letter] ?? LETTERS[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .map(foldWord)
    .join(" ");
}

// The word as the lists have it: lower case, without stops, commas and possessive.
function bare(word: string): string {
  return word
    .toLowerCase()
    .replace(/[’']s$/, "")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
}

// `start` is where the name would begin by what was read so far.
function isTitle(words: readonly string[], at: number, start: number, end: number): boolean {
  const word = bare(words[at] ?? "").replaceAll(".", "");
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
      while (start < end - 1 && OFFICE_FIELDS.has(bare(words[start] ?? ""))) start++;
    }
  }
  while (start < end - 1 && isBeforeName(bare(words[start] ?? ""))) start++;
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
  const isSuffix = (word: string): boolean => NAME_SUFFIXES.has(bare(word).replaceAll(".", ""));
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
  const parsed = parse(name);
  if (PARSED.size >= MAX_REMEMBERED_NAMES) PARSED.clear();
  if (name.length <= 60) PARSED.set(name, parsed);
  return parsed;
}

const PARSED = new Map<string, PersonName>();

function parse(name: string): PersonName {
  const words = nameWords(name);
  let end = words.length;
  let suffix: NameSuffix | null = null;
  while (end > 1) {
    const last = bare(words[end - 1] ?? "").replaceAll(".", "");
    const found = NAME_SUFFIXES.get(last);
    if (found !== undefined) suffix = found;
    else if (!POSTNOMINALS.has(last)) break;
    end--;
  }
  const start = nameStart(words, end);
  const isOrganisation = words.slice(start, end).some((word) => ORGANISATION_WORDS.has(bare(word)));
  let familyStart = Math.max(start, end - 1);
  while (familyStart > start && PARTICLES.has(bare(words[familyStart - 1] ?? ""))) familyStart--;
  const given = words.slice(start, familyStart);
  const family = words
    .slice(familyStart, end)
    .join(" ")
    .replace(/[’']s$|[’']$|[.,;:!?"”]+$/u, "");
  const foldedFamily = foldName(
    family
      .split(" ")
      .filter((word, at, all) => at === all.length - 1 || !PARTICLES.has(bare(word)))
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

const NICKNAMES: ReadonlyMap<string, ReadonlySet<number>> = nicknameIndex();

function nicknameIndex(): Map<string, Set<number>> {
  const index = new Map<string, Set<number>>();
  for (const [group, names] of nicknameGroups.entries())
    for (const name of names) {
      const folded = foldName(name);
      const groups = index.get(folded);
      if (groups === undefined) index.set(folded, new Set([group]));
      else groups.add(group);
    }
  return index;
}

/** Whether a folded word is a short form of a given name, or has one: "ben". */
export function isNickname(word: string): boolean {
  return NICKNAMES.has(word);
}

/** Whether two folded given names can be one: equal, initial of the other, or short for the other. */
export function givenNamesAgree(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0);
  const groups = NICKNAMES.get(a);
  const others = NICKNAMES.get(b);
  if (groups === undefined || others === undefined) return false;
  for (const group of groups) if (others.has(group)) return true;
  return false;
}

/**
 * Whether the given names (folded) leave room for one person. First names agree and middle names do
 * not clash ("George W." and "George H. W." do); or a full name of one is found in the other ("Edgar"
 * and "J. Edgar").
 */
function givenListsAgree(a: readonly string[], b: readonly string[]): boolean {
  const [firstA, ...middleA] = a;
  const [firstB, ...middleB] = b;
  if (firstA === undefined || firstB === undefined) return true;
  const shared = (inA: readonly string[], inB: readonly string[]): boolean =>
    inA.some((p) => p.length > 1 && inB.some((q) => q.length > 1 && givenNamesAgree(p, q)));
  if (!givenNamesAgree(firstA, firstB)) return shared(a, b);
  const [nextA] = middleA;
  const [nextB] = middleB;
  if (nextA === undefined || nextB === undefined) return true;
  return givenNamesAgree(nextA, nextB) || shared(middleA, middleB);
}

/** "Republican National Committee" → `"rnc"`; small words do not count. */
function acronymOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join("")
    .toLowerCase();
}

function isAcronym(name: string): boolean {
  return /^(?:\p{Lu}\.?){2,6}$/u.test(name);
}

/** A name as that of a body. */
type BodyName = Readonly<{
  /** Folded, without its article. */
  folded: string;
  /** The name itself where it is an acronym: "F.B.I." → "fbi"; else null. */
  acronym: string | null;
  /** The acronym that it would have: "Justice Department" → "jd". */
  initials: string;
}>;

// Every body of an article is compared with every name in it.
const BODY_NAMES = new WeakMap<PersonName, BodyName>();

function bodyName(name: PersonName): BodyName {
  const known = BODY_NAMES.get(name);
  if (known !== undefined) return known;
  const whole = wholeName(name);
  const body = {
    folded: foldName(whole).replace(/^(?:the|a|an) (?=.)/, ""),
    acronym: isAcronym(whole) ? whole.replaceAll(".", "").toLowerCase() : null,
    initials: acronymOf(whole),
  };
  BODY_NAMES.set(name, body);
  return body;
}

function bodiesAgree(a: BodyName, b: BodyName): boolean {
  return a.folded === b.folded || a.acronym === b.initials || b.acronym === a.initials;
}

// "Xi" may be Xi Jinping, "Ban" Ban Ki-moon: the bare first word of a name that has its family first.
function isFamilyFirst(name: PersonName, foldedFamily: string): boolean {
  return name.foldedGiven[0] === foldedFamily && name.given.length <= 2 && hasFamilyFirst(name);
}

const FOLDED_FAMILY_FIRST: ReadonlySet<string> = new Set([...FAMILY_FIRST].map(foldName));

/** Whether the first word of the name is a common Chinese, Korean or Vietnamese family name: "Nguyen Thi Mai". */
export function hasFamilyFirst({ foldedGiven: [first = ""] }: PersonName): boolean {
  return FOLDED_FAMILY_FIRST.has(first);
}

/**
 * Whether two names could denote one person (or organisation): the same family name, and nothing that
 * speaks against it. Titles do not count; a bare surname agrees with every bearer of it.
 * `"Mr. Trump"`, `"Donald J. Trump"` → true; `"Bill Clinton"`, `"Hillary Clinton"` → false;
 * `"Donald Trump"`, `"Donald Trump Jr."` → false; `"Trump"`, `"Trump campaign"` → false.
 * Words without letters agree with nothing.
 */
export function namesAgree(a: string | PersonName, b: string | PersonName): boolean {
  const nameA = toName(a);
  const nameB = toName(b);
  if (nameA.foldedFamily === "" || nameB.foldedFamily === "") return false;
  return nameA.isOrganisation || nameB.isOrganisation
    ? bodiesAgree(bodyName(nameA), bodyName(nameB))
    : peopleAgree(nameA, nameB);
}

function toName(name: string | PersonName): PersonName {
  return typeof name === "string" ? parseName(name) : name;
}

function wholeName(name: PersonName): string {
  return [...(name.isOrganisation ? name.titles : []), ...name.given, name.family].join(" ");
}

function peopleAgree(a: PersonName, b: PersonName): boolean {
  const isFull = (name: PersonName): boolean => name.given.length > 0 || name.suffix !== null;
  if (a.suffix !== b.suffix && isFull(a) && isFull(b)) return false;
  if (a.foldedFamily === b.foldedFamily) return givenListsAgree(a.foldedGiven, b.foldedGiven);
  if (!isFull(a)) return isFamilyFirst(b, a.foldedFamily);
  if (!isFull(b)) return isFamilyFirst(a, b.foldedFamily);
  return false;
}
