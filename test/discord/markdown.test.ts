import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockQuote, cutToFit, escapeMarkdown, inline } from "../../src/discord/markdown.ts";
import { quotedIn, unescapeMarkdown } from "./sample.ts";

/** Text rich in what Discord interprets, what articles hold, and what breaks when cut. */
const pieces = fc.constantFrom(
  ..."\\*_~`|[]()<>@#:-+.1 \n\tab“”‘’'\"é😀👨‍👩‍👧نЯ漢字,!?",
  "\n\n",
  "27. ",
  "- ",
  "-# ",
  "> ",
  "https://a.example/x_y_z",
  ":smile:",
  "<@123>",
  "@everyone",
  "[a](b)",
  "¯\\_(ツ)_/¯",
  "word",
  "''",
  "\u00a0",
  "\u200f",
  "\r\n",
);
const text = fc.array(pieces, { maxLength: 60 }).map((all) => all.join(""));

/** What is left for Discord to interpret once every backslash has taken its character out. */
function interpretable(escaped: string): string {
  return escaped.replace(/\\[^0-9A-Za-z\s]/g, "\u0000");
}

describe("escapeMarkdown", () => {
  it.each([
    { text: "*We* won't", escaped: "\\*We\\* won't" },
    { text: "27. November", escaped: "27\\. November" },
    { text: "at 12:30 he said: no", escaped: "at 12\\:30 he said: no" },
    { text: "https://a.example/b_c", escaped: "https\\://a.example/b\\_c" },
    { text: "a :smile: b", escaped: "a \\:smile: b" },
    { text: "::smile:", escaped: "\\:\\:smile:" },
    { text: "- a list", escaped: "\\- a list" },
    { text: "well-kept, 3.5 - 4", escaped: "well-kept, 3.5 - 4" },
    { text: "<@1> @everyone", escaped: "\\<\\@1\\> \\@everyone" },
  ])("$text → $escaped", ({ text, escaped }) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it("gives the text back when Discord's backslashes are taken out", () => {
    fc.assert(fc.property(text, (t) => unescapeMarkdown(escapeMarkdown(t)) === t));
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (t) => unescapeMarkdown(escapeMarkdown(t)) === t),
    );
  });

  it("leaves nothing that Discord would interpret", () => {
    fc.assert(
      fc.property(text, (t) => {
        const left = interpretable(escapeMarkdown(t));
        expect(left).not.toMatch(/[*_~`|<>[@#\\]|:\S/);
        expect(left).not.toMatch(/^[^\S\n]*(?:[-+]|\d+\.)/m);
      }),
    );
  });
});

describe("blockQuote", () => {
  it("quotes every line, empty ones too", () => {
    expect(blockQuote("one\n\ntwo")).toBe("> one\n> \n> two");
  });

  it("shows exactly the text", () => {
    fc.assert(fc.property(text, (t) => quotedIn(blockQuote(t)).join("") === t));
  });
});

describe("text with controls of direction", () => {
  // An article with U+202E showed its quote, and a title with it the line below, backwards.
  it.each(["\u202etfel ot thgir\u202c", "\u2067isolated\u2069", "a\u202ab\u202bc\u202dd"])(
    "shows %j in the order of its letters",
    (turned) => {
      const plain = turned.replace(/[^a-z ]/g, "");
      expect(blockQuote(turned)).toBe(`> ${plain}`);
      expect(inline(turned, 80)).toBe(plain);
    },
  );
});

describe("cutToFit", () => {
  const size = (start: string) => blockQuote(start).length;

  it.each([
    { text: "one two three", max: 9, cut: "one two" },
    { text: "It is done. We wait", max: 15, cut: "It is done." },
    { text: "Not now, she said to us", max: 12, cut: "Not now," },
    { text: "one two three", max: 13, cut: "one two three" },
    { text: "Donaudampfschifffahrt", max: 10, cut: null },
    { text: "漢字漢字漢字", max: 4, cut: "漢字漢字" },
  ])("$text in $max → $cut", ({ text, max, cut }) => {
    expect(cutToFit(text, max, (start) => start.length)).toBe(cut);
  });

  it("keeps to the size, and breaks no word, mark or surrogate pair", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 120 }), (t, max) => {
        const cut = cutToFit(t, max, size);
        if (cut === null || cut === t) return;
        expect(size(cut)).toBeLessThanOrEqual(max);
        expect(t.startsWith(cut)).toBe(true);
        expect(cut).not.toMatch(/[\ud800-\udbff]$/);
        const around = cut.slice(-1) + t.charAt(cut.length);
        expect(around).not.toMatch(/[a-z0-9]{2}|''|[“‘(]\w/i);
      }),
    );
  });
});

describe("inline", () => {
  it("stands on one line and keeps to its size", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 10, max: 80 }), (t, max) => {
        const line = inline(t, max);
        expect(line).not.toContain("\n");
        expect(line.length).toBeLessThanOrEqual(max);
      }),
    );
  });

  it("marks what it leaves out", () => {
    expect(inline("a rather long title of an article", 20)).toBe("a rather long …");
  });
});
