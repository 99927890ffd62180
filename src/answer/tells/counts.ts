// Numbers in figures and words, and which of them may count something.

import { MONTHS } from "../../text/calendar.ts";
import { hasTerm, type ReadText, type Thing, type Word } from "./claim.ts";

const LARGE_NUMBERS =
  "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?";
/** These count something only right before it: "no pupils", but "no longer", "only then". */
const SMALL_NUMBERS =
  "fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\p{L}+(?:teenth|tieth)|one|half|third|quarter|double|twice|single|pair|couple|both|several|few|no|none|only|once|zero";
/** The source of a regular expression for a number. */
export const ANY_NUMBER = `(?:\\p{N}[\\p{N}.,]*|\\b(?:${LARGE_NUMBERS}|${SMALL_NUMBERS}|an?|many|some|about))`;

const IS_NUMBER = new RegExp(`^(?:\\p{N}.*|(?:${LARGE_NUMBERS}))$`, "u");
const IS_SMALL_NUMBER = new RegExp(`^(?:${SMALL_NUMBERS})$`, "u");
const IS_YEAR = /^(?:1\d|20)\d\ds?$/;
const IS_MONTH = new RegExp(`^(?:${MONTHS.join("|").toLowerCase()})$`);
const IS_DAY = /^\d{1,2}(?:st|nd|rd|th)?$/;
/** A small number counts what stands at most so many words after it. */
const MAX_WORDS_TO_COUNTED = 2;

/**
 * Where a text has numbers that the question lacks and that may count something: no years, no days of a
 * month, and small words only right before the thing that is counted.
 */
export function countsIn(
  { words }: ReadText,
  asked: readonly Word[],
  thing: Thing | null,
): readonly number[] {
  return words
    .filter(
      ({ lower }, place) =>
        !asked.some((word) => word.lower === lower) &&
        ((IS_NUMBER.test(lower) && !IS_YEAR.test(lower) && !isDayOfMonth(words, place)) ||
          (IS_SMALL_NUMBER.test(lower) && countsThing(words, place, thing))),
    )
    .map(({ start }) => start);
}

/** "27 November", "November 27". */
function isDayOfMonth(words: readonly Word[], place: number): boolean {
  if (!IS_DAY.test(words[place]?.lower ?? "")) return false;
  return [words[place - 1], words[place + 1]].some(
    (word) => word?.isCapitalised === true && IS_MONTH.test(word.lower),
  );
}

function countsThing(words: readonly Word[], place: number, thing: Thing | null): boolean {
  return (
    thing === null ||
    words
      .slice(place + 1, place + 1 + MAX_WORDS_TO_COUNTED)
      .some(({ term }) => hasTerm(thing, term))
  );
}
