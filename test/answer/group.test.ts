import { describe, expect, it } from "vitest";
import { answerQuestion } from "../../src/answer/answer-question.ts";
import { editionOf } from "./corpus.ts";

/** What is shown of two outlets' words, and where else it stands. */
function shownOf(question: string, ...texts: readonly string[]): readonly string[] {
  const files = texts.map((text, at) => [
    `${"abc".charAt(at)}.md`,
    `---\ntitle: News ${at}\npublisher: Outlet ${at}\npublished: 2025-03-0${at + 1}\n---\n\n${text}\n\nThe mill burnt. The library opens in May. A boat sank near the old quay at night.\n`,
  ]);
  const edition = editionOf(Object.fromEntries(files));
  return answerQuestion(edition, question).quotes.map(({ source, alsoIn }) =>
    [source.path, ...alsoIn.map(({ path }) => path)].join(" + "),
  );
}

const moss = (words: string) => `Ida Moss said that ${words}.`;
const ask = "What did Ida Moss say about the ferry?";

describe("what several outlets carry of one person", () => {
  it.each([
    [
      "the same words",
      "“The ferry will stop before winter comes,” said Ida Moss.",
      "“The ferry will stop before winter comes,” Ida Moss told the council.",
    ],
    [
      "another translation",
      "“Our Norlandic ferry will stop well before the winter,” said Ida Moss.",
      "“The ferry of Norland will be stopped before winter comes,” Ida Moss said.",
    ],
    [
      "a number that only one has",
      moss("the ferry carried 400 people to the northern islands"),
      moss("the ferry carried people to the northern islands"),
    ],
    [
      "a number in letters",
      moss("the ferry needs three new engines this year"),
      moss("the ferry needs 3 new engines this year"),
    ],
  ])("is one answer: %s", (_, first, second) => {
    expect(shownOf(ask, first, second)).toEqual(["b.md + a.md"]);
  });

  it.each([
    [
      "numbers differ",
      moss("the ferry carried 19 cars to the islands"),
      moss("the ferry carried roughly 20 cars to the islands"),
    ],
    [
      "numbers in letters differ",
      moss("the ferry needs three new engines this year"),
      moss("the ferry needs four new engines this year"),
    ],
    [
      "days differ",
      moss("the ferry will sail on Monday to the islands"),
      moss("the ferry will sail on Tuesday to the islands"),
    ],
    [
      "one denies it",
      moss("the ferry will sail to the islands this winter"),
      moss("the ferry will not sail to the islands this winter"),
    ],
    [
      "the subjects differ",
      moss("the ferry will sail to the islands"),
      moss("the ferry has a leaking hull of rotten oak"),
    ],
  ])("is two answers where %s", (_, first, second) => {
    expect(shownOf(ask, first, second)).toEqual(["b.md", "a.md"]);
  });

  it("lists each further outlet once, and an article not beside itself", () => {
    const words = "“The ferry will stop before winter comes,” said Ida Moss.";
    expect(shownOf(ask, `${words}\n\n${words}`, words, words)).toEqual(["c.md + b.md + a.md"]);
  });

  it("keeps the words of two people apart", () => {
    const edition = editionOf({
      "a.txt": "Ferry\n\n“The ferry will stop before winter comes,” said Ida Moss.\n",
      "b.txt": "Ferry\n\n“The ferry will stop before winter comes,” said Tor Lund.\n",
    });
    const [quote] = answerQuestion(edition, ask).quotes;
    expect(quote).toMatchObject({ speaker: "Ida Moss", alsoIn: [] });
  });
});

describe("what several outlets report", () => {
  it("is one answer in the same words, two where a figure differs", () => {
    const question = "How many cars did the ferry carry to the islands?";
    const told = (number: string) => `The ferry carried ${number} cars to the islands last year.`;
    expect(shownOf(question, told("19"), told("19"))[0]).toBe("b.md + a.md");
    expect(shownOf(question, told("19"), told("roughly 20")).slice(0, 2).sort()).toEqual([
      "a.md",
      "b.md",
    ]);
  });
});
