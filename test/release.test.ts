// The release step, on a repository of its own.

import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const script = fileURLToPath(new URL("../.ci/release.mjs", import.meta.url));
const CHANGELOG = `# Changelog

## [Unreleased]

### Added

- A German edition.

## [0.1.0] - 2020-01-01

The first.
`;

let folder: string;
const read = (path: string) => readFileSync(join(folder, path), "utf8");
const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
const git = (...words: readonly string[]) =>
  execFileSync("git", words, { cwd: folder, encoding: "utf8" });

function release(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    cwd: folder,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "on-record-release-"));
  write("CHANGELOG.md", CHANGELOG);
  write("package.json", '{ "version": "0.1.0" }\n');
  write(
    "package-lock.json",
    '{ "version": "0.1.0", "packages": { "": { "version": "0.1.0" } } }\n',
  );
  git("init", "--quiet");
  git("config", "user.name", "Ann Lee");
  git("config", "user.email", "ann@harbour.example");
  git("add", ".");
  git("commit", "--quiet", "--message", "all: begin");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a release", () => {
  it("dates what was unreleased, sets the version, commits and tags", () => {
    expect(release("0.2.0")).toMatchObject({ status: 0, stderr: "" });
    expect(read("CHANGELOG.md")).toMatch(
      /## \[Unreleased\]\n\n## \[0\.2\.0\] - \d{4}-\d\d-\d\d\n\n### Added\n\n- A German/,
    );
    expect(JSON.parse(read("package.json"))).toEqual({ version: "0.2.0" });
    expect(JSON.parse(read("package-lock.json"))).toEqual({
      version: "0.2.0",
      packages: { "": { version: "0.2.0" } },
    });
    expect(git("status", "--porcelain")).toBe("");
    expect(git("log", "-1", "--format=%s")).toBe("release: 0.2.0\n");
    expect(git("tag", "--list", "--format=%(refname:short) %(contents)").trim()).toBe(
      "v0.2.0 On Record 0.2.0\n\n### Added\n\n- A German edition.",
    );
  });

  it.each([
    { why: "a version that is none", words: ["next"], says: '"next" is no version like 0.2.0.' },
    { why: "no version", words: [], says: '"" is no version like 0.2.0.' },
    {
      why: "notes of a version that never was",
      words: ["--notes", "7.0.0"],
      says: "CHANGELOG.md has no section [7.0.0].",
    },
  ])("refuses $why", ({ words, says }) => {
    expect(release(...words)).toEqual({ status: 1, stdout: "", stderr: `${says}\n` });
    expect(read("CHANGELOG.md")).toBe(CHANGELOG);
  });

  it("refuses to release nothing, to do so twice, and over changes that are not committed", () => {
    release("0.2.0");
    expect(release("0.2.0").stderr).toBe("The tag v0.2.0 exists.\n");
    expect(release("0.3.0").stderr).toBe("CHANGELOG.md has nothing unreleased.\n");
    write("package.json", "{}");
    expect(release("0.3.0").stderr).toBe("Commit or put away your changes first.\n");
  });

  it("prints what is said of a version", () => {
    expect(release("--notes", "0.1.0")).toEqual({ status: 0, stdout: "The first.\n", stderr: "" });
  });
});
