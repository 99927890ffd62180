// One word of a name: capitalised, and neither a calendar word nor the capital of a headline.

import { SENTENCE_OPENERS } from "../../text/abbreviations.ts";
import { PARTICLES, TITLES } from "../../text/name-titles.ts";
import { isCapitalised, type Token, withoutStop } from "../../text/tokens.ts";
import { NEVER_NAMES, PREPOSITIONS } from "../lexicon/function-words.ts";
import { lowerAt, type Paragraph } from "../reading/read-article.ts";

/** Whether the word may stand in a name. @param midSentence what `midSentenceWords` gives */
export function isNamePart(
  paragraph: Paragraph,
  j: number,
  midSentence: ReadonlySet<string>,
): boolean {
  const token = paragraph.tokens[j];
  if (token === undefined || !isCapitalised(token)) return token?.text === "&";
  if (NEVER_NAMES.has(withoutStop(token.lower)))
    return (
      isSurnameMonth(paragraph, j) ||
      isMonthSpeaking(paragraph, j, midSentence) ||
      isWeekdayName(paragraph, j)
    );
  if (paragraph.kind === "paragraph") return true;
  return midSentence.has(token.text) || TITLES.has(withoutStop(token.lower)); // headline style capitalises every word
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
export function isSurnameMonth({ tokens }: Paragraph, j: number): boolean {
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
function isMonthSpeaking(
  paragraph: Paragraph,
  j: number,
  midSentence: ReadonlySet<string>,
): boolean {
  const { tokens } = paragraph;
  if (!midSentence.has(tokens[j]?.text ?? "") || PREPOSITIONS.has(lowerAt(paragraph, j - 1)))
    return false;
  const next = lowerAt(paragraph, j + 1);
  return (
    SAYS_BESIDE_NAME.test(lowerAt(paragraph, j - 1)) ||
    SAYS_BESIDE_NAME.test(next) ||
    /^(?:has|had|is|was|'s|also)$/.test(next)
  );
}

/** Where particles that begin at `j` end: "von der [Leyen]"; `j` where there is none. */
export function particlesEnd(tokens: readonly Token[], j: number): number {
  while (PARTICLES.has(tokens[j]?.lower ?? "")) j++;
  return j;
}

/** "Skarn said": before these an unknown capitalised word that opens a sentence is a name. */
export const SAYS_BESIDE_NAME =
  /^(?:said|says|told|tells|add(?:ed|s)|wrote|writes|(?:tweet|ask|respond|warn|insist|claim|explain|recall|vow|complain|question|lament|boast|remark|stress)(?:ed|s)|admit(?:s|ted)|(?:argu|not|announc|acknowledg|declin|conced|jok|promis|stat|declar|emphasi[sz])e[ds]|(?:repl|den|testif)ie[ds])$/;
