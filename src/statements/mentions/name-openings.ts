// Whether a name begins at a word. A capital says so, except where a sentence opens or a headline
// capitalises every word: there the rules below decide.

import { SENTENCE_OPENERS } from "../../text/abbreviations.ts";
import { ORGANISATION_WORDS, PARTICLES, TITLES } from "../../text/name-titles.ts";
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
import { ROLE_NOUNS } from "../lexicon/nouns.ts";
import { isPlace } from "../lexicon/places.ts";
import { JUDGING_VERBS, SAYING_VERBS } from "../lexicon/verbs.ts";
import { lowerAt, type Paragraph, startsSentence } from "../reading/read-article.ts";
import { isAfterQuotedComma } from "./mid-sentence-words.ts";
import { isNamePart, isSurnameMonth, particlesEnd, SAYS_BESIDE_NAME } from "./name-parts.ts";

/** Whether a name begins at token `i`; null where the rule has nothing to say of it. */
type OpeningRule = (
  paragraph: Paragraph,
  i: number,
  midSentence: ReadonlySet<string>,
) => boolean | null;

/**
 * The first that says anything decides. What can be no name goes first, at least cost, since most
 * tokens end there; then a capital in mid-sentence and in a headline, which need no more; only the
 * words that open a sentence remain. Of these the closed classes are refused before a sign of a
 * name is looked for, what is certain (a number, a word known from elsewhere, a place, a title)
 * goes before what is likely, and what only the next words show stands last.
 */
const OPENING_RULES: readonly OpeningRule[] = [
  notCapitalised,
  qualifier,
  openerAfterDash,
  midSentenceCapital,
  headlineCapital,
  functionWord,
  numbered,
  knownOrShouted,
  placeName,
  title,
  roleOrAdverb,
  participleAlone,
  givenNameBeforeMonth,
  beforeCapital,
  beforeParticles,
  beforeSaying,
];

/** Whether a name begins at token `i`. @param midSentence what `midSentenceWords` gives */
export function startsName(
  paragraph: Paragraph,
  i: number,
  midSentence: ReadonlySet<string>,
): boolean {
  for (const rule of OPENING_RULES) {
    const isName = rule(paragraph, i, midSentence);
    if (isName !== null) return isName;
  }
  return false;
}

function notCapitalised(
  paragraph: Paragraph,
  i: number,
  midSentence: ReadonlySet<string>,
): false | null {
  const isPart = isNamePart(paragraph, i, midSentence) && paragraph.tokens[i]?.text !== "&";
  return isPart ? null : false;
}

/** "[Third-placed] Lee", "[Paris-based] Nordkraft". */
function qualifier({ tokens }: Paragraph, i: number): false | null {
  return QUALIFIER.test(tokens[i]?.text ?? "") ? false : null;
}

/** "Third-placed", "Paris-based": says something of the name after it. */
export const QUALIFIER = /\p{L}-(?:based|born|placed|led|backed|ranked|seeded|owned|old)$/u;

/** "Lund – [The] Holm estate". */
function openerAfterDash({ tokens }: Paragraph, i: number): false | null {
  return tokens[i - 1]?.text === "–" && isOpener(tokens[i]) ? false : null;
}

/** A capital that no sentence or quotation opens with is a name's. */
function midSentenceCapital(paragraph: Paragraph, i: number): true | null {
  return isSentenceOpening(paragraph, i) ? null : true;
}

function isSentenceOpening(paragraph: Paragraph, i: number): boolean {
  const before = paragraph.tokens[i - 1];
  return (
    startsSentence(paragraph, i) ||
    (before?.kind === "mark" &&
      /["“”:.!?…—*_([-]|''/.test(before.text) &&
      !isAfterQuotedComma(paragraph, i))
  );
}

/** Of a headline's first word nothing is known except that it is no "The". */
function headlineCapital({ kind, tokens }: Paragraph, i: number): boolean | null {
  return kind === "paragraph" ? null : !isOpener(tokens[i]);
}

const isOpener = (token: Token | undefined) => SENTENCE_OPENERS.has(token?.lower ?? "");

/** "[In] Lindau", "[But] Lee". */
function functionWord({ tokens }: Paragraph, i: number): false | null {
  const lower = tokens[i]?.lower ?? "";
  return SENTENCE_OPENERS.has(lower) || PREPOSITIONS.has(lower) || CONJUNCTIONS.has(lower)
    ? false
    : null;
}

function numbered(paragraph: Paragraph, i: number): true | null {
  return isNumbered(paragraph, i) ? true : null;
}

/** "Channel 4", "Article 19" of no law: outlets and bodies that go by a number. */
export function isNumbered({ tokens }: Paragraph, i: number): boolean {
  return (
    /^(?:article|canal|channel|fox|france|radio)$/.test(tokens[i]?.lower ?? "") &&
    /^\d{1,2}$/.test(tokens[i + 1]?.text ?? "") &&
    tokens[i + 2]?.lower !== "of"
  );
}

/** A word that the article capitalises in mid-sentence too, or writes all in capitals: "[NATO] said". */
function knownOrShouted(
  { tokens }: Paragraph,
  i: number,
  midSentence: ReadonlySet<string>,
): true | null {
  const token = tokens[i];
  if (token === undefined) return null;
  return isKnownMidSentence(token, midSentence) || /^\p{Lu}{2,}$/u.test(token.text) ? true : null;
}

/** Whether the word opens no sentence elsewhere and is large there; "Al-Kurdi" is the "al-Kurdi" of a full name. */
function isKnownMidSentence({ text }: Token, midSentence: ReadonlySet<string>): boolean {
  return (
    midSentence.has(text) || (/^\p{Lu}\p{Ll}+-/u.test(text) && midSentence.has(lowerFirst(text)))
  );
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** "[Paris] said"; not "[Paris]'s mayor". */
function placeName({ tokens }: Paragraph, i: number): true | null {
  return isPlace(tokens[i]?.text ?? "") && tokens[i + 1]?.lower !== "'s" ? true : null;
}

/** "[President] Lee", "[Minister] of Justice": a title begins a name where a capital follows it. */
function title({ tokens }: Paragraph, i: number): boolean | null {
  if (!TITLES.has(withoutStop(tokens[i]?.lower ?? ""))) return null;
  const next = tokens[i + 1];
  return isCapitalised(next) || (next?.lower === "of" && isCapitalised(tokens[i + 2]));
}

function roleOrAdverb({ tokens }: Paragraph, i: number): false | null {
  const lower = tokens[i]?.lower ?? "";
  return ROLE_NOUNS.has(lower) || ADVERBS.has(lower) || DETERMINERS.has(lower) ? false : null;
}

/** "[Speaking] to reporters", "[Reportedly] the firm". */
function participleAlone({ tokens }: Paragraph, i: number): false | null {
  return /ly$|ing$/.test(tokens[i]?.lower ?? "") && !isCapitalised(tokens[i + 1]) ? false : null;
}

/** "[Theresa] May". */
function givenNameBeforeMonth(paragraph: Paragraph, i: number): true | null {
  const isGiven = isGivenName(paragraph.tokens[i]?.lower ?? "");
  return isGiven && isSurnameMonth(paragraph, i + 1) ? true : null;
}

/** "[Ann] Lee", unless the word is a verb or an ordinary one before a name that the article knows. */
function beforeCapital(
  paragraph: Paragraph,
  i: number,
  midSentence: ReadonlySet<string>,
): boolean | null {
  const { lower = "" } = paragraph.tokens[i] ?? {};
  const next = paragraph.tokens[i + 1];
  if (next === undefined || !isCapitalised(next) || NEVER_NAMES.has(withoutStop(next.lower)))
    return null;
  return !isVerbBeforeName(lower, next.text, midSentence) && !isOrdinary(paragraph, i, midSentence);
}

/** "[Defiant] Lee left": a word that the article writes small elsewhere, before a surname that it knows alone. */
function isOrdinary(paragraph: Paragraph, i: number, midSentence: ReadonlySet<string>): boolean {
  const { tokens } = paragraph;
  const { lower = "" } = tokens[i] ?? {};
  const next = tokens[i + 1];
  return (
    midSentence.has(lower) &&
    next !== undefined &&
    midSentence.has(next.text) &&
    !isCapitalised(tokens[i + 2]) &&
    !ORGANISATION_WORDS.has(next.lower) &&
    !PARTICLES.has(lower) &&
    !isGivenName(lower)
  );
}

/** "[See] Lee's account", "[Had] Lee won", "[Continued] Lee": a verb before a name that the article knows. */
function isVerbBeforeName(lower: string, next: string, midSentence: ReadonlySet<string>): boolean {
  const isVerb =
    AUXILIARIES.has(lower) ||
    SAYING_VERBS.has(lower) ||
    JUDGING_VERBS.has(lower) ||
    (lower.length > 5 && lower.endsWith("ing"));
  return isVerb && midSentence.has(next);
}

/** "[Ursula] von der Berg". */
function beforeParticles(
  paragraph: Paragraph,
  i: number,
  midSentence: ReadonlySet<string>,
): true | null {
  const surname = particlesEnd(paragraph.tokens, i + 1);
  const hasParticles = surname > i + 1 && !paragraph.tokens[i]?.lower.endsWith("s");
  return hasParticles && isNamePart(paragraph, surname, midSentence) ? true : null;
}

/** "[Skarn] said", "[Skarn], a pilot": an unknown word alone is a name where it speaks or is explained. */
function beforeSaying(paragraph: Paragraph, i: number): boolean {
  const { tokens } = paragraph;
  const next = tokens[i + 1];
  if (next === undefined || tokens[i]?.lower.endsWith("s")) return false;
  if (next.text === ",") return true;
  let verb = i + 1;
  while (ADVERBS.has(lowerAt(paragraph, verb)) || /ly$/.test(lowerAt(paragraph, verb))) verb++;
  return SAYS_BESIDE_NAME.test(lowerAt(paragraph, verb)) || goesOnToSay(paragraph, verb);
}

/** "Skarn went on to say". */
function goesOnToSay(paragraph: Paragraph, i: number): boolean {
  const words = [0, 1, 2, 3].map((at) => lowerAt(paragraph, i + at));
  return /^went on to (?:say|add|tell|argue|explain|write|claim)$/.test(words.join(" "));
}
