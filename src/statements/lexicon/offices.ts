// Offices and how two descriptions of an office fit: "the president", "Russian President".

import { isOnePerson } from "./nouns.ts";

/**
 * Whether definite words ("the GOP nominee") mean whom an article calls `description` ("Republican
 * nominee"): the office fits and no capitalised word speaks against it.
 */
export function meansDescribed(written: string, description: string): boolean {
  const words = contentWords(written);
  const head = words.at(-1);
  return (
    head !== undefined &&
    /^the\b/i.test(written) &&
    isOnePerson(head) &&
    descriptionFit(description, written, words, head) >= 1
  );
}

/** Short and long names of one office, to the long one: Associated Press Stylebook, "titles". */
export const OFFICE_FORMS: Readonly<Record<string, string>> = {
  sen: "senator",
  rep: "representative",
  congressman: "representative",
  congresswoman: "representative",
  lawmaker: "representative",
  gov: "governor",
  gen: "general",
  dr: "doctor",
  prof: "professor",
  spokeswoman: "spokesperson",
  spokesman: "spokesperson",
  chairwoman: "chairman",
  chair: "chairman",
  candidate: "nominee",
  frontrunner: "nominee",
  "front-runner": "nominee",
  mogul: "businessman",
  billionaire: "businessman",
  tycoon: "businessman",
  advisor: "adviser",
  "ex-wife": "wife",
  "ex-husband": "husband",
  gop: "republican",
  democrat: "democratic",
};

/** Words before an office that make another of it, as the source of a regular expression. */
export const DEPUTIES = "vice|deputy|assistant|associate";

/** Words before an office that somebody holds no more, likewise. */
export const NO_MORE = "former|ex|late";

/** Makes another office of one: "the vice-presidential nominee", "the deputy minister", "the next president". */
const RANK = new RegExp(`\\b(?:${DEPUTIES}|lieutenant|next|future|previous)\\b`, "i");

/** "The Russian leader" is the Russian president; "the German leader" the chancellor. */
export const LEADING_OFFICES = new Set(
  "president premier chancellor minister king queen".split(" "),
);

/** Offices that one person does not hold together: "the senator" is not the governor just named. */
export const EXCLUSIVE_OFFICES = new Set(
  "senator governor mayor representative judge general spokesperson secretary".split(" "),
);

/** Words that say nothing of an office, in articles and in questions alike. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(
  "the a an of for and his her their its at in to on former then".split(" "),
);

/** What articles have besides: "who is the mayor". */
const CLAUSE_WORDS = /^(?:who|is|was)$/;

/** Offices that go by their initials: "the PM", "Chief Minister … the CM". */
export function inFull(words: string): string {
  return words.replace(/\bPM\b/gu, "Prime Minister").replace(/\bCM\b/gu, "Chief Minister");
}

const MAX_REMEMBERED_DESCRIPTIONS = 20_000;

/** The same descriptions are held against those of every article. */
const remembered = new Map<string, readonly string[]>();

/** The words of a description that say who is meant, an office by its long name. */
export function contentWords(words: string): readonly string[] {
  const known = remembered.get(words);
  if (known !== undefined) return known;
  if (remembered.size >= MAX_REMEMBERED_DESCRIPTIONS) remembered.clear();
  const made = contentWordsOf(words);
  remembered.set(words, made);
  return made;
}

function contentWordsOf(words: string): readonly string[] {
  return inFull(words)
    .toLowerCase()
    .split(/[^\p{L}\p{N}.-]+/u)
    .map((word) => word.replace(/\.$/, ""))
    .filter((word) => word.length > 1 && !SMALL_WORDS.has(word) && !CLAUSE_WORDS.test(word))
    .map((word) => OFFICE_FORMS[word] ?? word);
}

/**
 * How well the words `written` mean whom an article calls `description`. 0: not; 1: the office fits;
 * more: so many other words fit too. Another party, state or country rules out: "the Democratic
 * nominee" is not the "Republican nominee".
 */
export function descriptionFit(
  description: string,
  written: string,
  words: readonly string[],
  head: string,
): number {
  if (!isSameRank(description, written)) return 0;
  const known = contentWords(withoutOwner(description));
  const isLeader = head === "leader" && known.some((word) => LEADING_OFFICES.has(word));
  if (!known.includes(head) && !isLeader) return 0;
  const shared = words.filter((word) => word !== head && known.includes(word)).length;
  const capitals = capitalisedWords(written);
  const asked = capitals.filter((word) => !known.includes(word));
  if (asked.length > 0 && isHeldByOne(head)) return 0; // "the Russian president" is no "President Trump"
  // "the band leader" leads no country
  if (isLeader && words.some((word) => word !== head && !capitals.includes(word))) return 0;
  if (asked.length === 0) return 1 + shared;
  const isOther = capitalisedWords(description).some(
    (word) => word !== head && !words.includes(word),
  );
  return isOther ? 0 : 0.5 + shared;
}

/** Whether neither is a deputy of the other, nor the description of somebody who held the office once. */
function isSameRank(description: string, written: string): boolean {
  if (IS_NO_MORE.test(description) && !/\bformer\b/i.test(written)) return false;
  return RANK.exec(written)?.[0].toLowerCase() === RANK.exec(description)?.[0].toLowerCase();
}

const IS_NO_MORE = new RegExp(`\\b(?:${NO_MORE})\\b`, "i");

/** "the general's nephew" is no general. */
function withoutOwner(description: string): string {
  return description.replace(/^(?:the|an?|his|her|their)\s[\p{Ll}\s-]+[’']s\s/u, "");
}

/** An office that a state or body has one holder of at a time. */
function isHeldByOne(head: string): boolean {
  return LEADING_OFFICES.has(head) || EXCLUSIVE_OFFICES.has(head) || head === "leader";
}

/** The capitalised words, but not the first for that alone: "The Vermont senator" → vermont. */
export function capitalisedWords(words: string): readonly string[] {
  const large = words.replace(/^(?:The|A|An|This|That)\b/u, "").match(/\p{Lu}[\p{L}.-]+/gu) ?? [];
  return contentWords(large.join(" "));
}
