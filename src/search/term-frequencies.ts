// How rare each word of the corpus is, and which words it holds of one family.

import { byCodeUnits } from "../text/order.ts";
import {
  countNumberedTerms,
  countNumberedWords,
  numberOfKnownTerm,
  termNumbered,
  termNumberOf,
} from "./numbered-words.ts";
import { familyOf } from "./related-words.ts";
import { chanceInPassage } from "./word-vectors.ts";

/**
 * A corpus is counted together with this many passages of English at large: a corpus of few articles
 * on one story cannot show how much a word says, and 500 passages leave the counts of 1,000 as good
 * as they are.
 */
const PASSAGES_AT_LARGE = 500;

/** Family → the numbers of its terms, of whatever corpus was read. */
const familyMembers = new Map<string, number[]>();
let termsWithFamily = 0;

/** Those that got a number since are put to their families. */
function membersOf(family: string): readonly number[] {
  for (; termsWithFamily < countNumberedTerms(); termsWithFamily++) {
    const of = familyOf(termNumbered(termsWithFamily));
    if (of === null) continue;
    const members = familyMembers.get(of);
    if (members === undefined) familyMembers.set(of, [termsWithFamily]);
    else members.push(termsWithFamily);
  }
  return familyMembers.get(family) ?? [];
}

/** Counts passages in and out, until it is asked. */
export class TermFrequencies {
  #terms: Int32Array;
  #words: Int32Array;
  #passages: number;
  /** What only headlines have. */
  readonly #newTerms = new Set<number>();
  readonly #newWords = new Set<number>();
  #headlines = 0;

  /** @param before whose passages it begins with; it stays as it is */
  constructor(before: TermFrequencies | null) {
    this.#terms = widened(before === null ? new Int32Array(0) : before.#terms, 0);
    this.#words = widened(before === null ? new Int32Array(0) : before.#words, 0);
    this.#passages = before === null ? 0 : before.#passages;
  }

  /**
   * Each of its words, and each of their terms, once.
   * @param change 1 for a passage that came, −1 for one that went
   */
  count(words: Int32Array, change: number): void {
    this.#terms = widened(this.#terms, countNumberedTerms());
    this.#words = widened(this.#words, countNumberedWords());
    this.#passages += change;
    const [counted, countedWords] = marksOfPassage();
    for (const word of words) {
      const term = termNumberOf(word);
      if (countedWords[word] !== passageMark) this.#words[word] = (this.#words[word] ?? 0) + change;
      if (counted[term] !== passageMark) this.#terms[term] = (this.#terms[term] ?? 0) + change;
      countedWords[word] = passageMark;
      counted[term] = passageMark;
    }
  }

  /** Counts the words of a headline whose terms are not there yet, as those of a passage of its own. */
  countNew(words: Int32Array): void {
    const unknown = words.filter((word) => this.#frequencyOf(termNumberOf(word)) === 0);
    if (unknown.length === 0) return;
    this.#headlines++;
    for (const word of unknown) {
      this.#newWords.add(word);
      this.#newTerms.add(termNumberOf(word));
    }
  }

  has(term: string): boolean {
    return this.frequency(term) > 0;
  }

  /** Whether a passage has the word as it is written. */
  hasWord(word: number): boolean {
    return (this.#words[word] ?? 0) > 0 || this.#newWords.has(word);
  }

  /** How many passages hold the term; 0 when none does. */
  frequency(term: string): number {
    return this.#frequencyOf(numberOfKnownTerm(term));
  }

  #frequencyOf(term: number): number {
    const inPassages = this.#terms[term] ?? 0;
    return inPassages === 0 && this.#newTerms.has(term) ? 1 : inPassages;
  }

  /** See `Vocabulary`. */
  rarity(term: string): number {
    const all = this.#passages + this.#headlines + PASSAGES_AT_LARGE;
    const frequency = this.frequency(term) + PASSAGES_AT_LARGE * chanceInPassage(term);
    return 1 + Math.log(1 + (all - frequency + 0.5) / (frequency + 0.5));
  }

  /** The terms of the corpus that are of the term's family, itself among them, in order; `[]` for most. */
  family(term: string): readonly string[] {
    const family = familyOf(term);
    if (family === null) return [];
    return membersOf(family)
      .filter((member) => this.#frequencyOf(member) > 0)
      .map(termNumbered)
      .sort(byCodeUnits);
  }
}

let passageMark = 0;
let markedTerms: Int32Array = new Int32Array(0);
let markedWords: Int32Array = new Int32Array(0);

/** Terms and words that were counted in this passage have its mark. */
function marksOfPassage(): readonly [Int32Array, Int32Array] {
  passageMark++;
  markedTerms = widened(markedTerms, countNumberedTerms());
  markedWords = widened(markedWords, countNumberedWords());
  return [markedTerms, markedWords];
}

/** With room for so many; the same where there is enough. A copy where 0 is asked for. */
function widened(counts: Int32Array, places: number): Int32Array {
  if (places > 0 && counts.length >= places) return counts;
  const wider = new Int32Array(Math.max(counts.length, Math.ceil(places * 1.5)));
  wider.set(counts);
  return wider;
}
