// The quotation within a question: "is it true that he said “…”".

import { termsOf } from "../../search/analysis.ts";
import { isTermOfSaying } from "../opinion-verbs.ts";

/** One word in quotation marks is a name or a term rather than what somebody said. */
const MIN_QUOTED_WORDS = 2;

/**
 * The first quotation of several words that is asked to have been said, without its marks, in the user's
 * spelling; null where none is. What stands after "about" is a topic: "what did he say about “fake news”".
 */
export function quotationIn(sentence: string): string | null {
  const quoted = [...sentence.matchAll(/"([^"]+)"/g)].find(
    ({ 0: whole, 1: words = "", index }) =>
      words.trim().split(" ").length >= MIN_QUOTED_WORDS &&
      isAskedAsSaid(sentence.slice(0, index), sentence.slice(index + whole.length)),
  );
  return quoted?.[1]?.trim() ?? null;
}

/** What may stand between the verb and the words: "say that: “…”", "say the words “…”", "say this: “…”". */
const BEFORE_QUOTATION =
  /(?:\s+(?:that|this|it|like|exactly|literally|(?:the|these) (?:exact )?words))*[\s,:]*$/i;

/** After a verb of saying, or in front of all with one behind: "“…”, who said that?". */
function isAskedAsSaid(before: string, after: string): boolean {
  const last = before.replace(BEFORE_QUOTATION, "").match(/[\p{L}]+$/u)?.[0];
  return last === undefined
    ? termsOf(after).some(isTermOfSaying)
    : termsOf(last).some(isTermOfSaying);
}

/** Whether a quotation is open at the end of the words: a full stop inside it ends no question. */
export function isOpenQuotation(words: string): boolean {
  return (words.match(/"/g)?.length ?? 0) % 2 === 1;
}
