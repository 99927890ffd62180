// The phenomena that the reading of an article must bear: one small YAML file each in
// `test/fixtures/statements/`, in the folder of the room whose step it is about, named after it.

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import type { Article } from "../../src/corpus/article.ts";
import { parseArticle } from "../../src/corpus/parse-article.ts";
import { extractStatements } from "../../src/statements/extract-statements.ts";
import {
  type Extraction,
  isSureOfSpeaker,
  type Statement,
} from "../../src/statements/statement.ts";
import { slice } from "../../src/text/span.ts";

/** The rooms of `src/statements/` that have phenomena, in the order of the steps. */
export const ROOMS = [
  "lexicon",
  "reading",
  "mentions",
  "entities",
  "cues",
  "coreference/pronouns",
  "coreference/descriptions",
  "subjects",
  "contents",
  "quotations",
  "labelled",
] as const;

export type Room = (typeof ROOMS)[number];

const Expectation = z.strictObject({
  speaker: z.string().nullable().optional(),
  text: z.string().optional(),
  kind: z.enum(["direct", "mixed", "indirect"]).optional(),
  rule: z.string().optional(),
  force: z.string().optional(),
  isNamed: z.boolean().optional(),
  isSure: z.boolean().optional(),
});

/** What must be found in a text (`finds`), and what must not (`rejects`): a statement with all that is given. */
const Fixture = z.strictObject({
  phenomenon: z.string(),
  text: z.string(),
  finds: z.array(Expectation).default([]),
  rejects: z.array(Expectation).default([]),
});

export type Fixture = Readonly<z.infer<typeof Fixture>>;

const FOLDER = new URL("../fixtures/statements/", import.meta.url);

/** The phenomena of one room, by file name. */
export function fixturesOf(room: Room): readonly Fixture[] {
  return fixtureFiles()
    .filter((path) => path.slice(0, path.lastIndexOf("/")) === room)
    .map((path) => parseFixture(readFileSync(new URL(path, FOLDER), "utf8")));
}

/** Throws where a field is missing, misspelt or of another type. */
export function parseFixture(yaml: string): Fixture {
  return Fixture.parse(parse(yaml));
}

/** Every file of the folder, as `room/phenomenon.yaml`, sorted. */
export function fixtureFiles(): readonly string[] {
  return readdirSync(FOLDER, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(FOLDER.pathname.length))
    .sort();
}

/** "a quotation before its cue" → "quotation-before-its-cue.yaml". */
export function fileNameOf(phenomenon: string): string {
  const words = phenomenon
    .toLowerCase()
    .replace(/^(?:an?|the) /, "")
    .replace(/['’]/g, "");
  return `${words.replace(/[^a-z0-9]+/g, "-")}.yaml`;
}

/** One test a phenomenon of the room, read by all steps from text to statements. */
export function testPhenomenaOf(room: Room): void {
  describe(`the phenomena of ${room}`, () => {
    it.each(fixturesOf(room))("reads $phenomenon", ({ text, finds, rejects }) => {
      const found = extract(text).statements.map((statement) => shown(text, statement));
      for (const expected of finds)
        expect(found, JSON.stringify(expected)).toContainEqual(expect.objectContaining(expected));
      for (const unwanted of rejects)
        expect(found, `not ${JSON.stringify(unwanted)}`).not.toContainEqual(
          expect.objectContaining(unwanted),
        );
    });
  });
}

/** A text of a test as an article. */
export function articleOf(text: string): Article {
  const reading = parseArticle("fixture.txt", text);
  if (reading.kind === "refused") throw new Error(reading.fault.kind);
  return reading.article;
}

export function extract(text: string): Extraction {
  return extractStatements(articleOf(text));
}

const shown = (text: string, statement: Statement) => ({
  speaker: statement.speaker,
  kind: statement.kind,
  rule: statement.rule,
  force: statement.force,
  isNamed: statement.isNamed,
  isSure: isSureOfSpeaker(statement),
  text: slice(text, statement.span),
});
