// people.yaml: how a moderator corrects who is who. Text → checked entries; people.ts obeys them.

import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";

const names = z
  .union([z.string(), z.array(z.string())])
  .transform((value) =>
    (typeof value === "string" ? [value] : value).map((name) => name.trim()).filter(Boolean),
  );

const entrySchema = z
  .strictObject({
    name: z.string().trim().min(1, "is empty"),
    "also known as": names.default([]),
    "not the same as": names.default([]),
    "described as": names.default([]),
  })
  .transform((entry) => ({
    name: entry.name,
    alsoKnownAs: entry["also known as"],
    notTheSameAs: entry["not the same as"],
    describedAs: entry["described as"],
  }));

/** One person as corrected by hand; `name` is shown, in any script. */
export type PersonEntry = Readonly<{
  name: string;
  alsoKnownAs: readonly string[];
  notTheSameAs: readonly string[];
  /** Offices and the like that mean this person: "the Russian president". */
  describedAs: readonly string[];
}>;

/** An entry that could not be read; `line` counts from 1. */
export type EntryRefusal = Readonly<{ path: string; line: number | null; reason: string }>;

export type PeopleFile = Readonly<{
  entries: readonly PersonEntry[];
  refused: readonly EntryRefusal[];
}>;

const SHAPE =
  'Write a list of "- name: …", each with any of "also known as: [ … ]", "described as: [ … ]" and "not the same as: [ … ]".';

/**
 * Reads people.yaml. A wrong entry is refused with its line and what to do, the others are kept; a
 * file that is no YAML is refused whole. An empty file gives no entries. Never throws.
 */
export function parsePeopleFile(file: Readonly<{ path: string; text: string }>): PeopleFile {
  const lines = new LineCounter();
  const refuse = (offset: number | null, reason: string): EntryRefusal => ({
    path: file.path,
    line: offset === null ? null : lines.linePos(offset).line,
    reason,
  });
  const document = parseDocument(file.text, { lineCounter: lines });
  const [error] = document.errors;
  if (error !== undefined)
    return { entries: [], refused: [refuse(error.pos[0], `${firstLine(error.message)} ${SHAPE}`)] };
  const data: unknown = toPlain(document);
  if (data === null || data === undefined) return { entries: [], refused: [] };
  if (!Array.isArray(data))
    return { entries: [], refused: [refuse(0, `It holds no list. ${SHAPE}`)] };

  const entries: PersonEntry[] = [];
  const refused: EntryRefusal[] = [];
  for (const [at, item] of data.entries()) {
    const parsed = entrySchema.safeParse(item);
    if (parsed.success) entries.push(parsed.data);
    else
      refused.push(
        refuse(offsetOf(document.getIn([at], true)), `${explain(parsed.error)} ${SHAPE}`),
      );
  }
  return { entries, refused };
}

// Aliases to nothing and alike make toJS throw although the document parsed.
function toPlain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return "unreadable";
  }
}

function firstLine(message: string): string {
  return `${message.split("\n")[0]?.replace(/ at line.*$/, "") ?? message}.`;
}

function explain(error: z.ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) return "This entry cannot be read.";
  if (issue.code === "unrecognized_keys")
    return `This entry has ${issue.keys.map((key) => `"${key}"`).join(" and ")}, which is unknown here.`;
  const where = issue.path.length > 0 ? `"${issue.path.join(".")}" of this entry` : "This entry";
  return `${where} is not what is expected (${issue.message}).`;
}

function offsetOf(node: unknown): number | null {
  if (typeof node !== "object" || node === null || !("range" in node)) return null;
  const range: unknown = node.range;
  return Array.isArray(range) && typeof range[0] === "number" ? range[0] : null;
}
