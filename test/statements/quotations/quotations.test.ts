import { describe, expect, it } from "vitest";
import { introductionOptions } from "../../../src/statements/quotations/introductions.ts";
import { endMark } from "../../../src/statements/quotations/speech-options.ts";
import { type Region, regionsOf } from "../../../src/statements/reading/quotation-regions.ts";
import { traceExtraction } from "../../../src/statements/trace-extraction.ts";
import { slice } from "../../../src/text/span.ts";
import { articleOf, extract, testPhenomenaOf } from "../fixtures.ts";
import { paragraphOf, stateOf, wordsOf } from "../steps.ts";

/** The quotations of the last paragraph: how probably they are speech, and what introduces them. */
function quotations(text: string) {
  const findings = traceExtraction(articleOf(text)).paragraphs.at(-1)?.findings ?? [];
  return findings.flatMap((finding) => {
    if (finding.kind !== "quotation") return [];
    const { speech, introduction } = finding;
    const words = introduction?.span == null ? null : slice(text, introduction.span);
    return [{ speech: speech ?? 1, by: introduction?.kind ?? null, words }];
  });
}

describe("whether a quotation is speech", () => {
  it.each([
    { text: "“We will rebuild the bridge,” Anna Weber said.", is: true },
    { text: "Anna Weber called the bridge “a danger to everybody.”", is: true },
    { text: "Anna Weber and her brother watched “Twin Peaks” on Friday.", is: false },
  ])("is $is in $text", ({ text, is }) => {
    expect(quotations(text).map(({ speech }) => speech > 0.5)).toEqual([is]);
  });
});

describe("what introduces a quotation", () => {
  it.each([
    { text: "“We will rebuild it,” Anna Weber said.", by: "cue", words: "said" },
    { text: "Anna Weber said, “We will rebuild it before winter.”", by: "cue", words: "said" },
    {
      text: "The gate stood open. “We had seen it rise for hours,” Tramm deadpanned.",
      by: "mention",
      words: "Tramm",
    },
    {
      text: "“We will rebuild it,” Anna Weber said.\n\n“It will take a year and a day.”",
      by: "cue",
      words: "said",
    },
    {
      text: "“We will rebuild it,” Anna Weber said.\n\n“It will take a year.”\n\n“And a day, as we know.”",
      by: "previous-speaker",
      words: null,
    },
  ])("is the $by $words in $text", ({ text, by, words }) => {
    expect(quotations(text)).toMatchObject([{ by, words }]);
  });

  it("is one cue for both pieces of a quotation that it interrupts", () => {
    const text = "“We will rebuild it,” Weber said. “And we will do it before winter.”";
    expect(quotations(text).map(({ words }) => words)).toEqual(["said", "said"]);
    expect(extract(text).statements).toMatchObject([{ rule: "quotation-resumed" }]);
  });

  it("is offered in its own sentence alone where the quotation stands inside one", () => {
    const text =
      "Urs Kern said that he left. Ann Lee called it “a danger” to all. Bo Ek added that it is late.";
    const [region] = regionsOf(paragraphOf(text));
    const options =
      region === undefined
        ? []
        : introductionOptions(stateOf(text), paragraphOf(text), region, null);
    const cues = options.flatMap(({ value }) => (value.kind === "cue" ? [value.cue] : []));
    expect(cues.map((cue) => wordsOf(text, cue))).toEqual(["called"]);
  });
});

describe("endMark", () => {
  it.each([
    { text: "“We will rebuild it,” she said.", mark: "," },
    { text: "“Will it be safe?” she asked.", mark: "?" },
    { text: "They watched “Twin Peaks” again.", mark: "" },
  ])("is $mark in $text", ({ text, mark }) => {
    const [region] = regionsOf(paragraphOf(text)) as [Region];
    expect(endMark(paragraphOf(text), region).replace(/^[^,.?!]*$/, "")).toBe(mark);
  });
});

testPhenomenaOf("quotations");
