// The benchmark of "what did X say about Y": `said/questions.jsonl`, `gold.jsonl`,
// `statements.jsonl`, `corpus/*.md`.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Quote } from "../../src/answer/answer.ts";
import {
  type Asked,
  askAll,
  editionOf,
  median,
  outcome,
  type Report,
  readLines,
  stemOf,
} from "./benchmark.ts";

type SaidAsked = Asked & Readonly<{ speaker: string; topic: string }>;
type Place = Readonly<{ article: string; start: number; end: number }>;
type Gold = Readonly<{ id: string; gold: readonly Place[] }>;
type Known = Place & Readonly<{ speaker: string; names: readonly string[] }>;

/** A word as Python's `\w+` finds it. */
const WORD = /[\p{L}\p{N}\p{M}_]+/gu;
const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;
const TITLES = new Set(
  "mr mrs ms dr president senator sen gov governor rep secretary jr sr the".split(" "),
);

/**
 * A quote is right when it is shown under the name asked for, lies in a gold statement of that person
 * on that topic (half of the shorter one's words shared) and has at most 90 words. Traps are topics
 * on which others spoke; absent are topics or people that the corpus lacks.
 */
export async function runSaid(folder: string): Promise<Report> {
  const questions = readLines<SaidAsked>(join(folder, "questions.jsonl"));
  const gold = new Map(
    readLines<Gold>(join(folder, "gold.jsonl")).map((entry) => [entry.id, entry.gold]),
  );
  const texts = bodiesIn(join(folder, "corpus"));
  const known = groupByArticle(readLines<Known>(join(folder, "statements.jsonl")));
  const { answers, msPerQuestion } = askAll(await editionOf(join(folder, "corpus")), questions);

  const first: Record<string, readonly [number, number]> = {};
  const three: Record<string, readonly [number, number]> = {};
  const traps: Record<string, readonly [number, number]> = {};
  const absent: Record<string, readonly [number, number]> = {};
  const wrong: Record<string, readonly [number, number]> = {};
  const verbatim: Record<string, readonly [number, number]> = {};
  const lengths: number[] = [];
  for (const asked of questions) {
    const quotes = answers.get(asked.id)?.quotes ?? [];
    const judged = quotes
      .slice(0, 5)
      .map((quote) => judge(quote, asked, gold.get(asked.id) ?? [], known, texts));
    const named = judged.filter(({ isWrongSpeaker }) => isWrongSpeaker !== null);
    wrong[asked.id] = [named.filter(({ isWrongSpeaker }) => isWrongSpeaker).length, named.length];
    verbatim[asked.id] = [judged.filter(({ isVerbatim }) => isVerbatim).length, judged.length];
    if (asked.kind === "said") {
      first[asked.id] = outcome(judged[0]?.isRight === true);
      three[asked.id] = outcome(judged.slice(0, 3).some(({ isRight }) => isRight));
      const [shown] = quotes;
      if (shown !== undefined) lengths.push(shown.text.match(WORD)?.length ?? 0);
    } else if (asked.kind === "trap") {
      traps[asked.id] = outcome(!quotes.some((quote) => fallsIntoTrap(quote, asked)));
    } else {
      absent[asked.id] = outcome(quotes.length === 0);
    }
  }
  return {
    benchmark: "said",
    figures: [
      { name: "right first quote", outcomes: first },
      { name: "right within three", outcomes: three },
      { name: "wrong speaker", outcomes: wrong, isCost: true },
      { name: "traps held", outcomes: traps },
      { name: "silent on absent", outcomes: absent },
      { name: "verbatim", outcomes: verbatim },
    ],
    notes: [
      `words in the first quote, median ${median(lengths)}`,
      `${msPerQuestion.toFixed(1)} ms a question`,
    ],
  };
}

type Judged = Readonly<{ isRight: boolean; isVerbatim: boolean; isWrongSpeaker: boolean | null }>;

function judge(
  quote: Quote,
  asked: SaidAsked,
  gold: readonly Place[],
  known: ReadonlyMap<string, readonly Known[]>,
  texts: ReadonlyMap<string, string>,
): Judged {
  const article = stemOf(quote.source.path);
  const text = texts.get(article) ?? "";
  const at = placeOf(text, quote.text);
  if (at.size === 0) return { isRight: false, isVerbatim: false, isWrongSpeaker: null };
  const isRight =
    sameName(quote.speaker, asked.speaker) &&
    at.size <= 90 &&
    gold.some((place) => {
      if (place.article !== article) return false;
      const words = wordsAt(text, place);
      const both = shared(at, words);
      return both > 0 && both * 2 >= Math.min(at.size, words.size);
    });
  if (quote.speaker === null) return { isRight, isVerbatim: true, isWrongSpeaker: null };
  const over = (known.get(article) ?? []).filter(
    (statement) => shared(at, wordsAt(text, statement)) * 2 > at.size,
  );
  const isTheirs = over.some(({ speaker, names }) =>
    [speaker, ...names].some((name) => sameName(quote.speaker, name)),
  );
  return { isRight, isVerbatim: true, isWrongSpeaker: over.length === 0 ? null : !isTheirs };
}

function fallsIntoTrap(quote: Quote, { speaker, topic }: SaidAsked): boolean {
  const beginning = topic.slice(0, Math.max(4, topic.length - 2));
  const word = new RegExp(`(?<![\\p{L}\\p{N}_])${escapePattern(beginning)}`, "iu");
  return sameName(quote.speaker, speaker) && word.test(quote.text);
}

/** Where the words of a quote begin in the article, if they stand there in that order. */
function placeOf(text: string, quote: string): ReadonlySet<number> {
  const words = quote.match(WORD) ?? [];
  if (words.length === 0) return new Set();
  const found = new RegExp(words.map(escapePattern).join("[^\\p{L}\\p{N}\\p{M}_]+"), "u").exec(
    text,
  );
  if (found === null) return new Set();
  return wordsAt(text, { start: found.index, end: found.index + found[0].length });
}

function wordsAt(
  text: string,
  { start, end }: Readonly<{ start: number; end: number }>,
): ReadonlySet<number> {
  return new Set([...text.slice(start, end).matchAll(WORD)].map(({ index }) => start + index));
}

function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0;
  for (const place of a) if (b.has(place)) both++;
  return both;
}

/** Same last name, first names not in conflict: "Mr. Trump" and "Donald Trump". */
export function sameName(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  const [x, y] = [nameWords(a), nameWords(b)];
  const [given, other] = [x[0], y[0]];
  if (given === undefined || other === undefined || x.at(-1) !== y.at(-1)) return false;
  if (x.length === 1 || y.length === 1) return true;
  return (
    given === other ||
    given[0] === other ||
    other[0] === given ||
    given.startsWith(other.slice(0, 3))
  );
}

function nameWords(name: string): readonly string[] {
  return (name.toLowerCase().match(WORD) ?? []).filter((word) => !TITLES.has(word));
}

function bodiesIn(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith(".md"))
      .map((name) => [
        stemOf(name),
        readFileSync(join(folder, name), "utf8").replace(FRONT_MATTER, ""),
      ]),
  );
}

function groupByArticle(statements: readonly Known[]): ReadonlyMap<string, readonly Known[]> {
  const groups = new Map<string, Known[]>();
  for (const statement of statements) {
    const group = groups.get(statement.article) ?? [];
    group.push(statement);
    groups.set(statement.article, group);
  }
  return groups;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
