import { describe, expect, it } from "vitest";
import { isCompanyName } from "../../../src/statements/entities/appositions.ts";
import {
  cannotBePerson,
  genderOf,
  isNamedAlike,
  toNamedEntity,
} from "../../../src/statements/entities/entity.ts";
import { sharedSurnames } from "../../../src/statements/entities/shared-surnames.ts";
import { parseName } from "../../../src/text/parse-name.ts";
import { testPhenomenaOf } from "../fixtures.ts";
import { analysedOf, entitiesOf, entityOf, mentionIn, readText } from "../steps.ts";

/** Everybody whom the text names, with every form of the name. */
const named = (text: string) =>
  entitiesOf(text).map((entity) => [entity.name, ...[...entity.forms.keys()].slice(1)]);

describe("findEntities", () => {
  it("joins a surname to the full name before it", () => {
    expect(named("Anna Weber left. Weber came back.")).toEqual([["Anna Weber", "Weber"]]);
  });

  it("keeps two bearers of one surname apart", () => {
    const text = "Anna Weber and her brother Paul Weber left.";
    expect(named(text)).toEqual([["Anna Weber"], ["Paul Weber"]]);
  });

  it("tells bearers of one surname apart by their titles", () => {
    const text = "Anna Weber met Paul Weber. Mr. Weber left. Ms. Weber stayed.";
    const { mentions, entities } = analysedOf(text);
    const [, , first, second] = mentions.flat().filter(({ kind }) => kind === "name");
    const names = [first, second].map((each) => each && entities.of.get(each)?.name);
    expect(names).toEqual(["Paul Weber", "Anna Weber"]);
  });

  it("knows by initials in brackets that a name is a body's", () => {
    const text = "Bharat Kisan Morcha (BKM) president Gurdev Lal left.";
    expect(entityOf(text, "Bharat Kisan Morcha").kind).toBe("organisation");
    expect(entityOf(text, "Gurdev Lal").kind).toBe("person");
  });

  it("takes what stands beside a name for a description of it", () => {
    const text = "Anna Weber, the mayor of Lindau, left with Finance Minister Karl Huber.";
    const facts = ["Anna Weber", "Karl Huber"].map((name) => toNamedEntity(entityOf(text, name)));
    expect(facts.map(({ descriptions }) => descriptions)).toEqual([
      ["the mayor of Lindau"],
      ["Finance Minister"],
    ]);
  });
});

describe("what is known of an entity", () => {
  it("is whether it can be a person", () => {
    const text = "Anna Weber of the Lindau Harbour Authority left for Moscow.";
    const facts = entitiesOf(text).map((entity) => [entity.name, cannotBePerson(entity)]);
    expect(facts).toEqual([
      ["Anna Weber", false],
      ["Lindau Harbour Authority", true],
      ["Moscow", true],
    ]);
  });

  it("is the gender, by the given name", () => {
    expect(genderOf(entityOf("Anna Weber left.", "Anna Weber"))).toBe("female");
  });

  it("is the gender, by the pronouns of the article where no name tells it", () => {
    const text =
      "Robin Teale, who surveyed the bridge, said she had found no fault.\n\nRobin Teale left.";
    expect(entityOf(text, "Robin Teale").calledAs ?? entityOf(text, "Robin Teale").gender).toBe(
      "female",
    );
  });

  it("is by which names it goes", () => {
    const entity = entityOf("Anna Weber left.", "Anna Weber");
    expect(["Weber", "Anna Weber", "Paul Weber", "Huber"].map(parseName)).toSatisfy(
      (names: ReturnType<typeof parseName>[]) =>
        names.map((name) => isNamedAlike(entity, name)).join() === "true,true,false,false",
    );
  });
});

describe("sharedSurnames", () => {
  it("knows the surname that two given names share", () => {
    const text = "His biographers, Anton and Lea Moss, wrote that he never slept.";
    const { mentions } = analysedOf(text);
    const names = mentions.flat().filter(({ kind }) => kind === "name");
    const shared = sharedSurnames(readText(text), names);
    expect([...shared].length).toBe(1);
  });
});

describe("isCompanyName", () => {
  it.each([
    { text: "The Nordlys shareholders met.", is: true },
    { text: "They met Nordlys chief executive Ann Lee.", is: true },
    { text: "He left Nordlys in May.", is: false },
  ])("knows what only a company has in $text: $is", ({ text, is }) => {
    const story = analysedOf(text);
    expect(isCompanyName(story.reading, mentionIn(story, "Nordlys"))).toBe(is);
  });
});

testPhenomenaOf("entities");
