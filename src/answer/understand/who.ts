// The words in the place of the speaker → the person of the corpus whom they mean, if any.

import type { Found, Person } from "../../people/person.ts";
import { genderOfWords } from "../../statements/lexicon/gender.ts";
import { isPlace } from "../../statements/lexicon/places.ts";
import { foldName } from "../../text/fold-name.ts";
import type { FrameMatch } from "./frames.ts";
import { GROUPS, headNounOf, isAnybody, isGroup } from "./nobody-named.ts";
import {
  foundSpeaker,
  NOBODY_ASKED,
  NOT_FOUND,
  type QuestionContext,
  type Said,
} from "./question-context.ts";

/**
 * Whose words are asked for by what stands in the place of the speaker: one person, several who may be
 * meant by one name, or several joined ("Putin and Zelensky"); null where the corpus knows none.
 */
export function findSpeakers(
  who: string,
  match: FrameMatch,
  context: QuestionContext,
): Said["found"] | null {
  const parts = joinedNames(who);
  const whole = isList(who, parts, context) ? NOT_FOUND : findSpeaker(who, match, context);
  if (whole.kind !== "none") return foundSpeaker(whole, who);
  if (parts.length < 2) return null;
  const read = parts.map((words) => ({ words, found: findPart(words, who, match, context) }));
  const known = read.flatMap(({ words, found }) =>
    found.kind === "one" ? [{ words, found }] : [],
  );
  const [first] = known;
  if (first === undefined) {
    const several = read.find(({ found }) => found.kind === "several");
    return several === undefined ? null : foundSpeaker(several.found, several.words);
  }
  const speaker = first.found.person;
  const people = new Set(known.map(({ found }) => found.person));
  people.delete(speaker);
  const unresolvedNames = read
    .filter(({ words, found }) => found.kind !== "one" && isNameLike(words, context.asTyped))
    .filter(({ words }) => !CIRCUMSTANCE.test(words))
    .map(({ words, found }) => ({ words, people: found.kind === "several" ? found.people : [] }));
  return {
    ...NOBODY_ASKED,
    speaker,
    speakerWords: first.words,
    others: [...people],
    unresolvedNames,
  };
}

/** "Putin, in Bishkek,": where and when, and no name. */
const CIRCUMSTANCE =
  /^(?:in|at|on|during|from|when|while|after|before|with|for|by|speaking|talking|asked)\b/i;

/** "Putin, Trump" rather than "Putin, the Russian president" or "Putin, Jr.". */
function isList(who: string, parts: readonly string[], { asTyped }: QuestionContext): boolean {
  const isName = (part: string) =>
    isNameLike(part, asTyped) && !/^(?:jr|sr|i{1,3}|iv)$/i.test(part);
  return who.includes(",") && parts.length > 1 && parts.every(isName);
}

/** "Putin and Trump?": several, where only their names stand there; else null. */
export function findNames(words: string, { people }: QuestionContext): Said["found"] | null {
  const parts = joinedNames(words.trim());
  const found = parts.map((part) => people.find(part, { misspelt: false, described: false }));
  const named = found.flatMap((one) =>
    one.kind === "one" && one.person.kind === "person" ? [one.person] : [],
  );
  const [speaker, ...others] = new Set(named);
  if (speaker === undefined || others.length === 0 || named.length < parts.length) return null;
  return { ...NOBODY_ASKED, speaker, speakerWords: parts[0] ?? null, others };
}

/** "both Putin and Zelensky", "Putin/Zelensky", "Putin, Trump or Zelensky", "Putin vs Zelensky" */
function joinedNames(who: string): readonly string[] {
  return who
    .replace(/^(?:both|either) /i, "")
    .split(/,? (?:and|or|nor|as well as|vs\.?|versus|plus) |, ?| ?[&/] ?/i)
    .map(cleanWho)
    .slice(0, MAX_PARTS);
}

/** More names than this are a list that nobody reads answers to. */
const MAX_PARTS = 5;

/** "Bill" in "Bill and Hillary Clinton" has the surname of the last. */
function findPart(part: string, who: string, match: FrameMatch, context: QuestionContext): Found {
  if (part === "" || isAnybody(part) || isGroup(part)) return NOT_FOUND;
  const surname = who.split(" ").at(-1) ?? "";
  if (!/\s/.test(part) && part !== surname) {
    const full = context.people.find(`${part} ${surname}`, { misspelt: false, described: false });
    if (full.kind === "one") return full;
  }
  return findSpeaker(part, match, context);
}

/** More words than this are no name and no description. */
const MAX_SPEAKER_WORDS = 8;

function findSpeaker(who: string, match: FrameMatch, context: QuestionContext): Found {
  const { people } = context;
  if (who === "" || who.split(" ").length > MAX_SPEAKER_WORDS) return NOT_FOUND;
  const misspelt = forgivesErrors(who, match, context);
  const asked = people.find(who, { misspelt, described: true });
  const found = namesOnly(asked, who, context, true);
  if (found !== asked) return found;
  if (isOfOtherGender(found, who) || isNoun(found, who)) return NOT_FOUND;
  return isPossessive(found, who, match)
    ? people.find(who.slice(0, -1), { misspelt: false, described: false })
    : found;
}

/** Typing errors are forgiven in frames that ask for words anyway, and in names that are long enough. */
function forgivesErrors(
  who: string,
  { certainty, verb }: FrameMatch,
  { asTyped, mayBeMisspelt }: QuestionContext,
): boolean {
  if (certainty === "certain-view" || (certainty === "certain" && verb !== "")) return true;
  return isNameLike(who, asTyped) && (verb !== "" || mayBeMisspelt(who));
}

/** Whether a description has a gender that the person found by it has not. */
function isOfOtherGender(found: Found, who: string): boolean {
  return found.kind === "one" && found.by === "description" && !hasGender(found.person, who);
}

/** "the party" is no name, though some headline may have a "Party". */
function isNoun(found: Found, who: string): boolean {
  if (found.kind !== "one" || found.by === "description") return false;
  return /^the \p{Ll}/u.test(who) && found.person.kind === "unknown";
}

/** "putins view on": where whose it is is asked, an apostrophe is easily left out. */
function isPossessive({ kind }: Found, who: string, { verb }: FrameMatch): boolean {
  return kind === "none" && verb === "" && /\p{L}{3}s$/u.test(who);
}

/** "The spokeswoman" is no man, though articles call him a spokesperson. */
function hasGender({ gender }: Person, who: string): boolean {
  const asked = genderOfWords(headNounOf(who));
  return asked === null || gender === null || gender === asked;
}

/**
 * "What did coal say" asks for no Harbour Coal, although a name holds the word: in small letters, and
 * as often in those in the articles, it is a word. Where words are asked for, somebody with a given
 * name may be meant all the same ("what did price say"), but not by the word alone.
 * @param isMarked whether words are asked for.
 */
export function namesOnly(
  found: Found,
  words: string,
  { articlesWith, asTyped }: QuestionContext,
  isMarked: boolean,
): Found {
  const isSmall = /^\p{Ll}+$/u.test(words) || asTyped === asTyped.toUpperCase();
  if (!isSmall || /\s/.test(words) || found.kind === "none") return found;
  const people = found.kind === "one" ? [found.person] : found.people;
  if (people.some((person) => isNamedBy(person, words, isMarked))) return found;
  const mostArticles = Math.max(...people.map(({ articles }) => articles));
  return articlesWith(words.toLowerCase(), mostArticles) >= mostArticles ? NOT_FOUND : found;
}

/** Whether one word in small letters is enough: it is the whole name, or words are asked for. */
function isNamedBy({ name, gender, statements }: Person, word: string, isMarked: boolean): boolean {
  return (isMarked && gender !== null) || (statements > 0 && foldName(name) === foldName(word));
}

/**
 * Where nothing says that words are asked for ("Yermak Crimea", "Europe?"), a place or anything else
 * that is no person and is never quoted is a topic.
 */
export function speakersOnly(found: Found): Found {
  return found.kind === "one" && isSilentThing(found.person) ? NOT_FOUND : found;
}

/** A place, or anything else that is no person, of which nothing is quoted. */
export function isSilentThing({ kind, name, statements }: Person): boolean {
  return statements === 0 && (kind !== "person" || isPlace(name));
}

/** Without what people put around a name: marks, brackets, "and his aides", a possessive. */
export function cleanWho(who: string): string {
  return (
    who
      .replace(/"/g, " ")
      // "Putin (the Russian president)" is "Putin, the Russian president,".
      .replace(/\s*[([]/g, ", ")
      .replace(/[)\]]/g, "")
      .replace(/\s+/g, " ")
      .replace(/^[\s,.:;'-]+|[\s,.:;'-]+$/g, "")
      .replace(/^(?:if |whether |that |about )/i, "")
      // "Putin and his aides": they are nobody in particular, and he is asked for.
      .replace(
        /(?<=\S) (?:and|or|&) (?:(?:his|her|their|its|some|other) \p{L}+|others|company|co\.?)$/iu,
        "",
      )
      .replace(/['’]s$/, "")
      .trim()
  );
}

/**
 * Whether words unknown to the corpus are somebody's name: capitals inside a message that also has
 * small letters; and, where nothing has capitals, one to three words without an article.
 */
export function isNameLike(who: string, asTyped: string): boolean {
  const words = who.split(" ");
  if (words.length > 6 || /^(?:the|a|an|some|my|your|our|this|that|these|those) \p{Ll}/u.test(who))
    return false;
  const hasCase = /\p{Ll}/u.test(asTyped) && /(?<=\S\s+["'(]?)\p{Lu}/u.test(asTyped);
  // "Trump supporters", "Putin's spokesman" and "Republicans" are descriptions.
  if (hasCase) return /(?:^|[.'-])\p{Lu}/u.test(words.at(-1) ?? "") && !GROUPS.test(who);
  return words.length <= 3 && !/\p{N}/u.test(who) && !/^(?:the|a|an|some) /i.test(who);
}
