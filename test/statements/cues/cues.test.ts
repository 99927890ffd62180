import { describe, expect, it } from "vitest";
import { formOf } from "../../../src/statements/cues/cue-features.ts";
import { disownedBefore } from "../../../src/statements/cues/disowned.ts";
import { forceOf } from "../../../src/statements/cues/force.ts";
import { testPhenomenaOf } from "../fixtures.ts";
import { cueOf, cuesOf, paragraphOf, readText, wordsOf } from "../steps.ts";

/** The cues of a text: `said/saying`. */
const cues = (text: string) => cuesOf(text).map((cue) => `${wordsOf(text, cue)}/${cue.kind}`);

describe("findCues", () => {
  it.each([
    { text: "Anna Weber said that it is late.", found: ["said/saying"] },
    { text: "It is late, according to Anna Weber.", found: ["according to/according-to"] },
    { text: "Weber called it “a danger”.", found: ["called/judging"] },
    {
      text: "He dismissed Weber's claim that it is late.",
      found: ["dismissed/judging", "claim/noun"],
    },
    { text: "“It is late,” Otto Kern shrugged.", found: ["shrugged/saying"] },
  ])("finds the cues of $text", ({ text, found }) => {
    expect(cues(text)).toEqual(found);
  });

  it("hears nothing in a sentence that is all words of saying", () => {
    const listed = "said, asked, told, wrote, ".repeat(7);
    expect(cues(`Nobody ${listed} nothing. Lund said no.`)).toEqual(["said/saying"]);
  });

  it.each([
    "“They said no.”",
    "Hector Munn read out his letter from the front pew.",
    "Ann Lee helped found the yard.",
    "Kern shrugged as the door closed.",
    "Nobody came.",
  ])("finds none in “%s”", (text) => {
    expect(cues(text)).toEqual([]);
  });

  it("takes a colon for a cue after a label, but not after the town that an article opens with", () => {
    expect(cues("The vote is over.\n\nWeber: We will rebuild it.")).toEqual([":/colon"]);
    expect(cues("LINDAU: The bridge is closed.")).toEqual([]);
  });

  it("reads the form of a cue", () => {
    expect(["said", "says", "adding", "say", "written"].map(formOf)).toEqual([
      "past",
      "present",
      "ing",
      "base",
      "participle",
    ]);
  });
});

describe("forceOf", () => {
  /** What the words around the cue make of a report that follows it. */
  const force = (text: string, cue: string) => {
    const paragraph = paragraphOf(text);
    const found = cueOf(text, cue);
    const start = paragraph.tokens[found.last]?.start ?? 0;
    return forceOf(paragraph, found, "indirect", [{ start, end: paragraph.span.end }]);
  };

  it.each([
    { text: "Weber said that it is late.", cue: "said", is: "asserted" },
    { text: "Weber did not say that it is late.", cue: "say", is: "negated" },
    { text: "Weber denied that it is late.", cue: "denied", is: "negated" },
    { text: "It is false that Weber said it is late.", cue: "said", is: "negated" },
    { text: "Weber asked whether it is late.", cue: "asked", is: "asked" },
    { text: "Weber declined to say that it is late.", cue: "say", is: "refused" },
    { text: "Weber is said to have called it late.", cue: "called", is: "relayed" },
    { text: "Weber would say that it is late.", cue: "say", is: "supposed" },
    { text: "If Weber says it is late, we go.", cue: "says", is: "supposed" },
    { text: "In the doctored clip, Weber says it is late.", cue: "says", is: "supposed" },
    { text: "Weber went on to say that it is late.", cue: "say", is: "asserted" },
  ])("takes $text as $is", ({ text, cue, is }) => {
    expect(force(text, cue)).toBe(is);
  });
});

describe("disownedBefore", () => {
  const disowned = (text: string) => {
    const [first, second] = readText(text).paragraphs;
    return first === undefined ? undefined : disownedBefore(first, second);
  };

  it("finds the sentence that disowns what was said before it", () => {
    expect(disowned("Moss told the crowd that nurses were lazy. He never said it.")).toBe(9);
  });

  it("disowns a whole paragraph that is marked as a claim, or that the next one disowns", () => {
    expect(disowned("CLAIM: Moss said that fish vote.")).toBe(8);
    expect(disowned("Moss said that fish vote.\n\nThe quote is made up.")).toBe(6);
  });

  it("disowns nothing where nobody does", () => {
    expect(disowned("Moss said that fish vote.\n\nHe never said why.")).toBeNull();
  });
});

testPhenomenaOf("cues");
