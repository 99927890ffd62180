import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type CorpusWatch, watchCorpus } from "../../src/run/watch-corpus.ts";

const QUIET_MS = 150;

let dir: string;
let watching: CorpusWatch;
let isRunning: boolean;
let runs: number;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "on-record-watch-"));
  await writeFile(join(dir, "old.md"), "Old news.\n");
  isRunning = false;
  runs = 0;
  watching = await watchCorpus(dir, {
    quietMs: QUIET_MS,
    onFailure: (error) => expect.fail(String(error)),
    async onChange() {
      expect(isRunning).toBe(false);
      isRunning = true;
      await after(50);
      isRunning = false;
      runs++;
    },
  });
});
afterEach(async () => {
  await watching.close();
  await rm(dir, { recursive: true, force: true });
});

const hasRun = (times: number) =>
  vi.waitFor(() => expect(runs).toBe(times), { timeout: 8_000, interval: 20 });

describe("watchCorpus", () => {
  it("tells of many changes at once, and of later ones again", async () => {
    await mkdir(join(dir, "new"));
    for (let number = 0; number < 20; number++)
      await writeFile(join(dir, "new", `${number}.md`), "News.\n");
    await hasRun(1);
    await rm(join(dir, "old.md"));
    await hasRun(2);
  });

  it("says nothing of hidden files, nor where nothing changes", async () => {
    await writeFile(join(dir, ".old.md.swp"), "half a");
    await after(4 * QUIET_MS);
    expect(runs).toBe(0);
  });
});
