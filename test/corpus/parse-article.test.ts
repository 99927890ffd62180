import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Article } from "../../src/corpus/article.ts";
import { parseArticle } from "../../src/corpus/parse-article.ts";
import { slice } from "../../src/text/span.ts";
import { wording } from "../../src/wording/wording.ts";

const NEWS = "The ferry sailed again on Saturday, two years after the storm.";

function parse(text: string, path = "ferry.txt"): Article {
  const reading = parseArticle(path, text);
  if (reading.kind === "refused")
    throw new Error(`refused: ${wording.faults.refusal(reading.fault)}`);
  return reading.article;
}

const blocksOf = (article: Article) =>
  article.blocks.map(({ kind, span }) => [kind, slice(article.text, span)]);
const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/corpus/${name}`, import.meta.url), "utf8");

describe("parseArticle", () => {
  it("takes a first line that is a headline as the title", () => {
    const article = parse(`Talks resume\n\n${NEWS}`);
    expect(article.title).toBe("Talks resume");
    expect(blocksOf(article)).toEqual([
      ["headline", "Talks resume"],
      ["paragraph", NEWS],
    ]);
  });

  it.each([["Will the ferry sail?"], ["Holm: “Nobody has to wait”"], ["19 islands, one ship"]])(
    "takes the headline %s",
    (line) => {
      expect(parse(`${line}\n\n${NEWS}`).title).toBe(line);
    },
  );

  it.each([
    ["a sentence", `${NEWS}\n\n${NEWS} Again.`],
    ["a quotation", `“It sails!”\n\n${NEWS}`],
    ["all there is", "Ferry opens"],
  ])("takes the file's name where the first line is %s", (_, text) => {
    expect(parse(text, "2024/old-harbour_ferry.txt").title).toBe("old harbour ferry");
  });

  it("knows nothing that the text does not say", () => {
    expect(parse(NEWS)).toMatchObject({
      publisher: null,
      author: null,
      published: null,
      url: null,
      language: null,
      tags: [],
    });
  });

  it("reads front matter and Markdown with spans on the words", () => {
    const article = parse(fixture("marked-up.md"), "marked-up.md");
    expect(article).toMatchObject({
      title: "Ferry line opens after two years",
      publisher: "Harbour Herald",
      author: "Lena Brook, Tom Reed",
      published: "2024-03-09",
      url: "https://news.example/harbour/ferry-opens",
      language: "en",
      tags: ["harbour", "transport"],
    });
    expect(blocksOf(article)).toEqual([
      ["headline", "Ferry line opens after two years"],
      [
        "paragraph",
        "The ferry sailed again on Saturday. **Four thousand** islanders had waited for it.",
      ],
      ["heading", "What it cost"],
      ["paragraph", "Nine million crowns for the piers."],
      ["paragraph", "Two million for the ship."],
      ["paragraph", "“We have waited long enough,” Mayor Ida Holm said."],
    ]);
  });

  it("leaves the file's text as it is, front matter included", () => {
    const text = "---\r\ntitle: Ferry\r\n---\r\n\r\nIt\u00a0sailed.  \r\n";
    const article = parse(text);
    expect(article.text).toBe(text);
    expect(article.title).toBe("Ferry");
    expect(blocksOf(article)).toEqual([["paragraph", "It\u00a0sailed."]]);
  });

  it.each([
    ["with a full stop", "Ferry line opens."],
    ["in other capitals", "FERRY LINE OPENS"],
    ["with the site's name", "Ferry line opens - The Herald"],
  ])("knows the headline that repeats the title %s", (_, line) => {
    const article = parse(`---\ntitle: Ferry line opens\n---\n${line}\n\n${NEWS}`);
    expect(article.title).toBe("Ferry line opens");
    expect(article.blocks[0]?.kind).toBe("headline");
  });

  it("keeps a first paragraph that is another sentence than the title", () => {
    const article = parse(`---\ntitle: Ferry line opens\n---\nNobody waits any more.\n\n${NEWS}`);
    expect(article.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "paragraph"]);
  });

  it("takes a short line that is no sentence as a heading", () => {
    const article = parse(`${NEWS}\nWhat it cost\n${NEWS}\nWho paid?\n${NEWS}`);
    expect(blocksOf(article).map(([kind]) => kind)).toEqual([
      "paragraph",
      "heading",
      "paragraph",
      "paragraph",
      "paragraph",
    ]);
  });

  it.each([
    ["two short lines in a row", `${NEWS}\nNine islands\nTwo ships\n${NEWS}`, 1],
    ["a short last line", `${NEWS}\n${NEWS}\nNine islands`, 0],
    ["a speaker in a transcript", `${NEWS}\nHOLM: It sails\n${NEWS}`, 0],
    ["a quotation with its author", `${NEWS}\n“It sails” — Ida Holm\n${NEWS}`, 0],
  ])("takes %s as at most one heading", (_, text, headings) => {
    expect(parse(text).blocks.filter(({ kind }) => kind === "heading")).toHaveLength(headings);
  });

  it("takes somebody's post as a block of its own, with its signature and apart from others", () => {
    const posts = [
      "Nobody asked us.\n— Tom Reed (@tomreed) March 9, 2024",
      "We did.\n— Holm Council (@holm) March 10, 2024",
    ];
    const article = parse(`Talks resume\n\n${NEWS}\n\n${posts.join("\n\n")}\n\n${NEWS}`);
    expect(blocksOf(article)).toEqual([
      ["headline", "Talks resume"],
      ["paragraph", NEWS],
      ["post", posts[0]],
      ["post", posts[1]],
      ["paragraph", NEWS],
    ]);
    expect(article.furniture).toEqual([]);
  });

  it("takes the date of publication from a line of its own", () => {
    const article = parse(`Ferry opens\n\nPublished: March 9, 2024\n\n${NEWS}`);
    expect(article.published).toBe("2024-03-09");
    expect(article.furniture.map(({ kind }) => kind)).toEqual(["date-line"]);
  });

  it("takes no date from a timeline", () => {
    const days = [7, 8, 9].map((day) => `March ${day}, 2024\n\n${NEWS}`);
    expect(parse(days.join("\n\n")).published).toBeNull();
  });

  it("trusts the front matter's date over the text's", () => {
    const text = `---\npublished: 2024-03-10\n---\nMarch 9, 2024\n\n${NEWS}`;
    expect(parse(text).published).toBe("2024-03-10");
  });

  it("takes a line of dashes above an article for an ornament", () => {
    expect(parse(`---\nThe ferry sailed.\n---\n${NEWS}`).blocks).toHaveLength(2);
  });

  it.each([
    ["front matter that is not closed", "---\ntitle: Ferry\n\nIt sailed.", 1, /not closed/],
    ["broken front matter", `---\nauthor: A\ntitle: "Ferry\n---\n${NEWS}`, 3, /not YAML/],
    [
      "a title with a colon",
      `---\nlanguage: en\ntitle: Holm: it sails\n---\n${NEWS}`,
      3,
      /a value with a colon in it must stand in quotation marks/,
    ],
    ["a field given twice", `---\ntitle: A\ntitle: B\n---\n${NEWS}`, 3, /not YAML/],
    [
      "an impossible date",
      `---\ntitle: A\npublished: 2025-02-30\n---\n${NEWS}`,
      3,
      /does not exist/,
    ],
    ["a date that is none", `---\ntitle: A\ndate: soon\n---\n${NEWS}`, 3, /write it as/],
    ["an address that is none", `---\nurl: herald\n---\n${NEWS}`, 2, /web address/],
    ["a headline alone", "---\ntitle: Ferry opens\n---\nFerry opens", null, /no text/],
    ["site furniture alone", "Advertisement\n\nShare", null, /no text/],
    ["front matter alone", "---\ntitle: Ferry\n---\n", null, /no text/],
  ])("refuses %s", (_, text, line, reason) => {
    const reading = parseArticle("ferry.md", text);
    expect(reading).toMatchObject({ kind: "refused", line });
    expect(reading.kind === "refused" && wording.faults.refusal(reading.fault)).toMatch(reason);
  });
});
