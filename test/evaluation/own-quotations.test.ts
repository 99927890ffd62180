// Our own quotations over the starter corpus: what is right must stay right.

import { describe, expect, it } from "vitest";
import { editionOf } from "./benchmark.ts";
import { judgeAll, madeCases, ownCases } from "./verify.ts";

const own = await judgeAll(await editionOf("corpus"), ownCases());
const { edition, cases } = await madeCases("corpus");
const made = await judgeAll(edition, cases);
const all = [...own, ...made];

describe("quotations checked over the starter corpus", () => {
  it("are sixty by hand, and every verdict is due at least four times", () => {
    expect(own.length).toBeGreaterThanOrEqual(60);
    const due = new Map<string, number>();
    for (const { asked } of own) due.set(asked.verdict, (due.get(asked.verdict) ?? 0) + 1);
    expect(due.size).toBe(7);
    expect(Math.min(...due.values())).toBeGreaterThanOrEqual(4);
  });

  it("get the right verdict in at least 98 %", () => {
    const wrong = all.filter(({ isRight }) => !isRight);
    const told = wrong.map(({ asked, given }) => `${asked.quotation}: ${given.verdict}`);
    expect(wrong.length / all.length, told.join("\n")).toBeLessThanOrEqual(0.02);
  });

  it("are never exact where a word was changed, added or dropped", () => {
    const changed = all.filter(({ asked }) => asked.verdict === "near");
    expect(changed.filter(({ given }) => given.verdict === "exact")).toEqual([]);
  });

  it("show only slices of what the articles say, and each difference where it stands", () => {
    for (const { asked, given } of all) {
      const [first] = given.quotes;
      for (const { text, start, end, source } of given.quotes)
        expect(textOf(source.path).slice(start, end)).toBe(text);
      for (const { asked: typed, printed } of given.differences) {
        if (typed !== null) expect(asked.quotation.slice(typed.start, typed.end)).toBe(typed.text);
        if (printed !== null)
          expect(textOf(first?.source.path).slice(printed.start, printed.end)).toBe(printed.text);
      }
    }
  });
});

function textOf(path: string | undefined): string {
  return edition.articles.find((article) => article.path === path)?.text ?? "";
}
