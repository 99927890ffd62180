// The gateway of a bad evening: the line is cut every five seconds for a minute, while members ask on.

import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { complaints, Newsroom, questionOn, wordsOn } from "../newsroom.ts";

const ARTICLES = 30;
const CUTS = 12;
const CUT_EVERY_MS = 5000;
const ASK_EVERY_MS = 250;

it("answers each question once though the gateway is cut every 5 s for a minute", async () => {
  // How long this machine takes to come back is not what is asked here; Discord gives 3 s.
  const room = await Newsroom.open(ARTICLES, { acknowledgeWithinMs: 20_000 });
  onTestFinished(() => room.close());
  const program = await room.startAndServe();
  const { discord } = room;
  const numberOf = (place: number) => (place % ARTICLES) + 1;
  const uses = [];
  const messages = [];
  for (let cut = 0; cut < CUTS; cut++) {
    // Half of the times with Discord's "unknown error", after which a session may be resumed.
    if (discord.gateway.isConnected) discord.gateway.drop(cut % 2 === 0 ? null : 4000);
    for (let ask = 0; ask < CUT_EVERY_MS / ASK_EVERY_MS; ask++) {
      uses.push(discord.ask(questionOn(numberOf(uses.length))));
      if (ask % 5 === 0)
        messages.push(discord.write(questionOn(numberOf(messages.length)), { direct: true }));
      await sleep(ASK_EVERY_MS);
    }
  }
  await room.expectAnswers(uses, numberOf);
  for (const [place, message] of messages.entries()) {
    await discord.replyTo(message, 20_000);
    const replies = discord.repliesTo(message.id);
    expect(replies).toHaveLength(1);
    expect(replies[0]?.content).toContain(wordsOn(numberOf(place)));
  }
  const edits = discord.called("PATCH", /@original$/);
  expect(edits).toHaveLength(uses.length);
  expect(uses.flatMap(({ followUps }) => followUps)).toEqual([]);
  expect(discord.gateway.counts.resumed).toBeGreaterThanOrEqual(CUTS / 2);
  expect(complaints(program).filter((message) => /lost|failed|late/.test(message))).toEqual([]);
  expect(program.process.exitCode).toBeNull();
});
