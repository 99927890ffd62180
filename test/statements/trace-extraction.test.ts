import { describe, expect, it } from "vitest";
import {
  type ParagraphTrace,
  type TraceFinding,
  traceExtraction,
} from "../../src/statements/trace-extraction.ts";
import { slice } from "../../src/text/span.ts";
import { articleOf, extract, fixturesOf, ROOMS } from "./fixtures.ts";

const TEXT =
  "Anna Weber, the mayor of Lindau, met reporters on Tuesday.\n\n“We will rebuild the bridge,” she said.";

function traceOf(text: string): readonly ParagraphTrace[] {
  return traceExtraction(articleOf(text)).paragraphs;
}

/** The findings of one kind in the last paragraph, each with its words. */
function found<Kind extends TraceFinding["kind"]>(text: string, kind: Kind) {
  const findings = traceOf(text).at(-1)?.findings ?? [];
  return findings
    .filter((finding) => finding.kind === kind)
    .map((finding) => ({ ...finding, words: slice(text, finding.span) }));
}

describe("traceExtraction", () => {
  it("tells whom each mention means, and how probable that is", () => {
    const mentions = found(TEXT, "mention");
    expect(mentions).toContainEqual(
      expect.objectContaining({
        words: "she",
        as: "pronoun",
        meaning: { name: "Anna Weber", probability: expect.closeTo(1, 1) },
      }),
    );
    // Nobody needs to know whom a pronoun inside a quotation means.
    expect(mentions).toContainEqual(expect.objectContaining({ words: "We", meaning: null }));
  });

  it("tells what each cue reports, and who its subject is", () => {
    const [said] = found(TEXT, "cue");
    expect(said).toMatchObject({ words: "said", as: "saying", lemma: "say" });
    expect(said).toMatchObject({ report: expect.closeTo(1, 1) });
    expect(said).toMatchObject({ subject: { span: { start: 90, end: 93 } } });
  });

  it("tells how probably a quotation is speech, and what introduces it", () => {
    const [quotation] = found(TEXT, "quotation");
    expect(quotation).toMatchObject({
      words: "“We will rebuild the bridge,”",
      speech: expect.closeTo(1, 1),
      introduction: { kind: "cue", span: { start: 94, end: 98 } },
    });
  });

  it("says of a quotation that is no speech that nothing was looked for", () => {
    const [title] = found(
      "Anna Weber and her brother watched “Twin Peaks” on Friday.",
      "quotation",
    );
    expect(title).toMatchObject({ words: "“Twin Peaks”", introduction: null });
  });

  it("tells the findings in order of the text, the statements of extractStatements among them", () => {
    for (const { text } of ROOMS.flatMap(fixturesOf)) {
      const { statements, entities } = extract(text);
      const trace = traceExtraction(articleOf(text));
      expect(trace.entities).toEqual(entities);
      const findings = trace.paragraphs.flatMap((paragraph) => paragraph.findings);
      expect(
        findings.flatMap((each) => (each.kind === "statement" ? [each.statement] : [])),
      ).toEqual(statements);
      const starts = findings.map(({ span }) => span.start);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    }
  });

  it("is plain data", () => {
    const trace = traceExtraction(articleOf(TEXT));
    expect(structuredClone(trace)).toEqual(trace);
    expect(JSON.parse(JSON.stringify(trace))).toEqual(trace);
  });
});
