// Commands and buttons of a test, through the real discord.js client, against the loopback Discord.

import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Bot, startBot } from "../../src/discord/bot.ts";
import { type Button, idOf } from "../../src/discord/buttons/button.ts";
import type { Command } from "../../src/discord/commands/command.ts";
import type { Offer } from "../../src/discord/dispatch.ts";
import type { ButtonInput, CommandInput, TypingInput } from "../../src/discord/input.ts";
import { renderStaleButton } from "../../src/discord/render.ts";
import { reply } from "../../src/discord/reply.ts";
import type { Log } from "../../src/log.ts";
import { ASKER, eventually, GUILD, LoopbackDiscord, TOKEN } from "./loopback/server.ts";
import { ignored, library } from "./sample.ts";

/** What reached commands and buttons. */
let seen: (CommandInput | TypingInput | ButtonInput)[] = [];

const NAMES = ["Anna Lind", "Omar Bell", ...Array.from({ length: 40 }, (_, n) => `Person ${n}`)];

const greet: Command = {
  definition: {
    name: "greet",
    description: "Greet somebody",
    options: [{ name: "name", description: "Whom", type: 3, required: true, autocomplete: true }],
  },
  isPrivate: ({ options }) => options["name"] === "Anna Lind",
  async run(input) {
    seen.push(input);
    return {
      ...reply(`Good day, ${input.options["name"]}.`),
      components: [
        {
          type: 1,
          components: [{ type: 2, style: 1, label: "Next", custom_id: idOf("page", "1") }],
        },
      ],
    };
  },
  async suggest(typing) {
    seen.push(typing);
    if (typing.text === "!") throw new Error("no such letter");
    return NAMES.filter((name) => name.includes(typing.text)).map((name) => ({
      name,
      value: name,
    }));
  },
};

const count: Command = {
  definition: { name: "Count words", type: 3 },
  isPrivate: () => true,
  async run(input) {
    seen.push(input);
    return reply(`${input.message?.content.split(" ").length} words`);
  },
};

const button = (prefix: string, place: Button["place"]): Button<number> => ({
  prefix,
  place,
  parse: (rest) => (/^\d+$/.test(rest) ? Number(rest) : null),
  async run(number, input) {
    seen.push(input);
    if (number === 13) throw new Error("there is no such page");
    return reply(`Page ${number}`);
  },
});

const offer: Offer = {
  commands: [greet, count],
  buttons: [button("page", "in-place"), button("whisper", "private"), button("more", "open")],
};

const errors: string[] = [];
const log: Log = { ...ignored, error: (message) => errors.push(message) };

let discord: LoopbackDiscord;
let bot: Bot;
beforeEach(async () => {
  seen = [];
  errors.length = 0;
  discord = await LoopbackDiscord.start();
  const config = { token: TOKEN, apiUrl: discord.apiUrl, guildId: null };
  bot = await startBot({ config, library: library(), log, offer });
});
afterEach(async () => {
  await bot.stop();
  discord.close();
  expect(discord.violations).toEqual([]);
});

const caller = {
  userId: ASKER.id,
  guildId: GUILD,
  isInServer: true,
  permissions: 0n,
  locale: "en-US",
};

describe("a command of the list", () => {
  it("is registered, a message command too", () => {
    const names = discord.commands.global.map(({ name, type }) => ({ name, type }));
    expect(names).toEqual([
      { name: "greet", type: 1 },
      { name: "Count words", type: 3 },
    ]);
  });

  it("gets its input as plain data and answers with buttons", async () => {
    const use = discord.use("greet", [{ name: "name", type: 3, value: "Omar Bell" }]);
    expect(await discord.replyTo(use)).toMatchObject({
      content: "Good day, Omar Bell.",
      components: [{ components: [{ custom_id: "page:1" }] }],
    });
    expect(use).toMatchObject({ acknowledged: "deferred", isEphemeral: false });
    expect(seen).toEqual([
      { caller, subcommand: null, options: { name: "Omar Bell" }, message: null },
    ]);
    expect(structuredClone(seen)).toEqual(seen);
  });

  it("is private by what it was given", async () => {
    const use = discord.use("greet", [{ name: "name", type: 3, value: "Anna Lind" }]);
    await discord.replyTo(use);
    expect(use.isEphemeral).toBe(true);
  });

  it("on a message gets its text", async () => {
    const use = discord.useOn("The harbour will open", "Count words");
    expect((await discord.replyTo(use)).content).toBe("4 words");
    expect(use.isEphemeral).toBe(true);
    expect(seen).toMatchObject([{ options: {}, message: { content: "The harbour will open" } }]);
  });
});

describe("an option with autocomplete", () => {
  const offered = (use: ReturnType<LoopbackDiscord["type"]>) => eventually(() => use.suggestions);

  it("is offered what the command suggests, 25 at most", async () => {
    expect(await offered(discord.type("greet", "name", "Li"))).toEqual([
      { name: "Anna Lind", value: "Anna Lind" },
    ]);
    expect(seen).toEqual([{ caller, option: "name", text: "Li" }]);
    expect(await offered(discord.type("greet", "name", ""))).toHaveLength(25);
  });

  it("of a command that is gone is offered nothing", async () => {
    expect(await offered(discord.type("gone", "name", "Li"))).toEqual([]);
    expect(errors).toEqual([]);
  });

  it("is offered nothing where that fails, and the log has why", async () => {
    expect(await offered(discord.type("greet", "name", "!"))).toEqual([]);
    expect(errors).toEqual(["failed while suggesting for /greet"]);
  });
});

describe("a button", () => {
  it("in place replaces the message that bears it", async () => {
    const use = discord.press("page:2", "Page 1");
    expect((await discord.replyTo(use)).content).toBe("Page 2");
    expect(use).toMatchObject({ acknowledged: "deferred-update", followUps: [] });
    expect(seen).toMatchObject([{ caller, message: { content: "Page 1" } }]);
  });

  it.each([
    { id: "more:2", isEphemeral: false },
    { id: "whisper:2", isEphemeral: true },
  ])("$id is answered below, to its presser alone: $isEphemeral", async ({ id, isEphemeral }) => {
    const use = discord.press(id);
    expect((await discord.replyTo(use)).content).toBe("Page 2");
    expect(use).toMatchObject({ acknowledged: "deferred", isEphemeral });
  });

  it.each(["gone:2", "page:two", "page", "pages:2"])(
    "that nobody understands, %s, is told to its presser alone",
    async (id) => {
      const use = discord.press(id);
      expect((await discord.replyTo(use)).content).toBe(renderStaleButton().content);
      expect(use).toMatchObject({ acknowledged: "deferred", isEphemeral: true });
      expect(seen).toEqual([]);
      expect(errors).toEqual([]);
    },
  );

  it("in place that fails leaves the message and tells its presser alone", async () => {
    const use = discord.press("page:13");
    const apology = await eventually(() => use.followUps[0]);
    expect(apology.content).toMatch(/^\*\*Something went wrong on my side\*\*/);
    expect(apology["flags"]).toBe((1 << 2) | (1 << 6));
    expect(use.reply).toBeNull();
    expect(errors).toEqual(["failed while serving a button"]);
  });

  it("below that fails is told where its answer was to stand", async () => {
    const use = discord.press("more:13");
    expect((await discord.replyTo(use)).content).toMatch(/^\*\*Something went wrong/);
  });

  it("in place is served though both attempts to acknowledge it were lost on the way", async () => {
    const cut = { method: "POST", path: /callback$/, kind: "hang-up-before" } as const;
    discord.faults.push(cut, cut);
    const use = discord.press("page:2");
    expect((await discord.replyTo(use)).content).toBe("Page 2");
    expect(use.acknowledged).toBe("updated");
  });
});
