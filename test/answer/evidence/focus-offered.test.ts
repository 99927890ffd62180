import { describe, expect, it } from "vitest";
import { offers } from "../../../src/answer/evidence/focus-offered.ts";

describe("offers", () => {
  const nothing = () => false;
  it.each([
    ["when", "The council votes on 12 March.", 1],
    ["when", "The council votes soon.", 0],
    ["how-many", "Forty boats might leave.", 1],
    ["who", "The union is led by Peter Lund.", 1],
    ["who", "The union is led by a fisherman.", 0],
    ["why", "It opened late because of the roof.", 1],
    ["what", "Anything.", 0.5],
  ] as const)("%s: %s → %s", (focus, sentence, value) => {
    expect(offers(focus, sentence, nothing)).toBe(value);
  });

  it("does not count the question's own words", () => {
    expect(offers("when", "In March the toll was paid.", (found) => found === "March")).toBe(0);
  });
});
