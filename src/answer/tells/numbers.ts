// Numbers, years and ordinals of the question that neither paragraph nor headline has.

import type { Claim } from "./claim.ts";

const NUMBER = /^\p{N}/u;
const ORDINAL_WORD =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))$/;

/** "the outbreak of 2019", "the second treaty", where the articles tell of another one. */
export function lacksNumber({ asked, shown, paragraph, headline }: Claim): boolean {
  const here = [...shown.words, ...paragraph.words, ...headline.words];
  return asked.some(
    ({ lower }) =>
      (NUMBER.test(lower) || ORDINAL_WORD.test(lower)) &&
      !here.some((word) => word.lower === lower),
  );
}

const ASKED_YEAR = /^(?:1\d|20)\d\d(?:['’]?s)?$/;

/** A year of the question that what is shown, its paragraph, the headline and the article's date all lack. */
export function lacksYear({ asked, shown, paragraph, headline, best }: Claim): boolean {
  const published = best.article.published?.slice(0, 4) ?? "";
  const here = new Set(
    [...shown.words, ...paragraph.words, ...headline.words].map(({ lower }) => plainYear(lower)),
  );
  return asked.some(
    ({ lower }) =>
      ASKED_YEAR.test(lower) && !here.has(plainYear(lower)) && plainYear(lower) !== published,
  );
}

/** "1950's" and "1950s" are one. */
const plainYear = (word: string) => word.replace(/['’]/, "");
