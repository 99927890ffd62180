import { describe, expect, it } from "vitest";
import { comparePeople } from "../../src/answer/compare-people.ts";
import { editionOf, explanationOf, HARBOUR } from "./corpus.ts";

const edition = editionOf({
  ...HARBOUR,
  "older.md": `---
title: Mayor wants a toll
published: 2024-11-02
---

“A toll on large ships is only fair,” the mayor Anna Keller said.
`,
});

const compare = (
  names: readonly string[],
  more: Partial<Parameters<typeof comparePeople>[1]> = {},
) => comparePeople(edition, { names, about: "the toll", from: null, to: null, limit: 3, ...more });

describe("comparePeople", () => {
  it("gives an answer for each, in the order named, of their own words alone", () => {
    const sides = compare(["Peter Lund", "Keller"]);
    expect(sides.map(({ understood }) => understood.speaker)).toEqual([
      "Peter Lund",
      "Anna Keller",
    ]);
    expect(sides.map(({ outcome }) => outcome)).toEqual(["answered", "answered"]);
    for (const { quotes, understood } of sides)
      expect(new Set(quotes.map(({ speaker }) => speaker))).toEqual(new Set([understood.speaker]));
  });

  it("says who of them said nothing of it, and shows nobody else's words for theirs", () => {
    const [, silent] = compare(["Keller", "Ruth Varga"]);
    expect(silent).toMatchObject({ outcome: "silent", quotes: [] });
    expect(silent && explanationOf(silent)).toBe(
      "I have 1 statement by Ruth Varga, but found none on “the toll”.",
    );
  });

  it("says of whom it knows nothing", () => {
    const [stranger] = compare(["Obermaier", "Keller"]);
    expect(stranger?.notes.map(({ kind }) => kind)).toEqual(["unknown-name"]);
  });

  it("shows one person over time, the oldest first", () => {
    const [side] = compare(["Keller"], { limit: 10 });
    const days = side?.quotes.map(({ source }) => source.published);
    // What was printed on 4 March and the next day in other words is one quote, from the newer article.
    expect(days).toEqual(["2024-11-02", "2025-03-05"]);
  });

  it("keeps to the time asked for", () => {
    const [early] = compare(["Keller"], { to: "2024-12-31" });
    expect(early?.quotes.map(({ source }) => source.path)).toEqual(["older.md"]);
    const [late] = compare(["Keller"], { from: "2026-01-01" });
    expect(late).toMatchObject({ outcome: "silent", understood: { from: "2026-01-01" } });
  });

  it("takes anything they said where no topic is named", () => {
    const [side] = compare(["Ruth Varga", "Keller"], { about: null });
    expect(side?.quotes.length).toBeGreaterThan(0);
  });
});
