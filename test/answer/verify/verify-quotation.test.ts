import { describe, expect, it } from "vitest";
import { type Verified, verifyQuotation } from "../../../src/answer/verify/verify-quotation.ts";
import { editionOf, HARBOUR } from "../corpus.ts";

const edition = editionOf({
  ...HARBOUR,
  "ferry.txt": `Ferry stays free

“We have not decided to close the northern quay,” Ruth Varga said, “and nobody here wants to close it.”

“The ferry carries four hundred people a day,” Peter Lund said. The ferry was built in Norholm forty years ago. “It has never been late in winter storms,” Lund said.
`,
});

function check(quotation: string, speaker?: string): Verified {
  const found = speaker === undefined ? null : edition.people.find(speaker);
  const people = found === null ? null : found.kind === "one" ? [found.person] : [];
  return verifyQuotation(edition, { quotation, people });
}

const differences = ({ differences: found }: Verified) =>
  found.map(({ asked, printed, turnsMeaning }) => [
    asked?.text ?? null,
    printed?.text ?? null,
    turnsMeaning,
  ]);

describe("verifyQuotation", () => {
  it.each([
    "The toll will pay for the sea wall before winter",
    "“the TOLL will pay for the sea-wall before winter …”",
    "the toll will pay for\u00a0the sea wall – before winter!",
    "The toll … will pay for the sea wall [...] before winter",
    "“The toll will pay for the sea wall before winter,” Keller said.",
  ])("takes case, marks, dashes, spaces and ellipses as they come: %s", (quotation) => {
    expect(check(quotation)).toMatchObject({ verdict: "exact", differences: [] });
  });

  it.each([
    { quotation: "We have decided to close the northern quay", is: [[null, "not", true]] },
    { quotation: "decided to close the northern quay", is: [[null, "not", true]] },
    { quotation: "We have … decided to close the northern quay", is: [[null, "not", true]] },
    { quotation: "It has been late in winter storms", is: [[null, "never", true]] },
    {
      quotation: "The toll will not pay for the sea wall before winter",
      is: [["not", null, true]],
    },
    {
      quotation: "The toll won't pay for the sea wall before winter",
      is: [["won't", "will", true]],
    },
    {
      quotation: "The tax will pay for the sea wall before winter",
      is: [["tax", "toll", false]],
    },
    {
      quotation: "The toll will pay for the whole sea wall before winter",
      is: [["whole", null, false]],
    },
    {
      quotation: "The ferry carries people a day",
      is: [[null, "four hundred", false]],
    },
  ])("is near, never exact, and says what differs: $quotation", ({ quotation, is }) => {
    const found = check(quotation);
    expect(found.verdict).toBe("near");
    expect(differences(found)).toEqual(is);
  });

  it("reads on after the cue that interrupts a quotation", () => {
    const quotation =
      "We have not decided to close the northern quay, and nobody here wants to close it";
    expect(check(quotation).verdict).toBe("exact");
  });

  const speech = editionOf({
    "speech.txt": `A speech in two parts

“The harbour has always fed this town,” Anna Keller said. “When my grandmother came here in 1931, there were eleven boats.

“Today there are four hundred, and every one of them pays the toll that keeps the wall standing.”

Ruth Varga denied that she had called the fishermen “a burden on the whole town and its purse”.

“Nobody’s boat will be turned away at the northern quay,” Varga said.
`,
  });
  const said = (quotation: string) => verifyQuotation(speech, { quotation, people: null });

  it("reads on in the next paragraph where a quotation is not closed", () => {
    const quotation = "there were eleven boats. Today there are four hundred";
    expect(said(`${quotation}, and every one of them pays the toll`).verdict).toBe("exact");
    expect(said("there were eleven boats … and every one of them pays the toll").verdict).toBe(
      "exact",
    );
  });

  it("takes nothing for said that the article says was not", () => {
    expect(said("a burden on the whole town and its purse").verdict).toBe("report");
  });

  it("takes a denial in a possessive for one", () => {
    expect(differences(said("boat will be turned away at the northern quay"))).toEqual([
      [null, "Nobody’s", true],
    ]);
  });

  it("keeps the words for who said them", () => {
    const quotation = "My boat cannot earn what this toll takes";
    expect(check(quotation, "Lund").verdict).toBe("exact");
    expect(check(quotation, "Keller").verdict).toBe("somebody-else");
    expect(check(quotation, "Obermaier").verdict).toBe("somebody-else");
  });

  it("tells what is joined of separate passages, and shows each in order", () => {
    const found = check(
      "We waited nine months for slate, my boat cannot earn what this toll takes",
    );
    expect(found.verdict).toBe("stitched");
    expect(found.evidence.map(({ article }) => article.path)).toEqual(["library.md", "gazette.md"]);
  });

  it.each([
    "The harbour office collected 19,000 crowns last year",
    "the ferry to Norholm would stay free of charge",
    "The ferry was built in Norholm forty years ago",
  ])("is a report where nobody is quoted with it: %s", (quotation) => {
    expect(check(quotation).verdict).toBe("report");
  });

  it.each(["We wait", "not at all", "a sea wall", ""])(
    "is too short to tell: “%s”",
    (quotation) => {
      expect(check(quotation).verdict).toBe("too-short");
    },
  );

  it.each([
    "The museum lends paintings to schools across the whole valley",
    "Winter brings snow to every harbour and town",
  ])("is not here: %s", (quotation) => {
    expect(check(quotation)).toMatchObject({
      verdict: "not-here",
      differences: [],
      evidence: [],
    });
  });

  it("holds against anything typed", () => {
    for (const quotation of ["“", "… … …", "a".repeat(9000), "the ".repeat(2000), "%$&"])
      expect(() => check(quotation)).not.toThrow();
  });
});
