// Words side by side that are one thing: "twenty-eight", "4.5 billion", "C-130".

import { numberAt } from "./number-words.ts";

/** A word of a text where it stands. */
export type WrittenWord = Readonly<{
  text: string;
  folded: string;
  isStopWord: boolean;
  start: number;
  end: number;
}>;

/** The term of words that are one, and how many they are. */
export type JoinedWords = Readonly<{ term: string; length: number }>;

/** What begins at `words[at]` and is more than one word; null for most. */
export function joinedAt(
  text: string,
  words: readonly WrittenWord[],
  at: number,
): JoinedWords | null {
  // Most of what could begin such words stands alone.
  const [first, second] = [words[at], words[at + 1]];
  if (first === undefined || second === undefined || second.start > first.end + 1) return null;
  const wordAt = (place: number) => {
    const word = words[at + place];
    if (word === undefined) return undefined;
    const isJoined = /^[\s‑-]$/.test(text.slice(words[at + place - 1]?.end ?? 0, word.start));
    return { folded: word.folded, isJoined };
  };
  const number = numberAt(wordAt);
  if (number !== null) return { term: number.form, length: number.words };
  const designation = designationAt(text, words, at);
  return designation === null ? null : { term: designation, length: 2 };
}

/**
 * "C-130" is C130, "G-7" and "G 7" are G7: up to two letters before figures belong to them. With a
 * space between, only a capital that is no word of its own does ("A 28-point plan").
 */
function designationAt(text: string, words: readonly WrittenWord[], at: number): string | null {
  const [letters, figures] = [words[at], words[at + 1]];
  if (letters === undefined || figures === undefined) return null;
  if (!/^\p{L}{1,2}$/u.test(letters.folded) || !/^\p{N}+s?$/u.test(figures.folded)) return null;
  const between = text.slice(letters.end, figures.start);
  const isHyphened = /^[‑-]$/.test(between) && (letters.folded.length === 1 || !letters.isStopWord);
  const isCapital = between === " " && /^[B-HJ-Z]$/.test(letters.text);
  return isHyphened || isCapital ? letters.folded + figures.folded.replace(/s$/, "") : null;
}
