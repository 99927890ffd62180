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
