import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withWholeQuotations } from "../../src/text/whole-quotations.ts";

/** What becomes of a part of a text that may have `limit` characters. */
function whole(text: string, part: string, limit = 0): string {
  const start = text.indexOf(part);
  if (start < 0) throw new Error(`“${part}” is not in the text`);
  const shown = withWholeQuotations(
    text,
    [{ start: 0, end: text.length }],
    { start, end: start + part.length },
    (span) => span.end - span.start <= limit,
  );
  return text.slice(shown.start, shown.end);
}

describe("withWholeQuotations", () => {
  const text = "“We wait. We hope,” Lind said. “They said ‘next year’ again,” she said. The end.";

  it.each<[does: string, part: string, becomes: string, limit?: number]>([
    ["leaves a quotation with both marks", "“We wait. We hope,”", "“We wait. We hope,”"],
    ["leaves words with neither", "We wait.", "We wait."],
    ["drops an opening mark at the edge", "“We wait.", "We wait."],
    ["drops a closing mark at the edge", "We hope,”", "We hope,"],
    ["takes in a mark that alone is missing", "We wait. We hope,”", "“We wait. We hope,”"],
    ["… behind what follows it", "We wait. We hope,” Lind said.", "“We wait. We hope,” Lind said."],
    [
      "takes in the rest where that fits",
      "We hope,” Lind said.",
      "“We wait. We hope,” Lind said.",
      40,
    ],
    ["… else keeps the longer side", "We hope,” Lind said.", "Lind said."],
    ["drops a nested mark", "They said ‘next", "They said"],
    ["takes in the rest of a nested one", "They said ‘next", "They said ‘next year’", 30],
  ])("%s", (_does, part, becomes, limit = 0) => {
    expect(whole(text, part, limit)).toBe(becomes);
  });

  it("leaves a quotation that was never closed", () => {
    expect(whole("Lind said: “We wait. We hope.", "Lind said: “We wait.")).toBe(
      "Lind said: “We wait.",
    );
  });

  it("has as many closing as opening marks, whatever is cut from closed quotations", () => {
    const sentence = fc.constantFrom(
      "He left.",
      "“We wait.”",
      "“We, Lind said, wait. We go,” he said.",
      "“Call it ‘next year’ now,” he said.",
    );
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 1, maxLength: 6 }),
        fc.nat(),
        fc.nat(),
        fc.nat(120),
        (parts, one, other, limit) => {
          const words = parts.join(" ").split(" ");
          const [first = 0, last = 0] = [one % words.length, other % words.length].sort(
            (a, b) => a - b,
          );
          const before = words.slice(0, first).join(" ");
          const start = first === 0 ? 0 : before.length + 1;
          const end = start + words.slice(first, last + 1).join(" ").length;
          const text = words.join(" ");
          const shown = withWholeQuotations(
            text,
            [{ start: 0, end: text.length }],
            { start, end },
            (span) => span.end - span.start <= limit,
          );
          const count = (mark: RegExp) =>
            text.slice(shown.start, shown.end).match(mark)?.length ?? 0;
          expect(count(/“/g)).toBe(count(/”/g));
          expect(count(/‘/g)).toBe(count(/’/g));
          expect(shown.start).toBeLessThanOrEqual(shown.end);
        },
      ),
      { numRuns: 500 },
    );
  });
});
