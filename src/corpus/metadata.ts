// What a file says of its article: front matter, a line of JSON or the head of a web page becomes
// `Metadata` here, once, at the edge.

import { z } from "zod";
import { readDate } from "./dates.ts";

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

/** `field` is the key as the file has it, or null when the metadata is no list of fields at all. */
export type MetadataReading =
  | Readonly<{ kind: "metadata"; metadata: Metadata }>
  | Readonly<{ kind: "faulty"; field: string | null; reason: string }>;

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

const blank = (value: unknown): unknown =>
  value === undefined || (typeof value === "string" && value.trim() === "") ? null : value;

/** Words on one line; a list of them is joined by ", "; the name stands for an object that has one. */
const oneLineOfText = z.preprocess(
  (value) => blank(joinNames(value)),
  z
    .union([z.string(), z.number()], { error: "must be text" })
    .transform((value) => String(value).replace(/\s+/g, " ").trim())
    .nullable(),
);

const date = z.preprocess(
  blank,
  z
    .union([z.string(), z.number()], { error: "must be a date such as 2025-11-27" })
    .transform((value, context) => {
      const reading = readDate(String(value));
      if (reading.kind === "date") return reading.date;
      context.addIssue({
        code: "custom",
        message:
          reading.kind === "impossible"
            ? `is "${shortened(String(value))}", a day that does not exist`
            : `is "${shortened(String(value))}"; write it as 2025-11-27`,
      });
      return z.NEVER;
    })
    .nullable(),
);

const url = z.preprocess(
  blank,
  z
    .string({ error: "must be a web address" })
    .transform((value) => value.trim())
    .refine(isWebAddress, { error: "must be a web address that begins with http:// or https://" })
    .nullable(),
);

const tags = z.preprocess(
  (value) => (typeof value === "string" ? value.split(",") : (blank(value) ?? [])),
  z
    .array(
      z.union([z.string(), z.number()]).transform((tag) => String(tag).trim()),
      {
        error: "must be a list of words",
      },
    )
    .transform((list) => list.filter((tag) => tag !== "")),
);

const schema = z.object({
  title: oneLineOfText,
  publisher: oneLineOfText,
  author: oneLineOfText,
  published: date,
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
    return {
      kind: "faulty",
      field: null,
      reason: "the metadata is no list of fields such as title: …",
    };
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
  const field = keys.get(String(issue?.path[0])) ?? "metadata";
  return { kind: "faulty", field, reason: `${field} ${issue?.message ?? "cannot be read"}` };
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

function shortened(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}
