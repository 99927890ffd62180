// The quotation within a question: "is it true that he said “…”".

import { termsOf } from "../../search/analysis.ts";
import { isTermOfSaying } from "../opinion-verbs.ts";

/** One word in quotation marks at the front is a name rather than what somebody said: “Kurt” said what? */
const MIN_QUOTED_WORDS_IN_FRONT = 2;

/**
 * The first quotation that is asked to have been said, without its marks, in the user's
 * spelling; null where none is. What stands after "about" is a topic: "what did he say about “fake news”".
 */
export function quotationIn(sentence: string): string | null {
  const quoted = [...sentence.matchAll(/"([^"]+)"/g)].find(
    ({ 0: whole, 1: words = "", index }) =>
      /[\p{L}\p{N}]/u.test(words) &&
      isAskedAsSaid(words, sentence.slice(0, index), sentence.slice(index + whole.length)),
  );
  return quoted?.[1]?.trim() ?? null;
}

/** What may stand between the verb and the words: "say that: “…”", "say the words “…”", "say this: “…”". */
const BEFORE_QUOTATION =
  /(?:\s+(?:that|this|it|like|exactly|literally|(?:the|these) (?:exact )?words))*[\s,:]*$/i;

/** After a verb of saying, or in front of all with one after it: "“…”, who said that?". */
function isAskedAsSaid(words: string, before: string, after: string): boolean {
  const last = before.replace(BEFORE_QUOTATION, "").match(/[\p{L}]+$/u)?.[0];
  if (last !== undefined) return termsOf(last).some(isTermOfSaying);
  return (
    words.trim().split(" ").length >= MIN_QUOTED_WORDS_IN_FRONT &&
    termsOf(after).some(isTermOfSaying)
  );
}

/** Whether a quotation is open at the end of the words: a full stop inside it ends no question. */
export function isOpenQuotation(words: string): boolean {
  return (words.match(/"/g)?.length ?? 0) % 2 === 1;
}
