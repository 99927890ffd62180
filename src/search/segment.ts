// A part of a full-text index: documents that were indexed together, with their postings packed into
// arrays of numbers. It never changes; editions share it.

import { countNumberedTerms } from "./numbered-words.ts";

/** Small numbers take a byte each. */
type Counts = Uint8Array | Int32Array;

/** One field of all documents of a segment. The postings of `terms[at]` are those from `starts[at]` to `starts[at + 1]`. */
export type PackedField = Readonly<{
  /** Numbers of terms, ascending. */
  terms: Int32Array;
  starts: Int32Array;
  /** Ascending for each term. */
  documents: Int32Array;
  /** How often the document has the term. */
  frequencies: Counts;
  /** Length of each document as MiniSearch has it: each of its terms once, at least 1. */
  lengths: Counts;
}>;

export type Segment = Readonly<{
  documents: number;
  /** 1 for a document that has postings. */
  isIndexed: Uint8Array;
  fields: readonly PackedField[];
}>;

/** The postings of a term: half-open, empty where no document has it. */
export function postingsOf(
  { terms, starts }: PackedField,
  term: number,
): Readonly<{ from: number; to: number }> {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? 0) < term) low = middle + 1;
    else high = middle;
  }
  if (terms[low] !== term) return { from: 0, to: 0 };
  return { from: starts[low] ?? 0, to: starts[low + 1] ?? 0 };
}

/** Terms by number that stand together in a list: half-open. */
export type TermRange = Readonly<{ terms: Int32Array; from: number; to: number }>;

/** Numbers that are put one after the other. */
class GrowingList {
  values = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = new Int32Array(2 * this.length);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[this.length++] = value;
  }
}

/** After so many postings a step of packing ends. */
const POSTINGS_A_STEP = 50_000;

/** Collects documents, then packs them. */
export class SegmentBuilder {
  readonly #fields: readonly FieldBuilder[];
  readonly #isIndexed = new GrowingList();

  constructor(fields: number) {
    this.#fields = Array.from({ length: fields }, () => new FieldBuilder());
  }

  /** @param fields its terms; null for a document that has a place only */
  add(fields: readonly (readonly TermRange[])[] | null): void {
    const document = this.#isIndexed.length;
    this.#isIndexed.push(fields === null ? 0 : 1);
    for (const [at, field] of this.#fields.entries()) field.add(document, fields?.[at] ?? null);
  }

  *pack(): Generator<void, Segment> {
    const fields: PackedField[] = [];
    for (const field of this.#fields) fields.push(yield* field.pack());
    const { values, length } = this.#isIndexed;
    return { documents: length, isIndexed: Uint8Array.from(values.subarray(0, length)), fields };
  }
}

class FieldBuilder {
  readonly #terms = new GrowingList();
  readonly #documents = new GrowingList();
  readonly #frequencies = new GrowingList();
  readonly #lengths = new GrowingList();
  /** Term → where its last posting is. */
  #lastPosting = new Int32Array(countNumberedTerms());

  add(document: number, ranges: readonly TermRange[] | null): void {
    const first = this.#terms.length;
    for (const { terms, from, to } of ranges ?? [])
      for (let at = from; at < to; at++) this.#count(document, terms[at] ?? 0, first);
    this.#lengths.push(ranges === null ? 0 : Math.max(1, this.#terms.length - first));
  }

  #count(document: number, term: number, first: number): void {
    if (term >= this.#lastPosting.length) this.#widen();
    const last = this.#lastPosting[term] ?? 0;
    if (last >= first && last < this.#terms.length && this.#terms.values[last] === term) {
      const { values } = this.#frequencies;
      values[last] = (values[last] ?? 0) + 1;
      return;
    }
    this.#lastPosting[term] = this.#terms.length;
    this.#terms.push(term);
    this.#documents.push(document);
    this.#frequencies.push(1);
  }

  #widen(): void {
    const wider = new Int32Array(2 * countNumberedTerms());
    wider.set(this.#lastPosting);
    this.#lastPosting = wider;
  }

  /** Postings by term, by counting how many each has; documents stay in their order. */
  *pack(): Generator<void, PackedField> {
    const { values, length } = this.#terms;
    const ends = new Int32Array(countNumberedTerms() + 1);
    for (let at = 0; at < length; at++) {
      const term = values[at] ?? 0;
      ends[term + 1] = (ends[term + 1] ?? 0) + 1;
    }
    yield;
    const { terms, starts } = placesOfTerms(ends);
    const documents = new Int32Array(length);
    const frequencies = new Int32Array(length);
    for (let at = 0; at < length; at++) {
      const term = values[at] ?? 0;
      const place = ends[term] ?? 0;
      ends[term] = place + 1;
      documents[place] = this.#documents.values[at] ?? 0;
      frequencies[place] = this.#frequencies.values[at] ?? 0;
      if (at % POSTINGS_A_STEP === 0) yield;
    }
    const lengths = this.#lengths.values.slice(0, this.#lengths.length);
    return { terms, starts, documents, frequencies: narrow(frequencies), lengths: narrow(lengths) };
  }
}

/** `counts` has how many postings a term has at the place after its own; each place gets where they begin. */
function placesOfTerms(counts: Int32Array): Pick<PackedField, "terms" | "starts"> {
  const terms: number[] = [];
  const starts: number[] = [];
  let start = 0;
  for (let term = 0; term + 1 < counts.length; term++) {
    const count = counts[term + 1] ?? 0;
    counts[term] = start;
    if (count === 0) continue;
    terms.push(term);
    starts.push(start);
    start += count;
  }
  starts.push(start);
  return { terms: Int32Array.from(terms), starts: Int32Array.from(starts) };
}

function narrow(values: Int32Array): Counts {
  return values.every((value) => value < 256) ? Uint8Array.from(values) : values;
}
