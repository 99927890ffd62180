// What a person types or pastes to have it checked → the words quoted, and where they say that words
// are cut out between.

import { termsOf } from "../../search/analysis.ts";
import { findQuotations } from "../../text/quotations.ts";
import { type Span, slice } from "../../text/span.ts";
import { isTermOfSaying } from "../opinion-verbs.ts";
import { type QuotedWord, quotedWords } from "./quoted-words.ts";

export type AskedQuotation = Readonly<{
  /** As typed. */
  text: string;
  words: readonly QuotedWord[];
  /** After so many words something is left out: 2 for "We wait … and hope". */
  breaks: ReadonlySet<number>;
}>;

/** Of a longer quotation the beginning is compared. */
const MAX_COMPARED_WORDS = 400;

/** "…", "...", ". . .", each also in brackets. */
const ELLIPSIS = /…|\.(?:\s?\.){2,}/gu;

/** The quoter's own mark on the words. */
const SIC = /[[(]\s*sic\s*[\])]/giu;

/** `“We wait … and hope,” Lund said.` → wait, and, hope with a break after the first two words */
export function readQuotation(text: string): AskedQuotation {
  const parts = spokenParts(text);
  const sics = [...text.matchAll(SIC)].map(({ index, 0: sic }) => ({
    start: index,
    end: index + sic.length,
  }));
  const words = parts
    .flatMap((part) => quotedWords(text, part))
    .filter(({ span }) => !sics.some(({ start, end }) => start <= span.start && span.end <= end))
    .slice(0, MAX_COMPARED_WORDS);
  const breaks = [...text.matchAll(ELLIPSIS)].map(
    ({ index }) => words.filter(({ span }) => span.end <= index).length,
  );
  return {
    text,
    words,
    breaks: new Set(breaks.filter((after) => after > 0 && after < words.length)),
  };
}

/** The insides of the quotation marks where words around them only tell who said it; else all. */
function spokenParts(text: string): readonly Span[] {
  const whole = { start: 0, end: text.length };
  const inner = findQuotations(text, whole).filter(({ isClosed }) => isClosed);
  const around = inner.reduceRight(
    (rest, { span }) => `${rest.slice(0, span.start)} ${rest.slice(span.end)}`,
    text,
  );
  const terms = termsOf(around);
  const isAttribution = terms.length <= MAX_ATTRIBUTION_WORDS && terms.some(isTermOfSaying);
  return inner.length > 0 && isAttribution && hasMore(text, inner, around)
    ? inner.map((quotation) => quotation.inner)
    : [whole];
}

/** "…, the mayor, Ana Lund, said on Sunday" */
const MAX_ATTRIBUTION_WORDS = 8;

function hasMore(
  text: string,
  inner: readonly Readonly<{ inner: Span }>[],
  around: string,
): boolean {
  const within = inner.reduce((sum, one) => sum + slice(text, one.inner).length, 0);
  return within > around.trim().length;
}
