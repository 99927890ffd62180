// What the bot says in Discord, with Discord's Markdown. Names, titles and words of the user come in
// escaped and cut to size; nothing here looks into them.

import type { Quote, Understood } from "../../answer/answer.ts";
import type { TopicRing } from "../../answer/match/topic-ring.ts";
import type { Status } from "../../tasks/reports.ts";
import { daysOf } from "../period.ts";
import { count, date, list, number, period, plural, seconds } from "./basics.ts";

export function noQuote(why: string): string {
  return `**No quote for this.** ${why}`;
}

/** Below a quote of which only the start fits, and in the place of one that does not fit at all. */
export const quoteCut = "[…] The quote is cut here; the article has the rest.";
export const quoteTooLong = "The quote is too long for a message; the article has it.";

/** Quotes that the answer has and the message has not. */
export function quotesLeftOut(quotes: number): string {
  const form = plural(quotes, { one: "more quote does", other: "more quotes do" });
  return `${number(quotes)} ${form} not fit into one message.`;
}

/**
 * What was understood of a question, from names and a topic in bold; null when nothing was.
 * `what **Anna Lind** said about **harbour**, since 1 March 2025, in The Gazette`
 */
export function understood(asked: Omit<Understood, "speaker">): string | null {
  const { speakers, topic, from, to, publisher } = asked;
  const time = daysOf(from, to);
  const about = topic === null ? "" : ` about ${topic}`;
  const question = speakers.length > 0 ? `what ${list(speakers, "and")} said${about}` : topic;
  const parts = [
    ...(question === null ? [] : [question]),
    ...(time === null ? [] : [period(time, "until")]),
    ...(publisher === null ? [] : [`in ${publisher}`]),
  ];
  return parts.length === 0 ? null : `Understood: ${parts.join(", ")}`;
}

/** @param mention the words that stand for the speaker in the text, where those do not name them */
export function saidBy(
  speaker: string | null,
  mention: string | null,
  kind: Quote["kind"],
): string {
  const here = mention === null ? "" : ` (here “${mention}”)`;
  const who = speaker === null ? "Somebody the article does not name" : speaker;
  return `**${who}**${here} ${manner(kind)}`;
}

function manner(kind: Quote["kind"]): string {
  switch (kind) {
    case "direct":
      return "said";
    case "mixed":
      return "said, partly in the outlet’s words";
    case "indirect":
    case null:
      return "said, in the outlet’s words";
  }
}

/** Others on a person; both may be unknown. */
export function saidAbout(subject: string | null, speaker: string | null): string {
  const by = speaker === null ? "not their own words" : `${speaker} speaking`;
  return `About **${subject ?? "the person asked for"}**, ${by}`;
}

// Not "nobody is quoted": the text may quote somebody who could not be told with confidence.
export const reported = "**The outlet’s report**, not put down to a speaker";

/** The outlet's sentence that says what somebody's words are about. */
export function topicAt(ring: TopicRing | null, sentence: string): string {
  return `${ring === "before" ? "just before, in the article" : "beside it, in the article"}: ${sentence}`;
}

export function published(iso: string | null): string {
  return `published ${iso === null ? "at an unknown date" : date(iso, "short")}`;
}

export const unknownPublisher = "publisher unknown";
export const unknownDate = "date unknown";
export const noLink = "no link known";
export const open = "open";
export const openAtWords = "open at the words";

export function alsoIn(articles: number): string {
  return `also in ${count(articles, "other")}`;
}

export const starting =
  "**Still starting.** I am reading the articles; please ask again in a moment.";

export function manyAsking(retryAfterSeconds: number): string {
  return `**Many are asking right now**; try again in ${number(retryAfterSeconds)} s.`;
}

export function failed(reference: string): string {
  return `**Something went wrong on my side**, so this is not an answer. Please try again; the log has it under ${reference}.`;
}

/**
 * To whoever asked where the bot may not write.
 * @param permissions by Discord's names in code: `SendMessagesInThreads`
 */
export function mayNotWrite(channelId: string, permissions: readonly string[]): string {
  const names = permissions.map((name) => `**${permissionName(name)}**`);
  const noun = plural(names.length, { one: "the permission", other: "the permissions" });
  return `I may not write in <#${channelId}>: I lack ${noun} ${list(names, "and")} there, which a moderator can give me. Until then, please ask me here.`;
}

/** `SendMessagesInThreads` → `Send Messages in Threads`, as Discord's settings have it. */
function permissionName(name: string): string {
  return name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ").replace(" In ", " in ");
}

export const help = [
  "**Ask me who said what**, for example: *what did Putin say about elections*.",
  "I answer with the exact words from the articles I was given, their speaker and their source, and say so when there are none. `/ask` works too.",
].join("\n");

export const unknownCommand =
  "I do not know this command any more. Please reload Discord and use `/ask`.";
export const staleButton = "This button no longer works. Please ask again with `/ask`.";
export const onlyInServer =
  "The corpus can be managed only from a server I was added to, not from here.";
export const needsPermission =
  "Only members with the permission *Manage Server* may reload the corpus.";

export const reading = (done: number, total: number) =>
  `Reading: ${done} of ${count(total, "article")} so far. Until then I answer from the ones read before.`;

/** @param serving how many articles answer now; null for nothing yet */
export function reloadFailed(why: string, tookMs: number, serving: number | null): string {
  const now =
    serving === null
      ? "There is no earlier reading to serve."
      : `The ${count(serving, "article")} read before go on serving.`;
  return `**The corpus could not be read** (${seconds(tookMs)}): ${why}\n${now}`;
}

type Reloaded = Readonly<{ added: number; changed: number; removed: number; tookMs: number }>;

export function reloaded({ added, changed, removed, tookMs }: Reloaded, status: Status): string {
  return [
    `**Corpus reloaded in ${seconds(tookMs)}**: ${count(added, "article")} added, ${changed} changed, ${removed} removed, ${count(status.refused.length, "file")} refused.`,
    `Serving ${counts(status)}.`,
  ].join("\n");
}

/** @param readAt in seconds since 1970; Discord shows it in the reader's own time and language */
export function serving(status: Status, readAt: number): string {
  return [
    `**Serving ${counts(status)}.**`,
    `Last read <t:${readAt}:f> (<t:${readAt}:R>). ${count(status.refused.length, "file")} refused.`,
  ].join("\n");
}

function counts({ articles, passages, statements, people }: Status): string {
  return [
    count(articles, "article"),
    count(passages, "passage"),
    count(statements, "statement"),
    count(people, "person"),
  ].join(", ");
}

export function refused(path: string, line: number | null, why: string): string {
  return `${path}${line === null ? "" : `, line ${line}`}: ${why}`;
}

export function moreRefused(files: number): string {
  return `and ${number(files)} more; \`npm run check\` lists them all.`;
}

/** The commands as Discord's menu shows them. */
export const commands = {
  ask: {
    description: "Ask who said what; the answer is quoted from the articles, with its source",
    question: "For example: what did Putin say about elections",
    private: "Show the answer only to you (default: no)",
  },
  corpus: {
    description: "The articles that answers come from",
    reload: "Read the articles again while the old ones go on serving",
    status: "What is being served, when it was read and which files were refused",
  },
} as const;
