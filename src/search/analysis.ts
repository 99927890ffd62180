// Words → terms. The one analysis that both indexes and every question go through, so that a word
// of the question meets the same word of an article whatever its case, accents or ending.

import stem from "wink-porter2-stemmer";
import type { Span } from "../text/span.ts";
import { americanSpelling } from "./american-spelling.ts";
import { joinedAt, type WrittenWord } from "./joined-words.ts";
import { mayBeginNumber, numberForm } from "./number-words.ts";

/**
 * A word of a text: `term` as the index knows it, `span` where it stands. A number ("twenty-eight",
 * "4.5 billion") and a letter with its figures ("C-130") are one word.
 */
export type AnalysedWord = Readonly<{
  term: string;
  span: Span;
  /** Whether it starts with a capital letter or a digit, which in a question marks a name. */
  isCapitalised: boolean;
}>;

/**
 * Words that a question is made of but that say nothing of its subject: the closed classes of
 * English (articles, pronouns, prepositions, conjunctions, auxiliaries, question words) and what
 * people put around a question to a bot ("please tell me"). "may", "will", "us" and "mine" are left
 * out of the list on purpose: Theresa May, George Will, the US and coal mines are in the news. "us"
 * in small letters is left out by `analyze`.
 */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those some any each every either neither both all most much many more
  such own same other another
  i me my myself we our ours ourselves you your yours yourself yourselves he him his himself
  she her hers herself it its itself they them their theirs themselves one ones
  who whom whose which what when where why how whether
  and or but nor so yet if because as than then though although while until unless since
  of in on at by for with about against between among into through during before after above below
  to from up down out off over under again further onto upon within without toward towards via
  regarding concerning
  am is are was were be been being do does did doing done has have had having can could shall should
  would might must ought cannot
  isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't can't couldn't shouldn't
  wouldn't won't i'm i've i'd i'll you're you've he's she's it's we're we've they're they've that's
  there's what's who's let's
  not no only just also too very ever even still there here now
  please tell`
    .split(/\s+/)
    .filter((word) => word !== ""),
);

/**
 * A word, in the order tried: initials with points (U.S., J.F.K.), a number with its separators and
 * ending (1,234.5, 20th), letters with inner apostrophes (O'Neill, don't). Hyphens separate words.
 */
const WORD =
  /(?:\p{L}\.){2,}|\p{N}+(?:[.,]\p{N}+)*\p{L}*|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}[\p{L}\p{M}\p{N}]*)*/gu;

const MAX_REMEMBERED_WORDS = 200_000;

/**
 * Longer runs of letters (encoded data, a stuck key) are terms as they stand: no English word is as
 * long, and the stemmer's patterns take seconds on them.
 */
const MAX_STEMMED_CHARACTERS = 60;

/** What is known of a word by itself, whatever stands around it. */
type KnownWord = Readonly<{
  term: string;
  folded: string;
  isLeftOut: boolean;
  /** What it may be one with the next words as, or whether it has to be parted; most words are neither. */
  shape: "number" | "letters" | "parted" | null;
}>;

const knownWords = new Map<string, KnownWord>();

/**
 * The word without case, accents and typographic variants: `fold("Erdoğan’s")` → `"erdogan's"`,
 * `fold("U.S.")` → `"us"`, `fold("1,234.5")` → `"1234.5"`.
 */
export function foldTerm(word: string): string {
  let folded = word;
  // NFKD leaves ASCII as it is, and most words are ASCII.
  if (/[^\p{ASCII}]/u.test(word)) {
    folded = word
      .replace(/[’ʼ＇]/g, "'")
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .replace(/ı/g, "i")
      .replace(/[øØ]/g, "o")
      .replace(/[łŁ]/g, "l")
      .replace(/ß/g, "ss");
  }
  folded = folded.toLowerCase();
  if (/^\p{N}/u.test(folded)) return folded.replace(/,/g, "").replace(/\.$/, "");
  return folded.replace(/\./g, "");
}

/** Whether a word is left out of both indexes and of every question. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(foldTerm(word));
}

/**
 * The term of one word, memoised: `termOf("Elections’")` → `"elect"`, `termOf("colour")` → `"color"`,
 * `termOf("seven")` → `"7"`; stop words have one too.
 */
export function termOf(word: string): string {
  return knownWord(word).term;
}

function knownWord(word: string): KnownWord {
  const remembered = knownWords.get(word);
  if (remembered !== undefined) return remembered;
  const folded = foldTerm(word);
  // "He told us" speaks of no country.
  const isLeftOut = word === "us" || STOP_WORDS.has(folded);
  const found = {
    term: makeTerm(folded),
    folded,
    isLeftOut,
    shape: joinsAs(word, folded, isLeftOut),
  };
  if (knownWords.size >= MAX_REMEMBERED_WORDS) knownWords.clear();
  knownWords.set(word, found);
  return found;
}

function joinsAs(word: string, folded: string, isLeftOut: boolean): KnownWord["shape"] {
  if (mayBeginNumber(folded)) return "number";
  if (/^\p{L}$|^\p{L}{2}$/u.test(folded)) return isLeftOut && folded.length > 1 ? null : "letters";
  // "Ⅰ" is a figure, and a letter when folded.
  const isParted = /^\p{L}{3,}\p{N}+$/u.test(folded) && /^\P{N}+\p{N}+$/u.test(word);
  return isParted ? "parted" : null;
}

function makeTerm(folded: string): string {
  const bare = folded.replace(/'s?$/, "").replace(/'/g, "");
  const number = numberForm(bare);
  if (number !== null) return number;
  const isEnglish = bare.length <= MAX_STEMMED_CHARACTERS && /^[a-z]+$/.test(bare);
  // C130s, F35s
  return isEnglish ? stem(americanSpelling(bare)) : bare.replace(/^(\p{L}{1,2}\p{N}+)s$/u, "$1");
}

/**
 * The terms of a text in order, stop words left out; `span` limits it to a part of the text, with
 * offsets still into the whole. `analyze("What did Mr Putin say?")` → mr, putin, say.
 */
export function analyze(text: string, span?: Span): readonly AnalysedWord[] {
  const offset = span?.start ?? 0;
  const part = span === undefined ? text : text.slice(span.start, span.end);
  return wordsIn(part)
    .filter(isAnalysed)
    .map((word) => analysedWord(part, word, offset));
}

/** Of one reading of a text what `analyze` gives, as `words`, and what `allTermsOf` does, as `all`. */
export function analyzeWhole(
  text: string,
): Readonly<{ words: readonly AnalysedWord[]; all: readonly string[] }> {
  const placed = wordsIn(text);
  return {
    words: placed.filter(isAnalysed).map((word) => analysedWord(text, word, 0)),
    all: placed.map(({ term }) => term),
  };
}

function isAnalysed({ term, isLeftOut }: PlacedWord): boolean {
  return !isLeftOut && term !== "";
}

function analysedWord(text: string, { term, start, end }: PlacedWord, offset: number) {
  return {
    term,
    span: { start: offset + start, end: offset + end },
    isCapitalised: isCapitalAt(text, start),
  };
}

/** Most words begin with a small letter of a–z. */
function isCapitalAt(text: string, place: number): boolean {
  const code = text.charCodeAt(place);
  if (code >= 97 && code <= 122) return false;
  return /^[\p{Lu}\p{N}]/u.test(text.slice(place, place + 2));
}

/** A word, or words that are one, at their place of a text. */
type PlacedWord = Pick<KnownWord, "term" | "isLeftOut"> & Span;

/** All words of a text in order. */
function wordsIn(text: string): readonly PlacedWord[] {
  const written = writtenWords(text);
  const placed: PlacedWord[] = [];
  for (let at = 0; at < written.length; at++) {
    const word = written[at] as KnownAtPlace;
    const { term, isLeftOut, shape } = word.known;
    const joined = shape === null ? null : joinedAt(text, written, at);
    if (joined === null) placed.push({ term, isLeftOut, start: word.start, end: word.end });
    else {
      at += joined.length - 1;
      const end = written[at]?.end ?? word.end;
      placed.push({ term: joined.term, isLeftOut: false, start: word.start, end });
    }
  }
  return placed;
}

type KnownAtPlace = WrittenWord & Readonly<{ known: KnownWord }>;

function writtenWords(text: string): readonly KnownAtPlace[] {
  const words: KnownAtPlace[] = [];
  const add = (word: string, start: number) => {
    const known = knownWord(word);
    const end = start + word.length;
    words.push({
      text: word,
      folded: known.folded,
      isStopWord: known.isLeftOut,
      start,
      end,
      known,
    });
  };
  for (const { 0: word, index } of text.matchAll(WORD)) {
    // "Covid19" is two words, since articles write "Covid" too.
    const length = knownWord(word).shape === "parted" ? word.search(/\p{N}/u) : word.length;
    add(word.slice(0, length), index);
    if (length < word.length) add(word.slice(length), index + length);
  }
  return words;
}

/** Only the terms of a text, as MiniSearch's `tokenize` wants them. */
export function termsOf(text: string): string[] {
  return wordsIn(text)
    .filter(isAnalysed)
    .map(({ term }) => term);
}

/**
 * The terms of all words of a text in order, those that `analyze` leaves out too:
 * `allTermsOf("What did the kings say?")` → what, did, the, king, say.
 */
export function allTermsOf(text: string): string[] {
  return wordsIn(text).map(({ term }) => term);
}

/** How many words a reader would count, stop words included: what has a letter or digit between spaces. */
export function countWords(text: string): number {
  let count = 0;
  let isCounted = false;
  for (let at = 0; at < text.length; at++) {
    if (isSpace(text.charCodeAt(at))) isCounted = false;
    else if (!isCounted && isWordCharacter(text, at)) {
      isCounted = true;
      count++;
    }
  }
  return count;
}

/** As \s; most characters are ASCII. */
function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return /\s/.test(String.fromCharCode(code));
}

function isWordCharacter(text: string, place: number): boolean {
  const code = text.codePointAt(place) ?? 0;
  if (code >= 128) return /[\p{L}\p{N}]/u.test(String.fromCodePoint(code));
  const small = code | 32;
  return (small >= 97 && small <= 122) || (code >= 48 && code <= 57);
}
