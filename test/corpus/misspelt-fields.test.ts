import { describe, expect, it } from "vitest";
import { NO_METADATA } from "../../src/corpus/metadata.ts";
import { misspeltFields } from "../../src/corpus/misspelt-fields.ts";

const meant = (...keys: readonly string[]) =>
  misspeltFields(Object.fromEntries(keys.map((key) => [key, "x"])), NO_METADATA).map(
    ({ field, meant }) => `${field} → ${meant}`,
  );

describe("misspeltFields", () => {
  it.each([
    ["pubished", "published"],
    ["publishd", "published"],
    ["publsiher", "publisher"],
    ["Title", "title"],
    ["date-published", "published"],
    ["autor", "author"],
    ["langauge", "language"],
  ])("takes %j for %j", (key, field) => {
    expect(meant(key)).toEqual([`${key} → ${field}`]);
  });

  it.each([
    ...["title", "date", "pubDate"],
    ...[
      "layout",
      "draft",
      "slug",
      "image",
      "id",
      "tag",
      "category",
      "description",
      "weight",
      "text",
    ],
    ...["subtitle", "updated", "lastmod", "editor", "author_url", "aliases", "section", "size"],
  ])("leaves %j alone, which is read or some tool's own", (key) => {
    expect(meant(key)).toEqual([]);
  });

  it("leaves a field alone where the one it looks like is given", () => {
    const metadata = { ...NO_METADATA, tags: ["ports"], url: "https://herald.example/1" };
    expect(misspeltFields({ tagz: "x", urls: "x" }, metadata)).toEqual([]);
    expect(misspeltFields({ tagz: "x" }, NO_METADATA)).toEqual([{ field: "tagz", meant: "tags" }]);
  });

  it.each([[null], ["title"], [7]])("finds none in %j", (value) => {
    expect(misspeltFields(value, NO_METADATA)).toEqual([]);
  });
});
