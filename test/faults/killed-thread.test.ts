// A thread of the bot killed in the middle of something. Nobody outside can kill one: it ends itself at
// once, wherever it is.

import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { eventually } from "../discord/loopback/server.ts";
import type { Program } from "../program.ts";
import { complaints, Newsroom, questionOn, serving } from "./newsroom.ts";

/** So many that they are extracted by threads of their own. */
const ARTICLES = 320;

describe("a thread killed", () => {
  let room: Newsroom;
  let program: Program;
  let told = 0;

  beforeAll(async () => {
    room = await Newsroom.open(ARTICLES);
  });
  afterEach(() => {
    expect(program.process.exitCode).toBeNull();
    expect(room.isStillToHappen()).toEqual([]);
  });
  afterAll(() => room.close());

  const expectLosses = (...doing: readonly string[]) => {
    const losses = complaints(program).slice(told);
    expect(losses).not.toEqual([]);
    expect(losses.length).toBeLessThanOrEqual(doing.length);
    for (const loss of losses)
      expect(loss).toMatch(new RegExp(`thread was lost while (?:${doing.join("|")})`));
    told = complaints(program).length;
  };

  it("at the start is started again, and who asks meanwhile is answered", async () => {
    room.makeIt("end-thread-that-reads");
    program = room.start();
    await eventually(() => room.discord.gateway.counts.identified > 0, 30_000);
    await room.expectAnswer(7, undefined, 30_000);
    await serving(program);
    expectLosses("reading");
  });

  it("at a question is replaced, and all that was asked is answered once", async () => {
    const edits = () => room.discord.called("PATCH", /@original$/).length;
    const before = edits();
    room.makeIt("end-thread-at-question");
    const uses = Array.from({ length: 50 }, (_, place) => room.discord.ask(questionOn(place + 1)));
    await room.expectAnswers(uses, (place) => place + 1);
    expect(edits() - before).toBe(uses.length);
    expectLosses("answering");
  });

  it("in a reload is replaced by one that reads anew, and who asks meanwhile is answered", async () => {
    room.publish(7, "behind doors");
    room.makeIt("end-thread-that-reads-again");
    const reload = room.discord.corpus("reload", "moderator");
    await room.expectAnswer(8);
    const { content } = await room.discord.replyTo(reload, 30_000);
    expect(content).toMatch(/^\*\*Corpus reloaded .*: 0 articles added, 1 changed, 0 removed/);
    await room.expectAnswer(7, "behind doors");
    // It may have had the question, too, that somebody asked meanwhile.
    expectLosses("reading", "answering");
  });

  it("that extracts leaves what it had to the others", async () => {
    for (let number = 1; number <= ARTICLES; number++) room.publish(number, "at night");
    room.makeIt("end-thread-that-extracts");
    expect(await room.reload()).toContain(`${ARTICLES} changed`);
    for (const number of [1, 160, ARTICLES]) await room.expectAnswer(number, "at night");
  });
});
