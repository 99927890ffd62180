// What a quote leaves out of its quotation or sentence, and how that is marked outside its words.

import { splitSentences } from "../../text/sentences.ts";
import { hull, overlaps, type Span, slice } from "../../text/span.ts";
import { hasWords } from "../../text/whole-quotations.ts";

/** On which sides words are left out. */
export type Cut = Readonly<{ before: boolean; after: boolean }>;

/**
 * Whether words are left out before and after what is shown: those of the same quotation where it is
 * part of a direct one, else of the same sentence too. Punctuation and quotation marks alone are none.
 *
 * Of `“We wait. We hope,” Lind said. “We go.”`, `“We wait. We hope,”` and `“We go.”` are not cut as
 * direct quotations, and `We hope,` is cut before.
 * @param blocks the paragraphs that `shown` touches
 * @param quoted the words of a direct quotation in order, resumed ones included; empty for all else
 */
export function cutOf(
  text: string,
  shown: Span,
  blocks: readonly Span[],
  quoted: readonly Span[],
): Cut {
  const quotation = partShown(text, quoted, shown);
  const isWithin =
    quotation !== null &&
    !hasWords(text, { start: shown.start, end: quotation.start }) &&
    !hasWords(text, { start: quotation.end, end: shown.end });
  const whole = isWithin
    ? quotation
    : blocks
        .flatMap((block) => splitSentences(text, block))
        .filter((sentence) => overlaps(sentence, shown))
        .reduce(hull, quotation ?? shown);
  return {
    before: hasWords(text, { start: whole.start, end: shown.start }),
    after: hasWords(text, { start: shown.end, end: whole.end }),
  };
}

/** What ends a sentence of the outlet's between two halves: “…,” Lind said. “…” */
const ENDS_SENTENCE = /[.!?][\s"“”'‘’]*$/u;

/**
 * The quotation that is shown, or the part of it where a new sentence resumes it: that has marks of its
 * own, and nobody misses the half before. Null where none is shown.
 */
function partShown(text: string, quoted: readonly Span[], shown: Span): Span | null {
  const parts: Span[] = [];
  for (const next of quoted) {
    const last = parts.at(-1);
    const between = { start: last?.end ?? next.start, end: next.start };
    const isResumed = hasWords(text, between) && ENDS_SENTENCE.test(slice(text, between));
    if (last === undefined || isResumed) parts.push(next);
    else parts[parts.length - 1] = hull(last, next);
  }
  const [first, ...others] = parts.filter((part) => overlaps(part, shown));
  return first === undefined ? null : others.reduce(hull, first);
}

/** `markCut("We wait.", { before: false, after: true })` → `"We wait. […]"`. */
export function markCut(text: string, { before, after }: Cut): string {
  return `${before ? "[…] " : ""}${text}${after ? " […]" : ""}`;
}
