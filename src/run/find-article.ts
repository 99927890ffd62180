// One article of a corpus by its path, for commands that show one.

import type { Article } from "../corpus/article.ts";
import type { CorpusReading } from "../corpus/corpus-reading.ts";
import { wording } from "../wording/wording.ts";

/** Throws an Error that names path and folder where there is no such article. */
export function findArticle(path: string, { articles }: CorpusReading, corpusDir: string): Article {
  const article = articles.find((each) => each.path === path);
  if (article === undefined) throw new Error(wording.failures.noSuchArticle(path, corpusDir));
  return article;
}
