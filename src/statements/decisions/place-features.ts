// Small questions about a place in a paragraph, shared by the features of several decisions.

import { isCapitalised, type Token } from "../../text/tokens.ts";
import { AUXILIARIES, JUDGING_VERBS, PREPOSITIONS, SAYING_VERBS } from "../lexicon/nouns.ts";
import type { Mention } from "../mentions/find-mentions.ts";
import { isQuoted, lowerAt, type Paragraph } from "../reading/read-article.ts";
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

const FUNCTION_WORDS = new Set(
  "that this these those they them their there then than what when where which while who whom whose with without would will could should have been were does because although though since after before until whether during about after also only just even".split(
    " ",
  ),
);

/** What stands between two places: how many of each kind of word, and whether any of the others. */
type Gap = {
  commas: number;
  verbs: number;
  says: number;
  relative: boolean;
  conjunction: boolean;
  quotation: boolean;
  words: number;
};

/** The kinds of words among tokens `[from, to)`; of quotations only that there is one. */
export function between(paragraph: Paragraph, from: number, to: number): Gap {
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
    if (isQuoted(paragraph, i)) {
      found.quotation = true;
      continue;
    }
    const { lower } = token;
    if (token.kind !== "mark") found.words++;
    else if (/^[,;()—–]$/.test(lower)) found.commas++;
    if (SAYING_VERBS.has(lower)) found.says++;
    if (FINITE.has(lower) || (lower.length > 3 && lower.endsWith("ed"))) found.verbs++;
    if (lower === "who" || lower === "which" || lower === "that" || lower === "whose")
      found.relative = true;
    if (lower === "and" || lower === "but" || lower === "or") found.conjunction = true;
  }
  return found;
}

/** Verb forms that finish a clause on their own, closed class. */
export const FINITE: ReadonlySet<string> = new Set(
  "is are was were has have had does do did will would can could may might must should shall isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't shouldn't".split(
    " ",
  ),
);

/** Whether a verb form that may finish a clause stands among tokens `[from, to)`, quoted or not. */
export function hasFinite(paragraph: Paragraph, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const lower = lowerAt(paragraph, i);
    if (FINITE.has(lower)) return true;
    if (lower.includes("'") && /'(?:s|re|m|ll|ve|d)$/.test(lower) && lower !== "'s") return true;
    if (
      lower.length > 3 &&
      lower.endsWith("ed") &&
      !/^(?:the|a|an)$/.test(lowerAt(paragraph, i - 1))
    )
      return true;
  }
  return false;
}

/** Whether the mention is the object of a preposition, a title or article before it aside. */
export function isAfterPreposition(paragraph: Paragraph, mention: Mention): boolean {
  let before = mention.first - 1;
  if (/^(?:the|a|an|his|her|their|its|former|mr\.|president)$/.test(lowerAt(paragraph, before)))
    before--;
  return PREPOSITIONS.has(lowerAt(paragraph, before));
}
