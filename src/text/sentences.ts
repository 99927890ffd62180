// Text → sentences. A full stop ends one unless a rule below says why it does not; the rules are
// tried in order and the first that objects wins.

import {
  LEADING_ABBREVIATIONS,
  SENTENCE_OPENERS,
  TRAILING_ABBREVIATIONS,
} from "./abbreviations.ts";
import { type Span, trim } from "./span.ts";

/** A possible sentence end: the terminator with its closing marks, and what stands around it. */
type Candidate = Readonly<{
  text: string;
  /** Offset of the first terminator character. */
  terminator: number;
  /** Offset after terminator and closing marks. */
  end: number;
  /** The word before the terminator, lower case, inner stops kept: "u.s", "mr". */
  wordBefore: string;
  /** The first word after the gap, as written; empty at the end. */
  wordAfter: string;
  /** Everything from the first word after the gap to the end of the span. */
  rest: string;
}>;

// "…" is one character or three dots; closing marks include the '' of typewritten text.
const SENTENCE_END = /[.!?…]+(?:["”’»)\]]|'{1,2})*(?=\s|$)/gu;
const WORD_BEFORE = /[\p{L}\p{N}][\p{L}\p{N}.&’'-]*$/u;
const WORD_AFTER = /^["“”‘’'«([{—–-]*\s*([\p{L}\p{N}][\p{L}\p{N}.’'-]*)/u;
/** "Why?" Mr. Trump asked: a name and a verb of asking or saying that close the sentence of the quotation. */
const SPEAKER_AFTER =
  /^(?:(?:\p{Lu}[\p{L}.’'-]*|of|the|de|van|von|bin|al|[Hh]e|[Ss]he|[Tt]hey|[Ii]t)\s+){1,5}(?:said|says|asked|asks|wrote|writes|replied|added|told|continued|tweeted|shouted|joked|quipped|wondered|declared|exclaimed|responded)\b/u;

type Objection = (candidate: Candidate) => boolean;

/** Why a terminator may not end its sentence; cheap and certain ones first. */
const OBJECTIONS: readonly Objection[] = [
  continuesInLowerCase,
  isLeadingAbbreviation,
  isInitial,
  isTrailingAbbreviationInside,
  isQuotedQuestionWithSpeaker,
];

/** "he said… and left": what follows does not open a sentence. */
function continuesInLowerCase({ wordAfter }: Candidate): boolean {
  return wordAfter !== "" && /^\p{Ll}/u.test(wordAfter);
}

/** "Mr. Witkoff", "Nov. 27", "No. 10". */
function isLeadingAbbreviation({ text, terminator, wordBefore, wordAfter }: Candidate): boolean {
  if (text[terminator] !== ".") return false;
  if (wordBefore === "no" || wordBefore === "nos") return /^\d/.test(wordAfter);
  return LEADING_ABBREVIATIONS.has(wordBefore);
}

/** "Donald J. Trump", "J.D. Vance": a single capital letter before the stop. */
function isInitial({ text, terminator, wordBefore, wordAfter }: Candidate): boolean {
  if (text[terminator] !== "." || wordAfter === "") return false;
  const letter = text.charAt(terminator - 1);
  return /^(?:\p{L}\.)*\p{L}$/u.test(wordBefore) && !TRAILING_ABBREVIATIONS.has(wordBefore)
    ? /\p{Lu}/u.test(letter) && wordBefore !== "i"
    : false;
}

/** "U.S. officials", "Donald Trump Jr. Wednesday": ends only when a sentence opener follows. */
function isTrailingAbbreviationInside({
  text,
  terminator,
  end,
  wordBefore,
  wordAfter,
}: Candidate): boolean {
  if (text[terminator] !== "." || end > terminator + 1 || wordAfter === "") return false;
  return TRAILING_ABBREVIATIONS.has(wordBefore) && !SENTENCE_OPENERS.has(wordAfter.toLowerCase());
}

/** "Why?" Trump asked. */
function isQuotedQuestionWithSpeaker({ text, terminator, end, rest }: Candidate): boolean {
  return end > terminator + 1 && /[!?]/.test(text.charAt(terminator)) && SPEAKER_AFTER.test(rest);
}

/**
 * The sentences of `span`, trimmed, in order, together covering all its text but white space.
 * Line breaks end a sentence only where a blank line follows. Empty for a blank span.
 *
 * `"Mr. Witkoff left. \"Why?\" he asked."` → `Mr. Witkoff left.` · `"Why?" he asked.`
 */
export function splitSentences(text: string, span: Span): Span[] {
  const sentences: Span[] = [];
  const part = text.slice(span.start, span.end);
  let start = 0;
  const push = (end: number) => {
    const sentence = trim(text, { start: span.start + start, end: span.start + end });
    if (sentence.end > sentence.start) sentences.push(sentence);
    start = end;
  };
  for (const match of part.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    if (isSentenceEnd(part, match.index, end)) push(end);
  }
  push(part.length);
  return sentences;
}

/** Whether the terminator at `terminator` (closing marks up to `end`) ends a sentence of `text`. */
export function isSentenceEnd(text: string, terminator: number, end: number): boolean {
  const rest = text.slice(end, end + 160).trimStart();
  const candidate: Candidate = {
    text,
    terminator,
    end,
    wordBefore: (
      WORD_BEFORE.exec(text.slice(Math.max(0, terminator - 24), terminator))?.[0] ?? ""
    ).toLowerCase(),
    wordAfter: WORD_AFTER.exec(rest)?.[1] ?? "",
    rest,
  };
  return !OBJECTIONS.some((objects) => objects(candidate));
}
