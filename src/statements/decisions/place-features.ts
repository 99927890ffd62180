// Small questions about a place in a paragraph, shared by the features of several decisions.

import { isCapitalised, type Token } from "../../text/tokens.ts";
import { AUXILIARIES, FINITE, FUNCTION_WORDS, PREPOSITIONS } from "../lexicon/function-words.ts";
import { JUDGING_VERBS, SAYING_VERBS } from "../lexicon/verbs.ts";
import { isQuoted, type Paragraph } from "../reading/read-article.ts";
import { type Feature, feature, featureOf } from "./feature.ts";

/** A distance in words as one of few steps, so that weights can be learnt for each. */
export function bucket(distance: number): Feature {
  if (distance <= 4) return distance;
  if (distance <= 6) return feature`5-6`;
  if (distance <= 9) return feature`7-9`;
  if (distance <= 14) return feature`10-14`;
  return distance <= 24 ? feature`15-24` : feature`25+`;
}

/** Per paragraph the shapes asked for so far, 0 elsewhere. */
const shapesOf = new WeakMap<Paragraph, Int32Array>();

/** What stands at token `i`, coarsely: the word itself when it is a function word or mark. */
export function shapeAt(paragraph: Paragraph, i: number): Feature {
  const token = paragraph.tokens[i];
  if (token === undefined) return feature`#`;
  const shapes = shapesOf.get(paragraph) ?? new Int32Array(paragraph.tokens.length);
  shapesOf.set(paragraph, shapes);
  const known = shapes[i] ?? 0;
  if (known !== 0) return known;
  const shape = isQuoted(paragraph, i) ? feature`“”` : featureOf(shapeOf(token));
  shapes[i] = shape;
  return shape;
}

function shapeOf(token: Token): string {
  const { lower } = token;
  if (token.kind === "mark") return /^[-–—―]+$/.test(token.text) ? "—" : token.text;
  if (token.kind === "number") return "0";
  if (AUXILIARIES.has(lower) || PREPOSITIONS.has(lower) || lower.length <= 3) return lower;
  if (FUNCTION_WORDS.has(lower)) return lower;
  if (SAYING_VERBS.has(lower)) return "SAY";
  if (JUDGING_VERBS.has(lower)) return "JUDGE";
  if (isCapitalised(token)) return "Xx";
  if (lower.endsWith("ing")) return "-ing";
  if (lower.endsWith("ed")) return "-ed";
  if (lower.endsWith("ly")) return "-ly";
  return "x";
}

/** What stands between two places: how many of each kind of word, and whether any of the others. */
export type Gap = {
  commas: number;
  verbs: number;
  says: number;
  relative: boolean;
  conjunction: boolean;
  quotation: boolean;
  words: number;
};

/** The kinds of words among tokens `[from, to)`; of quotations only that there is one. */
export function describeGap(paragraph: Paragraph, from: number, to: number): Gap {
  const found: Gap = {
    commas: 0,
    verbs: 0,
    says: 0,
    relative: false,
    conjunction: false,
    quotation: false,
    words: 0,
  };
  for (let i = from; i < to; i++) {
    const token = paragraph.tokens[i];
    if (token === undefined) break;
    if (isQuoted(paragraph, i)) found.quotation = true;
    else addToGap(found, token);
  }
  return found;
}

function addToGap(gap: Gap, { kind, lower }: Token) {
  if (kind !== "mark") gap.words++;
  else if (/^[,;()—–]$/.test(lower)) gap.commas++;
  if (SAYING_VERBS.has(lower)) gap.says++;
  if (isFiniteVerb(lower)) gap.verbs++;
  if (isRelativeWord(lower)) gap.relative = true;
  if (isConjunction(lower)) gap.conjunction = true;
}

const isFiniteVerb = (lower: string) =>
  FINITE.has(lower) || (lower.length > 3 && lower.endsWith("ed"));

const isRelativeWord = (lower: string) =>
  lower === "who" || lower === "which" || lower === "that" || lower === "whose";

const isConjunction = (lower: string) => lower === "and" || lower === "but" || lower === "or";
