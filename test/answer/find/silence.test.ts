import { describe, expect, it } from "vitest";
import { answerTo } from "../answer-to.ts";
import { editionOf, explanationOf, HARBOUR } from "../corpus.ts";

const dated = editionOf(HARBOUR);
const explain = (words: string, edition = dated) =>
  explanationOf(answerTo(edition, words, { today: "2025-03-10" }));

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
    // October was a word of the topic, and the limit forgotten.
    [
      "what did Ruth Varga say about slate since March 2026",
      "I have 1 statement by Ruth Varga, but found none on “slate” published since 1 March 2026.",
    ],
    // A day, or what comes before one, was taken for words of the topic.
    [
      "what did Ruth Varga say about slate before 1 March 2025",
      "I have 1 statement by Ruth Varga, but found none on “slate” published up to 28 February 2025.",
    ],
    // Somebody else's words on it were shown.
    [
      "why did Ruth Varga say that the ferry is free",
      "I have 1 statement by Ruth Varga, but found none on “the ferry is free”.",
    ],
    [
      "what did Norholm Times say about the ferry",
      "Nobody called “Norholm Times” is named in the 3 articles I have.",
    ],
    [
      "what did the Herald say about the moon",
      "I found nothing in the 3 articles I have that answers “the moon” published in The Herald.",
    ],
    [
      "what did March say about the toll",
      "“March” stands in 1 article, but I know no words of anybody called so.",
    ],
    [
      "Norholm in 2019",
      "I found nothing in the 3 articles I have that answers “Norholm” published in 2019.",
    ],
  ])("to %j is %j", (words, explanation) => {
    expect(explain(words)).toBe(explanation);
  });

  it("is that nothing is surely theirs where somebody is only named, with no source beside it", () => {
    const named = editionOf({
      "slate.txt":
        "Library opens late\n\nThe director met Yuri Lind in Norholm. “We waited nine months for slate,” Ruth Varga said.\n",
    });
    for (const words of [
      "what did Yuri Lind say",
      "quotes by Lind",
      "what has Lind said?",
      "anything from Lind?",
    ]) {
      const answer = answerTo(named, words);
      expect(answer).toMatchObject({ reason: "speaker-not-on-topic", quotes: [] });
      expect(explanationOf(answer)).toBe(
        "Yuri Lind is named in 1 article, but I found no statement that is surely theirs. Ask “Yuri Lind” alone for what is written about them.",
      );
    }
    // A name alone got whatever sentence had it, under whoever spoke there.
    for (const words of ["Yuri Lind", "lind?", "what is known about Lind"]) {
      const about = answerTo(named, words);
      expect(about.understood.speaker).toBe("Yuri Lind");
      expect(about.quotes.map(({ relation, speaker }) => [relation, speaker])).toEqual([
        ["about", null],
      ]);
    }
  });

  it("closes with one stop after “Jr.”", () => {
    const families = editionOf({
      "a.txt":
        "Two of them\n\n“We waited,” said Oskar Brandt Jr. on Monday. “We did not,” said Ruth Brandt on Monday. Ruth Brandt left. Oskar Brandt Jr. stayed.\n",
    });
    expect(explain("what did Brandt say", families)).toMatch(
      /Brandt Jr\. Ask again|Brandt\. Ask again/,
    );
    expect(explain("what did Brandt say", families)).not.toContain("..");
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
