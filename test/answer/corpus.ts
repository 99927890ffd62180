// A small corpus of our own for the tests of search and answer: articles from plain text.

import type { Answer } from "../../src/answer/answer.ts";
import type { Article } from "../../src/corpus/article.ts";
import { parseArticle } from "../../src/corpus/parse-article.ts";
import type { Edition } from "../../src/edition.ts";
import { wording } from "../../src/wording/wording.ts";
import { buildEdition } from "../build-edition.ts";

/** `{ "harbour.md": "Title\n\nText" }` → articles; throws where one is refused. */
export function articlesOf(files: Readonly<Record<string, string>>): readonly Article[] {
  return Object.entries(files).map(([path, text]) => {
    const reading = parseArticle(path, text);
    if (reading.kind === "refused") throw new Error(`${path}: ${reading.fault.kind}`);
    return reading.article;
  });
}

/** An edition of such articles. */
export function editionOf(files: Readonly<Record<string, string>>): Edition {
  return buildEdition({ articles: articlesOf(files), people: null });
}

/** What is said with an answer, as people read it. */
export function explanationOf({ notes }: Answer): string | null {
  return wording.explain(notes);
}

function article(metadata: string, ...paragraphs: readonly string[]): string {
  return `---\n${metadata}\n---\n\n${paragraphs.join("\n\n")}\n`;
}

/** Two outlets on a harbour, a third on a library; every word made up here. */
export const HARBOUR: Readonly<Record<string, string>> = {
  "gazette.md": article(
    "title: Harbour toll divides the council\npublisher: The Gazette\npublished: 2025-03-04",
    "Mayor Anna Keller defended the new harbour toll on Tuesday. “The toll will pay for the sea wall before winter,” Keller said.",
    "Fishermen fear the cost. “My boat cannot earn what this toll takes,” said Peter Lund, who leads the fishermen's union. He added that forty boats might leave the town.",
    "Keller said that the ferry to Norholm would stay free of charge.",
    "Keller declined to comment on the budget of the police.",
    "The council votes on 12 March. The harbour office collected 19,000 crowns last year.",
  ),
  "herald.md": article(
    "title: Mayor stands by toll\npublisher: The Herald\npublished: 2025-03-05",
    "Anna Keller will not give way. “The toll will pay for our sea wall before the winter,” the mayor Anna Keller told the council.",
    "The harbour office collected roughly 20,000 crowns last year, its books show.",
  ),
  "library.md": article(
    "title: Library opens late\npublisher: The Herald\npublished: 2025-03-06",
    "The new library in Norholm opens in May, a year late. Its director, Ruth Varga, blamed the roof. “We waited nine months for slate,” Varga said.",
  ),
};
