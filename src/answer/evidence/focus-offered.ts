// Whether a sentence has a thing of the kind that is asked for (a date, a number, a person, a place, a
// reason) beside the question's own words.

import { MONTHS, WEEKDAYS } from "../../text/calendar.ts";
import type { Focus } from "../understand/question.ts";

const TELLS_DATE = new RegExp(
  `\\b(?:1\\d|20)\\d\\ds?\\b|\\b(?:${[...MONTHS, ...WEEKDAYS].join("|")})\\b|\\b\\d{3,4} (?:BC|AD|BCE|CE)\\b|\\b(?:\\d{1,2}(?:st|nd|rd|th)|first|early|mid|late)[ -](?:\\w+[ -])?(?:century|centuries)\\b|\\b(?:yesterday|today|tomorrow|decade|years? (?:ago|later|before|after))\\b|\\b(?:in|from|by|since) \\d{3,4}\\b`,
  "gi",
);
const TELLS_NUMBER =
  /\p{N}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|half|third|quarter|twice|double|several|none)s?\b/giu;
const TELLS_REASON =
  /\b(?:because|since|due to|owing to|as a result|result(?:ed|s|ing)? (?:in|from)|in order to|so that|so as to|caused?|reasons?|therefore|thus|led to|leading to|thanks to|to (?:\w+ly )?[a-z]{3,})\b/i;
const TELLS_MEANS = /\b(?:by|through|using|via|with|means of|way|method)\b/i;
const TELLS_PLACE =
  /\b(?:in|at|near|from|to|into|across|along|of) (?:the )?(?:\w+ern |coast of |city of )?\p{Lu}/u;
const NAME_INSIDE = /(?<=[\p{Ll},;:’”"')] )\p{Lu}\p{Ll}+/gu;

/**
 * 0–1: whether the sentence holds a thing of the kind asked for. `isAsked` recognises the question's own
 * words, which answer nothing. 0.5 where the kind cannot be tested.
 */
export function offers(focus: Focus, sentence: string, isAsked: (word: string) => boolean): number {
  switch (focus) {
    case "when":
      return hasNew(TELLS_DATE, sentence, isAsked) ? 1 : 0;
    case "how-many":
      return hasNew(TELLS_NUMBER, sentence, isAsked) ? 1 : 0;
    case "who":
      return [...sentence.matchAll(NAME_INSIDE)].some(([name]) => !isAsked(name)) ? 1 : 0;
    case "where":
      return TELLS_PLACE.test(sentence) ? 1 : 0;
    case "why":
      return TELLS_REASON.test(sentence) ? 1 : 0;
    case "how":
      return TELLS_MEANS.test(sentence) ? 1 : 0;
    case "what":
      return 0.5;
  }
}

function hasNew(pattern: RegExp, sentence: string, isAsked: (word: string) => boolean): boolean {
  for (const [found] of sentence.matchAll(pattern)) if (!isAsked(found)) return true;
  return false;
}
