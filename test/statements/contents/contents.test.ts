import { describe, expect, it } from "vitest";
import { possibleExtents } from "../../../src/statements/contents/candidate-extents.ts";
import { quotationsIn, unquotedWords } from "../../../src/statements/contents/extent.ts";
import {
  findContent,
  reportProbability,
} from "../../../src/statements/contents/reported-speech.ts";
import { sentenceBounds } from "../../../src/statements/reading/read-article.ts";
import { testPhenomenaOf } from "../fixtures.ts";
import { cueOf, mentionOf, paragraphOf, stateOf, wordsOf } from "../steps.ts";

type Example = Readonly<{ text: string; cue: string; subject: string }>;

function extentsOf({ text, cue, subject }: Example) {
  const paragraph = paragraphOf(text);
  const found = cueOf(text, cue);
  const sentence = sentenceBounds(paragraph, paragraph.sentenceOf[found.first] ?? 0);
  return possibleExtents(paragraph, found, mentionOf(text, subject), sentence);
}

describe("possibleExtents", () => {
  const offered = (example: Example) =>
    extentsOf(example).map(({ side, pieces }) => [
      side,
      pieces.map((piece) => wordsOf(example.text, piece)).join(" … "),
    ]);

  it("offers what follows the cue, up to each place where it may end", () => {
    const example = {
      text: "Weber said that the bridge is closed, but the ferry runs.",
      cue: "said",
      subject: "Weber",
    };
    expect(offered(example)).toContainEqual(["after", "that the bridge is closed"]);
    expect(offered(example)).toContainEqual([
      "after",
      "that the bridge is closed, but the ferry runs.",
    ]);
  });

  it("offers what stands before the cue", () => {
    const example = { text: "The bridge is closed, Weber said.", cue: "said", subject: "Weber" };
    expect(offered(example)).toContainEqual(["before", "The bridge is closed"]);
  });

  it("offers what a cue interrupts, in two pieces", () => {
    const example = {
      text: "That choice, Weber said, belonged to the mayor.",
      cue: "said",
      subject: "Weber",
    };
    expect(offered(example)).toContainEqual([
      "around",
      expect.stringMatching(/^That choice.* … belonged to the mayor/),
    ]);
  });

  it("offers nothing but the clause of a “that” after place and time", () => {
    const example = {
      text: "Weber said at a conference in Lindau, Norway, on Monday that it would open.",
      cue: "said",
      subject: "Weber",
    };
    const starts = offered(example).map(([, words = ""]) => words.slice(0, 4));
    expect(new Set(starts)).toEqual(new Set(["that"]));
  });
});

describe("what an extent holds", () => {
  const text = "Weber said that it was “asleep” for years.";
  const [extent] = extentsOf({ text, cue: "said", subject: "Weber" }).filter(
    ({ pieces: [piece] }) => piece !== undefined && wordsOf(text, piece).includes("years"),
  );

  it("is the writer's own words and the quotations", () => {
    expect(extent && unquotedWords(paragraphOf(text), extent)).toBe(5);
    expect(extent && quotationsIn(paragraphOf(text), extent)).toEqual([0]);
  });
});

describe("the decisions of a report", () => {
  const probability = (text: string, cue: string) =>
    reportProbability(stateOf(text), paragraphOf(text), cueOf(text, cue));

  it("finds “said that” to report something, and “talks” to report nothing", () => {
    expect(probability("Weber said that it is late.", "said")).toBeGreaterThan(0.9);
    expect(probability("Talks with Weber went on.", "Talks")).toBeLessThan(0.2);
  });

  it.each([
    { text: "Weber said that it is late.", is: "that it is late" },
    { text: "Weber told reporters that it is late.", is: "that it is late" },
    { text: "It is late, Weber said on Tuesday.", is: "It is late" },
  ])("reports $is in $text", ({ text, is }) => {
    const cue = cueOf(text, text.includes("told") ? "told" : "said");
    const extent = findContent(stateOf(text), paragraphOf(text), {
      cue,
      subject: mentionOf(text, "Weber"),
      probability: 1,
    });
    expect(extent?.pieces.map((piece) => wordsOf(text, piece))).toEqual([is]);
  });
});

testPhenomenaOf("contents");
