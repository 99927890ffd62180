import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldName } from "../../src/text/fold-name.ts";
import {
  givenNameKeys,
  givenNamesAgree,
  nameKeys,
  namesAgree,
} from "../../src/text/names-agree.ts";
import { parseName } from "../../src/text/parse-name.ts";

describe("foldName", () => {
  it.each([
    ["Zelenskiy’s", "zelensky"],
    ["Zelenskyy", "zelensky"],
    ["Zelenskyi", "zelensky"],
    ["Зеленский", "zelensky"],
    ["Путин", "putin"],
    ["O’Neill", "oneill"],
    ["O'Neill", "oneill"],
    ["Peña Nieto", "pena nieto"],
    ["Łukasz", "lukasz"],
    ["Kiev", "kyiv"],
    ["Park Geun-hye", "park geun hye"],
    ["Aleksandr", "alexander"],
    ["Yevgeny", "evgeny"],
    ["U.S.", "us"],
    ["U.S", "us"],
    ["J.D. Vance", "jd vance"],
    ["", ""],
    ["…", ""],
  ])("%j → %j", (name, folded) => {
    expect(foldName(name)).toBe(folded);
  });

  it.each([
    ["Andriy", "Andrii"],
    ["Yuri", "Yuriy"],
    ["Yuri", "Yury"],
    ["Sergei", "Sergey"],
    ["Dmitri", "Dmitriy"],
    ["Dmitry", "Dmitrii"],
    ["Nazarbayev", "Nazarbaev"],
    ["Maria", "Mariya"],
    ["Alexei", "Aleksey"],
  ])("makes %s and %s alike", (a, b) => {
    expect(foldName(a)).toBe(foldName(b));
  });

  it("leaves no apostrophe and no space at an end, whatever the letters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        expect(foldName(text)).not.toMatch(/[’']|^ | $/);
      }),
    );
  });
});

describe("parseName", () => {
  it.each([
    ["Donald J. Trump Jr.", [], ["Donald", "J."], "Trump", "Jr."],
    ["Donald Trump, Jr.", [], ["Donald"], "Trump", "Jr."],
    ["Mr. Putin", ["Mr."], [], "Putin", null],
    ["President Vladimir Putin", ["President"], ["Vladimir"], "Putin", null],
    ["Russian President Vladimir Putin", ["Russian", "President"], ["Vladimir"], "Putin", null],
    ["Lt. Gen. Michael Flynn", ["Lt.", "Gen."], ["Michael"], "Flynn", null],
    ["Secretary of State John Kerry", ["Secretary", "of", "State"], ["John"], "Kerry", null],
    [
      "Minister of State for Health Ann Lee",
      ["Minister", "of", "State", "for", "Health"],
      ["Ann"],
      "Lee",
      null,
    ],
    [
      "Secretary of Homeland Security Jeh Johnson",
      ["Secretary", "of", "Homeland", "Security"],
      ["Jeh"],
      "Johnson",
      null,
    ],
    [
      "White House press secretary Joel Harker",
      ["White", "House", "press", "secretary"],
      ["Joel"],
      "Harker",
      null,
    ],
    ["Republican nominee Donald Trump", ["Republican", "nominee"], ["Donald"], "Trump", null],
    ["Democrat Hillary Clinton", ["Democrat"], ["Hillary"], "Clinton", null],
    ["Mayor Bill de Blasio", ["Mayor"], ["Bill"], "de Blasio", null],
    ["Joel Harker, the press secretary", [], ["Joel"], "Harker", null],
    ["Attorney General Loretta Lynch", ["Attorney", "General"], ["Loretta"], "Lynch", null],
    ["House Speaker Paul Ryan", ["House", "Speaker"], ["Paul"], "Ryan", null],
    ["Elm County Recorder Ida Moss", ["Elm", "County", "Recorder"], ["Ida"], "Moss", null],
    ["Norholm-based Ida Moss", ["Norholm-based"], ["Ida"], "Moss", null],
    ["the Kremlin", ["the"], [], "Kremlin", null],
    ["Larry King", [], ["Larry"], "King", null],
    ["Dean Heller", [], ["Dean"], "Heller", null],
    ["putin", [], [], "putin", null],
    ["Putin’s", [], [], "Putin", null],
    ["President", [], [], "President", null],
    ["", [], [], "", null],
  ])("%j", (words, titles, given, family, suffix) => {
    const name = parseName(words);
    expect({ ...name, titles: name.titles, given: name.given }).toMatchObject({
      titles,
      given,
      family,
      suffix,
    });
  });

  it("compares a family name without its particles", () => {
    expect(parseName("Bill de Blasio").foldedFamily).toBe("blasio");
    expect(parseName("Mohammed bin Salman").foldedFamily).toBe("salman");
  });

  it("takes initials apart", () => {
    expect(parseName("J.D. Vance").foldedGiven).toEqual(["j", "d"]);
    expect(parseName("JD Vance").foldedGiven).toEqual(["j", "d"]);
    expect(parseName("jd vance").foldedGiven).toEqual(["j", "d"]);
    expect(parseName("Ed Rendell").foldedGiven).toEqual(["ed"]);
  });

  it.each(["Trump campaign", "the Justice Department", "White House", "The Moscow Times"])(
    "knows %s for an organisation",
    (words) => {
      expect(parseName(words).isOrganisation).toBe(true);
    },
  );

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        parseName(text);
      }),
    );
  });
});

describe("namesAgree", () => {
  it.each([
    ["Zelenskiy", "Volodymyr Zelensky"],
    ["Vladimir Zelensky", "Volodymyr Zelenskyy"],
    ["President Vladimir Putin", "Putin"],
    ["Mr. Trump", "Donald J. Trump"],
    ["Donald John Trump", "Donald J. Trump"],
    ["William Clinton", "Bill Clinton"],
    ["Mike Pence", "Michael R. Pence"],
    ["Republican nominee Donald Trump", "Trump"],
    ["Sergei Lavrov", "Sergey Lavrov"],
    ["Andriy Yermak", "Andrii Yermak"],
    ["Trump Jr.", "Donald Trump Jr."],
    ["Trump", "Donald Trump Jr."],
    ["J. Edgar Hoover", "Edgar Hoover"],
    ["Bill de Blasio", "Blasio"],
    ["Xi", "Xi Jinping"],
    ["Mr. Ban", "Ban Ki-moon"],
    ["White House", "the White House"],
    ["RNC", "Republican National Committee"],
    ["Theodore Cruz", "Ted Cruz"],
  ])("takes %s and %s for one", (a, b) => {
    expect(namesAgree(a, b)).toBe(true);
    expect(namesAgree(b, a)).toBe(true);
  });

  it.each([
    ["Melania Trump", "Donald Trump"],
    ["Bill Clinton", "Hillary Clinton"],
    ["Donald Trump", "Donald Trump Jr."],
    ["Trump Jr.", "Donald Trump"],
    ["George W. Bush", "George H. W. Bush"],
    ["George W. Bush", "George H.W. Bush"],
    ["Paul Jones", "Quincy Jones"],
    ["Obama", "Trump"],
    ["State Department", "Justice Department"],
    ["the Trump campaign", "Clinton campaign"],
    ["Trump", "Trump campaign"],
    ["Xi", "Vladimir Xiong"],
    ["", ""],
    ["—", "Putin"],
  ])("tells %s and %s apart", (a, b) => {
    expect(namesAgree(a, b)).toBe(false);
    expect(namesAgree(b, a)).toBe(false);
  });

  it("does not depend on the order of the two, and never throws", () => {
    const name = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 30 }),
      fc
        .array(fc.constantFrom("Ann", "B.", "Bill", "de", "Kim", "Trump", "Jr.", "Mr.", "House"), {
          maxLength: 5,
        })
        .map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(namesAgree(a, b)).toBe(namesAgree(b, a));
      }),
    );
  });
});

describe("givenNamesAgree", () => {
  it("knows short forms and initials", () => {
    expect(givenNamesAgree("bill", "william")).toBe(true);
    expect(givenNamesAgree("m", "michael")).toBe(true);
    expect(givenNamesAgree("ted", "tom")).toBe(false);
  });
});

describe("what names are looked up by", () => {
  const given = fc.constantFrom(
    "Ann",
    "Bill",
    "William",
    "W.",
    "J. D.",
    "Xi",
    "Kim",
    "JD",
    "A.",
    "",
  );
  const family = fc.constantFrom("Lund", "Kim", "Xi", "Lund Jr.", "Holm Bank", "FBI", "F.B.I.");
  const bodies = fc.constantFrom("Federal Bureau of Investigation", "the Holm Bank", "NATO");
  const people = fc
    .tuple(given, given, family)
    .map((words) => words.filter((word) => word !== "").join(" "));
  const haveInCommon = (some: readonly string[], others: readonly string[]) =>
    some.some((key) => others.includes(key));

  it("gives two names that agree a key in common", () => {
    const names = fc.oneof(people, bodies).map(parseName);
    fc.assert(
      fc.property(names, names, (a, b) => {
        fc.pre(namesAgree(a, b));
        expect(haveInCommon(nameKeys(a).sought, nameKeys(b).own)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it("gives two names of one surname that agree a key of their given names in common", () => {
    const names = fc.tuple(given, given).map((some) => parseName([...some, "Lund"].join(" ")));
    fc.assert(
      fc.property(names, names, (a, b) => {
        fc.pre(namesAgree(a, b));
        expect(haveInCommon(givenNameKeys(a).sought, givenNameKeys(b).own)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
