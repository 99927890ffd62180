// The words of the corpus as written, to find which of them a misspelt one may mean.

import { editDistance, toleratedErrors } from "../text/edit-distance.ts";

/** Grows with each passage; asked only for words that the corpus lacks. */
export class Spellings {
  readonly #termOfWord = new Map<string, string>();
  readonly #wordsByShape = new Map<string, string[]>();

  /** A word as written, folded, and its term; a word that is there already changes nothing. */
  add(word: string, term: string): void {
    if (this.#termOfWord.has(word)) return;
    this.#termOfWord.set(word, term);
    const shape = spellingShape(word, word.length);
    const words = this.#wordsByShape.get(shape);
    if (words === undefined) this.#wordsByShape.set(shape, [word]);
    else words.push(word);
  }

  /** Terms of the words nearest to one that is misspelt; none where all are too far. */
  nearest(word: string): readonly string[] {
    // Numbers mean what they say: 2024 is not 2025.
    const tolerance = /\p{N}/u.test(word) ? 0 : toleratedErrors(word.length);
    let least = tolerance;
    let nearest: string[] = [];
    for (let length = word.length - tolerance; length <= word.length + tolerance; length++) {
      for (const candidate of this.#wordsByShape.get(spellingShape(word, length)) ?? []) {
        const distance = editDistance(word, candidate, least);
        if (distance > least || distance === 0) continue;
        if (distance < least) nearest = [];
        least = distance;
        nearest.push(this.#termOfWord.get(candidate) ?? candidate);
      }
    }
    return nearest;
  }
}

/** Candidates for a misspelling share the first letter, which people rarely get wrong, and length. */
function spellingShape(word: string, length: number): string {
  return `${word.charAt(0)}${length}`;
}
