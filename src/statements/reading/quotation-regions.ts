// Quotations of a paragraph that belong together: pieces of one sentence around the same words.

import type { Paragraph } from "./read-article.ts";

/** A quotation with the tokens `[first, last)` it covers. */
export type Region = Readonly<{
  paragraph: number;
  /** Its place among the quotations of the paragraph. */
  index: number;
  first: number;
  last: number;
  /** How many tokens are no marks. */
  words: number;
  isClosed: boolean;
}>;

/** Quotations of fewer words are pieces of a report more often than statements of their own. */
const FRAGMENT_WORDS = 5;

export function isShortQuotation({ words }: Region): boolean {
  return words < FRAGMENT_WORDS;
}

/** The quotations of a paragraph, one for each of its `quotations`; `first` is -1 where no token is left for one. */
export function regionsOf({ index, tokens, quotations, quotationOf }: Paragraph): Region[] {
  if (quotations.length === 0) return [];
  const regions = quotations.map(({ isClosed }, at) => ({
    paragraph: index,
    index: at,
    first: -1,
    last: 0,
    words: 0,
    isClosed,
  }));
  for (const [i, at] of quotationOf.entries()) {
    const region = regions[at];
    if (region === undefined) continue;
    if (region.first < 0) region.first = i;
    region.last = i + 1;
    if (tokens[i]?.kind !== "mark") region.words++;
  }
  return regions;
}
