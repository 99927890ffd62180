// The connection to Discord: it is made, kept and left here, and what comes in is handed to
// dispatch.ts.

import { setTimeout as sleep } from "node:timers/promises";
import {
  Client,
  DiscordAPIError,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  Options,
  Partials,
} from "discord.js";
import type { Library } from "../library.ts";
import type { Log } from "../log.ts";
import { wording } from "../wording/wording.ts";
import { BUTTONS } from "./buttons/buttons.ts";
import { surviveClockSetBack } from "./clock-set-back.ts";
import type { Definition } from "./commands/command.ts";
import { COMMANDS } from "./commands/commands.ts";
import { connectionError } from "./connection-error.ts";
import { dispatchInteraction, dispatchMessage, type Offer } from "./dispatch.ts";
import { isConnected, keepConnected } from "./keep-connected.ts";
import { keepToken } from "./keep-token.ts";
import { registerCommands } from "./register-commands.ts";
import { lacksOf } from "./self-check.ts";
import type { Services } from "./services.ts";
import { openPromise } from "./waiting.ts";

/** `apiUrl` is another REST base as discord.js's `rest.api`; `guildId` registers in one server only. */
export type BotConfig = Readonly<{ token: string; apiUrl: string | null; guildId: string | null }>;

export type Bot = Readonly<{
  /** Lets running answers finish (at most nine seconds), then leaves Discord. Never rejects. */
  stop(): Promise<void>;
  /** Resolves after `stop()`; rejects with one sentence when Discord ends the connection for good. */
  closed: Promise<void>;
  /** Whether Discord's gateway is there now. */
  isConnected(): boolean;
}>;

/** What is offered where nobody says otherwise, as a test does. */
const OFFER: Offer = { commands: COMMANDS, buttons: BUTTONS };
const DRAIN_MS = 9000;
/** A request that hangs is given up after this and made again; Discord answers within one second. */
const REQUEST_TIMEOUT_MS = 5000;
/** How often the log says that the connection is still being tried. */
const RECONNECT_LOG_INTERVAL_MS = 60_000;
/**
 * discord.js holds back all requests above this rate, 50 by default, which is Discord's limit. Replies
 * to interactions are exempt from Discord's, but not from discord.js's: a burst of 3,000 questions got
 * its answers after 26 s in the median with 50, after 0.16 s with this. Should other requests reach
 * Discord's limit, it answers 429 and discord.js waits as told.
 */
const MAX_REQUESTS_PER_SECOND = 1000;
/**
 * In how many servers a start looks for commands that a start with DISCORD_GUILD_ID left there: that is
 * for trying the bot out, hence in its first servers, and each server costs a request.
 */
const MAX_SERVERS_CLEARED = 25;
/** Of the servers that withhold a permission. */
const MAX_LACKS_LOGGED = 50;

/**
 * Connects, registers the commands where they differ and serves; call it while the library is still
 * reading (questions wait for that). Where Discord cannot be reached for a while, discord.js goes on trying.
 *
 * @throws Error with one sentence: wrong token, no network, closed gateway, commands refused.
 */
export async function startBot(
  options: Readonly<{
    config: BotConfig;
    library: Library;
    log: Log;
    offer?: Offer;
    /** How far the reading under way is; by default nothing is known of it. */
    reading?: Services["reading"];
  }>,
): Promise<Bot> {
  const { config, log, offer = OFFER, reading = () => null } = options;
  const services: Services = { library: options.library, log, reading };
  const client = createClient(config);
  const running = new Set<Promise<void>>();
  let isStopping = false;
  /** Runs one job to its end; nothing escapes to discord.js, which would end the process. */
  const serve = (job: () => Promise<void>) => {
    if (isStopping) return;
    const done = job()
      .catch((error: unknown) => log.error("failed before a reply was due", { error }))
      .finally(() => running.delete(done));
    running.add(done);
  };

  client.on(Events.InteractionCreate, (interaction) =>
    serve(() => dispatchInteraction(interaction, offer, services)),
  );
  client.on(Events.MessageCreate, (message) => serve(() => dispatchMessage(message, services)));

  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  const closed = openPromise();
  let closeCode: number | null = null;
  logEvents(client, log, () => closeCode !== null);
  surviveClockSetBack(client, log);
  client.on(Events.ShardDisconnect, ({ code }) => {
    closeCode = code;
    if (!isStopping) closed.reject(connectionError(null, code, config.apiUrl));
  });

  const refused = (error: DiscordAPIError) => {
    const { AuthenticationFailed } = GatewayCloseCodes;
    if (!isStopping) closed.reject(connectionError(error, AuthenticationFailed, config.apiUrl));
  };
  try {
    await client.login(config.token).catch((error: unknown) => {
      throw connectionError(error, closeCode, config.apiUrl);
    });
    keepToken(client, log, refused);
    const online = await Promise.race([ready, closed.promise]);
    const definitions = offer.commands.map(({ definition }) => definition);
    if (online !== undefined) await register(online, { ...config, definitions }, log);
  } catch (error) {
    await leave(client, log);
    throw error;
  }

  const leaveAlone = keepConnected(client, config.token, log);
  return {
    closed: closed.promise,
    isConnected: () => isConnected(client),
    async stop() {
      isStopping = true;
      leaveAlone();
      const drained = Promise.allSettled([...running]);
      await Promise.race([drained, sleep(DRAIN_MS, undefined, { ref: false })]);
      await leave(client, log);
      closed.resolve();
    },
  };
}

/**
 * No privileged intent: messages that mention us and direct messages carry their text without. Direct
 * messages come from channels that we never saw (`Partials.Channel`). No message is kept in memory.
 */
function createClient({ apiUrl }: BotConfig): Client {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
    ],
    partials: [Partials.Channel],
    makeCache: Options.cacheWithLimits({ MessageManager: 0, ReactionManager: 0 }),
    allowedMentions: { parse: [] },
    // A reply to a message deleted meanwhile is sent without its reference.
    failIfNotExists: false,
    // Until all servers have been announced or none came for so long, interactions wait in a queue.
    waitGuildTimeout: 1000,
    rest: {
      globalRequestsPerSecond: MAX_REQUESTS_PER_SECOND,
      timeout: REQUEST_TIMEOUT_MS,
      ...(apiUrl === null ? {} : { api: apiUrl.replace(/\/+$/, "") }),
    },
  });
}

/**
 * What happens to the connection, until it is over for good: that is told once, by whoever waits for
 * it. Without a listener for `error` the process would exit.
 */
function logEvents(client: Client, log: Log, isOver: () => boolean): void {
  let toldAt = Number.NEGATIVE_INFINITY;
  client.on(Events.Error, (error) => log.error("discord.js reported an error", { error }));
  client.on(Events.Warn, (message) => log.warn(message));
  client.on(Events.ShardError, (error, shard) => {
    if (!isOver()) log.warn("the connection to Discord had an error", { shard, error });
  });
  client.on(Events.ShardReconnecting, (shard) => {
    // discord.js tries twice a second for as long as it takes.
    if (performance.now() - toldAt < RECONNECT_LOG_INTERVAL_MS) return;
    toldAt = performance.now();
    log.warn("no connection to Discord; trying again until there is", { shard });
  });
  client.on(Events.ShardResume, (shard, replayed) =>
    log.info("the connection to Discord is back", { shard, replayed }),
  );
  client.rest.on("rateLimited", ({ route, timeToReset, global }) =>
    log.warn("Discord asks to wait", { route, waitMs: timeToReset, isGlobal: global }),
  );
}

async function register(
  client: Client<true>,
  { guildId, definitions }: BotConfig & Readonly<{ definitions: readonly Definition[] }>,
  log: Log,
): Promise<void> {
  log.info(`connected to Discord as ${client.user.tag}`, {
    servers: client.guilds.cache.size,
    intents: client.options.intents.toArray(),
  });
  for (const lack of lacksOf(client).slice(0, MAX_LACKS_LOGGED)) {
    log.warn("the bot lacks permissions in a server", lack);
  }
  try {
    const registration = await registerCommands({
      rest: client.rest,
      applicationId: client.application.id,
      guildId,
      joinedGuildIds: [...client.guilds.cache.keys()].slice(0, MAX_SERVERS_CLEARED),
      definitions,
    });
    log.info("commands are registered", registration);
  } catch (error) {
    if (guildId !== null && error instanceof DiscordAPIError && error.status < 500) {
      throw new Error(wording.failures.connection.commandsRefused(guildId, error.message), {
        cause: error,
      });
    }
    // Those of an earlier start, mentions and direct messages work all the same.
    log.error("the commands could not be registered", { error });
  }
}

async function leave(client: Client, log: Log): Promise<void> {
  try {
    await client.destroy();
  } catch (error) {
    log.warn("could not leave Discord cleanly", { error });
  }
}
