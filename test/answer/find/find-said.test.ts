import { describe, expect, it } from "vitest";
import { answerTo } from "../answer-to.ts";
import { editionOf } from "../corpus.ts";

const edition = editionOf({
  "letters.md": `---
title: Lund answers his critics
---

Peter Lund, who leads the fishermen's union, spoke in Norholm. “My letters are private, and they stay private,” Lund said.

“Nobody reads them anyway,” said Ida Moss, his deputy.`,
  "email.md": `---
title: Council soured by leaked email of private firms
---

The council of Norholm met on Monday. Carl Moss, a baker, was there with Ruth Varga, the librarian.

“We heard of it from the newspaper,” Carl Moss said.

“I have written to the mayor,” Varga said.`,
  "budget.md": `---
title: Budget passes
---

“The budget is fair,” said Anna Keller.

The budget worries the library. “The harbour gets the most of it,” said Ruth Varga.`,
});

/** The outcome, under whose names, and where the topic stands. */
function said(words: string) {
  const { outcome, quotes } = answerTo(edition, words);
  return [outcome, ...quotes.map(({ speaker, topicIn }) => `${speaker}: ${topicIn}`)].join(", ");
}

describe("what somebody said on a topic of several words", () => {
  // Half of it was once enough: "private time" was answered by private letters.
  it.each([
    "what did Lund say about private email",
    "what did Lund say about private firms",
    "what did Lund say about private time",
    "what did Keller say about fair people",
    "what did Lund say about leaked letters of firms",
    "what did Keller say about a harbour budget fraud",
  ])("is no other topic that shares a word: %s", (words) => {
    expect(said(words)).toBe("silent");
  });

  it.each([
    ["what did Lund say about private letters", "answered, Peter Lund: words"],
    ["what did Lund say about his critics' letters", "nearest, Peter Lund: article"],
    ["what did Varga say about the harbour budget", "answered, Ruth Varga: paragraph"],
    // Of what people put in many words of their own, half must be met.
    ["what did Lund say about private letters that stay in drawers", "answered, Peter Lund: words"],
  ])("may stand in part around the words: %s → %s", (words, found) => {
    expect(said(words)).toBe(found);
  });
});

describe("a topic in words of the headline alone", () => {
  // "soured" stood in no passage, and was taken for a misspelt word of another.
  it("is found there", () => {
    expect(said("what did Varga say about soured firms")).toBe("nearest, Ruth Varga: article");
  });

  it("tells who of several bearers of a name is meant, as their words do", () => {
    expect(said("what did Moss say about leaked email")).toBe("nearest, Carl Moss: article");
    expect(said("what did Moss say about reading")).toBe("answered, Ida Moss: words");
  });
});

describe("what several people said", () => {
  it("is found around their words, too", () => {
    expect(said("what did Keller and Varga say about the budget")).toBe(
      "answered, Anna Keller: words, Ruth Varga: paragraph",
    );
  });
});

describe("a topic that has a name beside other words", () => {
  const race = editionOf({
    "race.md": `---
title: Lund picks a deputy
---

The council met on Monday.

“A running mate must know the harbour,” said Peter Lund, who leads the fishermen's union.

Carl Moss, a baker, bakes for the council.`,
  });

  // “What does Trump think of Mike Flynn as a running mate?” was answered by words on running mates.
  it.each([
    ["what does Lund think of a running mate", "answered"],
    ["what does Lund think of Carl Moss as a running mate in the harbour", "nearest"],
  ])("is answered only where the name stands: %s → %s", (words, outcome) => {
    const answer = answerTo(race, words);
    expect(answer.outcome).toBe(outcome);
    expect(answer.quotes[0]?.text).toContain("running mate");
  });
});
