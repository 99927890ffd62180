import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePeopleFile } from "../../src/statements/people-file.ts";

const parse = (text: string) => parsePeopleFile({ path: "people.yaml", text });

describe("parsePeopleFile", () => {
  it("reads names, other names, names of others and descriptions", () => {
    const text = [
      "# who is who",
      "- name: Vladimir Putin",
      "  also known as: [Путин, VVP]",
      "- name: Ann Lee",
      "  not the same as: Ann Leigh",
      "  described as: [the mayor of Nulltown]",
    ].join("\n");
    expect(parse(text)).toEqual({
      entries: [
        {
          name: "Vladimir Putin",
          alsoKnownAs: ["Путин", "VVP"],
          notTheSameAs: [],
          describedAs: [],
        },
        {
          name: "Ann Lee",
          alsoKnownAs: [],
          notTheSameAs: ["Ann Leigh"],
          describedAs: ["the mayor of Nulltown"],
        },
      ],
      refused: [],
    });
  });

  it.each(["", "# nothing yet\n"])("reads %j as no corrections", (text) => {
    expect(parse(text)).toEqual({ entries: [], refused: [] });
  });

  it("refuses a wrong entry with its line and keeps the others", () => {
    const { entries, refused } = parse("- name: Ann Lee\n\n- nam: Bo\n- name: Cy Young\n");
    expect(entries.map(({ name }) => name)).toEqual(["Ann Lee", "Cy Young"]);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatchObject({ path: "people.yaml", line: 3 });
    expect(refused[0]?.reason).toMatch(/name/);
  });

  it.each([
    ["name: Ann Lee", 1],
    ['- name: "Ann', 1],
    ["- name: Ann\n  also known as: [", 2],
    ["- *nobody", 1],
  ])("refuses %j and says what to write", (text) => {
    const { entries, refused } = parse(text);
    expect(entries).toEqual([]);
    expect(refused[0]?.reason).toMatch(/Write a list/);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        parse(text);
      }),
    );
  });
});
