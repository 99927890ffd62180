// One line of a `.jsonl` file → the text and metadata of one article.

import { parseJson } from "../text/json.ts";
import { readMetadata } from "./metadata.ts";
import { type ArticleReading, buildArticle, notesOn } from "./parse-article.ts";

const TEXT_FIELDS = ["text", "body", "content"];

/**
 * `path` names the line (`dump.jsonl#12`). The article's text is the field `text` (or `body`, or
 * `content`) exactly as given, so that offsets into it stay true.
 */
export function parseJsonLine(path: string, line: string): ArticleReading {
  const value = parseJson(line);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { kind: "refused", line: null, fault: { kind: "not-a-json-object" } };
  }
  const fields: ReadonlyMap<string, unknown> = new Map(Object.entries(value));
  const text = TEXT_FIELDS.map((field) => fields.get(field)).find((given) => given != null);
  if (typeof text !== "string") {
    return { kind: "refused", line: null, fault: { kind: "no-text-field" } };
  }
  const reading = readMetadata(value);
  if (reading.kind === "faulty") {
    return {
      kind: "refused",
      line: null,
      fault: { kind: "faulty-metadata", fault: reading.fault },
    };
  }
  const { metadata } = reading;
  return buildArticle(path, text, metadata, { notes: notesOn(value, metadata) });
}
