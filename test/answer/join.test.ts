import { describe, expect, it } from "vitest";
import type { Evidence } from "../../src/answer/evidence.ts";
import { joinNeighbours } from "../../src/answer/join.ts";
import { slice } from "../../src/text/span.ts";
import { articlesOf } from "./corpus.ts";

const DIKE = "The old dike broke in spring.";
const NAME = "Its keeper had long asked for stones.";
const MILL = "The mill stood dry.";

const [article] = articlesOf({ "dike.md": `The dike\n\n${DIKE} ${NAME}\n\n${MILL}\n` });
if (article === undefined) throw new Error("the fixture is no article");

function sentence(text: string, given: Partial<Evidence> = {}): Evidence {
  if (article === undefined) throw new Error("the fixture is no article");
  const start = article.text.indexOf(text);
  const span = { start, end: start + text.length };
  return { article, span, text, statement: null, score: 10, support: 0.6, reasons: [], ...given };
}

const joinedTexts = (...ranked: readonly Evidence[]) =>
  joinNeighbours(ranked).map(({ text, span }) => {
    expect(slice(article.text, span)).toBe(text);
    return text;
  });

describe("joinNeighbours", () => {
  it("shows an unsure sentence with the neighbour that is nearly as good", () => {
    expect(joinedTexts(sentence(NAME), sentence(DIKE, { support: 0.4 }))).toEqual([
      `${DIKE} ${NAME}`,
      DIKE,
    ]);
  });

  it("leaves a sure sentence alone", () => {
    expect(joinedTexts(sentence(DIKE, { support: 0.95 }), sentence(NAME))).toEqual([DIKE, NAME]);
  });

  it("shows a sentence that opens with a pronoun, however sure, with the one before", () => {
    expect(joinedTexts(sentence(NAME, { support: 0.95 }), sentence(DIKE))).toEqual([
      `${DIKE} ${NAME}`,
      DIKE,
    ]);
  });

  it("leaves out a neighbour that is much worse", () => {
    expect(joinedTexts(sentence(DIKE), sentence(NAME, { support: 0.2 }))).toEqual([DIKE, NAME]);
  });

  it("does not join over paragraphs, nor what does not touch", () => {
    expect(joinedTexts(sentence(NAME), sentence(MILL))).toEqual([NAME, MILL]);
    expect(joinedTexts(sentence(DIKE), sentence(MILL))).toEqual([DIKE, MILL]);
  });
});
