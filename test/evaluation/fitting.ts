// Fits what a sentence's features count and how sure an answer is, from questions whose right
// sentences are known.

/** One candidate: the value of each feature, and of each part of the confidence but the score. */
export type Row = Readonly<{
  values: readonly number[];
  confidence: readonly number[];
  isRight: boolean;
}>;

/** A question with its candidates; `weight` is what it counts in the fit of the confidence. */
export type Example = Readonly<{ hasAnswer: boolean; weight: number; rows: readonly Row[] }>;

const RATE = 0.1;
const FEATURE_STEPS = 400;
const CONFIDENCE_STEPS = 2000;
/** Shrinkage towards 0; twice or half as much changes nothing that can be told from chance. */
const FEATURE_SHRINK = 0.002;
const CONFIDENCE_SHRINK = 0.0004;

/** How much of the absent meets silence: the intercept of the confidence is set by it. */
const SILENT_ON_ABSENT = 0.94;

/**
 * Conditional log-likelihood of the right candidates of a question together, among all of it.
 * Features that are not used stay 0.
 */
export function fitFeatures(
  examples: readonly Example[],
  isUsed: readonly boolean[],
): readonly number[] {
  const useful = examples.filter(({ rows }) => rows.some(({ isRight }) => isRight));
  const width = isUsed.length;
  // Flat, since this is where the time goes.
  const tables = useful.map(({ rows }) => ({
    values: Float64Array.from(rows.flatMap(({ values }) => values)),
    isRight: rows.map((row) => row.isRight),
  }));
  return descend(isUsed, FEATURE_STEPS, (weights) => {
    const gradient = weights.map((weight) => FEATURE_SHRINK * weight);
    for (const { values, isRight } of tables) {
      const odds = oddsOf(
        isRight.map((_, row) => {
          let score = 0;
          for (let at = 0; at < width; at++) {
            score += (values[row * width + at] ?? 0) * (weights[at] ?? 0);
          }
          return score;
        }),
      );
      const all = sumOf(odds);
      const right = sumOf(odds.filter((_, row) => isRight[row]));
      for (const [row, odd] of odds.entries()) {
        const pull = (odd / all - (isRight[row] ? odd / right : 0)) / tables.length;
        for (let at = 0; at < width; at++) {
          gradient[at] = (gradient[at] ?? 0) + pull * (values[row * width + at] ?? 0);
        }
      }
    }
    return gradient;
  });
}

/** The mean log-likelihood that `fitFeatures` makes as large as it can. */
export function likelihood(examples: readonly Example[], weights: readonly number[]): number {
  const useful = examples.filter(({ rows }) => rows.some(({ isRight }) => isRight));
  const all = useful.map(({ rows }) => {
    const odds = oddsOf(rows.map(({ values }) => dot(values, weights)));
    return Math.log(sumOf(odds.filter((_, at) => rows[at]?.isRight)) / sumOf(odds));
  });
  return sumOf(all) / useful.length;
}

/** The share of questions whose best candidate is right. */
export function shareRight(examples: readonly Example[], weights: readonly number[]): number {
  const right = examples.filter(({ rows }) => bestOf(rows, weights)?.isRight === true);
  return right.length / examples.length;
}

/**
 * Logistic regression on the best candidate of each question: has it an answer in the corpus? With
 * and without one count the same. The last part is the score. `gauge` are questions without an
 * answer that set the intercept, which comes first.
 */
export function fitConfidence(
  examples: readonly Example[],
  gauge: readonly Example[],
  weights: readonly number[],
): readonly number[] {
  const asked = examples.flatMap(({ hasAnswer, weight, rows }) => {
    const values = confidenceOf(rows, weights);
    return values === null ? [] : [{ values, hasAnswer, weight }];
  });
  const total = (hasAnswer: boolean) =>
    sumOf(asked.filter((one) => one.hasAnswer === hasAnswer).map(({ weight }) => weight));
  const [withAnswer, without] = [total(true), total(false)];
  const parts = asked[0]?.values.length ?? 0;
  const fitted = descend(new Array<boolean>(parts).fill(true), CONFIDENCE_STEPS, (now) => {
    const gradient = now.map((weight, number) => (number === 0 ? 0 : CONFIDENCE_SHRINK * weight));
    for (const { values, hasAnswer, weight } of asked) {
      const chance = 1 / (1 + Math.exp(-dot(values, now)));
      const pull = ((chance - (hasAnswer ? 1 : 0)) * weight) / (hasAnswer ? withAnswer : without);
      for (const [number, value] of values.entries()) {
        gradient[number] = (gradient[number] ?? 0) + (pull / 2) * value;
      }
    }
    return gradient;
  });
  const absent = gauge
    .map(({ rows }) => confidenceOf(rows, weights))
    .map((values) => (values === null ? -Infinity : dot(values, fitted)))
    .sort((a, b) => a - b);
  const bar = absent[Math.floor(SILENT_ON_ABSENT * absent.length)] ?? 0;
  return fitted.map((weight, number) => (number === 0 ? weight - bar : weight));
}

function confidenceOf(rows: readonly Row[], weights: readonly number[]): readonly number[] | null {
  const best = bestOf(rows, weights);
  return best === null ? null : [...best.confidence, dot(best.values, weights) / 10];
}

function bestOf(rows: readonly Row[], weights: readonly number[]): Row | null {
  let best: { row: Row; score: number } | null = null;
  for (const row of rows) {
    const score = dot(row.values, weights);
    if (best === null || score > best.score) best = { row, score };
  }
  return best?.row ?? null;
}

/** Scores → what is proportional to the chance of each. */
function oddsOf(scores: readonly number[]): readonly number[] {
  const top = Math.max(...scores);
  return scores.map((score) => Math.exp(score - top));
}

/** Adam, from 0. */
function descend(
  isUsed: readonly boolean[],
  steps: number,
  gradientAt: (weights: readonly number[]) => readonly number[],
): readonly number[] {
  const weights = isUsed.map(() => 0);
  const mean = isUsed.map(() => 0);
  const spread = isUsed.map(() => 0);
  for (let step = 1; step <= steps; step++) {
    for (const [number, slope] of gradientAt(weights).entries()) {
      if (!isUsed[number]) continue;
      const m = 0.9 * (mean[number] ?? 0) + 0.1 * slope;
      const v = 0.99 * (spread[number] ?? 0) + 0.01 * slope * slope;
      mean[number] = m;
      spread[number] = v;
      const change = m / (1 - 0.9 ** step) / (Math.sqrt(v / (1 - 0.99 ** step)) + 1e-8);
      weights[number] = (weights[number] ?? 0) - RATE * change;
    }
  }
  return weights;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function dot(values: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (const [number, value] of values.entries()) sum += value * (weights[number] ?? 0);
  return sum;
}
