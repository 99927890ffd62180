import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  feature,
  featureOf,
  forgetFeatures,
  keepFeatures,
  wordsOf,
} from "../../../src/statements/decisions/feature.ts";

const value = fc.oneof(
  fc.string(),
  fc.integer({ min: -9, max: 999 }),
  fc.boolean(),
  fc.constant(null),
);

describe("feature", () => {
  it("reads as the words that the template makes", () => {
    expect(wordsOf(feature`${"before"} gap ${7}`)).toBe("before gap 7");
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        expect(wordsOf(feature`${a} gap ${b} ${c}`)).toBe(`${a} gap ${b} ${c}`);
      }),
    );
  });

  it("is the same for the same words, whatever put them together", () => {
    const base = feature`${"verb"} before`;
    expect(feature`${base} gap ${1}`).toBe(featureOf("verb before gap 1"));
    expect(feature`${base} ${"gap 1"}`).toBe(featureOf("verb before gap 1"));
    expect(feature`verb before gap ${"1"}`).toBe(featureOf("verb before gap 1"));
  });

  it("takes no two values for one", () => {
    const words = ["true", true, "null", null, "", 0, "0", false, -1].map(
      (a) => [wordsOf(feature`is ${a}`), `is ${a}`] as const,
    );
    for (const [made, written] of words) expect(made).toBe(written);
  });

  it("keeps what weights speak of when it forgets the rest", () => {
    const weighed = featureOf("weighed");
    keepFeatures();
    const passing = Array.from({ length: 200_001 }, (_, i) => featureOf(`word ${i}`));
    forgetFeatures();
    expect(featureOf("weighed")).toBe(weighed);
    expect(wordsOf(feature`${"weigh"}ed`)).toBe("weighed");
    expect(wordsOf(passing.at(-1) ?? 0)).toBe("");
    expect(wordsOf(feature`word ${7}`)).toBe("word 7");
  });
});
