import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/corpus/parse-article.ts";
import { namedStatementSteps } from "../../src/people/named-statements.ts";
import { isSureOfSpeaker } from "../../src/statements/statement.ts";
import { slice } from "../../src/text/span.ts";
import { finish } from "../../src/text/steps.ts";

/** The last text and its statements, named by what all texts tell. */
function readAll(...texts: readonly string[]) {
  const articles = texts.map((text, number) => {
    const reading = parseArticle(`${number}.md`, text);
    if (reading.kind !== "article") throw new Error(`text ${number} is no article`);
    return reading.article;
  });
  const last = finish(namedStatementSteps({ articles, people: null })).named.at(-1);
  const { text = "" } = last?.article ?? {};
  return { text, statements: last?.extraction.statements ?? [] };
}

/** "speaker: words" of each statement of the last text. */
function namedIn(...texts: readonly string[]): readonly string[] {
  const { text, statements } = readAll(...texts);
  return statements.map(({ speaker, span }) => `${speaker}: ${slice(text, span)}`);
}

const elsewhere = [
  "Republican nominee Paul Kern opened the bridge on Tuesday. Democratic nominee Anna Weber stayed away.",
  "The bridge is open. Republican nominee Paul Kern cut the ribbon, while Democratic nominee Anna Weber stayed away.",
];
const here = (who: string) =>
  `Paul Kern and Anna Weber met in Lindau on Monday.\n\nThe evening was long and cold, and nobody asked about the bridge.\n\n${who} said that the bridge is safe.`;

describe("namedStatementSteps", () => {
  it.each([
    ["The GOP nominee", "Paul Kern"],
    ["The Democratic nominee", "Anna Weber"],
    ["The Republican vice-presidential nominee", "Republican vice-presidential nominee"],
    ["The nominee", "nominee"],
    ["A Republican nominee", "Republican nominee"],
    ["The Republican nominees", "Republican nominees"],
  ])("takes “%s” for %s", (who, speaker) => {
    expect(namedIn(...elsewhere, here(who))).toContain(`${speaker}: that the bridge is safe`);
  });

  it("leaves a description that one article alone ties to somebody", () => {
    const [first = ""] = elsewhere;
    expect(namedIn(first, here("The GOP nominee"))).toContain(
      "GOP nominee: that the bridge is safe",
    );
  });

  it("names somebody in an article that is the same, once another one tells", () => {
    const [first = "", second = ""] = elsewhere;
    const articles = [first, here("The GOP nominee"), second].map((text, number) => {
      const reading = parseArticle(`${number}.md`, text);
      if (reading.kind !== "article") throw new Error(`text ${number} is no article`);
      return reading.article;
    });
    const before = finish(namedStatementSteps({ articles: articles.slice(0, 2), people: null }));
    const known = before.extractions;
    const after = finish(namedStatementSteps({ articles, people: null }, { before, known }));
    const speakers = ({ named }: typeof before) =>
      named[1]?.extraction.statements.map(({ speaker }) => speaker);
    expect(speakers(before)).toEqual(["GOP nominee"]);
    expect(speakers(after)).toEqual(["Paul Kern"]);
    const without = { articles: articles.slice(0, 2), people: null };
    const again = finish(namedStatementSteps(without, { before: after, known }));
    expect(speakers(again)).toEqual(["GOP nominee"]);
  });

  it("is sure of the last speaker where other articles tie the words to them, too", () => {
    const text =
      "Paul Kern met Anna Weber. Kern said little. The nominee said that the toll will fall.";
    const isSure = (...others: readonly string[]) =>
      readAll(...others, text)
        .statements.slice(-1)
        .every(isSureOfSpeaker);
    expect(isSure()).toBe(false);
    const [first = "", second = ""] = elsewhere.map((words) =>
      words.replace(/Democratic nominee /, ""),
    );
    expect(isSure(first, second)).toBe(true);
  });

  it("names nobody whom the article does not name", () => {
    const text = "The evening was long. The GOP nominee said that the bridge is safe.";
    expect(namedIn(...elsewhere, text)).toEqual(["GOP nominee: that the bridge is safe"]);
  });
});
