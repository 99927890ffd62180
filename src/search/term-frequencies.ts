// How rare each word of the corpus is, and which words it holds of one family.

import { familyOf } from "./related-words.ts";
import { chanceInPassage } from "./word-vectors.ts";

/**
 * A corpus is counted together with this many passages of English at large: a corpus of few articles
 * on one story cannot show how much a word says, and 500 passages leave the counts of 1,000 as good
 * as they are.
 */
const PASSAGES_AT_LARGE = 500;

/** Grows with each passage. */
export class TermFrequencies {
  readonly #frequencies = new Map<string, number>();
  readonly #families = new Map<string, string[]>();
  #passages = 0;

  /** Counts one more passage, each of its terms once. */
  count(terms: ReadonlySet<string>): void {
    this.#passages++;
    for (const term of terms) {
      const known = this.#frequencies.get(term);
      this.#frequencies.set(term, (known ?? 0) + 1);
      if (known === undefined) this.#addToFamily(term);
    }
  }

  has(term: string): boolean {
    return this.#frequencies.has(term);
  }

  /** How many passages hold the term; 0 when none does. */
  frequency(term: string): number {
    return this.#frequencies.get(term) ?? 0;
  }

  /** See `Vocabulary`. */
  rarity(term: string): number {
    const all = this.#passages + PASSAGES_AT_LARGE;
    const frequency = this.frequency(term) + PASSAGES_AT_LARGE * chanceInPassage(term);
    return 1 + Math.log(1 + (all - frequency + 0.5) / (frequency + 0.5));
  }

  /** The terms of the corpus that are of the term's family, itself among them; `[]` for most. */
  family(term: string): readonly string[] {
    const family = familyOf(term);
    return family === null ? [] : (this.#families.get(family) ?? []);
  }

  #addToFamily(term: string): void {
    const family = familyOf(term);
    if (family === null) return;
    const members = this.#families.get(family);
    if (members === undefined) this.#families.set(family, [term]);
    else members.push(term);
  }
}
