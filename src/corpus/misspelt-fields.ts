// Metadata that goes unread because its field is not called as we call it.

import { editDistance, toleratedErrors } from "../text/edit-distance.ts";
import { FIELD_NAMES, type Metadata, NO_METADATA } from "./metadata.ts";

/** A field that is not read, and the one that it was most likely meant for. */
export type MisspeltField = Readonly<{ field: string; meant: keyof Metadata }>;

/**
 * Unknown fields that look like one that is missing: `{ pubished: "2025-03-02" }` → meant `published`;
 * "Title" is one too. Where the field meant is given, the other is some tool's own.
 */
export function misspeltFields(value: unknown, metadata: Metadata): readonly MisspeltField[] {
  if (typeof value !== "object" || value === null) return [];
  const missing = FIELDS.filter(
    (field) => metadata[field] === null || metadata[field]?.length === 0,
  );
  return Object.keys(value)
    .filter((key) => !ALL_NAMES.has(key))
    .flatMap((key) => {
      const meant = fieldLike(key, missing);
      return meant === null ? [] : [{ field: key, meant }];
    });
}

const FIELDS = Object.keys(NO_METADATA) as readonly (keyof Metadata)[];
const ALL_NAMES: ReadonlySet<string> = new Set(Object.values(FIELD_NAMES).flat());

/** Any name of the field in other capitals, or the field's own a typing error or two away. */
function fieldLike(key: string, fields: readonly (keyof Metadata)[]): keyof Metadata | null {
  const typed = bareField(key);
  const limit = toleratedErrors(typed.length);
  const distances = fields.map((field) => ({
    field,
    distance: FIELD_NAMES[field].some((name) => bareField(name) === typed)
      ? 0
      : editDistance(typed, field, limit),
  }));
  const [nearest] = distances.sort((a, b) => a.distance - b.distance);
  return nearest !== undefined && nearest.distance <= limit ? nearest.field : null;
}

/** "Published-At" → "publishedat". */
function bareField(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
