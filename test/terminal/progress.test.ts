import { describe, expect, it } from "vitest";
import { createProgress, type Reading } from "../../src/terminal/progress.ts";

function watch(
  isTerminal: boolean,
  ...shown: readonly (readonly [ms: number, reading: Reading])[]
): readonly string[] {
  const written: string[] = [];
  const progress = createProgress((text) => written.push(text), isTerminal, 10_000);
  for (const [ms, reading] of shown) progress.show(reading, 10_000 + ms);
  progress.clear();
  return written;
}

describe("createProgress", () => {
  it("keeps quiet while a reading takes less than a second", () => {
    expect(watch(true, [0, null], [999, { done: 1, total: 1 }])).toEqual([]);
  });

  it("rewrites one line on a terminal, and wipes it", () => {
    expect(watch(true, [900, null], [1000, null], [1200, { done: 2, total: 9000 }])).toEqual([
      "\rReading the corpus …\u001b[K",
      "\rReading the corpus: 2 of 9,000 articles …\u001b[K",
      "\r\u001b[K",
    ]);
  });

  it("writes one plain line elsewhere", () => {
    expect(watch(false, [1000, { done: 1, total: 2 }], [5000, { done: 2, total: 2 }])).toEqual([
      "Reading the corpus: 1 of 2 articles …\n",
    ]);
  });
});
