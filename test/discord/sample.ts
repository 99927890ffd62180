// Answers and a library to test with, small and made up.

import {
  type Answer,
  NOTHING_UNDERSTOOD,
  type Quote,
  type Source,
  type Understood,
} from "../../src/answer/answer.ts";
import type { Note } from "../../src/answer/note.ts";
import type { Caller, CommandInput } from "../../src/discord/input.ts";
import type { Services } from "../../src/discord/services.ts";
import type { Library } from "../../src/library.ts";
import type { Log } from "../../src/log.ts";
import type { ReloadReport, Status } from "../../src/tasks/reports.ts";
import { type Desk, libraryOf } from "../library-of.ts";

/** Whose words are understood to be asked for. */
export function asking(...speakers: readonly string[]): Understood {
  return { ...NOTHING_UNDERSTOOD, speaker: speakers[0] ?? null, speakers };
}

export function source(changes: Partial<Source> = {}): Source {
  return {
    path: "harbour.md",
    title: "Mayor opens the harbour",
    publisher: "The Gazette",
    author: null,
    published: "2025-11-27",
    url: "https://gazette.example/harbour",
    ...changes,
  };
}

export function quote(changes: Partial<Quote> = {}): Quote {
  const text = changes.text ?? "“The harbour will open on Monday,” said Mayor Anna Lind.";
  return {
    text,
    start: 0,
    end: text.length,
    cut: { before: false, after: false },
    content: [[1, text.length - 1]],
    relation: "said",
    kind: "direct",
    speaker: "Anna Lind",
    mention: "Mayor Anna Lind",
    cue: "said",
    topicIn: "words",
    topicAt: null,
    context: { start: 0, end: text.length },
    source: source(),
    alsoIn: [],
    ...changes,
  };
}

export function answer(changes: Partial<Answer> = {}): Answer {
  return {
    question: "what did Lind say about the harbour",
    outcome: "answered",
    reason: null,
    missing: null,
    offers: null,
    understood: { ...asking("Anna Lind"), topic: "harbour" },
    notes: [],
    quotes: [quote()],
    ...changes,
  };
}

export function silence(...notes: readonly Note[]): Answer {
  return answer({ outcome: "silent", reason: "unknown-topic", notes, quotes: [] });
}

export function status(changes: Partial<Status> = {}): Status {
  return {
    articles: 12,
    passages: 80,
    statements: 60,
    people: 14,
    refused: [],
    readAt: "2025-12-01T10:00:00.000Z",
    ...changes,
  };
}

export function reloaded(changes: Partial<Status> = {}): ReloadReport {
  return {
    kind: "reloaded",
    added: 1,
    changed: 0,
    removed: 2,
    tookMs: 1234,
    status: status(changes),
  };
}

export function library(changes: Partial<Desk> = {}): Library {
  return libraryOf({
    answer: async () => answer(),
    reload: async () => reloaded(),
    status: () => status(),
    ...changes,
  });
}

export const ignored: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** What a command is run with: a library that gives this. */
export function services(changes: Partial<Desk> = {}): Services {
  return { library: library(changes), log: ignored, reading: () => null };
}

/** A member of a server who used a command there. */
export function input(
  changes: Partial<CommandInput> = {},
  caller: Partial<Caller> = {},
): CommandInput {
  return {
    caller: {
      userId: "1",
      guildId: "2",
      isInServer: true,
      permissions: 0n,
      locale: "en-GB",
      ...caller,
    },
    subcommand: null,
    options: {},
    message: null,
    ...changes,
  };
}

/** The words of every block quote of a message, one string each, as the reader sees them. */
export function quotedIn(content: string): readonly string[] {
  const runs: string[][] = [];
  let isInside = false;
  for (const line of content.split("\n")) {
    const isQuoted = line.startsWith("> ");
    if (isQuoted && !isInside) runs.push([]);
    if (isQuoted) runs.at(-1)?.push(line.slice(2));
    isInside = isQuoted;
  }
  return runs.map((lines) => unescapeMarkdown(lines.join("\n")));
}

/** As Discord reads a backslash: before anything but a letter, a digit or white space it vanishes. */
export function unescapeMarkdown(text: string): string {
  return text.replace(/\\([^0-9A-Za-z\s])/g, "$1");
}
