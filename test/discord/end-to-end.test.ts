// The built program as a process, with real files, against the loopback Discord: as people run it.

import { once } from "node:events";
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Bot, startBot } from "../../src/discord/bot.ts";
import {
  renderNeedsPermission,
  renderOnlyInServer,
  renderStarting,
} from "../../src/discord/render.ts";
import { createLibrary } from "../../src/library.ts";
import { type Program, startProgram } from "../program.ts";
import { BOT, eventually, LoopbackDiscord, TOKEN } from "./loopback/server.ts";
import { ignored, quotedIn } from "./sample.ts";

const HARBOUR = `---
title: Mayor opens the harbour
publisher: The Gazette
published: 2025-11-27
url: https://gazette.example/harbour
---
The mayor of Westhaven, Anna Lind, spoke about the harbour on Thursday.

“The *new* harbour will open on Monday,” Lind said.
`;

const FERRY = `---
title: Ferry to run at night
publisher: The Courier
published: 2025-11-28
url: https://courier.example/ferry
---
The owner of the ferry, Omar Bell, announced a new timetable on Friday.

“The ferry will run until midnight,” Bell said.
`;

const QUESTION = "what did Lind say about the harbour?";
/** What has to be shown; whether its cue is shown too is not this file's business. */
const WORDS = "“The *new* harbour will open on Monday,”";

type Counts = LoopbackDiscord["gateway"]["counts"];

/** A port that nobody has now. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

describe("the bot as built", () => {
  let folder: string;
  let discord: LoopbackDiscord;
  let program: Program;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "on-record-discord-"));
    writeFileSync(join(folder, "harbour.md"), HARBOUR);
    discord = await LoopbackDiscord.start({ heartbeatIntervalMs: 500 });
    program = startProgram({
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: discord.apiUrl,
      CORPUS_DIR: folder,
    });
    await eventually(
      () => /Serving/.test(program.err()) && /commands are registered/.test(program.err()),
      20_000,
      () => `the bot did not start: ${program.err()}`,
    );
  });

  afterAll(async () => {
    program.process.kill("SIGTERM");
    expect(await program.ended).toBe(0);
    expect(program.err()).not.toContain(TOKEN);
    expect(discord.violations).toEqual([]);
    discord.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const expectHarbour = (content: string) => {
    const [shown = ""] = quotedIn(content);
    expect(shown).toContain(WORDS);
    expect(HARBOUR).toContain(shown);
    expect(content).toContain("**Anna Lind** said · published 27 Nov 2025");
    expect(content).toContain("Mayor opens the harbour · The Gazette · 27 November 2025 · [open");
    expect(content).toContain("(<https://gazette.example/harbour#:~:text=");
  };

  it("has registered its commands", () => {
    expect(discord.commands.global.map(({ name }) => name)).toEqual(["ask", "corpus"]);
  });

  it("answers /ask with the words, their speaker and their source", async () => {
    const use = discord.ask(QUESTION);
    expectHarbour((await discord.replyTo(use)).content);
    expect(use.acknowledged).toBe("deferred");
  });

  it("answers a mention and a direct message alike", async () => {
    const mention = discord.write(`<@${BOT.id}> ${QUESTION}`);
    const direct = discord.write(QUESTION, { direct: true });
    expectHarbour((await discord.replyTo(mention)).content);
    expectHarbour((await discord.replyTo(direct)).content);
  });

  it("is silent with a reason when the corpus has no answer", async () => {
    const { content } = await discord.replyTo(discord.ask("what did Lind say about volcanoes?"));
    expect(content).toMatch(/^\*\*No quote for this\.\*\* \S/);
    expect(content).not.toContain("https://");
  });

  it("does not answer @everyone", async () => {
    const everyone = discord.write(`@everyone ${QUESTION}`);
    await discord.replyTo(discord.write(QUESTION, { direct: true }));
    expect(discord.repliesTo(everyone.id)).toEqual([]);
  });

  it("refuses a reload by a member, and in a direct message", async () => {
    const member = await discord.replyTo(discord.corpus("reload", "member"));
    expect(member.content).toBe(renderNeedsPermission().content);
    const direct = await discord.replyTo(discord.corpus("reload", "moderator", null));
    expect(direct.content).toBe(renderOnlyInServer().content);
  });

  it("reloads for a moderator, with a broken file refused and the others served", async () => {
    writeFileSync(join(folder, "ferry.md"), FERRY);
    writeFileSync(join(folder, "broken.md"), Buffer.from([0x41, 0xff, 0xfe, 0x41, 0x0a]));
    const { content } = await discord.replyTo(discord.corpus("reload", "moderator"));
    expect(content).toMatch(
      /^\*\*Corpus reloaded in \d+\.\d s\*\*: 1 article added, 0 changed, 0 removed, 1 file refused\./,
    );
    expect(content).toMatch(/\n- broken\.md[^\n]*: \S/);
    const ferry = await discord.replyTo(discord.ask("what did Omar Bell say about the ferry?"));
    expect(quotedIn(ferry.content)[0]).toContain("“The ferry will run until midnight,”");
    expectHarbour((await discord.replyTo(discord.ask(QUESTION))).content);
    const status = await discord.replyTo(discord.corpus("status", "moderator"));
    expect(status.content).toMatch(
      /^\*\*Serving 2 articles, \d+ passages, \d+ statements, 2 people\.\*\*\n/,
    );
    expect(status.content).toContain("1 file refused.");
  });

  it("shares one reload between two moderators", async () => {
    const [one, two] = [
      discord.corpus("reload", "moderator"),
      discord.corpus("reload", "moderator"),
    ];
    const reports = [await discord.replyTo(one), await discord.replyTo(two)];
    expect(reports[0]?.content).toMatch(/^\*\*Corpus reloaded/);
    expect(reports[1]?.content).toBe(reports[0]?.content);
  });

  it("goes on serving the articles it has when a reload fails", async () => {
    renameSync(folder, `${folder}-away`);
    const { content } = await discord.replyTo(discord.corpus("reload", "moderator"));
    renameSync(`${folder}-away`, folder);
    expect(content).toMatch(
      /^\*\*The corpus could not be read\*\*[^\n]+\nThe 2 articles read before go on serving\.$/,
    );
    expectHarbour((await discord.replyTo(discord.ask(QUESTION))).content);
  });

  it("tells of an exception inside a handler in one sentence, logs it and goes on", async () => {
    const use = discord.use("ask", []); // without the question that every use has
    const { content } = await discord.replyTo(use);
    expect(content).toMatch(/^\*\*Something went wrong on my side\*\*, [^\n]+\.$/);
    const failure = program.records().find(({ reference }) => reference === use.id);
    expect(failure).toMatchObject({ level: "error", message: "failed while serving /ask" });
    expect(failure?.error?.stack).toMatch(/The option "question" is missing\.\n +at /);
    expectHarbour((await discord.replyTo(discord.ask(QUESTION))).content);
  });

  it("acknowledges 300 questions at once in time, and answers them all", async () => {
    const uses = Array.from({ length: 300 }, () => discord.ask(QUESTION));
    await eventually(() => uses.every(({ reply }) => reply !== null), 20_000);
    for (const { reply } of uses) expectHarbour(reply?.content ?? "");
  });

  it("resumes after the gateway dropped it, and answers what it missed", async () => {
    const { identified } = discord.gateway.counts;
    discord.gateway.drop(null);
    expectHarbour((await discord.replyTo(discord.ask(QUESTION), 10_000)).content);
    expect(discord.gateway.counts).toMatchObject({ identified, resumed: 1 });
  });

  it.each([
    {
      trouble: '"reconnect"',
      happens: () => discord.gateway.askToReconnect(),
      isBack: (before: Counts, now: Counts) => now.resumed > before.resumed,
    },
    {
      trouble: '"invalid session" that may be resumed',
      happens: () => discord.gateway.invalidate(true),
      isBack: (before: Counts, now: Counts) => now.resumed > before.resumed,
    },
    {
      trouble: '"invalid session"',
      happens: () => discord.gateway.invalidate(false),
      isBack: (before: Counts, now: Counts) => now.identified > before.identified,
    },
    {
      // discord.js 14.28.1 then reads `null.sequence` where nobody catches.
      trouble: '"invalid session" right after RESUMED',
      happens: () => {
        discord.gateway.invalidateAfterResume();
        discord.gateway.drop(null);
      },
      isBack: (before: Counts, now: Counts) => now.identified > before.identified,
    },
  ])(
    "goes on after the gateway's $trouble",
    async ({ happens, isBack }) => {
      const before = { ...discord.gateway.counts };
      happens();
      await eventually(() => isBack(before, discord.gateway.counts), 20_000);
      expectHarbour((await discord.replyTo(discord.ask(QUESTION), 10_000)).content);
      expect(program.process.exitCode).toBeNull();
    },
    30_000,
  );

  it("waits as a 429 asks", async () => {
    const body = { message: "You are being rate limited.", retry_after: 0.3, global: false };
    discord.faults.push({ method: "POST", path: /messages$/, kind: "answer", status: 429, body });
    const message = discord.write(QUESTION, { direct: true });
    expectHarbour((await discord.replyTo(message)).content);
    expect(
      discord
        .called("POST", /messages$/)
        .map(({ status }) => status)
        .slice(-2),
    ).toEqual([429, 200]);
  });
});

describe("the end of the bot as built", () => {
  const folder = fileURLToPath(new URL("../../corpus", import.meta.url));
  const ASKED = "what did Putin say about elections?";

  it.each(["SIGTERM", "SIGINT"] as const)(
    "at %s answers what is acknowledged, and takes nothing more",
    async (signal) => {
      const discord = await LoopbackDiscord.start();
      const program = startProgram({
        DISCORD_TOKEN: TOKEN,
        DISCORD_API_URL: discord.apiUrl,
        CORPUS_DIR: folder,
        HEALTH_PORT: "0",
      });
      await eventually(() => /Serving/.test(program.err()), 20_000);
      const uses = Array.from({ length: 20 }, () => discord.ask(ASKED));
      await eventually(() => uses.every(({ acknowledged }) => acknowledged !== null));
      program.process.kill(signal);
      program.process.kill(signal);
      const killedAt = Date.now();
      expect(await program.ended).toBe(0);
      expect(Date.now() - killedAt).toBeLessThan(10_000);
      expect(uses.filter(({ reply }) => reply === null)).toEqual([]);
      discord.close();
    },
    40_000,
  );
});

describe("the start of the bot as built", () => {
  const folder = fileURLToPath(new URL("../../corpus", import.meta.url));

  it.each([
    {
      trouble: "a wrong token",
      token: "wrong",
      closeWith: null,
      sentence: /does not accept the token in DISCORD_TOKEN/,
    },
    {
      trouble: "a closed gateway",
      token: TOKEN,
      closeWith: 4014,
      sentence: /closed the gateway for good with code 4014/,
    },
  ])(
    "ends with one sentence and a failure status for $trouble",
    async ({ token, closeWith, sentence }) => {
      const discord = await LoopbackDiscord.start({ closeWith });
      const program = startProgram({
        DISCORD_TOKEN: token,
        DISCORD_API_URL: discord.apiUrl,
        CORPUS_DIR: folder,
      });
      expect(await program.ended).toBeGreaterThan(0);
      expect(program.err()).toMatch(sentence);
      expect(program.err().trim().split("\n")).toHaveLength(1);
      discord.close();
    },
  );

  it("names what a server withholds, and serves health at HEALTH_PORT", async () => {
    const discord = await LoopbackDiscord.start({ permissions: 1n << 10n });
    const port = await freePort();
    const program = startProgram({
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: discord.apiUrl,
      CORPUS_DIR: folder,
      HEALTH_PORT: String(port),
    });
    await eventually(() => /Serving/.test(program.err()), 20_000);
    await eventually(() => /commands are registered/.test(program.err()), 20_000);
    expect(program.records()).toContainEqual(
      expect.objectContaining({
        message: "the bot lacks permissions in a server",
        server: "Newsroom",
        lacking: ["SendMessages", "ReadMessageHistory", "SendMessagesInThreads"],
      }),
    );
    await discord.replyTo(discord.ask("what did Putin say about elections?"));
    expect((await fetch(`http://127.0.0.1:${port}/ready`)).status).toBe(200);
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(metrics).toContain('on_record_questions_total{outcome="answered"} 1');
    expect(metrics).toContain('on_record_reloads_total{outcome="reloaded"} 1');
    program.process.kill("SIGTERM");
    expect(await program.ended).toBe(0);
    discord.close();
  }, 40_000);

  it("goes on trying while the gateway is away, and says so once", async () => {
    const discord = await LoopbackDiscord.start({ closeWith: 4000 });
    const program = startProgram({
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: discord.apiUrl,
      CORPUS_DIR: folder,
    });
    await eventually(() => discord.gateway.counts.connected >= 3, 20_000);
    program.process.kill("SIGKILL");
    await program.ended;
    expect(program.err().match(/no connection to Discord; trying again/g)).toHaveLength(1);
    discord.close();
  });

  it("ends with one sentence and a failure status without a network", async () => {
    const program = startProgram({
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: "http://127.0.0.1:9/api",
      CORPUS_DIR: folder,
    });
    expect(await program.ended).toBeGreaterThan(0);
    expect(program.err()).toMatch(
      /^No connection to Discord at http:\/\/127\.0\.0\.1:9\/api: [^\n]+\n$/,
    );
  });
});

describe("the bot over the real library", () => {
  let folder: string;
  let discord: LoopbackDiscord;
  let bot: Bot;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "on-record-discord-"));
    writeFileSync(join(folder, "harbour.md"), HARBOUR);
    discord = await LoopbackDiscord.start();
  });

  afterEach(async () => {
    await bot.stop();
    discord.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("is still starting until the first reading is complete, and then answers", async () => {
    const library = createLibrary({ corpusDir: folder });
    const config = { token: TOKEN, apiUrl: discord.apiUrl, guildId: null };
    bot = await startBot({ config, library, log: ignored });
    expect((await discord.replyTo(discord.ask(QUESTION))).content).toBe(renderStarting().content);
    const direct = discord.write(QUESTION, { direct: true });
    expect((await discord.replyTo(direct)).content).toBe(renderStarting().content);
    await library.run({ kind: "reload" });
    const { content } = await discord.replyTo(discord.ask(QUESTION));
    expect(quotedIn(content)[0]).toContain(WORDS);
  });
});
