// A text → its words as two quotations are compared: without case, accents, marks, hyphens and
// typographic variants, but each word for itself: "agreed" is not "agree", "won't" not "will".

import { foldTerm, isStopWord } from "../../search/analysis.ts";
import type { Span } from "../../text/span.ts";

export type QuotedWord = Readonly<{
  /** Folded: equal words are equal here. */
  word: string;
  span: Span;
  /** Whether it says something by itself: neither a small word nor an auxiliary. */
  isContent: boolean;
  /** not, never, nobody, won't … */
  isNegation: boolean;
}>;

/**
 * In the order tried: initials with points, a number with its separators and ending, letters with
 * inner apostrophes of any form, a sign that is read as a word. Hyphens separate words.
 */
const QUOTED_WORD =
  /(?:\p{L}\.){2,}|\p{N}+(?:[.,]\p{N}+)*\p{L}*|\p{L}[\p{L}\p{M}\p{N}]*(?:['’‘ʼ＇`´]\p{L}[\p{L}\p{M}\p{N}]*)*|[%$€£¥&]/gu;

/** Signs as they are read aloud. */
const READ_AS: Readonly<Record<string, string>> = { "%": "percent", "&": "and" };

/** The words that deny, of the closed classes of English. */
const DENIALS: ReadonlySet<string> = new Set(
  `not no never none nobody nothing nowhere neither nor cannot without hardly barely scarcely`.split(
    " ",
  ),
);

/** Auxiliaries that the index keeps as words, since they are names too (May, Will). */
const MODALS: ReadonlySet<string> = new Set(["will", "may", "us"]);

/** "dont", "wont": the apostrophe was not typed. */
const WITHOUT_APOSTROPHE =
  /^((?:do|does|did|is|are|was|were|has|have|had|ca|would|could|should)n)t$/;

/** The words of a text, or of a part of it with offsets into the whole. */
export function quotedWords(text: string, part?: Span): readonly QuotedWord[] {
  const offset = part?.start ?? 0;
  const written = part === undefined ? text : text.slice(part.start, part.end);
  return [...written.matchAll(QUOTED_WORD)].map((match) => {
    const start = offset + match.index;
    return wordOf(match[0], { start, end: start + match[0].length });
  });
}

function wordOf(written: string, span: Span): QuotedWord {
  const folded = READ_AS[written] ?? foldTerm(written.replace(/[‘`´]/gu, "'"));
  const word = folded.replace(WITHOUT_APOSTROPHE, "$1't");
  const isNegation = DENIALS.has(word.replace(/'s$/, "")) || word.endsWith("n't");
  return { word, span, isNegation, isContent: !isNegation && isContentWord(written, word) };
}

function isContentWord(written: string, word: string): boolean {
  if (word === "us") return written !== "us";
  const base = word.replace(/'(?:ll|d|ve|re|m|s)$/, "");
  return !isStopWord(word) && !isStopWord(base) && !MODALS.has(base);
}

/** What a word weighs where one is changed, added or dropped. */
export function costOfWord({ isContent }: QuotedWord): number {
  return isContent ? 1 : 0.5;
}
