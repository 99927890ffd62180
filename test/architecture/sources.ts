// The files of src/ as a parser sees them: what the picture in src/README.md and the figures of
// `npm run shape` are made from.

import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { type Program, parseSync } from "oxc-parser";

export type Source = Readonly<{
  /** Below the folder that was read, as in `text/span.ts`. */
  path: string;
  text: string;
  program: Program;
  /** Other sources that this one imports, each once; packages are left out. */
  imports: readonly SourceImport[];
}>;

export type SourceImport = Readonly<{
  /** Below the folder that was read. */
  path: string;
  /** Whether nothing but types is imported. */
  isType: boolean;
}>;

/** Every `.ts` file below `folder`, by path; declarations (`.d.ts`) are left out. */
export function readSources(folder: string): readonly Source[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
    .sort()
    .map((path) => parseSource(path, readFileSync(posix.join(folder, path), "utf8")));
}

/** @throws Error when `text` is no TypeScript. */
export function parseSource(path: string, text: string): Source {
  const { program, module, errors } = parseSync(path, text);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path} cannot be parsed: ${error.message}`);
  const modules: readonly SourceImport[] = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      path: moduleRequest.value,
      isType: entries.length > 0 && entries.every(({ isType }) => isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, isType }) =>
        moduleRequest === null ? [] : [{ path: moduleRequest.value, isType }],
      ),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      path: text.slice(start + 1, end - 1),
      isType: false,
    })),
  ];
  return { path, text, program, imports: importsOf(path, modules) };
}

/** One entry a file; where one import wants its values and another its types, it is the values'. */
function importsOf(path: string, modules: readonly SourceImport[]): readonly SourceImport[] {
  const found = new Map<string, boolean>();
  for (const { path: target, isType } of modules) {
    if (!target.startsWith(".") || !target.endsWith(".ts")) continue;
    const other = posix.join(posix.dirname(path), target);
    found.set(other, isType && (found.get(other) ?? true));
  }
  return [...found].map(([other, isType]) => ({ path: other, isType }));
}
