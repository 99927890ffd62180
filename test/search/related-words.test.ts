import { describe, expect, it } from "vitest";
import { termOf } from "../../src/search/analysis.ts";
import { familyOf, listedRelations } from "../../src/search/related-words.ts";

describe("familyOf", () => {
  it.each([
    ["vote", "voter"],
    ["election", "electoral"],
    ["colour", "color"],
    ["centre", "center"],
  ])("joins %s and %s", (a, b) => {
    expect(familyOf(termOf(a))).toBe(familyOf(termOf(b)));
  });

  it("says nothing of short words", () => {
    expect(familyOf("war")).toBeNull();
  });
});

describe("listedRelations", () => {
  it("does not run from one meaning to another over a shared word", () => {
    expect(listedRelations(termOf("truce"))).toContain(termOf("ceasefire"));
    expect(listedRelations(termOf("death"))).not.toContain(termOf("slay"));
  });
});
