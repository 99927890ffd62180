// A quote's source → a link that opens the article at the quote's words. Text fragments are
// understood by all current browsers; others open the page at its top.
// https://wicg.github.io/scroll-to-text-fragment/

/** Enough to be found only once in most articles, and short enough to leave room for the quote. */
const WORDS_AT_EACH_END = 5;
/** A longer link is left out; Discord's messages end at 2,000 characters. */
export const MAX_LINK_CHARACTERS = 600;

/**
 * The address to open, fit to stand in `[label](<…>)`, and whether it leads to the words themselves.
 * Null without a usable address: none, not http(s), or too long.
 *
 * @example linkToWords("https://a.example/x", "“We won, he said.”")
 *   → { href: "https://a.example/x#:~:text=We%20won%2C%20he%20said", opensAtWords: true }
 */
export function linkToWords(
  url: string | null,
  text: string,
): Readonly<{ href: string; opensAtWords: boolean }> | null {
  const page = url === null ? null : pageAddress(url);
  if (page === null || page.length > MAX_LINK_CHARACTERS) return null;
  const words = fragment(text);
  const href = words === null ? page : `${page}${page.includes("#") ? "" : "#"}:~:text=${words}`;
  return words === null || href.length > MAX_LINK_CHARACTERS
    ? { href: page, opensAtWords: false }
    : { href, opensAtWords: true };
}

/** Without a text fragment of its own, and without characters that would end a Markdown link. */
function pageAddress(url: string): string | null {
  const address = url.replace(/:~:.*$/su, "");
  if (!URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  if (protocol !== "https:" && protocol !== "http:") return null;
  return href.replace(/[()<>\\*|`\s]/gu, percent).replace(/#$/, "");
}

/** `start` of a short text, `start,end` of a longer one; null when there is no word in it. */
function fragment(text: string): string | null {
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return null;
  if (words.length <= 2 * WORDS_AT_EACH_END && !/\n/.test(text.trim())) return encode(words);
  const first = firstLine(text).slice(0, WORDS_AT_EACH_END);
  const last = lastLine(text).slice(-WORDS_AT_EACH_END);
  return `${encode(first)},${encode(last)}`;
}

/** Each end of a range has to lie within one paragraph of the page. */
function firstLine(text: string): readonly string[] {
  return linesOfWords(text).at(0) ?? [];
}

function lastLine(text: string): readonly string[] {
  return linesOfWords(text).at(-1) ?? [];
}

function linesOfWords(text: string): readonly (readonly string[])[] {
  return text
    .split("\n")
    .map((line) => line.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)))
    .filter((line) => line.length > 0);
}

/** Marks at either end are left out: the page may print other quotation marks than the file. */
function encode(words: readonly string[]): string {
  const bare = words.join(" ").replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  return encodeURIComponent(bare).replace(/[-!'()*~]/g, percent);
}

function percent(character: string): string {
  return Array.from(new TextEncoder().encode(character))
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`)
    .join("");
}
