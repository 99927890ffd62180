// The words of the corpus: how rare each is, which ones a misspelt word may mean, and which ones
// belong to its family. One vocabulary serves passages and statements.

import { type Abbreviation, AbbreviationExpansions } from "./abbreviation-expansions.ts";
import { foldTerm } from "./analysis.ts";
import { listedRelations, RELATED_WEIGHT, sameWord } from "./related-words.ts";
import { nearestSpellings } from "./spellings.ts";
import { TermFrequencies } from "./term-frequencies.ts";

/** A word of the corpus that may stand for a word of the question. `weight` is 1 for the same word. */
export type Alternative = Readonly<{
  term: string;
  weight: number;
  via: "same" | "spelling" | "related";
}>;

export type Vocabulary = Readonly<{
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
}>;

const SPELLING_WEIGHT = 0.8;

/** A vocabulary while it is counted, before it is asked. */
export type CountedVocabulary = Vocabulary &
  Readonly<{
    /** Counts the words of one more passage, by number. */
    count(words: Int32Array): void;
    /** Counts those words of a headline that no passage has, so that they are no typing errors: last. */
    countNew(words: Int32Array): void;
    /** Takes back what was counted of a passage that is gone. */
    discount(words: Int32Array): void;
    /** "Collective Security Treaty Organization (CSTO)", as `abbreviationsIn` found it in a text. */
    learn(abbreviations: readonly Abbreviation[]): void;
    /** A vocabulary that begins with the passages of this one, without headlines and what it learned. */
    next(): CountedVocabulary;
  }>;

/** An empty vocabulary. */
export function createVocabulary(): CountedVocabulary {
  return vocabularyOf(new TermFrequencies(null));
}

function vocabularyOf(terms: TermFrequencies): CountedVocabulary {
  const abbreviations = new AbbreviationExpansions();
  return {
    count: (words) => terms.count(words, 1),
    countNew: (words) => terms.countNew(words),
    discount: (words) => terms.count(words, -1),
    learn: (found) => abbreviations.learn(found),
    next: () => vocabularyOf(new TermFrequencies(terms)),
    expansions: (term) => abbreviations.expansions(term),
    abbreviationOf: (row) => abbreviations.abbreviationOf(row),
    frequency: (term) => terms.frequency(term),
    rarity: (term) => terms.rarity(term),
    alternatives: (term, word) => alternativesFor(term, word, terms),
  };
}

/** See `Vocabulary`; where two ways lead to one term, the better weight counts. */
function alternativesFor(
  term: string,
  word: string,
  terms: TermFrequencies,
): readonly Alternative[] {
  const found = new Map<string, Alternative>();
  const offer = (others: readonly string[], weight: number, via: Alternative["via"]) => {
    for (const other of others)
      if (terms.has(other) && (found.get(other)?.weight ?? 0) < weight)
        found.set(other, { term: other, weight, via });
  };
  offer([term, ...sameWord(term)], 1, "same");
  offer(terms.family(term), RELATED_WEIGHT, "related");
  offer(
    listedRelations(term).flatMap((related) => [related, ...sameWord(related)]),
    RELATED_WEIGHT,
    "related",
  );
  // Numbers mean what they say, in words too: forty-nine is not forty-five.
  const mayBeMisspelt = found.size === 0 && !/\p{N}/u.test(term);
  if (mayBeMisspelt) {
    const nearest = nearestSpellings(foldTerm(word), (number) => terms.hasWord(number));
    offer(nearest, SPELLING_WEIGHT, "spelling");
  }
  return [...found.values()];
}
