import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  legible,
  legibleJson,
  oneLine,
  paint,
  withoutControls,
  wrap,
} from "../../src/terminal/display.ts";

describe("withoutControls", () => {
  it.each([
    { text: "plain “text”, naïve\tand\nlines", shown: "plain “text”, naïve\tand\nlines" },
    { text: "colour \u001b[31mred", shown: "colour [31mred" },
    { text: "title \u001b]0;owned\u0007", shown: "title ]0;owned" },
    { text: "eight bits \u009b2J", shown: "eight bits 2J" },
    { text: "overwrite\rthis", shown: "overwritethis" },
    { text: "Windows\r\nlines", shown: "Windows\nlines" },
    { text: "re\u202eversed\u2066", shown: "reversed" },
  ])("shows $shown", ({ text, shown }) => {
    expect(withoutControls(text)).toBe(shown);
  });

  it("leaves nothing that a terminal would obey, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they must be gone
        expect(withoutControls(text)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
      }),
    );
  });
});

/** Some of what a terminal obeys. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e\u2066]/;

describe("legible", () => {
  it("leaves our own colours, and nothing else that a terminal would obey", () => {
    const painted = paint({ columns: 80, colours: true }, "bold", "a\u001b[2Jb\rc\u202ed");
    expect(legible(painted)).toBe("\u001b[1ma[2Jbcd\u001b[22m");
  });

  it.each([
    "\u001b[31mred",
    "\u001b]0;title\u0007",
    "over\rwritten",
    "\u202eswapped\u2066",
    "\u009b2J",
  ])("takes the control out of %j", (text) => {
    expect(legible(text)).not.toMatch(OBEYED);
  });
});

describe("legibleJson", () => {
  it("is the same JSON, without a control as it is", () => {
    const value = { text: "a\u202eb\u009bc\u001b[1md\n" };
    const json = legibleJson(JSON.stringify(value));
    expect(json).toBe('{"text":"a\\u202eb\\u009bc\\u001b[1md\\n"}');
    expect(JSON.parse(json)).toEqual(value);
  });
});

describe("oneLine", () => {
  it("joins the lines of a title", () => {
    expect(oneLine(" Two\n lines\u001b ")).toBe("Two lines");
  });
});

describe("wrap", () => {
  it.each([
    { text: "", width: 10, lines: [] },
    { text: "a bb ccc", width: 4, lines: ["a bb", "ccc"] },
    { text: "a bb ccc", width: 8, lines: ["a bb ccc"] },
    { text: "far-too-long a", width: 4, lines: ["far-too-long", "a"] },
    { text: "two\n\nparagraphs", width: 40, lines: ["two paragraphs"] },
    { text: "北京 上海", width: 8, lines: ["北京", "上海"] },
    { text: "e\u0301e\u0301 e\u0301", width: 4, lines: ["e\u0301e\u0301 e\u0301"] },
  ])("breaks $text at $width", ({ text, width, lines }) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  it("keeps every word, in order", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.integer({ min: 1, max: 80 }),
        (text, width) => {
          expect(wrap(text, width).join(" ")).toBe(
            text
              .split(/\s+/)
              .filter((word) => word !== "")
              .join(" "),
          );
        },
      ),
    );
  });
});

describe("paint", () => {
  it("leaves the text as it is on a screen without colours", () => {
    expect(paint({ columns: 80, colours: false }, "bold", "x")).toBe("x");
    expect(paint({ columns: 80, colours: true }, "bold", "x")).toBe("\u001b[1mx\u001b[22m");
  });
});
