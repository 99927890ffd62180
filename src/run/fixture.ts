// `fixture`: a text and how it is read, as a fixture for the tests.

import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { parseArticle } from "../corpus/parse-article.ts";
import { extractStatements } from "../statements/extract-statements.ts";
import { renderFixture } from "../terminal/render-fixture.ts";
import { wording } from "../wording/wording.ts";
import { type ExitStatus, print } from "./output.ts";

/** @param file a text; `-` is standard input */
export async function printFixture(file: string): Promise<ExitStatus> {
  const reading = parseArticle("fixture.txt", await readText(file));
  if (reading.kind === "refused") {
    throw new Error(wording.failures.noArticleIn(file, reading.fault));
  }
  const { article } = reading;
  return print(renderFixture(article, extractStatements(article).statements));
}

async function readText(file: string): Promise<string> {
  if (file === "-") return text(process.stdin);
  return readFile(file, "utf8").catch((cause: unknown) => {
    throw new Error(wording.failures.textUnreadable(file), { cause });
  });
}
