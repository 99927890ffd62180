import { describe, expect, it } from "vitest";
import { articlesWithName, articlesWithWord } from "../../../src/answer/find/articles-with.ts";
import { parseArticle } from "../../../src/corpus/parse-article.ts";
import { buildEdition } from "../../build-edition.ts";

const TEXTS = [
  "Coal and more coal came by ship, said Ann Velik. The harbour was closed.",
  "The price of coal fell in May, and the price of coke too.",
  "Harbour Coal said it would close.\n\nVelikov was not heard.",
  "---\npublisher: The Velik Herald\n---\nMs. Velik’s house burnt down in the coal town.",
];

const edition = buildEdition({
  articles: TEXTS.map((text, number) => {
    const reading = parseArticle(`${number}.md`, text);
    if (reading.kind !== "article") throw new Error(`article ${number} is refused`);
    return reading.article;
  }),
  people: null,
});

describe("articlesWithWord", () => {
  it("counts articles that have the word exactly so, each once", () => {
    expect(articlesWithWord(edition, "coal", 100)).toBe(3);
    expect(articlesWithWord(edition, "harbour", 100)).toBe(1);
    expect(articlesWithWord(edition, "uranium", 100)).toBe(0);
  });

  it("counts no further than it matters", () => {
    expect(articlesWithWord(edition, "coal", 2)).toBe(2);
  });

  it("takes a word that the index leaves out for one that stands everywhere", () => {
    expect(articlesWithWord(edition, "the", 4)).toBe(4);
  });
});

describe("articlesWithName", () => {
  it("counts articles that have the name, and not those with a longer one alone", () => {
    expect(articlesWithName(edition, "velik")).toBe(2);
    expect(articlesWithName(edition, "Ann Velik")).toBe(1);
    expect(articlesWithName(edition, "Nobody Knowne")).toBe(0);
  });

  it("counts the articles of an outlet", () => {
    expect(articlesWithName(edition, "the velik herald")).toBe(1);
  });
});
