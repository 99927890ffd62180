// The topic of a question → the words to look for, each with how much it tells and with what else
// in the corpus may stand for it.

import { analyze, wordsOf } from "../search/analysis.ts";
import { sameWord } from "../search/related-words.ts";
import type { Alternative, Vocabulary } from "../search/vocabulary.ts";
import { likeness, vectorOf } from "../search/word-vectors.ts";

/** One word of the topic, once. */
export type QueryWord = Readonly<{
  /** As the user wrote it. */
  word: string;
  term: string;
  /** How much it tells, > 0: its rarity, or that of what it seems to be a misspelling of. */
  rarity: number;
  /** Capitalised in the question, and not because it opens it. */
  isName: boolean;
  /** What the corpus offers for it, by term; empty when the corpus has nothing like it. */
  alternatives: ReadonlyMap<string, Alternative>;
  /** Its word vector; −1 for names, which others are like without meaning them, and rare words. */
  vector: number;
  /** What it abbreviates, each as terms that count only in a row: "CSTO" → collect secur treati organ. */
  expansions: readonly (readonly string[])[];
}>;

export type Query = Readonly<{
  words: readonly QueryWord[];
  /** Sum of the rarities. */
  total: number;
  /** Two words in a row as the user wrote them, small words too: "king of", "of france". */
  pairs: ReadonlySet<string>;
  /** Term of a text → the words that it meets, by their place in `words`, and how well. */
  meets: ReadonlyMap<string, readonly Readonly<{ number: number; weight: number }>[]>;
}>;

/** Longer questions keep their most telling words; bounds the time that 6,000 characters take. */
const MAX_WORDS = 24;

/** Of their pairs of words the first ones count, twice as many as a long question has. */
const MAX_PAIRS = 60;

/**
 * What a question says of the answer's kind rather than of its subject: "what *country* did the
 * Normans invade", "how many *people*". Sentences that answer seldom repeat it.
 */
const KIND_WORD =
  /\b(?:what|which|whose|how (?:many|much))\s+(?:(?:other|main|major|two|three|four|of the)\s+)?((?:kinds?|types?|sorts?|forms?|parts?|names?|groups?|number|amount|percentage)\s+of\s+)?(?:(?:the|a|an)\s+)?(\p{L}+)/giu;
const KIND_DISCOUNT = 0.5;

/** Verbs that a question needs for its grammar: "what does it *stand* for", "where was it *held*". */
const LIGHT_VERBS = new Set(
  analyze(
    "stand mean call name know refer describe consider happen occur take place hold locate situate base use find go come give make get become include consist involve",
  ).map(({ term }) => term),
);

/** "CSTO" and what it stands for are nearly the same word. */
const EXPANSION_WEIGHT = 0.9;
const MAX_EXPANSION = 8;

const QUESTION_WORD = /\b(?:who|whom|whose|what|which|when|where|why|how)\b/i;

/** "held" as well as "hold". */
function isLight(term: string): boolean {
  return LIGHT_VERBS.has(term) || sameWord(term).some((form) => LIGHT_VERBS.has(form));
}

function kindTerms(topic: string): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const [, kind, noun] of topic.matchAll(KIND_WORD)) {
    for (const { term } of analyze(kind !== undefined ? kind : (noun ?? ""))) terms.add(term);
  }
  return terms;
}

/** No words where the topic has none but stop words. */
export function buildQuery(topic: string, vocabulary: Vocabulary): Query {
  const byTerm = new Map<string, QueryWord>();
  const kinds = kindTerms(topic);
  const isQuestion = QUESTION_WORD.test(topic);
  // Names show by their capitals only where not every word has one ("WHAT DID PUTIN SAY").
  const isShouted = topic === topic.toUpperCase();
  const tokens = analyze(topic);
  const shorts = abbreviationsOf(
    tokens.map(({ term }) => term),
    vocabulary,
  );
  for (const token of tokens) {
    if (byTerm.has(token.term)) continue;
    const word = topic.slice(token.span.start, token.span.end);
    const alternatives = new Map(
      [...(shorts.get(token.term) ?? []), ...vocabulary.alternatives(token.term, word)].map(
        (alternative) => [alternative.term, alternative],
      ),
    );
    const isName = token.isCapitalised && token.span.start > 0 && !isShouted;
    byTerm.set(token.term, {
      word,
      term: token.term,
      rarity:
        rarityOf(token.term, alternatives, vocabulary) *
        (kinds.has(token.term) || (isQuestion && isLight(token.term)) ? KIND_DISCOUNT : 1),
      isName,
      alternatives,
      vector: isName ? -1 : vectorOf(word),
      expansions: vocabulary.expansions(token.term),
    });
  }
  const words = mostTelling([...byTerm.values()]);
  const meets = new Map<string, { number: number; weight: number }[]>();
  for (const [number, { alternatives }] of words.entries()) {
    for (const { term, weight } of alternatives.values()) {
      meets.set(term, [...(meets.get(term) ?? []), { number, weight }]);
    }
  }
  return {
    words,
    total: words.reduce((sum, { rarity }) => sum + rarity, 0),
    pairs: new Set(pairsOf(wordsOf(topic).slice(0, MAX_PAIRS + 1))),
    meets,
  };
}

/** The words of what the question spells out → its abbreviation, which meets each of them. */
function abbreviationsOf(
  terms: readonly string[],
  vocabulary: Vocabulary,
): ReadonlyMap<string, readonly Alternative[]> {
  const found = new Map<string, readonly Alternative[]>();
  for (let start = 0; start < terms.length; start++) {
    for (let length = 2; length <= MAX_EXPANSION && start + length <= terms.length; length++) {
      const long = terms.slice(start, start + length);
      const short = vocabulary.abbreviationOf(long);
      if (short === null) continue;
      const alternative = { term: short, weight: EXPANSION_WEIGHT, via: "related" } as const;
      for (const term of long) found.set(term, [...(found.get(term) ?? []), alternative]);
    }
  }
  return found;
}

/** `["king", "of", "france"]` → "king of", "of france". */
function pairsOf(terms: readonly string[]): readonly string[] {
  return terms.slice(1).map((term, number) => `${terms[number]} ${term}`);
}

/** How many of the query's pairs of words stand in a text, given all its terms; each counted once. */
export function pairsMet(terms: readonly string[], { pairs }: Query): number {
  if (pairs.size === 0) return 0;
  return new Set(pairsOf(terms).filter((pair) => pairs.has(pair))).size;
}

function rarityOf(
  term: string,
  alternatives: ReadonlyMap<string, Alternative>,
  vocabulary: Vocabulary,
): number {
  if (vocabulary.frequency(term) > 0 || alternatives.size === 0) return vocabulary.rarity(term);
  return Math.min(...[...alternatives.keys()].map((other) => vocabulary.rarity(other)));
}

function mostTelling(words: readonly QueryWord[]): readonly QueryWord[] {
  if (words.length <= MAX_WORDS) return words;
  const kept = new Set([...words].sort((a, b) => b.rarity - a.rarity).slice(0, MAX_WORDS));
  return words.filter((word) => kept.has(word));
}

/** Where the words of a query stand in a text, and how well each is met. */
export type Match = Readonly<{
  /** For each word of the query 0–1: 1 the word itself, less for one that stands for it. */
  weights: readonly number[];
  /** Number of the first token that met the word best, −1 for none. */
  places: readonly number[];
  /** Number of tokens in the text. */
  length: number;
  /** Tokens that meet no word of the query. */
  others: number;
}>;

/** Holds the terms of a text against a query; an empty text meets nothing. */
export function matchTerms(terms: readonly string[], query: Query): Match {
  const weights = query.words.map(() => 0);
  const places = query.words.map(() => -1);
  let others = 0;
  for (const [place, term] of terms.entries()) {
    const met = query.meets.get(term);
    if (met === undefined) {
      others++;
      continue;
    }
    for (const { number, weight } of met) {
      if (weight <= (weights[number] ?? 0)) continue;
      weights[number] = weight;
      places[number] = place;
    }
  }
  for (const [number, { expansions }] of query.words.entries()) {
    for (const expansion of expansions) {
      const place = placeOf(expansion, terms);
      if (place < 0 || (weights[number] ?? 0) >= EXPANSION_WEIGHT) continue;
      weights[number] = EXPANSION_WEIGHT;
      places[number] = place;
    }
  }
  return { weights, places, length: terms.length, others };
}

/** Where terms stand in a row among others, −1 if they do not. */
function placeOf(row: readonly string[], terms: readonly string[]): number {
  return terms.findIndex((_, start) => row.every((term, at) => terms[start + at] === term));
}

/** Unrelated words are about this like each other; from `SAME` on two words are as good as one. */
const UNRELATED = 0.2;
const SAME = 0.7;

/** For each word of the query 0–1: how like it in use the likest word of a text is. */
export function matchVectors(vectors: readonly number[], { words }: Query): readonly number[] {
  return words.map(({ vector }) => {
    if (vector < 0) return 0;
    const likest = vectors.reduce((best, other) => Math.max(best, likeness(vector, other)), 0);
    return Math.min(1, Math.max(0, (likest - UNRELATED) / (SAME - UNRELATED)));
  });
}

/** 0–1: how much of what the query tells is met, the rare words counting for more. */
export function coverage(weights: readonly number[], query: Query): number {
  if (query.total === 0) return 0;
  let met = 0;
  for (const [number, { rarity }] of query.words.entries()) met += (weights[number] ?? 0) * rarity;
  return met / query.total;
}

/** What the words met tell, in all: the sum of their rarities, each times how well it is met. */
export function told(weights: readonly number[], query: Query): number {
  return coverage(weights, query) * query.total;
}

/**
 * 0–1: how much of what the query tells is in words that the corpus lacks, each for less as a word of
 * the text is like it in use.
 */
export function unknownShare(likeWeights: readonly number[], query: Query): number {
  const unknown = query.words.map(({ alternatives }, number) =>
    alternatives.size === 0 ? 1 - (likeWeights[number] ?? 0) : 0,
  );
  return coverage(unknown, query);
}

/** Word by word the better of two matches, the second at a discount. */
export function better(
  weights: readonly number[],
  others: readonly number[],
  discount: number,
): readonly number[] {
  return weights.map((weight, number) => Math.max(weight, discount * (others[number] ?? 0)));
}
