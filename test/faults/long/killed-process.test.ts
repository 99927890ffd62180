// The process killed in the middle of something, by a signal that nobody can catch.

import { readdirSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eventually } from "../../discord/loopback/server.ts";
import type { Program } from "../../program.ts";
import { complaints, Newsroom, questionOn, wordsOn } from "../newsroom.ts";

/** So many that they are extracted by threads of their own, and kept in two packs. */
const ARTICLES = 320;

/** The moment may be over before the signal is there; then it is waited for once more. */
const AGAIN = { retry: 4 };

let room: Newsroom;

beforeEach(async () => {
  room = await Newsroom.open(ARTICLES);
});
afterEach(() => room.close());

const kept = () => readdirSync(room.dataDir, { recursive: true }).map(String);

async function kill(program: Program): Promise<void> {
  program.process.kill("SIGKILL");
  await program.ended;
}

describe("the process killed", () => {
  it.each([
    { moment: "while it reads", isThen: () => room.discord.gateway.counts.identified > 0 },
    { moment: "while it keeps what it found", isThen: () => kept().some((n) => /pack/.test(n)) },
  ])(
    "$moment, at its first start, starts again as if for the first time",
    AGAIN,
    async ({ isThen }) => {
      const first = room.start();
      await eventually(isThen, 60_000, first.err);
      await kill(first);
      expect(first.err()).not.toContain("Serving");
      const second = await room.startAndServe();
      expect(second.err()).toContain(`Serving ${ARTICLES} articles`);
      await room.expectAnswer(7);
      expect(complaints(second)).toEqual([]);
    },
  );

  it("while it reloads, serves at its next start what the files say then", AGAIN, async () => {
    const first = await room.startAndServe();
    for (let number = 1; number <= ARTICLES; number += 2) room.publish(number, "behind doors");
    const packs = kept().length;
    const reload = room.discord.corpus("reload", "moderator");
    await eventually(() => kept().length > packs || reload.reply !== null, 60_000);
    await kill(first);
    expect(reload.reply).toBeNull();
    const second = await room.startAndServe();
    await room.expectAnswer(7, "behind doors");
    await room.expectAnswer(8);
    expect(complaints(second)).toEqual([]);
  });

  it("while it answers, loses what it was asked and nothing else", AGAIN, async () => {
    const first = await room.startAndServe();
    const lost = Array.from({ length: 50 }, (_, place) => room.discord.ask(questionOn(place + 1)));
    await eventually(() => lost.some(({ reply }) => reply !== null));
    await kill(first);
    expect(lost.some(({ reply }) => reply === null)).toBe(true);
    for (const [place, { reply }] of lost.entries())
      if (reply !== null) expect(reply.content).toContain(wordsOn(place + 1));
    const second = await room.startAndServe();
    await room.expectAnswer(7);
    expect(complaints(second)).toEqual([]);
  });
});
