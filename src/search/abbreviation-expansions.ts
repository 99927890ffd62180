// Abbreviations that the corpus spells out, both ways: "CSTO", "Collective Security Treaty Organization".

import { analyze, foldTerm, termOf, termsOf } from "./analysis.ts";
import { KNOWN_ABBREVIATIONS } from "./countries.ts";

/** Terms in order, and the term that they are called by for short. */
export type Abbreviation = Readonly<{ short: string; long: readonly string[] }>;

/** Grows with each text. Terms are those of the index. */
export class AbbreviationExpansions {
  readonly #expansions = new Map<string, Map<string, readonly string[]>>();
  readonly #abbreviations = new Map<string, string>();

  constructor() {
    for (const [short, long] of KNOWN_ABBREVIATIONS) this.#add(termOf(short), termsOf(long));
  }

  learn(abbreviations: readonly Abbreviation[]): void {
    for (const { short, long } of abbreviations) this.#add(short, long);
  }

  #add(short: string, long: readonly string[]): void {
    const words = long.join(" ");
    const known = this.#expansions.get(short) ?? new Map<string, readonly string[]>();
    this.#expansions.set(short, known.set(words, long));
    if (!this.#abbreviations.has(words)) this.#abbreviations.set(words, short);
  }

  /** What a term abbreviates, each as its terms in order; none for most. */
  expansions(term: string): readonly (readonly string[])[] {
    return [...(this.#expansions.get(term)?.values() ?? [])];
  }

  /** What these terms in a row are called for short; null for most. */
  abbreviationOf(terms: readonly string[]): string | null {
    return this.#abbreviations.get(terms.join(" ")) ?? null;
  }
}

/**
 * Abbreviations that a text spells out: "Collective Security Treaty Organization (CSTO)" →
 * `{ short: "csto", long: ["collect", "secur", "treati", "organ"] }`. The initials of the words
 * before the bracket must match, small words skipped.
 */
export function abbreviationsIn(text: string): readonly Abbreviation[] {
  const found: Abbreviation[] = [];
  for (const match of text.matchAll(/\(((?:\p{Lu}\.?){2,8})\)/gu)) {
    const letters = (match[1] ?? "").replace(/\./g, "");
    const capitalised = wordsBefore(text, match.index)
      .flatMap((word) => word.split("-"))
      .filter((word) => /^\p{Lu}/u.test(word));
    const words = capitalised.slice(-letters.length);
    const initials = words.map((word) => word.charAt(0)).join("");
    if (foldTerm(initials) !== foldTerm(letters)) continue;
    found.push({
      short: termOf(letters),
      long: words.flatMap((word) => analyze(word).map((token) => token.term)),
    });
  }
  return found;
}

/** How far back the words of an abbreviation are looked for; ten long words fit. */
const MAX_LOOK_BACK_CHARACTERS = 300;

/**
 * At most ten words that lead up to a bracket with nothing but white space between them. Read from
 * the bracket back: a pattern for the words before it would try every letter of a text as a start,
 * which takes minutes on a run of 100,000 letters.
 */
function wordsBefore(text: string, bracket: number): readonly string[] {
  const before = text.slice(Math.max(0, bracket - MAX_LOOK_BACK_CHARACTERS), bracket);
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
