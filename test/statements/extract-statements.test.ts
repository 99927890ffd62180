import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/corpus/parse-article.ts";
import { extractStatements } from "../../src/statements/extract-statements.ts";
import { isSureOfSpeaker, type Statement } from "../../src/statements/statement.ts";
import { contains, slice } from "../../src/text/span.ts";

/** One phenomenon: a text, what must be found in it and what must not. */
type Fixture = Readonly<{
  phenomenon: string;
  text: string;
  takes: readonly Readonly<{
    speaker: string | null;
    text: string;
    kind?: string;
    rule?: string;
    force?: string;
    isSure?: boolean;
  }>[];
  leaves?: readonly Readonly<{
    text: string;
    speaker?: string;
    rule?: string;
    force?: string;
    isNamed?: boolean;
    isSure?: boolean;
  }>[];
}>;

const fixtures = JSON.parse(
  readFileSync(new URL("../fixtures/statements/phenomena.json", import.meta.url), "utf8"),
) as Fixture[];

function extract(text: string) {
  const reading = parseArticle("fixture.txt", text);
  if (reading.kind === "refused") throw new Error(reading.reason);
  return { article: reading.article, ...extractStatements(reading.article) };
}

const shown = (text: string, statement: Statement) => ({
  speaker: statement.speaker,
  kind: statement.kind,
  rule: statement.rule,
  force: statement.force,
  isNamed: statement.isNamed,
  isSure: isSureOfSpeaker(statement),
  text: slice(text, statement.span),
});

describe("extractStatements", () => {
  it.each(fixtures)("reads $phenomenon", ({ text, takes, leaves = [] }) => {
    const found = extract(text).statements.map((statement) => shown(text, statement));
    for (const expected of takes)
      expect(found, `“${expected.text}” by ${expected.speaker}`).toContainEqual(
        expect.objectContaining(expected),
      );
    for (const unwanted of leaves)
      expect(found, `not “${unwanted.text}”`).not.toContainEqual(expect.objectContaining(unwanted));
  });

  it("is surer of who speaks where the words of saying around a quotation are all theirs", () => {
    const confidence = (adds: string) => {
      const { statements } = extract(
        `Urs Kern listened. Ann Lee told councillors it was a bad plan. “They run every day and nobody has been hurt.” ${adds} added that repairs would follow.`,
      );
      return statements.find(({ kind }) => kind === "direct")?.confidence ?? 0;
    };
    expect(confidence("Lee")).toBeGreaterThan(confidence("Kern"));
    expect(confidence("Lee")).toBeGreaterThan(0.9);
  });

  it("keeps every span inside the text, in order, contents inside their statement", () => {
    for (const { text } of fixtures) {
      const { statements } = extract(text);
      let start = 0;
      for (const { span, content, mention, cue } of statements) {
        expect(span.start).toBeGreaterThanOrEqual(start);
        start = span.start;
        expect(content.length).toBeGreaterThan(0);
        for (const piece of content) expect(contains(span, piece)).toBe(true);
        for (const part of [span, ...content, mention, cue])
          if (part !== null) expect(contains({ start: 0, end: text.length }, part)).toBe(true);
      }
    }
  });

  it("finds the same twice", () => {
    for (const { text } of fixtures) expect(extract(text)).toEqual(extract(text));
  });

  it("never throws and keeps its spans, whatever the text", () => {
    const words =
      "Anna Weber said “ ” \" '' he she that , . ? : — according to told the senator Mr. and ¶ no Berlin".split(
        " ",
      );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (picked) => {
        const text = `Headline\n\n${picked.join(" ").replaceAll("¶", "\n\n")} end`;
        for (const { span, content } of extract(text).statements) {
          expect(contains({ start: 0, end: text.length }, span)).toBe(true);
          for (const piece of content) expect(contains(span, piece)).toBe(true);
        }
      }),
    );
  });
});
