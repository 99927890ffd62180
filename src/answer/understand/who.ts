// The words in the place of the speaker → the person of the corpus whom they mean, if any.

import type { Found, Person } from "../../statements/person.ts";
import { isPlace } from "../../statements/places.ts";
import { foldName } from "../../text/names.ts";
import type { FrameMatch } from "./frames.ts";
import { GROUPS } from "./nobody-named.ts";
import { NOT_FOUND, type Reading } from "./reading.ts";

/** Typing errors are forgiven in frames that ask for words anyway, and in names that are long enough. */
export function findSpeaker(who: string, match: FrameMatch, reading: Reading): Found {
  const { people, asTyped, mayBeMisspelt } = reading;
  if (who === "" || who.split(" ").length > 8) return { kind: "none" };
  const isSure =
    (match.certainty === "certain" && match.verb !== "") ||
    (isNameLike(who, asTyped) && (match.verb !== "" || mayBeMisspelt(who)));
  const asked = people.find(who, { misspelt: isSure, described: true });
  const found = namesOnly(asked, who, reading, true);
  if (found !== asked) return found;
  // "the party" is no name, though some headline may have a "Party".
  const isNoun = /^the \p{Ll}/u.test(who) && found.kind === "one" && found.by !== "description";
  if (isNoun && found.person.kind === "unknown") return { kind: "none" };
  if (found.kind !== "none") return found;
  // "Putin and Zelensky": the first whom the corpus knows is answered.
  return (
    who
      .split(/ (?:and|or|&) |, ?/i)
      .slice(0, 4)
      .map((part) => people.find(part, { misspelt: false, described: false }))
      .find(({ kind }) => kind !== "none") ?? found
  );
}

/**
 * "What did coal say" asks for no Patriot Coal, although a name holds the word: in small letters, and
 * as often in those in the articles, it is a word. Where words are asked for, somebody with a given
 * name may be meant all the same ("what did price say"), but not by the word alone.
 */
export function namesOnly(
  found: Found,
  words: string,
  { articlesWith, asTyped }: Reading,
  isMarked: boolean,
): Found {
  const isSmall = /^\p{Ll}+$/u.test(words) || asTyped === asTyped.toUpperCase();
  if (!isSmall || /\s/.test(words) || found.kind === "none") return found;
  const people = found.kind === "one" ? [found.person] : found.people;
  const isNamed = people.some(
    ({ name, gender, statements }) =>
      (isMarked && gender !== null) || (statements > 0 && foldName(name) === foldName(words)),
  );
  const named = Math.max(...people.map(({ articles }) => articles));
  return !isNamed && articlesWith(words.toLowerCase()) >= named ? NOT_FOUND : found;
}

/**
 * Where nothing says that words are asked for ("Yermak Crimea", "Europe?"), a place or anything else
 * that is no person and is never quoted is a topic.
 */
export function speakersOnly(found: Found): Found {
  return found.kind === "one" && isSilentThing(found.person) ? NOT_FOUND : found;
}

export function isSilentThing({ kind, name, statements }: Person): boolean {
  return statements === 0 && (kind !== "person" || isPlace(name));
}

export function cleanWho(who: string): string {
  return who
    .replace(/["()[\]]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[\s,.:;'-]+|[\s,.:;'-]+$/g, "")
    .replace(/^(?:if |whether |that |about )/i, "")
    .replace(/['’]s$/, "")
    .trim();
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
