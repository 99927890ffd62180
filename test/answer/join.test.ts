import { describe, expect, it } from "vitest";
import type { Evidence } from "../../src/answer/evidence.ts";
import { joinNeighbours } from "../../src/answer/join.ts";
import { slice } from "../../src/text/span.ts";
import { articlesOf } from "./corpus.ts";

const DIKE =
  "The old dike broke in the spring of the flood that took forty farms and the road to the county.";
const NAME =
  "Its keeper had long asked the council of the town for stones, clay and six strong men.";
const SHORT = "Nobody had listened.";
const MILL = "The mill stood dry.";

const [article] = articlesOf({ "dike.md": `The dike\n\n${DIKE} ${NAME} ${SHORT}\n\n${MILL}\n` });
if (article === undefined) throw new Error("the fixture is no article");

function sentence(text: string, given: Partial<Evidence> = {}): Evidence {
  if (article === undefined) throw new Error("the fixture is no article");
  const start = article.text.indexOf(text);
  const span = { start, end: start + text.length };
  return { article, span, text, statement: null, score: 10, support: 0.6, reasons: [], ...given };
}

/** What the first, and best, is shown as. */
const shownFirst = (...ranked: readonly Evidence[]) => {
  const [first] = joinNeighbours(ranked, ranked);
  expect(first === undefined ? "" : slice(article.text, first.span)).toBe(first?.text);
  return first?.text;
};

describe("joinNeighbours", () => {
  it("shows a sentence with a neighbour that may well be the one that answers", () => {
    expect(shownFirst(sentence(DIKE), sentence(NAME, { score: 9.2, support: 0.2 }))).toBe(
      `${DIKE} ${NAME}`,
    );
  });

  it("leaves alone one that is far better than its neighbour", () => {
    expect(shownFirst(sentence(DIKE), sentence(NAME, { score: 7 }))).toBe(DIKE);
  });

  it("shows a sentence that opens with a pronoun with the one before, however much better it is", () => {
    expect(shownFirst(sentence(NAME), sentence(DIKE, { score: 7, support: 0.4 }))).toBe(
      `${DIKE} ${NAME}`,
    );
    expect(shownFirst(sentence(NAME), sentence(DIKE, { score: 7, support: 0.2 }))).toBe(NAME);
  });

  it("shows two short sentences as one short quote", () => {
    expect(shownFirst(sentence(SHORT), sentence(NAME, { score: 2, support: 0 }))).toBe(
      `${NAME} ${SHORT}`,
    );
  });

  it("does not join over paragraphs, nor what does not touch", () => {
    expect(shownFirst(sentence(SHORT), sentence(MILL))).toBe(SHORT);
    expect(shownFirst(sentence(DIKE), sentence(SHORT))).toBe(DIKE);
  });
});
