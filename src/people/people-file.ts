// people.yaml: how a moderator corrects who is who. Text → checked entries; build-people.ts obeys them.

import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { messageOfYaml, offsetOf } from "../corpus/yaml.ts";
import { nameKey } from "./name-key.ts";

const names = z
  .union([z.string(), z.array(z.string())])
  .transform((value) =>
    (typeof value === "string" ? [value] : value).map((name) => name.trim()).filter(Boolean),
  );

const entrySchema = z
  .strictObject({
    name: z.string().trim().min(1),
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

/** What is wrong with an entry, or with the whole file. */
export type EntryFault =
  /** `message` is that of the package that reads YAML. */
  | Readonly<{ kind: "people-not-yaml"; message: string }>
  | Readonly<{ kind: "no-list" }>
  | Readonly<{ kind: "unknown-keys"; keys: readonly string[] }>
  /** `key` is null where the entry as a whole is at fault; `problem` is null for an empty value. */
  | Readonly<{ kind: "unexpected-value"; key: string | null; problem: string | null }>
  /** A name that is said to be the person's, and not to be. */
  | Readonly<{ kind: "contradiction"; name: string; person: string }>
  | Readonly<{ kind: "repeated-entry"; name: string; firstLine: number | null }>
  /** `isOwn`: the name is how the other is called, and stays theirs; else it is taken for neither. */
  | Readonly<{
      kind: "shared-name";
      name: string;
      person: string;
      other: string;
      otherLine: number | null;
      isOwn: boolean;
    }>;

/** An entry that could not be read; `line` counts from 1. */
export type EntryRefusal = Readonly<{ path: string; line: number | null; fault: EntryFault }>;

export type PeopleFile = Readonly<{
  entries: readonly PersonEntry[];
  refused: readonly EntryRefusal[];
}>;

type Refuse = (line: number | null, fault: EntryFault) => void;

/** An entry with the line (from 1) that it begins on, where that is known. */
type Placed = Readonly<{ entry: PersonEntry; line: number | null }>;

/**
 * Reads people.yaml. A wrong entry is refused with its line and what to do, the others are kept; a
 * name given to two people is refused, and is neither's; a file that is no YAML is refused whole. An
 * empty file gives no entries. Never throws.
 */
export function parsePeopleFile(file: Readonly<{ path: string; text: string }>): PeopleFile {
  const lines = new LineCounter();
  const lineAt = (offset: number | null): number | null =>
    offset === null ? null : lines.linePos(offset).line;
  const refused: EntryRefusal[] = [];
  const refuse: Refuse = (line, fault) => refused.push({ path: file.path, line, fault });
  const refuseAll = (line: number | null, fault: EntryFault): PeopleFile => {
    refuse(line, fault);
    return { entries: [], refused };
  };
  const document = parseDocument(file.text, { lineCounter: lines });
  const [error] = document.errors;
  if (error !== undefined) {
    const message = messageOfYaml(error);
    return refuseAll(lineAt(error.pos[0]), { kind: "people-not-yaml", message });
  }
  const data: unknown = toPlain(document);
  if (data === null || data === undefined) return { entries: [], refused: [] };
  if (!Array.isArray(data)) return refuseAll(1, { kind: "no-list" });

  const placed: Placed[] = [];
  for (const [at, item] of data.entries()) {
    const line = lineAt(offsetOf(document.getIn([at], true)));
    const parsed = entrySchema.safeParse(item);
    const contradiction = parsed.success ? contradictionIn(parsed.data) : null;
    if (!parsed.success) refuse(line, faultIn(parsed.error));
    else if (contradiction !== null) refuse(line, contradiction);
    else placed.push({ entry: parsed.data, line });
  }
  const entries = withoutShared(withoutRepeated(placed, refuse), refuse);
  return { entries, refused: refused.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

/** A name that is the person's and is not; null where there is none. */
function contradictionIn({ name, alsoKnownAs, notTheSameAs }: PersonEntry): EntryFault | null {
  const own = new Set([name, ...alsoKnownAs].map((each) => nameKey(each)));
  const both = notTheSameAs.find((other) => own.has(nameKey(other)));
  return both === undefined ? null : { kind: "contradiction", name: both, person: name };
}

/** Only the first entry for a name is kept: the second may be a namesake, or a slip of copying. */
function withoutRepeated(placed: readonly Placed[], refuse: Refuse): readonly Placed[] {
  const first = new Map<string, Placed>();
  for (const one of placed) {
    const key = nameKey(one.entry.name);
    const other = first.get(key);
    if (other === undefined) first.set(key, one);
    else
      refuse(one.line, {
        kind: "repeated-entry",
        name: one.entry.name,
        firstLine: other.line,
      });
  }
  return [...first.values()];
}

/**
 * The entries without other names that two of them give: a file that says of both that they are “Lund”
 * does not show whom the articles mean. A name stays with the one whose own name it is.
 */
function withoutShared(placed: readonly Placed[], refuse: Refuse): readonly PersonEntry[] {
  const names = new Map(placed.map((one) => [nameKey(one.entry.name), one]));
  const others = new Map<string, Placed>();
  const shared = new Set<string>();
  for (const one of placed)
    for (const name of one.entry.alsoKnownAs) {
      const key = nameKey(name);
      const owner = names.get(key) ?? others.get(key) ?? one;
      others.set(key, owner);
      if (owner === one) continue;
      shared.add(key);
      refuse(one.line, {
        kind: "shared-name",
        name,
        person: one.entry.name,
        other: owner.entry.name,
        otherLine: owner.line,
        isOwn: names.has(key),
      });
    }
  return placed.map(({ entry }) => ({
    ...entry,
    alsoKnownAs: entry.alsoKnownAs.filter((name) => !shared.has(nameKey(name))),
  }));
}

// Aliases to nothing and alike make toJS throw although the document parsed.
function toPlain(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    return "unreadable";
  }
}

function faultIn({ issues: [issue] }: z.ZodError): EntryFault {
  if (issue?.code === "unrecognized_keys") return { kind: "unknown-keys", keys: issue.keys };
  const key = issue === undefined || issue.path.length === 0 ? null : issue.path.join(".");
  const isEmpty = issue === undefined || issue.code === "too_small";
  return { kind: "unexpected-value", key, problem: isEmpty ? null : issue.message };
}
