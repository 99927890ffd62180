// What is said in a terminal. Names, titles and words of the user come in without control characters.

import type { Quote, Understood } from "../../answer/answer.ts";
import type { TopicRing } from "../../answer/match/topic-ring.ts";
import type { Status } from "../../tasks/reports.ts";
import { daysOf } from "../period.ts";
import { count, date, list, number, period, seconds } from "./basics.ts";

/** `Ana Lund and Per Holm on “elections”, since 1 March 2025, in The Gazette`; null for nothing. */
export function understood(asked: Omit<Understood, "speaker">): string | null {
  const { speakers, topic, from, to, publisher } = asked;
  const time = daysOf(from, to);
  const subject = [list(speakers, "and"), topic === null ? "" : `“${topic}”`].filter(Boolean);
  const parts = [
    subject.join(" on "),
    time === null ? "" : period(time),
    publisher === null ? "" : `in ${publisher}`,
  ].filter(Boolean);
  return parts.length === 0 ? null : parts.join(", ");
}

export function heading(understanding: string): string {
  return `Understood: ${understanding}`;
}

export function saidBy(speaker: string | null, kind: Quote["kind"]): string {
  return `${speaker ?? "speaker unknown"}${manner(kind)}`;
}

function manner(kind: Quote["kind"]): string {
  switch (kind) {
    case "mixed":
      return ", partly in the outlet’s words";
    case "indirect":
      return ", as the outlet reports it";
    case "direct":
    case null:
      return "";
  }
}

export function saidAbout(subject: string | null): string {
  return `about ${subject ?? "them"}, not in their words`;
}

// Not "nobody is quoted": the text may quote somebody who could not be told with confidence.
export const reported = "the outlet’s report, not put down to a speaker";

/** The outlet's sentence that says what somebody's words are about. */
export function topicAt(ring: TopicRing | null, sentence: string): string {
  return `${ring === "before" ? "just before, in the article" : "beside it, in the article"}: ${sentence}`;
}

/** `publisher · 27 November 2025`; what is not known is said to be unknown. */
export function edition(publisher: string | null, published: string | null): string {
  return `${publisher ?? "publisher unknown"} · ${published === null ? "date unknown" : date(published)}`;
}

export function alsoIn(paths: readonly string[]): string {
  return `also in ${count(paths.length, "other")}: ${paths.join(", ")}`;
}

/** `10 articles, 57 passages, 214 statements by 37 people` */
export function counts(status: Status): string {
  return [
    count(status.articles, "article"),
    count(status.passages, "passage"),
    `${count(status.statements, "statement")} by ${count(status.people, "person")}`,
    ...(status.refused.length > 0 ? [`${count(status.refused.length, "file")} refused`] : []),
  ].join(", ");
}

export const notReadYet = "The corpus has not been read yet.";

type Reloaded = Readonly<{ added: number; changed: number; removed: number; tookMs: number }>;

export function reloaded({ added, changed, removed, tookMs }: Reloaded): string {
  return `Read again in ${seconds(tookMs)}: ${added} added, ${changed} changed, ${removed} removed.`;
}

export function nothingChanged(why: string, tookMs: number): string {
  return `Nothing was changed: ${why} (after ${seconds(tookMs)})`;
}

/** `broken.md, line 3` */
export function place(path: string, line: number | null): string {
  return line === null ? path : `${path}, line ${line}`;
}

export function refused(where: string, why: string): string {
  return `refused ${where}: ${why}`;
}

/** What `npm run check` says of each article and file, and last of all. */
export const check = {
  size: (words: number, blocks: number) => `${count(words, "word")} in ${count(blocks, "block")}`,
  leftOut: (line: number, kind: string, text: string) => `line ${line} left out, ${kind}: ${text}`,
  duplicate: (path: string, sameAs: string) => `same text as ${sameAs}, left out: ${path}`,
  ignored: (path: string) => `no article by its name, left out: ${path}`,
  summary: (
    read: Readonly<{ articles: number; refused: number; duplicates: number; furniture: number }>,
  ) =>
    [
      `${count(read.articles, "article")} read`,
      `${count(read.refused, "file")} refused`,
      count(read.duplicates, "duplicate"),
      `${count(read.furniture, "furniture")} left out`,
    ].join(", "),
} as const;

/** While the corpus is read. */
export const progress = {
  begun: "Reading the corpus …",
  done: (articles: number, total: number) =>
    `Reading the corpus: ${articles} of ${count(total, "article")} …`,
} as const;

export function filesRefused(files: number): string {
  return `${count(files, "file")} refused; npm run check tells why.`;
}

/** A conversation: what it opens with, its help and what it does not know. */
export const conversation = {
  opening: (serving: string) =>
    `${serving}. Ask in your own words; /help tells what else there is.`,
  forDiscord: "For Discord put DISCORD_TOKEN into .env, see “Connect Discord” in README.md.",
  help: `Ask in your own words: what did Putin say about elections
  /corpus status   what is being served
  /corpus reload   read the articles again
  /quit            leave (so do Ctrl-C and Ctrl-D)`,
  tooLong: (characters: number) =>
    `A question has at most ${number(characters)} characters; please ask in fewer words.`,
  unknown: (word: string) => `There is no ${word} here.`,
} as const;

/** What stands in a new fixture where its writer has to name the phenomenon. */
export const unnamedPhenomenon = "what this text is about";

/** Above a list that goes on. */
export function more(things: number): string {
  return `… and ${things} more`;
}
