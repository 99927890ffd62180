import { describe, expect, it } from "vitest";
import { answerQuestion } from "../../../src/answer/answer-question.ts";
import { showStatement } from "../../../src/answer/shown/show-statement.ts";
import type { IndexedStatement } from "../../../src/search/statement-index.ts";
import { summariseTrace } from "../../../src/tasks/trace-summary.ts";
import { type Span, slice } from "../../../src/text/span.ts";
import { editionOf } from "../corpus.ts";

/** The first statement of somebody, alone in its corpus. */
function statementOf(name: string, text: string): IndexedStatement {
  const { people, statements } = editionOf({ "a.txt": text });
  const [indexed] = people.all
    .filter((person) => person.name === name)
    .flatMap((person) => statements.ofPerson(person));
  if (indexed === undefined) throw new Error(`${name} said nothing`);
  return indexed;
}

/** What is shown where some words are wanted. */
function shownFor(wanted: string, indexed: IndexedStatement): string {
  const { text } = indexed.article;
  const worth = (span: Span) => (slice(text, span).includes(wanted) ? 1 : 0);
  return slice(text, showStatement(indexed, [], worth));
}

describe("showStatement", () => {
  it("leaves the outlet's sentences before a quotation where its cue is in another paragraph", () => {
    // They stand between the cue and the quotation, and came along.
    const own = "“It is a toll by another name,”";
    const indexed = statementOf(
      "Ida Moss",
      `Toll\n\nIda Moss spoke.\n\nThe ferries lay idle. ${own} Ida Moss said.\n`,
    );
    const start = indexed.article.text.indexOf("spoke");
    const statement = { ...indexed.statement, cue: { start, end: start + "spoke".length } };
    expect(shownFor("ferries", { ...indexed, statement })).toBe(own);
  });
});

describe("what is shown of a long quotation", () => {
  const first = `Slate is dear this year. ${"It has to come over the water from the north. ".repeat(3).trim()}`;
  const words = `“${first} Nobody knows why that has to be so, and nobody has asked.” Ida Moss said.`;
  const edition = editionOf({
    "a.md": `---\npublished: 2025-03-01\n---\n\n${words}\n`,
    "b.md": `---\npublished: 2025-03-02\n---\n\nThe roof is open.\n\n${words}\n`,
  });
  const question = "What did Ida Moss say about slate?";

  it("has no single mark, wherever else it stands and however it is explained", () => {
    const trace = answerQuestion(edition, question);
    const { quotes } = trace.answer;
    const [also, ...others] = quotes.flatMap(({ alsoIn }) => alsoIn);
    expect({ shown: quotes.map(({ text }) => text), others }).toEqual({
      shown: [first],
      others: [],
    });
    const other = edition.articles.find(({ path }) => path === also?.path);
    expect(other?.text.slice(also?.start, also?.end)).toBe(first);
    expect(trace.shown.map(({ text }) => text)).toEqual([first]);
    expect(summariseTrace(trace).candidates[0]?.text).toMatch(/^Slate is dear/);
  });
});
