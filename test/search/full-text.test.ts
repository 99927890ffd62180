import fc from "fast-check";
import MiniSearch from "minisearch";
import { describe, expect, it } from "vitest";
import type { Hit, QueryTerm, TopKIndex } from "../../src/search/full-text.ts";
import { type SharedIndex, sharedIndexSteps } from "../../src/search/index-documents.ts";
import { numberTerm } from "../../src/search/numbered-words.ts";
import type { TermRange } from "../../src/search/segment.ts";
import { finish } from "../../src/text/steps.ts";

type Document = Readonly<{ id: number; text: string; title: string }>;

const BOOST = { text: 1, title: 0.15 } as const;

type Group = Readonly<{ owner: object; documents: readonly Document[] }>;

function rangeOf(text: string): TermRange {
  const terms = Int32Array.from(text.split(" ").filter(Boolean).map(numberTerm));
  return { terms, from: 0, to: terms.length };
}

/** @param isFound documents that are not are passed over */
function sharedIndexOf(
  groups: readonly Group[],
  before: SharedIndex | null = null,
  isFound: (document: Document) => boolean = () => true,
): SharedIndex {
  const documents = groups.map(({ owner, documents }) => ({
    owner,
    documents: documents.length,
    isFound: (at: number) => isFound(documents[at] as Document),
    termsOf: (at: number) => [
      [rangeOf(documents[at]?.text ?? "")],
      [rangeOf(documents[at]?.title ?? "")],
    ],
  }));
  return finish(sharedIndexSteps(BOOST, documents, before));
}

function indexOf(documents: readonly Document[]): TopKIndex {
  return sharedIndexOf([{ owner: {}, documents }]).index;
}

/** MiniSearch itself, without anything of ours. */
function plainMiniSearch(documents: readonly Document[]): MiniSearch<Document> {
  const index = new MiniSearch<Document>({
    fields: ["text", "title"],
    tokenize: (text) => text.split(" "),
    searchOptions: { boost: BOOST },
  });
  index.addAll(documents);
  return index;
}

/** MiniSearch's own search, without its factor for the number of terms met, in our order of equals. */
function byMiniSearch(
  index: Pick<MiniSearch, "search">,
  query: readonly QueryTerm[],
): readonly Hit[] {
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

/** What articles an edition has after the other, and which of their documents are found. */
const histories = fc
  .tuple(
    fc.array(fc.array(fc.record({ text: words(12), title: words(3) }), { maxLength: 4 }), {
      minLength: 1,
      maxLength: 16,
    }),
    fc.array(fc.record({ there: fc.nat(2 ** 16 - 1), found: fc.nat(4) }), {
      minLength: 1,
      maxLength: 14,
    }),
  )
  .map(([articles, states]) => {
    const owners = articles.map(() => ({}));
    return states.map(({ there, found }) => {
      let id = 0;
      const groups = articles.flatMap((texts, at) => {
        if (((there >> at) & 1) === 0) return [];
        const documents = texts.map((text) => ({ id: id++, ...text }));
        return [{ owner: owners[at] as object, documents }];
      });
      return { groups, isFound: ({ id, text }: Document) => (id + text.length + found) % 5 !== 0 };
    });
  });

describe("topHits", () => {
  it("finds what MiniSearch finds, with the same scores, and so does its own search", () => {
    fc.assert(
      fc.property(corpora, queries, (documents, query) => {
        const index = indexOf(documents);
        const all = documents.length;
        const scores = new Map(
          byMiniSearch(plainMiniSearch(documents), query).map(({ id, score }) => [id, score]),
        );
        const hits = index.topHits(query, all, () => true);
        expect(new Set(hits.map(({ id }) => id))).toEqual(new Set(scores.keys()));
        for (const { id, score } of hits) expect(score).toBeCloseTo(scores.get(id) ?? 0, 10);
        for (const [at, { score }] of hits.entries())
          expect(score).toBeLessThanOrEqual(hits[at - 1]?.score ?? score);
        expect(index.search(MiniSearch.wildcard)).toHaveLength(all);
        expect(new Map(byMiniSearch(index, query).map(({ id }) => [id, true]))).toEqual(
          new Map([...scores.keys()].map((id) => [id, true])),
        );
      }),
    );
  });

  it("holds the postings that MiniSearch holds", () => {
    const plain = (index: MiniSearch<never>) => {
      const { index: postings, documentIds, fieldLength } = index.toJSON();
      return { postings: new Map(postings), documentIds, fieldLength };
    };
    fc.assert(
      fc.property(corpora, (documents) => {
        const filled = documents
          .filter(({ text, title }) => text !== "" && title !== "")
          .map((document, id) => ({ ...document, id }));
        expect(plain(indexOf(filled) as never)).toEqual(plain(plainMiniSearch(filled) as never));
      }),
    );
  });

  it("is the same after any changes as made of nothing", () => {
    fc.assert(
      fc.property(histories, queries, (states, query) => {
        let shared: SharedIndex | null = null;
        for (const { groups, isFound } of states) {
          shared = sharedIndexOf(groups, shared, isFound);
          const anew = sharedIndexOf(groups, null, isFound).index;
          const hits = shared.index.topHits(query, 100, () => true);
          expect(hits).toEqual(anew.topHits(query, 100, () => true));
          const there = groups.flatMap(({ documents }) => documents.filter(isFound));
          const expected = byMiniSearch(plainMiniSearch(there), query);
          expect(hits).toHaveLength(expected.length);
          const scores = new Map(expected.map(({ id, score }) => [id, score]));
          for (const { id, score } of hits) expect(score).toBeCloseTo(scores.get(id) ?? 0, 10);
        }
      }),
    );
  });

  it("packs only what has changed", () => {
    const articles = Array.from({ length: 20 }, (_, id) => ({
      owner: {},
      documents: [{ id, text: `ferry ${WORDS[id % WORDS.length]}`, title: "news" }],
    }));
    const before = sharedIndexOf(articles);
    const [first, ...others] = articles;
    const changed = { owner: {}, documents: first?.documents ?? [] };
    const after = sharedIndexOf([changed, ...others], before);
    expect(after.parts[0]?.segment).toBe(before.parts[0]?.segment);
    expect(after.parts.map(({ segment }) => segment.documents)).toEqual([20, 1]);
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

  it("has the order of the index where scores are equal", () => {
    const same = [0, 1, 2, 3].map((id) => ({ id, text: "ferry toll", title: "news" }));
    const hits = indexOf(same).topHits([{ term: "ferry", boost: 1 }], 3, () => true);
    expect(hits.map(({ id }) => id)).toEqual([0, 1, 2]);
  });

  it("gives nothing for no term, and for a term that no document has", () => {
    const index = indexOf([{ id: 0, text: "ferry", title: "" }]);
    expect(index.topHits([], 5, () => true)).toEqual([]);
    expect(index.topHits([{ term: "zebra", boost: 1 }], 5, () => true)).toEqual([]);
  });
});
