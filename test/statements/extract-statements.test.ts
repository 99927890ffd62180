import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contains } from "../../src/text/span.ts";
import { extract, fileNameOf, fixtureFiles, fixturesOf, ROOMS } from "./fixtures.ts";

const fixtures = ROOMS.flatMap(fixturesOf);

describe("the phenomena", () => {
  it("are each tested by the test of their room", () => {
    for (const room of ROOMS) {
      const test = new URL(`./${room}/${room.split("/").at(-1)}.test.ts`, import.meta.url);
      expect(readFileSync(test, "utf8")).toContain(`\ntestPhenomenaOf("${room}");\n`);
    }
  });

  it("lie in the folder of a room, named after their phenomenon", () => {
    const named = ROOMS.flatMap((room) =>
      fixturesOf(room).map(({ phenomenon }) => `${room}/${fileNameOf(phenomenon)}`),
    );
    expect(named.sort()).toEqual(fixtureFiles());
  });
});

describe("extractStatements", () => {
  it("is surer of who speaks where the words of saying around a quotation are all theirs", () => {
    const confidence = (adds: string) => {
      const { statements } = extract(
        `Urs Kern listened. Ann Lee told councillors it was a bad plan. “They run every day and nobody has been hurt.” ${adds} added that repairs would follow.`,
      );
      return statements.find(({ kind }) => kind === "direct")?.confidence ?? 0;
    };
    expect(confidence("Lee")).toBeGreaterThan(confidence("Kern"));
    expect(confidence("Lee")).toBeGreaterThan(0.9);
  });

  it("keeps every span inside the text, in order, contents inside their statement", () => {
    for (const { text } of fixtures) {
      const { statements } = extract(text);
      let start = 0;
      for (const { span, content, mention, cue } of statements) {
        expect(span.start).toBeGreaterThanOrEqual(start);
        start = span.start;
        expect(content.length).toBeGreaterThan(0);
        for (const piece of content) expect(contains(span, piece)).toBe(true);
        for (const part of [span, ...content, mention, cue])
          if (part !== null) expect(contains({ start: 0, end: text.length }, part)).toBe(true);
      }
    }
  });

  it("finds the same twice", () => {
    for (const { text } of fixtures) expect(extract(text)).toEqual(extract(text));
  });

  it("never throws and keeps its spans, whatever the text", () => {
    const words =
      "Anna Weber said “ ” \" '' he she that , . ? : — according to told the senator Mr. and ¶ no Berlin".split(
        " ",
      );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (picked) => {
        const text = `Headline\n\n${picked.join(" ").replaceAll("¶", "\n\n")} end`;
        for (const { span, content } of extract(text).statements) {
          expect(contains({ start: 0, end: text.length }, span)).toBe(true);
          for (const piece of content) expect(contains(span, piece)).toBe(true);
        }
      }),
    );
  });
});
