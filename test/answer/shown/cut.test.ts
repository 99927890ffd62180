import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clausesOf, cutToClauses } from "../../../src/answer/shown/cut.ts";
import { countWords } from "../../../src/search/analysis.ts";

const whole = (text: string) => ({ start: 0, end: text.length });

describe("clausesOf", () => {
  it("parts a sentence where a reader can stop", () => {
    const text = "The wall broke, and nobody came; it rained because autumn had begun.";
    const clauses = clausesOf(text, whole(text)).map(({ start, end }) => text.slice(start, end));
    expect(clauses).toEqual([
      "The wall broke, ",
      "and nobody came; ",
      "it rained ",
      "because autumn had begun.",
    ]);
  });

  it("covers any text without gaps", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
        const clauses = clausesOf(text, whole(text));
        expect(clauses.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
      }),
    );
  });
});

describe("cutToClauses", () => {
  const text = "One two three, four five six, seven eight nine, ten eleven twelve.";
  const holding = (word: string) => (span: { start: number; end: number }) =>
    text.slice(span.start, span.end).includes(word) ? 1 : 0;

  it("leaves alone what is short enough", () => {
    expect(cutToClauses(text, whole(text), () => 0, 12)).toEqual(whole(text));
  });

  it("keeps the clauses that are worth most, whole", () => {
    const { start, end } = cutToClauses(text, whole(text), holding("twelve"), 6);
    expect(text.slice(start, end)).toBe("seven eight nine, ten eleven twelve.");
  });

  it("cuts a clause over the limit after a whole word", () => {
    const long = "word ".repeat(80).trim();
    const { start, end } = cutToClauses(long, whole(long), () => 0, 60);
    expect(countWords(long.slice(start, end))).toBe(60);
  });

  it("never exceeds the limit nor leaves the span", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("a", "bc,", "d;", "and", "e.", "—", "“f”"), { maxLength: 40 }),
        fc.integer({ min: 1, max: 20 }),
        (parts, limit) => {
          const sentence = parts.join(" ");
          const { start, end } = cutToClauses(sentence, whole(sentence), () => 0, limit);
          expect(0 <= start && start <= end && end <= sentence.length).toBe(true);
          expect(countWords(sentence.slice(start, end))).toBeLessThanOrEqual(limit);
        },
      ),
    );
  });
});
