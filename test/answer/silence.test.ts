import { describe, expect, it } from "vitest";
import { answerQuestion } from "../../src/answer/answer-question.ts";
import { editionOf, HARBOUR } from "./corpus.ts";

const dated = editionOf(HARBOUR);
const explain = (words: string, edition = dated) =>
  answerQuestion(edition, words, { today: "2025-03-10" }).explanation;

describe("the reason for silence", () => {
  it.each([
    // A single day was told twice, and dates as a computer writes them.
    [
      "what did Ruth Varga say about slate on 21 November 2024",
      "I have 1 statement by Ruth Varga, but found none on “slate” published on 21 November 2024.",
    ],
    [
      "what did Ruth Varga say about slate in 2019",
      "I have 1 statement by Ruth Varga, but found none on “slate” published in 2019.",
    ],
    [
      "what did Ruth Varga say about slate in February 2025",
      "I have 1 statement by Ruth Varga, but found none on “slate” published in February 2025.",
    ],
    [
      "what did Ruth Varga say about slate since 8 March 2025",
      "I have 1 statement by Ruth Varga, but found none on “slate” published since 8 March 2025.",
    ],
    [
      "Norholm in 2019",
      "I found nothing in the 3 articles I have that answers “Norholm” published in 2019.",
    ],
  ])("to %j is %j", (words, explanation) => {
    expect(explain(words)).toBe(explanation);
  });

  it("says that dates are unknown where no article has one", () => {
    const undated = editionOf({
      "slate.txt": "Library opens late\n\n“We waited nine months for slate,” Ruth Varga said.\n",
    });
    expect(explain("what did Ruth Varga say about slate since 8 March 2025", undated)).toMatch(
      /published since 8 March 2025\. None of the articles says when it was published\.$/,
    );
  });
});
