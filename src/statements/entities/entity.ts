// Somebody an article names, as far as its mentions show: a person, a body or a place.

import { ORGANISATION_WORDS } from "../../text/name-titles.ts";
import { hasFamilyFirst, namesAgree } from "../../text/names-agree.ts";
import { type PersonName, parseName } from "../../text/parse-name.ts";
import {
  type Gender,
  genderOfName,
  genderOfWords,
  hasGivenName,
  isGivenName,
} from "../lexicon/gender.ts";
import { isPlace } from "../lexicon/places.ts";
import type { Mention } from "../mentions/mention.ts";
import type { NamedEntity } from "../statement.ts";

export type Entity = {
  /** The fullest form so far; at the end the full form used most. */
  name: string;
  parsed: PersonName;
  kind: NamedEntity["kind"];
  /** Every form with how often it occurs. */
  forms: Map<string, number>;
  /** Titles and descriptions tied to the name: "Russian President", "press secretary". */
  descriptions: Set<string>;
  gender: Gender | null;
  /** What the article's own pronouns call those whose name shows no gender; it only rules the other out. */
  calledAs: Gender | "it" | null;
  /** Whether the article distinguishes it from all whom it names in full by that surname: "President Lee" and "his wife, Ann Lee". */
  isDistinctFromFullNames: boolean;
  /** How often any form occurs. */
  count: number;
  /** How often the full name occurs; decides who a bare shared surname means. */
  fullCount: number;
  /** How often it is a place where something is ("in Vermont") or qualifies a noun ("a Vermont native"). */
  placeCount: number;
};

/** The entities of an article and who each name mention means (missing: not known). */
export type Entities = Readonly<{
  all: readonly Entity[];
  of: ReadonlyMap<Mention, Entity>;
}>;

/** "Power [firm] Nordkraft", "the [lender] Veridia": the noun before the name says that it is a body. */
export const BODY_NOUN =
  /\b(?:firm|company|bank|lender|insurer|retailer|operator|airline|carrier|maker|giant|group|agency|charity|watchdog|regulator|union|party|club|newspaper|daily|magazine|broadcaster|channel|website|outlet|organi[sz]ation|institute|association|militia|network|platform|startup|start-up|think tank)$/iu;

/** An entity that nothing is known of but the words of its name; `note` counts its mentions. */
export function newEntity(mention: Mention, isAbbreviated = false): Entity {
  const parsed = parseName(mention.words);
  const words = mention.words.split(/\s+/);
  const isBody =
    isPlace(mention.words) ||
    isAbbreviated ||
    BODY_NOUN.test(mention.title) ||
    parsed.isOrganisation ||
    (mention.title === "" && /^\p{Lu}{2,}$/u.test(mention.words)) ||
    words.some((word) => ORGANISATION_WORDS.has(word.toLowerCase()));
  const isPerson = words.length > 1 && (genderOfName(parsed) !== null || hasGivenName(parsed));
  return {
    name: mention.words,
    parsed,
    kind: isBody ? "organisation" : isPerson ? "person" : "unknown",
    forms: new Map(),
    descriptions: new Set(),
    gender: null,
    calledAs: null,
    isDistinctFromFullNames: false,
    count: 0,
    fullCount: 0,
    placeCount: 0,
  };
}

/** Takes in a mention: its form, and what the title before it shows. */
export function addMention(entity: Entity, mention: Mention) {
  entity.forms.set(mention.words, (entity.forms.get(mention.words) ?? 0) + 1);
  entity.count++;
  if (mention.title !== "") {
    entity.descriptions.add(mention.title);
    entity.gender ??= genderOfWords(mention.title);
    if (entity.kind === "unknown")
      entity.kind = BODY_NOUN.test(mention.title) ? "organisation" : "person";
  }
}

/** Whether the name may be the entity's, too. */
export function isNamedAlike({ parsed }: Entity, name: PersonName): boolean {
  return couldAgree(parsed, name) && namesAgree(parsed, name);
}

/** A quick look before `namesAgree`, which costs more: a shared family name, family first, or a body. */
function couldAgree(a: PersonName, b: PersonName): boolean {
  return (
    a.foldedFamily === b.foldedFamily ||
    a.isOrganisation ||
    b.isOrganisation ||
    a.foldedGiven[0] === b.foldedFamily ||
    b.foldedGiven[0] === a.foldedFamily
  );
}

/** Whether the article gives no sign that this could be somebody: for "he" and "she". */
export function cannotBePerson({ kind, gender, count, placeCount }: Entity): boolean {
  return (
    kind === "organisation" || (kind === "unknown" && gender === null && placeCount * 2 >= count)
  );
}

/** The gender that the name shows; null for a body. */
export function genderOf(entity: Entity): Gender | null {
  return entity.kind === "organisation" ? null : genderOfName(entity.parsed);
}

/**
 * The full form used most, the longer of two: "Hillary Clinton" rather than "Sleepy Anna Keller", never with
 * a word before it that is no given name where the rest stands alone, too ("Ohioan Ann Lee").
 */
export function usualName({ name, kind, forms }: Entity): string {
  if (kind === "organisation") return name;
  const whole = [...forms].filter(([form]) => /\s/.test(form) && !/^The \S+$/.test(form));
  const known = new Set(whole.map(([form]) => form));
  const full = whole.filter(([form]) => !isLedIn(form, known));
  const written = full.filter(([form]) => /\p{Ll}/u.test(form)); // rather than "KARI LUND" of a label
  const [usual] = (written.length > 0 ? written : full).toSorted(
    ([a, x], [b, y]) => y - x || b.length - a.length,
  );
  return usual?.[0] ?? name;
}

/** `("Ohioan Ann Lee", ["Ann Lee"])` → true; `("Ann Maria Lee", ["Maria Lee"])` → false. */
function isLedIn(form: string, known: ReadonlySet<string>): boolean {
  const [first = ""] = form.split(/\s/u);
  if (isGivenName(first) || first.endsWith(".")) return false;
  for (let at = form.indexOf(" "); at >= 0; at = form.indexOf(" ", at + 1))
    if (known.has(form.slice(at + 1))) return true;
  return false;
}

/** The plain data that the corpus-wide registry is built from. */
export function toNamedEntity(entity: Entity): NamedEntity {
  return {
    name: entity.name,
    kind: entity.kind,
    forms: [...entity.forms.keys()],
    descriptions: [...entity.descriptions],
    gender: entity.gender,
    count: entity.count,
    ...(entity.isDistinctFromFullNames ? { isDistinctFromFullNames: true } : {}),
  };
}

/** Whether the word is the surname, which a Chinese, Korean or Vietnamese name has first. */
export function isSurnameOf({ parsed }: Entity, word: string): boolean {
  const folded = parseName(word).foldedFamily;
  return folded === (hasFamilyFirst(parsed) ? parsed.foldedGiven[0] : parsed.foldedFamily);
}
