import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePeopleFile } from "../../src/people/people-file.ts";
import { told } from "../told.ts";

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
    expect(refused.map(told)[0]?.reason).toMatch(/name/);
  });

  it.each([
    ["name: Ann Lee", 1],
    ['- name: "Ann', 1],
    ["- name: Ann\n  also known as: [", 2],
    ["- *nobody", 1],
  ])("refuses %j and says what to write", (text) => {
    const { entries, refused } = parse(text);
    expect(entries).toEqual([]);
    expect(refused.map(told)[0]?.reason).toMatch(/Write a list/);
  });

  it("gives a name that two people have to neither, and says which line to change", () => {
    const text = [
      "- name: Ana Lund",
      "  also known as: [Lund, the Harbour Queen]",
      "- name: Per Lund",
      "  also known as: [Mr. Lund, Pelle]",
    ].join("\n");
    const { entries, refused } = parse(text);
    expect(entries.map(({ alsoKnownAs }) => alsoKnownAs)).toEqual([
      ["the Harbour Queen"],
      ["Pelle"],
    ]);
    expect(refused.map(told)).toEqual([
      {
        path: "people.yaml",
        line: 3,
        reason:
          '"Mr. Lund" is given to Per Lund and to Ana Lund (line 1); it is taken for neither. Leave it with one of the two.',
      },
    ]);
  });

  it("leaves a name with the one whose own name it is, wherever that entry stands", () => {
    const { entries, refused } = parse(
      "- name: Ana Lund\n  also known as: [Per Holm, Lund]\n- name: Per Holm\n",
    );
    expect(entries.map(({ name, alsoKnownAs }) => [name, alsoKnownAs])).toEqual([
      ["Ana Lund", ["Lund"]],
      ["Per Holm", []],
    ]);
    expect(refused).toMatchObject([{ line: 1 }]);
    expect(refused.map(told)[0]?.reason).toMatch(
      /"Per Holm" .*\(line 3\); it stays that person's\./,
    );
  });

  it("refuses a second entry for a name, and keeps the first", () => {
    const { entries, refused } = parse(
      "- name: Ana Lund\n  also known as: [Lund]\n- name: ana lund\n  also known as: [AL]\n",
    );
    expect(entries.map(({ alsoKnownAs }) => alsoKnownAs)).toEqual([["Lund"]]);
    expect(refused).toMatchObject([{ line: 3 }]);
    expect(refused.map(told)[0]?.reason).toMatch(/"ana lund" has an entry already \(line 1\)/);
  });

  it("refuses an entry that gives a name and takes it away", () => {
    const { entries, refused } = parse(
      "- name: Ana Lund\n  also known as: [Lund]\n  not the same as: [LUND]\n- name: Per Holm\n",
    );
    expect(entries.map(({ name }) => name)).toEqual(["Per Holm"]);
    expect(refused).toMatchObject([{ line: 1 }]);
    expect(refused.map(told)[0]?.reason).toMatch(
      /^"LUND" is a name of Ana Lund here and "not the same as"/,
    );
  });

  it("takes a name that one entry gives twice, or in another spelling, for one", () => {
    const { refused } = parse("- name: Ana Lund\n  also known as: [Lund, LUND, Ana Lund]\n");
    expect(refused).toEqual([]);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        parse(text);
      }),
    );
  });
});
