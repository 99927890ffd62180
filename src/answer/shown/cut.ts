// What is too long to show → the part of it that answers: sentences, or clauses of one.

import { countWords } from "../../search/analysis.ts";
import { splitSentences } from "../../text/sentences.ts";
import { type Span, slice, trim } from "../../text/span.ts";

/** No quote is longer, unless it is one person's single quotation. */
export const MAX_SHOWN_WORDS = 60;

/** A longer quotation is cut to the sentences that answer, as many as fit. */
export const MAX_QUOTATION_WORDS = 40;

/** A place where a reader can stop or start: after these marks, or before a joining word. */
const CLAUSE_END =
  /[;:—–]\s+|,["”’']?\s+|\s+[—–-]\s+|\s+(?=(?:and|but|because|while|although|though|which|who|whereas|so that|after|before)\s)|(?<=[.!?]["”’']?)\s+/gu;

/** The clauses of a span, in order; together they cover it. `"a, b; c"` → `"a, "`, `"b; "`, `"c"`. */
export function clausesOf(text: string, span: Span): readonly Span[] {
  const part = slice(text, span);
  const clauses: Span[] = [];
  let start = span.start;
  for (const match of part.matchAll(CLAUSE_END)) {
    const end = span.start + match.index + match[0].length;
    if (end <= start || end >= span.end) continue;
    clauses.push({ start, end });
    start = end;
  }
  if (start < span.end) clauses.push({ start, end: span.end });
  return clauses;
}

/**
 * The run of clauses with at most `limit` words that is worth most, the longest of those; the
 * earliest where equal. A single clause over the limit is cut after its last whole word.
 * @param worth of a part of the text, higher is better
 */
export function cutToClauses(
  text: string,
  span: Span,
  worth: (span: Span) => number,
  limit = MAX_SHOWN_WORDS,
): Span {
  if (countWords(slice(text, span)) <= limit) return span;
  const clauses = clausesOf(text, span);
  const words = clauses.map((clause) => countWords(slice(text, clause)));
  let best: { span: Span; worth: number; words: number } | null = null;
  for (const [first, opening] of clauses.entries()) {
    let length = 0;
    let last = first;
    while (last < clauses.length && length + (words[last] ?? 0) <= limit) {
      length += words[last] ?? 0;
      last++;
    }
    const closing = clauses[last - 1];
    if (last === first || closing === undefined) continue;
    const run = trim(text, { start: opening.start, end: closing.end });
    const value = worth(run);
    if (best === null || value > best.worth || (value === best.worth && length > best.words)) {
      best = { span: run, worth: value, words: length };
    }
  }
  return best?.span ?? firstWords(text, span, limit);
}

function firstWords(text: string, span: Span, limit: number): Span {
  const part = slice(text, span);
  let count = 0;
  for (const match of part.matchAll(/\S+/g)) {
    if (/[\p{L}\p{N}]/u.test(match[0])) count++;
    if (count === limit)
      return { start: span.start, end: span.start + match.index + match[0].length };
  }
  return span;
}

/**
 * The run of whole sentences with at most 40 words that is worth most, one sentence with up to 60;
 * clauses where each is longer.
 * @param worth of a part of the text, higher is better
 */
export function cutToSentences(text: string, span: Span, worth: (span: Span) => number): Span {
  const sentences = splitSentences(text, span);
  let best: { span: Span; worth: number } | null = null;
  for (const [first, opening] of sentences.entries()) {
    let run: Span | null = null;
    for (const closing of sentences.slice(first)) {
      const longer = { start: opening.start, end: closing.end };
      const limit = run === null ? MAX_SHOWN_WORDS : MAX_QUOTATION_WORDS;
      if (countWords(slice(text, longer)) > limit) break;
      run = longer;
    }
    if (run === null) continue;
    const value = worth(run);
    if (best === null || value > best.worth) best = { span: run, worth: value };
  }
  // The sentence on the topic may be longer than all that: its clauses, then.
  if (best !== null && best.worth >= worth(span)) return best.span;
  const clauses = cutToClauses(text, span, worth);
  return best === null || worth(clauses) > best.worth ? clauses : best.span;
}
