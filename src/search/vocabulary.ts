// The words of the corpus: how rare each is, which ones a misspelt word may mean, and which ones
// belong to its family. One vocabulary serves passages and statements.

import { editDistance, toleratedErrors } from "../text/edit-distance.ts";
import { analyze, fold, termOf } from "./analysis.ts";
import { familyOf, listedRelations, RELATED_WEIGHT, sameWord } from "./related-words.ts";
import { chanceInPassage } from "./word-vectors.ts";

/** A word of the corpus that may stand for a word of the question. `weight` is 1 for the same word. */
export type Alternative = Readonly<{
  term: string;
  weight: number;
  via: "same" | "spelling" | "related";
}>;

/** A word as written, folded, and its term. */
export type CountedWord = Readonly<{ word: string; term: string }>;

export type Vocabulary = Readonly<{
  /** Counts the words of one more passage. */
  count(words: readonly CountedWord[]): void;
  /** Learns "Collective Security Treaty Organization (CSTO)" from a text. */
  learnAbbreviations(text: string): void;
  /** What a text says that the term abbreviates, each as its terms in order; `[]` for most. */
  expansions(term: string): readonly (readonly string[])[];
  /** What these terms in a row are called for short; null for most. */
  abbreviationOf(terms: readonly string[]): string | null;
  /** How many passages hold the term; 0 when none does. */
  frequency(term: string): number;
  /**
   * Robertson–Spärck Jones weight as Lucene has it, plus 1, over the corpus and some English at
   * large: in a corpus on one story the story's own words stand in every passage and still are what
   * is asked for. Highest for unknown terms.
   */
  rarity(term: string): number;
  /**
   * What in the corpus may stand for this term, the term itself first where the corpus holds it.
   * Spelling is forgiven only where it holds nothing of the kind: `word` as typed is compared with
   * words as written, since a misspelt word has another stem ("elctions").
   */
  alternatives(term: string, word: string): readonly Alternative[];
  size(): number;
}>;

const SPELLING_WEIGHT = 0.8;

/**
 * A corpus is counted together with this many passages of English at large: a corpus of few articles
 * on one story cannot tell how much a word tells, and 500 passages leave the counts of 1,000 as good
 * as they are.
 */
const PASSAGES_AT_LARGE = 500;

export function createVocabulary(): Vocabulary {
  const frequencies = new Map<string, number>();
  const families = new Map<string, string[]>();
  const termOfWord = new Map<string, string>();
  const wordsByShape = new Map<string, string[]>();
  const expansions = new Map<string, Map<string, readonly string[]>>();
  const abbreviations = new Map<string, string>();
  let passages = 0;

  function add(term: string): void {
    const known = frequencies.get(term);
    if (known !== undefined) {
      frequencies.set(term, known + 1);
      return;
    }
    frequencies.set(term, 1);
    const family = familyOf(term);
    if (family !== null) push(families, family, term);
  }

  /** Terms of the words nearest to one that is misspelt. */
  function misspellings(word: string): readonly string[] {
    // Numbers mean what they say: 2024 is not 2025.
    const tolerance = /\p{N}/u.test(word) ? 0 : toleratedErrors(word.length);
    let least = tolerance;
    let nearest: string[] = [];
    for (let length = word.length - tolerance; length <= word.length + tolerance; length++) {
      for (const candidate of wordsByShape.get(shapeOf(word, length)) ?? []) {
        const distance = editDistance(word, candidate, least);
        if (distance > least || distance === 0) continue;
        if (distance < least) nearest = [];
        least = distance;
        nearest.push(termOfWord.get(candidate) ?? candidate);
      }
    }
    return nearest;
  }

  return {
    count(words) {
      passages++;
      for (const term of new Set(words.map(({ term }) => term))) add(term);
      for (const { word, term } of words) {
        if (termOfWord.has(word)) continue;
        termOfWord.set(word, term);
        push(wordsByShape, shapeOf(word, word.length), word);
      }
    },
    learnAbbreviations(text) {
      for (const { short, long } of abbreviationsIn(text)) {
        const words = long.join(" ");
        expansions.set(short, (expansions.get(short) ?? new Map()).set(words, long));
        if (!abbreviations.has(words)) abbreviations.set(words, short);
      }
    },
    expansions: (term) => [...(expansions.get(term)?.values() ?? [])],
    abbreviationOf: (terms) => abbreviations.get(terms.join(" ")) ?? null,
    frequency: (term) => frequencies.get(term) ?? 0,
    rarity(term) {
      const all = passages + PASSAGES_AT_LARGE;
      const frequency = (frequencies.get(term) ?? 0) + PASSAGES_AT_LARGE * chanceInPassage(term);
      return 1 + Math.log(1 + (all - frequency + 0.5) / (frequency + 0.5));
    },
    alternatives(term, word) {
      const found = new Map<string, Alternative>();
      const offer = (alternative: Alternative) => {
        if (!frequencies.has(alternative.term)) return;
        if ((found.get(alternative.term)?.weight ?? 0) >= alternative.weight) return;
        found.set(alternative.term, alternative);
      };
      offer({ term, weight: 1, via: "same" });
      for (const form of sameWord(term)) offer({ term: form, weight: 1, via: "same" });
      const isKnown = found.size > 0;
      const family = familyOf(term);
      for (const other of family === null ? [] : (families.get(family) ?? [])) {
        offer({ term: other, weight: RELATED_WEIGHT, via: "related" });
      }
      for (const related of listedRelations(term)) {
        for (const other of [related, ...sameWord(related)]) {
          offer({ term: other, weight: RELATED_WEIGHT, via: "related" });
        }
      }
      if (!isKnown && found.size === 0) {
        for (const other of misspellings(fold(word))) {
          offer({ term: other, weight: SPELLING_WEIGHT, via: "spelling" });
        }
      }
      return [...found.values()];
    },
    size: () => passages,
  };
}

/** Candidates for a misspelling share the first letter, which people rarely get wrong, and length. */
function shapeOf(word: string, length: number): string {
  return `${word.charAt(0)}${length}`;
}

/**
 * Abbreviations that a text spells out: "Collective Security Treaty Organization (CSTO)" →
 * `{ short: "csto", long: ["collect", "secur", "treati", "organ"] }`. The initials of the words
 * before the bracket must match, small words skipped.
 */
export function abbreviationsIn(
  text: string,
): readonly Readonly<{ short: string; long: readonly string[] }>[] {
  const found: { short: string; long: readonly string[] }[] = [];
  for (const match of text.matchAll(/\(((?:\p{Lu}\.?){2,8})\)/gu)) {
    const letters = (match[1] ?? "").replace(/\./g, "");
    const capitalised = wordsBefore(text, match.index)
      .flatMap((word) => word.split("-"))
      .filter((word) => /^\p{Lu}/u.test(word));
    const words = capitalised.slice(-letters.length);
    const initials = words.map((word) => word.charAt(0)).join("");
    if (fold(initials) !== fold(letters)) continue;
    found.push({
      short: termOf(letters),
      long: words.flatMap((word) => analyze(word).map((token) => token.term)),
    });
  }
  return found;
}

/** How far back the words of an abbreviation are looked for; ten long words fit. */
const LOOK_BACK = 300;

/**
 * At most ten words that lead up to a bracket with nothing but white space between them. Read from
 * the bracket back: a pattern for the words before it would try every letter of a text as a start,
 * which takes minutes on a run of 100,000 letters.
 */
function wordsBefore(text: string, bracket: number): readonly string[] {
  const before = text.slice(Math.max(0, bracket - LOOK_BACK), bracket);
  if (!/\s$/.test(before)) return [];
  const words: string[] = [];
  for (const word of before.trim().split(/\s+/).reverse()) {
    const letters = word.match(/[\p{L}'’-]+$/u)?.[0];
    if (letters === undefined || words.length === 10) break;
    words.unshift(letters);
    // "“Collective": what stands before the mark belongs to another phrase.
    if (letters !== word) break;
  }
  return words.length < 2 ? [] : words;
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
