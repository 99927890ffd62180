// Files that change under the built program: those that it keeps, and those that it reads.

import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startProgram } from "../../program.ts";
import { Newsroom, news, questionOn, wordsOn } from "../newsroom.ts";

let room: Newsroom;
beforeEach(async () => {
  room = await Newsroom.open(3);
});
afterEach(() => room.close());

const packs = () =>
  readdirSync(room.dataDir, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(".pack"))
    .map((name) => join(room.dataDir, name));

async function ask(): Promise<Readonly<{ status: number | null; out: string; err: string }>> {
  const environment = { CORPUS_DIR: room.corpusDir, DATA_DIR: room.dataDir };
  const program = startProgram(environment, { words: ["ask", "--json", questionOn(2)] });
  return { status: await program.ended, out: program.out(), err: program.err() };
}

describe("what is kept", () => {
  it("is made anew wherever it is cut off or altered, with one line on standard error", async () => {
    const first = await ask();
    const { err: sound } = await ask();
    expect(sound).not.toContain("damaged");
    const [pack = ""] = packs();
    const whole = readFileSync(pack);
    const damaged = Array.from({ length: 10 }, (_, tenth) => {
      const at = Math.floor((whole.length * tenth) / 10);
      const flipped = Buffer.from(whole);
      flipped.writeUInt8((whole[at] ?? 0) ^ 0x10, at);
      return [whole.subarray(0, at), flipped];
    }).flat();
    for (const bytes of damaged) {
      writeFileSync(pack, bytes);
      const { status, out, err } = await ask();
      expect({ status, out }).toEqual({ status: 0, out: first.out });
      expect(err.match(/damaged/g)).toHaveLength(1);
      // Not the same bytes: of a file just written the time is not kept, of one that has rested it is.
      expect(packs()).toHaveLength(1);
      expect(await ask()).toEqual({ status: 0, out: first.out, err: sound });
    }
  });
});

const ARTICLES = 60;

describe("articles that change and vanish while they are read", () => {
  it("are shown as they were at some time, and as they are when they have come to rest", async () => {
    for (let number = 1; number <= ARTICLES; number++) room.publish(number);
    const program = await room.startAndServe();
    const versions = ["in the open", "behind doors", "at night", "with\u2014out\u2014haste"];
    let isOver = false;
    const writing = (async () => {
      for (let turn = 0; !isOver; turn++) {
        const number = (turn % ARTICLES) + 1;
        const file = join(room.corpusDir, `${number}.md`);
        if (turn % 7 === 0) rmSync(file, { force: true });
        // In place, as an editor does; the bot may see half of it.
        else writeFileSync(file, news(number, versions[turn % versions.length]));
        if (turn % 20 === 0) await sleep(1);
      }
    })();
    for (let reload = 0; reload < 5; reload++) {
      const reloading = room.reload();
      for (const number of [1, 20, 40, 60]) {
        const { content } = await room.discord.replyTo(room.discord.ask(questionOn(number)));
        const shown = /^> (.*vote.*)$/m.exec(content)?.[1];
        const possible = versions.flatMap((words) =>
          Array.from({ length: ARTICLES }, (_, at) => wordsOn(at + 1, words)),
        );
        if (shown !== undefined) expect(possible.some((words) => shown.includes(words))).toBe(true);
      }
      expect(await reloading).toMatch(/^\*\*Corpus reloaded/);
    }
    isOver = true;
    await writing;
    for (let number = 1; number <= ARTICLES; number++) room.publish(number, "at last");
    expect(await room.reload()).toMatch(/^\*\*Corpus reloaded/);
    for (const number of [1, 20, 40, 60]) await room.expectAnswer(number, "at last");
    expect(program.process.exitCode).toBeNull();
  });
});
