// What a file says of its article: front matter, a line of JSON or the head of a web page becomes
// `Metadata` here, once, at the edge.

import { z } from "zod";
import { readPrintedDate } from "./dates.ts";
import { FIELD_FAULTS, type FieldFault, type MetadataFault } from "./fault.ts";

/** Everything may be unknown; what is known is checked. Dates are ISO 8601 calendar dates. */
export type Metadata = Readonly<{
  title: string | null;
  publisher: string | null;
  author: string | null;
  published: string | null;
  url: string | null;
  language: string | null;
  tags: readonly string[];
}>;

/** What is known of an article that says nothing of itself. */
export const NO_METADATA: Metadata = {
  title: null,
  publisher: null,
  author: null,
  published: null,
  url: null,
  language: null,
  tags: [],
};

export type MetadataReading =
  | Readonly<{ kind: "metadata"; metadata: Metadata }>
  | Readonly<{ kind: "faulty"; fault: MetadataFault }>;

/**
 * Other names of the fields, first come first served. They are those of Schema.org's NewsArticle,
 * of Hugo, Jekyll and Pandoc front matter, and of common news dumps (CC-News, PolNeAR).
 */
export const FIELD_NAMES: Readonly<Record<keyof Metadata, readonly string[]>> = {
  title: ["title", "headline"],
  publisher: ["publisher", "source", "site", "outlet"],
  author: ["author", "authors", "byline", "creator"],
  published: ["published", "date", "published_at", "publishedAt", "datePublished", "pubDate"],
  url: ["url", "link", "canonical"],
  language: ["language", "lang"],
  tags: ["tags", "keywords"],
};

/** The message of the schema is the name of the fault. */
const notA = (fault: FieldFault) => ({ error: fault });

const blank = (value: unknown): unknown =>
  value === undefined || (typeof value === "string" && value.trim() === "") ? null : value;

/** Words on one line; a list of them is joined by ", "; the name stands for an object that has one. */
const oneLineOfText = z.preprocess(
  (value) => blank(joinNames(value)),
  z
    .union([z.string(), z.number()], notA("not-text"))
    .transform((value) => String(value).replace(/\s+/g, " ").trim())
    .nullable(),
);

const dateField = z.preprocess(
  blank,
  z
    .union([z.string(), z.number()], notA("not-a-date"))
    .transform((value, context) => {
      const reading = readPrintedDate(String(value));
      if (reading.kind === "date") return reading.date;
      const fault: FieldFault =
        reading.kind === "impossible" ? "impossible-date" : "unreadable-date";
      context.addIssue({ code: "custom", message: fault });
      return z.NEVER;
    })
    .nullable(),
);

const url = z.preprocess(
  blank,
  z
    .string(notA("not-a-web-address"))
    .transform((value) => value.trim())
    .refine(isWebAddress, notA("not-http"))
    .nullable(),
);

const tags = z.preprocess(
  (value) => (typeof value === "string" ? value.split(",") : (blank(value) ?? [])),
  z
    .array(
      z.union([z.string(), z.number()]).transform((tag) => String(tag).trim()),
      notA("not-a-list"),
    )
    .transform((list) => list.filter((tag) => tag !== "")),
);

const schema = z.object({
  title: oneLineOfText,
  publisher: oneLineOfText,
  author: oneLineOfText,
  published: dateField,
  url,
  language: oneLineOfText,
  tags,
});

/**
 * Checks the fields of one article. Unknown fields are ignored, since other tools have theirs; missing
 * or empty ones are null.
 * `{ headline: "Talks", date: "2025-02-30" }` → faulty, field `date`.
 */
export function readMetadata(value: unknown): MetadataReading {
  if (value === null || value === undefined) return { kind: "metadata", metadata: NO_METADATA };
  if (typeof value !== "object" || Array.isArray(value)) {
    return { kind: "faulty", fault: { kind: "no-fields" } };
  }
  const given = new Map<string, unknown>(Object.entries(value));
  const keys = new Map<string, string>();
  const fields: Record<string, unknown> = {};
  for (const [field, names] of Object.entries(FIELD_NAMES)) {
    const key = names.find((name) => blank(given.get(name)) !== null);
    if (key === undefined) continue;
    keys.set(field, key);
    fields[field] = given.get(key);
  }
  const parsed = schema.safeParse(fields);
  if (parsed.success) return { kind: "metadata", metadata: parsed.data };
  const issue = parsed.error.issues[0];
  const name = String(issue?.path[0]);
  return {
    kind: "faulty",
    fault: {
      kind: "faulty-field",
      field: keys.get(name) ?? name,
      fault: FIELD_FAULTS.find((fault) => fault === issue?.message) ?? "unreadable",
      given: String(fields[name]),
    },
  };
}

function joinNames(value: unknown): unknown {
  if (Array.isArray(value)) {
    const names = value.map(joinNames);
    return names.every((name) => typeof name === "string") ? names.join(", ") : value;
  }
  if (typeof value === "object" && value !== null && "name" in value) return value.name;
  return value;
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\//i.test(value) && URL.canParse(value);
}
