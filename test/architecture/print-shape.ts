// `npm run shape [-- DIR …]`: the figures of shape.ts as a table, a column for each checkout (by
// default this one), and the functions and files that lie above the bounds in the last of them.

import { BOUNDS, functionsOf, linesOf, shapeOf } from "./shape.ts";
import { readSources } from "./sources.ts";

const folders = process.argv.length > 2 ? process.argv.slice(2) : ["."];
const checkouts = folders.map((folder) => readSources(`${folder}/src`));
const shapes = checkouts.map(shapeOf);

const lines: string[] = [];
const print = (line: string) => lines.push(line);
const row = (cells: readonly string[]) => print(`| ${cells.join(" | ")} |`);
row(["median / 90 of 100 / most / above the bound", ...folders]);
row(["---", ...folders.map(() => "---")]);
for (const name of shapes[0]?.keys() ?? []) {
  row([name, ...shapes.map((shape) => shape.get(name) ?? "")]);
}

print(`\nAbove ${Object.values(BOUNDS).join(", ")} (${Object.keys(BOUNDS).join(", ")}):`);
const last = checkouts.at(-1) ?? [];
for (const source of last) {
  if (linesOf(source) > BOUNDS.fileLines) print(`${source.path}: ${linesOf(source)} lines`);
  for (const shape of functionsOf(source)) {
    const { name, path, branches, parameters } = shape;
    const above = [
      ...(shape.lines > BOUNDS.functionLines ? [`${shape.lines} lines`] : []),
      ...(branches > BOUNDS.branches ? [`${branches} branches`] : []),
      ...(parameters > BOUNDS.parameters ? [`${parameters} parameters`] : []),
    ];
    if (above.length > 0) print(`${path}, ${name}: ${above.join(", ")}`);
  }
}
process.stdout.write(`${lines.join("\n")}\n`);
