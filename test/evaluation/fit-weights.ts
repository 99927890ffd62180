// node dist/evaluate/test/evaluation/fit-weights.js DIR/fact
// Fits SENTENCE_WEIGHTS and CONFIDENCE_WEIGHTS of src/answer/weights.ts on a benchmark of factual
// questions: half of the articles at a time, checked on the other half, then on all; and what each
// feature is worth when left out. (`npm run evaluate` compiles it.)

import { join } from "node:path";
import { confidenceValues } from "../../src/answer/evidence.ts";
import { measure, SENTENCE_FEATURES } from "../../src/answer/features.ts";
import { focusOf } from "../../src/answer/focus.ts";
import { buildQuery } from "../../src/answer/query.ts";
import { sentenceCandidates } from "../../src/answer/sentences.ts";
import { SENTENCE_WEIGHTS } from "../../src/answer/weights.ts";
import { type Asked, editionOf, readLines, stemOf } from "./benchmark.ts";
import { plain } from "./fact.ts";

type Gold = Readonly<{ id: string; article?: string | null; answers?: readonly string[] }>;
type Row = Readonly<{ values: readonly number[]; isRight: boolean; confidence: readonly number[] }>;
type Example = Readonly<{ article: string | null; rows: readonly Row[] }>;

const STEPS = 300;
const RATE = 0.1;
const SHRINK = 0.002;
const CONFIDENCE_SHRINK = 0.0004;
/** Candidates beyond these are never chosen and only cost time. */
const ROWS = 50;

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("Name the folder of the benchmark: DIR/fact");
const names = SENTENCE_FEATURES.map(({ name }) => name);
const present = names.map((name) => SENTENCE_WEIGHTS[name] ?? 0);
let confidenceNames: readonly string[] = [];

const examples = await examplesOf(folder);
const facts = examples.filter(({ article, rows }) => article !== null && rows.length > 0);
const articles = [...new Set(facts.map(({ article }) => article))].sort();
const halves = [0, 1].map((half) =>
  facts.filter(({ article }) => articles.indexOf(article) % 2 === half),
);

console.log("feature          weight   right first on the half not fitted, without it");
const whole = crossValidate(names.map(() => true));
const fitted = fitWeights(
  facts,
  names.map(() => true),
);
for (const [number, name] of names.entries()) {
  const without = crossValidate(names.map((_, other) => other !== number));
  console.log(
    `${name.padEnd(16)} ${(fitted[number] ?? 0).toFixed(2).padStart(6)}   ${without.toFixed(1)} (${(whole - without).toFixed(1)})`,
  );
}
console.log(
  `all: ${whole.toFixed(1)} on the halves not fitted, ${hits(facts, fitted).toFixed(1)} on all`,
);
console.log(`weights now: ${hits(facts, present).toFixed(1)}`);
printConfidence();

async function examplesOf(path: string): Promise<readonly Example[]> {
  const gold = new Map(readLines<Gold>(join(path, "gold.jsonl")).map((entry) => [entry.id, entry]));
  const edition = await editionOf(join(path, "corpus"));
  return readLines<Asked>(join(path, "questions.jsonl")).map(({ id, question }): Example => {
    const wanted = { query: buildQuery(question, edition.vocabulary), focus: focusOf(question) };
    const { article = null, answers = [] } = gold.get(id) ?? {};
    const rows = sentenceCandidates(edition, wanted.query, () => true).map((candidate): Row => {
      const values = measure(SENTENCE_FEATURES, candidate, wanted);
      const confidence = confidenceValues(candidate, wanted, dot(values, present));
      confidenceNames = Object.keys(confidence);
      return {
        values,
        confidence: Object.values(confidence),
        isRight:
          stemOf(candidate.article.path) === article &&
          answers.some((answer) => plain(candidate.text).includes(plain(answer))),
      };
    });
    return {
      article,
      rows: rows.sort((a, b) => dot(b.values, present) - dot(a.values, present)).slice(0, ROWS),
    };
  });
}

/** Percent right first on each half by the weights of the other. */
function crossValidate(isUsed: readonly boolean[]): number {
  const right = halves.map((half, number) => {
    const weights = fitWeights(halves[1 - number] ?? [], isUsed);
    return (hits(half, weights) * half.length) / 100;
  });
  return (100 * right.reduce((sum, count) => sum + count, 0)) / facts.length;
}

function hits(data: readonly Example[], weights: readonly number[]): number {
  const right = data.filter(({ rows }) => {
    const best = rows.reduce((a, b) => (dot(b.values, weights) > dot(a.values, weights) ? b : a));
    return best.isRight;
  });
  return (100 * right.length) / data.length;
}

/** Softmax over the candidates of a question, the right ones together; Adam, a little shrinkage. */
function fitWeights(data: readonly Example[], isUsed: readonly boolean[]): readonly number[] {
  const useful = data.filter(({ rows }) => rows.some(({ isRight }) => isRight));
  return descend(
    present.map((weight, number) => (isUsed[number] ? weight : 0)),
    isUsed,
    (weights) => {
      const gradient = weights.map((weight) => SHRINK * weight);
      for (const { rows } of useful) {
        const scores = rows.map(({ values }) => dot(values, weights));
        const top = Math.max(...scores);
        const odds = scores.map((score) => Math.exp(score - top));
        const all = odds.reduce((sum, odd) => sum + odd, 0);
        const right = odds.reduce((sum, odd, at) => sum + (rows[at]?.isRight ? odd : 0), 0);
        for (const [at, { values, isRight }] of rows.entries()) {
          const odd = odds[at] ?? 0;
          const pull = (odd / all - (isRight ? odd / right : 0)) / useful.length;
          for (const [number, value] of values.entries()) {
            gradient[number] = (gradient[number] ?? 0) + pull * value;
          }
        }
      }
      return gradient;
    },
  );
}

/** Logistic regression on the best candidate of each question: has it an answer in the corpus? */
function printConfidence(): void {
  const data = examples.flatMap(({ article, rows }) => {
    const [best] = rows;
    return best === undefined ? [] : [{ values: best.confidence, isThere: article !== null }];
  });
  const used = confidenceNames.map(() => true);
  const weights = descend(
    confidenceNames.map(() => 0),
    used,
    (now) => {
      // The intercept, first of the names, is free.
      const gradient = now.map((weight, number) => (number === 0 ? 0 : CONFIDENCE_SHRINK * weight));
      for (const { values, isThere } of data) {
        // Questions without an answer are fewer and matter as much.
        const pull =
          ((isThere ? 1 : 4) * (1 / (1 + Math.exp(-dot(values, now))) - (isThere ? 1 : 0))) /
          data.length;
        for (const [number, value] of values.entries()) {
          gradient[number] = (gradient[number] ?? 0) + pull * value;
        }
      }
      return gradient;
    },
    3000,
  );
  console.log(
    `\nconfidence: ${confidenceNames.map((name, at) => `${name} ${(weights[at] ?? 0).toFixed(2)}`).join(", ")}`,
  );
}

function descend(
  start: readonly number[],
  isUsed: readonly boolean[],
  gradientAt: (weights: readonly number[]) => readonly number[],
  steps = STEPS,
): readonly number[] {
  const weights = [...start];
  const mean = weights.map(() => 0);
  const spread = weights.map(() => 0);
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

function dot(values: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (const [number, value] of values.entries()) sum += value * (weights[number] ?? 0);
  return sum;
}
