import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, toleratedErrors } from "../../src/text/edit-distance.ts";

describe("editDistance", () => {
  it.each([
    ["peskof", "peskov", 1],
    ["ptuin", "putin", 1],
    ["zelenski", "zelensky", 1],
    ["yermak", "yermak", 0],
    ["macron", "putin", 3],
    ["", "ab", 2],
  ])("counts from %s to %s %i", (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
  });

  it("is symmetric, zero only for equal words, and at most one above the limit", () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, limit) => {
        const distance = editDistance(a, b, limit);
        expect(distance).toBe(editDistance(b, a, limit));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(limit + 1);
      }),
    );
  });
});

describe("toleratedErrors", () => {
  it("grows with the word", () => {
    expect([3, 4, 6, 7, 12].map(toleratedErrors)).toEqual([0, 1, 1, 2, 2]);
  });
});
