// The built program as a process of its own, with what it wrote so far and how it ended.

import { type ChildProcess, spawn } from "node:child_process";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";

export const MAIN = fileURLToPath(new URL("../dist/main.js", import.meta.url));

export type LogRecord = Readonly<{
  level: string;
  message: string;
  reference?: string;
  waitedMs?: number;
  error?: { stack: string };
}>;

export type Program = Readonly<{
  process: ChildProcess;
  out: () => string;
  err: () => string;
  /** The records of its log so far. */
  records: () => readonly LogRecord[];
  /** The exit status, or null when a signal ended it. */
  ended: Promise<number | null>;
}>;

export type Start = Readonly<{
  /** Of the command line. */
  words?: readonly string[];
  /** What runs Node, and its own words: `["nice", "-n", "5"]`. */
  by?: readonly string[];
  /** Where standard error goes instead of to `err()`: a file descriptor. */
  errTo?: number;
}>;

/** A bare environment and a folder of its own: no .env and no token of the developer's. */
export function startProgram(
  environment: Readonly<Record<string, string>>,
  { words = [], by = [], errTo }: Start = {},
): Program {
  const [file = "", ...rest] = [...by, process.execPath, "--enable-source-maps", MAIN, ...words];
  const child = spawn(file, rest, {
    cwd: tmpdir(),
    env: { PATH: process.env["PATH"], ...environment },
    stdio: ["pipe", "pipe", errTo ?? "pipe"],
  });
  const written = { out: "", err: "" };
  child.stdout?.setEncoding("utf8").on("data", (chunk) => {
    written.out += chunk;
  });
  child.stderr?.setEncoding("utf8").on("data", (chunk) => {
    written.err += chunk;
  });
  // A program that is gone reads nothing more.
  child.stdin?.on("error", () => undefined);
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const records = () =>
    // What comes after the last line end is not whole yet.
    written.err
      .split("\n")
      .slice(0, -1)
      .flatMap((line) => (line.startsWith("{") ? [JSON.parse(line) as LogRecord] : []));
  return { process: child, out: () => written.out, err: () => written.err, records, ended };
}
