import { mkdir, mkdtemp, readdir, readFile, rm, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CacheNote } from "../../src/cache/cache-folder.ts";
import { type Cache, openCache } from "../../src/cache/cache-folder.ts";
import { type Known, NOTHING_KNOWN } from "../../src/cache/known.ts";
import { readChanged } from "../../src/corpus/read-corpus.ts";
import { createLibrary, type LibraryOptions } from "../../src/library.ts";
import { buildEdition } from "../build-edition.ts";

const NEWS = (number: number) => `---
title: Harbour vote ${number} goes to a second count
---
The mayor of Westhaven, Ana Lund, defended the count on Sunday.

“We will count vote ${number} in the open,” Lund said. The harbour master, Per Holm, told reporters that ferry ${number} stays in port.
`;

let root: string;
let corpusDir: string;
let dataDir: string;
let notes: CacheNote[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "on-record-cache-"));
  corpusDir = join(root, "corpus");
  dataDir = join(root, "data");
  notes = [];
  await mkdir(corpusDir);
  for (const number of [1, 2, 3]) await put(`news-${number}.md`, NEWS(number));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const put = (path: string, text: string) => writeFile(join(corpusDir, path), text);

function cacheOf(version = "rules-1"): Cache {
  return openCache({ dataDir, corpusDir, version, onNote: (note) => notes.push(note) });
}

/** What reading and building find, beginning with what is known. */
async function found(known: Known = NOTHING_KNOWN): Promise<Known> {
  const { reading, records } = await readChanged(corpusDir, known.records);
  const { extractions } = buildEdition(reading, { known: known.extractions });
  return { records, extractions };
}

const plain = ({ extractions }: Known) => [...extractions];

async function packs(): Promise<readonly string[]> {
  const names = await readdir(dataDir, { recursive: true });
  return names.filter((name) => name.endsWith(".pack")).map((name) => join(dataDir, name));
}

const openLibrary = (options: Partial<LibraryOptions> = {}) =>
  createLibrary({ corpusDir, dataDir, onCacheNote: (note) => notes.push(note), ...options });

describe("openCache", () => {
  it("gives back what was kept, and nothing where nothing was", async () => {
    expect((await cacheOf().load()).records.size).toBe(0);
    const known = await found();
    await cacheOf().keep(known);
    const loaded = await cacheOf().load();
    expect(plain(loaded)).toEqual(plain(known));
    expect([...loaded.records.keys()]).toEqual([...known.records.keys()]);
    expect(notes).toEqual([]);
  });

  it("extracts no article that is kept again", async () => {
    await cacheOf().keep(await found());
    const { reading } = await readChanged(corpusDir, (await cacheOf().load()).records);
    buildEdition(reading, {
      known: (await cacheOf().load()).extractions,
      extract: ({ path }) => {
        throw new Error(`${path} is extracted again`);
      },
    });
  });

  it("is as good as empty wherever it is cut off, and says so once", async () => {
    await cacheOf().keep(await found());
    const [pack = ""] = await packs();
    const bytes = await readFile(pack);
    for (let tenth = 0; tenth < 10; tenth++) {
      notes = [];
      await writeFile(pack, bytes.subarray(0, Math.floor((bytes.length * tenth) / 10)));
      const loaded = await cacheOf().load();
      expect(loaded.records.size).toBe(0);
      expect(notes).toEqual([{ kind: "damaged", packs: 1 }]);
    }
  });

  it("sees every flipped byte", async () => {
    await cacheOf().keep(await found());
    const [pack = ""] = await packs();
    const bytes = await readFile(pack);
    for (let at = 0; at < bytes.length; at += 97) {
      const flipped = Buffer.from(bytes);
      flipped.writeUInt8((bytes[at] ?? 0) ^ 0x10, at);
      await writeFile(pack, flipped);
      expect((await cacheOf().load()).records.size, `byte ${at}`).toBe(0);
    }
  });

  it("keeps what is damaged anew", async () => {
    // It was written under the same name, and then removed as useless.
    await cacheOf().keep(await found());
    const [pack = ""] = await packs();
    const bytes = await readFile(pack);
    await writeFile(pack, bytes.subarray(0, 100));
    const cache = cacheOf();
    await cache.keep(await found(await cache.load()));
    expect(await readFile(pack)).toEqual(bytes);
  });

  it("does not use what other rules found, and replaces it", async () => {
    await cacheOf("rules-1").keep(await found());
    const later = cacheOf("rules-2");
    expect((await later.load()).records.size).toBe(0);
    expect(notes).toEqual([{ kind: "other-version", packs: 1 }]);
    await later.keep(await found());
    expect(await packs()).toHaveLength(1);
    expect((await cacheOf("rules-2").load()).records.size).toBe(3);
  });

  it("writes only what has changed, and puts many small packs together", async () => {
    const cache = cacheOf();
    let known = await found();
    await cache.keep(known);
    for (let round = 0; round < 40; round++) {
      await put("news-2.md", NEWS(100 + round));
      known = await found(known);
      await cache.keep(known);
      expect((await packs()).length).toBeLessThanOrEqual(18);
    }
    expect(plain(await cacheOf().load()).length).toBe(3);
    expect(await found(await cacheOf().load())).toMatchObject({ extractions: known.extractions });
  });

  it("tells once that nothing can be kept", async () => {
    await writeFile(dataDir, "a file where the folder should be");
    const cache = cacheOf();
    const known = await found(await cache.load());
    await cache.keep(known);
    await cache.keep(known);
    expect(notes).toEqual([{ kind: "not-kept", dir: dataDir, code: expect.any(String) }]);
  });

  it("leaves no half-written file behind, and clears away those of the killed", async () => {
    const cache = cacheOf();
    await cache.keep(await found());
    const names = await readdir(dataDir, { recursive: true });
    expect(names.filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("serves two at once", async () => {
    const [one, two] = [cacheOf(), cacheOf()];
    const known = await found();
    await Promise.all([one.keep(known), two.keep(known)]);
    expect(plain(await cacheOf().load())).toEqual(plain(known));
  });
});

describe("createLibrary with a cache", () => {
  it("answers the same from it as without", async () => {
    const request = { kind: "answer", question: "what did Ana Lund say about the vote" } as const;
    const cold = openLibrary({ dataDir: null });
    await cold.run({ kind: "reload" });
    const without = await cold.run(request);
    for (let start = 0; start < 2; start++) {
      const warm = openLibrary();
      await warm.run({ kind: "reload" });
      expect(await warm.run(request)).toEqual(without);
    }
    expect(notes).toEqual([]);
  });

  it("reloads when the cache was deleted in between", async () => {
    const library = openLibrary();
    await library.run({ kind: "reload" });
    await rm(dataDir, { recursive: true });
    await put("news-4.md", NEWS(4));
    expect(await library.run({ kind: "reload" })).toMatchObject({ kind: "reloaded", added: 1 });
  });

  it("sees a change of the same length within the same second", async () => {
    const library = openLibrary();
    for (const number of [5, 6, 7, 8]) {
      await put("news-3.md", NEWS(number));
      await library.run({ kind: "reload" });
      const { answer } = await library.run({
        kind: "answer",
        question: `what did Ana Lund say about vote ${number}`,
      });
      expect(answer.quotes.map(({ text }) => text).join()).toContain(`vote ${number} in the open`);
    }
  });

  it("survives files that vanish while they are read", async () => {
    for (let number = 10; number < 60; number++) await put(`news-${number}.md`, NEWS(number));
    const library = openLibrary();
    const reading = library.run({ kind: "reload" });
    for (let number = 59; number >= 10; number--)
      await unlink(join(corpusDir, `news-${number}.md`));
    expect(await reading).toMatchObject({ kind: "reloaded" });
    expect(await library.run({ kind: "reload" })).toMatchObject({ status: { articles: 3 } });
  });
});
