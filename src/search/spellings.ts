// The words of the corpus as written, to find which of them a misspelt one may mean.

import { editDistance, toleratedErrors } from "../text/edit-distance.ts";
import { letterBits, mayBeNear } from "../text/near-words.ts";
import { byCodeUnits } from "../text/order.ts";
import { countNumberedWords, termNumbered, termNumberOf, wordNumbered } from "./numbered-words.ts";

/** First letter and length → the numbers of words, of whatever corpus was read. */
const wordsByShape = new Map<string, number[]>();
let wordsWithShape = 0;
/** By number: see `letterBits`. */
const lettersOfWord: number[] = [];

/** Those that got a number since are put to their shapes. */
function wordsOfShape(shape: string): readonly number[] {
  for (; wordsWithShape < countNumberedWords(); wordsWithShape++) {
    const word = wordNumbered(wordsWithShape);
    lettersOfWord.push(letterBits(word));
    const own = spellingShape(word, word.length);
    const words = wordsByShape.get(own);
    if (words === undefined) wordsByShape.set(own, [wordsWithShape]);
    else words.push(wordsWithShape);
  }
  return wordsByShape.get(shape) ?? [];
}

/**
 * Terms of the words nearest to one that is misspelt, in order; none where all are too far.
 * @param isThere whether the corpus has the word of a number
 */
export function nearestSpellings(
  word: string,
  isThere: (word: number) => boolean,
): readonly string[] {
  // Numbers mean what they say: 2024 is not 2025.
  const tolerance = /\p{N}/u.test(word) ? 0 : toleratedErrors(word.length);
  const letters = letterBits(word);
  let least = tolerance;
  let nearest: number[] = [];
  for (let length = word.length - tolerance; length <= word.length + tolerance; length++) {
    for (const candidate of wordsOfShape(spellingShape(word, length))) {
      if (!mayBeNear(letters, lettersOfWord[candidate] ?? 0, least)) continue;
      if (!isThere(candidate)) continue;
      const distance = editDistance(word, wordNumbered(candidate), least);
      if (distance > least || distance === 0) continue;
      if (distance < least) nearest = [];
      least = distance;
      nearest.push(candidate);
    }
  }
  const terms = nearest.map((one) => termNumbered(termNumberOf(one)));
  return [...new Set(terms)].sort(byCodeUnits);
}

/** Candidates for a misspelling share the first letter, which people rarely get wrong, and length. */
function spellingShape(word: string, length: number): string {
  return `${word.charAt(0)}${length}`;
}
