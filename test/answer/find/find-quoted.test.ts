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

  it.each([
    "what did Keller say about the “harbour toll”",
    "what did Keller say about “the new harbour toll”",
  ])("is a question on a topic where the marks stand around that: %s", (words) => {
    expect(ask(words)).toMatchObject({ outcome: "answered", notes: [] });
  });
});
