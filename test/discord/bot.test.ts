// The bot with the real discord.js client, in this process, against the loopback Discord.

import { setTimeout as sleep } from "node:timers/promises";
import { MessageFlags } from "discord.js";
import { afterEach, describe, expect, it } from "vitest";
import { type Bot, startBot } from "../../src/discord/bot.ts";
import {
  renderAnswer,
  renderHelp,
  renderNeedsPermission,
  renderOnlyInServer,
  renderReading,
  renderReload,
  renderStatus,
  renderUnknownCommand,
} from "../../src/discord/render.ts";
import type { Services } from "../../src/discord/services.ts";
import type { Log } from "../../src/log.ts";
import { BusyError } from "../../src/tasks/busy-error.ts";
import type { Desk } from "../library-of.ts";
import {
  ASKER,
  BOT,
  CHANNEL,
  DM_CHANNEL,
  eventually,
  GUILD,
  LoopbackDiscord,
  type LoopbackOptions,
  OTHER_BOT,
  ROLE,
  TOKEN,
} from "./loopback/server.ts";
import { answer, library, quote, reloaded, status } from "./sample.ts";

type Record = Readonly<{ level: string; message: string; details: unknown }>;

const opened: { discord: LoopbackDiscord; bot: Bot | null }[] = [];
let logged: Record[] = [];
const recordAt =
  (level: string): Log["info"] =>
  (message, details) =>
    logged.push({ level, message, details });
const log: Log = {
  debug: recordAt("debug"),
  info: recordAt("info"),
  warn: recordAt("warn"),
  error: recordAt("error"),
};

async function connect(
  changes: Partial<Desk> = {},
  options: LoopbackOptions = {},
  guildId: string | null = null,
  reading?: Services["reading"],
): Promise<{ discord: LoopbackDiscord; bot: Bot }> {
  const discord = await LoopbackDiscord.start(options);
  const entry: (typeof opened)[number] = { discord, bot: null };
  opened.push(entry);
  const config = { token: TOKEN, apiUrl: discord.apiUrl, guildId };
  const bot = await startBot({
    ...{ config, library: library(changes), log },
    ...(reading && { reading }),
  });
  entry.bot = bot;
  return { discord, bot };
}

afterEach(async () => {
  for (const { discord, bot } of opened.splice(0)) {
    await bot?.stop();
    discord.close();
    expect(discord.violations).toEqual([]);
  }
  logged = [];
});

const errors = () => logged.filter(({ level }) => level === "error");

describe("/ask", () => {
  it("is acknowledged, then answered by an edit that cannot ping or unfold a preview", async () => {
    const { discord } = await connect();
    const use = discord.ask("what did Lind say about the harbour");
    expect(await discord.replyTo(use)).toMatchObject({ content: renderAnswer(answer()).content });
    expect(use).toMatchObject({ acknowledged: "deferred", isEphemeral: false, followUps: [] });
    expect(discord.called("PATCH", /@original$/)).toMatchObject([
      {
        body: { allowed_mentions: { parse: [] }, flags: MessageFlags.SuppressEmbeds },
        status: 200,
      },
    ]);
    expect(errors()).toEqual([]);
  });

  it("passes on the user's words, in a direct message too", async () => {
    const asked: string[] = [];
    const { discord } = await connect({
      answer: async (question) => {
        asked.push(question);
        return answer();
      },
    });
    await discord.replyTo(discord.ask("Lind on *ships*?", { guild: null }));
    expect(asked).toEqual(["Lind on *ships*?"]);
  });

  it("answers only the asker when they want it private", async () => {
    const { discord } = await connect();
    const use = discord.use("ask", [
      { name: "question", type: 3, value: "what did Lind say" },
      { name: "private", type: 5, value: true },
    ]);
    await discord.replyTo(use);
    expect(use.isEphemeral).toBe(true);
  });

  it("is acknowledged in time when the answer takes longer than Discord waits", async () => {
    const slow = () => new Promise<ReturnType<typeof answer>>((r) => setTimeout(r, 600, answer()));
    const { discord } = await connect({ answer: slow }, { acknowledgeWithinMs: 300 });
    const use = discord.ask("what did Lind say");
    await eventually(() => use.acknowledged);
    expect(use.reply).toBeNull();
    expect((await discord.replyTo(use)).content).toBe(renderAnswer(answer()).content);
  });

  it("answers the longest quote within Discord's limits", async () => {
    const text = `“${"*word* ".repeat(3000)}”`;
    const { discord } = await connect({
      answer: async () => answer({ quotes: [quote({ text })] }),
    });
    const { content } = await discord.replyTo(discord.ask("what did Lind say"));
    expect(content).toContain("The quote is cut here");
  });

  it("waits in the acknowledgement for the first edition", async () => {
    let complete = () => {};
    const reading = new Promise<void>((resolve) => {
      complete = resolve;
    });
    const { discord } = await connect({
      status: () => null,
      answer: async () => {
        await reading;
        return answer();
      },
    });
    const use = discord.ask("what did Lind say");
    await eventually(() => use.acknowledged);
    expect(use.reply).toBeNull();
    complete();
    expect((await discord.replyTo(use)).content).toBe(renderAnswer(answer()).content);
  });

  it.each([
    { error: new BusyError("many-asking", 7), says: "**Many are asking right now**" },
    { error: new BusyError("not-read-yet", 30), says: "**Still starting.**" },
  ])(
    "says “$says” where nobody can answer now, without an error in the log",
    async ({ error, says }) => {
      const { discord } = await connect({ answer: () => Promise.reject(error) });
      expect((await discord.replyTo(discord.ask("what did Lind say"))).content).toContain(says);
      expect((await discord.replyTo(discord.write("Lind?", { direct: true }))).content).toContain(
        says,
      );
      expect(errors()).toEqual([]);
    },
  );

  it("says so when it does not know a command", async () => {
    const { discord } = await connect();
    const { content } = await discord.replyTo(discord.use("quote", []));
    expect(content).toBe(renderUnknownCommand().content);
  });
});

describe("a failure", () => {
  it("gives the user one plain sentence and the log a full record, and the bot goes on", async () => {
    let fails = true;
    const { discord } = await connect({
      answer: async () => {
        if (fails) throw new Error("the index is broken");
        return answer();
      },
    });
    const use = discord.ask("what did Lind say");
    const { content } = await discord.replyTo(use);
    expect(content).toMatch(/^\*\*Something went wrong on my side\*\*/);
    expect(content).toContain(use.id);
    expect(content).not.toContain("index");
    expect(errors()).toMatchObject([
      {
        message: "failed while serving /ask",
        details: {
          reference: use.id,
          guild: GUILD,
          asked: "/ask question:what did Lind say",
          error: new Error("the index is broken"),
        },
      },
    ]);
    const message = discord.write("what did Lind say", { direct: true });
    expect((await discord.replyTo(message)).content).toMatch(/^\*\*Something went wrong/);
    fails = false;
    const again = await discord.replyTo(discord.ask("what did Lind say"));
    expect(again.content).toBe(renderAnswer(answer()).content);
  });

  it("of an interaction without what it needs is told as well", async () => {
    const { discord } = await connect();
    const { content } = await discord.replyTo(discord.use("ask", []));
    expect(content).toMatch(/^\*\*Something went wrong/);
  });

  it("of Discord to take the answer is told, and not sent twice", async () => {
    const { discord } = await connect();
    discord.faults.push({
      method: "PATCH",
      path: /@original$/,
      kind: "answer",
      status: 400,
      body: { code: 50035, message: "Invalid Form Body" },
    });
    const { content } = await discord.replyTo(discord.ask("what did Lind say"));
    expect(content).toMatch(/^\*\*Something went wrong/);
    expect(errors()).toHaveLength(1);
  });

  it('of the line right after the acknowledgement does not leave the user with "thinking…"', async () => {
    const { discord } = await connect();
    discord.faults.push({ method: "POST", path: /callback$/, kind: "hang-up-after" });
    const use = discord.ask("what did Lind say");
    expect((await discord.replyTo(use)).content).toBe(renderAnswer(answer()).content);
    expect(use.acknowledged).toBe("deferred");
  });

  it("of the line before the acknowledgement makes it once more", async () => {
    const { discord } = await connect();
    discord.faults.push({ method: "POST", path: /callback$/, kind: "hang-up-before" });
    const use = discord.ask("what did Lind say");
    expect((await discord.replyTo(use)).content).toBe(renderAnswer(answer()).content);
    expect(use.acknowledged).toBe("deferred");
  });

  it("of the line before both attempts to acknowledge is answered at once instead", async () => {
    const { discord } = await connect();
    const cut = { method: "POST", path: /callback$/, kind: "hang-up-before" } as const;
    discord.faults.push(cut, cut);
    const use = discord.ask("what did Lind say");
    expect((await discord.replyTo(use)).content).toBe(renderAnswer(answer()).content);
    expect(use.acknowledged).toBe("replied");
  });

  it.each(["hang-before", "hang-after"] as const)(
    "of an acknowledgement to be answered for 30 s (%s) loses no question",
    async (kind) => {
      const { discord } = await connect();
      discord.faults.push({ method: "POST", path: /callback$/, kind, delayMs: 30_000 });
      const use = discord.ask("what did Lind say");
      expect((await discord.replyTo(use)).content).toBe(renderAnswer(answer()).content);
      expect(use.acknowledged).toBe("deferred");
      expect(errors()).toEqual([]);
    },
  );

  it("of Discord to take the answer for a while is waited out, and never becomes an apology", async () => {
    const { discord } = await connect();
    const broken = { kind: "answer", status: 500, body: { message: "broken" } } as const;
    for (let i = 0; i < 5; i++) {
      discord.faults.push({ method: "PATCH", path: /@original$/, ...broken });
      discord.faults.push({ method: "POST", path: /messages$/, ...broken });
    }
    const use = discord.ask("what did Lind say");
    const message = discord.write("what did Lind say", { direct: true });
    expect((await discord.replyTo(use)).content).toBe(renderAnswer(answer()).content);
    expect((await discord.replyTo(message)).content).toBe(renderAnswer(answer()).content);
    expect(errors()).toEqual([]);
  });

  it("of the line right after an edit does not turn the answer into an apology", async () => {
    const { discord, bot } = await connect();
    discord.faults.push({ method: "PATCH", path: /@original$/, kind: "hang-up-after" });
    const use = discord.ask("what did Lind say");
    await discord.replyTo(use);
    await bot.stop();
    expect(use.reply?.content).toBe(renderAnswer(answer()).content);
    expect(errors()).toEqual([]);
  });

  it("of the line right after a reply does not add an apology to the answer", async () => {
    const { discord, bot } = await connect();
    discord.faults.push({ method: "POST", path: /messages$/, kind: "hang-up-after" });
    const message = discord.write("what did Lind say", { direct: true });
    await discord.replyTo(message);
    await bot.stop();
    expect(discord.repliesTo(message.id).map(({ content }) => content)).toEqual([
      renderAnswer(answer()).content,
    ]);
  });

  it("to be acknowledged in time is final: one request, one line in the log, nothing worked out", async () => {
    let asked = 0;
    const count = async () => {
      asked++;
      return answer();
    };
    const { discord } = await connect({ answer: count }, { acknowledgeWithinMs: -1 });
    const before = logged.length;
    discord.ask("what did Lind say");
    await discord.replyTo(discord.write("what did Lind say", { direct: true }));
    expect(logged.slice(before)).toMatchObject([
      { level: "warn", message: "too late to acknowledge" },
    ]);
    expect(discord.calls.filter(({ status }) => status >= 400)).toHaveLength(1);
    expect(asked).toBe(1);
  });

  it("to answer before the interaction is over is final too", async () => {
    const { discord } = await connect();
    discord.faults.push({
      method: "PATCH",
      path: /@original$/,
      kind: "answer",
      status: 401,
      body: { code: 50027, message: "Invalid Webhook Token" },
    });
    const before = logged.length;
    discord.ask("what did Lind say");
    await eventually(() => logged.length > before);
    expect(logged.slice(before)).toMatchObject([{ level: "warn", message: "too late to answer" }]);
    expect(discord.called("PATCH", /@original$/)).toHaveLength(1);
  });
});

describe("a 429", () => {
  it("is waited out as Discord asks", async () => {
    const { discord } = await connect();
    const body = { message: "You are being rate limited.", retry_after: 0.2, global: false };
    discord.faults.push({ method: "PATCH", path: /@original$/, kind: "answer", status: 429, body });
    const start = Date.now();
    await discord.replyTo(discord.ask("what did Lind say"));
    expect(Date.now() - start).toBeGreaterThan(200);
    expect(discord.called("PATCH", /@original$/).map((call) => call.status)).toEqual([429, 200]);
    expect(errors()).toEqual([]);
  });
});

describe("a mention", () => {
  it("is answered by a reply that pings nobody, after typing was shown", async () => {
    const { discord } = await connect();
    const message = discord.write(`<@${BOT.id}> what did Lind say about the harbour?`);
    const reply = await discord.replyTo(message);
    expect(reply).toMatchObject({
      content: renderAnswer(answer()).content,
      flags: MessageFlags.SuppressEmbeds,
      allowed_mentions: { parse: [] },
      message_reference: { message_id: message.id, fail_if_not_exists: false },
    });
    const order = discord.calls.map(({ path }) => path).filter((path) => path.includes(CHANNEL));
    expect(order).toEqual([`/channels/${CHANNEL}/typing`, `/channels/${CHANNEL}/messages`]);
  });

  it("without words is answered with help", async () => {
    const { discord } = await connect();
    const message = discord.write(`<@${BOT.id}>`);
    expect((await discord.replyTo(message)).content).toBe(renderHelp().content);
  });

  it("of everyone, of a role, of somebody else, by a bot, or that comes with a reply is ignored", async () => {
    const { discord } = await connect();
    discord.write("@everyone what did Lind say?");
    discord.write("@here what did Lind say?");
    discord.write(`<@&${ROLE}> what did Lind say?`);
    discord.write(`<@${ASKER.id}> what did Lind say?`, { pings: [ASKER] });
    discord.write(`<@${BOT.id}> what did Lind say?`, { author: OTHER_BOT });
    discord.write(`<@${BOT.id}> what did Lind say?`, { author: BOT });
    discord.write("what did Lind say?", { pings: [BOT], type: 19 });
    discord.write("what did Lind say?", { author: OTHER_BOT, direct: true });
    discord.write("", { type: 6, direct: true });
    const last = discord.write(`<@${BOT.id}> what did Lind say?`);
    await discord.replyTo(last);
    expect(discord.called("POST", /messages$/)).toHaveLength(1);
    expect(discord.called("POST", /typing$/)).toHaveLength(1);
  });

  it("that was deleted meanwhile is answered all the same", async () => {
    const { discord } = await connect({
      answer: async () => {
        discord.remove(message.id);
        return answer();
      },
    });
    const message = discord.write(`<@${BOT.id}> what did Lind say?`);
    await discord.replyTo(message);
  });

  it("where the history may not be read is answered without a reference", async () => {
    const { discord } = await connect();
    const body = {
      code: 160002,
      message: "Cannot reply without permission to read message history",
    };
    discord.faults.push({ method: "POST", path: /messages$/, kind: "answer", status: 403, body });
    discord.write(`<@${BOT.id}> what did Lind say?`);
    const call = await eventually(() => discord.called("POST", /messages$/)[1]);
    expect(call.body["content"]).toBe(renderAnswer(answer()).content);
    expect(call.body["message_reference"]).toBeUndefined();
  });

  it("is answered even where typing cannot be shown", async () => {
    const { discord } = await connect();
    const body = { code: 50013, message: "Missing Permissions" };
    discord.faults.push({ method: "POST", path: /typing$/, kind: "answer", status: 403, body });
    await discord.replyTo(discord.write(`<@${BOT.id}> what did Lind say?`));
    expect(errors()).toEqual([]);
  });
});

describe("a mention where the bot may not write", () => {
  const refused = (code: number) =>
    ({
      method: "POST",
      path: new RegExp(`^/channels/${CHANNEL}/messages$`),
      kind: "answer",
      status: 403,
      body: { code, message: "Missing" },
    }) as const;
  const direct = (discord: LoopbackDiscord) =>
    discord.called("POST", new RegExp(`^/channels/${DM_CHANNEL}/messages$`));
  const refusals = (discord: LoopbackDiscord) =>
    discord.calls.filter(({ status }) => status === 403);
  const may = {
    view: 1n << 10n,
    react: 1n << 6n,
    history: 1n << 16n,
  };

  it("as the client knows makes no request there, and tells the asker what is lacking", async () => {
    let asked = 0;
    const count = async () => {
      asked++;
      return answer();
    };
    const { discord } = await connect({ answer: count }, { permissions: may.view });
    discord.write(`<@${BOT.id}> what did Lind say?`);
    const told = await eventually(() => direct(discord)[0]);
    expect(told.body["content"]).toBe(
      `I may not write in <#${CHANNEL}>: I lack the permission **Send Messages** there, which a moderator can give me. Until then, please ask me here.`,
    );
    expect(discord.called("POST", new RegExp(`^/channels/${CHANNEL}/`))).toEqual([]);
    expect(refusals(discord)).toEqual([]);
    expect(asked).toBe(0);
  });

  it("is told by a reaction the second time", async () => {
    const permissions = may.view | may.react | may.history;
    const { discord } = await connect({}, { permissions });
    discord.write(`<@${BOT.id}> what did Lind say?`);
    await eventually(() => direct(discord)[0]);
    discord.write(`<@${BOT.id}> what did Lind say now?`);
    await eventually(() => discord.called("PUT", /reactions/)[0]);
    expect(direct(discord)).toHaveLength(1);
  });

  it.each([
    { code: 50013, permission: "Send Messages" },
    { code: 50001, permission: "View Channel" },
  ])(
    "as only Discord knows ($code) costs one refused request, and none the next time",
    async ({ code, permission }) => {
      const { discord } = await connect();
      discord.faults.push(refused(code), refused(code));
      discord.write(`<@${BOT.id}> what did Lind say?`);
      const told = await eventually(() => direct(discord)[0]);
      expect(told.body["content"]).toContain(`**${permission}**`);
      discord.write(`<@${BOT.id}> what did Lind say?`);
      await eventually(() => discord.called("PUT", /reactions/)[0]);
      expect(refusals(discord)).toHaveLength(1);
      expect(discord.called("POST", /typing$/)).toHaveLength(1);
      expect(errors()).toEqual([]);
    },
  );
});

describe("a direct message", () => {
  it("is answered from a channel that was never announced, after typing was shown", async () => {
    const { discord } = await connect();
    const message = discord.write("what did Lind say about the harbour?", { direct: true });
    expect((await discord.replyTo(message)).content).toBe(renderAnswer(answer()).content);
    expect(discord.called("POST", /typing$/)).toMatchObject([
      { path: `/channels/${DM_CHANNEL}/typing` },
    ]);
  });

  it("is answered once, and our own replies not at all", async () => {
    const { discord } = await connect();
    await discord.replyTo(discord.write("what did Lind say?", { direct: true }));
    await discord.replyTo(discord.corpus("status", "moderator")); // ephemeral: comes back as a DM
    await discord.replyTo(discord.write("and now?", { direct: true }));
    expect(discord.called("POST", /messages$/)).toHaveLength(2);
  });
});

describe("/corpus", () => {
  it("reload by a moderator is reported to them alone", async () => {
    const { discord } = await connect();
    const use = discord.corpus("reload", "moderator");
    expect((await discord.replyTo(use)).content).toBe(renderReload(reloaded(), status()).content);
    expect(use.isEphemeral).toBe(true);
  });

  it("reload that takes seconds shows how far it is, and then what came of it", async () => {
    const reload = async () => {
      await sleep(4000);
      return reloaded();
    };
    const reading = () => ({ done: 40, total: 9000 });
    const { discord } = await connect({ reload }, {}, null, reading);
    const use = discord.corpus("reload", "moderator");
    await eventually(() => discord.called("PATCH", /@original$/).length === 1, 6000);
    expect(discord.called("PATCH", /@original$/)).toMatchObject([
      { body: { content: renderReading({ done: 40, total: 9000 }).content } },
    ]);
    await eventually(() => discord.called("PATCH", /@original$/).length === 2, 6000);
    expect((await discord.replyTo(use)).content).toBe(renderReload(reloaded(), status()).content);
  });

  it.each([
    { who: "a member", by: "member" as const, guild: GUILD, refusal: renderNeedsPermission() },
    {
      who: "anybody in a direct message",
      by: "moderator" as const,
      guild: null,
      refusal: renderOnlyInServer(),
    },
  ])("reload by $who is refused", async ({ by, guild, refusal }) => {
    let reloads = 0;
    const { discord } = await connect({
      reload: async () => {
        reloads++;
        return reloaded();
      },
    });
    const { content } = await discord.replyTo(discord.corpus("reload", by, guild));
    expect(content).toBe(refusal.content);
    expect(reloads).toBe(0);
  });

  it("reload is refused where only the user has installed the bot", async () => {
    const { discord } = await connect();
    const use = discord.use("corpus", [{ name: "reload", type: 1, options: [] }], {
      permissions: 1n << 5n,
      owners: { "1": ASKER.id },
    });
    expect((await discord.replyTo(use)).content).toBe(renderOnlyInServer().content);
  });

  it("reload lets questions be answered while it runs", async () => {
    let finish = () => {};
    const { discord } = await connect({
      reload: () =>
        new Promise((resolve) => {
          finish = () => resolve(reloaded());
        }),
    });
    const reload = discord.corpus("reload", "moderator");
    await eventually(() => reload.acknowledged);
    await discord.replyTo(discord.ask("what did Lind say"));
    expect(reload.reply).toBeNull();
    finish();
    await discord.replyTo(reload);
  });

  it("status tells what is served", async () => {
    const { discord } = await connect();
    const { content } = await discord.replyTo(discord.corpus("status", "moderator"));
    expect(content).toBe(renderStatus(status()).content);
  });
});

describe("the commands", () => {
  it("are registered once and left alone at the next start", async () => {
    const { discord, bot } = await connect();
    expect(discord.called("PUT", /commands$/)).toHaveLength(1);
    await bot.stop();
    const next = await startBot({
      config: { token: TOKEN, apiUrl: discord.apiUrl, guildId: null },
      library: library(),
      log,
    });
    expect(discord.called("PUT", /commands$/)).toHaveLength(1);
    await next.stop();
  });

  it("stand in one server only when it is named, and not twice in its menu", async () => {
    const old = { name: "ask", description: "An older one" };
    const foreign = { name: "weather", description: "Not ours" };
    const { discord } = await connect({}, { globalCommands: [old, foreign] }, GUILD);
    expect(discord.commands.guild.map(({ name }) => name)).toEqual(["ask", "corpus"]);
    expect(discord.commands.global.map(({ name }) => name)).toEqual(["weather"]);
  });

  it("leave that server's menu when they are registered everywhere", async () => {
    const old = { name: "ask", description: "An older one" };
    const { discord } = await connect({}, { guildCommands: [old] });
    expect(discord.commands.global.map(({ name }) => name)).toEqual(["ask", "corpus"]);
    expect(discord.commands.guild).toEqual([]);
  });

  it("are registered everywhere though a server has added the bot without commands", async () => {
    const discord = await LoopbackDiscord.start();
    const body = { code: 50001, message: "Missing Access" };
    discord.faults.push({ method: "GET", path: /guilds/, kind: "answer", status: 403, body });
    const config = { token: TOKEN, apiUrl: discord.apiUrl, guildId: null };
    opened.push({ discord, bot: await startBot({ config, library: library(), log }) });
    expect(discord.commands.global).toHaveLength(2);
    expect(errors()).toEqual([]);
  });

  it("that cannot be registered in the server named end the start with one sentence", async () => {
    await expect(connect({}, {}, "299999999999999999")).rejects.toThrow(
      /^Discord refused to register the commands in the server 299999999999999999 \(DISCORD_GUILD_ID\): Missing Access\. .*$/,
    );
  });

  it("that cannot be registered everywhere leave the bot serving", async () => {
    const discord = await LoopbackDiscord.start();
    const body = { code: 50035, message: "Invalid Form Body" };
    discord.faults.push({ method: "PUT", path: /commands$/, kind: "answer", status: 400, body });
    const config = { token: TOKEN, apiUrl: discord.apiUrl, guildId: null };
    const bot = await startBot({ config, library: library(), log });
    opened.push({ discord, bot });
    expect(errors()).toMatchObject([{ message: "the commands could not be registered" }]);
    await discord.replyTo(discord.write("what did Lind say", { direct: true }));
  });
});

describe("the connection", () => {
  it("asks for no privileged intent", async () => {
    const { discord } = await connect();
    expect(discord.gateway.intents).toBe((1 << 0) | (1 << 9) | (1 << 12));
  });

  it("beats, and resumes after a drop with what was missed", async () => {
    const { discord } = await connect({}, { heartbeatIntervalMs: 100 });
    await eventually(() => discord.gateway.counts.heartbeats >= 2);
    discord.gateway.drop(null);
    const missed = discord.ask("what did Lind say");
    await discord.replyTo(missed);
    expect(discord.gateway.counts).toMatchObject({ identified: 1, resumed: 1 });
    expect(logged.map(({ message }) => message)).toContain("the connection to Discord is back");
  });

  it("ends the start with one sentence when the token is wrong", async () => {
    const discord = await LoopbackDiscord.start();
    const config = { token: "wrong", apiUrl: discord.apiUrl, guildId: null };
    await expect(startBot({ config, library: library(), log })).rejects.toThrow(
      /^Discord does not accept the token in DISCORD_TOKEN: [^\n]+\.$/,
    );
    discord.close();
  });

  it.each([
    { closeWith: 4004, sentence: /^Discord does not accept the token in DISCORD_TOKEN: [^\n]+\.$/ },
    {
      closeWith: 4014,
      sentence: /^Discord closed the gateway for good with code 4014 \(DisallowedIntents\)\.$/,
    },
  ])(
    "ends the start with one sentence when the gateway closes with $closeWith",
    async ({ closeWith, sentence }) => {
      await expect(connect({}, { closeWith })).rejects.toThrow(sentence);
    },
  );

  it("ends the start with one sentence when there is no network", async () => {
    const config = { token: TOKEN, apiUrl: "http://127.0.0.1:9/api", guildId: null };
    await expect(startBot({ config, library: library(), log })).rejects.toThrow(
      /^No connection to Discord at http:\/\/127\.0\.0\.1:9\/api: connect ECONNREFUSED 127\.0\.0\.1:9; [^\n]+\.$/,
    );
  });

  it("says so when Discord closes it for good later", async () => {
    const { discord, bot } = await connect();
    discord.gateway.drop(4004);
    await expect(bot.closed).rejects.toThrow(/^Discord does not accept the token/);
  });

  it("is left after running answers are delivered", async () => {
    let finish = () => {};
    const { discord, bot } = await connect({
      answer: () =>
        new Promise((resolve) => {
          finish = () => resolve(answer());
        }),
    });
    const message = discord.write("what did Lind say", { direct: true });
    await eventually(() => discord.called("POST", /typing$/).length > 0);
    const stopped = bot.stop();
    setTimeout(finish, 100);
    await stopped;
    expect(discord.repliesTo(message.id)).toHaveLength(1);
    await expect(bot.closed).resolves.toBeUndefined();
  });
});
