import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Evidence } from "../../../src/answer/evidence/evidence.ts";
import { groupSame } from "../../../src/answer/quotes/group.ts";
import { splitSentences } from "../../../src/text/sentences.ts";
import { overlaps, type Span, slice } from "../../../src/text/span.ts";
import { answerTo } from "../answer-to.ts";
import { editionOf, HARBOUR } from "../corpus.ts";

/** What is shown of two outlets' words, and where else it stands. */
function shownOf(question: string, ...texts: readonly string[]): readonly string[] {
  const files = texts.map((text, at) => [
    `${"abc".charAt(at)}.md`,
    `---\ntitle: News ${at}\npublisher: Outlet ${at}\npublished: 2025-03-0${at + 1}\n---\n\n${text}\n\nThe mill burnt. The library opens in May. A boat sank near the old quay at night.\n`,
  ]);
  const edition = editionOf(Object.fromEntries(files));
  return answerTo(edition, question).quotes.map(({ source, alsoIn }) =>
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
    const [quote] = answerTo(edition, ask).quotes;
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

describe("groupSame", () => {
  const edition = editionOf({
    ...HARBOUR,
    "copy.md": `${HARBOUR["gazette.md"]}\n\nThe quay is wet.\n`,
  });
  const told = (article: Evidence["article"], span: Span, statement: Evidence["statement"]) => ({
    ...{ article, span, text: slice(article.text, span), statement },
    ...{ score: 0, support: 1, reasons: [], topic: null },
  });
  /** Every sentence of the corpus, and every statement. */
  const all: readonly Evidence[] = [
    ...edition.articles.flatMap((article) =>
      article.blocks.flatMap(({ span }) =>
        splitSentences(article.text, span).map((sentence) => told(article, sentence, null)),
      ),
    ),
    ...edition.statements.statements.map((said) => told(said.article, said.statement.span, said)),
  ];
  const ranked = fc.shuffledSubarray([...all]);
  const group = (evidence: readonly Evidence[], limit: number) =>
    groupSame(evidence, edition.vocabulary, limit);

  it("keeps the order, and lists nothing twice and no article twice in a group", () => {
    fc.assert(
      fc.property(ranked, fc.integer({ min: 1, max: 25 }), (evidence, limit) => {
        const groups = group(evidence, limit);
        expect(groups.length).toBeLessThanOrEqual(limit);
        const places = groups.map(({ best, others }) =>
          [best, ...others].map((one) => evidence.indexOf(one)),
        );
        expect(new Set(places.flat()).size).toBe(places.flat().length);
        for (const inGroup of [places.map(([best]) => best), ...places])
          expect(inGroup).toEqual(inGroup.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
        for (const { best, others } of groups) {
          const articles = [best, ...others].map(({ article }) => article);
          expect(new Set(articles).size).toBe(articles.length);
        }
      }),
    );
  });

  it("shows no two that overlap", () => {
    fc.assert(
      fc.property(ranked, (evidence) => {
        const shown = group(evidence, 25).map(({ best }) => best);
        for (const [at, one] of shown.entries())
          for (const other of shown.slice(at + 1))
            expect(one.article === other.article && overlaps(one.span, other.span)).toBe(false);
      }),
    );
  });

  it("gives the same groups first, however many are asked for", () => {
    fc.assert(
      fc.property(ranked, fc.integer({ min: 1, max: 25 }), (evidence, limit) => {
        expect(group(evidence, limit)).toEqual(group(evidence, 25).slice(0, limit));
      }),
    );
  });

  it("finds nothing to join in what it shows", () => {
    fc.assert(
      fc.property(ranked, (evidence) => {
        const shown = group(evidence, 25).map(({ best }) => best);
        expect(group(shown, 25)).toEqual(shown.map((best) => ({ best, others: [] })));
      }),
    );
  });
});
