// The connection to the gateway as a whole. discord.js reconnects by itself for as long as it takes; what
// is watched for here is that it has stopped trying, as after an error inside of it that nobody awaited.

import { type Client, Events, Status } from "discord.js";
import type { Log } from "../log.ts";

export type Watch = Readonly<{
  checkEveryMs: number;
  /** Without a connection and without any attempt at one; discord.js waits 60 s for a greeting. */
  lostAfterMs: number;
}>;

const WATCH: Watch = { checkEveryMs: 5000, lostAfterMs: 90_000 };

/** Whether every shard has a session that is alive. */
export function isConnected({ ws: { shards } }: Client): boolean {
  return shards.size > 0 && shards.every(({ status }) => status === Status.Ready);
}

/** Logs in again where nobody tries any more, until the function that it gives is called. */
export function keepConnected(client: Client, token: string, log: Log, watch = WATCH): () => void {
  let aliveAt = performance.now();
  let isBusy = false;
  const sign = (message: string) => {
    if (message.startsWith("[WS")) aliveAt = performance.now();
  };
  client.on(Events.Debug, sign);
  const timer = setInterval(async () => {
    if (isConnected(client)) aliveAt = performance.now();
    if (isBusy || performance.now() - aliveAt < watch.lostAfterMs) return;
    isBusy = true;
    log.error(
      "the connection to Discord is lost and nobody tries to get it back; logging in again",
    );
    await logInAgain(client, token).catch((error: unknown) =>
      log.warn("could not log in again; trying later", { error }),
    );
    aliveAt = performance.now();
    isBusy = false;
  }, watch.checkEveryMs);
  timer.unref();
  return () => {
    clearInterval(timer);
    client.off(Events.Debug, sign);
  };
}

async function logInAgain(client: Client, token: string): Promise<void> {
  await client.destroy();
  // discord.js 14 never takes this back, and would leave the next connection open for ever.
  Object.assign(client.ws, { destroyed: false });
  await client.login(token);
}
