// `check`: what of a corpus is read, refused and left out, or the text that offsets count in.

import { type CorpusReading, faultOfEmpty } from "../corpus/corpus-reading.ts";
import { CorpusError } from "../corpus/fault.ts";
import { readCorpus } from "../corpus/read-corpus.ts";
import { parsePeopleFile } from "../people/people-file.ts";
import type { Command } from "../terminal/arguments.ts";
import { renderCheck } from "../terminal/render-check.ts";
import { findArticle } from "./find-article.ts";
import { type ExitStatus, print, printExactly, screen } from "./output.ts";

export async function check(
  command: Extract<Command, { kind: "check" }>,
  corpusDir: string,
): Promise<ExitStatus> {
  const reading = await readCorpus(corpusDir);
  return command.text === null
    ? report(reading, corpusDir)
    : printExactly(findArticle(command.text, reading, corpusDir).text);
}

function report(reading: CorpusReading, corpusDir: string): ExitStatus {
  const people = reading.people === null ? [] : parsePeopleFile(reading.people).refused;
  const refused = [...reading.refused, ...people];
  if (reading.articles.length === 0 && refused.length === 0) {
    throw new CorpusError(faultOfEmpty(corpusDir, reading));
  }
  print(renderCheck({ ...reading, refused }, screen()));
  return refused.length > 0 ? 1 : 0;
}
