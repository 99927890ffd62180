import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../../src/text/sentences.ts";
import { slice } from "../../src/text/span.ts";

const split = (text: string) =>
  splitSentences(text, { start: 0, end: text.length }).map((span) => slice(text, span));

describe("splitSentences", () => {
  it.each([
    [
      "titles",
      "Mr. Witkoff met Sen. Cruz. They talked.",
      ["Mr. Witkoff met Sen. Cruz.", "They talked."],
    ],
    ["an initial", "Donald J. Trump won. He left.", ["Donald J. Trump won.", "He left."]],
    [
      "U.S. before a noun",
      "He met U.S. Envoy Witkoff. It went well.",
      ["He met U.S. Envoy Witkoff.", "It went well."],
    ],
    [
      "U.S. at the end",
      "He left the U.S. The plan stayed.",
      ["He left the U.S.", "The plan stayed."],
    ],
    [
      "No. 10",
      "A spokesman for No. 10 declined. No. That was it.",
      ["A spokesman for No. 10 declined.", "No.", "That was it."],
    ],
    [
      "a closing mark after the stop",
      "“We agree.” Kyiv did not.",
      ["“We agree.”", "Kyiv did not."],
    ],
    [
      "a quoted question and its speaker",
      "“Why now?” Trump asked. Nobody knew.",
      ["“Why now?” Trump asked.", "Nobody knew."],
    ],
    [
      "a quoted question in lower case",
      '"Why?" he asked. Nobody knew.',
      ['"Why?" he asked.', "Nobody knew."],
    ],
    [
      "a quoted question before a new sentence",
      "He asked “why?” Nobody knew.",
      ["He asked “why?”", "Nobody knew."],
    ],
    [
      "an ellipsis inside",
      "They take our position… and more. In the end, yes.",
      ["They take our position… and more.", "In the end, yes."],
    ],
    [
      "two single quotes as a mark",
      "''We won.'' The crowd cheered.",
      ["''We won.''", "The crowd cheered."],
    ],
    ["figures", "It fell 2.5 percent. It rose 3.", ["It fell 2.5 percent.", "It rose 3."]],
    ["a text without a stop", "Putin on the plan", ["Putin on the plan"]],
  ])("splits around %s", (_, text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it("covers every character but white space, in order, without overlap", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aB. ?!…”\"'\n") }), (text) => {
        const spans = splitSentences(text, { start: 0, end: text.length });
        expect(
          spans
            .map((span) => slice(text, span))
            .join("")
            .replace(/\s/g, ""),
        ).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});
