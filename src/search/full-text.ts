// MiniSearch as both indexes use it: terms come analysed, scores mean the same whatever the number of
// words in a question, and only the best hits are ever made.

import MiniSearch, { type AsPlainObject, type Options } from "minisearch";
import { numberOfKnownTerm, termNumbered } from "./numbered-words.ts";
import { type PackedField, postingsOf, type Segment } from "./segment.ts";

/** A word of a query: `boost` 1 for the user's own word, less for a related one. */
export type QueryTerm = Readonly<{ term: string; boost: number }>;

/** `id` is the place in the list that was indexed; scores compare within one search only. */
export type Hit = Readonly<{ id: number; score: number }>;

/** A segment as an index has it: the id of each of its documents, −1 for those that are not there. */
export type IndexPart = Readonly<{ segment: Segment; ids: Int32Array }>;

/** Over the documents that are there, by field. */
export type IndexStatistics = Readonly<{
  documents: number;
  /** Sum of the lengths. */
  lengths: readonly number[];
  /** Term → how many documents have it. */
  frequencies: readonly Int32Array[];
}>;

export type IndexContent = Readonly<{ parts: readonly IndexPart[]; statistics: IndexStatistics }>;

/** MiniSearch's own defaults, with which it was measured; see `calcBM25Score` there. */
const BM25 = { k: 1.2, b: 0.7, d: 0.5 } as const;

/** What a document of an index is for MiniSearch: its place in the list that is indexed. */
type Numbered = Readonly<{ id: number }>;

/** A term of a query in one field: its place among the fields, its number, its idf and what it counts. */
type ScoredTerm = Readonly<{ field: number; term: number; rarity: number; weight: number }>;

/**
 * A full-text index of MiniSearch whose postings are packed, so that editions share them, and searched
 * by a scorer of our own: MiniSearch makes an object for every document that has any word of the
 * question, sorts them all and drops all but thirty. Here scores are added up in one array, and the
 * best are kept as they are met: the same hits with the same scores in a fortieth of the time at
 * 85,000 passages. `search` and `toJSON` are MiniSearch's, over its own structure, made of the same
 * postings when first asked for.
 *
 * MiniSearch multiplies a score by the number of query terms matched, which counts coverage twice; that
 * is left out (+1 to +8 nDCG, most on long questions).
 *
 * Never changes. Fills MiniSearch's protected fields, hence its pinned version.
 */
export class TopKIndex extends MiniSearch<Numbered> {
  readonly #parts: readonly IndexPart[];
  readonly #statistics: IndexStatistics;
  readonly #boosts: readonly number[];
  /** By field and length: what BM25 adds to a frequency that it divides by. */
  readonly #norms: readonly Float64Array[];
  #isUnpacked = false;

  /** @param fields whose words are indexed, with what each counts, in the order that segments have them */
  constructor(fields: Readonly<Record<string, number>>, { parts, statistics }: IndexContent) {
    const options: Options<Numbered> = {
      fields: Object.keys(fields),
      tokenize: (text) => text.split(" "),
      processTerm: (term) => (term === "" ? null : term),
      searchOptions: { boost: { ...fields }, bm25: BM25 },
    };
    super(options);
    this.#parts = parts;
    this.#statistics = statistics;
    this.#boosts = Object.values(fields);
    this.#norms = this.#boosts.map((_, field) => this.#normsOf(field));
  }

  #normsOf(field: number): Float64Array {
    const { k, b } = BM25;
    const average = this.#averageLength(field);
    let longest = 0;
    for (const { segment } of this.#parts)
      for (const length of segment.fields[field]?.lengths ?? [])
        longest = Math.max(longest, length);
    return Float64Array.from(
      { length: longest + 1 },
      (_, length) => k * (1 - b + (b * length) / average),
    );
  }

  #averageLength(field: number): number {
    const { lengths, documents } = this.#statistics;
    return documents === 0 ? 1 : (lengths[field] ?? 0) / documents;
  }

  /**
   * Best first, at most `limit`, in order of their ids where scores are equal; documents need one of
   * the terms. Of a term that is given twice, the greater boost counts.
   */
  topHits(
    query: readonly QueryTerm[],
    limit: number,
    isWanted: (id: number) => boolean,
  ): readonly Hit[] {
    const terms = this.#scoredTerms(query);
    const hits: Hit[] = [];
    for (const part of this.#parts) {
      const { sums, met } = this.#addUp(part.segment, terms);
      for (const document of met) {
        const score = sums[document] ?? 0;
        sums[document] = 0;
        const last = hits[limit - 1];
        if (last !== undefined && score < last.score) continue;
        const id = part.ids[document] ?? -1;
        if (id >= 0 && isWanted(id)) insert(hits, { id, score }, limit);
      }
    }
    return hits;
  }

  #scoredTerms(query: readonly QueryTerm[]): readonly ScoredTerm[] {
    const boosts = new Map<string, number>();
    for (const { term, boost } of query) boosts.set(term, Math.max(boost, boosts.get(term) ?? 0));
    const { documents, frequencies } = this.#statistics;
    return [...boosts].flatMap(([word, boost]) => {
      const term = numberOfKnownTerm(word);
      if (term < 0) return [];
      return this.#boosts.map((fieldBoost, field) => {
        const matching = frequencies[field]?.[term] ?? 0;
        const rarity = Math.log(1 + (documents - matching + 0.5) / (matching + 0.5));
        return { field, term, rarity, weight: boost * fieldBoost };
      });
    });
  }

  /** The scores of all documents of a segment that have a term, and which these are. Whoever reads a sum clears it. */
  #addUp(
    segment: Segment,
    terms: readonly ScoredTerm[],
  ): Readonly<{ sums: Float64Array; met: readonly number[] }> {
    const { k, d } = BM25;
    const sums = emptySums(segment.documents);
    const met: number[] = [];
    for (const { field, term, rarity, weight } of terms) {
      const packed = segment.fields[field];
      const norms = this.#norms[field];
      if (packed === undefined || norms === undefined) continue;
      const { documents, frequencies, lengths } = packed;
      const { from, to } = postingsOf(packed, term);
      for (let at = from; at < to; at++) {
        const document = documents[at] ?? 0;
        const frequency = frequencies[at] ?? 0;
        const saturated =
          (frequency * (k + 1)) / (frequency + (norms[lengths[document] ?? 0] ?? 0));
        const sum = sums[document] ?? 0;
        if (sum === 0) met.push(document);
        sums[document] = sum + weight * (rarity * (d + saturated));
      }
    }
    return { sums, met };
  }

  /** The ids of the documents that have a term in the first field, by segment. */
  *idsWith(word: string): Generator<number> {
    const term = numberOfKnownTerm(word);
    for (const { segment, ids } of this.#parts) {
      const [packed] = segment.fields;
      if (packed === undefined || term < 0) continue;
      const { from, to } = postingsOf(packed, term);
      for (let at = from; at < to; at++) {
        const id = ids[packed.documents[at] ?? 0] ?? -1;
        if (id >= 0) yield id;
      }
    }
  }

  override search(...asked: Parameters<MiniSearch<Numbered>["search"]>) {
    this.#unpack();
    return super.search(...asked);
  }

  override toJSON(): AsPlainObject {
    this.#unpack();
    return super.toJSON();
  }

  /** Fills what MiniSearch itself searches. */
  #unpack(): void {
    if (this.#isUnpacked) return;
    this.#isUnpacked = true;
    const placed = this.#parts
      .flatMap(({ segment, ids }) => [...ids].map((id, document) => ({ segment, document, id })))
      .filter(({ id }) => id >= 0)
      .sort((a, b) => a.id - b.id);
    for (const { segment, document, id } of placed) {
      this._idToShortId.set(id, id);
      this._documentIds.set(id, id);
      this._fieldLength.set(
        id,
        segment.fields.map(({ lengths }) => lengths[document] ?? 0),
      );
    }
    this._documentCount = this.#statistics.documents;
    this._nextId = (placed.at(-1)?.id ?? -1) + 1;
    this._avgFieldLength = this.#boosts.map((_, field) => this.#averageLength(field));
    for (const { segment, ids } of this.#parts)
      for (const [field, packed] of segment.fields.entries()) this.#unpackField(field, packed, ids);
  }

  #unpackField(field: number, packed: PackedField, ids: Int32Array): void {
    for (const number of packed.terms) {
      const term = termNumbered(number);
      const { from, to } = postingsOf(packed, number);
      for (let at = from; at < to; at++) {
        const id = ids[packed.documents[at] ?? 0] ?? -1;
        if (id < 0) continue;
        const byField = this._index.get(term) ?? new Map<number, Map<number, number>>();
        this._index.set(term, byField);
        const frequencies = byField.get(field) ?? new Map<number, number>();
        byField.set(field, frequencies.set(id, packed.frequencies[at] ?? 0));
      }
    }
  }
}

/** All zero between two searches; they come one after the other. */
let sumsOfSearch = new Float64Array(0);

function emptySums(documents: number): Float64Array {
  if (sumsOfSearch.length < documents) sumsOfSearch = new Float64Array(documents);
  return sumsOfSearch;
}

/** Puts a hit into its place among the best so far, and drops the last where they are too many. */
function insert(hits: Hit[], hit: Hit, limit: number): void {
  let at = hits.length;
  while (at > 0 && isBetterHit(hit, hits[at - 1])) at--;
  if (at >= limit) return;
  hits.splice(at, 0, hit);
  if (hits.length > limit) hits.pop();
}

function isBetterHit(hit: Hit, other: Hit | undefined): boolean {
  if (other === undefined) return true;
  return hit.score > other.score || (hit.score === other.score && hit.id < other.id);
}
