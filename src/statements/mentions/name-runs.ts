// Where a name stands: a run of capitalised words, with the small words that names hold.

import { SENTENCE_OPENERS } from "../../text/abbreviations.ts";
import {
  NAME_SUFFIXES,
  OFFICE_FIELDS,
  ORGANISATION_WORDS,
  PARTICLES,
  TITLES,
} from "../../text/name-titles.ts";
import { isCapitalised, type Token, withoutStop } from "../../text/tokens.ts";
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  NEVER_NAMES,
  PREPOSITIONS,
} from "../lexicon/function-words.ts";
import { isGivenName } from "../lexicon/gender.ts";
import { OF_HEADS, ROLE_NOUNS } from "../lexicon/nouns.ts";
import { isPlace } from "../lexicon/places.ts";
import { JUDGING_VERBS, SAYING_VERBS } from "../lexicon/verbs.ts";
import {
  lowerAt,
  type Paragraph,
  startsSentence,
  type TokenisedArticle,
} from "../reading/read-article.ts";

/**
 * Words as they are written inside the sentences of paragraphs. A capital there says that a word is a name,
 * whatever opens a sentence; a small letter that it is none.
 */
export function midSentenceWords({ paragraphs }: TokenisedArticle): ReadonlySet<string> {
  const words = new Set<string>();
  for (const paragraph of paragraphs) {
    const { kind, tokens, sentenceStarts } = paragraph;
    if (kind !== "paragraph") continue;
    const starts = new Set(sentenceStarts);
    for (const [i, token] of tokens.entries()) {
      if (token.kind !== "word" || starts.has(i)) continue;
      if (token.text === token.lower) words.add(token.text);
      if (!isCapitalised(token)) continue;
      const before = tokens[i - 1];
      const isBehindMark = before?.kind === "mark" && /["“”:.!?…—*_-]|''/.test(before.text);
      if (isBehindMark && !isBehindQuotedComma(paragraph, i)) continue;
      if (!NEVER_NAMES.has(withoutStop(token.lower)) || isSurnameMonth(paragraph, i))
        words.add(token.text);
    }
  }
  return words;
}

/** "“It is safe,” [Tramm] stated": the comma says that no sentence opens behind the quotation. */
function isBehindQuotedComma({ tokens, quotationOf }: Paragraph, i: number): boolean {
  const quotation = quotationOf[i - 1] ?? -1;
  if (quotation < 0 || quotationOf[i] === quotation) return false;
  let last = i - 2;
  while (/^[’'”"]$/.test(tokens[last]?.text ?? "")) last--; // “they said ‘no,’”
  return tokens[last]?.text === "," && !SENTENCE_OPENERS.has(tokens[i]?.lower ?? "");
}

/** Where the run of capitalised words that begins at `i` ends; `i` when none begins there. */
export function nameEnd(paragraph: Paragraph, i: number, inside: ReadonlySet<string>): number {
  const { tokens } = paragraph;
  if (!startsName(paragraph, i, inside)) return i;
  let last = i + 1;
  for (let j = i + 1; j < tokens.length; j++) {
    if (paragraph.quotationOf[j] !== paragraph.quotationOf[i]) {
      const after = nicknameEnd(paragraph, j);
      if (after === j) break;
      j = after - 1;
      continue;
    }
    if (isNamePart(paragraph, j, inside)) {
      if (leavesCapitals(tokens, i, j)) break;
      last = j + 1;
    } else if (!mayJoin(paragraph, i, j, inside)) break;
  }
  return last - i === 1 && isNumbered(paragraph, i) ? last + 1 : last;
}

/** "Channel 4", "Article 19" of no law: outlets and bodies that go by a number. */
function isNumbered({ tokens }: Paragraph, i: number): boolean {
  return (
    /^(?:article|canal|channel|fox|france|radio)$/.test(tokens[i]?.lower ?? "") &&
    /^\d{1,2}$/.test(tokens[i + 1]?.text ?? "") &&
    tokens[i + 2]?.lower !== "of"
  );
}

/** Whether the small word or comma at `j` may stand inside a name that begins at `i`: "Lee, Jr.", "Ursula von der Leyen". */
function mayJoin(paragraph: Paragraph, i: number, j: number, inside: ReadonlySet<string>): boolean {
  const { tokens } = paragraph;
  const lower = lowerAt(paragraph, j);
  if (lower === ",") return NAME_SUFFIXES.has(withoutStop(lowerAt(paragraph, j + 1)));
  if (/^(?:1st|2nd)$/.test(lower)) return TITLES.has(withoutStop(lowerAt(paragraph, j + 1))); // "Army 1st Lt. Bo Ek"
  if (PARTICLES.has(lower) && isNamePart(paragraph, nextNonParticle(tokens, j), inside))
    return true;
  if (joinsOrganisation(paragraph, i, j, inside) || joinsOffice(paragraph, i, j)) return true;
  if (lower === "and" && joinsFields(paragraph, i, j)) return true;
  return /^(?:the|a|an)$/.test(lower) && joinsOrganisation(paragraph, i, j - 1, inside);
}

/** "SAVE A QUARTER Let": words in capitals and the words after them are no one name. */
function leavesCapitals(tokens: readonly Token[], first: number, j: number): boolean {
  const isShouted = (at: number) => /^\p{Lu}{2,}$/u.test(tokens[at]?.text ?? "");
  return (
    j - first >= 2 &&
    isShouted(j - 1) &&
    !TITLES.has(tokens[j - 1]?.lower ?? "") && // "DMK MP Kanimozhi"
    !isShouted(j) &&
    (isShouted(first) || isShouted(j - 2))
  );
}

/** Where a quoted nickname of one or two words ends that a name goes on behind: Martina ["Tia"] Price. */
function nicknameEnd({ tokens, quotationOf }: Paragraph, j: number): number {
  const quotation = quotationOf[j] ?? -1;
  let end = j;
  while (quotation >= 0 && quotationOf[end] === quotation) end++;
  return end - j >= 3 && end - j <= 4 && isCapitalised(tokens[end]) && isCapitalised(tokens[j + 1])
    ? end
    : j;
}

function nextNonParticle(tokens: readonly Token[], j: number): number {
  while (PARTICLES.has(tokens[j]?.lower ?? "")) j++;
  return j;
}

function isNamePart(paragraph: Paragraph, j: number, inside: ReadonlySet<string>): boolean {
  const token = paragraph.tokens[j];
  if (token === undefined || !isCapitalised(token)) return token?.text === "&";
  if (NEVER_NAMES.has(withoutStop(token.lower)))
    return (
      isSurnameMonth(paragraph, j) ||
      isMonthSpeaking(paragraph, j, inside) ||
      isWeekdayName(paragraph, j)
    );
  if (paragraph.kind === "paragraph") return true;
  return inside.has(token.text) || TITLES.has(withoutStop(token.lower)); // headline style capitalises every word
}

/** "Comrade [Sunday] Ibe": a weekday between a courtesy title and a surname is a given name, as in Nigeria. */
function isWeekdayName({ tokens }: Paragraph, j: number): boolean {
  return (
    /^(?:mon|fri|satur|sun)day$/.test(tokens[j]?.lower ?? "") &&
    /^(?:mrs?|ms|dr|prof|hon|chief|comrade|pastor|rev|sir|alhaji|engr|barrister)$/.test(
      withoutStop(tokens[j - 1]?.lower ?? ""),
    ) &&
    isCapitalised(tokens[j + 1]) &&
    !TITLES.has(withoutStop(tokens[j + 1]?.lower ?? ""))
  );
}

/** "Theresa May", "Bai Jun", but not "On May 3": a month right after a capitalised word and before no figure. */
function isSurnameMonth({ tokens }: Paragraph, j: number): boolean {
  const before = tokens[j - 1];
  return (
    /^(?:may|april|june|august|jun)$/.test(tokens[j]?.lower ?? "") &&
    isCapitalised(before) &&
    !SENTENCE_OPENERS.has(before?.lower ?? "") &&
    !PREPOSITIONS.has(before?.lower ?? "") &&
    tokens[j + 1]?.kind !== "number"
  );
}

/** "[May] said", "told May": where the article has a Theresa May and no preposition asks for the month. */
function isMonthSpeaking(paragraph: Paragraph, j: number, inside: ReadonlySet<string>): boolean {
  const { tokens } = paragraph;
  if (!inside.has(tokens[j]?.text ?? "") || PREPOSITIONS.has(lowerAt(paragraph, j - 1)))
    return false;
  const next = lowerAt(paragraph, j + 1);
  return (
    PLAIN_SAYING.test(lowerAt(paragraph, j - 1)) ||
    PLAIN_SAYING.test(next) ||
    /^(?:has|had|is|was|'s|also)$/.test(next)
  );
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
  const surname = tokens[end - 1]?.lower ?? "";
  return (
    end - of >= 4 &&
    end - of <= 6 &&
    of - i <= 5 &&
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
  inside: ReadonlySet<string>,
): boolean {
  const { tokens } = paragraph;
  const lower = tokens[j]?.lower;
  if (lower !== "of" && lower !== "for" && lower !== "on" && lower !== "and") return false;
  let head = false;
  for (let k = i; k < j; k++) head ||= OF_HEADS.has(tokens[k]?.lower ?? "");
  const next = /^(?:the|a|an)$/.test(tokens[j + 1]?.lower ?? "") ? j + 2 : j + 1;
  if (lower === "and" && !(head && tokens.slice(i, j).some((token) => token.lower === "of")))
    return false;
  return head && isNamePart(paragraph, next, inside);
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

/** "Third-placed", "Paris-based": says something of the name behind it. */
export const QUALIFIER = /\p{L}-(?:based|born|placed|led|backed|ranked|seeded|owned|old)$/u;

function startsName(paragraph: Paragraph, i: number, inside: ReadonlySet<string>): boolean {
  const { tokens } = paragraph;
  const token = tokens[i];
  if (QUALIFIER.test(token?.text ?? "")) return false;
  if (token === undefined || !isNamePart(paragraph, i, inside) || token.text === "&") return false;
  const before = tokens[i - 1];
  if (before?.text === "–" && SENTENCE_OPENERS.has(token.lower)) return false; // "Lund – The Holm estate"
  const opens =
    startsSentence(paragraph, i) ||
    (before !== undefined &&
      before.kind === "mark" &&
      /["“”:.!?…—*_([-]|''/.test(before.text) &&
      !isBehindQuotedComma(paragraph, i));
  if (!opens || paragraph.kind !== "paragraph") return !SENTENCE_OPENERS.has(token.lower) || !opens;
  if (
    SENTENCE_OPENERS.has(token.lower) ||
    PREPOSITIONS.has(token.lower) ||
    CONJUNCTIONS.has(token.lower)
  )
    return false;
  if (isNumbered(paragraph, i)) return true;
  if (isKnownInside(token, inside) || /^\p{Lu}{2,}$/u.test(token.text)) return true;
  if (isPlace(token.text) && tokens[i + 1]?.lower !== "'s") return true; // "Paris said"
  if (TITLES.has(withoutStop(token.lower)))
    return (
      isCapitalised(tokens[i + 1]) ||
      (tokens[i + 1]?.lower === "of" && isCapitalised(tokens[i + 2]))
    );
  if (ROLE_NOUNS.has(token.lower) || ADVERBS.has(token.lower) || DETERMINERS.has(token.lower))
    return false;
  if (/ly$|ing$/.test(token.lower) && !isCapitalised(tokens[i + 1])) return false;
  const next = tokens[i + 1];
  if (isGivenName(token.lower) && isSurnameMonth(paragraph, i + 1)) return true; // "Theresa May"
  if (isCapitalised(next) && !NEVER_NAMES.has(withoutStop(next?.lower ?? "")))
    return (
      !isVerbBeforeName(token.lower, next?.text ?? "", inside) && !isOrdinary(paragraph, i, inside)
    );
  const surname = nextNonParticle(tokens, i + 1);
  if (surname > i + 1 && !token.lower.endsWith("s") && isNamePart(paragraph, surname, inside))
    return true; // "Ursula von der Berg"
  let verb = i + 1;
  while (ADVERBS.has(lowerAt(paragraph, verb)) || /ly$/.test(lowerAt(paragraph, verb))) verb++;
  return (
    next !== undefined &&
    (PLAIN_SAYING.test(lowerAt(paragraph, verb)) ||
      next.text === "," ||
      goesOnToSay(paragraph, verb)) &&
    !token.lower.endsWith("s")
  );
}

/** Whether the word opens no sentence elsewhere and is large there; "Al-Kurdi" is the "al-Kurdi" of a full name. */
function isKnownInside({ text }: Token, inside: ReadonlySet<string>): boolean {
  return inside.has(text) || (/^\p{Lu}\p{Ll}+-/u.test(text) && inside.has(lowerFirst(text)));
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** "[Defiant] Lee left": a word that the article writes small elsewhere, before a surname that it knows alone. */
function isOrdinary(paragraph: Paragraph, i: number, inside: ReadonlySet<string>): boolean {
  const { tokens } = paragraph;
  const { lower = "" } = tokens[i] ?? {};
  const next = tokens[i + 1];
  return (
    inside.has(lower) &&
    next !== undefined &&
    inside.has(next.text) &&
    !isCapitalised(tokens[i + 2]) &&
    !ORGANISATION_WORDS.has(next.lower) &&
    !PARTICLES.has(lower) &&
    !isGivenName(lower)
  );
}

/** "[See] Lee's account", "[Had] Lee won", "[Continued] Lee": a verb before a name that the article knows. */
function isVerbBeforeName(lower: string, next: string, inside: ReadonlySet<string>): boolean {
  const isVerb =
    AUXILIARIES.has(lower) ||
    SAYING_VERBS.has(lower) ||
    JUDGING_VERBS.has(lower) ||
    (lower.length > 5 && lower.endsWith("ing"));
  return isVerb && inside.has(next);
}

/** "Skarn went on to say". */
function goesOnToSay(paragraph: Paragraph, i: number): boolean {
  const words = [0, 1, 2, 3].map((at) => lowerAt(paragraph, i + at));
  return /^went on to (?:say|add|tell|argue|explain|write|claim)$/.test(words.join(" "));
}

/** "Skarn said": before these an unknown capitalised word that opens a sentence is a name. */
const PLAIN_SAYING =
  /^(?:said|says|told|tells|add(?:ed|s)|wrote|writes|(?:tweet|ask|respond|warn|insist|claim|explain|recall|vow|complain|question|lament|boast|remark|stress)(?:ed|s)|admit(?:s|ted)|(?:argu|not|announc|acknowledg|declin|conced|jok|promis|stat|declar|emphasi[sz])e[ds]|(?:repl|den|testif)ie[ds])$/;
