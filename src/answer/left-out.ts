// What a quote leaves out of its quotation or sentence, and how that is marked outside its words.

import { splitSentences } from "../text/sentences.ts";
import { hull, overlaps, type Span } from "../text/span.ts";
import { hasWords } from "../text/whole-quotations.ts";

/** On which sides words are left out. */
export type Cut = Readonly<{ before: boolean; after: boolean }>;

/**
 * Whether words are left out before and after what is shown: those of the same quotation where it is
 * part of a direct one, else of the same sentence too. Punctuation and quotation marks alone are none.
 *
 * Of `“We wait. We hope,” Lind said.`, `“We wait. We hope,”` is not cut as a direct quotation, and
 * `We hope,` is cut before.
 * @param blocks the paragraphs that `shown` touches
 * @param quoted the words of a direct quotation in order, resumed ones included; empty for all else
 */
export function cutOf(
  text: string,
  shown: Span,
  blocks: readonly Span[],
  quoted: readonly Span[],
): Cut {
  const quotation = quoted.length === 0 ? null : quoted.reduce(hull);
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

/** `markCut("We wait.", { before: false, after: true })` → `"We wait. […]"`. */
export function markCut(text: string, { before, after }: Cut): string {
  return `${before ? "[…] " : ""}${text}${after ? " […]" : ""}`;
}
