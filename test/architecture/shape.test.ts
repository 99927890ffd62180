// What `npm run shape` counts.

import { describe, expect, it } from "vitest";
import { functionsOf, shapeOf } from "./shape.ts";
import { parseSource } from "./sources.ts";

const countsOf = (text: string) =>
  functionsOf(parseSource("a.ts", text)).map(({ name, lines, branches, parameters }) => [
    name,
    lines,
    branches,
    parameters,
  ]);

describe("functionsOf", () => {
  it.each([
    { text: "function f() {\n  return 1;\n}", counts: [["f", 3, 1, 0]] },
    { text: "const f = (a, b) =>\n  a && b;", counts: [["f", 2, 2, 2]] },
    {
      text: "function f(a) { if (a) return a ?? 1; for (const b of a) b ? 1 : 2; }",
      counts: [["f", 1, 5, 1]],
    },
    {
      text: "function f(a) { switch (a) { case 1: case 2: return; default: } }",
      counts: [["f", 1, 3, 1]],
    },
    { text: "class C { m(a) {} }", counts: [["m", 1, 1, 1]] },
    {
      text: "const o = { m(a) {}, n: () => 1 };",
      counts: [
        ["m", 1, 1, 1],
        ["n", 1, 1, 0],
      ],
    },
    { text: 'it("…", () => {});', counts: [["(callback)", 1, 1, 0]] },
  ])("finds in $text: $counts", ({ text, counts }) => {
    expect(countsOf(text)).toEqual(counts);
  });

  it("counts a callback as part of the function around it, and a named one apart", () => {
    const text = `function f(all) {
      const isLong = (a) => a.x || a.y;
      return all.filter((a) => a && isLong(a));
    }`;
    expect(countsOf(text)).toEqual([
      ["f", 4, 2, 1],
      ["isLong", 1, 2, 1],
    ]);
  });
});

describe("shapeOf", () => {
  it("gives the median, 90 of 100, the most and how many are above the bound", () => {
    const functions = [1, 2, 3, 5].map(
      (parameters) =>
        `function f${parameters}(${"abcde".slice(0, parameters).split("").join()}) {}`,
    );
    const shape = shapeOf([parseSource("a.ts", functions.join("\n"))]);
    expect(shape.get("parameters a function")).toBe("2 / 5 / 5 / 1");
    expect(shape.get("lines a file")).toBe("4 / 4 / 4 / 0");
    expect(shape.get("circles of files")).toBe("0");
  });
});
