// The watch over the gateway, with the real discord.js client and a connection that nobody mends.

import { Client, GatewayIntentBits } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isConnected, keepConnected } from "../../src/discord/keep-connected.ts";
import { eventually, LoopbackDiscord, TOKEN } from "./loopback/server.ts";
import { ignored } from "./sample.ts";

describe("keepConnected", () => {
  let discord: LoopbackDiscord;
  let client: Client;
  let stop: () => void = () => undefined;

  beforeEach(async () => {
    discord = await LoopbackDiscord.start();
    client = new Client({
      intents: [GatewayIntentBits.Guilds],
      waitGuildTimeout: 100,
      rest: { api: discord.apiUrl },
    });
    await client.login(TOKEN);
    await eventually(() => isConnected(client));
  });

  afterEach(async () => {
    stop();
    await client.destroy();
    discord.close();
  });

  /** Ends the connection as discord.js does for good: nobody tries to get it back. */
  const loseForGood = async () => {
    const { _ws } = client.ws as unknown as { _ws: { destroy(): Promise<void> } };
    await _ws.destroy();
  };

  it("logs in again where discord.js does not try any more, and can be left afterwards", async () => {
    stop = keepConnected(client, TOKEN, ignored, { checkEveryMs: 20, lostAfterMs: 100 });
    await loseForGood();
    expect(isConnected(client)).toBe(false);
    await eventually(() => isConnected(client), 15_000);
    expect(discord.gateway.counts.identified).toBe(2);
  }, 20_000);

  it("leaves a connection alone that is there", async () => {
    stop = keepConnected(client, TOKEN, ignored, { checkEveryMs: 5, lostAfterMs: 20 });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(discord.gateway.counts.identified).toBe(1);
  });
});
