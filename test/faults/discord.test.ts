// Discord and the line to it at their worst, for the bot as a process.

import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  onTestFinished,
} from "vitest";
import { BOT, eventually, type Fault, type Use } from "../discord/loopback/server.ts";
import type { Program } from "../program.ts";
import { complaints, expectEnd, Newsroom, questionOn, wordsOn } from "./newsroom.ts";

const ARTICLES = 30;

describe("Discord's REST", () => {
  let room: Newsroom;
  let program: Program;

  beforeAll(async () => {
    room = await Newsroom.open(ARTICLES);
    program = await room.startAndServe();
  });
  afterAll(() => room.close());

  const escaped = () => complaints(program).filter((message) => /escaped/.test(message));

  /** Asked under faults that meet this question alone. */
  function askUnder(number: number, ...faults: readonly Omit<Fault, "path">[]): Use {
    const use = room.discord.ask(questionOn(number));
    for (const fault of faults) {
      const path =
        fault.method === "POST" ? new RegExp(`${use.token}/callback`) : new RegExp(use.token);
      room.discord.faults.push({ path, ...fault });
    }
    return use;
  }

  const times = <T>(n: number, one: T) => Array.from({ length: n }, () => one);
  const broken = { kind: "answer", status: 500, body: { message: "broken" } } as const;
  const limited = {
    kind: "answer",
    status: 429,
    body: { message: "You are being rate limited.", retry_after: 0.5, global: false },
  } as const;
  const hanging = { delayMs: 30_000 } as const;
  const refused = {
    kind: "answer",
    status: 401,
    body: { message: "401: Unauthorized", code: 0 },
  } as const;

  it("broken, at its limit, hanging or refusing answers each question once all the same", async () => {
    const uses = [
      askUnder(1, ...times(5, { method: "PATCH", ...broken })),
      askUnder(2, ...times(2, { method: "PATCH", ...limited })),
      askUnder(3, { method: "PATCH", kind: "hang-before", ...hanging }),
      askUnder(4, { method: "PATCH", kind: "hang-after", ...hanging }),
      askUnder(5, { method: "POST", kind: "hang-before", ...hanging }),
      askUnder(6, { method: "POST", kind: "hang-after", ...hanging }),
      askUnder(7, { method: "POST", ...broken }),
      askUnder(8, { method: "POST", ...limited }),
      askUnder(9, { method: "POST", ...refused }),
      askUnder(10),
    ];
    await room.expectAnswers(uses, (place) => place + 1);
    expect(uses.flatMap(({ followUps }) => followUps)).toEqual([]);
    expect(room.discord.faults).toEqual([]);
    await room.expectAnswer(11);
  }, 60_000);

  it("that refuses a request with the token once is asked again, and each message answered", async () => {
    // discord.js forgets a token at the first 401, and answered no message for the rest of its days.
    for (const [number, what] of [
      [12, "typing"],
      [13, "messages"],
      [14, "none"],
    ] as const) {
      const path = new RegExp(`^/channels/\\d+/${what}$`);
      if (what !== "none") room.discord.faults.push({ method: "POST", path, ...refused });
      const message = room.discord.write(`<@${BOT.id}> ${questionOn(number)}`);
      expect((await room.discord.replyTo(message)).content).toContain(wordsOn(number));
    }
    expect(complaints(program).filter((message) => /token/.test(message))).not.toEqual([]);
    expect(program.process.exitCode).toBeNull();
  });

  it.each(["reject", "throw"] as const)(
    "is served on after an error that nobody awaits (%s)",
    async (fault) => {
      const before = escaped().length;
      room.makeIt(fault);
      await eventually(() => escaped().length > before);
      await room.expectAnswer(15);
    },
  );
});

describe("a token that is revoked while the bot runs", () => {
  let room: Newsroom;
  let program: Program;

  beforeEach(async () => {
    room = await Newsroom.open(1);
    program = await room.startAndServe();
  });
  afterEach(() => room.close());

  const sentence = /^Discord does not accept the token in DISCORD_TOKEN: /;

  it("ends it with one sentence and a failure status, by the gateway", async () => {
    room.discord.revokeToken();
    await expectEnd(program, sentence);
  });

  it("ends it so by its requests too, where the gateway says nothing", async () => {
    room.discord.revokeToken({ quietly: true });
    room.discord.write(`<@${BOT.id}> ${questionOn(1)}`);
    await expectEnd(program, sentence);
  });
});

describe("a name that cannot be resolved", () => {
  it("ends the start with one sentence and a failure status, and the next start serves", async () => {
    const room = await Newsroom.open(1);
    onTestFinished(() => room.close());
    const program = room.start({ DISCORD_API_URL: "http://no-such-host.invalid/api" });
    await expectEnd(
      program,
      /^No connection to Discord at http:\/\/no-such-host\.invalid\/api: [^\n]+$/,
    );
    await room.startAndServe();
    await room.expectAnswer(1);
  });
});
