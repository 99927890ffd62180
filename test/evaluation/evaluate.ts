// npm run evaluate -- --data DIR [--against FILE] [--save FILE]
// Runs every benchmark found below DIR and prints one table; with the outcomes of an earlier run,
// the differences with paired bootstrap intervals.

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { runAttribution } from "./attribution.ts";
import { type Figure, figureValue, type Report } from "./benchmark.ts";
import { difference } from "./compare.ts";
import { runFact } from "./fact.ts";
import { runSaid } from "./said.ts";

const { values: given } = parseArgs({
  options: {
    data: { type: "string" },
    against: { type: "string" },
    save: { type: "string" },
  },
});
if (given.data === undefined || !existsSync(given.data)) {
  console.error("npm run evaluate -- --data DIR [--against FILE] [--save FILE]");
  process.exit(2);
}

const before = given.against === undefined ? [] : parseReports(given.against);
const reports: Report[] = [];
for (const folder of foldersBelow(given.data)) {
  const report = await run(folder);
  if (report !== null)
    reports.push({ ...report, benchmark: relative(given.data, folder) || report.benchmark });
}
if (reports.length === 0) {
  console.error(`No benchmark below ${given.data}.`);
  process.exit(2);
}
for (const report of reports) print(report);
if (given.save !== undefined) writeFileSync(given.save, JSON.stringify(reports));

/** A benchmark is known by its files. */
async function run(folder: string): Promise<Report | null> {
  const has = (name: string) => existsSync(join(folder, name));
  if (has("score.py") && has("dev.jsonl")) return runAttribution(folder);
  if (!has("questions.jsonl") || !has("gold.jsonl") || !has("corpus")) return null;
  return has("statements.jsonl") ? runSaid(folder) : runFact(folder);
}

function foldersBelow(folder: string): readonly string[] {
  const inside = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "corpus")
    .sort((a, b) => a.name.localeCompare(b.name));
  return [folder, ...inside.flatMap(({ name }) => foldersBelow(join(folder, name)))];
}

function parseReports(file: string): readonly Report[] {
  return JSON.parse(readFileSync(file, "utf8")) as readonly Report[];
}

function print({ benchmark, figures, notes }: Report): void {
  const earlier = before.find((report) => report.benchmark === benchmark);
  console.log(`\n${benchmark}`);
  for (const figure of figures) {
    const old = earlier?.figures.find(({ name }) => name === figure.name);
    console.log(
      `  ${figure.name.padEnd(46)}${percent(figureValue(figure)).padStart(8)}${change(figure, old)}`,
    );
  }
  for (const note of notes) console.log(`  ${note}`);
}

function percent(value: number | null): string {
  return value === null ? "n/a" : `${(100 * value).toFixed(1)} %`;
}

function change(now: Figure, old: Figure | undefined): string {
  if (old === undefined) return `   n = ${counted(now)}`;
  const found = difference(now, old);
  if (found === null) return "";
  const points = (value: number) => `${value >= 0 ? "+" : ""}${(100 * value).toFixed(1)}`;
  return `   before ${percent(figureValue(old))}, ${points(found.mean)} [${points(found.low)}, ${points(found.high)}], n = ${found.questions}`;
}

function counted({ outcomes }: Figure): number {
  return Math.round(Object.values(outcomes).reduce((sum, [, of]) => sum + of, 0));
}
