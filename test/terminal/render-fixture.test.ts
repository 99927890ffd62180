import { describe, expect, it } from "vitest";
import { extractStatements } from "../../src/statements/extract-statements.ts";
import { renderFixture } from "../../src/terminal/render-fixture.ts";
import { articleOf, parseFixture } from "../statements/fixtures.ts";

function render(text: string): string {
  const article = articleOf(text);
  return renderFixture(article, extractStatements(article).statements);
}

describe("renderFixture", () => {
  it("gives the text and its reading in the form of the fixtures", () => {
    expect(
      render("Anna Weber spoke.\n\n“It is safe,” she said. She did not say it was new."),
    ).toBe(`phenomenon: what this text is about
text: |-
  Anna Weber spoke.

  “It is safe,” she said. She did not say it was new.
finds:
  - speaker: Anna Weber
    text: “It is safe,”
    kind: direct
    rule: quotation-then-cue
  - speaker: Anna Weber
    text: it was new
    kind: indirect
    rule: saying-report-after
    force: negated
`);
  });

  it.each([
    "A text: with a colon\n\n# and what YAML has for a comment\n\n“- It is safe: ‘now’,” Anna Weber said.",
    "''It is safe,'' Anna Weber said.\n\n  “Not now,” said \\Karl Huber.\n",
    "Nothing is said here.",
  ])("gives what the tests read as it was: %j", (text) => {
    const fixture = parseFixture(render(text));
    expect(fixture.text).toBe(text.trimEnd());
    const found = extractStatements(articleOf(text)).statements;
    expect(fixture.finds.map(({ speaker, rule }) => ({ speaker, rule }))).toEqual(
      found.map(({ speaker, rule }) => ({ speaker, rule })),
    );
  });
});
