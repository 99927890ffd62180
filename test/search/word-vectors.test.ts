import { describe, expect, it } from "vitest";
import { termOf } from "../../src/search/analysis.ts";
import model from "../../src/search/model/word-vectors.json" with { type: "json" };
import { chanceInPassage, likeness, USUAL_WORDS, vectorOf } from "../../src/search/word-vectors.ts";

const alike = (a: string, b: string) => likeness(vectorOf(a), vectorOf(b));

describe("the model", () => {
  it("has the terms that its usual words have today", () => {
    const terms = model.words.split(" ").slice(0, USUAL_WORDS).map(termOf);
    expect(model.terms.split(" ")).toEqual(terms);
  });
});

describe("vectorOf", () => {
  it("knows a word whatever its case and ending", () => {
    expect(vectorOf("Bridge’s")).toBe(vectorOf("bridge"));
    expect(vectorOf("bridge")).toBeGreaterThanOrEqual(0);
  });

  it.each(["the", "Norholm", "1974", ""])("has nothing for “%s”", (word) => {
    expect(vectorOf(word)).toBe(-1);
  });
});

describe("likeness", () => {
  it.each([
    ["worse", "exacerbated", "bridge"],
    ["isolated", "separated", "funny"],
    ["doctor", "physician", "harvest"],
  ])("is more for %s and %s than for %s", (word, like, other) => {
    expect(alike(word, like)).toBeGreaterThan(alike(word, other) + 0.2);
  });

  it("is 1 for a word and itself", () => {
    expect(alike("bridge", "bridge")).toBeCloseTo(1, 5);
  });
});

describe("chanceInPassage", () => {
  it("is more for usual words, some for all, and never 1", () => {
    expect(chanceInPassage("peopl")).toBeGreaterThan(chanceInPassage("marsh"));
    expect(chanceInPassage("norholm")).toBeGreaterThan(0);
    expect(chanceInPassage("peopl")).toBeLessThan(1);
  });
});
