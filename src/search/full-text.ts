// MiniSearch as both indexes use it: terms come analysed, scores mean the same whatever the number of
// words in a question, and only the best hits are ever made.

import MiniSearch, { type Options } from "minisearch";

/** A word of a query: `boost` 1 for the user's own word, less for a related one. */
export type QueryTerm = Readonly<{ term: string; boost: number }>;

/** `id` is the place in the list that was indexed; scores compare within one search only. */
export type Hit = Readonly<{ id: number; score: number }>;

/** The documents of one term in one field, in order of the index, each with its BM25+ score. */
type Postings = Readonly<{ boost: number; documents: Int32Array; scores: Float64Array }>;

/** What a document of an index must have: its place in the list that is indexed. */
type Numbered = Readonly<{ id: number }>;

/** MiniSearch's own defaults, with which it was measured; see `calcBM25Score` there. */
const BM25 = { k: 1.2, b: 0.7, d: 0.5 } as const;

/**
 * A full-text index of MiniSearch that is searched by a scorer of our own: MiniSearch makes an object
 * for every document that has any word of the question, sorts them all and drops all but thirty. Here
 * scores are added up in one array, and the best are kept as they are met: the same hits with the same
 * scores in a fortieth of the time at 85,000 passages.
 *
 * MiniSearch multiplies a score by the number of query terms matched, which counts coverage twice; that
 * is left out (+1 to +8 nDCG, most on long questions).
 *
 * Documents are only ever added. Reads MiniSearch's protected fields, hence its pinned version.
 */
export class TopKIndex<Document extends Numbered = Numbered> extends MiniSearch<Document> {
  readonly #boosts: ReadonlyMap<string, number>;
  /** What the tree of MiniSearch has of each term, without walking through it. */
  readonly #fieldsByTerm = new Map<string, Map<number, Map<number, number>>>();
  readonly #postings = new Map<string, readonly Postings[]>();
  #sums = new Float64Array(0);
  #lastDocuments = 0;

  /**
   * @param fields whose words are indexed, with what each counts; documents hold terms of analysis.ts,
   *   joined by spaces
   */
  constructor(fields: Readonly<Record<string, number>>) {
    const options: Options<Document> = {
      fields: Object.keys(fields),
      tokenize: (text) => text.split(" "),
      processTerm: (term) => (term === "" ? null : term),
      searchOptions: { boost: { ...fields }, bm25: BM25 },
    };
    super(options);
    this.#boosts = new Map(Object.entries(fields));
  }

  /**
   * Adds a document by the terms of its fields, in the order that the constructor has them: the same
   * index as by `add` with the terms joined by spaces. MiniSearch walks its tree of letters for every
   * word of every document; here a term is walked to once.
   */
  addTerms(id: number, fields: readonly (readonly string[])[]): void {
    const document = this._nextId++;
    this._idToShortId.set(id, document);
    this._documentIds.set(document, id);
    const before = this._documentCount++;
    this._fieldLength.set(
      document,
      fields.map((terms, field) => this.#addField(document, field, terms)),
    );
    for (const [field, length] of (this._fieldLength.get(document) ?? []).entries())
      this._avgFieldLength[field] =
        ((this._avgFieldLength[field] ?? 0) * before + length) / (before + 1);
  }

  /** @returns the length of the field as MiniSearch has it: each of its terms once */
  #addField(document: number, field: number, terms: readonly string[]): number {
    const counts = countsOf(terms);
    for (const [term, count] of counts) {
      const ofTerm = this.#fieldsOf(term);
      const frequencies = ofTerm.get(field);
      if (frequencies === undefined) ofTerm.set(field, new Map([[document, count]]));
      else frequencies.set(document, count);
    }
    // MiniSearch takes a field without words for one with an empty one.
    return Math.max(1, counts.size);
  }

  #fieldsOf(term: string): Map<number, Map<number, number>> {
    const known = this.#fieldsByTerm.get(term);
    if (known !== undefined) return known;
    const fields = this._index.get(term) ?? new Map();
    this._index.set(term, fields);
    this.#fieldsByTerm.set(term, fields);
    return fields;
  }

  /**
   * Best first, at most `limit`, in order of the index where scores are equal; documents need one of
   * the terms. Of a term that is given twice, the greater boost counts.
   */
  topHits(
    query: readonly QueryTerm[],
    limit: number,
    isWanted: (id: number) => boolean,
  ): readonly Hit[] {
    const boosts = new Map<string, number>();
    for (const { term, boost } of query) boosts.set(term, Math.max(boost, boosts.get(term) ?? 0));
    const { sums, met } = this.#addUp(boosts);
    const hits: Hit[] = [];
    for (const document of met) {
      const score = sums[document] ?? 0;
      sums[document] = 0;
      const last = hits[limit - 1];
      if (last !== undefined && score < last.score) continue;
      const id = this._documentIds.get(document) as number;
      if (isWanted(id)) insert(hits, { id, score }, limit);
    }
    return hits;
  }

  /** The scores of all documents that have a term, and which these are. Whoever reads a sum clears it. */
  #addUp(boosts: ReadonlyMap<string, number>): Readonly<{ sums: Float64Array; met: number[] }> {
    const size = this._documentIds.size;
    if (this.#lastDocuments !== size) {
      this.#postings.clear();
      this.#sums = new Float64Array(size);
      this.#lastDocuments = size;
    }
    const sums = this.#sums;
    const met: number[] = [];
    for (const [term, termBoost] of boosts) {
      for (const { boost, documents, scores } of this.#postingsOf(term)) {
        const weight = termBoost * boost;
        for (let at = 0; at < documents.length; at++) {
          const document = documents[at] ?? 0;
          const sum = sums[document] ?? 0;
          if (sum === 0) met.push(document);
          sums[document] = sum + weight * (scores[at] ?? 0);
        }
      }
    }
    return { sums, met };
  }

  /** By field; put together when a term is first asked for, and kept until a document is added. */
  #postingsOf(term: string): readonly Postings[] {
    const known = this.#postings.get(term);
    if (known !== undefined) return known;
    const fields = this._index.get(term);
    const postings = [...this.#boosts].flatMap(([field, boost]) => {
      const frequencies = fields?.get(this._fieldIds[field] ?? -1);
      return frequencies === undefined ? [] : [this.#score(field, boost, frequencies)];
    });
    this.#postings.set(term, postings);
    return postings;
  }

  #score(field: string, boost: number, frequencies: ReadonlyMap<number, number>): Postings {
    const fieldId = this._fieldIds[field] ?? -1;
    const average = this._avgFieldLength[fieldId] ?? 1;
    const documents = Int32Array.from(frequencies.keys());
    const scores = new Float64Array(documents.length);
    const matching = documents.length;
    const rarity = Math.log(1 + (this._documentCount - matching + 0.5) / (matching + 0.5));
    const { k, b, d } = BM25;
    let at = 0;
    for (const [document, frequency] of frequencies) {
      const length = this._fieldLength.get(document)?.[fieldId] ?? 0;
      const saturated = (frequency * (k + 1)) / (frequency + k * (1 - b + (b * length) / average));
      scores[at++] = rarity * (d + saturated);
    }
    return { boost, documents, scores };
  }
}

const countsByList = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** How often each term stands in a list; counted once, since many documents may share one. */
function countsOf(terms: readonly string[]): ReadonlyMap<string, number> {
  const known = countsByList.get(terms);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  countsByList.set(terms, counts);
  return counts;
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
