// A log-linear model that chooses among candidates that the rules produce. Features are readable
// words; a weight file can be opened and argued with.

import { type Feature, featureOf, keepFeatures, wordsOf } from "./feature.ts";

/**
 * Something to choose, with the features that speak for and against it. `shared` holds lists that
 * several options have in common, by reference: each is scored once.
 */
export type Option<Value> = Readonly<{
  value: Value;
  features: readonly Feature[];
  shared?: readonly (readonly Feature[])[];
}>;

export type Choice<Value> = Readonly<{ value: Value; probability: number }>;

/** A choice with the probabilities of all options, in their order; they add up to 1. */
export type Weighed<Value> = Choice<Value> & Readonly<{ shares: readonly number[] }>;

/** The questions that are decided by weights; each has its own table of them. */
export const DECISIONS = ["speech", "subject", "report", "cue", "referent", "content"] as const;
export type Decision = (typeof DECISIONS)[number];

/** Weights by feature. */
export type WeightTable = Float64Array;

/** Decision → feature → weight, as the weight file has it. */
export type Weights = Readonly<Record<Decision, Readonly<Record<string, number>>>>;

export function toTable(weights: Readonly<Record<string, number>>): WeightTable {
  const known = Object.entries(weights).map(
    ([words, weight]) => [featureOf(words), weight] as const,
  );
  const table = new Float64Array(keepFeatures());
  for (const [feature, weight] of known) table[feature] = weight;
  return table;
}

/**
 * Chooses one of at least one option; ties go to the earlier. `about` is what the options are for (a
 * cue, a quotation, a mention): training puts an oracle in this place, which must know.
 */
export type Decide = <Value>(
  decision: Decision,
  options: readonly Option<Value>[],
  about: object,
) => Weighed<Value>;

export function score(weights: WeightTable, features: readonly Feature[]): number {
  let sum = 0;
  for (const feature of features) if (feature < weights.length) sum += weights[feature] ?? 0;
  return sum;
}

/** Probabilities of the options by the softmax of their scores; they add up to 1. */
export function probabilities(weights: WeightTable, options: readonly Option<unknown>[]): number[] {
  const known = new Map<readonly Feature[], number>();
  const powers: number[] = [];
  let top = Number.NEGATIVE_INFINITY;
  for (const { features, shared } of options) {
    let sum = score(weights, features);
    for (const list of shared ?? []) {
      const found = known.get(list) ?? score(weights, list);
      known.set(list, found);
      sum += found;
    }
    powers.push(sum);
    if (sum > top) top = sum;
  }
  let total = 0;
  for (let i = 0; i < powers.length; i++) {
    const power = Math.exp((powers[i] ?? 0) - top);
    powers[i] = power;
    total += power;
  }
  for (let i = 0; i < powers.length; i++) powers[i] = (powers[i] ?? 0) / total;
  return powers;
}

/** The decision of trained weights: the most probable option. Throws `RangeError` without options. */
export function decideBy(weights: Weights): Decide {
  const tables = new Map(DECISIONS.map((decision) => [decision, toTable(weights[decision])]));
  return (decision, options) => {
    const shares = probabilities(tables.get(decision) ?? new Float64Array(), options);
    let best = 0;
    for (const [i, share] of shares.entries()) if (share > (shares[best] ?? 0)) best = i;
    const option = options[best];
    if (option === undefined) throw new RangeError(`decision "${decision}" has no options`);
    return { value: option.value, probability: shares[best] ?? 0, shares };
  };
}

/** Every feature of an option in words, shared ones included. */
export function featuresOf({ features, shared = [] }: Option<unknown>): readonly string[] {
  return [...features, ...shared.flat()].map(wordsOf);
}
