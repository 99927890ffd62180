// The topic of a question → the words to look for, each with its rarity and with what else
// in the corpus may stand for it.

import { type AnalysedWord, allTermsOf, analyze, termsOf } from "../../search/analysis.ts";
import { sameWord } from "../../search/related-words.ts";
import type { Alternative, Vocabulary } from "../../search/vocabulary.ts";
import { vectorOf } from "../../search/word-vectors.ts";
import { slice } from "../../text/span.ts";

/** One word of the topic, once. */
export type QueryWord = Readonly<{
  /** As the user wrote it. */
  word: string;
  term: string;
  /** > 0; of a word that the corpus lacks, the rarity of what it seems to be a misspelling of. */
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

/** Longer questions keep their rarest words; bounds the time that 6,000 characters take. */
const MAX_QUERY_WORDS = 24;

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
  termsOf(
    "stand mean call name know refer describe consider happen occur take place hold locate situate base use find go come give make get become include consist involve",
  ),
);

/** Light verbs are light where the topic is a question. */
const QUESTION_WORD = /\b(?:who|whom|whose|what|which|when|where|why|how)\b/i;

/** No words where the topic has only stop words. */
export function buildQuery(topic: string, vocabulary: Vocabulary): Query {
  const tokens = analyze(topic);
  const shorts = abbreviationsOf(
    tokens.map(({ term }) => term),
    vocabulary,
  );
  const isName = nameTest(topic);
  const discountOf = discounts(topic);
  const queryWord = (token: AnalysedWord): QueryWord => {
    const { term, span } = token;
    const word = slice(topic, span);
    const alternatives = new Map(
      [...(shorts.get(term) ?? []), ...vocabulary.alternatives(term, word)].map((alternative) => [
        alternative.term,
        alternative,
      ]),
    );
    return {
      word,
      term,
      rarity: rarityOf(term, alternatives, vocabulary) * discountOf(term),
      isName: isName(token),
      alternatives,
      vector: isName(token) ? -1 : vectorOf(word),
      expansions: vocabulary.expansions(term),
    };
  };
  const words = mostTelling(firstOfEach(tokens).map(queryWord));
  return {
    words,
    total: words.reduce((sum, { rarity }) => sum + rarity, 0),
    pairs: new Set(pairsOf(allTermsOf(topic).slice(0, MAX_PAIRS + 1))),
    meets: meetsOf(words),
  };
}

function firstOfEach(tokens: readonly AnalysedWord[]): readonly AnalysedWord[] {
  const seen = new Set<string>();
  return tokens.filter(({ term }) => !seen.has(term) && seen.add(term));
}

/** Names show by their capitals, but not where every word has them ("WHAT DID PUTIN SAY"). */
function nameTest(topic: string): (token: AnalysedWord) => boolean {
  const isShouted = topic === topic.toUpperCase();
  return ({ isCapitalised, span }) => isCapitalised && span.start > 0 && !isShouted;
}

/** What share of its rarity a term counts: all, except for words of the question's kind and grammar. */
function discounts(topic: string): (term: string) => number {
  const kinds = kindTerms(topic);
  const isQuestion = QUESTION_WORD.test(topic);
  return (term) => (kinds.has(term) || (isQuestion && isLight(term)) ? KIND_DISCOUNT : 1);
}

function kindTerms(topic: string): ReadonlySet<string> {
  const nouns = [...topic.matchAll(KIND_WORD)].map(([, kind, noun = ""]) => kind ?? noun);
  return new Set(nouns.flatMap(termsOf));
}

/** "held" as well as "hold". */
function isLight(term: string): boolean {
  return LIGHT_VERBS.has(term) || sameWord(term).some((form) => LIGHT_VERBS.has(form));
}

function meetsOf(words: readonly QueryWord[]): Query["meets"] {
  const meets = new Map<string, { number: number; weight: number }[]>();
  for (const [number, { alternatives }] of words.entries()) {
    for (const { term, weight } of alternatives.values()) {
      meets.set(term, [...(meets.get(term) ?? []), { number, weight }]);
    }
  }
  return meets;
}

/** "CSTO" and what it stands for are nearly the same word. */
export const EXPANSION_WEIGHT = 0.9;
/** Words of the longest that is looked for. */
const MAX_EXPANSION_WORDS = 8;

/** The words of what the question spells out → its abbreviation, which meets each of them. */
function abbreviationsOf(
  terms: readonly string[],
  vocabulary: Vocabulary,
): ReadonlyMap<string, readonly Alternative[]> {
  const found = new Map<string, readonly Alternative[]>();
  for (let start = 0; start < terms.length; start++) {
    for (
      let length = 2;
      length <= MAX_EXPANSION_WORDS && start + length <= terms.length;
      length++
    ) {
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
export function pairsOf(terms: readonly string[]): readonly string[] {
  return terms.slice(1).map((term, number) => `${terms[number]} ${term}`);
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
  if (words.length <= MAX_QUERY_WORDS) return words;
  const kept = new Set([...words].sort((a, b) => b.rarity - a.rarity).slice(0, MAX_QUERY_WORDS));
  return words.filter((word) => kept.has(word));
}
