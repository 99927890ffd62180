// A quotation laid against the words of a passage: which of its words stand there in this order, and
// what was changed, added and dropped. The whole quotation is placed, the passage may go on at both
// ends (a fitting alignment; gaps as in Gotoh, "An improved algorithm for matching biological
// sequences", J. Mol. Biol. 162, 1982: a long gap costs little more than a short one).

import { termOf } from "../../search/analysis.ts";
import { costOfWord, type QuotedWord } from "./quoted-words.ts";

/** A word of a passage; `isApart` where it stands beside the one before only by leaving words out. */
export type PrintedWord = QuotedWord & Readonly<{ isApart: boolean }>;

/** One step: words of the quotation against words of the passage, half-open numbers of either. */
export type Step = Readonly<{
  kind: "same" | "changed" | "added" | "dropped" | "left-out";
  asked: readonly [from: number, to: number];
  printed: readonly [from: number, to: number];
}>;

export type Alignment = Readonly<{
  /** 0 where every word stands there in a row. */
  cost: number;
  steps: readonly Step[];
  /** Where it begins and ends in the passage, half-open. */
  printed: readonly [from: number, to: number];
}>;

/** Another form of the same word. */
const FORM_COST = 0.6;
/** Of two ways to see it, a word rather stands for another than is added. */
const ADDED_COST = 0.05;
/** Each further word of a gap. */
const LONGER_GAP_COST = 0.15;
/** To go on in words that do not follow, without an ellipsis. */
const APART_COST = 1.5;

/** How a cell can be reached: the kind of step, and how many words of either side it takes. */
type Move = Readonly<{ kind: Step["kind"]; asked: number; printed: number }>;

const MOVES = {
  added: { kind: "added", asked: 1, printed: 0 },
  same: { kind: "same", asked: 1, printed: 1 },
  changed: { kind: "changed", asked: 1, printed: 1 },
  joined: { kind: "same", asked: 2, printed: 1 },
  parted: { kind: "same", asked: 1, printed: 2 },
  dropped: { kind: "dropped", asked: 0, printed: 1 },
  leftOut: { kind: "left-out", asked: 0, printed: 1 },
} as const satisfies Record<string, Move>;

/** By number, so that a cell keeps one. */
const MOVE_LIST: readonly Move[] = Object.values(MOVES);

/**
 * The cheapest alignment; null where there is nothing to align.
 * @param breaks after how many words of the quotation it says that words are left out
 */
export function align(
  asked: readonly QuotedWord[],
  breaks: ReadonlySet<number>,
  printed: readonly PrintedWord[],
): Alignment | null {
  if (asked.length === 0 || printed.length === 0) return null;
  return new Grid(asked, breaks, printed).best();
}

/** One cell a place in either: the least cost, and the move that led there. */
class Layer {
  readonly costs: Float64Array;
  readonly moves: Int8Array;
  /** Whether the move came from the layer of gaps. */
  readonly fromGap: Uint8Array;

  constructor(cells: number) {
    this.costs = new Float64Array(cells).fill(Number.POSITIVE_INFINITY);
    this.moves = new Int8Array(cells).fill(-1);
    this.fromGap = new Uint8Array(cells);
  }

  at(cell: number): number {
    return this.costs[cell] ?? Number.POSITIVE_INFINITY;
  }

  offer(cell: number, cost: number, move: Move, fromGap: boolean): void {
    if (cost >= this.at(cell)) return;
    this.costs[cell] = cost;
    this.moves[cell] = MOVE_LIST.indexOf(move);
    this.fromGap[cell] = fromGap ? 1 : 0;
  }
}

/** A row for each word of the quotation, a column for each of the passage, and one of each before. */
class Grid {
  readonly #asked: readonly QuotedWord[];
  readonly #breaks: ReadonlySet<number>;
  readonly #printed: readonly PrintedWord[];
  readonly #width: number;
  /** Where the last step took words of the quotation. */
  readonly #words: Layer;
  /** Where it left words of the passage out. */
  readonly #gaps: Layer;

  constructor(
    asked: readonly QuotedWord[],
    breaks: ReadonlySet<number>,
    printed: readonly PrintedWord[],
  ) {
    this.#asked = asked;
    this.#breaks = breaks;
    this.#printed = printed;
    this.#width = printed.length + 1;
    this.#words = new Layer((asked.length + 1) * this.#width);
    this.#gaps = new Layer((asked.length + 1) * this.#width);
    this.#words.costs.fill(0, 0, this.#width);
    for (let row = 1; row <= asked.length; row++) {
      for (let column = 0; column <= printed.length; column++) {
        this.#fillWords(row, column);
        if (row < asked.length && column > 0) this.#fillGap(row, column);
      }
    }
  }

  best(): Alignment | null {
    const from = this.#asked.length * this.#width;
    let end = 0;
    for (let column = 1; column < this.#width; column++) {
      if (this.#words.at(from + column) < this.#words.at(from + end)) end = column;
    }
    return this.#traced(end);
  }

  #fillWords(row: number, column: number): void {
    const [before, word] = [this.#asked[row - 2], this.#asked[row - 1]];
    if (word === undefined) return;
    this.#offer(row, column, MOVES.added, costOfWord(word) + ADDED_COST);
    const [otherBefore, other] = [this.#printed[column - 2], this.#printed[column - 1]];
    if (other === undefined) return;
    const changed = costOfChange(word, other);
    this.#offer(row, column, changed === 0 ? MOVES.same : MOVES.changed, changed);
    if (before !== undefined && isJoined(before, word, other))
      this.#offer(row, column, MOVES.joined, 0);
    if (otherBefore !== undefined && isJoined(otherBefore, other, word))
      this.#offer(row, column, MOVES.parted, 0);
  }

  #offer(row: number, column: number, move: Move, cost: number): void {
    const [fromRow, fromColumn] = [row - move.asked, column - move.printed];
    const from = fromRow * this.#width + fromColumn;
    const boundary = move.printed === 0 ? 0 : this.#costOfBoundary(fromRow, fromColumn);
    const [words, gap] = [this.#words.at(from), this.#gaps.at(from)];
    const total = cost + boundary + Math.min(words, gap);
    this.#words.offer(row * this.#width + column, total, move, gap <= words);
  }

  /** Of stepping into words that do not follow those before. */
  #costOfBoundary(row: number, column: number): number {
    if (row === 0 || this.#breaks.has(row)) return 0;
    return this.#printed[column]?.isApart === true ? APART_COST : 0;
  }

  #fillGap(row: number, column: number): void {
    const word = this.#printed[column - 1];
    if (word === undefined) return;
    const to = row * this.#width + column;
    const isMarked = this.#breaks.has(row);
    const boundary = this.#costOfBoundary(row, column - 1);
    const opened = this.#words.at(to - 1) + (isMarked ? 0 : costOfWord(word)) + boundary;
    const longer = this.#gaps.at(to - 1) + (isMarked ? 0 : LONGER_GAP_COST) + boundary;
    const move = isMarked ? MOVES.leftOut : MOVES.dropped;
    this.#gaps.offer(to, Math.min(opened, longer), move, longer < opened);
  }

  /** The steps that lead to the end of the quotation at a place of the passage. */
  #traced(end: number): Alignment | null {
    const steps: Step[] = [];
    let [row, column, inGap] = [this.#asked.length, end, false];
    const cost = this.#words.at(row * this.#width + end);
    while (row > 0) {
      const layer = inGap ? this.#gaps : this.#words;
      const cell = row * this.#width + column;
      const move = MOVE_LIST[layer.moves[cell] ?? -1];
      if (move === undefined) return null;
      inGap = layer.fromGap[cell] === 1;
      steps.push({
        kind: move.kind,
        asked: [row - move.asked, row],
        printed: [column - move.printed, column],
      });
      row -= move.asked;
      column -= move.printed;
    }
    return { cost, steps: steps.reverse(), printed: [column, end] };
  }
}

function costOfChange(asked: QuotedWord, printed: QuotedWord): number {
  if (asked.word === printed.word) return 0;
  const isForm = !asked.isNegation && !printed.isNegation;
  if (isForm && termOf(asked.word) === termOf(printed.word)) return FORM_COST;
  return Math.max(costOfWord(asked), costOfWord(printed));
}

/** "cease fire" and "ceasefire", "can not" and "cannot"; "not able" is not "notable". */
function isJoined(first: QuotedWord, second: QuotedWord, whole: QuotedWord): boolean {
  if (first.word.length + second.word.length !== whole.word.length) return false;
  if (`${first.word}${second.word}` !== whole.word) return false;
  return (first.isNegation || second.isNegation) === whole.isNegation;
}
