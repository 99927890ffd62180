// Logistic regression by Newton's method: the same numbers for the same data, on any machine.

/** One case: the values of its features, the first of which is 1, what it is, and what it counts. */
export type Case = Readonly<{ values: readonly number[]; isTrue: boolean; weight: number }>;

const MAX_STEPS = 20;
const CONVERGED = 1e-6;

/**
 * Weights under which what is true is most likely, shrunk towards 0 by `shrink` × the half of their
 * squares; the first, the intercept, is not shrunk. The cases' weights should add up to about 1.
 */
export function fitLogistic(cases: readonly Case[], shrink: number): readonly number[] {
  const width = cases[0]?.values.length ?? 0;
  let weights: readonly number[] = new Array<number>(width).fill(0);
  for (let step = 0; step < MAX_STEPS; step++) {
    const change = newtonStep(cases, weights, shrink);
    weights = weights.map((weight, at) => weight - (change[at] ?? 0));
    if (Math.max(...change.map(Math.abs)) < CONVERGED) break;
  }
  return weights;
}

export function logit(values: readonly number[], weights: readonly number[]): number {
  return values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
}

/** 0–100: how often what is true stands before what is not; ties count half. */
export function areaUnderCurve(truths: readonly number[], others: readonly number[]): number {
  let won = 0;
  for (const truth of truths) {
    for (const other of others) won += truth > other ? 1 : truth === other ? 0.5 : 0;
  }
  return (100 * won) / (truths.length * others.length);
}

function newtonStep(
  cases: readonly Case[],
  weights: readonly number[],
  shrink: number,
): readonly number[] {
  const width = weights.length;
  const gradient = weights.map((weight, at) => (at === 0 ? 0 : shrink * weight));
  const curvature = weights.map((_, row) =>
    weights.map((__, column) => (row === column ? (row === 0 ? 1e-9 : shrink) : 0)),
  );
  for (const { values, isTrue, weight } of cases) {
    const chance = 1 / (1 + Math.exp(-logit(values, weights)));
    const pull = (chance - (isTrue ? 1 : 0)) * weight;
    const bend = Math.max(1e-6, chance * (1 - chance)) * weight;
    for (let row = 0; row < width; row++) {
      const value = values[row] ?? 0;
      if (value === 0) continue;
      gradient[row] = (gradient[row] ?? 0) + pull * value;
      const line = curvature[row] ?? [];
      for (let column = 0; column < width; column++) {
        line[column] = (line[column] ?? 0) + bend * value * (values[column] ?? 0);
      }
    }
  }
  return solve(curvature, gradient);
}

/** Gaussian elimination with partial pivoting; a row without a pivot gives 0. */
function solve(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = right.length;
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let pivot = 0; pivot < size; pivot++) {
    let best = pivot;
    for (let row = pivot + 1; row < size; row++) {
      if (Math.abs(at(row, pivot)) > Math.abs(at(best, pivot))) best = row;
    }
    [rows[pivot], rows[best]] = [rows[best] ?? [], rows[pivot] ?? []];
    for (let row = pivot + 1; row < size; row++) {
      const factor = at(pivot, pivot) === 0 ? 0 : at(row, pivot) / at(pivot, pivot);
      rows[row] = (rows[row] ?? []).map((value, column) => value - factor * at(pivot, column));
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row--) {
    let rest = at(row, size);
    for (let column = row + 1; column < size; column++) {
      rest -= at(row, column) * (solution[column] ?? 0);
    }
    solution[row] = at(row, row) === 0 ? 0 : rest / at(row, row);
  }
  return solution;
}
