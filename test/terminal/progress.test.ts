import { describe, expect, it } from "vitest";
import { createProgress } from "../../src/terminal/progress.ts";

function watch(isTerminal: boolean, ...atMs: readonly number[]): readonly string[] {
  const written: string[] = [];
  const progress = createProgress((text) => written.push(text), isTerminal, 10_000);
  for (const [index, ms] of atMs.entries()) progress.update(index + 1, 9000, 10_000 + ms);
  progress.clear();
  return written;
}

describe("createProgress", () => {
  it("keeps quiet while a reading takes less than a second", () => {
    expect(watch(true, 0, 500, 999)).toEqual([]);
  });

  it("rewrites one line on a terminal, at most five times a second, and wipes it", () => {
    expect(watch(true, 900, 1000, 1100, 1250)).toEqual([
      "\rReading the corpus: 2 of 9000 articles\u001b[K",
      "\rReading the corpus: 4 of 9000 articles\u001b[K",
      "\r\u001b[K",
    ]);
  });

  it("writes one plain line elsewhere", () => {
    expect(watch(false, 900, 1000, 1100, 5000)).toEqual([
      "Reading the corpus: 2 of 9000 articles …\n",
    ]);
  });
});
