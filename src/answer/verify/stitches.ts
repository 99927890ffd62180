// A quotation → the separate passages that it is put together from, each a run of its words just as
// they are printed.

import type { PrintedWord } from "./align.ts";
import type { AskedQuotation } from "./asked-quotation.ts";
import type { Compared } from "./passages-compared.ts";
import { costOfWord, type QuotedWord } from "./quoted-words.ts";

/** Words of the quotation that stand in a row in one quotation of an article. */
export type Stitch = Readonly<{
  compared: Compared;
  asked: readonly [from: number, to: number];
  printed: readonly [from: number, to: number];
}>;

/** `cost`: what the words weigh that are in none, and what the seams do. */
export type Stitching = Readonly<{ cost: number; stitches: readonly Stitch[] }>;

/** A run needs so many words, and so many that say something, to be no coincidence. */
const MIN_STITCH_WORDS = 3;
const MIN_STITCH_CONTENT = 2;
/** A seam is as bad as this many words changed. */
const SEAM_COST = 1.5;

/** The longest runs from the first word on; null where they are not of two quotations at least. */
export function findStitches(asked: AskedQuotation, runs: readonly Compared[]): Stitching | null {
  const stitches: Stitch[] = [];
  let cost = -SEAM_COST;
  let at = 0;
  while (at < asked.words.length) {
    const stitch = longestFrom(asked.words, at, runs, stitches.at(-1)?.compared);
    if (stitch === null) {
      cost += weightAt(asked.words, at);
      at++;
      continue;
    }
    stitches.push(stitch);
    cost += SEAM_COST;
    at = stitch.asked[1];
  }
  const pieces = new Set(stitches.map(pieceOf));
  return pieces.size < 2 ? null : { cost, stitches };
}

function weightAt(words: readonly QuotedWord[], at: number): number {
  const word = words[at];
  return word === undefined ? 0 : costOfWord(word);
}

/** What a stitch is of: the same for two of one quotation. */
function pieceOf({ compared, printed }: Stitch): unknown {
  const number = compared.pieceOf[printed[0]] ?? 0;
  const piece = compared.pieces[number];
  return piece?.statement ?? piece;
}

/** @param rather where the one before is from, which goes first where two are as long */
function longestFrom(
  words: readonly QuotedWord[],
  from: number,
  runs: readonly Compared[],
  rather: Compared | undefined,
): Stitch | null {
  let best: Stitch | null = null;
  for (const compared of rather === undefined ? runs : [rather, ...runs]) {
    for (const start of placesOf(words[from], compared)) {
      const length = lengthOfRun(words, from, compared.words, start);
      if (best !== null && length <= best.asked[1] - best.asked[0]) continue;
      const run = words.slice(from, from + length);
      if (run.length < MIN_STITCH_WORDS || contentWordsIn(run) < MIN_STITCH_CONTENT) continue;
      best = { compared, asked: [from, from + length], printed: [start, start + length] };
    }
  }
  return best;
}

function placesOf(word: QuotedWord | undefined, { words }: Compared): readonly number[] {
  return words.flatMap((other, at) => (other.word === word?.word ? [at] : []));
}

function lengthOfRun(
  asked: readonly QuotedWord[],
  from: number,
  printed: readonly PrintedWord[],
  start: number,
): number {
  let length = 0;
  while (asked[from + length]?.word === printed[start + length]?.word) {
    if (asked[from + length] === undefined) break;
    if (length > 0 && printed[start + length]?.isApart === true) break;
    length++;
  }
  return length;
}

function contentWordsIn(words: readonly QuotedWord[]): number {
  return words.filter(({ isContent }) => isContent).length;
}
