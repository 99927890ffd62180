import { describe, expect, it } from "vitest";
import { bodyBefore } from "../../../../src/statements/coreference/pronouns/it-and-they.ts";
import { pluralAntecedent } from "../../../../src/statements/coreference/pronouns/plural-antecedent.ts";
import {
  genderFit,
  pronounClassOf,
} from "../../../../src/statements/coreference/pronouns/pronoun.ts";
import { introducedBefore } from "../../../../src/statements/coreference/pronouns/pronoun-checks.ts";
import { referentOptions } from "../../../../src/statements/coreference/pronouns/pronoun-options.ts";
import { antecedentOf } from "../../../../src/statements/coreference/pronouns/relative-pronouns.ts";
import { testPhenomenaOf } from "../../fixtures.ts";
import { analysedOf, entityOf, mentionIn, mentionOf, stateOf } from "../../steps.ts";

describe("antecedentOf", () => {
  const antecedent = (text: string, pronoun: string) => {
    const story = analysedOf(text);
    return antecedentOf(story, mentionIn(story, pronoun))?.words ?? null;
  };

  it.each([
    { text: "They met Ann Lee, 22, who said no.", is: "Ann Lee" },
    { text: "They met Bo Ek (R-Ohio), who said no.", is: "Bo Ek" },
    { text: "They met Ann Lee, a nurse from Dayton, Ohio, who said no.", is: "Ann Lee" },
    { text: "They met a young nurse, who said no.", is: "a young nurse" },
    { text: "They met an aide to Ann Lee, who asked not to be named.", is: null },
  ])("takes “who” of $text for $is", ({ text, is }) => {
    expect(antecedent(text, "who")).toBe(is);
  });

  it("takes “that” for the thing before it", () => {
    expect(antecedent("He held up a letter that said no.", "that")).toBe("a letter");
  });
});

describe("genderFit", () => {
  const text = "Anna Weber met Robin Teale of the Lindau Harbour Authority. He left. They stayed.";
  const fitOf = (name: string, pronoun: string) =>
    genderFit(entityOf(text, name), pronounClassOf(mentionOf(text, pronoun)));

  it("rules out whom the pronoun cannot mean, and says where nothing tells", () => {
    expect(fitOf("Anna Weber", "He")).toBe("clash");
    expect(fitOf("Robin Teale", "He")).toBe("open");
    expect(fitOf("Lindau Harbour Authority", "He")).toBe("clash");
    expect(fitOf("Anna Weber", "They")).toBe("clash");
  });
});

describe("bodyBefore", () => {
  const body = (text: string, pronoun: string) => {
    const state = stateOf(text);
    return bodyBefore(state, mentionIn(state, pronoun))?.words ?? null;
  };

  it.each([
    {
      text: "The Lindau Harbour Authority sent a letter. It said no.",
      pronoun: "It",
      is: "Lindau Harbour Authority",
    },
    { text: "The report was short. It said no.", pronoun: "It", is: "The report" },
    { text: "Anna Weber was ill. It said no.", pronoun: "It", is: null },
  ])("takes $pronoun of $text for $is", ({ text, pronoun, is }) => {
    expect(body(text, pronoun)).toBe(is);
  });
});

describe("pluralAntecedent", () => {
  it("takes “they” for several people named together or not at all", () => {
    const story = analysedOf("Several farmers praised the bridge. But they said that it is dear.");
    expect(pluralAntecedent(story, mentionIn(story, "they"))?.words).toBe("Several farmers");
  });
});

describe("referentOptions", () => {
  const options = (text: string, pronoun: string) => {
    const state = stateOf(text);
    const found = referentOptions(state, mentionIn(state, pronoun));
    return found.map(({ value }) => value?.name ?? null);
  };

  it("offers those named before whose gender fits, and nobody", () => {
    const text = "Anna Weber met Karl Huber in Lindau.\n\n“It will take a year,” he said.";
    expect(options(text, "he")).toContain("Karl Huber");
    expect(options(text, "he")).toContain(null);
    expect(options(text, "he")).not.toContain("Anna Weber");
  });
});

describe("introducedBefore", () => {
  it("knows who was introduced at the end of the paragraph before", () => {
    const story = analysedOf(
      "The storm worries many, above all Maria Kern, a ferry captain of thirty years.\n\n“We have never seen such waves,” she said.",
    );
    expect(introducedBefore(story, mentionIn(story, "she"))?.name).toBe("Maria Kern");
  });

  it("knows nobody where the paragraph before ends with nobody", () => {
    const story = analysedOf("Maria Kern left the town.\n\n“It rained,” she said.");
    expect(introducedBefore(story, mentionIn(story, "she"))).toBeNull();
  });
});

testPhenomenaOf("coreference/pronouns");
