import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { checkArticle, lineAt } from "../../src/corpus/corpus-reading.ts";
import { readCorpus } from "../../src/corpus/read-corpus.ts";
import { noted, told } from "../told.ts";

const NEWS = "The ferry sailed again on Saturday, two years after the storm.";
const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function corpusOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "on-record-corpus-"));
  folders.push(folder);
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

describe("readCorpus", () => {
  it("reads a folder tree in the order of its paths", async () => {
    const dir = await corpusOf({
      "b.txt": `${NEWS} B.`,
      "a/z.md": `${NEWS} Z.`,
      "a/B.TXT": `${NEWS} Capital.`,
      "c.jsonl": JSON.stringify({ text: `${NEWS} C.` }),
    });
    const { articles, refused } = await readCorpus(dir);
    expect(articles.map(({ path }) => path)).toEqual(["a/B.TXT", "a/z.md", "b.txt", "c.jsonl#1"]);
    expect(refused.map(told)).toEqual([]);
  });

  it("skips hidden files and lists what is no article by its name", async () => {
    const dir = await corpusOf({
      ".hidden.txt": NEWS,
      ".git/config.txt": NEWS,
      "README.md": "# Our corpus",
      "photo.png": "x",
      "ferry.txt": NEWS,
    });
    const { articles, ignored } = await readCorpus(dir);
    expect(articles.map(({ path }) => path)).toEqual(["ferry.txt"]);
    expect(ignored).toEqual(["README.md", "photo.png"]);
  });

  it("follows links within the corpus only, and never in a circle", async () => {
    const outside = await corpusOf({ "secret.txt": "A secret of the house." });
    const dir = await corpusOf({ "news/ferry.txt": NEWS });
    await symlink(join(outside, "secret.txt"), join(dir, "secret.txt"));
    await symlink(outside, join(dir, "elsewhere"));
    await symlink(join(dir, "news", "ferry.txt"), join(dir, "same.txt"));
    await symlink(dir, join(dir, "news", "up"));
    await symlink(join(dir, "nowhere.txt"), join(dir, "broken.txt"));
    const { articles, refused, duplicates } = await readCorpus(dir);
    expect(articles.map(({ path }) => path)).toEqual(["news/ferry.txt"]);
    expect(duplicates).toEqual([{ path: "same.txt", sameAs: "news/ferry.txt" }]);
    expect(refused.map(told)).toEqual([
      { path: "broken.txt", line: null, reason: "cannot be opened" },
      { path: "elsewhere", line: null, reason: "is a link out of the corpus" },
      { path: "news/up", line: null, reason: "is a link out of the corpus" },
      { path: "secret.txt", line: null, reason: "is a link out of the corpus" },
    ]);
  });

  it("refuses what it cannot read and serves the rest", async () => {
    const dir = await corpusOf({
      "binary.txt": new Uint8Array([80, 75, 3, 4, 0, 0, 1]),
      "blank.md": " \n\n",
      "date.md": `---\ntitle: A\npublished: 2025-02-30\n---\n${NEWS}`,
      "empty.txt": "",
      "ferry.txt": NEWS,
      "huge.txt": "word ".repeat(1_100_000),
      "latin1.txt": new Uint8Array([...Buffer.from("One.\nCaf"), 0xe9, 0x0a]),
      "page.html": "<html><body><p></p></body></html>",
      "utf16.txt": Buffer.from(`\ufeff${NEWS}`, "utf16le"),
    });
    const { articles, refused } = await readCorpus(dir);
    expect(articles.map(({ path }) => path)).toEqual(["ferry.txt"]);
    expect(refused.map(told)).toEqual([
      { path: "binary.txt", line: null, reason: "is a binary file" },
      { path: "blank.md", line: null, reason: "is empty" },
      {
        path: "date.md",
        line: 3,
        reason: 'front matter: published is "2025-02-30", a day that does not exist',
      },
      { path: "empty.txt", line: null, reason: "is empty" },
      { path: "huge.txt", line: null, reason: "is 6 MB; at most 5 MB are read" },
      { path: "latin1.txt", line: 2, reason: "is not UTF-8; save it as UTF-8" },
      { path: "page.html", line: null, reason: "no article was found in the page" },
      { path: "utf16.txt", line: null, reason: "is UTF-16; save it as UTF-8" },
    ]);
  });

  it("reads a dump line by line, keeps its text exactly and names the lines it refuses", async () => {
    const text = `  Ferry opens.\r\n\r\n${NEWS}\u00a0 `;
    const dir = await corpusOf({
      "dump.jsonl": [
        JSON.stringify({ id: 7, title: "Ferry opens", text, date: "2024-03-09", source: "Herald" }),
        "",
        "{broken",
        JSON.stringify({ title: "No text" }),
        JSON.stringify({ body: `${NEWS} Body.`, published: "2024-02-31" }),
        JSON.stringify({ content: `${NEWS} Content.` }),
        "[1]",
      ].join("\n"),
    });
    const { articles, refused } = await readCorpus(dir);
    expect(articles.map(({ path, title }) => [path, title])).toEqual([
      ["dump.jsonl#1", "Ferry opens"],
      ["dump.jsonl#6", "dump"],
    ]);
    expect(articles[0]).toMatchObject({ text, publisher: "Herald", published: "2024-03-09" });
    expect(articles[0]?.blocks[0]?.kind).toBe("headline");
    expect(refused.map(told)).toEqual([
      { path: "dump.jsonl", line: 3, reason: "the line is not a JSON object" },
      { path: "dump.jsonl", line: 4, reason: 'the line has no field "text"' },
      {
        path: "dump.jsonl",
        line: 5,
        reason: 'published is "2024-02-31", a day that does not exist',
      },
      { path: "dump.jsonl", line: 7, reason: "the line is not a JSON object" },
    ]);
  });

  it("takes two files with the same words as one article", async () => {
    const dir = await corpusOf({
      "a.txt": `${NEWS}\n\nNobody waits.`,
      "b.md": `---\ntitle: Another title\n---\n\n${NEWS}\r\n\r\nNobody waits.`,
      "c.txt": `${NEWS}\n\nSomebody waits.`,
    });
    const { articles, duplicates } = await readCorpus(dir);
    expect(articles.map(({ path }) => path)).toEqual(["a.txt", "c.txt"]);
    expect(duplicates).toEqual([{ path: "b.md", sameAs: "a.txt" }]);
  });

  it("takes the byte-order mark off and leaves all else", async () => {
    const dir = await corpusOf({ "ferry.txt": `\ufeff${NEWS}\r\n` });
    const { articles } = await readCorpus(dir);
    expect(articles[0]?.text).toBe(`${NEWS}\r\n`);
    expect(articles[0]?.blocks).toEqual([
      { kind: "paragraph", span: { start: 0, end: NEWS.length } },
    ]);
  });

  it("hands over people.yaml at the root as it is written", async () => {
    const people = "- name: Ida Holm\n  also known as: [The Mayor]\n";
    const dir = await corpusOf({ "people.yaml": people, "ferry.txt": NEWS });
    const reading = await readCorpus(dir);
    expect(reading.people).toEqual({ path: "people.yaml", text: people });
    expect(reading).toMatchObject({ ignored: [], refused: [] });
    expect((await readCorpus(await corpusOf({ "ferry.txt": NEWS }))).people).toBeNull();
  });

  it("refuses corrections of who is who that would go unread for their place or name", async () => {
    // They were listed among the files that are no articles, and corrected nothing.
    const dir = await corpusOf({ "a/people.yaml": "x", "People.yml": "x", "ferry.txt": NEWS });
    const { refused, people, ignored } = await readCorpus(dir);
    expect({ people, ignored }).toEqual({ people: null, ignored: [] });
    expect(refused.map(({ path }) => path)).toEqual(["People.yml", "a/people.yaml"]);
    expect(refused.map(told)[0]?.reason).toMatch(
      /must be named people\.yaml .* in the corpus folder itself/,
    );
  });

  it("notes fields that look misspelt, with their lines, and reads the article", async () => {
    const dir = await corpusOf({
      "dump.jsonl": JSON.stringify({ text: `${NEWS} Dump.`, Publisher: "Herald" }),
      "ferry.md": `---\ntitle: Ferry opens\npubished: 2024-03-09\nlayout: post\n---\n${NEWS}`,
    });
    const { articles, notes, refused } = await readCorpus(dir);
    expect({ articles: articles.length, refused }).toEqual({ articles: 2, refused: [] });
    expect(notes.map(noted)).toEqual([
      {
        path: "dump.jsonl#1",
        line: null,
        reason: 'the field "Publisher" is not read; is "publisher" meant?',
      },
      {
        path: "ferry.md",
        line: 3,
        reason: 'the field "pubished" is not read; is "published" meant?',
      },
    ]);
  });

  it("is empty for an empty folder", async () => {
    expect(await readCorpus(await corpusOf({}))).toEqual({
      articles: [],
      refused: [],
      duplicates: [],
      notes: [],
      people: null,
      ignored: [],
    });
  });

  it("throws what is wrong where there is no folder", async () => {
    const dir = await corpusOf({ "ferry.txt": NEWS });
    await expect(readCorpus(join(dir, "nowhere"))).rejects.toMatchObject({
      fault: { kind: "no-corpus-folder", dir: join(dir, "nowhere") },
    });
    await expect(readCorpus(join(dir, "ferry.txt"))).rejects.toMatchObject({
      fault: { kind: "corpus-is-a-file", dir: join(dir, "ferry.txt") },
    });
  });
});

describe("checkArticle", () => {
  it("tells what is read and what is left out, with its line", async () => {
    const text = `Ferry opens\n\n${NEWS}\r\nAdvertisement\n${NEWS}`;
    const { articles } = await readCorpus(await corpusOf({ "ferry.txt": text }));
    expect(articles.map(checkArticle)).toEqual([
      {
        path: "ferry.txt",
        title: "Ferry opens",
        publisher: null,
        published: null,
        blocks: 3,
        words: 24,
        leftOut: [{ text: "Advertisement", line: 4, kind: "button-or-label" }],
      },
    ]);
  });

  it("counts lines whatever ends them", () => {
    expect(lineAt("a\r\nb\rc\nd", 7)).toBe(4);
  });
});
