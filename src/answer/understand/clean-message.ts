// A chat message → the words worth understanding: without markup, addresses and pictures.

/** Longer messages are cut; Discord's own limit is 4,000, the terminal has none. */
const MAX_MESSAGE_CHARACTERS = 6_000;

/** Discord mentions and emoji (`<@1>`, `<:name:1>`), Markdown signs, and pictures. */
const MARKUP =
  /<(?:@[!&]?|#|a?:\w{1,32}:)\d{1,20}>|[*_~`|#>]+|\p{Extended_Pictographic}|\p{Regional_Indicator}|\ufe0f/gu;

/** A link's words stay ("[Putin](https://…)"), its address and a bare one are nobody's words. */
const LINK = /\[([^\]\n]{1,200})\]\([^)\s]{1,500}\)/g;
const ADDRESS = /<?\b(?:https?:\/\/|www\.)[^\s>]+>?/gi;
/** Those whom Discord calls by a word are nobody in particular. */
const CALL = /@(?:everyone|here)\b/g;

/**
 * Blanks in a row, which become a new line where there is one among them, else a space: all patterns
 * after it meet one at a time, and none walks a long run again from each of its places.
 */
const BLANKS = /\s+/gu;

/** A new line that begins a question of its own: one of a list, or one that opens with its word. */
const QUESTION_LINE =
  /^ ?(?:[-*+•]|1[.)])[ \n]|\n(?:(?:[-*+•]|\d{1,2}[.)])[ \n]|(?=(?:what|who|when|where|why|how|did|does|has)\b))/gi;

/** What keyboards give for an apostrophe: "O`Brien", "O´Brien". */
const APOSTROPHE = /(?<=\p{L})[`´ʻ‛′](?=\p{L})/gu;

/** Characters without width, which pages put into words, and those that turn the direction of text. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Straight quotation marks, single spaces, and one line, except for those that begin a question of their
 * own. Full-width and other variants of letters become plain ones (Unicode's NFKC). Long runs of
 * punctuation are cut, so that no later pattern has to walk them again and again.
 */
export function cleanMessage(message: string): string {
  return message
    .slice(0, MAX_MESSAGE_CHARACTERS)
    .replace(APOSTROPHE, "'")
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(LINK, "$1")
    .replace(ADDRESS, " ")
    .replace(CALL, " ")
    .replace(BLANKS, (blanks) => (blanks.includes("\n") ? "\n" : " "))
    .split(QUESTION_LINE)
    .map(cleanLine)
    .join("\n")
    .trim();
}

function cleanLine(line: string): string {
  return line
    .replace(MARKUP, " ")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/([^\p{L}\p{N}\s]{3})[^\p{L}\p{N}\s]+/gu, "$1")
    .replace(/(?:\s[^\p{L}\p{N}\s]{1,3}){3,}(?=\s|$)/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}
