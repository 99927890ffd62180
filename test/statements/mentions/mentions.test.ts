import { describe, expect, it } from "vitest";
import { leadingConjunct } from "../../../src/statements/mentions/conjuncts.ts";
import { descriptionStart } from "../../../src/statements/mentions/description-start.ts";
import { isRelative } from "../../../src/statements/mentions/mention.ts";
import {
  isAfterPreposition,
  phraseAfter,
  phraseBefore,
} from "../../../src/statements/mentions/phrases.ts";
import { testPhenomenaOf } from "../fixtures.ts";
import { cueOf, known, mentionOf, mentionsOf, paragraphOf, wordsOf } from "../steps.ts";

/** The mentions of one kind, with what stands before a name as its title. */
const named = (text: string, kind = "name") =>
  mentionsOf(text)
    .filter((mention) => mention.kind === kind)
    .map(({ words, title }) => (title === "" ? words : `${title} | ${words}`));

describe("findMentions", () => {
  it.each([
    { text: "They met Anna Weber in Lindau.", names: ["Anna Weber", "Lindau"] },
    { text: "Chancellor Maria Stein left.", names: ["Chancellor | Maria Stein"] },
    { text: "Danish President Jon Berg left.", names: ["Danish President | Jon Berg"] },
    { text: "“No,” said Ayman al-Rifai.", names: ["Ayman al-Rifai"] },
    { text: "“No,” said Ottilia von der Berg.", names: ["Ottilia von der Berg"] },
    { text: "Lindau-based Otto Weil said no.", names: ["Otto Weil"] },
    { text: "Katherine Lund SC left.", names: ["Katherine Lund"] },
    { text: "The union met Sens. Ann Lee and Bo Ek.", names: ["Sens. | Ann Lee", "Bo Ek"] },
    { text: "It met on Monday in May.", names: [] },
  ])("finds the names of $text", ({ text, names }) => {
    expect(named(text)).toEqual(names);
  });

  it("does not take the word that opens a sentence for a part of the name after it", () => {
    expect(named("The yard is hers. Had Holt known, she would have left.")).toEqual(["Holt"]);
  });

  it.each([
    { text: "A senior city official said no.", found: ["A senior city official"] },
    { text: "The bridge was closed, the mayor said.", found: ["the mayor"] },
    { text: "Her campaign said that she was ill.", found: ["Her campaign"] },
    { text: "Several farmers praised it.", found: ["Several farmers"] },
  ])("finds the descriptions of $text", ({ text, found }) => {
    expect(named(text, "description")).toEqual(found);
  });

  it("finds pronouns, quoted ones as quoted", () => {
    const found = mentionsOf("“I know,” she said of those who left.");
    const pronouns = found.filter(({ kind }) => kind === "pronoun");
    expect(pronouns.map(({ head, isQuoted }) => [head, isQuoted])).toEqual([
      ["i", true],
      ["she", false],
      ["who", false],
    ]);
  });

  it("marks a name that only says something of the noun after it", () => {
    const text = "They met Weber's aides and Huber.";
    expect([mentionOf(text, "Weber"), mentionOf(text, "Huber")]).toMatchObject([
      { isModifier: true },
      { isModifier: false },
    ]);
  });
});

describe("phrases before and after a cue", () => {
  const before = (text: string, cue: string) =>
    phraseBefore(text, paragraphOf(text), cueOf(text, cue).first)?.words ?? null;

  it.each([
    { text: "But the fund said that the toll must fall.", phrase: "the fund" },
    { text: "Nearly three in five said that it is late.", phrase: "three in five" },
    { text: "The committee this week said nothing new was found.", phrase: null },
    { text: "Anna Weber said that it is late.", phrase: null },
  ])("finds $phrase before the cue of $text", ({ text, phrase }) => {
    expect(before(text, "said")).toBe(phrase);
  });

  const after = (text: string) =>
    phraseAfter(text, paragraphOf(text), cueOf(text, "according to").last)?.words ?? null;

  it.each([
    { text: "Sales rose, according to a draft seen in Vienna.", phrase: "a draft" },
    {
      text: "Sales rose, according to a small trial presented on Monday.",
      phrase: "a small trial",
    },
    { text: "Sales rose, according to a post by Anna Weber.", phrase: null },
    { text: "Sales rose, according to the mayor.", phrase: null },
  ])("finds $phrase after the cue of $text", ({ text, phrase }) => {
    expect(after(text)).toBe(phrase);
  });

  it("begins a description with its article and adjectives", () => {
    const text = "Then a former senior city official left.";
    const paragraph = paragraphOf(text);
    const head = paragraph.tokens.findIndex(({ lower }) => lower === "official");
    expect(wordsOf(text, { first: descriptionStart(paragraph, head), last: head + 1 })).toBe(
      "a former senior city official",
    );
  });

  it("knows the object of a preposition, its title aside", () => {
    const text = "She spoke with Mr. Huber while Karl Kern left.";
    const paragraph = paragraphOf(text);
    expect(isAfterPreposition(paragraph, mentionOf(text, "Huber"))).toBe(true);
    expect(isAfterPreposition(paragraph, mentionOf(text, "Karl Kern"))).toBe(false);
  });
});

describe("leadingConjunct", () => {
  const leader = (text: string, words: string) => {
    const mentions = mentionsOf(text);
    const mention = known(
      mentions.find((other) => other.words === words),
      words,
    );
    return leadingConjunct(paragraphOf(text), mentions, mention).words;
  };

  it("takes the first of several names for them all", () => {
    const text = "Sens. Ann Lee (D-Ohio), Bo Ek and Cy Dun left.";
    expect([leader(text, "Cy Dun"), leader(text, "Bo Ek")]).toEqual(["Ann Lee", "Ann Lee"]);
  });

  it("leaves a name that stands alone, and one in apposition", () => {
    expect(leader("Ann Lee left. Bo Ek stayed.", "Bo Ek")).toBe("Bo Ek");
    expect(leader("In the yard of Ann Lee, Bo Ek stayed.", "Bo Ek")).toBe("Bo Ek");
  });
});

describe("isRelative", () => {
  it("knows “who” and “that”, and no “he”", () => {
    const text = "He met those who left.";
    expect([isRelative(mentionOf(text, "who")), isRelative(mentionOf(text, "He"))]).toEqual([
      true,
      false,
    ]);
  });
});

testPhenomenaOf("mentions");
