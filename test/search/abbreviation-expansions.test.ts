import { describe, expect, it } from "vitest";
import { abbreviationsIn } from "../../src/search/abbreviation-expansions.ts";

describe("abbreviationsIn", () => {
  it("takes the words whose initials match", () => {
    expect(
      abbreviationsIn("at the Collective Security Treaty Organization (CSTO) meeting"),
    ).toEqual([{ short: "csto", long: ["collect", "secur", "treati", "organ"] }]);
  });

  it("leaves brackets that abbreviate nothing before them", () => {
    expect(abbreviationsIn("the senator from Ohio (R) and the channel (NTV)")).toEqual([]);
  });
});

describe("abbreviationsIn, read back from the bracket", () => {
  it("takes no time over a long run of letters", () => {
    // A file with 100,000 letters in a row kept the bot from starting for minutes.
    const start = performance.now();
    expect(abbreviationsIn(`${"a".repeat(100_000)} Old Harbour Company (OHC)`)).toEqual([
      { short: "ohc", long: ["old", "harbor", "compani"] },
    ]);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it("begins after a mark and crosses none", () => {
    expect(abbreviationsIn("the “Northern Fishing Union (NFU)” met")).toHaveLength(1);
    expect(abbreviationsIn("in the North, Fishing Union (NFU)")).toEqual([]);
  });
});
