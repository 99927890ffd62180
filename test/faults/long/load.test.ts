// A server that asks faster than anybody can read, while its articles are read again and again.

import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { renderBusy } from "../../../src/discord/render.ts";
import { BusyError } from "../../../src/tasks/busy-error.ts";
import { generatedQuestion, writeCorpus } from "../../benchmark/generated-corpus.ts";
import { eventually, type Use } from "../../discord/loopback/server.ts";
import type { Program } from "../../program.ts";
import { complaints, Newsroom } from "../newsroom.ts";

const ARTICLES = 200;
const QUESTIONS = Array.from({ length: 40 }, (_, number) => generatedQuestion(number));
const BUSY = renderBusy(new BusyError("many-asking", 1)).content.split("**")[1] ?? "";

/** What is said in the article that changes: words that no question is about. */
const CHANGES = ["zyxwv", "vwxyz"] as const;

type Asked = Readonly<{ use: Use; question: string }>;

let room: Newsroom;
let program: Program;
/** Of each question, as nobody else asks. */
const answers = new Map<string, string>();

beforeAll(async () => {
  room = await Newsroom.open(0);
  writeCorpus(room.corpusDir, ARTICLES);
  room.publish(0, CHANGES[0]);
  program = await room.startAndServe();
  for (const question of QUESTIONS)
    answers.set(question, (await room.discord.replyTo(room.discord.ask(question))).content);
});
afterAll(() => room.close());

/** What a machine of two cores answers when nothing else runs on it, and a bit less. */
const MIN_ANSWERS_PER_SECOND = 150;
/** So few that they are acknowledged in time on any machine. */
const TRIED = 50;

/** Nothing is promised where others have the machine: skips the test, and says how fast it is. */
async function skipIfBusy(skip: (note: string) => void): Promise<void> {
  let perSecond = 0;
  // The first are slow, while the code is not compiled.
  for (let round = 0; round < 5; round++) {
    const startMs = performance.now();
    await askAtOnce(TRIED);
    perSecond = Math.max(perSecond, (TRIED * 1000) / (performance.now() - startMs));
  }
  if (perSecond < MIN_ANSWERS_PER_SECOND)
    skip(`${Math.round(perSecond)} questions a second are answered on this machine now`);
}

const questionAt = (place: number) => QUESTIONS[place % QUESTIONS.length] ?? "";

function ask(place: number): Asked {
  return { use: room.discord.ask(questionAt(place)), question: questionAt(place) };
}

async function askAtOnce(questions: number): Promise<readonly Asked[]> {
  const asked = Array.from({ length: questions }, (_, place) => ask(place));
  await answered(asked);
  return asked;
}

/** At a steady rate, whether or not what was asked before is answered. */
async function askFor(seconds: number, asksPerSecond: number): Promise<readonly Asked[]> {
  const startMs = performance.now();
  const asked: Asked[] = [];
  while (asked.length < seconds * asksPerSecond) {
    const due = Math.floor(((performance.now() - startMs) * asksPerSecond) / 1000);
    while (asked.length < Math.min(due, seconds * asksPerSecond)) asked.push(ask(asked.length));
    await sleep(5);
  }
  await answered(asked);
  return asked;
}

async function answered(asked: readonly Asked[]): Promise<void> {
  await eventually(
    () => asked.every(({ use }) => use.reply !== null),
    60_000,
    () => {
      const open = asked.filter(({ use }) => use.reply === null);
      const unacknowledged = open.filter(({ use }) => use.acknowledged === null);
      return `${open.length} of ${asked.length} without a reply, ${unacknowledged.length} of them unacknowledged`;
    },
  );
}

/** One article changes each time, until `load` is over, whose result it gives. */
async function reloadWhile<Result>(load: Promise<Result>): Promise<Result> {
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  load.then(end, end);
  for (let reloads = 0; !isOver; reloads++) {
    room.publish(0, CHANGES[reloads % 2]);
    expect(await room.reload()).toMatch(/^\*\*Corpus reloaded/);
  }
  return load;
}

/** How many were told to ask again; all others have the answer to what they asked, once. */
function expectRightAnswers(asked: readonly Asked[]): number {
  const edits = new Map<string, number>();
  for (const { path } of room.discord.called("PATCH", /@original$/)) {
    const token = path.split("/").at(-3) ?? "";
    edits.set(token, (edits.get(token) ?? 0) + 1);
  }
  let busy = 0;
  for (const { use, question } of asked) {
    expect(use.acknowledged).toBe("deferred");
    expect(use.followUps).toEqual([]);
    expect(edits.get(use.token)).toBe(1);
    const content = use.reply?.content ?? "";
    if (content.includes(BUSY)) busy++;
    else expect(content).toBe(answers.get(question));
  }
  return busy;
}

it("answers 100 asks a second in continuous reloads, none lost, doubled or mixed, in the memory of before", async ({
  skip,
}) => {
  await skipIfBusy(skip);
  // As much of everything as there ever is: two editions, all code compiled.
  await reloadWhile(askFor(10, 100));
  const before = await room.keptBytes(program);
  const reloadsBefore = room.discord.called("PATCH", /@original$/).length;
  const asked = await reloadWhile(askFor(60, 100));
  expect(expectRightAnswers(asked)).toBe(0);
  const reloads = room.discord.called("PATCH", /@original$/).length - reloadsBefore - asked.length;
  const after = await room.keptBytes(program);
  console.log(`${reloads} reloads; ${before / 1e6} MB kept before, ${after / 1e6} MB after`);
  expect(after).toBeLessThan(before * 1.2);
  expect(complaints(program)).toEqual([]);
}, 240_000);

it("acknowledges 300 asks a second, and tells those who exceed the queue to ask again", async ({
  skip,
}) => {
  await skipIfBusy(skip);
  const busyAtRate = expectRightAnswers(await askFor(15, 300));
  const busyAtOnce = expectRightAnswers(await askAtOnce(900));
  console.log(`told to ask again: ${busyAtRate} of 4,500 in 15 s, ${busyAtOnce} of 900 at once`);
  expect(busyAtOnce).toBeGreaterThan(0);
  expect(program.process.exitCode).toBeNull();
}, 180_000);

it("makes no request for those who have waited for 3 s while acknowledgements hang", async () => {
  // Each refused one took the time of another, until all were refused.
  const hanging = {
    method: "POST",
    path: /callback$/,
    kind: "hang-before",
    delayMs: 60_000,
  } as const;
  // 64 are made at once, and given up after two times 1.2 s: 128 take 4.8 s.
  for (let attempt = 0; attempt < 256; attempt++) room.discord.faults.push(hanging);
  for (let place = 0; place < 160; place++) ask(place);
  const left = () =>
    program
      .records()
      .flatMap(({ reference, waitedMs = 0 }) =>
        waitedMs > 3000 && reference !== undefined ? [reference] : [],
      );
  await eventually(() => left().length >= 32, 20_000);
  room.discord.faults.length = 0;
  await room.discord.replyTo(room.discord.ask(questionAt(0)), 30_000);
  const requested = room.discord.called("POST", /callback$/).map(({ path }) => path.split("/")[2]);
  expect(left().filter((id) => requested.includes(id))).toEqual([]);
});
