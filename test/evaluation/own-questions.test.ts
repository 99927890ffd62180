// Our own questions over the starter corpus, with the floors that fail the build: what a user sees
// must not get worse.

import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { answerTo } from "../answer/answer-to.ts";
import { editionOf, readLines } from "./benchmark.ts";

type Own = Readonly<{
  id: string;
  kind: "said" | "misspelt" | "fact" | "wrong-person" | "absent";
  question: string;
  /** Whose words are wanted first; null where the outlet may tell it. */
  speaker: string | null;
  /** The first quote holds one of these; none where silence is right. */
  needles: readonly string[];
}>;

const questions = readLines<Own>("test/evaluation/questions.jsonl");
const edition = await editionOf("corpus");
const answers = new Map(
  questions.map((asked) => [asked, answerTo(edition, asked.question, { today: "2025-12-01" })]),
);

const wanted = questions.filter(({ needles }) => needles.length > 0);
const unanswerable = questions.filter(({ needles }) => needles.length === 0);
const answerOf = (asked: Own): Answer => {
  const answer = answers.get(asked);
  if (answer === undefined) throw new Error(`${asked.id} was not asked.`);
  return answer;
};

function isRight(asked: Own): boolean {
  const [first] = answerOf(asked).quotes;
  if (first === undefined) return false;
  if (asked.speaker !== null && first.speaker !== asked.speaker) return false;
  return asked.needles.some((needle) => first.text.includes(needle));
}

const missed = (list: readonly Own[], isGood: (asked: Own) => boolean) =>
  list.filter((asked) => !isGood(asked)).map(({ question }) => question);

describe("our own questions over the starter corpus", () => {
  it("are at least sixty, of every kind", () => {
    expect(questions.length).toBeGreaterThanOrEqual(60);
    expect(new Set(questions.map(({ kind }) => kind)).size).toBe(5);
  });

  it("get a right quote first in at least 95 %", () => {
    const misses = missed(wanted, isRight);
    expect(misses.length / wanted.length, misses.join("\n")).toBeLessThanOrEqual(0.05);
  });

  it("get silence where there is no answer", () => {
    expect(missed(unanswerable, (asked) => answerOf(asked).outcome === "silent")).toEqual([]);
  });

  it("never get words under a name that was not asked for", () => {
    const strangers = questions.flatMap((asked) => {
      const { understood, quotes } = answerOf(asked);
      if (understood.speaker === null || asked.kind === "fact") return [];
      return quotes
        .filter(({ speaker }) => speaker !== null && speaker !== understood.speaker)
        .map(({ speaker }) => `${asked.question}: ${speaker}`);
    });
    expect(strangers).toEqual([]);
  });

  it("never get furniture, and only slices of what the articles say", () => {
    for (const asked of questions) {
      for (const quote of answerOf(asked).quotes) {
        const article = edition.articles.find(({ path }) => path === quote.source.path);
        expect(article?.text.slice(quote.start, quote.end)).toBe(quote.text);
        expect(
          article?.furniture.some(({ span }) => span.start < quote.end && quote.start < span.end),
        ).toBe(false);
      }
    }
  });

  it("get short quotes: a median of at most 30 words, none over 80", () => {
    const lengths = wanted
      .flatMap((asked) => answerOf(asked).quotes[0]?.text ?? [])
      .map((text) => text.split(/\s+/).length)
      .sort((a, b) => a - b);
    expect(lengths[lengths.length >> 1]).toBeLessThanOrEqual(30);
    expect(lengths.at(-1)).toBeLessThanOrEqual(80);
  });
});
