// A slice of a text → the nearest slice that has both marks of each quotation, or neither.

import { findQuotations, type Quotation } from "./quotations.ts";
import { overlaps, type Span, trim } from "./span.ts";

/** `hasWords(", ” ")` → false: punctuation and quotation marks are no words. */
export function hasWords(text: string, { start, end }: Span): boolean {
  return /[\p{L}\p{N}]/u.test(text.slice(start, end));
}

/**
 * Where one mark of a quotation stands in a slice and the other outside: takes the outer one in if
 * only marks lie between, drops the inner one if it stands at the edge, else takes in the rest of the
 * quotation if `fits` says so, else keeps the longer side of the mark. A quotation that was never closed
 * stays as it is.
 *
 * `“We are late. We are sorry,” she said.` cut to `“We are late.` → `We are late.`
 * @param blocks the paragraphs that the slice touches
 */
export function withWholeQuotations(
  text: string,
  blocks: readonly Span[],
  slice: Span,
  fits: (span: Span) => boolean,
): Span {
  return blocks
    .flatMap((block) => closedQuotations(text, block))
    .reduce((shown, quotation) => withWhole(text, quotation, shown, fits), slice);
}

function withWhole(
  text: string,
  { span, inner }: Quotation,
  shown: Span,
  fits: (span: Span) => boolean,
): Span {
  if (!overlaps(span, shown)) return shown;
  const isOpened = shown.start <= span.start;
  const isClosed = span.end <= shown.end;
  const isBare = inner.start <= shown.start && shown.end <= inner.end;
  if (isOpened === isClosed && (isOpened || isBare)) return shown;
  const whole = {
    start: Math.min(span.start, shown.start),
    end: Math.max(span.end, shown.end),
  };
  const within = {
    start: Math.max(inner.start, shown.start),
    end: Math.min(inner.end, shown.end),
  };
  const outside = isOpened
    ? { start: shown.start, end: span.start }
    : { start: span.end, end: shown.end };
  const isLacking = (part: Span) => !hasWords(text, part);
  const onlyMarksAreOut =
    isLacking({ start: whole.start, end: shown.start }) &&
    isLacking({ start: shown.end, end: whole.end });
  if (onlyMarksAreOut) return whole;
  if (isLacking(outside)) return trim(text, within);
  if (fits(whole)) return whole;
  const length = (part: Span) => part.end - part.start;
  return trim(text, length(outside) > length(within) ? outside : within);
}

/** Those of a paragraph with both marks, outer before inner, those in single marks beside double ones too. */
function closedQuotations(text: string, region: Span): readonly Quotation[] {
  const found = findQuotations(text, region);
  if (found.length === 0) return [];
  const ends = [region.start, ...found.map(({ span }) => span.end)];
  const gaps = ends.map((start, at) => ({ start, end: found[at]?.span.start ?? region.end }));
  return [
    ...found.filter(({ isClosed }) => isClosed),
    ...[...gaps, ...found.map(({ inner }) => inner)].flatMap((part) =>
      closedQuotations(text, part),
    ),
  ];
}
