import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Answer } from "../src/answer/answer.ts";
import { createLibrary, type Library } from "../src/library.ts";

const RELOAD = { kind: "reload" } as const;
const STATUS = { kind: "status" } as const;

async function ask(library: Library, question: string, limit?: number): Promise<Answer> {
  const request = { kind: "answer", question, ...(limit === undefined ? {} : { limit }) } as const;
  return (await library.run(request)).answer;
}

const LUND = `---
title: Harbour vote goes to a second count
publisher: The Harbour Post
published: 2025-03-02
---
The mayor of Westhaven, Ana Lund, defended the second count of the harbour vote on Sunday.

“We will count every vote in the open,” Lund said.
`;

const FERRIES = `---
title: Ferries stay in port
---
Two ferries stayed in port on Monday because of the storm.

“No ferry leaves before the wind drops,” the harbour master, Per Holm, told reporters.
`;

let corpusDir: string;
beforeEach(async () => {
  corpusDir = await mkdtemp(join(tmpdir(), "on-record-library-"));
  await put("lund.md", LUND);
});
afterEach(() => rm(corpusDir, { recursive: true, force: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(join(corpusDir, path, ".."), { recursive: true });
  await writeFile(join(corpusDir, path), text);
}

describe("createLibrary", () => {
  it("has nothing to say before it has read", async () => {
    const library = createLibrary({ corpusDir });
    expect(await library.run(STATUS)).toBeNull();
    await expect(ask(library, "Lund?")).rejects.toMatchObject({ kind: "not-read-yet" });
  });

  it("lets a question wait for the first reading", async () => {
    const library = createLibrary({ corpusDir });
    const reading = library.run(RELOAD);
    expect((await ask(library, "what did Ana Lund say about the vote")).outcome).toBe("answered");
    await reading;
  });

  it("answers with a slice of the file, and keeps to the limit", async () => {
    const library = createLibrary({ corpusDir });
    await library.run(RELOAD);
    const answer = await ask(library, "what did Lund say about the vote", 1);
    expect(answer.quotes).toHaveLength(1);
    const [quote] = answer.quotes;
    expect(quote).toMatchObject({
      relation: "said",
      speaker: "Ana Lund",
      source: { path: "lund.md", publisher: "The Harbour Post", published: "2025-03-02" },
    });
    expect(LUND.slice(quote?.start, quote?.end)).toBe(quote?.text);
    expect(quote?.text).toContain("We will count every vote in the open");
  });

  it("goes on serving where people.yaml gives one name to two people, and says so", async () => {
    const library = createLibrary({ corpusDir });
    await library.run(RELOAD);
    await put("people.yaml", "- name: Ana Lund\n  also known as: [Lund]\n- name: Per Holm\n");
    await put("ferries.md", FERRIES);
    const before = await library.run(RELOAD);
    expect(before).toMatchObject({ kind: "reloaded", status: { refused: [] } });
    await put(
      "people.yaml",
      "- name: Ana Lund\n  also known as: [Lund]\n- name: Per Holm\n  also known as: [Lund]\n",
    );
    await put("news/people.yaml", "- name: Per Holm\n");
    const report = await library.run(RELOAD);
    expect(report).toMatchObject({
      kind: "reloaded",
      status: {
        refused: [
          {
            path: "news/people.yaml",
            fault: { kind: "misplaced-people-file" },
          },
          { path: "people.yaml", line: 3, fault: { kind: "shared-name", name: "Lund" } },
        ],
      },
    });
    const { quotes } = await ask(library, "what did Lund say about the vote");
    expect(quotes[0]?.speaker).toBe("Ana Lund");
  });

  it("counts what it serves and tells what was refused", async () => {
    await put("broken.md", "---\npublished: 2025-02-30\n---\nText.\n");
    const before = new Date().toISOString();
    const library = createLibrary({ corpusDir });
    const report = await library.run(RELOAD);
    expect(report).toMatchObject({ kind: "reloaded", added: 1, changed: 0, removed: 0 });
    const status = await library.run(STATUS);
    expect(status).toMatchObject({ articles: 1, people: 1 });
    expect(status?.statements).toBeGreaterThanOrEqual(1);
    expect(status?.passages).toBeGreaterThanOrEqual(1);
    expect(status?.refused).toEqual([
      {
        path: "broken.md",
        line: 2,
        fault: {
          kind: "faulty-front-matter",
          fault: {
            kind: "faulty-field",
            field: "published",
            fault: "impossible-date",
            given: "2025-02-30",
          },
        },
      },
    ]);
    expect(before <= (status?.readAt ?? "")).toBe(true);
  });

  it("tells articles added, changed and removed, by path and content", async () => {
    await put("news/storm.txt", "The storm passed Westhaven on Tuesday without harm to anybody.\n");
    const library = createLibrary({ corpusDir });
    await library.run(RELOAD);

    await put("ferries.md", FERRIES);
    await put("lund.md", LUND.replace("in the open", "at night"));
    await rm(join(corpusDir, "news"), { recursive: true });
    expect(await library.run(RELOAD)).toMatchObject({ added: 1, changed: 1, removed: 1 });
    expect(await library.run(RELOAD)).toMatchObject({ added: 0, changed: 0, removed: 0 });

    const { quotes } = await ask(library, "what did Lund say about the vote");
    expect(quotes[0]?.text).toContain("at night");
  });

  it("counts new metadata as a change", async () => {
    const library = createLibrary({ corpusDir });
    await library.run(RELOAD);
    await put("lund.md", LUND.replace("The Harbour Post", "The Island Post"));
    expect(await library.run(RELOAD)).toMatchObject({ added: 0, changed: 1, removed: 0 });
  });

  it("does not take a line of a dump for changed when another is put before it", async () => {
    const line = (text: string) => `${JSON.stringify({ title: "Note", text })}\n`;
    const first = line("The council met on Friday and agreed on the new bridge.");
    await put("dump.jsonl", first);
    const library = createLibrary({ corpusDir });
    await library.run(RELOAD);
    await put("dump.jsonl", `${line("The bridge was opened by the mayor on Saturday.")}${first}`);
    expect(await library.run(RELOAD)).toMatchObject({ added: 1, changed: 0, removed: 0 });
  });

  it("shares a reload that runs already", async () => {
    const library = createLibrary({ corpusDir });
    const first = library.run(RELOAD);
    expect(library.run(RELOAD)).toBe(first);
    await first;
    expect(library.run(RELOAD)).not.toBe(first);
  });

  it("goes on serving the old edition while the next one is built", async () => {
    const library = createLibrary({ corpusDir });
    await library.run(RELOAD);
    await rm(join(corpusDir, "lund.md"));
    await put("ferries.md", FERRIES);
    const reloading = library.run(RELOAD);
    const during = await ask(library, "what did Lund say about the vote");
    expect(during.outcome).toBe("answered");
    await reloading;
    const after = await ask(library, "what did Lund say about the vote");
    expect(after).toMatchObject({ outcome: "silent", reason: "unknown-speaker" });
  });

  it.each([
    { fault: "the folder is gone", undo: () => rm(corpusDir, { recursive: true }) },
    { fault: "the folder is empty", undo: () => rm(join(corpusDir, "lund.md")) },
    { fault: "nothing in it can be read", undo: () => put("lund.md", "---\ntitle: [\n---\nText") },
  ])("keeps the old edition when $fault, and says why", async ({ undo }) => {
    const library = createLibrary({ corpusDir });
    await library.run(RELOAD);
    const status = await library.run(STATUS);
    await undo();
    expect(await library.run(RELOAD)).toEqual({
      kind: "failed",
      fault: expect.objectContaining({ dir: corpusDir }),
      tookMs: expect.any(Number),
    });
    expect(await library.run(STATUS)).toBe(status);
    expect((await ask(library, "what did Lund say about the vote")).outcome).toBe("answered");
  });

  it("refuses, before it starts, a corpus that cannot fit, and goes on serving", async () => {
    const heapLimitBytes = 12 * (LUND.length + FERRIES.length) - 1;
    const library = createLibrary({ corpusDir, heapLimitBytes });
    expect(await library.run(RELOAD)).toMatchObject({ kind: "reloaded", added: 1 });
    await put("ferries.md", FERRIES);
    const report = await library.run(RELOAD);
    expect(report).toMatchObject({
      kind: "failed",
      fault: {
        kind: "beyond-memory",
        articles: 2,
        neededBytes: heapLimitBytes + 1,
        limitBytes: heapLimitBytes,
      },
    });
    expect((await ask(library, "what did Lund say about the vote")).outcome).toBe("answered");
  });

  it("fails rather than rejects when the first reading finds nothing", async () => {
    const failures: unknown[] = [];
    const library = createLibrary({
      corpusDir: join(corpusDir, "elsewhere"),
      onFailure: (error) => failures.push(error),
    });
    expect(await library.run(RELOAD)).toMatchObject({ kind: "failed" });
    expect(failures).toEqual([expect.objectContaining({ message: expect.any(String) })]);
    expect(await library.run(STATUS)).toBeNull();
  });

  it("lets a re-ranker order the quotes, in the limit asked for", async () => {
    await put("ferries.md", `${FERRIES}\n“The ferry to Norholm is late,” Holm said.\n`);
    const question = "what did Holm say about the ferry";
    const usual = createLibrary({ corpusDir });
    const library = createLibrary({
      corpusDir,
      reranker: async (_, texts) => texts.map((text) => (text.includes("Norholm") ? 1 : 0)),
    });
    await Promise.all([usual.run(RELOAD), library.run(RELOAD)]);
    const { quotes } = await ask(usual, question);
    expect(quotes.map(({ text }) => text.includes("Norholm"))).toEqual([false, true]);
    expect((await ask(library, question)).quotes).toEqual([...quotes].reverse());
    expect((await ask(library, question, 1)).quotes).toEqual(quotes.slice(1));
  });

  it("keeps the usual order when the re-ranker fails, and tells it once", async () => {
    await put("ferries.md", `${FERRIES}\n“The ferry to Norholm is late,” Holm said.\n`);
    const question = "what did Holm say about the ferry";
    const failures: unknown[] = [];
    const usual = createLibrary({ corpusDir });
    const library = createLibrary({
      corpusDir,
      reranker: () => Promise.reject(new Error("out of memory")),
      onRerankerFailure: (error) => failures.push(error),
    });
    await Promise.all([usual.run(RELOAD), library.run(RELOAD)]);
    const answer = await ask(usual, question);
    expect(await ask(library, question)).toEqual(answer);
    expect(await ask(library, question)).toEqual(answer);
    expect(failures).toEqual([new Error("out of memory")]);
  });

  it("gives way to other work between two articles", async () => {
    for (let number = 0; number < 40; number++) {
      // long enough that all of them take many turns, on any machine
      const more = `\n\n“We will count vote ${number},” the mayor said.`.repeat(60);
      await put(`copy-${number}.md`, LUND.replace("every vote", `vote ${number}`) + more);
    }
    let turns = 0;
    let doneAtFirstTurn = Number.POSITIVE_INFINITY;
    let done = 0;
    const library = createLibrary({
      corpusDir,
      onProgress: (number) => {
        done = number;
      },
    });
    const timer = setInterval(() => {
      turns++;
      if (done > 0) doneAtFirstTurn = Math.min(doneAtFirstTurn, done);
    }, 1);
    await library.run(RELOAD);
    clearInterval(timer);
    expect(done).toBe(41);
    expect(turns).toBeGreaterThan(1);
    expect(doneAtFirstTurn).toBeLessThan(41);
  });
});
