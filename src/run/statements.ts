// `statements`: every statement of the corpus, one JSON object a line.

import { readCorpus } from "../corpus/read-corpus.ts";
import { namedStatementSteps } from "../people/named-statements.ts";
import { statementLine } from "../terminal/json-lines.ts";
import { finish } from "../text/steps.ts";
import { warnOfRefused } from "./open-library.ts";
import { type ExitStatus, printJson } from "./output.ts";

export async function listStatements(corpusDir: string): Promise<ExitStatus> {
  const reading = await readCorpus(corpusDir);
  warnOfRefused(reading.refused.length);
  for (const { article, extraction } of finish(namedStatementSteps(reading)).named) {
    for (const statement of extraction.statements) printJson(statementLine(article, statement));
  }
  return 0;
}
