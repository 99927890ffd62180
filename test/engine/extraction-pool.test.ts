// Extraction on several cores, with real threads, which run the program as built.

import { describe, expect, it } from "vitest";
import type { Article } from "../../src/corpus/article.ts";
import { extractInThreads } from "../../src/engine/extraction-pool.ts";
import { extractStatements } from "../../src/statements/extract-statements.ts";
import { articleOf } from "../statements/fixtures.ts";

const BUILT = new URL("../../dist/engine/extraction-worker.js", import.meta.url);
const LOST = new URL("./lost-extraction-worker.mjs", import.meta.url);

const articles: readonly Article[] = Array.from({ length: 60 }, (_, number) =>
  articleOf(`Mayor Ana Lund met reporters. “We counted ${number} votes,” Lund said.`),
);

describe("extractInThreads", () => {
  it("gives what one thread gives, and tells how far it is", async () => {
    const told: number[] = [];
    const extracted = await extractInThreads(articles, (done) => told.push(done), 2, BUILT);
    expect([...extracted.keys()].length).toBe(articles.length);
    for (const article of articles)
      expect(extracted.get(article)).toEqual(extractStatements(article));
    expect(told.at(-1)).toBe(articles.length);
  });

  it("leaves out what threads had that are lost, and does not wait for them", async () => {
    const extracted = await extractInThreads(articles, () => undefined, 2, LOST);
    expect(extracted.size).toBe(2 * 2 * 8);
  });
});
