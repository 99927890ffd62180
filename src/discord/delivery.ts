// Replies → Discord. The only file that acknowledges, defers, edits and replies, and the place where a
// failure of any of it becomes one plain sentence for the user and one full record in the log.

import { setTimeout as sleep } from "node:timers/promises";
import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  DiscordAPIError,
  type Message,
  MessageFlags,
  type SendableChannels,
} from "discord.js";
import type { Details, Log } from "../log.ts";
import type { Place } from "./buttons/button.ts";
import type { Suggestion } from "./commands/command.ts";
import type { CommandInteraction } from "./input.ts";
import { renderError } from "./render.ts";
import type { Reply } from "./reply.ts";
import { limitTo } from "./waiting.ts";

/** What is to be done, in words and plain data for the log, and how. */
export type Job<Result = Reply> = Readonly<{
  /** As in "failed while …". */
  doing: string;
  details: Details;
  work: () => Promise<Result>;
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
/** https://discord.com/developers/docs/interactions/receiving-and-responding#autocomplete */
const MAX_SUGGESTIONS = 25;

type Use = CommandInteraction | ButtonInteraction;

/** Acknowledges a command or button before anything else, as Discord gives up after three seconds. */
export async function replyToUse(use: Use, place: Place, job: Job, log: Log): Promise<void> {
  const isAcknowledged = await acknowledge(use, place, log);
  const delivery = { use, place, isAcknowledged };
  await guard(
    { ...job, id: use.id },
    {
      deliver: (reply) => deliver(delivery, reply),
      apologise: (reply) => apologise(delivery, reply),
    },
    log,
  );
}

/** Shows typing meanwhile. */
export async function replyToMessage(
  message: Message,
  channel: SendableChannels,
  job: Job,
  log: Log,
): Promise<void> {
  const deliver = (reply: Reply) => respond(message, channel, reply);
  const work = () => whileTyping(channel, log, job.work);
  await guard({ ...job, id: message.id, work }, { deliver, apologise: deliver }, log);
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
      log.warn("could not offer suggestions in time", { reference: typing.id, error });
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
}>;

/**
 * Any failure of a job gives the log a full record and the user one plain sentence, and the bot goes
 * on. Never rejects.
 */
async function guard(job: Job & Readonly<{ id: string }>, to: Outlet, log: Log): Promise<void> {
  const details = { reference: job.id, ...job.details };
  try {
    await to.deliver(await job.work());
  } catch (error) {
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

const acknowledging = limitTo(MAX_ACKNOWLEDGEMENTS_AT_ONCE);

/** False when it failed, which may yet mean that Discord took it and only its response was lost. */
async function acknowledge(use: Use, place: Place, log: Log): Promise<boolean> {
  try {
    await acknowledging(async () => {
      if (place === "in-place" && use.isButton()) await use.deferUpdate();
      else await use.deferReply(place === "private" ? { flags: MessageFlags.Ephemeral } : {});
    });
    return true;
  } catch (error) {
    log.warn("could not acknowledge in time, or the response was lost", {
      reference: use.id,
      error,
    });
    return false;
  }
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

/** Once more when the line broke: the first edit may have arrived, and making it twice is the same. */
async function edit(use: Use, reply: Reply): Promise<void> {
  try {
    await use.webhook.editMessage("@original", reply);
  } catch (error) {
    if (error instanceof DiscordAPIError) throw error;
    await use.webhook.editMessage("@original", reply);
  }
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

/** "Cannot reply without permission to read message history." */
const NEEDS_HISTORY = 160002;

/**
 * Also when the message is gone meanwhile; without a reference where we may not read the history. The
 * nonce lets Discord take only one message for each question, should a response be lost on the line.
 */
async function respond(message: Message, channel: SendableChannels, reply: Reply): Promise<void> {
  const once = { ...reply, nonce: message.id, enforceNonce: true };
  try {
    await message.reply(once);
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || error.code !== NEEDS_HISTORY) throw error;
    await channel.send(once);
  }
}
