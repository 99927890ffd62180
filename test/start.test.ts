// start.mjs over a program of one line, in a folder of its own.

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "on-record-start-"));
  mkdirSync(join(folder, "src"));
  for (const path of ["src/start.mjs", "tsconfig.json", "package.json"]) {
    cpSync(join(root, path), join(folder, path));
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"), "junction");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function start(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(folder, "src/start.mjs"), ...words],
    { encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

const write = (source: string) => writeFileSync(join(folder, "src/main.ts"), source);

it("builds what has changed, and hands over the words of the command line", () => {
  write('process.stdout.write(["one", ...process.argv.slice(2)].join("+"));\n');
  expect(start("ask", "x")).toEqual({ status: 0, stdout: "one+ask+x", stderr: "" });
  write('process.stdout.write("two");\n');
  expect(start()).toEqual({ status: 0, stdout: "two", stderr: "" });
});

it("does not ask the compiler when nothing has changed", () => {
  write('process.stdout.write("one");\n');
  start();
  rmSync(join(folder, "node_modules"));
  expect(start()).toEqual({ status: 0, stdout: "one", stderr: "" });
});

it("runs nothing while the sources have an error, and says so on standard error", () => {
  write("export const number: string = 3;\n");
  for (let attempt = 1; attempt <= 2; attempt++) {
    const { status, stdout, stderr } = start();
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("main.ts");
  }
});

it("says in one sentence that what it builds cannot be written", () => {
  write('process.stdout.write("one");\n');
  // A file in the place of the folder: read-only and full disks look the same to the compiler.
  writeFileSync(join(folder, "dist"), "");
  const { status, stdout, stderr } = start();
  expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
  expect(stderr).toMatch(
    /^The program could not be built, as [^\n]+dist cannot be written: [^\n]+\n$/,
  );
});
