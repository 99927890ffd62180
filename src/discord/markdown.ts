// Article text → Discord's Markdown and back to the eye unchanged: what the reader sees is what the
// publisher printed. Also where a text may be cut, so that no word or mark is ever broken.

/**
 * Characters that mean something to Discord anywhere in a line: emphasis `*` `_` `~`, code `` ` ``,
 * spoiler `|`, links `[`, mentions and timestamps `<` `@`, and at the start of a line `>` `#`.
 * Source: https://support.discord.com/hc/en-us/articles/210298617 and `reference.mdx` ("Message
 * formatting") of discord/discord-api-docs.
 */
const SPECIAL = /[\\*_~`|[<>@#]/g;
/**
 * `:smile:` becomes a picture and `https://…` a link. Discord looks for a name between any two colons
 * (in `::smile:` too, and a backslash may be part of it), so only one before white space is left.
 */
const COLON = /:(?=\S)/g;
/** A list item or small print: `- `, `+ `, `-# `. `*` is special anywhere. */
const BULLET = /^([^\S\n]*)([-+])/gm;
/** A numbered list item: `27. `. */
const NUMBERED = /^([^\S\n]*\d+)\./gm;

/**
 * Puts a backslash before everything that Discord would interpret. A backslash before a character
 * that is neither a letter, a digit nor white space always shows that character, so removing those
 * backslashes gives the text back.
 *
 * @example escapeMarkdown("*We* won't") → "\\*We\\* won't"
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(SPECIAL, "\\$&")
    .replace(COLON, "\\:")
    .replace(BULLET, "$1\\$2")
    .replace(NUMBERED, "$1\\.");
}

/**
 * Embeddings, overrides and isolates of Unicode's bidirectional algorithm (UAX #9, section 2): they
 * could show a quote backwards, or swap it with who said it (as in CVE-2021-42574). Right-to-left
 * letters need none of them.
 */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text of an article as a block quote: every line, empty ones too, starts with `> `. Shows every
 * character but those that would change the direction of text.
 */
export function blockQuote(text: string): string {
  return escapeMarkdown(text.replace(DIRECTIONS, ""))
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
}

/** Words of Chinese, Japanese or Thai stand together without a space; a cut between them is fine. */
const words = new Intl.Segmenter("und", { granularity: "word" });
/** A segment is never longer than this in practice; it keeps the work bounded on a huge text. */
const LONGEST_WORD = 200;

/** Ends of whole words in the first `limit` characters, ascending; the end of the text not included. */
function wordEnds(text: string, limit: number): readonly number[] {
  const ends: number[] = [];
  let wasWordLike = false;
  for (const { segment, index, isWordLike = false } of words.segment(
    text.slice(0, limit + LONGEST_WORD),
  )) {
    if (index > limit) break;
    const startsSpace = /^\s/.test(segment) && !/\s/.test(text.charAt(index - 1));
    if (index > 0 && (startsSpace || (isWordLike && wasWordLike))) ends.push(index);
    wasWordLike = isWordLike;
  }
  return ends;
}

/** Cutting at the end of a sentence, else of a clause, is worth giving up the rest of the room. */
const WORTH_FROM = 0.6;
const GOOD_ENDS = [/[.!?…][”’"')\]]*$/u, /[;,:—–][”’"')\]]*$/u];

/**
 * The longest start of `text` made of whole words that fits, or `text` itself when all of it does.
 * Never ends in a word, a quotation mark of several characters or a surrogate pair; null when not
 * even the first word fits.
 *
 * @param size the length of a start once it is rendered; must not shrink as the start grows.
 */
export function cutToFit(
  text: string,
  maxCharacters: number,
  size: (start: string) => number,
): string | null {
  if (size(text) <= maxCharacters) return text;
  const fitting = wordEnds(text, maxCharacters)
    .map((end) => text.slice(0, end))
    .filter((start) => size(start) <= maxCharacters);
  const longest = fitting.at(-1);
  if (longest === undefined) return null;
  const worth = fitting.filter((start) => start.length >= longest.length * WORTH_FROM);
  const [sentence, clause] = GOOD_ENDS.map((end) => worth.findLast((start) => end.test(start)));
  return sentence ?? clause ?? longest;
}

/**
 * Escaped text for a line of our own (a title, a name, the topic as understood): on one line, cut at
 * a word with "…" when its escaped form is longer than `maxCharacters`.
 */
export function inline(text: string, maxCharacters: number): string {
  const line = text.replace(DIRECTIONS, "").replace(/\s+/gu, " ").trim();
  const size = (start: string) => escapeMarkdown(start).length;
  if (size(line) <= maxCharacters) return escapeMarkdown(line);
  const cut = cutToFit(line, maxCharacters - 2, size);
  return cut === null ? "…" : `${escapeMarkdown(cut)} …`;
}
