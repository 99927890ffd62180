import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { namesInSeveralFiles } from "./names.ts";
import { parseSource, readSources } from "./sources.ts";

/** Presenters and catalogues call the same thing alike in each place that shows it: `renderAnswer`, `ask`. */
const SHOWS_THE_SAME = /^(?:wording|terminal|discord|run)\//;

/** Names that two files of the program still share. Give one of the two another name, then take it out. */
const ALLOWED: readonly string[] = [];

describe("names", () => {
  it("stand for one thing each: no two files declare the same", () => {
    const sources = readSources(fileURLToPath(new URL("../../src/", import.meta.url)));
    const own = sources.filter(({ path }) => !SHOWS_THE_SAME.test(path));
    const shared = [...namesInSeveralFiles(own)].filter(([name]) => !ALLOWED.includes(name));
    expect(shared.map(([name, paths]) => `${name}: ${paths.join(", ")}`)).toEqual([]);
  });
});

describe("namesInSeveralFiles", () => {
  it("finds values, functions and types, exported or not, and nothing within a function", () => {
    const sources = [
      parseSource(
        "a.ts",
        "export const limit = 1;\nfunction read() { const inner = 1; }\ntype T = 1;",
      ),
      parseSource(
        "b.ts",
        "const limit = 2;\nexport function read() {}\ninterface T {}\nconst inner = 1;",
      ),
      parseSource("c.ts", 'import { limit } from "./a.ts";\nexport const other = limit;'),
    ];
    expect([...namesInSeveralFiles(sources)]).toEqual([
      ["T", ["a.ts", "b.ts"]],
      ["limit", ["a.ts", "b.ts"]],
      ["read", ["a.ts", "b.ts"]],
    ]);
  });
});
