import { describe, expect, it } from "vitest";
import { isApposed, isDescribedBehind } from "../../../src/statements/subjects/apposed-names.ts";
import { findSubjects } from "../../../src/statements/subjects/find-subjects.ts";
import { isHeadlineTail } from "../../../src/statements/subjects/headlines.ts";
import { isQuotedAs, quotesAsSaying } from "../../../src/statements/subjects/quoted-as.ts";
import { certainSubject } from "../../../src/statements/subjects/subject-patterns.ts";
import { testPhenomenaOf } from "../fixtures.ts";
import { analysedOf, cueOf, mentionOf, mentionsOf, paragraphOf, stateOf } from "../steps.ts";

/** The subject that was linked to the first cue with these words, in the last paragraph. */
function subjectOf(text: string, cue: string): string | null {
  const found = cueOf(text, cue);
  const { subjects } = stateOf(text);
  const [, subject = null] =
    [...subjects].find(
      ([{ paragraph, first }]) => paragraph === found.paragraph && first === found.first,
    ) ?? [];
  return subject?.words ?? null;
}

describe("the subject of a cue", () => {
  it.each([
    { text: "Anna Weber said that it is late.", cue: "said", is: "Anna Weber" },
    { text: "“It is late,” said Anna Weber.", cue: "said", is: "Anna Weber" },
    { text: "It is late, according to Anna Weber.", cue: "according to", is: "Anna Weber" },
    { text: "Anna Weber welcomed it, adding that it is late.", cue: "adding", is: "Anna Weber" },
    { text: "Anna Weber told Karl Huber that it is late.", cue: "told", is: "Anna Weber" },
    { text: "A spokeswoman for Anna Weber said it is late.", cue: "said", is: "A spokeswoman" },
    { text: "Paul Kern, an engineer, said it is late.", cue: "said", is: "Paul Kern" },
    { text: "They met Ann Lee, 22, who said it is late.", cue: "said", is: "who" },
  ])("is $is in $text", ({ text, cue, is }) => {
    expect(subjectOf(text, cue)).toBe(is);
  });
});

describe("findSubjects", () => {
  it("offers what the sentence of the cue mentions, outside quotations", () => {
    const text = "Urs Kern left. “Ask Bo Ek,” Anna Weber told Karl Huber. Cy Dun stayed.";
    const { able } = findSubjects(analysedOf(text), paragraphOf(text), cueOf(text, "told"));
    expect(able.map(({ words }) => words)).toEqual(["Anna Weber", "Karl Huber"]);
  });
});

describe("certainSubject", () => {
  const certain = (text: string, cue: string) => {
    const paragraph = paragraphOf(text);
    const found = certainSubject(paragraph, cueOf(text, cue), mentionsOf(text));
    return found === null ? null : [found.value?.words ?? null, found.probability];
  };

  it.each([
    { text: "The bridge is safe, said Ann Lee, an engineer.", cue: "said", is: ["Ann Lee", 1] },
    { text: "Said Ellis: “It is late.”", cue: "Said", is: ["Ellis", 1] },
    { text: "Hoa of Lindau University said that it is late.", cue: "said", is: null },
    { text: "Ann Hoa of Lindau University said it is late.", cue: "said", is: ["Ann Hoa", 1] },
    { text: "Anna Weber said it is late.", cue: "said", is: null },
  ])("leaves $text to the model unless a pattern fits: $is", ({ text, cue, is }) => {
    expect(certain(text, cue)).toEqual(is);
  });
});

describe("patterns", () => {
  const holds = (
    rule: typeof isApposed,
    { text, cue, name }: Readonly<{ text: string; cue: string; name: string }>,
  ) => rule(paragraphOf(text), cueOf(text, cue), mentionOf(text, name));

  it("know a name between commas after its description", () => {
    const apposed = { text: "His press secretary, Ivo Renn, said it is late.", cue: "said" };
    expect(holds(isApposed, { ...apposed, name: "Ivo Renn" })).toBe(true);
    const listed = { text: "He met Ann Lee, Ivo Renn, said it is late.", cue: "said" };
    expect(holds(isApposed, { ...listed, name: "Ivo Renn" })).toBe(false);
  });

  it("know a name that much is added to before its verb", () => {
    const text = "Ann Lee, deputy secretary of state for harbours, sailors, and shores, said no.";
    expect(holds(isDescribedBehind, { text, cue: "said", name: "Ann Lee" })).toBe(true);
  });

  it("know who is quoted as saying", () => {
    const text = "The paper quoted Karl Huber as saying that it is late.";
    expect(holds(isQuotedAs, { text, cue: "saying", name: "Karl Huber" })).toBe(true);
    expect(quotesAsSaying(paragraphOf(text), cueOf(text, "quoted"))).toBe(true);
    expect(quotesAsSaying(paragraphOf(text), cueOf(text, "saying"))).toBe(false);
  });

  it("know the speaker at the end of a headline", () => {
    const text = "Town not to blame for bridge, says Weber";
    const article = `${text}\n\nAnna Weber, the mayor, left.`;
    const [headline] = analysedOf(article).reading.paragraphs;
    const weber = analysedOf(article).mentions[0]?.find(({ words }) => words === "Weber");
    const cue = stateOf(article).cues[0]?.find(({ lemma }) => lemma === "say");
    expect(headline && weber && cue ? isHeadlineTail(headline, cue, weber) : "not found").toBe(
      true,
    );
  });
});

testPhenomenaOf("subjects");
