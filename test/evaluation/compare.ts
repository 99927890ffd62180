// Two runs over the same questions: the difference, and how sure it is.

import { type Figure, figureValue } from "./benchmark.ts";

/** Differences in 0–1; `low` and `high` enclose 95 % of the resampled ones. */
export type Difference = Readonly<{ mean: number; low: number; high: number; questions: number }>;

const ROUNDS = 2000;

/**
 * Paired bootstrap (Efron & Tibshirani 1993; Koehn 2004 for paired systems): questions are drawn with
 * replacement, both runs scored on the same draw. Null where no question is in both.
 */
export function difference(now: Figure, before: Figure): Difference | null {
  const pairs = Object.entries(now.outcomes).flatMap(([id, outcome]) => {
    const other = before.outcomes[id];
    return other === undefined ? [] : [[outcome, other] as const];
  });
  if (pairs.length === 0) return null;
  const random = generator(1);
  const drawn: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const sums = [0, 0, 0, 0] as [number, number, number, number];
    for (let draw = 0; draw < pairs.length; draw++) {
      const pair = pairs[Math.floor(random() * pairs.length)];
      if (pair === undefined) continue;
      sums[0] += pair[0][0];
      sums[1] += pair[0][1];
      sums[2] += pair[1][0];
      sums[3] += pair[1][1];
    }
    if (sums[1] > 0 && sums[3] > 0) drawn.push(sums[0] / sums[1] - sums[2] / sums[3]);
  }
  drawn.sort((a, b) => a - b);
  const at = (share: number) => drawn[Math.floor(share * (drawn.length - 1))] ?? 0;
  return {
    mean: (figureValue(now) ?? 0) - (figureValue(before) ?? 0),
    low: at(0.025),
    high: at(0.975),
    questions: pairs.length,
  };
}

/** Mulberry32: the same draws each time, so that a run can be repeated. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
