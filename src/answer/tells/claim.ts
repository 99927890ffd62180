// A question beside what would be shown first: all that the tells look at, read once.

import { allTermsOf, termsOf } from "../../search/analysis.ts";
import { sameWord } from "../../search/related-words.ts";
import { splitSentences } from "../../text/sentences.ts";
import { slice } from "../../text/span.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { better, coverage, type Match, matchTerms } from "../match/match.ts";
import type { Query } from "../match/query.ts";
import { contextOf } from "../shown/context.ts";
import type { Focus, Question } from "../understand/question.ts";

/** A word of a text: in small letters, its term, and whether it has a capital. Small words count too. */
export type Word = Readonly<{ lower: string; term: string; isCapitalised: boolean; start: number }>;

/** A text, its words in order and how it meets the query. */
export type ReadText = Readonly<{
  text: string;
  words: readonly Word[];
  terms: ReadonlySet<string>;
  match: Match;
}>;

export type Claim = Readonly<{
  question: string;
  focus: Focus;
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
  /** How well paragraph or headline meets each word of the query, 0–1. */
  met: readonly number[];
}>;

/** Puts a question beside the best evidence on it. */
export function claimOf(
  { sentence, sentenceFocus }: Pick<Question, "sentence" | "sentenceFocus">,
  query: Query,
  [best, second]: readonly [Evidence, Evidence | null],
): Claim {
  const { article, span, text } = best;
  const shown = readText(text, query);
  const paragraph = readText(slice(article.text, contextOf(article, span)), query);
  const headline = readText(article.title, query);
  return {
    question: sentence,
    focus: sentenceFocus,
    query,
    asked: wordsOfClaim(sentence),
    best,
    second,
    shown,
    sentence: mainSentence(shown, query),
    paragraph,
    headline,
    met: better(better(shown.match.weights, paragraph.match.weights, 1), headline.match.weights, 1),
  };
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

/** Whether a text has a word in any of its forms. */
export function hasForm({ terms }: Pick<ReadText, "terms">, term: string): boolean {
  return terms.has(term) || sameWord(term).some((form) => terms.has(form));
}

/** Whether the question can be answered by yes or no, which a denial and an opposite do as well. */
export function asksWhether({ question }: Claim): boolean {
  return OPENS_WITH_AUXILIARY.test(question);
}

/** Whether words ask a question; a topic alone asks for all there is on it. */
export function asksSomething(question: string): boolean {
  return OPENS_WITH_QUESTION_WORD.test(question) || OPENS_WITH_AUXILIARY.test(question);
}

const OPENS_WITH_QUESTION_WORD =
  /\b(?:who|whom|whose|what|which|when|where|why|how)\b|\bnumber of\b/i;

const CLAIM_AUXILIARIES =
  "is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|might|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|won't|can't";
const OPENS_WITH_AUXILIARY = new RegExp(
  `^\\P{L}*(?:(?:and|but|so|ok|well)\\P{L}+)?(?:${CLAIM_AUXILIARIES.replaceAll("'", "['’]")})\\b`,
  "iu",
);
