// What documents say of files is true: links lead somewhere, and what a README of src/ names is there.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const below = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((path) =>
    join(folder, path).replaceAll("\\", "/"),
  );
const documents = [...readdirSync(root), ...below(".github"), ...below("src"), ...below("test")]
  .filter((path) => path.endsWith(".md") && !path.startsWith("test/fixtures/"))
  .filter((path) => !path.includes("/node_modules/"))
  .sort();
const sources = below("src");
/** Folders that the program makes. */
const MADE = ["data", "dist"];
const read = (path: string) => readFileSync(join(root, path), "utf8");

describe("documents", () => {
  it.each(documents)("%s links to nothing that is not there", (path) => {
    const links = [...read(path).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, to]) => to ?? "");
    const gone = links.filter(
      (to) => !/^https?:/.test(to) && !existsSync(join(root, dirname(path), to)),
    );
    expect(gone).toEqual([]);
  });

  // DECISIONS.md and CHANGELOG.md tell of what was, too.
  it.each(documents.filter((path) => path.endsWith("README.md")))(
    "%s names no source and no folder that is not there",
    (path) => {
      const names = [...read(path).matchAll(/`((?:[\w-]+\/)*(?:[\w-]+(?:\.d)?\.ts|[\w-]+\/))`/g)];
      const gone = names
        .map(([, name]) => (name ?? "").replace(/\/$/, ""))
        .filter((name) => !existsSync(join(root, name)) && !MADE.includes(name))
        .filter((name) => !sources.some((source) => source.endsWith(`/${name}`)));
      expect(gone).toEqual([]);
    },
  );

  it.each(["src", "src/statements", "src/people", "src/answer"])(
    "%s/README.md names every room",
    (folder) => {
      const rooms = readdirSync(join(root, folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => `${name}/`);
      const readme = read(`${folder}/README.md`);
      expect(rooms.filter((room) => !readme.includes(room))).toEqual([]);
    },
  );
});
