// A question beside what would be shown first: all that the tells look at, read once.

import { allTermsOf, termOf, termsOf } from "../../search/analysis.ts";
import { sameWord } from "../../search/related-words.ts";
import { BODY_NOUNS, isPlural, ROLE_NOUNS } from "../../statements/lexicon/nouns.ts";
import { splitSentences } from "../../text/sentences.ts";
import { hull, overlaps, slice } from "../../text/span.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { better, coverage, type Match, matchTerms } from "../match/match.ts";
import type { Query } from "../match/query.ts";
import { contextOf } from "../shown/context.ts";
import type { AskedForm, OpenPlace, Question } from "../understand/question.ts";

/** A word of a text: in small letters, its term, and whether it has a capital. Small words count too. */
export type Word = Readonly<{ lower: string; term: string; isCapitalised: boolean; start: number }>;

/** A text, its words in order and how it meets the query. */
export type ReadText = Readonly<{
  text: string;
  words: readonly Word[];
  terms: ReadonlySet<string>;
  match: Match;
}>;

/** What the tells take of a question understood. */
export type AskedSentence = Pick<Question, "sentence" | "open" | "form">;

/** The thing that is counted or chosen from. */
export type Thing = Readonly<{
  /** The noun, in small letters. */
  noun: string;
  isPlural: boolean;
  /** What may stand for it in a text. */
  terms: ReadonlySet<string>;
}>;

export type Claim = Readonly<{
  question: string;
  form: AskedForm;
  open: OpenPlace;
  thing: Thing | null;
  query: Query;
  /** The words of the question. */
  asked: readonly Word[];
  /** What would be shown first. */
  best: Evidence;
  /** The best of what is no part of it; null for none. */
  second: Evidence | null;
  /** The text of `best`, the sentence of it that has most of the question, its paragraph, its headline. */
  shown: ReadText;
  sentence: ReadText;
  paragraph: ReadText;
  headline: ReadText;
  /** `best` with the sentence before and after it in its paragraph. */
  around: string;
  /** How well paragraph or headline meets each word of the query, 0–1. */
  met: readonly number[];
}>;

/** Puts a question beside the best evidence on it. */
export function claimOf(
  { sentence, open, form }: AskedSentence,
  query: Query,
  [best, second]: readonly [Evidence, Evidence | null],
): Claim {
  const { article, span, text } = best;
  const shown = readText(text, query);
  const paragraph = readText(slice(article.text, contextOf(article, span)), query);
  const headline = readText(article.title, query);
  return {
    question: sentence,
    form,
    open,
    thing: thingOf(open, query),
    query,
    asked: wordsOfClaim(sentence.replace(TURN_DOWN, "refuse")),
    best,
    second,
    shown,
    sentence: mainSentence(shown, query),
    paragraph,
    headline,
    around: aroundOf(best),
    met: better(better(shown.match.weights, paragraph.match.weights, 1), headline.match.weights, 1),
  };
}

/** The noun of what is counted or chosen from: the last role or plural, else the last word that is no verb form. */
function thingOf({ thing }: OpenPlace, query: Query): Thing | null {
  const words = (thing ?? "").toLowerCase().split(" ");
  const noun =
    words.findLast((word) => ROLE_NOUNS.has(word) || BODY_NOUNS.has(word)) ??
    words.findLast((word) => isPlural(word)) ??
    words.findLast((word) => !/ed$/.test(word)) ??
    "";
  if (noun === "") return null;
  const term = termOf(noun);
  const alternatives = query.words.find((word) => word.term === term)?.alternatives.keys() ?? [];
  return {
    noun,
    isPlural: isPlural(noun),
    terms: new Set([term, ...sameWord(term), ...alternatives]),
  };
}

export function hasTerm({ terms }: Thing, term: string): boolean {
  return terms.has(term);
}

/** The same for words that are no question but what somebody is asked to have said. */
export function claimOfWords(words: string, query: Query, evidence: Evidence): Claim {
  const open = { kind: null, thing: null, isCounted: false, isDefinition: false };
  return claimOf({ sentence: words, open, form: "nothing" }, query, [evidence, null]);
}

/** Numbers with their separators, words with inner apostrophes; offsets are those of the text. */
const CLAIM_WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,][\p{L}\p{N}]+)*/gu;

/** `wordsOfClaim("He didn’t say 3.5")` → he, didn't, say, 3.5. */
export function wordsOfClaim(text: string): readonly Word[] {
  return [...text.matchAll(CLAIM_WORD)].map(({ 0: word, index }) => ({
    start: index,
    lower: word.toLowerCase().replace(/’/g, "'"),
    term: allTermsOf(word)[0] ?? "",
    isCapitalised: /^\p{Lu}/u.test(word),
  }));
}

/** Two words of one meaning whose first alone has another. */
const TURN_DOWN = /\bturn(?:s|ed|ing)? (?:it |them )?down\b/iu;

function readText(text: string, query: Query): ReadText {
  const words = wordsOfClaim(text);
  const terms = new Set(words.map(({ term }) => term));
  return { text, words, terms, match: matchTerms(termsOf(text), query) };
}

/** The sentence that has most of the question; the first of equals. */
function mainSentence(shown: ReadText, query: Query): ReadText {
  const sentences = splitSentences(shown.text, { start: 0, end: shown.text.length });
  if (sentences.length < 2) return shown;
  const coverageOf = ({ match }: ReadText) => coverage(match.weights, query);
  return sentences
    .map((sentence) => readText(slice(shown.text, sentence), query))
    .reduce((best, one) => (coverageOf(one) > coverageOf(best) ? one : best));
}

function aroundOf({ article, span }: Evidence): string {
  const sentences = splitSentences(article.text, contextOf(article, span));
  const first = sentences.findIndex((sentence) => overlaps(sentence, span));
  if (first < 0) return slice(article.text, span);
  const last = sentences.findLastIndex((sentence) => overlaps(sentence, span));
  return slice(article.text, sentences.slice(Math.max(0, first - 1), last + 2).reduce(hull, span));
}

/** Whether a text has a word in any of its forms. */
export function hasForm({ terms }: Pick<ReadText, "terms">, term: string): boolean {
  return terms.has(term) || sameWord(term).some((form) => terms.has(form));
}

/** Whether the question can be answered by yes or no, which a denial and an opposite do as well. */
export function asksWhether({ form }: Claim): boolean {
  return form === "whether";
}
