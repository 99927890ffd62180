// Where an article disowns what it said before: "The quote is made up."

import { isQuoted, type Paragraph, sentenceBounds } from "../reading/read-article.ts";

/** The words of tokens `[first, last)` that no quotation holds, in lower case, each with a space after it. */
export function unquoted(paragraph: Paragraph, first: number, last: number): string {
  let words = "";
  for (let i = first; i < last; i++)
    if (!isQuoted(paragraph, i)) words += `${paragraph.tokens[i]?.lower ?? ""} `;
  return words;
}

/**
 * Where the paragraph, or the next as it opens, disowns what was said before: the first token of
 * "She never said it.", "The quote is made up.", "It is a deepfake."; all of the paragraph where it is
 * the next one or where it is marked as a claim to check. Null where nothing is disowned.
 */
export function disownedBefore(paragraph: Paragraph, next: Paragraph | undefined): number | null {
  if (/^(?:claim|the claim|myth|rumou?r)$/.test(labelWords(paragraph)))
    return paragraph.tokens.length;
  if (next !== undefined && disownsFrom(next, 2) !== null) return paragraph.tokens.length;
  return disownsFrom(paragraph, Number.POSITIVE_INFINITY);
}

function labelWords(paragraph: Paragraph): string {
  const colon = paragraph.tokens.slice(0, 4).findIndex(({ text }) => text === ":");
  return colon < 0 ? "" : unquoted(paragraph, 0, colon).replace(/[*_]/g, "").trim();
}

/** The first token of the first sentence, of the first `most`, that disowns. */
function disownsFrom(paragraph: Paragraph, most: number): number | null {
  const { sentenceStarts } = paragraph;
  for (let at = 0; at < Math.min(most, sentenceStarts.length - 1); at++) {
    const { first, last } = sentenceBounds(paragraph, at);
    if (DISOWNS.test(unquoted(paragraph, first, last))) return first;
  }
  return null;
}

/** "He never said it." */
const NEVER_SAID =
  String.raw`(?:he|she|they|\S+(?: \S+)?) (?:never|did not|didn't|has not|has never) (?:say|said) ` +
  "(?:it|this|that|so|any such thing|anything of the (?:sort|kind)) [.;,!]";

/** "The quote is made up." */
const IS_MADE_UP =
  "(?:the|this) (?:quote|quotation|remark|clip|video|recording|post|statement) (?:is|was|has been) " +
  "(?:fake|made up|made-up|fabricated|doctored|invented|a fake|a deepfake|a hoax|satire)";

/** "It is a deepfake." */
const IS_FAKE = "it (?:is|was) (?:a |an )?(?:fake|deepfake|hoax|parody|satire|ai-generated)";

/** "It is false that Weber said it." */
const IS_FALSE = "it is (?:false|untrue|not true) that .* said (?:it|this|so) [.;]";

const DISOWNS = new RegExp(`^(?:${NEVER_SAID}|${IS_MADE_UP}|${IS_FAKE}|${IS_FALSE})`);
