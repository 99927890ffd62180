// A community of its own for each test: articles, what the program keeps, a loopback Discord, and the
// built program as a process between them, to which things happen.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "vitest";
import {
  eventually,
  LoopbackDiscord,
  type LoopbackOptions,
  TOKEN,
  type Use,
} from "../discord/loopback/server.ts";
import { type Program, type Start, startProgram } from "../program.ts";

/** What an article has of its own is its number; the words are those of `words`. */
export function news(number: number, words = "in the open"): string {
  return `---
title: Vote ${number} goes to a second count
publisher: The Harbour Post
published: 2025-03-02
---
The mayor of Westhaven, Ana Lund, defended the second count on Sunday.

“We will count vote ${number} ${words},” Lund said. Two ferries stayed in port because of the storm.
`;
}

export function questionOn(number: number): string {
  return `what did Ana Lund say about vote ${number}`;
}

/** Of the whole quote, as it is shown. */
export function wordsOn(number: number, words = "in the open"): string {
  return `“We will count vote ${number} ${words},”`;
}

/** By on-demand.mjs. */
type OnDemand =
  | "end-thread-at-start"
  | "end-thread-that-reads"
  | "end-thread-that-reads-again"
  | "end-thread-that-extracts"
  | "end-thread-at-question"
  | "set-clock-back"
  | "reject"
  | "throw";

const PRELOAD = new URL("./on-demand.mjs", import.meta.url);
/** Threads look every 100 ms whether they are to collect their garbage. */
const COLLECTED_WITHIN_MS = 500;
/** On a machine that others use, too. */
const ANSWER_WITHIN_MS = 20_000;
const START_WITHIN_MS = 60_000;

export class Newsroom {
  readonly folder = mkdtempSync(join(tmpdir(), "on-record-faults-"));
  readonly corpusDir = join(this.folder, "corpus");
  readonly dataDir = join(this.folder, "data");
  readonly faultsDir = join(this.folder, "faults");
  readonly discord: LoopbackDiscord;
  readonly #started: Program[] = [];

  static async open(articles: number, discord: LoopbackOptions = {}): Promise<Newsroom> {
    const newsroom = new Newsroom(await LoopbackDiscord.start(discord));
    for (let number = 1; number <= articles; number++) newsroom.publish(number);
    return newsroom;
  }

  private constructor(discord: LoopbackDiscord) {
    this.discord = discord;
    for (const dir of [this.corpusDir, this.dataDir, this.faultsDir]) mkdirSync(dir);
  }

  publish(number: number, words?: string): void {
    writeFileSync(join(this.corpusDir, `${number}.md`), news(number, words));
  }

  /** The bot, which connects and reads from now on. */
  start(environment: Readonly<Record<string, string>> = {}, how: Start = {}): Program {
    const program = startProgram(
      {
        DISCORD_TOKEN: TOKEN,
        DISCORD_API_URL: this.discord.apiUrl,
        CORPUS_DIR: this.corpusDir,
        DATA_DIR: this.dataDir,
        FAULTS_DIR: this.faultsDir,
        NODE_OPTIONS: `--import=${PRELOAD.href}`,
        ...environment,
      },
      how,
    );
    this.#started.push(program);
    return program;
  }

  /** The same when it has read and is connected. */
  async startAndServe(...how: Parameters<Newsroom["start"]>): Promise<Program> {
    const program = this.start(...how);
    await serving(program);
    return program;
  }

  /** It does once, as soon as it can. */
  makeIt(happen: OnDemand): void {
    writeFileSync(join(this.faultsDir, happen), "");
  }

  /** What the process keeps, in bytes: its memory after each thread that serves has collected its garbage. */
  async keptBytes({ process }: Program): Promise<number> {
    const folder = join(this.faultsDir, "collect-garbage");
    mkdirSync(folder);
    // The main thread, and the one that answers.
    await eventually(() => readdirSync(folder).length >= 2, 30_000);
    rmSync(folder, { recursive: true });
    await sleep(COLLECTED_WITHIN_MS);
    const [, kilobytes = ""] =
      /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${process.pid}/status`, "utf8")) ?? [];
    return Number(kilobytes) * 1024;
  }

  isStillToHappen(): readonly string[] {
    return readdirSync(this.faultsDir);
  }

  async expectAnswer(number: number, words?: string, withinMs = ANSWER_WITHIN_MS): Promise<void> {
    const use = this.discord.ask(questionOn(number));
    const { content } = await this.discord.replyTo(use, withinMs);
    expect(content).toContain(wordsOn(number, words));
  }

  async expectAnswers(uses: readonly Use[], numberOf: (place: number) => number): Promise<void> {
    for (const [place, use] of uses.entries()) {
      const { content } = await this.discord.replyTo(use, ANSWER_WITHIN_MS);
      expect(content).toContain(wordsOn(numberOf(place)));
    }
  }

  async reload(): Promise<string> {
    return (await this.discord.replyTo(this.discord.corpus("reload", "moderator"), 60_000)).content;
  }

  async close(): Promise<void> {
    for (const { process, ended } of this.#started) {
      process.kill("SIGKILL");
      await ended;
    }
    this.discord.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export async function serving(
  { err, process }: Program,
  withinMs = START_WITHIN_MS,
): Promise<void> {
  await eventually(
    () => {
      if (process.exitCode !== null) throw new Error(`the bot ended: ${err()}`);
      return /Serving/.test(err()) && /commands are registered/.test(err());
    },
    withinMs,
    () => `the bot did not start: ${err()}`,
  );
}

/** What its log warned of or reported as an error. */
export function complaints(program: Program): readonly string[] {
  return program
    .records()
    .filter(({ level }) => level === "warn" || level === "error")
    .map(({ message }) => message);
}

/** That it ends by itself, with a failure status and one sentence for whoever runs it. */
export async function expectEnd(program: Program, sentence: RegExp): Promise<void> {
  expect(await program.ended).toBe(2);
  const lines = program.err().split("\n");
  expect(lines.filter((line) => line !== "" && !line.startsWith("{"))).toEqual([
    expect.stringMatching(sentence),
  ]);
  expect(program.err()).not.toContain(TOKEN);
}
