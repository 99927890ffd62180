// Numbers in figures and words, and which of them may count something.

import type { ReadText, Word } from "./claim.ts";

const NUMBER_WORDS =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|third|quarter|double|twice|single|pair|couple|both|several|few|no|none|only|once";
/** A number in figures or words. */
const IS_NUMBER = new RegExp(`^(?:\\p{N}.*|${NUMBER_WORDS})$`, "u");
/** The source of a regular expression for one. */
export const ANY_NUMBER = `(?:\\p{N}[\\p{N}.,]*|\\b(?:${NUMBER_WORDS}|an?|many|some|about))`;

const IS_YEAR = /^(?:1\d|20)\d\ds?$/;

/** Where a text has numbers, other than years, that the question lacks. */
export function countsIn({ words }: ReadText, asked: readonly Word[]): readonly number[] {
  return words.filter((word) => isNewCount(word, asked)).map(({ start }) => start);
}

function isNewCount({ lower }: Word, asked: readonly Word[]): boolean {
  return (
    IS_NUMBER.test(lower) && !IS_YEAR.test(lower) && !asked.some((word) => word.lower === lower)
  );
}
