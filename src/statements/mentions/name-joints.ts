// The small words and commas that a name goes on after: "Ursula von der Leyen", "Department of Justice".

import {
  NAME_SUFFIXES,
  OFFICE_FIELDS,
  ORGANISATION_WORDS,
  PARTICLES,
  TITLES,
} from "../../text/name-titles.ts";
import { isCapitalised, type Token, withoutStop } from "../../text/tokens.ts";
import { NEVER_NAMES } from "../lexicon/function-words.ts";
import { OF_HEADS } from "../lexicon/nouns.ts";
import { lowerAt, type Paragraph } from "../reading/read-article.ts";
import { isNamePart, particlesEnd } from "./name-parts.ts";

/** Whether the small word or comma at `j` may stand inside a name that begins at `i`: "Lee, Jr.", "Ursula von der Leyen". */
export function mayJoin(
  paragraph: Paragraph,
  i: number,
  j: number,
  midSentence: ReadonlySet<string>,
): boolean {
  const { tokens } = paragraph;
  const lower = lowerAt(paragraph, j);
  if (lower === ",") return NAME_SUFFIXES.has(withoutStop(lowerAt(paragraph, j + 1)));
  if (/^(?:1st|2nd)$/.test(lower)) return TITLES.has(withoutStop(lowerAt(paragraph, j + 1))); // "Army 1st Lt. Bo Ek"
  if (PARTICLES.has(lower) && isNamePart(paragraph, particlesEnd(tokens, j), midSentence))
    return true;
  if (joinsOrganisation(paragraph, i, j, midSentence) || joinsOffice(paragraph, i, j)) return true;
  if (lower === "and" && joinsFields(paragraph, i, j)) return true;
  return /^(?:the|a|an)$/.test(lower) && joinsOrganisation(paragraph, i, j - 1, midSentence);
}

/**
 * "Mayor [of] Kharkiv Ihor Tereshchuk", "Minister [of] Health Larysa Bondar": an office, the word it
 * takes, and a name of two words. "Bishop of New South Wales" is none.
 */
function joinsOffice({ tokens, kind }: Paragraph, i: number, j: number): boolean {
  if (
    kind !== "paragraph" ||
    tokens[j]?.lower !== "of" ||
    !TITLES.has(withoutStop(tokens[j - 1]?.lower ?? ""))
  )
    return false;
  const of = isOfState(tokens, j) ? j + 2 : j;
  let end = of + 1;
  while (isCapitalised(tokens[end]) && !NEVER_NAMES.has(tokens[end]?.lower ?? "")) end++;
  return of - i <= 5 && end - of >= 4 && end - of <= 6 && endsInSurname(tokens, end);
}

/** Whether what ends before `end` is neither a place of two words ("New South Wales") nor a body. */
function endsInSurname(tokens: readonly Token[], end: number): boolean {
  const surname = tokens[end - 1]?.lower ?? "";
  return (
    !COMPASS.test(tokens[end - 2]?.lower ?? "") &&
    !COMPASS.test(tokens[end - 3]?.lower ?? "") &&
    !ORGANISATION_WORDS.has(surname) &&
    !OFFICE_FIELDS.has(surname)
  );
}

/** "Minister [of] State for Education Ann Lee". */
function isOfState(tokens: readonly Token[], of: number): boolean {
  return tokens[of + 1]?.lower === "state" && tokens[of + 2]?.lower === "for";
}

/** First words of places that have two. */
const COMPASS =
  /^(?:new|north|south|east|west|northern|southern|eastern|western|saint|st|san|santa|los|las|el|great|united|upper|lower)$/;

/** "Department of Justice", "University of Chicago": a head that takes "of", "for" and "the". */
function joinsOrganisation(
  paragraph: Paragraph,
  i: number,
  j: number,
  midSentence: ReadonlySet<string>,
): boolean {
  const { tokens } = paragraph;
  const lower = tokens[j]?.lower;
  if (lower !== "of" && lower !== "for" && lower !== "on" && lower !== "and") return false;
  let head = false;
  for (let k = i; k < j; k++) head ||= OF_HEADS.has(tokens[k]?.lower ?? "");
  const next = /^(?:the|a|an)$/.test(tokens[j + 1]?.lower ?? "") ? j + 2 : j + 1;
  if (lower === "and" && !(head && tokens.slice(i, j).some((token) => token.lower === "of")))
    return false;
  return head && isNamePart(paragraph, next, midSentence);
}

/**
 * "The Food [and] Drug Administration", "the Lindau Fire [and] Rescue Service": one body of two fields.
 * "The White House and State Department", "the FBI and Justice Department" are two.
 */
function joinsFields({ tokens, kind }: Paragraph, i: number, j: number): boolean {
  if (kind !== "paragraph" || tokens[i - 1]?.lower !== "the" || j - i > 2) return false;
  const isField = ({ text, lower }: Token) =>
    /^\p{Lu}\p{Ll}{2,}$/u.test(text) && !ORGANISATION_WORDS.has(lower) && !TITLES.has(lower);
  let end = j + 1;
  while (isCapitalised(tokens[end]) && end - j < 4) end++;
  return (
    end - j >= 3 &&
    tokens.slice(i, j).every(isField) &&
    tokens.slice(j + 1, end - 1).every(isField) &&
    SINGLE_BODIES.test(tokens[end - 1]?.lower ?? "")
  );
}

/** Heads of the names of public bodies that look after more than one field. */
const SINGLE_BODIES =
  /^(?:administration|agency|authority|board|bureau|commission|committee|council|department|executive|federation|institute|ministry|office|organi[sz]ation|service)$/;
