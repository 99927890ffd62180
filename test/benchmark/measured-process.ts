// A process of the benchmark: it indexes, says so, and then answers one line with one line.

import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Built, Round } from "./rounds.ts";

export type MeasuredProcess = Readonly<{
  built: Built;
  ask(what: string): Promise<Round>;
  end(): void;
}>;

/** Resolves when it has indexed; rejects where it ends before. */
export async function startMeasured(
  command: string,
  words: readonly string[],
): Promise<MeasuredProcess> {
  const process = spawn(command, words, { stdio: ["pipe", "pipe", "pipe"] });
  let said = "";
  process.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-500);
  });
  const lines = createInterface({ input: process.stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await lines.next();
    if (done === true) throw new Error(said.trim().split("\n").at(-1) ?? "it ended");
    return JSON.parse(value) as unknown;
  };
  const built = (await Promise.race([next(), failureOf(process)])) as Built;
  return {
    built,
    ask: (what) => {
      process.stdin.write(`${what}\n`);
      return next() as Promise<Round>;
    },
    end: () => void process.kill(),
  };
}

function failureOf(process: ChildProcess): Promise<never> {
  return new Promise((_, reject) => process.once("error", reject));
}
