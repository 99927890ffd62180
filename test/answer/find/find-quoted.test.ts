import { describe, expect, it } from "vitest";
import { answerTo } from "../answer-to.ts";
import { editionOf, explanationOf, HARBOUR } from "../corpus.ts";

const edition = editionOf(HARBOUR);
const ask = (words: string) => answerTo(edition, words);

describe("a question that holds a quotation", () => {
  it.each([
    "is it true that Keller said “The toll will pay for the sea wall before winter”?",
    'Did Keller say that "the toll will pay for the sea wall before winter"?',
    "“The toll will pay for the sea wall before winter”, did Keller say that?",
    "who said “The toll will pay for the sea wall before winter”",
    "is it true that she said “The toll will pay for the sea wall before winter”?",
  ])("is answered where it was said like that: %s", (words) => {
    const answer = ask(words);
    expect(answer).toMatchObject({ outcome: "answered", quotes: [{ speaker: "Anna Keller" }] });
    expect(explanationOf(answer)).toBe("Yes: Anna Keller is quoted with these words.");
  });

  it("is not where a word differs, and it is said which", () => {
    const answer = ask("did Keller say “The toll will not pay for the sea wall before winter”?");
    expect(answer).toMatchObject({ outcome: "nearest", missing: "claim" });
    expect(explanationOf(answer)).toBe(
      "Nearly: Anna Keller is quoted with words that come close, and differ. “not” was added, which turns the meaning.",
    );
  });

  it("is not where somebody else said it", () => {
    const answer = ask("did Lund say “The toll will pay for the sea wall before winter”?");
    expect(answer).toMatchObject({ outcome: "nearest", quotes: [{ speaker: "Anna Keller" }] });
    expect(explanationOf(answer)).toBe("Not by Peter Lund: Anna Keller is quoted with this.");
  });

  it("is silent where nothing comes near, and shows the words on the topic where there are some", () => {
    expect(ask("did Varga say “Museums lend paintings to every school”?")).toMatchObject({
      outcome: "silent",
      offers: null,
    });
    const other = ask("did Keller say “The toll ruins museums, schools and bakeries alike”?");
    expect(other.outcome).not.toBe("answered");
    expect(other.notes).toMatchObject([{ kind: "quotation-checked", verdict: "not-here" }]);
  });

  // A question whether he said “no deal” was once answered by other words of his with "deal" in them.
  it.each([
    ["did Lund say “no boat”", "no boat"],
    ["did Lund say: “this boat”", "this boat"],
    ["is it true that Keller said “no toll”?", "no toll"],
    ["did Keller say “walls”?", "walls"],
  ])("is never answered by other words where it has few: %s", (words, quotation) => {
    const answer = ask(words);
    expect(answer).toMatchObject({ outcome: "nearest", missing: null });
    expect(explanationOf(answer)).toBe(
      `Too short to tell: give a few more words of it. These come nearest; they may not tell “${quotation}”.`,
    );
  });

  it.each([
    ["did Lund say “my boat”", "Peter Lund"],
    ["did Keller say “my boat”", "Peter Lund"],
    ["did Keller say “wall”", "Anna Keller"],
  ])("shows whose words have those few among others, and that is no answer: %s", (words, sayer) => {
    const answer = ask(words);
    expect(answer).toMatchObject({ outcome: "nearest", quotes: [{ speaker: sayer }] });
    expect(explanationOf(answer)).toBe(
      `Too short to tell; ${sayer} is quoted with these words among others.`,
    );
  });

  it("is answered by a few words that were all somebody said", () => {
    const boats = editionOf({
      "boats.txt":
        "Boats\n\n“No deal,” said Anna Keller. “We have no deal with the islands,” said Peter Lund. “Wait for me. Boats sail. Then come,” said Ruth Varga.\n",
    });
    const found = (words: string) => {
      const answer = answerTo(boats, words);
      return `${answer.outcome}: ${explanationOf(answer)}`;
    };
    expect(found("did Keller say “no deal”")).toBe(
      "answered: Yes: Anna Keller is quoted with these words.",
    );
    expect(found("did Varga say “boats sail”")).toBe(
      "answered: Yes: Ruth Varga is quoted with these words.",
    );
    expect(found("did Lund say “no deal”")).toBe(
      "nearest: Too short to tell; Peter Lund is quoted with these words among others.",
    );
    expect(found("did Varga say “no deal”")).toMatch(/^nearest: Too short to tell; /);
  });

  it("tells that few words are too few where there is nothing to show, and why", () => {
    const answer = ask("did Varga say “painted paintings”");
    expect(answer.outcome).toBe("silent");
    expect(explanationOf(answer)).toMatch(
      /^Too short to tell: .* I have 1 statement by Ruth Varga/,
    );
  });

  it.each([
    "what did Keller say about the “harbour toll”",
    "what did Keller say about “the new harbour toll”",
  ])("is a question on a topic where the marks stand around that: %s", (words) => {
    expect(ask(words)).toMatchObject({ outcome: "answered", notes: [] });
  });
});
