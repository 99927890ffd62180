// What the rules for site furniture are given and what they give back.

import { overlaps, type Span } from "../../text/span.ts";
import type { Piece } from "../paragraphs.ts";

/** A piece with what the rules ask of it. */
export type Part = Readonly<{
  span: Span;
  /** As printed, on one line. */
  words: string;
  /** The same without what stands in quotation marks: nobody's words make a rule fire. */
  unquoted: string;
  index: number;
  /** How many pieces follow. */
  after: number;
}>;

export type LaidOutText = Readonly<{ parts: readonly Part[]; text: string; author: string | null }>;

/** What it calls furniture, in order of the text. */
export type Finder = (page: LaidOutText) => readonly Span[];

/** A part that has no place yet. */
export type Words = Omit<Part, "index" | "after">;

/** A piece as the rules see it, before it is known what stands around it. */
export function toPart(text: string, { span }: Piece): Words {
  // Markdown's emphasis around a whole line says nothing of what the line is.
  const printed = text.slice(span.start, span.end).replace(/\s+/g, " ");
  const words = printed.replace(/^[*_]+(?=\S)|(?<=\S)[*_]+$/g, "");
  return { span, words, unquoted: withoutQuotes(words) };
}

function withoutQuotes(words: string): string {
  return words.replace(/[“"][^”"]*[”"]|[“][^”]*$/gu, "“”");
}

/** Where each of the pieces stands that no rule before has claimed. */
export function inPlace(free: readonly Words[]): readonly Part[] {
  return free.map((part, index) => ({ ...part, index, after: free.length - 1 - index }));
}

/** A rule for single lines. */
export function lines(test: (part: Part) => boolean): Finder {
  return ({ parts }) => parts.filter(test).map(({ span }) => span);
}

/** From the first part to the end of the last. */
export function region(first: Part, last: Part): Span {
  return { start: first.span.start, end: last.span.end };
}

/** Whether no mark closes the words: a label, a heading, a name. */
export function isFragmentLine({ words }: Pick<Part, "words">): boolean {
  return !/[.!?:,;…]["'”’)\]]*$/.test(words);
}

export function isOneOf(forms: readonly RegExp[], words: string): boolean {
  return forms.some((form) => form.test(words));
}

/** Whether any of the spans, which stand in order, shares a character with `span`. */
export function touches(spans: readonly Span[], span: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const next = spans[low];
  return next !== undefined && overlaps(next, span);
}
