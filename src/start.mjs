// What the npm scripts run: builds dist/ where src/ is newer, then hands over to main.ts as built.
// Asking the compiler each time cost 0.3 s of every question; asking the files costs 0.01 s.

import { spawnSync } from "node:child_process";
import { readdirSync, statSync, utimesSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const built = `${root}dist/.tsbuildinfo`;

if (isStale()) build();
await import("../dist/main.js");

function isStale() {
  const sources = readdirSync(`${root}src`, { recursive: true, encoding: "utf8" });
  const builtMs = changedMs(built);
  return [...sources.map((path) => `src/${path}`), "tsconfig.json", "package-lock.json"].some(
    (path) => changedMs(root + path) >= builtMs,
  );
}

/** @param {string} path */
function changedMs(path) {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return 0;
  }
}

function build() {
  const compiler = `${root}node_modules/typescript/bin/tsc`;
  const pretty = process.stderr.isTTY ? ["--pretty"] : [];
  const { status, stdout } = spawnSync(process.execPath, [compiler, "-p", root, ...pretty], {
    stdio: ["ignore", "pipe", 2],
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  // One line for each of hundreds of files says no more than the first.
  const unwritten = /error.*TS5033.*: (.+)/.exec(stdout)?.[1];
  // What the compiler has to say goes to standard error: standard output is the answer's.
  if (unwritten === undefined) process.stderr.write(stdout);
  const hasFailed = status !== 0;
  // The compiler leaves its notes alone when there was nothing to write, and writes them when there
  // were errors; their time is to say when all was last built without any.
  const time = hasFailed ? new Date(0) : new Date();
  try {
    if (changedMs(built) > 0) utimesSync(built, time, time);
  } catch (error) {
    fail(String(error));
  }
  if (unwritten !== undefined) fail(unwritten);
  if (hasFailed) process.exit(2);
}

/** @param {string} reason */
function fail(reason) {
  process.stderr.write(
    `The program could not be built, as ${root}dist cannot be written: ${reason} Make room there, or build it elsewhere; dist/main.js runs without writing there.\n`,
  );
  process.exit(2);
}
