// A chat message → the words worth understanding: without markup and pictures.

/** Longer messages are cut; Discord's own limit is 4,000, the terminal has none. */
const MAX_CHARACTERS = 6_000;

/** Discord mentions and emoji (`<@1>`, `<:name:1>`), Markdown signs, and pictures. */
const MARKUP =
  /<(?:@[!&]?|#|a?:\w{1,32}:)\d{1,20}>|[*_~`|#>]+|\p{Extended_Pictographic}|\p{Regional_Indicator}|\ufe0f/gu;

/** Characters without width, which pages put into words, and those that turn the direction of text. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * One line, straight quotation marks, single spaces; text inside the marks stays. Long runs of
 * punctuation are cut, so that no later pattern has to walk them again and again.
 */
export function cleanMessage(message: string): string {
  return message
    .slice(0, MAX_CHARACTERS)
    .replace(INVISIBLE, "")
    .replace(MARKUP, " ")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/([^\p{L}\p{N}\s]{3})[^\p{L}\p{N}\s]+/gu, "$1")
    .replace(/(?:\s[^\p{L}\p{N}\s]{1,3}){3,}(?=\s|$)/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}
