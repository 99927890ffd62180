import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutOf, markCut } from "../../../src/answer/shown/omissions.ts";
import { splitSentences } from "../../../src/text/sentences.ts";
import type { Span } from "../../../src/text/span.ts";

const placeOf = (text: string, part: string): Span => {
  const start = text.indexOf(part);
  if (start < 0) throw new Error(`“${part}” is not in the text`);
  return { start, end: start + part.length };
};

describe("cutOf", () => {
  const quotation = "Yes. “We wait. We hope. We go,” Lind said on Monday.";
  const own = ["We wait. We hope. We go,"];
  const resumed = "“The toll,” Lind said, “will pay for the wall,” and left.";
  const both = ["The toll,", "will pay for the wall,"];
  const anew = "“The toll is low,” Lind said. “We wait. We go.” It rained.";
  const halves = ["The toll is low,", "We wait. We go."];
  const report = "It rained. On Monday, Lind said the “old” wall would hold, and left. It did.";

  it.each<
    [is: string, text: string, quoted: string[], shown: string, before: boolean, after: boolean]
  >([
    [
      "a direct quotation whole, without “he said”",
      quotation,
      own,
      "“We wait. We hope. We go,”",
      false,
      false,
    ],
    ["… without its marks", quotation, own, "We wait. We hope. We go", false, false],
    ["… its first sentence", quotation, own, "We wait.", false, true],
    ["… its second", quotation, own, "We hope.", true, true],
    ["… its last", quotation, own, "We go,”", true, false],
    ["… its last with part of “he said”", quotation, own, "We go,” Lind said", true, true],
    [
      "a quotation with what interrupts it",
      resumed,
      both,
      "“The toll,” Lind said, “will pay for the wall,”",
      false,
      false,
    ],
    ["… what it resumes with", resumed, both, "“will pay for the wall,”", true, false],
    ["a quotation that a new sentence resumes", anew, halves, "“We wait. We go.”", false, false],
    ["… its first half", anew, halves, "“The toll is low,”", false, false],
    ["… part of its second half", anew, halves, "We go.", true, false],
    [
      "… its end, the cue and half of the rest",
      anew,
      halves,
      "low,” Lind said. “We wait.",
      true,
      true,
    ],
    [
      "a report whole",
      report,
      [],
      "On Monday, Lind said the “old” wall would hold, and left.",
      false,
      false,
    ],
    [
      "… without its full stop",
      report,
      [],
      "On Monday, Lind said the “old” wall would hold, and left",
      false,
      false,
    ],
    ["… its second clause", report, [], "Lind said the “old” wall would hold", true, true],
    ["… its end and the next sentence", report, [], "and left. It did.", true, false],
    ["a quotation within a sentence, as a report", quotation, [], "We go,”", false, true],
  ])("tells of %s what is left out", (_is, text, quoted, part, before, after) => {
    const shown = placeOf(text, part);
    const block = { start: 0, end: text.length };
    const words = quoted.map((each) => placeOf(text, each));
    expect(cutOf(text, shown, [block], words)).toEqual({ before, after });
  });

  it("is on no side of whole sentences, and on none where only marks are left out", () => {
    const pieces = fc.array(
      fc.constantFrom("We", "wait.", "“Lind", "said,”", "so", "—", "…", "”"),
      {
        minLength: 1,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(pieces, fc.nat(), fc.nat(), (parts, one, other) => {
        const text = parts.join(" ");
        const block = { start: 0, end: text.length };
        const at = [one % (text.length + 1), other % (text.length + 1)];
        const shown = { start: Math.min(...at), end: Math.max(...at) };
        const cut = cutOf(text, shown, [block], []);
        if (cut.before) expect(text.slice(0, shown.start)).toMatch(/[\p{L}\p{N}]/u);
        if (cut.after) expect(text.slice(shown.end)).toMatch(/[\p{L}\p{N}]/u);
        for (const sentence of splitSentences(text, block)) {
          expect(cutOf(text, sentence, [block], [])).toEqual({ before: false, after: false });
        }
      }),
    );
  });
});

describe("markCut", () => {
  it("marks what is left out outside the words", () => {
    expect(markCut("“We wait”", { before: true, after: true })).toBe("[…] “We wait” […]");
    expect(markCut("“We wait”", { before: false, after: false })).toBe("“We wait”");
  });
});
