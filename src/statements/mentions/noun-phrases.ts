// Small questions about a noun phrase: its article, whether its head is a noun at all, where an
// apposition begins.

import { isCapitalised, type Token } from "../../text/tokens.ts";
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
} from "../lexicon/function-words.ts";
import { ROLE_NOUNS } from "../lexicon/nouns.ts";
import { JUDGING_VERBS, SAYING_VERBS } from "../lexicon/verbs.ts";
import { lowerAt, type Paragraph } from "../reading/read-article.ts";
import { descriptionStart } from "./description-start.ts";

/** The endings of words for people by what they do: "fisher", "cyclist". */
export const AGENT = /[a-z]{2}(?:[eo]r|ist|ian|man|woman)$/;

export function withDeterminer(paragraph: Paragraph, first: number): number {
  return DETERMINERS.has(paragraph.tokens[first - 1]?.lower ?? "") ? first - 1 : first;
}

/**
 * "at one [point]", "each [state]", "a much lighter [note]": after a word for a single thing a verb would
 * have its -s; "secretary of [state]".
 */
export function isCounted(tokens: readonly Token[], i: number): boolean {
  const { lower = "" } = tokens[i] ?? {};
  const isBase = SAYING_VERBS.get(lower) === lower || JUDGING_VERBS.get(lower) === lower;
  if (!isBase || UNCHANGED.test(lower)) return false;
  if (/^(?:one|each|every|another|same|of)$/.test(tokens[i - 1]?.lower ?? "")) return true;
  let first = i - 1;
  while (first > i - 4 && isAttribute(tokens[first])) first--;
  return first < i - 1 && /^an?$/.test(tokens[first]?.lower ?? "");
}

/** Base forms that are past ones, too, or follow a noun ("let a man see"), as "they say" does ("a bridge they say is shut"). */
const UNCHANGED = /^(?:put|read|hit|shut|forecast|say|see|hear)$/;

/** A word in small letters that may stand between "a" and its noun and makes of it no several: not "a third", "a man may". */
function isAttribute(token: Token | undefined): boolean {
  if (token?.kind !== "word" || !/^\p{Ll}[\p{L}-]*$/u.test(token.text)) return false;
  const { lower } = token;
  return !(
    AUXILIARIES.has(lower) ||
    PRONOUNS.has(lower) ||
    PREPOSITIONS.has(lower) ||
    CONJUNCTIONS.has(lower) ||
    DETERMINERS.has(lower) ||
    /^(?:third|quarter|fifth|few|lot|number|majority|minority|plurality|handful|couple|group|to|who)$/.test(
      lower,
    )
  );
}

/** "is [filing] a complaint": a verb, not a noun. */
export function isProgressive({ tokens }: Paragraph, i: number): boolean {
  return (
    /ing$/.test(tokens[i]?.lower ?? "") &&
    /^(?:is|are|was|were|be|been|'s|'re)$/.test(tokens[i - 1]?.lower ?? "")
  );
}

/** Where what is apposed begins whose name is at `first`: ", [state Rep. Ann Lee]", ", [Norway's Nordkraft]", ", [the notary Per Holm]". */
export function appositionStart(paragraph: Paragraph, first: number): number {
  const before = lowerAt(paragraph, first - 1);
  if (/^(?:state|former|then)$/.test(before)) return first - 1;
  if (ROLE_NOUNS.has(before)) return descriptionStart(paragraph, first - 1);
  if (/^(?:the|an?)$/.test(lowerAt(paragraph, first - 2)) && /^\p{Ll}{3,}$/u.test(before))
    return first - 2;
  if (before !== "'s") return first;
  let owner = first - 1;
  while (isCapitalised(paragraph.tokens[owner - 1])) owner--;
  return owner;
}
