// Text → words and marks with their places, for rules that look at neighbours.

import { LEADING_ABBREVIATIONS } from "./abbreviations.ts";
import type { Span } from "./span.ts";

export type Token = Readonly<{
  start: number;
  end: number;
  text: string;
  /** Lower case, curly apostrophes straightened. */
  lower: string;
  kind: "word" | "number" | "mark";
}>;

// In order: U.S. · Mr. or J. (checked below) · a word with inner hyphens, stops, apostrophes, with accents that
// are characters of their own, and with the second byte of a UTF-8 letter read as Latin-1, "FranÃ§ois" ·
// '' · any other mark
const TOKEN =
  /(?:\p{L}\.){2,}(?:-[\p{L}\p{N}]+)*|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:[’'‘.\-&/](?=[\p{L}\p{N}])|(?<=Ã|Â|\u0302|\u0303)[\u0080-\u00BF]+)[\p{L}\p{M}\p{N}]*)*\.?|'{2,}|``|\.{2,}|[^\s]/gu;
const CLITIC = /^(.*[\p{L}\p{N}])([’'‘]s)$/iu;

/**
 * The tokens of `span`, in order. A possessive or contracted `'s` is a token of its own; titles and
 * initials keep their stop.
 *
 * `Mr. Trump's plan, "now"` → `Mr.` `Trump` `'s` `plan` `,` `"` `now` `"`
 */
export function tokenise(text: string, span: Span): Token[] {
  const tokens: Token[] = [];
  const push = (start: number, written: string) => {
    const small = written.toLowerCase();
    const lower = /[’‘]/.test(small) ? small.replace(/[’‘](?=.)/gu, "'") : small;
    const kind = tokenKind(written, lower);
    tokens.push({ start, end: start + written.length, text: written, lower, kind });
  };
  for (const match of text.slice(span.start, span.end).matchAll(TOKEN)) {
    const start = span.start + match.index;
    const written = match[0];
    if (written.length > 1 && written.endsWith(".") && !keepsStop(written)) {
      pushWord(push, start, written.slice(0, -1));
      push(start + written.length - 1, ".");
    } else pushWord(push, start, written);
  }
  return tokens;
}

function tokenKind(written: string, lower: string): Token["kind"] {
  const first = lower.charCodeAt(0);
  if (first >= 97 && first <= 122) return "word"; // a–z, most of the time
  if (/^\p{L}/u.test(written) || lower === "'s") return "word";
  return /^\p{N}/u.test(written) ? "number" : "mark";
}

/** Whether the token is a word written with a capital first letter, an article before it aside: "al-Rifai". */
export function isCapitalised(token: Token | undefined): boolean {
  if (token?.kind !== "word") return false;
  const first = token.text.charCodeAt(0);
  if (first >= 65 && first <= 90) return true;
  if (first >= 128) return /^\p{Lu}/u.test(token.text);
  return token.text !== token.lower && HYPHENED_ARTICLE.test(token.text);
}

/**
 * The Arabic article and its assimilated forms as they are spelt in Latin letters, and the elided
 * particles of Romance and Dutch names: "al-Rifai", "el-Din", "ash-Sharif", "d’Estaing", "dell’Utri".
 */
const HYPHENED_ARTICLE =
  /^(?:(?:a[lnrtsdz]|ash|ath|e[lnrsdz]|esh|ul|bin|ibn)-|(?:d|l|dell|dall|de)[’'])\p{Lu}/u;

function pushWord(push: (start: number, written: string) => void, start: number, written: string) {
  const couldBe = written.length > 2 && (written.endsWith("s") || written.endsWith("S"));
  const clitic = couldBe ? CLITIC.exec(written) : null;
  if (clitic?.[1] === undefined || clitic[2] === undefined) return push(start, written);
  push(start, clitic[1]);
  push(start + clitic[1].length, clitic[2]);
}

function keepsStop(written: string): boolean {
  return (
    /^(?:\p{L}\.)+$/u.test(written) || LEADING_ABBREVIATIONS.has(written.slice(0, -1).toLowerCase())
  );
}

/** `("mr.")` → `"mr"`, as the lists of titles and abbreviations have it. */
export function withoutStop(word: string): string {
  return word.replace(/\.$/, "");
}
