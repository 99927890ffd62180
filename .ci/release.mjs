// The release step. `npm run release -- 0.2.0` tests, then gives what CHANGELOG.md has as unreleased
// that version and today's date, writes the version into package.json and its lock, commits and
// tags. Nothing is pushed. `node .ci/release.mjs --notes 0.2.0` prints what CHANGELOG.md says of it.

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const CHANGELOG = "CHANGELOG.md";
const UNRELEASED = "## [Unreleased]\n";

const [first, second] = process.argv.slice(2);
try {
  if (first === "--notes") process.stdout.write(`${notesOf(changelog(), second ?? "")}\n`);
  else release(first ?? "");
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}

/** @param {string} version */
function release(version) {
  if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`"${version}" is no version like 0.2.0.`);
  const tag = `v${version}`;
  if (git("status", "--porcelain") !== "")
    throw new Error("Commit or put away your changes first.");
  if (git("tag", "--list", tag) !== "") throw new Error(`The tag ${tag} exists.`);
  const before = changelog();
  if (notesOf(before, "Unreleased") === "") throw new Error(`${CHANGELOG} has nothing unreleased.`);
  const today = new Date().toISOString().slice(0, 10);
  const after = before.replace(UNRELEASED, `${UNRELEASED}\n## [${version}] - ${today}\n`);
  writeFileSync(CHANGELOG, after);
  for (const file of ["package.json", "package-lock.json"]) setVersion(file, version);
  git("commit", "--quiet", "--all", "--message", `release: ${version}`);
  // Headings of Markdown are no comments of git's.
  const message = `On Record ${version}\n\n${notesOf(after, version)}`;
  git("tag", "--annotate", tag, "--cleanup=verbatim", "--message", message);
  process.stdout.write(`Tagged ${tag}. To publish it: git push --follow-tags\n`);
}

function changelog() {
  return readFileSync(CHANGELOG, "utf8");
}

/**
 * What a version's section says, without its heading; empty where it says nothing.
 * @param {string} text
 * @param {string} version
 */
function notesOf(text, version) {
  const section = text.split(/^(?=## )/m).find((part) => part.startsWith(`## [${version}]`));
  if (section === undefined) throw new Error(`${CHANGELOG} has no section [${version}].`);
  return section.slice(section.indexOf("\n")).trim();
}

/**
 * Both files give the version of the package itself first, the lock twice.
 * @param {string} file
 * @param {string} version
 */
function setVersion(file, version) {
  const content = JSON.parse(readFileSync(file, "utf8"));
  content.version = version;
  if (content.packages !== undefined) content.packages[""].version = version;
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}

/** @param {readonly string[]} words */
function git(...words) {
  return execFileSync("git", words, { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
}
