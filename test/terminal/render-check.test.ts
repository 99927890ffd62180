import { describe, expect, it } from "vitest";
import type { CorpusReading } from "../../src/corpus/corpus-reading.ts";
import { renderCheck } from "../../src/terminal/render-check.ts";

const text = "The ferry sank.\n\nSign up for our newsletter!\n";
const reading: CorpusReading = {
  articles: [
    {
      path: "ferry.txt",
      title: "Ferry sinks",
      publisher: null,
      author: null,
      published: "2025-03-02",
      url: null,
      language: null,
      tags: [],
      text,
      blocks: [{ kind: "paragraph", span: { start: 0, end: 15 } }],
      furniture: [{ span: { start: 17, end: 44 }, kind: "newsletter-box" }],
    },
  ],
  refused: [
    { path: "old.md", line: 3, fault: { kind: "front-matter-not-closed" } },
    { path: "photo.txt", line: null, fault: { kind: "binary" } },
  ],
  duplicates: [{ path: "copy.txt", sameAs: "ferry.txt" }],
  notes: [
    {
      path: "ferry.txt",
      line: 2,
      slip: { kind: "misspelt-field", field: "pubished", meant: "published" },
    },
  ],
  people: null,
  ignored: ["README.md"],
};

describe("renderCheck", () => {
  it("lists what is read, left out with line and reason, and refused", () => {
    expect(renderCheck(reading, { columns: 80, colours: false })).toBe(
      `ferry.txt: Ferry sinks · publisher unknown · 2 March 2025 (3 words in 1 block)
  line 3 left out, newsletter box: Sign up for our newsletter!
ferry.txt, line 2: the field "pubished" is not read; is "published" meant?
same text as ferry.txt, left out: copy.txt
no article by its name, left out: README.md
refused old.md, line 3: the front matter is not closed by a line of ---
refused photo.txt: is a binary file
1 article read, 2 files refused, 1 duplicate, 1 piece of site furniture left out`,
    );
  });
});
