// `check`: what of a corpus is read, refused and left out, or the text that offsets count in.

import type { CorpusReading } from "../corpus/corpus-reading.ts";
import { readCorpus } from "../corpus/read-corpus.ts";
import { describeEmpty } from "../library.ts";
import { parsePeopleFile } from "../people/people-file.ts";
import type { Command } from "../terminal/arguments.ts";
import { renderCheck } from "../terminal/render-check.ts";
import { type ExitStatus, print, printExactly, screen } from "./output.ts";

export async function check(
  command: Extract<Command, { kind: "check" }>,
  corpusDir: string,
): Promise<ExitStatus> {
  const reading = await readCorpus(corpusDir);
  return command.text === null
    ? report(reading, corpusDir)
    : printExactly(textOf(command.text, reading, corpusDir));
}

function textOf(path: string, { articles }: CorpusReading, corpusDir: string): string {
  const article = articles.find((each) => each.path === path);
  if (article === undefined) {
    throw new Error(`There is no article "${path}" in the corpus "${corpusDir}".`);
  }
  return article.text;
}

function report(reading: CorpusReading, corpusDir: string): ExitStatus {
  const people = reading.people === null ? [] : parsePeopleFile(reading.people).refused;
  const refused = [...reading.refused, ...people];
  if (reading.articles.length === 0 && refused.length === 0) {
    throw new Error(describeEmpty(corpusDir, reading));
  }
  print(renderCheck({ ...reading, refused }, screen()));
  return refused.length > 0 ? 1 : 0;
}
