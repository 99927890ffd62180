// What holds for every text and every file, however strange.

import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/corpus/article.ts";
import { decode } from "../../src/corpus/decode.ts";
import { parseJsonLine } from "../../src/corpus/json-lines.ts";
import { parseArticle } from "../../src/corpus/parse-article.ts";
import { buildPassages } from "../../src/corpus/passages.ts";
import { parseWebPage } from "../../src/corpus/web-page.ts";
import { contains, overlaps, type Span, slice } from "../../src/text/span.ts";
import { wording } from "../../src/wording/wording.ts";

const SCRAPS = [
  "The ferry sailed again on Saturday.",
  "“We have waited,” Mayor Ida Holm said.",
  "Ferry opens",
  "Advertisement",
  "Sources include:",
  "RT.example",
  "— Tom Reed (@tomreed) March 9, 2024",
  "A Message from The Herald:",
  "Please support our journalism with your gift.",
  "Remind me later.",
  "SIGN UP FOR OUR NEWSLETTER",
  "By Jane Doe",
  "Eric Hill",
  "# Heading #",
  "- item",
  "> quoted",
  "---",
  "title: Ferry",
  "published: 2025-02-30",
  "\n",
  "\n\n",
  "\r\n",
  "\u00a0",
  "\u2028",
  " ",
  "😀",
  "\ud83d",
  "…",
];

const text = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ unit: "grapheme" })), { maxLength: 40 })
    .map((scraps) => scraps.join("")),
  fc.array(fc.constantFrom(...SCRAPS), { maxLength: 30 }).map((scraps) => scraps.join("\n")),
);

function expectSound(article: Article): void {
  const whole = { start: 0, end: article.text.length };
  const blocks = article.blocks.map(({ span }) => span);
  const furniture = article.furniture.map(({ span }) => span);
  expectInOrder(blocks, whole);
  expectInOrder(furniture, whole);
  expect(blocks.some((block) => furniture.some((span) => overlaps(block, span)))).toBe(false);
  expect(blocks.length).toBeGreaterThan(0);
  for (const block of blocks) expect(slice(article.text, block)).toMatch(/^\S[\s\S]*$/);
  for (const block of blocks) expect(slice(article.text, block)).not.toMatch(/\s$/);
  expect(article.title).not.toBe("");
  const passages = buildPassages(article);
  expectInOrder(
    passages.map(({ span }) => span),
    whole,
  );
  for (const { span, sentences } of passages) {
    expectInOrder(sentences, span);
    expect(furniture.some((place) => overlaps(place, span))).toBe(false);
    for (const sentence of sentences) {
      expect(blocks.some((block) => contains(block, sentence))).toBe(true);
    }
  }
}

/** Inside `whole`, none empty, none overlapping the one before. */
function expectInOrder(spans: readonly Span[], whole: Span): void {
  let before = whole.start;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(before);
    expect(end).toBeGreaterThan(start);
    before = end;
  }
  expect(before).toBeLessThanOrEqual(whole.end);
}

describe("any text", () => {
  it("becomes a sound article or is refused, twice the same", () => {
    fc.assert(
      fc.property(text, (given) => {
        const reading = parseArticle("any.txt", given);
        if (reading.kind === "article") expectSound(reading.article);
        expect(parseArticle("any.txt", given)).toEqual(reading);
      }),
      { numRuns: 500 },
    );
  });

  it("becomes a sound article or is refused as a line of JSON", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          text.map((given) => JSON.stringify({ text: given })),
        ),
        (line) => {
          const reading = parseJsonLine("any.jsonl#1", line);
          if (reading.kind === "article") expectSound(reading.article);
        },
      ),
    );
  });

  it("becomes a sound article or is refused as a page", async () => {
    const tag = fc.constantFrom(
      "<p>",
      "</p>",
      "<div>",
      "<h2>",
      "<br>",
      "<table>",
      "<!--",
      "<html>",
      "&nbsp;",
    );
    const html = fc.array(fc.oneof(tag, fc.constantFrom(...SCRAPS)), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(html, async (pieces) => {
        const reading = await parseWebPage("any.html", pieces.join(""));
        if (reading.kind === "article") expectSound(reading.article);
      }),
      { numRuns: 60 },
    );
  });
});

describe("any bytes", () => {
  it("are decoded to the same bytes or refused with what is wrong", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const decoded = decode(bytes);
        if (decoded.kind === "refused") expect(wording.faults.refusal(decoded.fault)).not.toBe("");
        else expect(Buffer.from(bytes).toString("utf8").endsWith(decoded.text)).toBe(true);
      }),
    );
  });
});

describe("the fixtures", () => {
  const folder = new URL("../fixtures/corpus/", import.meta.url);
  it.each(readdirSync(folder).filter((name) => /\.(?:md|txt)$/.test(name)))(
    "%s is sound",
    (name) => {
      const reading = parseArticle(name, readFileSync(new URL(name, folder), "utf8"));
      if (reading.kind === "refused") throw new Error(reading.fault.kind);
      expectSound(reading.article);
    },
  );
});
