import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverage, matchText, unknownShare } from "../../../src/answer/match/match.ts";
import { buildQuery } from "../../../src/answer/match/query.ts";
import { editionOf, HARBOUR } from "../corpus.ts";

const { vocabulary } = editionOf({
  ...HARBOUR,
  "board.txt": "Board\n\nThe Norholm Harbour Board (NHB) met. The NHB wants a lower toll.\n",
});

/** Words of the corpus, of other corpora and of none, names, numbers, an abbreviation and its long form. */
const words = fc
  .array(
    fc.constantFrom(
      ..."toll tolls harbour Harbor ferry sea wall the of Keller keller NHB Norholm Board kelelr 19,000 2025 slate tile photosynthesis zzyzx not “ ? é".split(
        " ",
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(" "));
const text = fc.oneof(words, fc.string({ unit: "grapheme", maxLength: 60 }));

const covered = (part: string, topic: string) => {
  const query = buildQuery(topic, vocabulary);
  return coverage(matchText(part, query).weights, query);
};

describe("coverage", () => {
  it("stays between 0 and 1", () => {
    fc.assert(
      fc.property(text, text, (part, topic) => {
        expect(covered(part, topic)).toBeGreaterThanOrEqual(0);
        expect(covered(part, topic)).toBeLessThanOrEqual(1 + Number.EPSILON);
      }),
      { numRuns: 500 },
    );
  });

  it("is 1 of a text that has the topic, in words of the corpus, and 0 of an empty one", () => {
    fc.assert(
      fc.property(words, words, words, (before, topic, after) => {
        const asked = buildQuery(topic, vocabulary).words;
        fc.pre(asked.length > 0 && asked.every(({ term }) => vocabulary.frequency(term) > 0));
        expect(covered(`${before} ${topic} ${after}`, topic)).toBeCloseTo(1);
        expect(covered("", topic)).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it("never falls when a text gets longer", () => {
    fc.assert(
      fc.property(words, words, words, (part, more, topic) => {
        expect(covered(`${part} ${more}`, topic)).toBeGreaterThanOrEqual(covered(part, topic));
      }),
      { numRuns: 500 },
    );
  });
});

describe("unknownShare", () => {
  it("stays between 0 and 1, however like the words of the text are", () => {
    const likeness = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 });
    fc.assert(
      fc.property(text, likeness, (topic, likeWeights) => {
        const share = unknownShare(likeWeights, buildQuery(topic, vocabulary));
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1 + Number.EPSILON);
      }),
    );
  });
});
