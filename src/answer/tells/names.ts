// Names that a text has and the question lacks: what "who", "which company" or "in which town" asks for.

import { DEMONYMS } from "../../statements/lexicon/demonyms.ts";
import { NEVER_NAMES } from "../../statements/lexicon/function-words.ts";
import { isNational } from "../../statements/lexicon/nouns.ts";
import { isPlace } from "../../statements/lexicon/places.ts";
import type { Word } from "./claim.ts";

/** A capital inside a sentence; at its beginning, one that more than the beginning explains. */
const NAME =
  /(?<=[\p{Ll}\p{N},;:’”"')–—] [“"‘(]?|^\P{L}*An? )\p{Lu}[\p{L}’'-]+|^\P{L}*\p{Lu}[\p{L}’'-]+(?= (?:\p{Lu}|was|is|has|had|\p{L}+ed\b|said|won|wrote|led|took|made|gave|found|became))/gu;
/** The following parts of a name of several words, with what may join them. */
const NAME_PART = /^(?:(?: (?:of|the|de|van|von|al|bin|and|&))* \p{Lu}[\p{L}’'-]*)*/u;

export type FillingName = Readonly<{ name: string; start: number }>;

/**
 * Names whose last part the question lacks: not "Anna Keller" beside "Keller". Adjectives of countries,
 * months and weekdays are none.
 */
export function newNames(text: string, asked: readonly Word[]): readonly FillingName[] {
  return [...text.matchAll(NAME)].flatMap(({ 0: first, index }) => {
    const rest = text.slice(index + first.length).match(NAME_PART)?.[0] ?? "";
    const name = `${first}${rest}`;
    const parts = namePartsOf(name).filter(isOfName);
    const last = parts.at(-1);
    return last === undefined || isAsked(last, asked) ? [] : { name, start: index };
  });
}

/** "Geneva", "Kyiv", "Poland": never somebody's name. */
export function isNameOfPlace({ name }: FillingName): boolean {
  return isPlace(name.replace(/^\P{L}+|['’]s$/gu, ""));
}

function namePartsOf(name: string): readonly string[] {
  return name
    .toLowerCase()
    .replace(/['’]s?\b/gu, "")
    .split(/[^\p{L}]+/u)
    .filter((part) => part.length > 2);
}

function isOfName(part: string): boolean {
  return !NEVER_NAMES.has(part) && !DEMONYMS.has(part) && !isNational(part);
}

function isAsked(part: string, asked: readonly Word[]): boolean {
  return asked.some(
    ({ lower }) => lower.startsWith(part) || (part.startsWith(lower) && lower.length > 3),
  );
}
