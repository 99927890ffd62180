// A text with the statements found in it, as the fixtures of `test/fixtures/statements/` are written:
// ready to be named, pared down to its phenomenon and corrected where the reading is wrong.

import { Document, Scalar } from "yaml";
import type { Article } from "../corpus/article.ts";
import type { Statement } from "../statements/statement.ts";
import { slice } from "../text/span.ts";
import { wording } from "../wording/wording.ts";

/** YAML, with a line end. A statement's force stands there only where it is not asserted. */
export function renderFixture({ text }: Article, statements: readonly Statement[]): string {
  const block = new Scalar(text.trimEnd());
  block.type = "BLOCK_LITERAL";
  const finds = statements.map(({ speaker, span, kind, rule, force }) => ({
    speaker,
    text: slice(text, span),
    kind,
    rule,
    ...(force === "asserted" ? {} : { force }),
  }));
  const document = new Document({
    phenomenon: wording.terminal.unnamedPhenomenon,
    text: block,
    ...(finds.length === 0 ? {} : { finds }),
  });
  return document.toString({ lineWidth: 0 });
}
