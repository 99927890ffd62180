// The edges of the terminal, with the program as built: what nobody types, names that a terminal would
// obey, a build without room.

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { startProgram } from "../program.ts";
import { mayMount, mounting } from "./mounting.ts";
import { Newsroom, news, questionOn, wordsOn } from "./newsroom.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

let room: Newsroom;
beforeEach(async () => {
  room = await Newsroom.open(2);
});
afterEach(() => room.close());

/** Some of what a terminal obeys. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const OBEYED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202e]|\r(?!\n)/;
const WILD = "a\u001b[2J\r\u202eb\u0007";

it("survives binary input and a line of 20 MB in a conversation, and answers the next question", async () => {
  const program = startProgram({ CORPUS_DIR: room.corpusDir });
  const noise = Buffer.from(Array.from({ length: 20_000 }, (_, place) => (place * 7919) % 256));
  program.process.stdin?.write(Buffer.concat([noise, Buffer.from("\n")]));
  program.process.stdin?.write(`${"what did Lund say ".repeat(1_100_000)}\n`);
  program.process.stdin?.end(`${questionOn(2)}\n`);
  expect(await program.ended).toBe(0);
  expect(program.out()).toContain(wordsOn(2));
  expect(program.out()).not.toMatch(OBEYED);
  expect(program.out()).toContain("A question has at most 6,000 characters");
});

it.each([
  {
    what: "files that are read and refused",
    files: { [`${WILD}.md`]: news(9), [`${WILD}.txt`]: "" },
    words: ["check"],
  },
  { what: "the only file, which is refused", files: { [`${WILD}.md`]: "" }, words: ["ask", "x"] },
  { what: "a folder without articles", files: { "x.pdf": "" }, words: ["ask", "x"] },
])("writes nothing of the name of $what that a terminal would obey", async ({ files, words }) => {
  const corpusDir = join(room.folder, WILD);
  mkdirSync(corpusDir);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(corpusDir, name), text);
  const program = startProgram({ CORPUS_DIR: corpusDir }, { words });
  await program.ended;
  const written = program.out() + program.err();
  // All but what makes it wild.
  expect(written).toContain("a[2Jb");
  expect(written).not.toMatch(OBEYED);
});

it.skipIf(!mayMount)(
  "says in one sentence that there is no room to build in (where a file system may be mounted)",
  () => {
    const copy = join(room.folder, "copy");
    mkdirSync(join(copy, "src"), { recursive: true });
    mkdirSync(join(copy, "dist"));
    for (const path of ["src/start.mjs", "tsconfig.json", "package.json"])
      cpSync(join(root, path), join(copy, path));
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
    writeFileSync(
      join(copy, "src/main.ts"),
      `export const long = ${JSON.stringify("x".repeat(50_000))};\n`,
    );
    for (const options of ["size=4k", "ro"]) {
      const [file = "", ...words] = [
        ...mounting(join(copy, "dist"), options),
        process.execPath,
        join(copy, "src/start.mjs"),
      ];
      const { status, stdout, stderr } = spawnSync(file, words, { encoding: "utf8" });
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toMatch(
        /^The program could not be built, as [^\n]+dist cannot be written: [^\n]+\n$/,
      );
    }
  },
);
