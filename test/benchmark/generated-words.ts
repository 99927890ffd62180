// The words of generated articles: how often each comes follows the law of natural text, there is no end
// of rare ones, and an article repeats its own.

import { isStopWord } from "../../src/search/analysis.ts";
import model from "../../src/search/model/word-vectors.json" with { type: "json" };

/** A number from 0 to 1, the next at each call. */
export type Random = () => number;

/** Mulberry32 by Tommy Ettinger, public domain: the same seed gives the same numbers from 0 to 1. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Verbs of saying would make speech of what is none; the shapes bring their own. */
const SAYING = new Set(
  "said says told say saying tell added asked called told according reported claimed noted".split(
    " ",
  ),
);

/** Words of news by how often they come, the most usual first, without small words. */
const USUAL = model.words
  .split(" ")
  .filter((word) => /^[a-z]{3,}$/.test(word) && !isStopWord(word) && !SAYING.has(word));

/**
 * Zipf's law as Mandelbrot has it: a word of rank r comes as often as 1 / (r + SHIFT)^EXPONENT says.
 * With these, texts of 0.55 and of 5.5 million words have 21,300 and 87,900 different ones; real news has
 * 27,900 and 88,800 (Reuters-21578, BBC, PolNeAR, ABC and AG News together).
 */
const EXPONENT = 1.4;
const SHIFT = 30;
const RANKS = 400_000;

/** The rank, from 0, at a share of all words, by the inverse of the law's sum. */
function rankAt(share: number, shift: number, ranks: number): number {
  const power = 1 - EXPONENT;
  const [first, last] = [shift ** power, (ranks + shift) ** power];
  return Math.floor((first + share * (last - first)) ** (1 / power) - shift);
}

/** A rank by Zipf's law. @param ranks how many there are */
export function zipfRank(random: Random, ranks: number, shift = SHIFT): number {
  return Math.min(ranks - 1, rankAt(random(), shift, ranks));
}

export const wordOfRank = (rank: number): string => USUAL[rank] ?? coined(rank);

const ONSETS = "b br d dr f fl g gr h j k kl l m n p pr r s st t tr v z".split(" ");
const VOWELS = "a e i o u".split(" ");
const CODAS = ["n", "r", "l", "s", "m", "t", "k", ""];

/** A syllable by its number, from 0: there are as many as onsets times vowels. */
function syllable(number: number): string {
  const onset = ONSETS[number % ONSETS.length] ?? "";
  return onset + (VOWELS[Math.floor(number / ONSETS.length) % VOWELS.length] ?? "");
}

/** A word that is none, the same for the same number; numbers below 13,824,000 have one each. */
export function coined(number: number): string {
  const syllables = ONSETS.length * VOWELS.length;
  const mixed = Math.imul(number, 7_919) >>> 0;
  return (
    syllable(mixed % syllables) +
    syllable(Math.floor(mixed / syllables) % syllables) +
    syllable(Math.floor(mixed / syllables ** 2) % syllables) +
    (CODAS[number % CODAS.length] ?? "")
  );
}

/** How many words an article has for its own, and how often it takes one of them. */
const OWN_WORDS = 40;
const OWN_SHARE = 0.35;
/** Its own are less usual than those of the language. */
const OWN_SHIFT = 400;

/** The words of one article. */
export type Words = Readonly<{
  /** What the article is about, the first the most. */
  own: readonly string[];
  /** The next word. */
  next(): string;
}>;

export function articleWords(random: Random): Words {
  const own = Array.from({ length: OWN_WORDS }, () =>
    wordOfRank(zipfRank(random, RANKS, OWN_SHIFT)),
  );
  return {
    own,
    next: () =>
      random() < OWN_SHARE
        ? (own[zipfRank(random, OWN_WORDS, 3)] ?? "")
        : wordOfRank(zipfRank(random, RANKS)),
  };
}
