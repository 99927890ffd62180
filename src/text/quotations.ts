// A paragraph → its quotations: the regions between quotation marks, whatever the marks. Straight,
// curly and doubled single quotes and guillemets occur in news, sometimes in one article.

import type { Span } from "./span.ts";

export type Quotation = Readonly<{
  /** Quotation marks included; runs to the paragraph's end when never closed. */
  span: Span;
  /** Between the marks. */
  inner: Span;
  /** False for a quotation that goes on in the next paragraph, and for a forgotten mark. */
  isClosed: boolean;
}>;

type Mark = Readonly<{ start: number; end: number; opens: boolean; closes: boolean }>;

const DOUBLE_MARK = /["“”„«»‟＂]|``|'{2,}/gu;
const OPENS_AFTER = /[\s([{<—–\-/…:‘']/u;
const ALPHANUMERIC = /[\p{L}\p{N}]/u;
/** A quotation in single marks: the opener follows no letter, the closer a letter or punctuation and precedes none. */
const SINGLE_QUOTATION =
  /(?<![\p{L}\p{N}’'])[‘'](?=[\p{L}\p{N}])([^‘\n]{3,400}?)(?<=[\p{L}\p{N}.,!?;:…])[’'](?![\p{L}\p{N}’'])/gu;
/** ’80s, ’em, ’til, ’cause, ’tis: an apostrophe that only looks like an opening mark. */
const LEADING_APOSTROPHE = /^(?:\d0s|em|til|cause|tis)\b/u;

/** What the glyph and its neighbours say about a mark: a space before opens, a space after closes. */
function markAt(text: string, span: Span, start: number, glyph: string): Mark {
  const tripled = glyph.length > 2 && glyph[0] === "'"; // ''a 'b''' closes the inner one, then the outer
  const from =
    tripled && start > span.start && !OPENS_AFTER.test(text.charAt(start - 1)) ? start + 1 : start;
  const end = glyph[0] === "'" ? from + 2 : start + glyph.length;
  const before = from > span.start ? text.charAt(from - 1) : " ";
  const after = end < span.end ? text.charAt(end) : " ";
  const looksOpen = OPENS_AFTER.test(before) && !/\s/.test(after);
  const looksClosed = !/\s/.test(before) && !ALPHANUMERIC.test(after);
  if (/[“„«‟`]/.test(glyph))
    return { start: from, end, opens: true, closes: looksClosed && !looksOpen };
  if (/[”»]/.test(glyph))
    return { start: from, end, opens: looksOpen && !looksClosed, closes: true };
  const isInches = /\d/.test(before) && !looksOpen;
  return {
    start: from,
    end,
    opens: looksOpen || !(looksClosed && isInches),
    closes: looksClosed || !looksOpen,
  };
}

/**
 * The quotations of one paragraph, in order, never nested or overlapping; a quotation inside a
 * quotation belongs to the outer one. Single marks count only where the paragraph has no double
 * ones (headlines). A mark that opens inside an open quotation starts a new one.
 *
 * `He said, "Go." Then "stop," she said.` → `"Go."` · `"stop,"`
 */
export function findQuotations(text: string, paragraph: Span): Quotation[] {
  const quotations: Quotation[] = [];
  let open: Mark | null = null;
  let marks = 0;
  const add = (from: Mark, innerEnd: number, end: number, isClosed: boolean) => {
    const inner = { start: from.end, end: innerEnd };
    if (ALPHANUMERIC.test(text.slice(inner.start, inner.end)))
      quotations.push({ span: { start: from.start, end }, inner, isClosed });
  };
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(DOUBLE_MARK)) {
    const mark = markAt(text, paragraph, paragraph.start + match.index, match[0]);
    marks++;
    if (open === null) {
      if (mark.opens) open = mark;
    } else if (mark.closes) {
      add(open, mark.start, mark.end, true);
      open = null;
    } else {
      add(open, mark.start, mark.start, false);
      open = mark;
    }
  }
  if (open !== null) add(open, paragraph.end, paragraph.end, false);
  return marks > 0 ? quotations : findSingleQuotations(text, paragraph);
}

function findSingleQuotations(text: string, paragraph: Span): Quotation[] {
  const quotations: Quotation[] = [];
  for (const match of text.slice(paragraph.start, paragraph.end).matchAll(SINGLE_QUOTATION)) {
    const inner = match[1] ?? "";
    if (
      LEADING_APOSTROPHE.test(inner) ||
      isPluralPossessive(inner, match.input.slice(match.index + match[0].length))
    )
      continue;
    const start = paragraph.start + match.index;
    const end = start + match[0].length;
    quotations.push({
      span: { start, end },
      inner: { start: start + 1, end: end - 1 },
      isClosed: true,
    });
  }
  return quotations;
}

/** "the 'long-awaited plan that … the voters' chose": the closing mark is more likely an apostrophe. */
function isPluralPossessive(inner: string, rest: string): boolean {
  return /s$/u.test(inner) && /^ \p{Ll}/u.test(rest) && inner.split(/\s+/u).length > 12;
}
