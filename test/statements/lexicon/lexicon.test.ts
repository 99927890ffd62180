import { describe, expect, it } from "vitest";
import { PRONOUNS } from "../../../src/statements/lexicon/function-words.ts";
import { genderOfName, genderOfWords } from "../../../src/statements/lexicon/gender.ts";
import { isNational, isOnePerson, isPlural } from "../../../src/statements/lexicon/nouns.ts";
import {
  contentWords,
  descriptionFit,
  meansDescribed,
} from "../../../src/statements/lexicon/offices.ts";
import { expandPlace, isPlace } from "../../../src/statements/lexicon/places.ts";
import {
  formsOf,
  GESTURES,
  JUDGING_VERBS,
  SAYING_VERBS,
} from "../../../src/statements/lexicon/verbs.ts";
import { parseName } from "../../../src/text/parse-name.ts";
import { testPhenomenaOf } from "../fixtures.ts";

describe("verbs", () => {
  it.each([
    ["said", "say"],
    ["told", "tell"],
    ["wrote", "write"],
    ["admitting", "admit"],
    ["replies", "reply"],
    ["scoffed", "scoff"],
  ])("takes %s for a form of saying: %s", (form, lemma) => {
    expect(SAYING_VERBS.get(form)).toBe(lemma);
  });

  it.each(["went", "walked", "is"])("takes %s for none", (form) => {
    expect(SAYING_VERBS.has(form) || JUDGING_VERBS.has(form)).toBe(false);
  });

  it("judges with “called”, and only gestures with “shrugged”", () => {
    expect(JUDGING_VERBS.get("called")).toBe("call");
    expect(GESTURES.get("shrugged")).toBe("shrug");
    expect(SAYING_VERBS.has("shrugged")).toBe(false);
  });

  it("makes the forms of a verb, the last letter doubled or dropped where English does", () => {
    expect(formsOf("admit")).toEqual(expect.arrayContaining(["admits", "admitted", "admitting"]));
    expect(formsOf("argue")).toEqual(expect.arrayContaining(["argues", "argued", "arguing"]));
    expect(formsOf("deny")).toEqual(expect.arrayContaining(["denies", "denied", "denying"]));
  });
});

describe("gender", () => {
  it.each([
    { words: "Mr.", gender: "male" },
    { words: "Congresswoman", gender: "female" },
    { words: "her mother’s brother", gender: "male" },
    { words: "the mayor", gender: null },
  ])("reads $words as $gender", ({ words, gender }) => {
    expect(genderOfWords(words)).toBe(gender);
  });

  it.each([
    { name: "Anna Weber", gender: "female" },
    { name: "Karl Huber", gender: "male" },
    { name: "Olga Novákova", gender: "female" },
    { name: "Robin Teale", gender: null },
    { name: "Nino Beridze", gender: null },
    { name: "Weber", gender: null },
  ])("reads the name $name as $gender", ({ name, gender }) => {
    expect(genderOfName(parseName(name))).toBe(gender);
  });
});

describe("nouns", () => {
  it("tells several from one, and one person from a body or a paper", () => {
    expect(["aides", "fishermen", "people"].filter(isPlural)).toEqual([
      "aides",
      "fishermen",
      "people",
    ]);
    expect(["boss", "mayor"].filter(isPlural)).toEqual([]);
    expect(["mayor", "boss", "ministry", "report", "aides"].filter(isOnePerson)).toEqual([
      "mayor",
      "boss",
    ]);
  });

  it("knows nationals, not what is like their name", () => {
    expect(["finn", "norwegian", "guardian", "kremlin"].map(isNational)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it("asks for one person by “she”, for several by “they”, for none by “it”", () => {
    expect([PRONOUNS.get("she"), PRONOUNS.get("they"), PRONOUNS.get("who")]).toEqual([
      "female",
      "plural",
      "relative",
    ]);
  });
});

describe("places", () => {
  it.each(["Moscow", "Jordan", "the US", "Britain"])("knows %s for a state or its seat", (name) => {
    expect(isPlace(name.replace(/^the /, ""))).toBe(true);
  });

  it.each(["Lindau", "Weber"])("knows nothing of %s", (name) => {
    expect(isPlace(name)).toBe(false);
  });

  it("writes short names of places out", () => {
    expect(expandPlace("uk")).toBe("united kingdom");
    expect(expandPlace("lindau")).toBe("lindau");
  });
});

describe("offices", () => {
  it("writes offices one way, without small words", () => {
    expect(contentWords("the PM of Denmark")).toEqual(contentWords("Prime Minister, Denmark"));
  });

  /** How well the written words fit what the article calls somebody. */
  const fitOf = (description: string, written: string) => {
    const words = contentWords(written);
    return descriptionFit(description, written, words, words.at(-1) ?? "");
  };

  it("takes an office for whoever is called so, the more words agree the better", () => {
    expect(fitOf("Danish President", "The president")).toBe(1);
    expect(fitOf("Danish President", "The Danish president")).toBe(2);
  });

  it.each([
    ["Danish President", "The Russian president"],
    ["former mayor", "The mayor"],
    ["Deputy Mayor", "The mayor"],
    ["the general's nephew", "The general"],
    ["nurse", "The mayor"],
  ])("takes a %s for no “%s”", (description, written) => {
    expect(fitOf(description, written)).toBe(0);
  });

  it("means one by “the” alone", () => {
    expect(meansDescribed("the mayor", "mayor of Lindau")).toBe(true);
    expect(meansDescribed("a mayor", "mayor of Lindau")).toBe(false);
  });
});

testPhenomenaOf("lexicon");
