// Why something could not be done, for whoever runs the program: one sentence that names the thing, its
// value and what to do.

import type { CacheNote } from "../../cache/cache-folder.ts";
import type { ConfigProblem } from "../../config.ts";
import type { FileFault } from "../../corpus/fault.ts";
import type { LossReason } from "../../engine/thread.ts";
import type { RerankerFault } from "../../rerank-model.ts";
import type { Business } from "../../tasks/busy-error.ts";
import { type MessagesByKind, messageOf } from "../messages-by-kind.ts";
import { seconds } from "./basics.ts";
import { refusal } from "./faults.ts";

/** Of the environment, every problem in one sentence. */
export function config(problems: readonly ConfigProblem[]): string {
  return `The environment is not right: ${problems.map(configProblem).join("; ")}.`;
}

function configProblem({ variable, expected, given, choices }: ConfigProblem): string {
  const is = {
    "one-word": "is one word without spaces: paste the bot's token alone",
    "web-address": "is a web address that starts with http:// or https://",
    "server-id": "is a server's id: 17 to 20 digits",
    port: "is a port: a number from 0 to 65535",
    choice: `is one of ${choices.join(", ")}`,
  }[expected];
  return `${variable} ${is}${given === null ? "" : ` (it is ${JSON.stringify(given)})`}`;
}

/** Why RERANK_MODEL does not help, and what happens without it. */
export function reranker(fault: RerankerFault): string {
  return `${messageOf(RERANKER_FAULTS, fault)} Quotes keep their usual order.`;
}

const RERANKER_FAULTS: MessagesByKind<RerankerFault> = {
  "lacking-files": ({ folder, files }) =>
    `RERANK_MODEL names "${folder}", which has no ${files.map((names) => names.join(" or ")).join(", no ")}.`,
  "package-missing": ({ message }) =>
    `RERANK_MODEL needs the package @huggingface/transformers, which could not be loaded (${message}); README.md tells how to install it.`,
  "wrong-labels": ({ folder, labels }) =>
    `RERANK_MODEL names "${folder}", which cannot be used: it has ${labels} labels, a re-ranker has one or two.`,
  unusable: ({ folder, message }) =>
    `RERANK_MODEL names "${folder}", which cannot be used: ${message}.`,
};

/** Where the re-ranker fails while answering. */
export const rerankerFailed = "The re-ranker failed; quotes keep their usual order.";

/** What is wrong with what DATA_DIR keeps, and what happens without it. */
export function cache(note: CacheNote): string {
  return messageOf(CACHE_NOTES, note);
}

const CACHE_NOTES: MessagesByKind<CacheNote> = {
  damaged: "A part of the cache in DATA_DIR is damaged: what it held is read anew.",
  "other-version": "The cache in DATA_DIR was made by another version: what it held is read anew.",
  "not-kept": ({ dir, code }) =>
    `Nothing can be kept in DATA_DIR "${dir}"${code === null ? "" : ` (${code})`}: the next start reads all articles anew.`,
};

/** Why nobody can answer for now. */
export function busy(kind: Business): string {
  return {
    "many-asking": "Many are asking right now; please ask again in a moment.",
    "not-read-yet": "The articles have not been read; please ask again in a moment.",
  }[kind];
}

/** Of a thread of the engine that ended before it had done its work. */
export function threadLost(
  doing: "reading" | "answering" | "waiting",
  reason: LossReason,
  isTriedAgain: boolean,
): string {
  const next = {
    reading: isTriedAgain ? "the reading begins again" : "the reading is given up",
    answering: isTriedAgain ? "the question is asked again" : "the question is given up",
    waiting: "another takes its place",
  }[doing];
  const during = doing === "waiting" ? "while it waited" : `while ${doing}`;
  return `A thread was lost ${during}, ${next}: ${lossReason(reason)}.`;
}

/** As a part of a sentence. */
export function lossReason(reason: LossReason): string {
  return messageOf(LOSS_REASONS, reason);
}

const LOSS_REASONS: MessagesByKind<LossReason> = {
  exit: ({ code }) => `it ended with code ${code}`,
  failure: ({ message }) => message,
  late: ({ deadlineMs }) => `it had not answered within ${seconds(deadlineMs)}`,
  silent: ({ maxSilenceMs }) => `it had said nothing for ${seconds(maxSilenceMs)}`,
  ended: () => "it was ended",
};

export function questionsUnreadable(file: string): string {
  return `The questions "${file}" cannot be read.`;
}

/** Of what goes to standard output. */
export function notWritten(reason: string): string {
  return `The output could not be written: ${reason}.`;
}

export const standardInput = "standard input";

export function notAQuestion(file: string, line: number): string {
  return `${file}, line ${line}: not a JSON object {"id": …, "question": "…"}.`;
}

export function textUnreadable(file: string): string {
  return `The text "${file}" cannot be read.`;
}

/** Of a single text that was to be read as an article. */
export function noArticleIn(file: string, why: FileFault): string {
  return `"${file}" cannot be read: ${refusal(why)}.`;
}

export function noSuchArticle(path: string, corpusDir: string): string {
  return `There is no article "${path}" in the corpus "${corpusDir}".`;
}

/** Of HEALTH_PORT and HEALTH_HOST. */
export function healthUnavailable(host: string, port: number, reason: string): string {
  return `Health cannot be served at ${host}, port ${port} (HEALTH_HOST, HEALTH_PORT): ${reason}.`;
}

/** No connection to Discord, or none any more. `where` is the base of its REST. */
export const connection = {
  tokenRefused:
    "Discord does not accept the token in DISCORD_TOKEN: copy the bot's token again from the developer portal (Bot, Reset Token).",
  closed: (code: number, name: string | undefined) =>
    `Discord closed the gateway for good with code ${code} (${name ?? "unknown"}).`,
  answered: (where: string, status: number, message: string) =>
    `Discord at ${where} answered ${status} when the bot connected: ${message}.`,
  none: (where: string, reason: string) =>
    `No connection to Discord at ${where}: ${reason}; check the network, and DISCORD_API_URL where it is set.`,
  commandsRefused: (guildId: string, message: string) =>
    `Discord refused to register the commands in the server ${guildId} (DISCORD_GUILD_ID): ${message}. Invite the bot there with the scope applications.commands, or correct the id.`,
} as const;
