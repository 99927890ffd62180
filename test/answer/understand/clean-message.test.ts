import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanMessage } from "../../../src/answer/understand/clean-message.ts";

describe("cleanMessage", () => {
  it.each([
    ["What did Putin say?\r\n \r\n2. Who left?", "What did Putin say?\nWho left?"],
    ["1.\nWhat did Putin say?", "What did Putin say?"],
    ["What did Putin say\nabout the plan?", "What did Putin say about the plan?"],
    ["Two things:\n\n\nwho left?", "Two things:\nwho left?"],
  ])("reads %j as %j", (message, cleaned) => {
    expect(cleanMessage(message)).toBe(cleaned);
  });

  it("does not look at how many blanks stand between words or lines", () => {
    const words = fc.constantFrom("what", "did", "Putin", "say?", "- who", "2. why", "a,");
    const blanks = fc.stringMatching(/^[ \t\u00a0]{1,9}$/);
    const lines = fc.stringMatching(/^[ \t\r]{0,5}\n[ \t\r\n]{0,9}$/);
    const gap = fc.oneof(blanks, lines);
    fc.assert(
      fc.property(fc.array(fc.tuple(words, gap), { maxLength: 30 }), (pieces) => {
        const written = pieces.map(([word, between]) => word + between).join("");
        const plain = pieces.map(([word, between]) => word + (between.includes("\n") ? "\n" : " "));
        expect(cleanMessage(written)).toBe(cleanMessage(plain.join("")));
      }),
    );
  });
});
