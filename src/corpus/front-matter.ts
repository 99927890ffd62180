// The YAML between two lines of `---` at the head of a file.

import { LineCounter, parseDocument, type YAMLParseError } from "yaml";
import type { FileFault, YamlProblem } from "./fault.ts";
import { messageOfYaml, offsetOf } from "./yaml.ts";

/**
 * `bodyStart` is the offset of the first character after the closing line. `keyLines` says on which
 * line (from 1) each field stands.
 */
export type FrontMatter =
  | Readonly<{ kind: "none" }>
  | Readonly<{
      kind: "fields";
      fields: unknown;
      bodyStart: number;
      keyLines: ReadonlyMap<string, number>;
    }>
  | Readonly<{ kind: "broken"; line: number; fault: FileFault }>;

const OPENING = /^---[ \t]*(?:\r\n|\n|\r)/;
const CLOSING = /(?:^|\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?=\r\n|\n|\r|$)(?:\r\n|\n|\r)?/g;
/** A first line that could only be a field: `title: …`. A rule above an article is not front matter. */
const FIELD = /^\s*(?:#[^\n\r]*\s+)*[\p{L}_][\p{L}\d _-]*:(?:[ \t\r\n]|$)/u;

/**
 * Reads the front matter of a text without byte-order mark. A file that opens with `---` and then a
 * field must close it; a `---` followed by anything else is an ornament, and there is none.
 */
export function readFrontMatter(text: string): FrontMatter {
  const opening = OPENING.exec(text);
  if (!opening) return { kind: "none" };
  const start = opening[0].length;
  CLOSING.lastIndex = start - 1;
  const closing = CLOSING.exec(text);
  const isEmpty = closing !== null && text.slice(start, closing.index).trim() === "";
  if (!isEmpty && !FIELD.test(text.slice(start, start + 2_000))) return { kind: "none" };
  if (!closing) {
    return { kind: "broken", line: 1, fault: { kind: "front-matter-not-closed" } };
  }
  return readFields(text.slice(start, Math.max(start, closing.index)), CLOSING.lastIndex);
}

function readFields(yaml: string, bodyStart: number): FrontMatter {
  const lineCounter = new LineCounter();
  // LineCounter knows "\n" alone; the same length keeps its lines true for "\r" too.
  const document = parseDocument(yaml.replace(/\r(?!\n)/g, "\n"), {
    lineCounter,
    logLevel: "error",
  });
  const error = document.errors[0];
  if (error) {
    const line = lineCounter.linePos(error.pos[0]).line + 1;
    return {
      kind: "broken",
      line,
      fault: { kind: "front-matter-not-yaml", problem: yamlProblemOf(error) },
    };
  }
  try {
    const keyLines = new Map<string, number>();
    if (document.contents !== null && "items" in document.contents) {
      for (const { key } of document.contents.items as readonly { key?: unknown }[]) {
        const range = offsetOf(key);
        if (range !== null) keyLines.set(String(key), lineCounter.linePos(range).line + 1);
      }
    }
    return { kind: "fields", fields: document.toJS({ maxAliasCount: 100 }), bodyStart, keyLines };
  } catch (error) {
    // toJS throws on an alias without anchor and on aliases that multiply without end.
    const message = error instanceof Error ? messageOfYaml(error) : String(error);
    const problem = { kind: "yaml", message } as const;
    return { kind: "broken", line: 2, fault: { kind: "front-matter-not-yaml", problem } };
  }
}

/** Tells the slip that titles invite, `title: Putin: a list`, from others. */
function yamlProblemOf(error: YAMLParseError): YamlProblem {
  return error.code === "BLOCK_AS_IMPLICIT_KEY"
    ? { kind: "unquoted-colon" }
    : { kind: "yaml", message: messageOfYaml(error) };
}
