import { describe, expect, it } from "vitest";
import { feature, wordsOf as wordsOfFeature } from "../../../src/statements/decisions/feature.ts";
import {
  decideBy,
  featuresOf,
  type Option,
  type Weights,
} from "../../../src/statements/decisions/linear-model.ts";
import { bucket, describeGap, shapeAt } from "../../../src/statements/decisions/place-features.ts";
import { paragraphOf } from "../steps.ts";

const weights: Weights = {
  speech: { quoted: 1, doubtful: -1 },
  subject: {},
  report: {},
  cue: {},
  referent: {},
  content: {},
};

describe("decideBy", () => {
  const decide = decideBy(weights);
  const quoted: Option<string> = { value: "quoted", features: [feature`quoted`] };
  const doubtful: Option<string> = { value: "doubtful", features: [feature`doubtful`] };

  it("chooses the option whose weights add up to most, with a probability", () => {
    const choice = decide("speech", [doubtful, quoted], {});
    expect(choice.value).toBe("quoted");
    expect(choice.probability).toBeCloseTo(Math.exp(1) / (Math.exp(1) + Math.exp(-1)));
    expect(choice.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });

  it("takes the earlier of two that are equal, and features without a weight for nothing", () => {
    const unknown: Option<string> = { value: "unknown", features: [feature`never seen`] };
    const empty: Option<string> = { value: "empty", features: [] };
    expect(decide("speech", [unknown, empty], {})).toMatchObject({
      value: "unknown",
      probability: 0.5,
    });
  });

  it("counts shared features like an option's own", () => {
    const shared: Option<string> = { value: "shared", features: [], shared: [[feature`quoted`]] };
    expect(decide("speech", [quoted, shared], {}).shares).toEqual([0.5, 0.5]);
    expect(featuresOf(shared)).toEqual(["quoted"]);
  });

  it("decides each question by its own table", () => {
    expect(decide("subject", [doubtful, quoted], {}).value).toBe("doubtful");
  });

  it("throws where there is nothing to choose from", () => {
    expect(() => decide("speech", [], {})).toThrow(RangeError);
  });
});

describe("features of a place", () => {
  it("reads a word coarsely, and what is quoted or beyond the paragraph not at all", () => {
    const paragraph = paragraphOf("Weber slowly walked and said 3 of them are “old”.");
    const shapes = paragraph.tokens.map((_, i) => wordsOfFeature(shapeAt(paragraph, i)));
    expect(shapes.slice(0, 9)).toEqual([
      "Xx",
      "-ly",
      "-ed",
      "and",
      "SAY",
      "0",
      "of",
      "them",
      "are",
    ]);
    expect(shapes[9]).toBe("“”");
    expect(wordsOfFeature(shapeAt(paragraph, 99))).toBe("#");
  });

  it("puts distances into few steps", () => {
    expect([0, 4, 5, 8, 12, 20, 99].map((words) => wordsOfFeature(bucket(words)))).toEqual([
      "0",
      "4",
      "5-6",
      "7-9",
      "10-14",
      "15-24",
      "25+",
    ]);
  });

  it("counts what stands between two places", () => {
    const paragraph = paragraphOf("Weber, who said “no”, left and slept.");
    expect(describeGap(paragraph, 1, 8)).toMatchObject({
      says: 1,
      relative: true,
      quotation: true,
    });
    expect(describeGap(paragraph, 9, 11)).toMatchObject({ says: 0, quotation: false });
  });
});
