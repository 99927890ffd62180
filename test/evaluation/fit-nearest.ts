// npm run fit-nearest -- DIR [--worth]
// Between an answer and the nearest: TELL_WEIGHTS of src/answer/tells/tell-weights.ts, fitted on DIR/near/squad
// and on our own questions, both weighted alike, and what they will do on other articles: each article held
// out once. Those that decide by themselves are fitted with the others, so that these do not tell the same
// again, and are then set apart. With --worth, what each tell is worth when left out.

import { DECISIVE } from "../../src/answer/tells/tell-weights.ts";
import { TELLS } from "../../src/answer/tells/tells.ts";
import { areaUnderCurve, type Case, fitLogistic, logit } from "./logistic.ts";
import {
  type AskedNear,
  askAbsentOfOwn,
  askOwn,
  askSquad,
  askStarter,
} from "./nearest-questions.ts";

/** Where a question is from; what the questions of each count in all. */
const SHARES = { squad: 0.5, own: 0.3, starter: 0.2 } as const;
type Set = keyof typeof SHARES;
type Example = AskedNear & Readonly<{ set: Set; values: readonly number[] }>;

/** Of what is not told, so much is on nothing that the articles speak of. */
const ABSENT_SHARE = 0.2;
/** Of the right answers so many lose their claim, of each set of questions in the mean. */
const DEMOTED = 0.06;
/** Three times as much or as little moves no area by more than a point. */
const SHRINK = 0.001;
const FOLDS = 7;

const [data, ...rest] = process.argv.slice(2);
if (data === undefined) throw new Error("Name the folder that has near/squad and fact/corpus.");
const names = ["always", ...TELLS.map(({ name }) => name)];
const isUsed = names.map(() => true);
const decisive = names.flatMap((name, at) => (DECISIVE.includes(name) ? [at] : []));

const sets: Readonly<Record<Set, readonly AskedNear[]>> = {
  squad: await askSquad(data),
  own: [...(await askOwn()), ...(await askAbsentOfOwn(data))],
  starter: await askStarter(),
};
const examples = Object.entries(sets).flatMap(([set, asked]) =>
  asked.flatMap((one): readonly Example[] =>
    one.values === null ? [] : [{ ...one, values: one.values, set: set as Set }],
  ),
);
const foldOf = folds(examples);

const heldOut = logitsHeldOut(isUsed);
console.log("With each article held out once:");
printCounts(heldOut, barOf(heldOut));
const fitted = fitLogistic(casesOf(examples, isUsed), SHRINK);
const own = new Map(examples.map((one) => [one, decidedLogit(one.values, fitted)]));
console.log("\nOn all that was fitted on:");
const bar = barOf(own);
printCounts(own, bar);
printWeights(fitted, bar);
if (rest.includes("--worth")) printWorth();

/** Articles in turns, in order of their names. */
function folds(all: readonly Example[]): ReadonlyMap<Example, number> {
  const keyOf = ({ set, group }: Example) => `${set} ${group}`;
  const groups = [...new Set(all.map(keyOf))].sort();
  return new Map(all.map((one) => [one, groups.indexOf(keyOf(one)) % FOLDS]));
}

/**
 * Told or not count alike in each set; of our own not told, the natural ones as much as the made ones.
 */
function casesOf(chosen: readonly Example[], used: readonly boolean[]): readonly Case[] {
  const sizes = new Map<string, number>();
  for (const one of chosen) sizes.set(classOf(one), (sizes.get(classOf(one)) ?? 0) + 1);
  return chosen.map((one) => ({
    values: one.values.map((value, at) => (used[at] ? value : 0)),
    isTrue: one.isRight,
    weight: weightOf(one) / (sizes.get(classOf(one)) ?? 1),
  }));
}

/** Where a tell fires that decides by itself there is nothing to weigh. */
function isDecided(values: readonly number[]): boolean {
  return decisive.some((at) => (values[at] ?? 0) > 0);
}

function decidedLogit(values: readonly number[], weights: readonly number[]): number {
  return isDecided(values) ? Number.NEGATIVE_INFINITY : logit(values, weights);
}

/** Questions of one class share its weight. */
function classOf({ set, kind, isRight, isNatural }: Example): string {
  if (kind === "absent") return kind;
  if (isRight) return `${set} told`;
  return set === "own" ? `${set} ${isNatural ? "natural" : "made"}` : `${set} not told`;
}

function weightOf({ set, kind, isRight }: Example): number {
  if (kind === "absent") return ABSENT_SHARE / 2;
  if (isRight) return SHARES[set] / 2;
  return (((1 - ABSENT_SHARE) * SHARES[set]) / 2) * (set === "own" ? 0.5 : 1);
}

function logitsHeldOut(used: readonly boolean[]): ReadonlyMap<Example, number> {
  return new Map(
    Array.from({ length: FOLDS }, (_, fold) => {
      const others = examples.filter((one) => foldOf.get(one) !== fold);
      const weights = fitLogistic(casesOf(others, used), SHRINK);
      return examples
        .filter((one) => foldOf.get(one) === fold)
        .map(
          (one) =>
            [
              one,
              decidedLogit(
                one.values.map((value, at) => (used[at] ? value : 0)),
                weights,
              ),
            ] as const,
        );
    }).flat(),
  );
}

/** The logit below which `DEMOTED` of the right answers are, in the mean over the sets. */
function barOf(logits: ReadonlyMap<Example, number>): number {
  const right = Object.keys(SHARES).map((set) => {
    const of = examples.filter((one) => one.set === set && one.isRight);
    return of.map((one) => logits.get(one) ?? 0);
  });
  const lost = (limit: number) =>
    right.reduce(
      (sum, of) => sum + of.filter((value) => value < limit).length / of.length / right.length,
      0,
    );
  return (
    right
      .flat()
      .sort((a, b) => a - b)
      .findLast((limit) => lost(limit) <= DEMOTED) ?? 0
  );
}

function printCounts(logits: ReadonlyMap<Example, number>, limit: number): void {
  console.log("               area  right demoted  wrong demoted  near claimed  absent claimed");
  for (const [set, asked] of Object.entries(sets)) {
    const decided = examples.filter((one) => one.set === set);
    const valuesOf = (test: (one: Example) => boolean) =>
      decided.filter(test).map((one) => logits.get(one) ?? 0);
    const right = valuesOf(({ isRight }) => isRight);
    const wrong = valuesOf(({ kind, isRight }) => kind === "fact" && !isRight);
    const demoted = (values: readonly number[]) =>
      percent(values.filter((value) => value < limit).length, values.length);
    const claimed = (kind: string) => {
      const of = asked.filter((one) => one.kind === kind);
      const turned = valuesOf((one) => one.kind === kind).filter((value) => value < limit);
      const shown = of.filter(({ outcome }) => outcome !== "silent");
      return `${percent(shown.length, of.length)} → ${percent(shown.length - turned.length, of.length)}`;
    };
    const area = areaUnderCurve(
      right,
      valuesOf(({ kind }) => kind === "near"),
    );
    console.log(
      `  ${set.padEnd(10)} ${area.toFixed(1).padStart(7)} ${demoted(right).padStart(12)} ${demoted(wrong).padStart(13)}     ${claimed("near")}   ${claimed("absent")}`,
    );
  }
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "–" : ((100 * part) / whole).toFixed(1);
}

/** As they stand in tell-weights.ts: the bar is part of the intercept. */
function printWeights(weights: readonly number[], limit: number): void {
  console.log("\nexport const TELL_WEIGHTS: Readonly<Record<string, number>> = {");
  for (const [at, name] of names.entries()) {
    if (decisive.includes(at)) continue;
    const weight = (weights[at] ?? 0) - (at === 0 ? limit : 0);
    console.log(`  ${/-/.test(name) ? JSON.stringify(name) : name}: ${Number(weight.toFixed(2))},`);
  }
  console.log("};");
}

/** Areas with each article held out, with all tells and without each; how often it fires. */
function printWorth(): void {
  const areas = (used: readonly boolean[]) => {
    const logits = logitsHeldOut(used);
    return Object.keys(SHARES).map((set) => {
      const of = examples.filter((one) => one.set === set);
      const value = (test: (one: Example) => boolean) =>
        of.filter(test).map((one) => logits.get(one) ?? 0);
      return areaUnderCurve(
        value(({ isRight }) => isRight),
        value(({ isRight }) => !isRight),
      );
    });
  };
  const whole = areas(isUsed);
  console.log(
    `\nArea of ${Object.keys(SHARES).join(", ")}: ${whole.map((area) => area.toFixed(1)).join(", ")}`,
  );
  console.log("lost without each; mean value where told | nearly told, by set");
  console.log("the part where it fires, for a tell that is there or not");
  for (const [at, name] of names.entries()) {
    if (at === 0) continue;
    const left = areas(isUsed.map((used, number) => used && number !== at));
    const lost = whole.map((area, set) => (area - (left[set] ?? 0)).toFixed(1).padStart(5));
    const means = Object.keys(SHARES).map((set) => {
      const of = examples.filter((one) => one.set === set);
      const mean = (list: readonly Example[]) =>
        (list.reduce((sum, { values }) => sum + (values[at] ?? 0), 0) / list.length).toFixed(2);
      return `${mean(of.filter(({ isRight }) => isRight))} | ${mean(of.filter(({ kind }) => kind === "near"))}`;
    });
    console.log(`  ${name.padEnd(16)} ${lost.join(" ")}   ${means.join("   ")}`);
  }
}
