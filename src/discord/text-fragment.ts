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

/**
 * A short text whole; of a longer one its start and its end, each within one paragraph, and without a
 * quotation mark inside, because the page may print another one than the file. Null without a word.
 */
function fragment(text: string): string | null {
  const lines = text
    .split("\n")
    .map(wordsOf)
    .filter((line) => line.length > 0);
  const [first = [], last = first] = [lines.at(0), lines.at(-1)];
  if (first.length === 0) return null;
  const start = first.slice(0, lengthOfStart(first));
  const end = last.slice(last.length - lengthOfEnd(last));
  const isWhole = lines.length === 1 && start.length === first.length;
  return isWhole ? encode(start) : `${encode(start)},${encode(end)}`;
}

function wordsOf(line: string): readonly string[] {
  return line.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** As many words as are wanted, or up to a closing mark. */
function lengthOfStart(words: readonly string[]): number {
  const most = words.length <= 2 * WORDS_AT_EACH_END ? words.length : WORDS_AT_EACH_END;
  const closing = words.slice(0, -1).findIndex((word) => /[”’»"'][.,]?$/u.test(word));
  const opening = words.slice(1).findIndex((word) => /^[“‘«"']/u.test(word));
  return Math.min(most, ...[closing, opening].filter((i) => i >= 0).map((i) => i + 1));
}

/** As many words as are wanted, or down to an opening mark. */
function lengthOfEnd(words: readonly string[]): number {
  const opening = words.findLastIndex((word) => /^[“‘«"']/u.test(word));
  const closing = words.slice(0, -1).findLastIndex((word) => /[”’»"'][.,]?$/u.test(word));
  const from = Math.max(opening, closing + 1, 0);
  return Math.min(WORDS_AT_EACH_END, words.length - from);
}

function encode(words: readonly string[]): string {
  const bare = words.join(" ").replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  return encodeURIComponent(bare).replace(/[-!'()*~]/g, percent);
}

function percent(character: string): string {
  return Array.from(new TextEncoder().encode(character))
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`)
    .join("");
}
