// A paragraph → its quotations: the regions between quotation marks, whatever the marks. Straight,
// curly and doubled single quotes and guillemets occur in news, sometimes in one article.

import { contains, type Span } from "./span.ts";

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
/** A single mark that may open a quotation: it follows no letter and precedes one, or a nested mark. */
const SINGLE_OPENER = /(?<![\p{L}\p{N}’'])[‘'](?=["“([]?[\p{L}\p{N}])/gu;
/** A single mark that may close one: it follows a letter or punctuation and precedes no letter. */
const SINGLE_CLOSER = /(?<=[\p{L}\p{N}.,!?;:…)\]"”–—-])[’'](?![\p{L}\p{N}’'])/gu;
/** "the voters' choice": what closes here may as well be the apostrophe of a plural. */
const PLURAL_POSSESSIVE = /s[’'] \p{L}/uy;
/** Characters in single marks; a straight opener is an apostrophe too often to reach farther. */
const MAX_SINGLE_QUOTED_CHARACTERS = { "‘": 2000, "'": 400 } as const;
/** ’80s, ’em, ’til, ’cause, ’tis: an apostrophe that only looks like an opening mark. */
const LEADING_APOSTROPHE = /^(?:\d0s|em|til|cause|tis)\b/u;

/** A mark and what its neighbours say: a space before opens, a space after closes. */
type Surroundings = Readonly<{
  glyph: string;
  looksOpen: boolean;
  looksClosed: boolean;
  /** `6'2"`: after a figure it may be inches. */
  isAfterFigure: boolean;
}>;

function markAt(text: string, span: Span, at: number, glyph: string): Mark {
  const start = at + tripledMarks(text, span, at, glyph);
  const end = glyph[0] === "'" ? start + 2 : at + glyph.length;
  const before = start > span.start ? text.charAt(start - 1) : " ";
  const after = end < span.end ? text.charAt(end) : " ";
  const looksOpen = OPENS_AFTER.test(before) && !/\s/.test(after);
  const looksClosed = !/\s/.test(before) && !ALPHANUMERIC.test(after);
  const isAfterFigure = /\d/.test(before);
  return { start, end, ...markRole({ glyph, looksOpen, looksClosed, isAfterFigure }) };
}

/** How many marks of a run the mark goes without: ''a 'b''' closes the inner one, then the outer. */
function tripledMarks(text: string, span: Span, at: number, glyph: string): 0 | 1 {
  const isTripled = glyph.length > 2 && glyph[0] === "'";
  return isTripled && at > span.start && !OPENS_AFTER.test(text.charAt(at - 1)) ? 1 : 0;
}

/** What a mark may do: a curly one as its form says, a straight one as its neighbours do. */
function markRole(mark: Surroundings): Pick<Mark, "opens" | "closes"> {
  const { glyph, looksOpen, looksClosed, isAfterFigure } = mark;
  if (/[“„«‟`]/.test(glyph)) return { opens: true, closes: looksClosed && !looksOpen };
  if (/[”»]/.test(glyph)) return { opens: looksOpen && !looksClosed, closes: true };
  const isInches = isAfterFigure && !looksOpen;
  return { opens: looksOpen || !(looksClosed && isInches), closes: looksClosed || !looksOpen };
}

/**
 * The quotations of one paragraph, in order, never nested or overlapping; a quotation inside a
 * quotation belongs to the outer one. Single marks count where the paragraph has no double ones, or
 * has them inside single ones only, as British papers print it. A mark that opens inside an open
 * quotation starts a new one.
 *
 * `He said, "Go." Then "stop," she said.` → `"Go."` · `"stop,"`;
 * `‘They said “next year” again,’ he said.` → `‘They said “next year” again,’`
 */
export function findQuotations(text: string, paragraph: Span): Quotation[] {
  const written = text.slice(paragraph.start, paragraph.end);
  const hasSingles = /[‘']/u.test(written);
  const marks = [...written.matchAll(DOUBLE_MARK)].map((match) =>
    markAt(text, paragraph, paragraph.start + match.index, match[0]),
  );
  if (marks.length === 0) return hasSingles ? findSingleQuotations(text, paragraph) : [];
  if (hasSingles && marks.length % 2 === 0) {
    const singles = findSingleQuotations(text, paragraph);
    if (areWithin(marks, singles)) return singles;
  }
  return pairMarks(text, paragraph, marks);
}

/** Whether each mark stands in one of the quotations; both are in order. */
function areWithin(marks: readonly Mark[], quotations: readonly Quotation[]): boolean {
  let at = 0;
  return marks.every((mark) => {
    while ((quotations[at]?.inner.end ?? Infinity) < mark.end) at++;
    const inner = quotations[at]?.inner;
    return inner !== undefined && contains(inner, mark);
  });
}

function pairMarks(text: string, paragraph: Span, marks: readonly Mark[]): Quotation[] {
  const quotations: Quotation[] = [];
  let open: Mark | null = null;
  const add = (from: Mark, innerEnd: number, end: number, isClosed: boolean) => {
    const inner = { start: from.end, end: innerEnd };
    if (ALPHANUMERIC.test(text.slice(inner.start, inner.end)))
      quotations.push({ span: { start: from.start, end }, inner, isClosed });
  };
  for (const mark of marks) {
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
  return quotations;
}

function findSingleQuotations(text: string, paragraph: Span): Quotation[] {
  const written = text.slice(paragraph.start, paragraph.end);
  const openers = [...written.matchAll(SINGLE_OPENER)].map(({ index }) => index);
  const closers = [...written.matchAll(SINGLE_CLOSER)].map(({ index }) => index);
  const quotations: Quotation[] = [];
  let from = 0;
  let next = 0; // the first closer that no opener has passed; both stand in order
  for (const [at, opener] of openers.entries()) {
    if (opener < from || LEADING_APOSTROPHE.test(written.slice(opener + 1))) continue;
    const longest = MAX_SINGLE_QUOTED_CHARACTERS[written[opener] === "‘" ? "‘" : "'"];
    const limit = Math.min(openers[at + 1] ?? written.length, opener + 2 + longest);
    while ((closers[next] ?? Infinity) < opener + 4) next++;
    const closer = singleCloser(written, opener + 4, closersUpTo(closers, next, limit));
    if (closer === null) continue;
    from = closer + 1;
    const start = paragraph.start + opener;
    const end = paragraph.start + closer + 1;
    quotations.push({
      span: { start, end },
      inner: { start: start + 1, end: end - 1 },
      isClosed: true,
    });
  }
  return quotations;
}

function closersUpTo(closers: readonly number[], first: number, limit: number): readonly number[] {
  let end = first;
  while ((closers[end] ?? Infinity) < limit) end++;
  return closers.slice(first, end);
}

/** A plural's apostrophe closes what has at most so many words. */
const MAX_DOUBTFUL_WORDS = 12;

/** The first mark that closes; one that may be a plural's apostrophe only where no other does. */
function singleCloser(written: string, from: number, closers: readonly number[]): number | null {
  const isPlural = (closer: number) => {
    PLURAL_POSSESSIVE.lastIndex = closer - 1;
    return PLURAL_POSSESSIVE.test(written);
  };
  const sure = closers.find((closer) => !isPlural(closer));
  if (sure !== undefined) return sure;
  const [doubtful] = closers;
  if (doubtful === undefined) return null;
  const words = written.slice(from, doubtful).split(/\s+/u).length;
  return words <= MAX_DOUBTFUL_WORDS ? doubtful : null;
}
