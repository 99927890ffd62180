// Replies → Discord. The only file that acknowledges, defers, edits and replies, and the place where a
// failure of any of it becomes one plain sentence for the user and one full record in the log.

import { setTimeout as sleep } from "node:timers/promises";
import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  DiscordAPIError,
  InteractionResponseType,
  type Message,
  MessageFlags,
  Routes,
  type SendableChannels,
} from "discord.js";
import type { Details, Log } from "../log.ts";
import { BusyError } from "../tasks/busy-error.ts";
import type { Place } from "./buttons/button.ts";
import type { Suggestion } from "./commands/command.ts";
import type { CommandInteraction } from "./input.ts";
import { answersOf, isPassing, isTaken, isTooLate, mayNotWrite } from "./refusal.ts";
import { renderBusy, renderError, renderMayNotWrite } from "./render.ts";
import type { Reply } from "./reply.ts";
import { limitTo } from "./waiting.ts";
import { createWritable, lackingIn, mayReact, type Writable } from "./writable.ts";

/** What is to be done, in words and plain data for the log, and how. */
export type Job<Result = Reply> = Readonly<{
  /** As in "failed while …". */
  doing: string;
  details: Details;
  work: () => Promise<Result>;
  /** Shown meanwhile, of a use that takes seconds; null for nothing. None by default. */
  progress?: () => Reply | null;
}>;

/** Discord shows "is typing" for ten seconds. */
const TYPING_INTERVAL_MS = 8000;
/** The answer does not wait longer than this for the typing request. */
const TYPING_WAIT_MS = 1000;
/**
 * Every request under way has a connection of its own, and opening one costs more than using it: the
 * last of 1,000 questions at once was acknowledged after 2.8 s without a limit, after 1.6 s with 64.
 */
const MAX_ACKNOWLEDGEMENTS_AT_ONCE = 64;
/**
 * Discord gives three seconds. A request that hangs is given up in time for a second one, which is
 * answered "already acknowledged" where the first had arrived.
 */
const ACKNOWLEDGE_WITHIN_MS = 1200;
/** https://discord.com/developers/docs/interactions/receiving-and-responding#responding-to-an-interaction */
const MAX_ACKNOWLEDGE_AFTER_MS = 3000;
/** Before each further attempt to get an answer out; discord.js makes four requests an attempt. */
const DELIVERY_PAUSES_MS = [500, 2000, 6000];
/** https://discord.com/developers/docs/interactions/receiving-and-responding#autocomplete */
const MAX_SUGGESTIONS = 25;
/** As slow as a person looks again; Discord takes five edits of a message in five seconds. */
const PROGRESS_INTERVAL_MS = 3000;

type Use = CommandInteraction | ButtonInteraction;

/**
 * Acknowledges a command or button before anything else, as Discord gives up after three seconds: then
 * nobody can be answered any more, and nothing is worked out.
 */
export async function replyToUse(use: Use, place: Place, job: Job, log: Log): Promise<void> {
  const cameMs = performance.now();
  const acknowledgement = await acknowledging(() => acknowledge(use, place, cameMs, log));
  if (acknowledgement === "too-late") return;
  const delivery = { use, place, isAcknowledged: acknowledgement === "taken" };
  const work = () => whileShowing(job, (reply) => use.webhook.editMessage("@original", reply), log);
  await guard(
    { ...job, id: use.id, work },
    {
      deliver: (reply) => deliver(delivery, reply),
      apologise: (reply) => apologise(delivery, reply),
    },
    log,
  );
}

/**
 * Shows typing meanwhile. Where we may not write nothing is worked out, and the asker is told elsewhere:
 * an address with 10,000 refused requests in ten minutes is banned.
 */
export async function replyToMessage(
  message: Message,
  channel: SendableChannels,
  job: Job,
  log: Log,
): Promise<void> {
  const writable = writableOf(message);
  const lacking = lackingIn(channel, writable, performance.now());
  if (lacking.length > 0) return tellElsewhere(message, channel, lacking, log);
  const deliver = (reply: Reply) => respond(message, channel, reply);
  const work = () => whileTyping(channel, log, job.work);
  const refused = async (error: unknown) => {
    const lack = mayNotWrite(error, channel);
    if (lack === null) return false;
    writable.close(channel, lack, performance.now());
    await tellElsewhere(message, channel, [lack], log);
    return true;
  };
  await guard({ ...job, id: message.id, work }, { deliver, apologise: deliver, refused }, log);
}

/** What fails offers nothing, which Discord shows as "no options match". Never rejects. */
export async function offerSuggestions(
  typing: AutocompleteInteraction,
  job: Job<readonly Suggestion[]>,
  log: Log,
): Promise<void> {
  const offer = async (suggestions: readonly Suggestion[]) => {
    try {
      await typing.respond(suggestions.slice(0, MAX_SUGGESTIONS));
    } catch (error) {
      const details = isTooLate(error) ? {} : { error };
      log.warn("could not offer suggestions in time", { reference: typing.id, ...details });
    }
  };
  try {
    await offer(await job.work());
  } catch (error) {
    log.error(`failed while ${job.doing}`, { reference: typing.id, ...job.details, error });
    await offer([]);
  }
}

type Outlet = Readonly<{
  deliver: (reply: Reply) => Promise<void>;
  apologise: (reply: Reply) => Promise<void>;
  /** True where Discord's refusal is dealt with, and no apology can get there either. */
  refused?: (error: unknown) => Promise<boolean>;
}>;

/**
 * Any failure of a job gives the log a full record and the user one plain sentence, and the bot goes
 * on. Where nobody can be told any more, there is one line in the log. Never rejects.
 */
async function guard(job: Job & Readonly<{ id: string }>, to: Outlet, log: Log): Promise<void> {
  const details = { reference: job.id, ...job.details };
  try {
    await to.deliver(await replyOf(job, log));
  } catch (error) {
    if (isTooLate(error)) return log.warn("too late to answer", details);
    if (await to.refused?.(error)) return;
    log.error(`failed while ${job.doing}`, { ...details, error });
    try {
      await to.apologise(renderError(job.id));
    } catch (second) {
      log.error(`could not tell the user of the failure while ${job.doing}`, {
        ...details,
        error: second,
      });
    }
  }
}

/** The job's own reply, or that nobody can give one for now. */
async function replyOf(job: Job & Readonly<{ id: string }>, log: Log): Promise<Reply> {
  try {
    return await job.work();
  } catch (error) {
    if (!(error instanceof BusyError)) throw error;
    log.warn(`not ${job.doing} now`, { reference: job.id, ...job.details, reason: error.kind });
    return renderBusy(error);
  }
}

const acknowledging = limitTo(MAX_ACKNOWLEDGEMENTS_AT_ONCE);

/** `lost` may yet mean that Discord took it and only its response did not arrive. */
type Acknowledgement = "taken" | "lost" | "too-late";

/** Where more wait than can be acknowledged, requests for those that are over would cost the others theirs. */
async function acknowledge(
  use: Use,
  place: Place,
  cameMs: number,
  log: Log,
): Promise<Acknowledgement> {
  const waitedMs = performance.now() - cameMs;
  if (waitedMs > MAX_ACKNOWLEDGE_AFTER_MS) {
    log.warn("too late to acknowledge", { reference: use.id, waitedMs: Math.round(waitedMs) });
    return "too-late";
  }
  const attempt = () => requestAcknowledgement(use, place);
  try {
    await attempt().catch((error: unknown) =>
      answersOf(error) ? Promise.reject(error) : attempt(),
    );
  } catch (error) {
    if (isTooLate(error)) {
      log.warn("too late to acknowledge", { reference: use.id });
      return "too-late";
    }
    if (!isTaken(error)) {
      log.warn("could not acknowledge, or the response was lost", { reference: use.id, error });
      return "lost";
    }
  }
  use.deferred = true;
  return "taken";
}

/** As `deferReply` and `deferUpdate`, which know no time of their own. */
async function requestAcknowledgement(use: Use, place: Place): Promise<void> {
  const isUpdate = place === "in-place" && use.isButton();
  const flags = place === "private" ? MessageFlags.Ephemeral : 0;
  const { DeferredMessageUpdate, DeferredChannelMessageWithSource } = InteractionResponseType;
  await use.client.rest.post(Routes.interactionCallback(use.id, use.token), {
    auth: false,
    body: isUpdate
      ? { type: DeferredMessageUpdate }
      : { type: DeferredChannelMessageWithSource, data: { flags } },
    signal: AbortSignal.timeout(ACKNOWLEDGE_WITHIN_MS),
  });
}

type Delivery = Readonly<{ use: Use; place: Place; isAcknowledged: boolean }>;

/**
 * Edits the acknowledgement (with `in-place` the message that bears the button). When that seemed to
 * fail, tries the edit all the same, since the user may be looking at "thinking…", and answers afresh
 * where there is nothing to edit.
 */
async function deliver({ use, place, isAcknowledged }: Delivery, reply: Reply): Promise<void> {
  try {
    await edit(use, reply);
  } catch (error) {
    const isMissing = error instanceof DiscordAPIError && error.status === 404;
    if (isAcknowledged || !isMissing || use.replied) throw error;
    if (place === "in-place" && use.isButton()) await use.update(reply);
    else await use.reply(place === "private" ? toCallerOnly(reply) : reply);
  }
}

/** An edit that arrived though its response was lost is the same when it is made again. */
async function edit(use: Use, reply: Reply): Promise<void> {
  await persistently(() => use.webhook.editMessage("@original", reply));
}

/** Again after a while as long as Discord or the line fails; what is refused is not sent again. */
async function persistently(send: () => Promise<unknown>): Promise<void> {
  for (const pauseMs of DELIVERY_PAUSES_MS) {
    try {
      await send();
      return;
    } catch (error) {
      if (!isPassing(error)) throw error;
      await sleep(pauseMs, undefined, { ref: false });
    }
  }
  await send();
}

/** Where the reply was to stand; but never in place of a message that others read. */
async function apologise(delivery: Delivery, reply: Reply): Promise<void> {
  const { use, place, isAcknowledged } = delivery;
  if (place !== "in-place") await deliver(delivery, reply);
  else if (isAcknowledged) await use.followUp(toCallerOnly(reply));
  else await use.reply(toCallerOnly(reply));
}

function toCallerOnly(reply: Reply) {
  return { ...reply, flags: reply.flags | MessageFlags.Ephemeral } as const;
}

/** The last edit is over before the reply is made, or it might take its place. */
async function whileShowing(
  { work, progress = () => null }: Job,
  show: (reply: Reply) => Promise<unknown>,
  log: Log,
): Promise<Reply> {
  let showing: Promise<unknown> | null = null;
  const again = setInterval(() => {
    const reply = progress();
    if (reply === null || showing !== null) return;
    showing = show(reply)
      .catch((error: unknown) => log.debug("could not show how far a reading is", { error }))
      .finally(() => {
        showing = null;
      });
  }, PROGRESS_INTERVAL_MS);
  try {
    return await work();
  } finally {
    clearInterval(again);
    await showing;
  }
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
  const again = setInterval(type, TYPING_INTERVAL_MS);
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

const MAY_NOT_WRITE_SIGN = "🔇";
/** "Cannot reply without permission to read message history." */
const NEEDS_HISTORY = 160002;

/**
 * Also when the message is gone meanwhile; without a reference where we may not read the history. The
 * nonce lets Discord take only one message for each question, should a response be lost on the line.
 */
async function respond(message: Message, channel: SendableChannels, reply: Reply): Promise<void> {
  const once = { ...reply, nonce: message.id, enforceNonce: true };
  try {
    await persistently(() => message.reply(once));
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.code !== NEEDS_HISTORY) throw error;
    await persistently(() => channel.send(once));
  }
}

const writables = new WeakMap<object, Writable>();

/** What one bot remembers of where it may not write. */
function writableOf({ client }: Message): Writable {
  const known = writables.get(client) ?? createWritable();
  writables.set(client, known);
  return known;
}

/** In a direct message once in a while, by a reaction otherwise; not at all where neither is allowed. */
async function tellElsewhere(
  message: Message,
  channel: SendableChannels,
  lacking: readonly string[],
  log: Log,
): Promise<void> {
  const details = { guild: message.guildId, channel: channel.id, lacking };
  log.warn("may not write where a question was asked", { reference: message.id, ...details });
  try {
    if (writableOf(message).mayTell(message.author.id, performance.now())) {
      await message.author.send(renderMayNotWrite(channel.id, lacking));
    } else if (mayReact(channel)) await message.react(MAY_NOT_WRITE_SIGN);
  } catch (error) {
    log.debug("could not tell that either", { reference: message.id, error });
  }
}
