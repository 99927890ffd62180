// How long functions and files are, how many branches and parameters they have, and what imports
// what in a circle: the house's figures, which STYLE bounds. `npm run shape` prints them.

import { Visitor } from "oxc-parser";
import { circlesOf, graphOfFiles, graphOfRooms } from "./graph.ts";
import type { Source } from "./sources.ts";

export type FunctionShape = Readonly<{
  /** Its name, or `(callback)` where a function without one stands outside of any other. */
  name: string;
  path: string;
  /** From its first line to its last, signature included; the comment above it is not. */
  lines: number;
  /** McCabe's count: 1, and 1 for each if, ?:, &&, ||, ??, loop, case and catch. */
  branches: number;
  parameters: number;
}>;

/** What STYLE asks for; how many lie above is part of the figures. */
export const BOUNDS = { functionLines: 40, fileLines: 250, branches: 15, parameters: 4 };

type FunctionNode = Readonly<{
  type: string;
  start: number;
  end: number;
  params: readonly unknown[];
  id?: Readonly<{ name: string }> | null;
  parent?: unknown;
}>;

/**
 * The functions of a file, in the order of their first lines. A callback that is written in place
 * is a part of the function around it, its branches too.
 */
export function functionsOf({ path, text, program }: Source): readonly FunctionShape[] {
  const found: { -readonly [Key in keyof FunctionShape]: FunctionShape[Key] }[] = [];
  const open: (typeof found)[number][] = [];
  // Nodes whose name stands outside them: `const name = () => …`, a method, a property.
  const names = new Map<unknown, string>();
  const enter = (node: FunctionNode) => {
    const name = node.id?.name ?? names.get(node) ?? null;
    const outer = open.at(-1);
    if (name === null && outer !== undefined) {
      open.push(outer);
      return;
    }
    const shape = {
      name: name ?? "(callback)",
      path,
      lines: text.slice(node.start, node.end).split("\n").length,
      branches: 1,
      parameters: node.params.length,
    };
    found.push(shape);
    open.push(shape);
  };
  const leave = () => {
    open.pop();
  };
  const branch = () => {
    const innermost = open.at(-1);
    if (innermost !== undefined) innermost.branches++;
  };
  new Visitor({
    VariableDeclarator({ id, init }) {
      if (id.type === "Identifier") names.set(init, id.name);
    },
    Property({ key, value }) {
      if (key.type === "Identifier") names.set(value, key.name);
    },
    MethodDefinition({ key, value }) {
      if (key.type === "Identifier") names.set(value, key.name);
    },
    FunctionDeclaration: enter,
    "FunctionDeclaration:exit": leave,
    FunctionExpression: enter,
    "FunctionExpression:exit": leave,
    ArrowFunctionExpression: enter,
    "ArrowFunctionExpression:exit": leave,
    IfStatement: branch,
    ConditionalExpression: branch,
    LogicalExpression: branch,
    ForStatement: branch,
    ForInStatement: branch,
    ForOfStatement: branch,
    WhileStatement: branch,
    DoWhileStatement: branch,
    CatchClause: branch,
    SwitchCase({ test }) {
      if (test !== null) branch();
    },
  }).visit(program);
  return found;
}

/** What `npm run shape` tells of a checkout, one row each: what → its figure. */
export function shapeOf(sources: readonly Source[]): ReadonlyMap<string, string> {
  const functions = sources.flatMap(functionsOf);
  const statements = sources.filter(({ path }) => path.startsWith("statements/"));
  const lines = functions.map((shape) => shape.lines);
  const branches = functions.map((shape) => shape.branches);
  const parameters = functions.map((shape) => shape.parameters);
  return new Map([
    ["files", `${sources.length}`],
    ["functions", `${functions.length}`],
    ["lines a function", spread(lines, BOUNDS.functionLines)],
    ["branches a function", spread(branches, BOUNDS.branches)],
    ["parameters a function", spread(parameters, BOUNDS.parameters)],
    ["lines a file", spread(sources.map(linesOf), BOUNDS.fileLines)],
    ["lines a file, statements/", spread(statements.map(linesOf), BOUNDS.fileLines)],
    ["circles of files", listCircles(circlesOf(graphOfFiles(sources)))],
    ["circles of rooms in src/", listCircles(circlesOf(graphOfRooms(sources, "")))],
    ...["statements", "answer"].map(
      (folder) =>
        [
          `circles of rooms in ${folder}/`,
          listCircles(circlesOf(graphOfRooms(sources, folder))),
        ] as const,
    ),
  ]);
}

export function linesOf({ text }: Source): number {
  return text.trimEnd().split("\n").length;
}

/** `[1, 2, 9]` and 8 → "2 / 9 / 9 / 1". */
function spread(values: readonly number[], bound: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  return [at(0.5), at(0.9), at(1), sorted.filter((value) => value > bound).length].join(" / ");
}

function listCircles(circles: readonly (readonly string[])[]): string {
  return circles.length === 0
    ? "0"
    : `${circles.length}, of ${circles.map(({ length }) => length).join(", ")}`;
}
