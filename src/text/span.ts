// A place in an article's text. Everything the bot shows is a span, so that it is verbatim by
// construction: text is kept once, in the article, and never copied along the line.

/** Half-open `[start, end)`, UTF-16 offsets, 0 ≤ start ≤ end ≤ text.length. */
export type Span = Readonly<{ start: number; end: number }>;

/** `slice("Mr Putin said", { start: 3, end: 8 })` → `"Putin"`. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Whether `inner` lies wholly inside `outer`; a span contains itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The smallest span that contains both. */
export function hull(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** The same span without white space at either end; empty at `start` when there is nothing else. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
