// What all benchmarks share: questions asked of an edition, outcomes question by question, figures.

import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Answer } from "../../src/answer/answer.ts";
import { readCorpus } from "../../src/corpus/read-corpus.ts";
import type { Edition } from "../../src/edition.ts";
import { answerTo } from "../answer/answer-to.ts";
import { buildEdition } from "../build-edition.ts";

/**
 * One figure over questions: for each id that it counts, how much it scores (`of` it is possible).
 * The figure is the sum of the scores over the sum of what is possible.
 */
export type Figure = Readonly<{
  name: string;
  outcomes: Readonly<Record<string, readonly [score: number, of: number]>>;
  /** Whether a lower figure is the better one. */
  isCost?: boolean;
}>;

export type Report = Readonly<{
  benchmark: string;
  figures: readonly Figure[];
  /** Shown beside the figures, not compared. */
  notes: readonly string[];
}>;

export type Asked = Readonly<{ id: string; kind: string; question: string }>;

/** The rows of a JSON Lines file. */
export function readLines<T>(path: string): readonly T[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
}

/** An edition of the corpus below a folder. */
export async function editionOf(folder: string): Promise<Edition> {
  return buildEdition(await readCorpus(folder));
}

/** The answers to all questions, by id, and the milliseconds that one took on average. */
export function askAll(
  edition: Edition,
  questions: readonly Asked[],
): Readonly<{ answers: ReadonlyMap<string, Answer>; msPerQuestion: number }> {
  const start = performance.now();
  const answers = new Map(
    questions.map(({ id, question }) => [id, answerTo(edition, question)] as const),
  );
  return { answers, msPerQuestion: (performance.now() - start) / Math.max(1, questions.length) };
}

/** `dump/normans.md` → `normans`, as the gold names articles. */
export function stemOf(path: string): string {
  return basename(path).replace(/\.[^.]+$/, "");
}

/** Counts a question as right or wrong. */
export function outcome(isRight: boolean): readonly [number, number] {
  return [isRight ? 1 : 0, 1];
}

/** The middle value; the mean of the middle two; 0 for none. */
export function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** 0–1, or null where nothing was counted. */
export function figureValue({ outcomes }: Figure): number | null {
  let score = 0;
  let possible = 0;
  for (const [got, of] of Object.values(outcomes)) {
    score += got;
    possible += of;
  }
  return possible === 0 ? null : score / possible;
}
