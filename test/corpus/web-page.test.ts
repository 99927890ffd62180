import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseWebPage } from "../../src/corpus/web-page.ts";
import { slice } from "../../src/text/span.ts";

const page = readFileSync(new URL("../fixtures/corpus/saved-page.html", import.meta.url), "utf8");

describe("parseWebPage", () => {
  it("finds the article of a saved page, its metadata and its furniture", async () => {
    const reading = await parseWebPage("page.html", page);
    if (reading.kind === "refused") throw new Error(reading.fault.kind);
    const { article } = reading;
    expect(article).toMatchObject({
      path: "page.html",
      title: "Ferry line opens after two years",
      publisher: "Harbour Herald",
      author: "Lena Brook",
      published: "2024-03-09",
      url: "https://news.example/harbour/ferry-opens",
      language: "en",
    });
    expect(article.blocks.map(({ kind }) => kind)).toEqual([
      "paragraph",
      "paragraph",
      "heading",
      "paragraph",
      "paragraph",
    ]);
    expect(article.text).toContain("“Today nobody has to wait any more.”");
    expect(article.furniture.map(({ kind }) => kind)).toEqual(["button-or-label"]);
    expect(article.text).not.toContain("Politics");
  });

  it("gives each block of the page a paragraph of its own", async () => {
    const sentence =
      "The ferry sailed again on Saturday, two years after the storm broke its piers. ";
    const html = `<article><p>${sentence.repeat(3)}</p><ul><li>${sentence}</li><li>${sentence}</li></ul><p>One<br>two ${sentence.repeat(3)}</p></article>`;
    const reading = await parseWebPage("page.html", html);
    if (reading.kind === "refused") throw new Error(reading.fault.kind);
    expect(reading.article.text.split("\n\n")).toHaveLength(5);
    for (const { span } of reading.article.blocks) {
      expect(slice(reading.article.text, span)).not.toMatch(/\n/);
    }
  });

  it.each(["", "<html></html>", "<html><head><title>Only a title</title></head></html>", "<<<>>>"])(
    "refuses a page without an article: %s",
    async (html) => {
      expect(await parseWebPage("page.html", html)).toMatchObject({ kind: "refused" });
    },
  );
});
