// How fast statements are extracted: one thread, nothing else counted, in the built program, since what the
// test runner makes of modules runs at half the speed.

import type { Article } from "../../src/corpus/article.ts";
import { countWords } from "../../src/search/analysis.ts";
import { extractStatements } from "../../src/statements/extract-statements.ts";

/** The length of a news article that speeds are given for. */
const WORDS_OF_AN_ARTICLE = 700;
const ROUNDS = 6;

/** Articles of 700 words a second. */
export type Speed = Readonly<{
  /** The first round, which compiles as it runs. */
  cold: number;
  /** The best and the middle of the later rounds; other work on the machine makes the middle fall. */
  best: number;
  median: number;
}>;

/** Extracts all of the articles six times over. */
export function extractionSpeed(articles: readonly Article[]): Speed {
  const words = articles.reduce((sum, { text }) => sum + countWords(text), 0);
  const speeds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    for (const article of articles) extractStatements(article);
    return words / WORDS_OF_AN_ARTICLE / ((performance.now() - start) / 1000);
  });
  const [cold = 0, ...warm] = speeds;
  const sorted = warm.toSorted((a, b) => a - b);
  return { cold, best: sorted.at(-1) ?? 0, median: sorted[sorted.length >> 1] ?? 0 };
}

/** `"480 articles of 700 words a second at best, 450 in the middle, 210 in the first round"` */
export function describeSpeed({ cold, best, median }: Speed): string {
  const [atBest, middle, first] = [best, median, cold].map(Math.round);
  return `${atBest} articles of 700 words a second at best, ${middle} in the middle, ${first} in the first round`;
}
