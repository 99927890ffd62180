import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { splitParagraphs } from "../../src/corpus/paragraphs.ts";
import { slice } from "../../src/text/span.ts";

const split = (text: string) => splitParagraphs(text).map(({ span }) => slice(text, span));
const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/corpus/${name}`, import.meta.url), "utf8");

describe("splitParagraphs", () => {
  it("parts paragraphs at blank lines, whatever the line ends and blanks", () => {
    expect(split("One.\r\n\r\nTwo.\n \t\nThree.\r\rFour.\n\u00a0\nFive.\n")).toEqual([
      "One.",
      "Two.",
      "Three.",
      "Four.",
      "Five.",
    ]);
  });

  it("takes each line as a paragraph where paragraphs stand one per line", () => {
    expect(split(fixture("one-paragraph-per-line.txt"))).toHaveLength(4);
  });

  it("joins hard-wrapped lines into paragraphs", () => {
    const pieces = split(fixture("hard-wrapped.txt"));
    expect(pieces).toHaveLength(3);
    expect(pieces[1]).toMatch(/^The ferry [\s\S]+ by bus\.$/);
    expect(pieces[2]).toMatch(/^“We have [\s\S]+ more\.”$/);
  });

  it("joins a sentence that runs on in small letters", () => {
    expect(split("The ship was\nlate.\nIt sailed anyway.")).toEqual([
      "The ship was\nlate.",
      "It sailed anyway.",
    ]);
  });

  it("keeps short lines of a transcript apart", () => {
    expect(split("HOLM: Is it ready?\nREED: Not yet.\nHOLM: When, then?")).toHaveLength(3);
  });

  it("leaves the marks of Markdown out of the words and tells them", () => {
    const text = "# Ferry opens #\n- Nine million\n2. Two\n• Three\n> “Yes,” she said.\n***\nEnd.";
    const pieces = splitParagraphs(text);
    expect(pieces.map(({ span, mark }) => [mark, slice(text, span)])).toEqual([
      ["#", "Ferry opens"],
      ["-", "Nine million"],
      ["-", "Two"],
      ["-", "Three"],
      [">", "“Yes,” she said."],
      [null, "End."],
    ]);
  });

  it("begins where it is told to", () => {
    expect(splitParagraphs("One.\n\nTwo.", 6)).toEqual([
      { span: { start: 6, end: 10 }, mark: null },
    ]);
  });

  it.each(["", "\n\n", "---\n***", "\u00a0"])("finds nothing in %j", (text) => {
    expect(splitParagraphs(text)).toEqual([]);
  });
});
