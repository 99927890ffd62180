// Whether two names could denote one person or organisation. Decides on the words alone; which people
// there are is known elsewhere.

import { foldName } from "./fold-name.ts";
import { FAMILY_FIRST } from "./name-titles.ts";
import { nicknameGroups } from "./nicknames.ts";
import { type PersonName, parseName } from "./parse-name.ts";

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
export function hasNicknames(word: string): boolean {
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

/**
 * The same for given names alone: of two names of one surname that agree, the one has a key that the
 * other seeks. A name without given names agrees with all.
 */
export function givenNameKeys({ foldedGiven }: PersonName): NameKeys {
  const own: string[] = ["any"];
  const sought: string[] = ["none"];
  if (foldedGiven.length === 0) return { own: [...own, "none"], sought: ["any"] };
  for (const [at, given] of foldedGiven.entries()) {
    const groups = [...(NICKNAMES.get(given) ?? [])].map((group) => `short ${group}`);
    if (at === 0) own.push(`initial ${given.charAt(0)}`);
    if (at === 0 && given.length === 1) sought.push(`initial ${given}`);
    else
      sought.push(...(at === 0 ? [`letter ${given.charAt(0)}`] : []), `name ${given}`, ...groups);
    if (given.length === 1) own.push(...(at === 0 ? [`letter ${given}`] : []));
    else own.push(`name ${given}`, ...groups);
  }
  return { own, sought };
}

/** What a name is looked up by among many: names that agree have a key of one among those that the other seeks. */
export type NameKeys = Readonly<{ own: readonly string[]; sought: readonly string[] }>;

/** The keys of a name, so that it need not be compared with each of many that cannot agree with it. */
export function nameKeys(name: PersonName): NameKeys {
  const { foldedFamily, foldedGiven, given, suffix } = name;
  const body = bodyName(name);
  const first = hasFamilyFirst(name) && given.length <= 2 ? foldedGiven[0] : undefined;
  const isBare = given.length === 0 && suffix === null;
  const byGiven = givenNameKeys(name);
  const own = byGiven.own.map((key) => `family ${foldedFamily} ${key}`);
  const sought = byGiven.sought.map((key) => `family ${foldedFamily} ${key}`);
  own.push(`body ${body.folded}`, `initials ${body.initials}`);
  sought.push(`body ${body.folded}`, `acronym ${body.initials}`);
  if (body.acronym !== null) own.push(`acronym ${body.acronym}`);
  if (body.acronym !== null) sought.push(`initials ${body.acronym}`);
  if (first !== undefined) own.push(`first ${first}`);
  if (first !== undefined) sought.push(`bare ${first}`);
  if (isBare) own.push(`bare ${foldedFamily}`);
  if (isBare) sought.push(`first ${foldedFamily}`);
  return { own, sought };
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
