// One peer as a process: `node serve.mjs PEER FOLDER` indexes the passages in a folder, then asks itself
// all questions once for each line "ask" on its standard input, and tells how long each took. All lines
// that go out are JSON: first `{ buildMs, rssBytes }`, then `{ ms, cpuMs, ids? }`.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** How many passages each question wants. */
const LIMIT = 30;

const [peer, folder] = process.argv.slice(2);
const linesOf = (file) => readFileSync(join(folder, file), "utf8").trimEnd().split("\n");
const tell = (news) => console.log(JSON.stringify(news));

const { build, wants } = await import(`./${peer}.mjs`);
const warmUp = linesOf("warm-up.jsonl").map((line) => JSON.parse(line)[wants]);
const questions = linesOf("questions.jsonl").map((line) => JSON.parse(line)[wants]);

const startMs = performance.now();
const search = await build(linesOf(`passages-${wants}.txt`), LIMIT);
tell({ buildMs: performance.now() - startMs, rssBytes: process.memoryUsage().rss });

let isFirst = true;
for await (const line of createInterface({ input: process.stdin })) {
  if (line !== "ask") continue;
  if (isFirst) for (const question of warmUp) await search(question);
  const [ms, cpuMs, ids] = [[], [], []];
  for (const question of questions) {
    const before = process.cpuUsage();
    const askedMs = performance.now();
    const found = await search(question);
    ms.push(performance.now() - askedMs);
    const { user, system } = process.cpuUsage(before);
    cpuMs.push((user + system) / 1000);
    if (isFirst) ids.push(found);
  }
  tell({ ms, cpuMs, ...(isFirst ? { ids } : {}) });
  isFirst = false;
}
