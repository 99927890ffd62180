import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Evidence } from "../../../src/answer/evidence/evidence.ts";
import { joinSentences } from "../../../src/answer/shown/join-sentences.ts";
import { countWords } from "../../../src/search/analysis.ts";
import { contains, slice } from "../../../src/text/span.ts";
import { articlesOf, editionOf } from "../corpus.ts";

const DIKE =
  "The old dike broke in the spring of the flood that took forty farms and the road to the county.";
const NAME =
  "Its keeper had long asked the council of the town for stones, clay and six strong men.";
const SHORT = "Nobody had listened.";
const MILL = "The mill stood dry.";

const LEDGER =
  "In the ledger that the keeper left stands every barrow of clay that the town had paid for since the year in which his father took the post.";

const [article] = articlesOf({
  "dike.md": `The dike\n\n${DIKE} ${NAME} ${SHORT} ${LEDGER}\n\n${MILL}\n`,
});
if (article === undefined) throw new Error("the fixture is no article");

function sentence(text: string, given: Partial<Evidence> = {}): Evidence {
  if (article === undefined) throw new Error("the fixture is no article");
  const start = article.text.indexOf(text);
  const span = { start, end: start + text.length };
  const judged = { score: 10, support: 0.6, reasons: [], topic: null };
  return { article, span, text, statement: null, ...judged, ...given };
}

/** What the first, and best, is shown as. */
const shownFirst = (...ranked: readonly Evidence[]) => {
  const [first] = joinSentences(ranked, ranked);
  expect(first === undefined ? "" : slice(article.text, first.span)).toBe(first?.text);
  return first?.text;
};

describe("joinSentences", () => {
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

  it("gives the same evidence in the same order, each as whole neighbours of one short paragraph", () => {
    const judged = fc.record({
      score: fc.double({ min: -5, max: 15, noNaN: true }),
      support: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    const five = fc.tuple(judged, judged, judged, judged, judged);
    fc.assert(
      fc.property(five, fc.nat(5), (judgements, shown) => {
        const candidates = [DIKE, NAME, SHORT, LEDGER, MILL]
          .map((text, at) => sentence(text, judgements[at]))
          .sort((a, b) => b.score - a.score);
        const ranked = candidates.slice(0, shown);
        const joined = joinSentences(ranked, candidates);
        expect(joined.map(({ score, support }) => [score, support])).toEqual(
          ranked.map(({ score, support }) => [score, support]),
        );
        for (const [at, { span, text }] of joined.entries()) {
          const own = ranked[at]?.span ?? { start: 0, end: 0 };
          expect(contains(span, own)).toBe(true);
          expect(text).toBe(slice(article.text, span));
          expect(countWords(text)).toBeLessThanOrEqual(60);
          expect(article.blocks.some((block) => contains(block.span, span))).toBe(true);
          expect(candidates.map((one) => one.span.start)).toContain(span.start);
          expect(candidates.map((one) => one.span.end)).toContain(span.end);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("leaves statements as they are, and joins none to a sentence", () => {
    const edition = editionOf({
      "quay.md": "Quay\n\nThe quay is old. Ida Moss said it was rotten.\n",
    });
    const [statement] = edition.statements.statements;
    if (statement === undefined) throw new Error("nobody said anything");
    const text = statement.article.text;
    const told = { score: 10, support: 0.6, reasons: [], article: statement.article };
    const spans = [
      { start: text.indexOf("The quay"), end: text.indexOf(" Ida Moss") },
      statement.statement.span,
    ];
    const [outlet, moss] = spans.map((span, at) => ({
      ...{ ...told, span, text: slice(text, span), statement: at === 0 ? null : statement },
    }));
    const ranked = [outlet, moss].flatMap((one) => one ?? []);
    expect(joinSentences(ranked, ranked)).toEqual(ranked);
  });
});
