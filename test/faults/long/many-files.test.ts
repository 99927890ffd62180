// A folder of 20,000 files, as somebody's archive is.

import { expect, it, onTestFinished } from "vitest";
import { eventually } from "../../discord/loopback/server.ts";
import { complaints, Newsroom, questionOn, serving, wordsOn } from "../newsroom.ts";

const FILES = 20_000;

it("reads 20,000 files, answers who asked meanwhile, and takes a change of one", async () => {
  const room = await Newsroom.open(FILES);
  onTestFinished(() => room.close());
  const program = room.start();
  await eventually(() => room.discord.gateway.isConnected, 60_000, program.err);
  const early = room.discord.ask(questionOn(FILES));
  await serving(program, 300_000);
  expect(program.err()).toContain(`Serving ${FILES.toLocaleString("en")} articles`);
  expect((await room.discord.replyTo(early, 30_000)).content).toContain(wordsOn(FILES));
  room.publish(7, "behind doors");
  expect(await room.reload()).toContain("0 articles added, 1 changed, 0 removed");
  await room.expectAnswer(7, "behind doors", 30_000);
  await room.expectAnswer(8, undefined, 30_000);
  expect(complaints(program)).toEqual([]);
}, 420_000);
