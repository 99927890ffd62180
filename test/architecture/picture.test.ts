// The pictures in the READMEs of src/ are those of the code as it is; see picture.ts.

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { circlesOf, graphOfFiles, graphOfRooms, withoutDetours } from "./graph.ts";
import { drawGraph, withPictures } from "./picture.ts";
import { parseSource, readSources } from "./sources.ts";

const root = fileURLToPath(new URL("../../src/", import.meta.url));
const readmes = readdirSync(root, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith("README.md"));
const sources = readSources(root);

const files = (contents: Readonly<Record<string, string>>) =>
  Object.entries(contents).map(([path, text]) => parseSource(path, text));

describe("the pictures", () => {
  it.each(readmes)("of src/%s are up to date; if not, `npm run picture` draws them", (path) => {
    const readme = readFileSync(root + path, "utf8");
    expect(readme).toBe(withPictures(readme, sources));
  });

  it("include one of src/ itself", () => {
    expect(readFileSync(`${root}README.md`, "utf8")).toContain("<!-- picture: src -->\n");
  });
});

describe("parseSource", () => {
  it("finds every way to import a file, and no package", () => {
    const [{ imports }] = files({
      "a/b.ts": `import { c } from "./c.ts";
        import type { D } from "../d.ts";
        import { type E } from "../e/e.ts";
        export { f } from "./f.ts";
        import "zod";
        import model from "./model.json" with { type: "json" };
        const g = await import("../g.ts");
        export type { C } from "./c.ts";`,
    }) as [ReturnType<typeof parseSource>];
    expect(imports).toEqual([
      { path: "a/c.ts", isType: false },
      { path: "d.ts", isType: true },
      { path: "e/e.ts", isType: true },
      { path: "a/f.ts", isType: false },
      { path: "g.ts", isType: false },
    ]);
  });
});

describe("drawGraph", () => {
  const small = files({
    "main.ts": 'import "./answer/a.ts"; import "./text/t.ts";',
    "answer/a.ts": 'import "./b.ts"; import "../text/t.ts";',
    "answer/b.ts": "export {};",
    "text/t.ts": "export {};",
  });

  it("draws rooms once, and no arrow where others lead there", () => {
    expect(drawGraph(graphOfRooms(small, ""))).toBe(
      'flowchart TB\n  r0["answer/"]\n  r1["main.ts"]\n  r2["text/"]\n  r0 --> r2\n  r1 --> r0\n',
    );
  });

  it("draws the rooms of one folder", () => {
    expect(drawGraph(graphOfRooms(small, "answer"))).toBe(
      'flowchart TB\n  r0["a.ts"]\n  r1["b.ts"]\n  r0 --> r1\n',
    );
  });
});

describe("circlesOf", () => {
  it("finds files that import each other, by way of others too, and keeps their arrows", () => {
    const graph = graphOfFiles(
      files({
        "a.ts": 'import "./b.ts";',
        "b.ts": 'import "./c.ts";',
        "c.ts": 'import "./a.ts"; import "./d.ts";',
        "d.ts": "export {};",
      }),
    );
    expect(circlesOf(graph)).toEqual([["a.ts", "b.ts", "c.ts"]]);
    expect(withoutDetours(graph)).toEqual(graph);
  });
});
