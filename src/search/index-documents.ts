// The documents of an edition → its index. What the edition before had is shared: a reload packs the
// documents of changed articles into a small segment, and marks as gone what is no longer there.

import { type IndexPart, type IndexStatistics, TopKIndex } from "./full-text.ts";
import { countNumberedTerms } from "./numbered-words.ts";
import { type Segment, SegmentBuilder, type TermRange } from "./segment.ts";

/**
 * Documents that come and go together: those of one owner, an article, have the same terms in every
 * edition. Where nothing of it changed, an edition has the very group of the one before.
 */
export type DocumentGroup = Readonly<{
  owner: object;
  /** How many documents; their ids go on from those of the group before. */
  documents: number;
  /** Whether a document is to be found, by its place in the group. */
  isFound(at: number): boolean;
  /** The terms of a document, by field. */
  termsOf(at: number): readonly (readonly TermRange[])[];
}>;

/** Where the documents of an owner are: from `first` of a segment. */
type IndexPlace = Readonly<{ group: DocumentGroup; segment: Segment; first: number }>;

/** An index with what the next one needs to be made of it. */
export type SharedIndex = Readonly<{
  index: TopKIndex;
  places: ReadonlyMap<object, IndexPlace>;
  parts: readonly IndexPart[];
  statistics: IndexStatistics;
}>;

/** So many small segments may stand beside the first; each makes a search a little slower. */
const MAX_SMALL_SEGMENTS = 8;
/** After so many groups of which little is to be done a step ends. */
const GROUPS_A_STEP = 1000;
/** When so many documents of the first segment are gone, or as many stand beside it, all are packed anew. */
const MAX_SHARE_SCATTERED = 0.25;

/**
 * In steps. The same index whatever the one before: hits, scores and order.
 * @param fields see `TopKIndex`
 */
export function* sharedIndexSteps(
  fields: Readonly<Record<string, number>>,
  groups: readonly DocumentGroup[],
  before: SharedIndex | null,
): Generator<void, SharedIndex> {
  const kept = yield* keptPlaceSteps(groups, before);
  yield;
  const fresh = groups.filter(({ owner }) => !kept.has(owner));
  const places = new Map(kept);
  if (fresh.length > 0) {
    const builder = new SegmentBuilder(Object.keys(fields).length);
    const firsts: number[] = [];
    let first = 0;
    for (const group of fresh) {
      firsts.push(first);
      first += group.documents;
      for (let at = 0; at < group.documents; at++)
        builder.add(group.isFound(at) ? group.termsOf(at) : null);
      yield;
    }
    const segment = yield* builder.pack();
    for (const [at, group] of fresh.entries())
      places.set(group.owner, { group, segment, first: firsts[at] ?? 0 });
  }
  const parts = yield* indexPartSteps(groups, places);
  yield;
  const statistics =
    before === null || kept.size === 0
      ? countAll(parts, Object.keys(fields).length)
      : yield* countChanges(groups, before);
  return { index: new TopKIndex(fields, { parts, statistics }), places, parts, statistics };
}

/** Which groups stay where they are in the index before. */
function* keptPlaceSteps(
  groups: readonly DocumentGroup[],
  before: SharedIndex | null,
): Generator<void, ReadonlyMap<object, IndexPlace>> {
  const kept = new Map<object, IndexPlace>();
  if (before === null) return kept;
  for (const [at, group] of groups.entries()) {
    if (at % GROUPS_A_STEP === 0) yield;
    const place = before.places.get(group.owner);
    if (place?.group === group) kept.set(group.owner, place);
    else if (place !== undefined && hasAllFound(group, place))
      kept.set(group.owner, { ...place, group });
  }
  const [first, ...small] = before.parts.map(({ segment }) => segment);
  if (first === undefined) return kept;
  yield;
  let [all, inFirst] = [0, 0];
  for (const { owner, documents } of groups) {
    all += documents;
    if (kept.get(owner)?.segment === first) inFirst += documents;
  }
  const isScattered =
    all - inFirst > MAX_SHARE_SCATTERED * all ||
    first.documents - inFirst > MAX_SHARE_SCATTERED * first.documents;
  if (isScattered) return new Map();
  if (small.length < MAX_SMALL_SEGMENTS) return kept;
  return new Map([...kept].filter(([, { segment }]) => segment === first));
}

/** A document that was not to be found when it was put there has no postings. */
function hasAllFound(group: DocumentGroup, { segment, first }: IndexPlace): boolean {
  for (let at = 0; at < group.documents; at++)
    if (group.isFound(at) && segment.isIndexed[first + at] !== 1) return false;
  return true;
}

function* indexPartSteps(
  groups: readonly DocumentGroup[],
  places: ReadonlyMap<object, IndexPlace>,
): Generator<void, readonly IndexPart[]> {
  const idsOf = new Map<Segment, Int32Array>();
  let id = 0;
  for (const [number, group] of groups.entries()) {
    if (number % GROUPS_A_STEP === 0) yield;
    const place = places.get(group.owner);
    if (place === undefined) continue;
    const { segment, first } = place;
    const ids = idsOf.get(segment) ?? new Int32Array(segment.documents).fill(-1);
    idsOf.set(segment, ids);
    for (let at = 0; at < group.documents; at++, id++) if (group.isFound(at)) ids[first + at] = id;
  }
  return [...idsOf]
    .map(([segment, ids]) => ({ segment, ids }))
    .sort((a, b) => b.segment.documents - a.segment.documents);
}

/** Where no document is gone from its segment: from what the segments hold. */
function countAll(parts: readonly IndexPart[], fields: number): IndexStatistics {
  const terms = countNumberedTerms();
  const frequencies = Array.from({ length: fields }, () => new Int32Array(terms));
  const lengths = Array.from({ length: fields }, () => 0);
  let documents = 0;
  for (const { segment } of parts) {
    documents += sumOf(segment.isIndexed);
    for (const [field, packed] of segment.fields.entries()) {
      const counts = frequencies[field];
      for (const [at, term] of packed.terms.entries())
        if (counts !== undefined)
          counts[term] =
            (counts[term] ?? 0) + (packed.starts[at + 1] ?? 0) - (packed.starts[at] ?? 0);
      lengths[field] = (lengths[field] ?? 0) + sumOf(packed.lengths);
    }
  }
  return { documents, lengths, frequencies };
}

function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** From what was counted before, and the documents that came and went since. */
function* countChanges(
  groups: readonly DocumentGroup[],
  before: SharedIndex,
): Generator<void, IndexStatistics> {
  const count = new ChangingStatistics(before.statistics);
  const idsOf = new Map(before.parts.map(({ segment, ids }) => [segment, ids]));
  const wasFound = ({ segment, first }: IndexPlace, at: number): boolean =>
    (idsOf.get(segment)?.[first + at] ?? -1) >= 0;
  const now = new Set<object>();
  for (const [at, group] of groups.entries()) {
    if (at % GROUPS_A_STEP === 0) yield;
    now.add(group.owner);
    const place = before.places.get(group.owner);
    if (place?.group === group) continue;
    for (let at = 0; at < group.documents; at++) {
      const change = Number(group.isFound(at)) - Number(place !== undefined && wasFound(place, at));
      if (change !== 0) count.add(group.termsOf(at), change);
    }
  }
  yield;
  for (const [owner, place] of before.places) {
    if (now.has(owner)) continue;
    for (let at = 0; at < place.group.documents; at++)
      if (wasFound(place, at)) count.add(place.group.termsOf(at), -1);
  }
  return count.statistics();
}

class ChangingStatistics {
  #documents: number;
  readonly #lengths: number[];
  readonly #frequencies: readonly Int32Array[];

  constructor({ documents, lengths, frequencies }: IndexStatistics) {
    this.#documents = documents;
    this.#lengths = [...lengths];
    this.#frequencies = frequencies.map((counts) => {
      const wider = new Int32Array(countNumberedTerms());
      wider.set(counts);
      return wider;
    });
  }

  /** @param change 1 for a document that came, −1 for one that went */
  add(fields: readonly (readonly TermRange[])[], change: number): void {
    this.#documents += change;
    for (const [field, counts] of this.#frequencies.entries()) {
      const terms = new Set(
        (fields[field] ?? []).flatMap(({ terms, from, to }) => [...terms.subarray(from, to)]),
      );
      for (const term of terms) counts[term] = (counts[term] ?? 0) + change;
      this.#lengths[field] = (this.#lengths[field] ?? 0) + change * Math.max(1, terms.size);
    }
  }

  statistics(): IndexStatistics {
    return { documents: this.#documents, lengths: this.#lengths, frequencies: this.#frequencies };
  }
}
