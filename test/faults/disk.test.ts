// The disk at its worst under the built program: no room, no right to read or write, no folder.

import { spawnSync } from "node:child_process";
import {
  chmodSync,
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  renameSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eventually } from "../discord/loopback/server.ts";
import { mayMount, mounting } from "./mounting.ts";
import { complaints, expectEnd, Newsroom } from "./newsroom.ts";

const ARTICLES = 3;

let room: Newsroom;
beforeEach(async () => {
  room = await Newsroom.open(ARTICLES);
});
afterEach(() => room.close());

describe.skipIf(!mayMount)("a disk (where a file system may be mounted)", () => {
  it.each([
    { trouble: "without room", options: "size=4k", code: "ENOSPC" },
    { trouble: "that may only be read", options: "ro", code: "EROFS" },
  ])("$trouble for what is kept costs a line in the log and nothing else", async (row) => {
    const by = mounting(room.dataDir, row.options);
    const program = await room.startAndServe({}, { by });
    room.publish(2, "behind doors");
    expect(await room.reload()).toContain("1 changed");
    await room.expectAnswer(1);
    await room.expectAnswer(2, "behind doors");
    expect(complaints(program)).not.toEqual([]);
    for (const message of complaints(program)) expect(message).toContain(row.code);
    const left = readdirSync(`/proc/${program.process.pid}/root${room.dataDir}`, {
      recursive: true,
    });
    expect(left.filter((name) => /pack/.test(String(name)))).toEqual([]);
  });
});

it.skipIf(!existsSync("/dev/full"))("serves on where its log can be written nowhere", async () => {
  const full = openSync("/dev/full", "w");
  const program = room.start({}, { errTo: full });
  await eventually(() => room.discord.commands.global.length > 0, 30_000);
  await room.expectAnswer(1, undefined, 30_000);
  room.makeIt("reject");
  room.discord.use("ask", []); // an error for the log
  await room.expectAnswer(2);
  expect(program.process.exitCode).toBeNull();
  closeSync(full);
});

/** As root, who may read everything, until that is taken away. */
const withoutPrivileges = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"];
const isBound =
  process.getuid?.() !== 0 ||
  spawnSync("setpriv", [...withoutPrivileges.slice(1), "true"]).status === 0;
const unprivileged = { by: process.getuid?.() === 0 ? withoutPrivileges : [] };

const away = () => `${room.corpusDir}-away`;
const troubles = [
  {
    trouble: "gone",
    happens: () => renameSync(room.corpusDir, away()),
    ends: () => renameSync(away(), room.corpusDir),
    says: /no corpus folder/i,
  },
  {
    trouble: "not readable",
    happens: () => chmodSync(room.corpusDir, 0),
    ends: () => chmodSync(room.corpusDir, 0o755),
    says: /may not be read \(EACCES\)\./,
  },
  {
    trouble: "replaced by a file",
    happens: () => {
      renameSync(room.corpusDir, away());
      writeFileSync(room.corpusDir, "");
    },
    ends: () => {
      unlinkSync(room.corpusDir);
      renameSync(away(), room.corpusDir);
    },
    says: /is a file/i,
  },
];

describe.skipIf(!isBound)("a corpus folder (where root can be kept from reading)", () => {
  it("that is gone, not readable or replaced by a file in a reload leaves the articles of before", async () => {
    const program = await room.startAndServe({}, unprivileged);
    for (const { happens, ends, says } of troubles) {
      happens();
      const told = await room.reload();
      await room.expectAnswer(1);
      ends();
      expect(told).toMatch(
        /^\*\*The corpus could not be read\*\*[^\n]+\nThe 3 articles read before /,
      );
      expect(told).toMatch(says);
      expect(told).not.toContain("scandir");
      expect(await room.reload()).toContain("0 articles added, 0 changed, 0 removed");
    }
    expect(program.process.exitCode).toBeNull();
  });

  it.each(troubles)(
    "that is $trouble at the start ends it with one sentence and a failure status",
    async (row) => {
      row.happens();
      const program = room.start({}, unprivileged);
      await expectEnd(program, row.says).finally(row.ends);
    },
  );
});
