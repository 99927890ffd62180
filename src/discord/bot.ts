// Library → Discord. The only file that defers, edits and replies, and the place where a failure of
// any of it becomes one plain sentence for the user and one full record in the log.

import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import {
  type ChatInputCommandInteraction,
  Client,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  type Interaction,
  type Message,
  MessageFlags,
  Options,
  Partials,
  type SendableChannels,
} from "discord.js";
import type { Library } from "../library.ts";
import type { Log } from "../log.ts";
import * as askCommand from "./commands/ask.ts";
import * as corpusCommand from "./commands/corpus.ts";
import { connectionError } from "./connection-error.ts";
import { questionIn } from "./mention.ts";
import { registerCommands } from "./register-commands.ts";
import { type Reply, renderError, renderUnknownCommand } from "./render.ts";
import { limitTo, openPromise } from "./waiting.ts";

/** `apiUrl` is another REST base as discord.js's `rest.api`; `guildId` registers in one server only. */
export type BotConfig = Readonly<{ token: string; apiUrl: string | null; guildId: string | null }>;

export type Bot = Readonly<{
  /** Lets running answers finish (at most five seconds), then leaves Discord. Never rejects. */
  stop(): Promise<void>;
  /** Resolves after `stop()`; rejects with one sentence when Discord ends the connection for good. */
  closed: Promise<void>;
}>;

const DEFINITIONS = [askCommand.definition, corpusCommand.definition];
const DRAIN_MS = 5000;
/** How often the log says that the connection is still being tried. */
const TELL_AGAIN_MS = 60_000;
/** Discord shows "is typing" for ten seconds. */
const TYPING_AGAIN_MS = 8000;
/** The answer does not wait longer than this for the typing request. */
const TYPING_WAIT_MS = 1000;
/**
 * discord.js holds back all requests above this rate, 50 by default, which is Discord's limit. Replies
 * to interactions are exempt from Discord's, but not from discord.js's: a burst of 3,000 questions got
 * its answers after 26 s in the median with 50, after 0.16 s with this. Should other requests reach
 * Discord's limit, it answers 429 and discord.js waits as told.
 */
const REQUESTS_PER_SECOND = 1000;
/**
 * In how many servers a start looks for commands that a start with DISCORD_GUILD_ID left there: that is
 * for trying the bot out, hence in its first servers, and each server costs a request.
 */
const SERVERS_CLEARED = 25;
/**
 * Every request under way has a connection of its own, and opening one costs more than using it: the
 * last of 1,000 questions at once was acknowledged after 2.8 s without a limit, after 1.6 s with 64.
 */
const ACKNOWLEDGEMENTS_AT_ONCE = 64;

/**
 * Connects, registers the commands where they differ and serves; call it while the library is still
 * reading (users are told so). Where Discord cannot be reached for a while, discord.js goes on trying.
 *
 * @throws Error with one sentence: wrong token, no network, closed gateway, commands refused.
 */
export async function startBot(
  options: Readonly<{ config: BotConfig; library: Library; log: Log }>,
): Promise<Bot> {
  const { config, log } = options;
  const library = answerInTurns(options.library);
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
    serve(() => onInteraction(interaction, library, log)),
  );
  client.on(Events.MessageCreate, (message) => serve(() => onMessage(message, library, log)));

  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  const closed = openPromise();
  let closeCode: number | null = null;
  logEvents(client, log, () => closeCode !== null);
  client.on(Events.ShardDisconnect, ({ code }) => {
    closeCode = code;
    if (!isStopping) closed.reject(connectionError(null, code, config.apiUrl));
  });

  try {
    await client.login(config.token).catch((error: unknown) => {
      throw connectionError(error, closeCode, config.apiUrl);
    });
    const online = await Promise.race([ready, closed.promise]);
    if (online !== undefined) await register(online, config, log);
  } catch (error) {
    await leave(client, log);
    throw error;
  }

  return {
    closed: closed.promise,
    async stop() {
      isStopping = true;
      const drained = Promise.allSettled([...running]);
      await Promise.race([drained, sleep(DRAIN_MS, undefined, { ref: false })]);
      await leave(client, log);
      closed.resolve();
    },
  };
}

/**
 * Finding an answer keeps the processor busy from start to end. Each begins in a turn of the event
 * loop of its own, so that acknowledgements, which have three seconds, and finished answers get out
 * in between.
 */
function answerInTurns(library: Library): Library {
  let turn: Promise<unknown> = Promise.resolve();
  return {
    run(request) {
      if (request.kind !== "answer") return library.run(request);
      turn = turn.then(() => nextTurn());
      return turn.then(() => library.run(request));
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
      globalRequestsPerSecond: REQUESTS_PER_SECOND,
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
    if (performance.now() - toldAt < TELL_AGAIN_MS) return;
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

async function register(client: Client<true>, { guildId }: BotConfig, log: Log): Promise<void> {
  log.info(`connected to Discord as ${client.user.tag}`, { servers: client.guilds.cache.size });
  try {
    const registration = await registerCommands({
      rest: client.rest,
      applicationId: client.application.id,
      guildId,
      joinedGuildIds: [...client.guilds.cache.keys()].slice(0, SERVERS_CLEARED),
      definitions: DEFINITIONS,
    });
    log.info("commands are registered", registration);
  } catch (error) {
    if (guildId !== null && error instanceof DiscordAPIError && error.status < 500) {
      throw new Error(
        `Discord refused to register the commands in the server ${guildId} (DISCORD_GUILD_ID): ${error.message}. Invite the bot there with the scope applications.commands, or correct the id.`,
        { cause: error },
      );
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

/** What a job does, in words for the log, where its reply goes, and what identifies it there. */
type Job = Readonly<{
  doing: string;
  id: string;
  details: Readonly<Record<string, unknown>>;
  work: () => Promise<Reply>;
  deliver: (reply: Reply) => Promise<void>;
}>;

/**
 * Any failure of a job gives the log a full record and the user one plain sentence, and the bot goes
 * on. Never rejects.
 */
async function guard(job: Job, log: Log): Promise<void> {
  const details = { reference: job.id, ...job.details };
  try {
    await job.deliver(await job.work());
  } catch (error) {
    log.error(`failed while ${job.doing}`, { ...details, error });
    try {
      await job.deliver(renderError(job.id));
    } catch (second) {
      log.error(`could not tell the user of the failure while ${job.doing}`, {
        ...details,
        error: second,
      });
    }
  }
}

/** Acknowledged before anything else, because Discord gives up after three seconds. */
async function onInteraction(interaction: Interaction, library: Library, log: Log): Promise<void> {
  if (!interaction.isChatInputCommand()) {
    log.warn("ignored an interaction that is no command", { type: interaction.type });
    return;
  }
  const { id, commandName: command } = interaction;
  const isPrivate = wantsPrivate(interaction);
  const isAcknowledged = await acknowledge(interaction, isPrivate, log);
  await guard(
    {
      doing: `serving /${command}`,
      id,
      details: { guild: interaction.guildId, asked: String(interaction) },
      work: () => run(interaction, library),
      deliver: (reply) => deliver(interaction, reply, isPrivate, isAcknowledged),
    },
    log,
  );
}

/** Whether only the user sees the reply; Discord fixes that with the acknowledgement. */
function wantsPrivate(interaction: ChatInputCommandInteraction): boolean {
  if (interaction.commandName === corpusCommand.definition.name) return true;
  const option = interaction.options.data.find(({ name }) => name === askCommand.PRIVATE);
  return option?.value === true;
}

const acknowledging = limitTo(ACKNOWLEDGEMENTS_AT_ONCE);

/** False when it failed, which may yet mean that Discord took it and only its response was lost. */
async function acknowledge(
  interaction: ChatInputCommandInteraction,
  isPrivate: boolean,
  log: Log,
): Promise<boolean> {
  try {
    await acknowledging(async () => {
      await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
    });
    return true;
  } catch (error) {
    log.warn("could not acknowledge in time, or the response was lost", {
      reference: interaction.id,
      error,
    });
    return false;
  }
}

async function run(interaction: ChatInputCommandInteraction, library: Library): Promise<Reply> {
  const { options } = interaction;
  switch (interaction.commandName) {
    case askCommand.definition.name:
      return askCommand.ask(options.getString(askCommand.QUESTION, true), library);
    case corpusCommand.definition.name:
      return corpusCommand.corpus(
        {
          action: options.getSubcommand(),
          isInServer: isFromServer(interaction),
          mayManage: interaction.memberPermissions?.has(corpusCommand.REQUIRED_PERMISSION) ?? false,
        },
        library,
      );
    default:
      return renderUnknownCommand();
  }
}

/** In a server that added the bot, rather than one where only this user brings it along. */
function isFromServer(interaction: ChatInputCommandInteraction): boolean {
  const { guildId, userId } = interaction.authorizingIntegrationOwners;
  const isByUserOnly = guildId === null && userId !== null;
  return interaction.inGuild() && !isByUserOnly;
}

/**
 * Edits the acknowledgement. When that seemed to fail, tries the edit all the same, since the user may
 * be looking at "thinking…", and answers afresh where there is nothing to edit.
 */
async function deliver(
  interaction: ChatInputCommandInteraction,
  reply: Reply,
  isPrivate: boolean,
  isAcknowledged: boolean,
): Promise<void> {
  try {
    await edit(interaction, reply);
  } catch (error) {
    const isMissing = error instanceof DiscordAPIError && error.status === 404;
    if (isAcknowledged || !isMissing || interaction.replied) throw error;
    await interaction.reply(
      isPrivate ? { ...reply, flags: reply.flags | MessageFlags.Ephemeral } : reply,
    );
  }
}

/** Once more when the line broke: the first edit may have arrived, and making it twice is the same. */
async function edit(interaction: ChatInputCommandInteraction, reply: Reply): Promise<void> {
  try {
    await interaction.webhook.editMessage("@original", reply);
  } catch (error) {
    if (error instanceof DiscordAPIError) throw error;
    await interaction.webhook.editMessage("@original", reply);
  }
}

async function onMessage(message: Message, library: Library, log: Log): Promise<void> {
  const question = questionIn({
    selfId: message.client.user.id,
    authorId: message.author.id,
    isFromBot: message.author.bot || message.webhookId !== null,
    isSystem: message.system,
    isDirect: message.guildId === null,
    content: message.content,
    names: Object.fromEntries(message.mentions.users.map((user) => [user.id, user.displayName])),
  });
  const { channel } = message;
  if (question === null || !channel.isSendable()) return;
  await guard(
    {
      doing: message.guildId === null ? "answering a direct message" : "answering a mention",
      id: message.id,
      details: { guild: message.guildId, channel: message.channelId, asked: question },
      work: () => whileTyping(channel, log, () => askCommand.ask(question, library)),
      deliver: (reply) => replyTo(message, channel, reply),
    },
    log,
  );
}

/** The typing request goes out first, or the sign would appear after the answer and stay. */
async function whileTyping<T>(
  channel: SendableChannels,
  log: Log,
  work: () => Promise<T>,
): Promise<T> {
  const type = async () => {
    try {
      await channel.sendTyping();
    } catch (error) {
      log.debug("could not show typing", { channel: channel.id, error });
    }
  };
  const first = type();
  const again = setInterval(type, TYPING_AGAIN_MS);
  try {
    const [result] = await Promise.all([
      work(),
      Promise.race([first, sleep(TYPING_WAIT_MS, undefined, { ref: false })]),
    ]);
    return result;
  } finally {
    clearInterval(again);
  }
}

/** "Cannot reply without permission to read message history." */
const NEEDS_HISTORY = 160002;

/**
 * Also when the message is gone meanwhile; without a reference where we may not read the history. The
 * nonce lets Discord take only one message for each question, should a response be lost on the line.
 */
async function replyTo(message: Message, channel: SendableChannels, reply: Reply): Promise<void> {
  const once = { ...reply, nonce: message.id, enforceNonce: true };
  try {
    await message.reply(once);
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.code !== NEEDS_HISTORY) throw error;
    await channel.send(once);
  }
}
