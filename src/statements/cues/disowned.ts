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
  if (next !== undefined && disowningSentence(next) < MAX_OPENING_SENTENCES)
    return paragraph.tokens.length;
  const sentence = disowningSentence(paragraph);
  return sentence === Number.POSITIVE_INFINITY ? null : sentenceBounds(paragraph, sentence).first;
}

/** The sentences with which the next paragraph may still disown this one. */
const MAX_OPENING_SENTENCES = 2;

function labelWords(paragraph: Paragraph): string {
  const colon = paragraph.tokens.slice(0, 4).findIndex(({ text }) => text === ":");
  return colon < 0 ? "" : unquoted(paragraph, 0, colon).replace(/[*_]/g, "").trim();
}

const disowningSentences = new WeakMap<Paragraph, number>();

/** The first sentence that disowns, found once, since each statement of the paragraph asks; `Infinity` where none does. */
function disowningSentence(paragraph: Paragraph): number {
  const known = disowningSentences.get(paragraph);
  if (known !== undefined) return known;
  const at = paragraph.sentenceStarts.slice(0, -1).findIndex((_, index) => {
    const { first, last } = sentenceBounds(paragraph, index);
    return DISOWNS.test(unquoted(paragraph, first, last));
  });
  const found = at < 0 ? Number.POSITIVE_INFINITY : at;
  disowningSentences.set(paragraph, found);
  return found;
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
