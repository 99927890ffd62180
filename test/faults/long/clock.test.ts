// The clock of the process, changed while it runs.

import { describe, expect, it, onTestFinished } from "vitest";
import { eventually } from "../../discord/loopback/server.ts";
import { complaints, Newsroom, questionOn, wordsOn } from "../newsroom.ts";

const ARTICLES = 30;

describe("a clock set back by an hour", () => {
  it("holds no answer back, to messages or to commands", async () => {
    // discord.js took limits that had passed for ones of another hour, and sent nothing for so long.
    const messageLimit = { messages: 2, perMs: 500 };
    const room = await Newsroom.open(ARTICLES, { messageLimit });
    onTestFinished(() => room.close());
    const program = await room.startAndServe();
    const write = async (number: number) => {
      const message = room.discord.write(questionOn(number), { direct: true });
      expect((await room.discord.replyTo(message, 10_000)).content).toContain(wordsOn(number));
    };
    for (const number of [1, 2, 3, 4]) await write(number);
    room.makeIt("set-clock-back");
    await eventually(() => room.isStillToHappen().length === 0);
    for (const number of [5, 6, 7]) await write(number);
    // As many edits as were limited by a second before, and then some.
    for (let round = 0; round < 3; round++) {
      const uses = Array.from({ length: 400 }, (_, place) =>
        room.discord.ask(questionOn((place % ARTICLES) + 1)),
      );
      await room.expectAnswers(uses, (place) => (place % ARTICLES) + 1);
    }
    expect(complaints(program).filter((message) => /clock/.test(message))).toHaveLength(1);
  }, 60_000);
});
