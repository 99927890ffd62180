// npm run evaluate-verify -- [--data DIR] [--show N]
// Checks quotations made by hand and by program over the starter corpus, and by program over each
// corpus found below DIR, and prints which verdict each kind gets.

import { existsSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { editionOf } from "./benchmark.ts";
import { confusion, judgeAll, madeCases, ownCases } from "./verify.ts";

const { values: given } = parseArgs({
  options: { data: { type: "string" }, show: { type: "string", default: "0" } },
});
const shown = Number(given.show);

console.log("by hand, over the starter corpus");
console.log(confusion(await judgeAll(await editionOf("corpus"), ownCases()), shown));

const folders = ["corpus", ...(given.data === undefined ? [] : corporaBelow(given.data))];
for (const folder of folders) {
  const { edition, cases } = await madeCases(folder);
  const start = process.cpuUsage();
  const judged = await judgeAll(edition, cases);
  const { user, system } = process.cpuUsage(start);
  const each = (user + system) / 1000 / Math.max(1, cases.length);
  console.log(
    `\nby program, over ${relative(given.data ?? ".", folder) || folder}, ${each.toFixed(1)} ms each`,
  );
  console.log(confusion(judged, shown));
}

/** Folders named corpus beside a file that tells who says what. */
function corporaBelow(folder: string): readonly string[] {
  const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  return inside.flatMap(({ name }) => {
    const path = join(folder, name);
    if (name !== "corpus") return corporaBelow(path);
    const hasGold =
      existsSync(join(folder, "score.py")) || existsSync(join(folder, "statements.jsonl"));
    return hasGold ? [path] : [];
  });
}
