// The engine with real threads, which run the program as built.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CorpusError } from "../../src/corpus/fault.ts";
import {
  createEngine,
  type Engine,
  type EngineOptions,
  type ThreadLoss,
} from "../../src/engine/engine.ts";
import { createLibrary } from "../../src/library.ts";
import { BusyError } from "../../src/tasks/busy-error.ts";

const FAULTY = new URL("./faulty-worker.mjs", import.meta.url);
const BUILT = new URL("../../dist/engine/worker.js", import.meta.url);
const RELOAD = { kind: "reload" } as const;
const STATUS = { kind: "status" } as const;

const LUND = `---
title: Harbour vote goes to a second count
publisher: The Harbour Post
published: 2025-03-02
---
The mayor of Westhaven, Ana Lund, defended the second count of the harbour vote on Sunday.

“We will count every vote in the open,” Lund said.
`;

const HOLM = `---
title: Ferries stay in port
---
Two ferries stayed in port on Monday because of the storm.

“No ferry leaves before the wind drops,” the harbour master, Per Holm, told reporters.
`;

const QUESTION = { kind: "answer", question: "what did Ana Lund say about the vote" } as const;

let folder: string;
let corpusDir: string;
let engine: Engine;
let losses: ThreadLoss[];
let failures: unknown[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "on-record-engine-"));
  corpusDir = join(folder, "corpus");
  mkdirSync(corpusDir);
  writeFileSync(join(corpusDir, "lund.md"), LUND);
  losses = [];
  failures = [];
});

afterEach(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

function open(options: Partial<EngineOptions> = {}): Engine {
  engine = createEngine({
    corpusDir,
    dataDir: null,
    rerankModel: null,
    threadFile: FAULTY,
    onThreadLoss: (loss) => losses.push(loss),
    onFailure: (error) => failures.push(error),
    ...options,
  });
  return engine;
}

/** Lets the thread fail so, once for each. */
function willFail(...faults: readonly string[]): void {
  faults.forEach((fault, place) => {
    writeFileSync(`${corpusDir}.${fault}-${place + 1}`, "");
  });
}

async function textOf(asked: Promise<{ answer: { quotes: readonly { text: string }[] } }>) {
  return (await asked).answer.quotes[0]?.text;
}

const WORDS = "“We will count every vote in the open,”";

describe("an engine", () => {
  it("gives what the library gives in its own thread", async () => {
    open({ threadFile: BUILT });
    const library = createLibrary({ corpusDir });
    const [there, here] = [await engine.run(RELOAD), await library.run(RELOAD)];
    expect(there).toMatchObject({ kind: "reloaded", added: 1, changed: 0, removed: 0 });
    expect({ ...there, tookMs: 0, status: null }).toEqual({ ...here, tookMs: 0, status: null });
    const questions = [
      { ...QUESTION, explain: true },
      { kind: "answer", question: "what did Ana Lund say about fish", limit: 1 },
      { kind: "answer", question: "" },
      { kind: "verify", quotation: "We will count every vote", speaker: "Lund" },
      { kind: "compare", people: ["Ana Lund", "Per Holm"], about: "the vote" },
    ] as const;
    for (const question of questions)
      expect(await engine.run(question)).toEqual(await library.run(question));
    const status = await engine.run(STATUS);
    expect({ ...status, readAt: "" }).toEqual({ ...(await library.run(STATUS)), readAt: "" });
  });

  it("has nothing to say before it reads, and lets a question wait while it does", async () => {
    open();
    expect(await engine.run(STATUS)).toBeNull();
    await expect(engine.run(QUESTION)).rejects.toMatchObject({ kind: "not-read-yet" });
    const reading = engine.run(RELOAD);
    expect(await textOf(engine.run(QUESTION))).toContain(WORDS);
    await reading;
  });

  it("tells how far the reading is", async () => {
    const seen: [number, number][] = [];
    open({ onProgress: (done, total) => seen.push([done, total]) });
    writeFileSync(join(corpusDir, "holm.md"), HOLM);
    await engine.run(RELOAD);
    expect(seen.at(-1)).toEqual([2, 2]);
  });

  it("answers from the edition before until the next is complete, and tells what changed", async () => {
    open();
    await engine.run(RELOAD);
    writeFileSync(join(corpusDir, "holm.md"), HOLM);
    const reloads = [engine.run(RELOAD), engine.run(RELOAD)];
    const ferry = { kind: "answer", question: "what did Per Holm say about ferries" } as const;
    expect(await textOf(engine.run(ferry))).toBeUndefined();
    const [first, second] = await Promise.all(reloads);
    expect(first).toMatchObject({ added: 1, changed: 0, removed: 0 });
    expect(second).toBe(first);
    expect(await textOf(engine.run(ferry))).toContain("No ferry leaves");
    expect(losses).toEqual([]);
  });

  it("goes on with the edition before when a reading fails, and tells why as data", async () => {
    open();
    await engine.run(RELOAD);
    rmSync(corpusDir, { recursive: true });
    const fault = { kind: "no-corpus-folder", dir: corpusDir };
    expect(await engine.run(RELOAD)).toMatchObject({ kind: "failed", fault });
    expect(failures).toMatchObject([{ fault }]);
    expect(failures[0]).toBeInstanceOf(CorpusError);
    expect(await textOf(engine.run(QUESTION))).toContain(WORDS);
  });

  it("refuses at once what exceeds the queue, and says when to ask again", async () => {
    open({ limits: { maxWaiting: 3 } });
    const reading = engine.run(RELOAD);
    const asked = Array.from({ length: 6 }, () => engine.run(QUESTION));
    const outcomes = await Promise.allSettled(asked);
    expect(outcomes.map(({ status }) => status)).toEqual([
      ...Array(4).fill("fulfilled"),
      ...Array(2).fill("rejected"),
    ]);
    await expect(asked[5]).rejects.toThrow(BusyError);
    await expect(asked[5]).rejects.toMatchObject({ kind: "many-asking", retryAfterSeconds: 1 });
    await reading;
  });

  it("lets nobody wait for ever", async () => {
    willFail("hang-at-start");
    open({ limits: { maxWaitMs: 100 } });
    const reading = engine.run(RELOAD);
    await expect(engine.run(QUESTION)).rejects.toMatchObject({ kind: "not-read-yet" });
    await engine.close();
    expect(await reading).toMatchObject({ kind: "failed" });
  });
});

describe("a thread that is lost", () => {
  it.each(["exit-at-start", "throw-at-start"])("by %s is started again", async (fault) => {
    willFail(fault);
    open();
    const reading = engine.run(RELOAD);
    expect(await textOf(engine.run(QUESTION))).toContain(WORDS);
    expect(await reading).toMatchObject({ kind: "reloaded", added: 1 });
    expect(losses).toMatchObject([{ doing: "reading", isTriedAgain: true }]);
  });

  it("by silence while it reads is started again", async () => {
    willFail("hang-at-start");
    open({ limits: { maxSilenceMs: 9000 } });
    expect(await engine.run(RELOAD)).toMatchObject({ kind: "reloaded" });
    expect(losses).toMatchObject([{ doing: "reading", isTriedAgain: true }]);
  });

  it("twice while it reads gives the reading up", async () => {
    willFail("exit-at-start", "exit-at-start");
    open();
    const report = await engine.run(RELOAD);
    expect(report).toMatchObject({ kind: "failed", fault: { kind: "unexpected" } });
    expect(failures).toHaveLength(1);
    expect(losses).toMatchObject([{ isTriedAgain: true }, { isTriedAgain: false }]);
  });

  it.each(["exit-at-reload", "hang-at-reload"])(
    "by %s is replaced by one that reads anew, and answers what was asked meanwhile",
    async (fault) => {
      open({ limits: { maxSilenceMs: 6000 } });
      await engine.run(RELOAD);
      writeFileSync(join(corpusDir, "holm.md"), HOLM);
      willFail(fault);
      const reload = engine.run(RELOAD);
      expect(await textOf(engine.run(QUESTION))).toContain(WORDS);
      expect(await reload).toMatchObject({ kind: "reloaded", added: 1, changed: 0, removed: 0 });
      expect(losses).toContainEqual(expect.objectContaining({ doing: "reading" }));
      expect(losses.every(({ isTriedAgain }) => isTriedAgain)).toBe(true);
    },
  );

  it("while it answers is replaced, and nothing that was asked is lost", async () => {
    open();
    await engine.run(RELOAD);
    willFail("exit-at-question");
    const asked = Array.from({ length: 20 }, () => textOf(engine.run(QUESTION)));
    for (const text of await Promise.all(asked)) expect(text).toContain(WORDS);
    expect(losses).toMatchObject([{ doing: "answering", isTriedAgain: true }]);
  });

  it("while it answers during a reload is replaced by one that reads anew", async () => {
    open();
    await engine.run(RELOAD);
    willFail("exit-at-question");
    const reload = engine.run(RELOAD);
    expect(await textOf(engine.run(QUESTION))).toContain(WORDS);
    expect(await reload).toMatchObject({ kind: "reloaded" });
    expect(new Set(losses.map(({ doing }) => doing))).toEqual(new Set(["answering", "reading"]));
  });

  it("past its deadline is replaced, and the question asked again", async () => {
    open({ limits: { deadlineMs: 6000 } });
    await engine.run(RELOAD);
    willFail("hang-at-question");
    expect(await textOf(engine.run(QUESTION))).toContain(WORDS);
    expect(losses).toMatchObject([{ doing: "answering", isTriedAgain: true }]);
    expect(losses[0]?.error.reason).toEqual({ kind: "late", deadlineMs: 6000 });
  });

  it("twice by one question fails that question alone", async () => {
    open();
    await engine.run(RELOAD);
    willFail("exit-at-question", "exit-at-question");
    const [first, second] = [engine.run(QUESTION), engine.run(QUESTION)];
    await expect(first).rejects.toMatchObject({ reason: { kind: "exit", code: 4 } });
    expect(await textOf(second)).toContain(WORDS);
    expect(losses.map(({ isTriedAgain }) => isTriedAgain)).toEqual([true, false]);
  });
});
