// `statements`: every statement of the corpus, one JSON object a line.

import { readCorpus } from "../corpus/read-corpus.ts";
import { nameThroughout } from "../people/name-described.ts";
import { parsePeopleFile } from "../people/people-file.ts";
import { extractStatements } from "../statements/extract-statements.ts";
import { statementLine } from "../terminal/json-lines.ts";
import { warnOfRefused } from "./open-library.ts";
import { type ExitStatus, print } from "./output.ts";

export async function listStatements(corpusDir: string): Promise<ExitStatus> {
  const reading = await readCorpus(corpusDir);
  warnOfRefused(reading.refused.length);
  const found = reading.articles.map((article) => ({
    article,
    extraction: extractStatements(article),
  }));
  const corrections = reading.people === null ? null : parsePeopleFile(reading.people);
  for (const { article, extraction } of nameThroughout(found, corrections)) {
    for (const statement of extraction.statements) print(statementLine(article, statement));
  }
  return 0;
}
