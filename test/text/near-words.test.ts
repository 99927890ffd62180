import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "../../src/text/edit-distance.ts";
import { NearWords } from "../../src/text/near-words.ts";

// Few letters, so that many words are near each other.
const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "ä"), maxLength: 6 });
const words = fc.array(word, { maxLength: 40 });
const limit = fc.integer({ min: 0, max: 3 });

describe("NearWords", () => {
  it("misses no word within the limit that has the same first letter", () => {
    fc.assert(
      fc.property(words, word, limit, (known, typed, errors) => {
        const found = new NearWords(known).sameStart(typed, errors);
        const near = known.filter(
          (other) =>
            other.charAt(0) === typed.charAt(0) && editDistance(typed, other, errors) <= errors,
        );
        expect(found).toEqual(expect.arrayContaining(near));
      }),
    );
  });

  it("misses no word that is one error away, whatever its first letter", () => {
    fc.assert(
      fc.property(words, word, (known, typed) => {
        const found = new NearWords(known).around(typed, 1);
        expect(found).toEqual(
          expect.arrayContaining(known.filter((other) => editDistance(typed, other, 1) <= 1)),
        );
      }),
    );
  });

  it("keeps the order given, and gives each word once", () => {
    fc.assert(
      fc.property(words, word, limit, (known, typed, errors) => {
        const found = new NearWords(known).around(typed, errors);
        expect(found).toEqual([...new Set(known)].filter((other) => found.includes(other)));
      }),
    );
  });

  it("leaves out what has other letters or another length", () => {
    const names = new NearWords(["putin", "patriarch", "poroshenko", "pence", "prigozhin"]);
    expect(names.sameStart("ptuin", 2)).toEqual(["putin"]);
  });
});
