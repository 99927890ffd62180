// Quotations to check, made by program from what articles print, with the verdict that is due.

import type { Verdict } from "../../src/answer/verdict.ts";
import type { Edition } from "../../src/edition.ts";
import { isStopWord } from "../../src/search/analysis.ts";
import { findQuotations } from "../../src/text/quotations.ts";
import { splitSentences } from "../../src/text/sentences.ts";
import { slice } from "../../src/text/span.ts";

export type VerifyCase = Readonly<{
  id: string;
  /** How it was made. */
  kind: string;
  quotation: string;
  speaker: string | null;
  verdict: Verdict;
  /** Whether the difference turns the meaning round; null where it does not matter. */
  turnsMeaning: boolean | null;
}>;

/** Words in quotation marks, as printed, and who said them where that is known. */
export type Held = Readonly<{
  path: string;
  /** Where the paragraph begins that it stands in. */
  block: number;
  text: string;
  speaker: string | null;
}>;

/** A quotation is of use from so many words on, and is cut to so many sentences' worth. */
const MIN_HELD_WORDS = 8;
const MIN_HELD_CONTENT = 4;
const MAX_HELD_WORDS = 45;

/** @param speakerAt who says what stands at a place of an article, by whoever knows */
export function heldQuotations(
  edition: Edition,
  speakerAt: (path: string, at: number) => string | null,
): readonly Held[] {
  return edition.articles.flatMap(({ path, text, blocks }) =>
    blocks
      .filter(({ kind }) => kind === "paragraph")
      .flatMap(({ span }) =>
        findQuotations(text, span).map((quotation) => ({ ...quotation, block: span.start })),
      )
      .filter(({ isClosed }) => isClosed)
      .map(({ inner, block }) => ({
        path,
        block,
        text: slice(text, inner),
        speaker: speakerAt(path, inner.start),
      }))
      .filter(({ text: words }) => {
        const { length } = words.split(/\s+/);
        const isLong = length >= MIN_HELD_WORDS && contentWords(words).length >= MIN_HELD_CONTENT;
        return isLong && length <= MAX_HELD_WORDS && !/…|\.\.\.|\[/.test(words);
      }),
  );
}

/** The same numbers each time (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Maker = (held: Held, number: number) => Omit<VerifyCase, "id" | "kind"> | null;

/** Sentences of the outlet's, without a quotation in their paragraph, as cases of a report. */
export function reportCases(edition: Edition, most: number): readonly VerifyCase[] {
  const sentences = edition.articles.flatMap(({ text, blocks }) =>
    blocks
      .filter(({ kind, span }) => kind === "paragraph" && !/["“”‘]/u.test(slice(text, span)))
      .flatMap(({ span }) => splitSentences(text, span))
      .map((span) => slice(text, span))
      .filter((words) => contentWords(words).length >= 2 * MIN_HELD_CONTENT),
  );
  const step = Math.max(1, Math.floor(sentences.length / most));
  return sentences
    .filter((_, at) => at % step === 0)
    .slice(0, most)
    .map((quotation, at) => ({
      id: `outlet's sentence ${at + 1}`,
      kind: "outlet's sentence",
      quotation,
      speaker: null,
      turnsMeaning: null,
      verdict: "report",
    }));
}

/** At most so many of each kind. */
export function makeCases(held: readonly Held[], perKind: number): readonly VerifyCase[] {
  const roll = dice(11);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(roll() * list.length)];
  const words = held.flatMap(({ text }) => contentWords(text));
  const speakers = [...new Set(held.flatMap(({ speaker }) => speaker ?? []))];
  const due = (quotation: string, verdict: Verdict, more: Partial<VerifyCase> = {}) => ({
    quotation,
    speaker: null,
    turnsMeaning: null,
    ...more,
    verdict,
  });
  const makers: Readonly<Record<string, Maker>> = {
    exact: ({ text }) => due(text, "exact"),
    typographic: ({ text }, number) => due(otherwiseTyped(text, number), "exact"),
    "with an ellipsis": ({ text }) => {
      const cut = withEllipsis(text);
      return cut === null ? null : due(cut, "exact");
    },
    "one word changed": ({ text }) => {
      const old = pick(contentWords(text).filter((word) => /^\p{Ll}+$/u.test(word)));
      const other = pick(words.filter((word) => /^\p{Ll}{4,}$/u.test(word)));
      if (old === undefined || other === undefined || isAkin(old, other)) return null;
      return due(text.replace(wordPattern(old), other), "near");
    },
    "one word dropped": ({ text }) => {
      const inside = contentWords(text).slice(1, -1);
      const old = pick(inside.filter((word) => /^\p{Ll}+$/u.test(word)));
      if (old === undefined || countOf(text, old) > 1) return null;
      return due(text.replace(wordPattern(old), "").replace(/\s+/g, " "), "near");
    },
    "negation flipped": ({ text }) => {
      const flipped = withNegationFlipped(text);
      return flipped === null ? null : due(flipped, "near", { turnsMeaning: true });
    },
    "two joined": ({ text, path }) => {
      const other = pick(held.filter((one) => one.path !== path));
      return other === undefined ? null : due(`${text} ${other.text}`, "stitched");
    },
    "two of one article joined": (one) => {
      const other = pick(held.filter((two) => isApart(one, two)));
      return other === undefined ? null : due(`${one.text} ${other.text}`, "stitched");
    },
    "two halves joined": ({ text, path }) => {
      const other = pick(held.filter((one) => one.path !== path));
      if (other === undefined) return null;
      const halves = [half(text, 0), half(other.text, 1)];
      if (halves.some((words) => contentWords(words).length < MIN_HELD_CONTENT)) return null;
      return due(halves.join(" "), "stitched");
    },
    "right speaker": ({ text, speaker }) =>
      speaker === null ? null : due(text, "exact", { speaker }),
    "speaker swapped": ({ text, speaker }) => {
      const other = pick(speakers.filter((name) => speaker !== null && !sharesName(name, speaker)));
      if (speaker === null || other === undefined) return null;
      return due(text, "somebody-else", { speaker: other });
    },
    invented: ({ text }) =>
      due(
        withOtherWords(text, () => pick(words) ?? "harbour"),
        "not-here",
      ),
  };
  return Object.entries(makers).flatMap(([kind, make]) => {
    const cases: VerifyCase[] = [];
    const shuffled = held.map((one) => ({ one, key: roll() })).sort((a, b) => a.key - b.key);
    for (const [number, { one }] of shuffled.entries()) {
      if (cases.length >= perKind) break;
      const made = make(one, number);
      const isSame = kind.startsWith("one word") && made?.quotation === one.text;
      if (made !== null && !isSame)
        cases.push({ id: `${kind} ${cases.length + 1}`, kind, ...made });
    }
    return cases;
  });
}

/** In other paragraphs of the same article, so that no one would read them as one quotation. */
function isApart(one: Held, two: Held): boolean {
  return one.path === two.path && one.block !== two.block;
}

function half(text: string, number: 0 | 1): string {
  const words = text.split(/\s+/);
  const middle = words.length >> 1;
  return (number === 0 ? words.slice(0, middle) : words.slice(middle)).join(" ");
}

function contentWords(text: string): readonly string[] {
  return (text.match(/[\p{L}]{4,}/gu) ?? []).filter((word) => !isStopWord(word));
}

function wordPattern(word: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}’'-])${word}(?![\\p{L}\\p{N}’'-])`, "u");
}

function countOf(text: string, word: string): number {
  return text.split(wordPattern(word)).length - 1;
}

function isAkin(one: string, other: string): boolean {
  return one.slice(0, 4) === other.slice(0, 4);
}

function sharesName(one: string, other: string): boolean {
  const words = new Set(one.toLowerCase().split(/\s+/));
  return other
    .toLowerCase()
    .split(/\s+/)
    .some((word) => words.has(word));
}

/** Case, marks, dashes and spaces as other keyboards and other papers have them, in turns. */
function otherwiseTyped(text: string, number: number): string {
  const ways: readonly ((words: string) => string)[] = [
    (words) => words.toUpperCase(),
    (words) => words.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replace(/[—–]/g, "-"),
    (words) => `«${words.replace(/ /g, "\u00a0")}»`,
    (words) => `"${words.replace(/[.,!?]+$/, "").toLowerCase()}"`,
    (words) => words.replace(/[,;:]/g, "").replace(/ /g, "  "),
    (words) => words.replace(/\.\.\.|…/g, " … ").replace(/-/g, "‑"),
  ];
  return ways[number % ways.length]?.(text) ?? text;
}

const DENIAL = /\b(?:not|no|never|nobody|nothing|none|cannot|nor|neither|without)\b|n['’]t\b/i;

/** Some words out of the middle replaced by "…"; null where they deny. */
function withEllipsis(text: string): string | null {
  const words = text.split(/\s+/);
  const from = Math.floor(words.length / 3);
  const to = from + Math.max(2, Math.floor(words.length / 4));
  const cut = words.slice(from, to).join(" ");
  const before = words.slice(Math.max(0, from - 4), from).join(" ");
  if (DENIAL.test(cut) || DENIAL.test(before) || /[.…]/.test(cut)) return null;
  const mark = words.length % 2 === 0 ? "…" : "[...]";
  return `${words.slice(0, from).join(" ")} ${mark} ${words.slice(to).join(" ")}`;
}

/** A denial taken out, or put after the first auxiliary; null where there is neither. */
function withNegationFlipped(text: string): string | null {
  const denial =
    /\b(is|are|was|were|do|does|did|have|has|will|would|could|should)(?: not|n['’]t)\b/i;
  if (denial.test(text)) return text.replace(denial, "$1");
  const auxiliary =
    /\b(is|are|was|were|have|has|will|would|can|could|should|must)\b(?! not)(?=\s\p{L})/iu;
  return auxiliary.test(text) ? text.replace(auxiliary, "$1 not") : null;
}

/** The small words of a quotation with other words between them. */
function withOtherWords(text: string, other: () => string): string {
  return text.replace(/[\p{L}]{4,}/gu, (word) => (isStopWord(word) ? word : other()));
}
