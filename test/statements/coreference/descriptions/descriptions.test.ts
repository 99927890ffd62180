import { describe, expect, it } from "vitest";
import {
  describedBody,
  fullNameOf,
} from "../../../../src/statements/coreference/descriptions/body-descriptions.ts";
import { tieDescriptions } from "../../../../src/statements/coreference/descriptions/descriptions.ts";
import { renamedSpeaker } from "../../../../src/statements/coreference/descriptions/renamed-speakers.ts";
import { phraseBefore } from "../../../../src/statements/mentions/phrases.ts";
import { testPhenomenaOf } from "../../fixtures.ts";
import { analysedOf, cueOf, mentionIn, paragraphOf, stateOf } from "../../steps.ts";

describe("tieDescriptions", () => {
  const tied = (text: string, words: string) => {
    const story = analysedOf(text);
    return tieDescriptions(story).of.get(mentionIn(story, words))?.name ?? null;
  };

  it.each([
    {
      text: "Chancellor Maria Stein came on Friday. The chancellor left on Monday.",
      words: "The chancellor",
      is: "Maria Stein",
    },
    {
      text: "Another pollster, David Nilsen of Malmo University, left.",
      words: "Another pollster",
      is: "David Nilsen",
    },
    {
      text: "President Jon Berg met envoys. The Danish president left.",
      words: "The Danish president",
      is: null,
    },
    { text: "A pilot, Ann Lee and a nurse were on board.", words: "A pilot", is: null },
    {
      text: "The Lindau attorney general left.\n\nBut Attorney General Karl Huber stayed.",
      words: "The Lindau attorney general",
      is: "Karl Huber",
    },
  ])("ties $words to $is in $text", ({ text, words, is }) => {
    expect(tied(text, words)).toBe(is);
  });
});

describe("describedBody", () => {
  const body = (text: string, words: string) => {
    const story = analysedOf(text);
    const found = describedBody(story, mentionIn(story, words));
    return found === null ? null : [found.entity.name, found.probability];
  };

  it("knows a body by the noun of its name", () => {
    const text = "The Lindau Harbour Authority met. The authority left.";
    expect(body(text, "The authority")).toEqual(["Lindau Harbour Authority", 1]);
  });

  it("is less sure of one whose name only is of the kind", () => {
    const text = "The Association of Bridge Builders met. The union left.";
    expect(body(text, "The union")).toEqual(["Association of Bridge Builders", 0.75]);
  });

  it("knows no body where nothing fits", () => {
    expect(body("Anna Weber met Paul Kern. The union left.", "The union")).toBeNull();
  });
});

describe("fullNameOf", () => {
  it("writes “the city” out where the article has done so", () => {
    const text = "The city of Lindau sued the yard. But the city said that it is late.";
    const city = phraseBefore(text, paragraphOf(text), cueOf(text, "said").first);
    expect(city && fullNameOf(analysedOf(text), city)).toBe("city of Lindau");
  });
});

describe("renamedSpeaker", () => {
  /** Whom the last words mean, as the article stands when all of it has been read. */
  const renamed = (text: string, words: string) => {
    const state = stateOf(text);
    const found = renamedSpeaker(state, mentionIn(state, words), null);
    return found === null ? null : [found.entity.name, found.probability];
  };

  it("takes a title with a place for the speaker who goes on", () => {
    const text =
      "Ann Lee spoke on Monday. Lee said that the bridge is safe.\n\nThe Lindau mayor went on.";
    expect(renamed(text, "The Lindau mayor")).toEqual(["Ann Lee", 0.8]);
  });

  it("is not sure of a title without one", () => {
    const text = "Ann Lee said that the bridge is safe.\n\nThe judge went on.";
    expect(renamed(text, "The judge")).toEqual(["Ann Lee", 0.4]);
  });

  it("takes a calling that varies nobody's name for nobody", () => {
    const text = "Ann Lee said that the bridge is safe.\n\nThe fisherman went on.";
    expect(renamed(text, "The fisherman")).toBeNull();
  });
});

testPhenomenaOf("coreference/descriptions");
