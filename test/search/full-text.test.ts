import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Hit, type QueryTerm, TopKIndex } from "../../src/search/full-text.ts";

type Document = Readonly<{ id: number; text: string; title: string }>;

const BOOST = { text: 1, title: 0.15 } as const;

function indexOf(documents: readonly Document[]): TopKIndex<Document> {
  const index = new TopKIndex<Document>(BOOST);
  for (const document of documents) index.add(document);
  return index;
}

/** MiniSearch's own search, without its factor for the number of terms met, in our order of equals. */
function byMiniSearch(index: TopKIndex<Document>, query: readonly QueryTerm[]): readonly Hit[] {
  const boosts = new Map(query.map(({ term, boost }) => [term, boost]));
  return index
    .search([...boosts.keys()].join(" "), { boostTerm: (term) => boosts.get(term) ?? 1 })
    .map(({ id, score, queryTerms }) => ({ id: id as number, score: score / queryTerms.length }))
    .sort((a, b) => b.score - a.score || a.id - b.id);
}

const WORDS = "ferry harbour toll vote mill lund keller boat rain quay winter ice".split(" ");
const words = (max: number) =>
  fc.array(fc.constantFrom(...WORDS), { maxLength: max }).map((picked) => picked.join(" "));
const corpora = fc
  .array(fc.record({ text: words(30), title: words(4) }), { minLength: 1, maxLength: 40 })
  .map((texts) => texts.map((text, id) => ({ id, ...text })));
const queries = fc.uniqueArray(
  fc.record({ term: fc.constantFrom(...WORDS, "zebra"), boost: fc.constantFrom(1, 0.9, 0.5) }),
  { selector: ({ term }) => term, minLength: 1, maxLength: 6 },
);

describe("topHits", () => {
  it("finds what MiniSearch finds, with the same scores", () => {
    fc.assert(
      fc.property(corpora, queries, (documents, query) => {
        const index = indexOf(documents);
        const expected = new Map(byMiniSearch(index, query).map(({ id, score }) => [id, score]));
        const hits = index.topHits(query, documents.length, () => true);
        expect(new Set(hits.map(({ id }) => id))).toEqual(new Set(expected.keys()));
        for (const { id, score } of hits) expect(score).toBeCloseTo(expected.get(id) ?? 0, 10);
        for (const [at, { score }] of hits.entries())
          expect(score).toBeLessThanOrEqual(hits[at - 1]?.score ?? score);
      }),
    );
  });

  it("gives the best of them where few are wanted, and passes over what is not allowed", () => {
    fc.assert(
      fc.property(corpora, queries, fc.integer({ min: 1, max: 5 }), (documents, query, limit) => {
        const index = indexOf(documents);
        const isWanted = (id: number) => id % 3 !== 0;
        const all = index.topHits(query, documents.length, () => true);
        const wanted = all.filter(({ id }) => isWanted(id)).slice(0, limit);
        expect(index.topHits(query, limit, isWanted)).toEqual(wanted);
      }),
    );
  });

  it("is the same index where terms are added, except for fields without words", () => {
    fc.assert(
      fc.property(corpora, queries, (documents, query) => {
        const added = new TopKIndex(BOOST);
        const filled = documents.filter(({ text, title }) => text !== "" && title !== "");
        for (const { id, text, title } of filled)
          added.addTerms(id, [text.split(" "), title.split(" ")]);
        const index = indexOf(filled);
        expect(JSON.stringify(added)).toEqual(JSON.stringify(index));
        const hits = (of: typeof added) => of.topHits(query, documents.length, () => true);
        expect(hits(added)).toEqual(hits(index as typeof added));
      }),
    );
  });

  it("has the order of the index where scores are equal", () => {
    const same = [0, 1, 2, 3].map((id) => ({ id, text: "ferry toll", title: "news" }));
    const hits = indexOf(same).topHits([{ term: "ferry", boost: 1 }], 3, () => true);
    expect(hits.map(({ id }) => id)).toEqual([0, 1, 2]);
  });

  it("finds what was added after a search", () => {
    const index = indexOf([{ id: 0, text: "ferry", title: "" }]);
    const query = [{ term: "ferry", boost: 1 }];
    expect(index.topHits(query, 5, () => true)).toHaveLength(1);
    index.add({ id: 1, text: "ferry toll", title: "" });
    expect(index.topHits(query, 5, () => true)).toHaveLength(2);
  });

  it("gives nothing for no term, and for a term that no document has", () => {
    const index = indexOf([{ id: 0, text: "ferry", title: "" }]);
    expect(index.topHits([], 5, () => true)).toEqual([]);
    expect(index.topHits([{ term: "zebra", boost: 1 }], 5, () => true)).toEqual([]);
  });
});
