import { describe, expect, it } from "vitest";
import { NO_METADATA, readMetadata } from "../../src/corpus/metadata.ts";
import { wording } from "../../src/wording/wording.ts";

describe("readMetadata", () => {
  it("takes the names that dumps and front matter use for a field", () => {
    const reading = readMetadata({
      headline: " Ferry\n opens ",
      source: { name: "Harbour Herald" },
      authors: ["Lena Brook", "Tom Reed"],
      date: "March 9, 2024",
      link: "https://news.example/1",
      lang: "en",
      keywords: "harbour, ferry,",
      views: 12,
    });
    expect(reading).toEqual({
      kind: "metadata",
      metadata: {
        title: "Ferry opens",
        publisher: "Harbour Herald",
        author: "Lena Brook, Tom Reed",
        published: "2024-03-09",
        url: "https://news.example/1",
        language: "en",
        tags: ["harbour", "ferry"],
      },
    });
  });

  it.each([[null], [undefined], [{}], [{ title: "", date: null, url: " ", tags: [] }]])(
    "knows nothing from %j",
    (value) => {
      expect(readMetadata(value)).toEqual({ kind: "metadata", metadata: NO_METADATA });
    },
  );

  it.each([
    [{ published: "2025-02-30" }, 'published is "2025-02-30", a day that does not exist'],
    [{ date: "last week" }, 'date is "last week"; write it as 2025-11-27'],
    [{ url: "news.example" }, "url must be a web address that begins with http:// or https://"],
    [
      { url: "javascript:alert(1)" },
      "url must be a web address that begins with http:// or https://",
    ],
    [{ title: { en: "Ferry" } }, "title must be text"],
    [{ tags: { harbour: true } }, "tags must be a list of words"],
    [["title"], "the metadata is no list of fields such as title: …"],
    ["Ferry", "the metadata is no list of fields such as title: …"],
  ])("finds fault with %j", (value, reason) => {
    const reading = readMetadata(value);
    const fault = reading.kind === "faulty" ? reading.fault : null;
    expect(fault && wording.faults.refusal({ kind: "faulty-metadata", fault })).toBe(reason);
  });
});
