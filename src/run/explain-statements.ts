// `statements --explain`: how one article of the corpus was read, for a person to follow.

import { readCorpus } from "../corpus/read-corpus.ts";
import { traceExtraction } from "../statements/trace-extraction.ts";
import { renderTrace } from "../terminal/render-trace.ts";
import { findArticle } from "./find-article.ts";
import { type ExitStatus, print, screen } from "./output.ts";

export async function explainStatements(path: string, corpusDir: string): Promise<ExitStatus> {
  const article = findArticle(path, await readCorpus(corpusDir), corpusDir);
  return print(renderTrace(article, traceExtraction(article), screen()));
}
