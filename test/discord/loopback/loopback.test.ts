// The loopback Discord refuses what Discord refuses; else the tests that lean on it prove nothing.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { checkCommands, checkMessage } from "./limits.ts";
import { BOT, CHANNEL, eventually, LoopbackDiscord, TOKEN } from "./server.ts";

const times = <T>(n: number, make: (i: number) => T): readonly T[] =>
  Array.from({ length: n }, (_, i) => make(i));
const V2 = 1 << 15;
const text = (content: string) => ({ type: 10, content });

describe("checkMessage", () => {
  it.each([
    { what: "2,000 characters", body: { content: "x".repeat(2000) }, code: null },
    { what: "2,000 emoji", body: { content: "😀".repeat(2000) }, code: null },
    { what: "2,001 characters", body: { content: "x".repeat(2001) }, code: 50035 },
    { what: "nothing", body: { content: "" }, code: 50006 },
    { what: "11 embeds", body: { embeds: times(11, () => ({ title: "x" })) }, code: 50035 },
    { what: "a title of 257", body: { embeds: [{ title: "x".repeat(257) }] }, code: 50035 },
    {
      what: "a description of 4,097",
      body: { embeds: [{ description: "x".repeat(4097) }] },
      code: 50035,
    },
    {
      what: "6,000 in embeds",
      body: { embeds: times(2, () => ({ description: "x".repeat(3000) })) },
      code: null,
    },
    {
      what: "6,001 in embeds",
      body: { embeds: times(3, () => ({ description: "x".repeat(2001) })) },
      code: 50035,
    },
    {
      what: "26 fields",
      body: { embeds: [{ fields: times(26, () => ({ name: "a", value: "b" })) }] },
      code: 50035,
    },
    {
      what: "4,000 in components",
      body: { flags: V2, components: [text("x".repeat(4000))] },
      code: null,
    },
    {
      what: "4,001 in components",
      body: { flags: V2, components: times(3, () => text("x".repeat(1334))) },
      code: 50035,
    },
    {
      what: "41 components, nested",
      body: { flags: V2, components: [{ type: 17, components: times(40, () => text("x")) }] },
      code: 50035,
    },
    {
      what: "content beside components",
      body: { flags: V2, content: "x", components: [text("x")] },
      code: 50035,
    },
    {
      what: "a link of 513",
      body: {
        components: [{ type: 1, components: [{ type: 2, url: "x".repeat(513) }] }],
        content: "x",
      },
      code: 50035,
    },
    {
      what: "mentions allowed in two ways",
      body: { content: "x", allowed_mentions: { parse: ["users"], users: ["1"] } },
      code: 50035,
    },
    { what: "an ephemeral channel message", body: { content: "x", flags: 64 }, code: 50035 },
  ])("$what → $code", ({ body, code }) => {
    expect(checkMessage(body, "channel")?.code ?? null).toBe(code);
  });
});

describe("checkCommands", () => {
  const option = (name: string, required: boolean) => ({
    type: 3,
    name,
    description: "d",
    required,
  });

  it.each([
    { what: "a plain command", command: { name: "ask", description: "d" }, isTaken: true },
    { what: "a name in capitals", command: { name: "Ask", description: "d" }, isTaken: false },
    { what: "no description", command: { name: "ask", description: "" }, isTaken: false },
    {
      what: "a description of 101",
      command: { name: "ask", description: "d".repeat(101) },
      isTaken: false,
    },
    {
      what: "a required option after another",
      command: { name: "ask", description: "d", options: [option("a", false), option("b", true)] },
      isTaken: false,
    },
  ])("$what: taken $isTaken", ({ command, isTaken }) => {
    expect(checkCommands([command]) === null).toBe(isTaken);
  });

  it("refuses a name twice", () => {
    expect(checkCommands(times(2, () => ({ name: "ask", description: "d" })))).not.toBeNull();
  });
});

describe("the server", () => {
  let discord: LoopbackDiscord;
  let socket: WebSocket;
  const received: { op: number; t: string | null; s: number | null; d: unknown }[] = [];

  async function request(method: string, path: string, body: unknown, token = TOKEN) {
    const response = await fetch(`${discord.apiUrl}/v10${path}`, {
      method,
      headers: { authorization: `Bot ${token}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    return {
      status: response.status,
      code: text === "" ? null : (JSON.parse(text) as { code: number }).code,
    };
  }

  function open(first: object): { socket: WebSocket; closed: Promise<number> } {
    const url = `${discord.apiUrl.replace("http", "ws").replace("/api", "")}?v=10&encoding=json`;
    const opened = new WebSocket(url);
    opened.on("open", () => opened.send(JSON.stringify(first)));
    return { socket: opened, closed: new Promise((resolve) => opened.on("close", resolve)) };
  }

  const identify = (token: string, intents: number) => ({ op: 2, d: { token, intents } });

  beforeAll(async () => {
    discord = await LoopbackDiscord.start({ acknowledgeWithinMs: 100 });
    ({ socket } = open(identify(TOKEN, 1)));
    socket.on("message", (data) => received.push(JSON.parse(String(data))));
    await eventually(() => received.some(({ t }) => t === "GUILD_CREATE"));
  });

  afterAll(() => {
    socket.close();
    discord.close();
  });

  it("refuses a wrong token with 401, and with 4004 at the gateway", async () => {
    expect(await request("POST", "/channels/1/typing", {}, "wrong")).toMatchObject({ status: 401 });
    expect(await open(identify("wrong", 1)).closed).toBe(4004);
  });

  it("closes with 4014 for a privileged intent and with 4003 before identification", async () => {
    expect(await open(identify(TOKEN, 1 << 15)).closed).toBe(4014);
    expect(await open({ op: 3, d: {} }).closed).toBe(4003);
  });

  it("refuses a session that it does not know", async () => {
    const { socket: other } = open({ op: 6, d: { token: TOKEN, session_id: "none", seq: 1 } });
    const ops: number[] = [];
    other.on("message", (data) => ops.push(JSON.parse(String(data)).op));
    await eventually(() => ops.includes(9));
    other.close();
  });

  it("refuses a second acknowledgement, and one after the deadline", async () => {
    const use = discord.ask("x");
    const callback = `/interactions/${use.id}/${use.token}/callback`;
    expect((await request("POST", callback, { type: 5 })).status).toBe(204);
    expect(await request("POST", callback, { type: 5 })).toEqual({ status: 400, code: 40060 });
    const late = discord.ask("x");
    await new Promise((resolve) => setTimeout(resolve, 150));
    const answer = await request("POST", `/interactions/${late.id}/${late.token}/callback`, {
      type: 5,
    });
    expect(answer).toEqual({ status: 404, code: 10062 });
  });

  it("refuses an edit of what was never acknowledged, and an acknowledgement with other flags", async () => {
    const use = discord.ask("x");
    const edit = await request("PATCH", `/webhooks/${BOT.id}/${use.token}/messages/@original`, {
      content: "x",
    });
    expect(edit).toEqual({ status: 404, code: 10015 });
    const callback = `/interactions/${use.id}/${use.token}/callback`;
    expect((await request("POST", callback, { type: 5, data: { flags: 4 } })).code).toBe(50035);
  });

  it("refuses a reply to a message that is gone, unless that may be", async () => {
    const reply = {
      content: "x",
      allowed_mentions: { parse: [] },
      message_reference: { message_id: "1" },
    };
    expect((await request("POST", `/channels/${CHANNEL}/messages`, reply)).code).toBe(50035);
    const message_reference = { message_id: "1", fail_if_not_exists: false };
    expect(
      (await request("POST", `/channels/${CHANNEL}/messages`, { ...reply, message_reference }))
        .status,
    ).toBe(200);
  });

  it("notes a message that may ping", async () => {
    await request("POST", `/channels/${CHANNEL}/messages`, { content: "x" });
    await request("POST", `/channels/${CHANNEL}/messages`, {
      content: "x",
      allowed_mentions: { parse: ["everyone"] },
    });
    expect(discord.violations.splice(0)).toHaveLength(2);
  });

  it("keeps the text of a message from a bot that it does not mention", () => {
    expect(discord.write("hello")["content"]).toBe("");
    expect(discord.write(`<@${BOT.id}> hello`)["content"]).toBe(`<@${BOT.id}> hello`);
    expect(discord.write("hello", { direct: true })["content"]).toBe("hello");
  });
});
