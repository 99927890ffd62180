import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allTermsOf,
  analyze,
  countWords,
  foldTerm,
  isStopWord,
  termOf,
} from "../../src/search/analysis.ts";

describe("fold", () => {
  it.each([
    ["Erdoğan’s", "erdogan's"],
    ["U.S.", "us"],
    ["1,234.5", "1234.5"],
    ["Łódź", "lodz"],
    ["İzmir", "izmir"],
  ])("%s → %s", (word, folded) => {
    expect(foldTerm(word)).toBe(folded);
  });
});

describe("termOf", () => {
  it.each([
    ["elections", "election"],
    ["voters", "voter"],
    ["Putin’s", "Putin"],
    ["U.S.", "US"],
    ["1990s", "1990"],
    ["10,000", "10000"],
  ])("gives %s the term of %s", (word, other) => {
    expect(termOf(word)).toBe(termOf(other));
  });
});

describe("wordsOf", () => {
  it("keeps the small words too", () => {
    expect(allTermsOf("What did the kings say?")).toEqual(["what", "did", "the", "king", "say"]);
  });
});

describe("analyze", () => {
  it("keeps what tells of the subject, in order", () => {
    const terms = analyze("What did Mr Putin say about the elections?").map(({ term }) => term);
    expect(terms).toEqual(["mr", "putin", "say", "elect"]);
  });

  it("keeps May, Will, US and mines, which are in the news", () => {
    expect(["May", "Will", "US", "mine"].filter(isStopWord)).toEqual([]);
  });

  it("tells the country from the pronoun", () => {
    // "He told us" answered questions about the US.
    const terms = analyze("The US, the U.S. and the us of “he told us”").map(({ term }) => term);
    expect(terms).toEqual(["us", "us", "told"]);
  });

  it("gives offsets into the whole text for a part of it", () => {
    const text = "Nobody voted. Everybody left.";
    const [token] = analyze(text, { start: 14, end: 29 });
    expect(text.slice(token?.span.start, token?.span.end)).toBe("Everybody");
  });

  it("gives each token the place of its word, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const { term, span } of analyze(text)) {
          expect(termOf(text.slice(span.start, span.end))).toBe(term);
        }
      }),
    );
  });
});

describe("termOf on what is no word", () => {
  it("leaves a run of 100,000 letters as it is, at once", () => {
    const start = performance.now();
    expect(termOf("yings".repeat(20_000))).toHaveLength(100_000);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe("countWords", () => {
  it("counts what a reader would", () => {
    expect(countWords("“No,” he said – twice.")).toBe(4);
    expect(countWords("")).toBe(0);
  });
});
