// Questions that lean on the one before, in rows: what was asked, what is asked now, what that is whole.

import { describe, expect, it } from "vitest";
import { answerTo } from "../answer-to.ts";
import { editionOf } from "../corpus.ts";

const edition = editionOf({
  "march.md": `---
title: The toll and the bridge
publisher: The Gazette
published: 2025-03-04
---

Mayor Anna Keller spoke on Tuesday. “The toll will pay for the sea wall,” Keller said. “The bridge to Norholm can wait,” she said.

“My boat cannot earn what this toll takes,” said Peter Lund, who leads the fishermen's union. Lund said that the bridge would come too late.

Ruth Varga told nobody who had leaked the report on the roof.
`,
  "april.md": `---
title: Council on the toll
publisher: The Herald
published: 2025-04-06
---

“The toll stays,” Anna Keller said.
`,
});

/** What is understood of the last of several messages, each after the one before. */
function understood(...messages: readonly string[]) {
  const [first = "", ...others] = messages;
  const today = "2025-05-01";
  let answer = answerTo(edition, first, { today });
  for (const words of others) answer = answerTo(edition, words, { today, before: answer });
  const { speakers, topic, from, publisher } = answer.understood;
  return { speakers: speakers.join(" and "), topic, from, publisher, question: answer.question };
}

const KELLER_ON_TOLL = "what did Keller say about the toll";

describe("a question after another", () => {
  it.each([
    ["and about the bridge?", "Anna Keller", "the bridge"],
    ["what about the bridge?", "Anna Keller", "the bridge"],
    ["And the bridge?", "Anna Keller", "the bridge"],
    ["about Norholm?", "Anna Keller", "Norholm"],
    ["and Lund?", "Peter Lund", "the toll"],
    ["what about Peter Lund?", "Peter Lund", "the toll"],
    ["and what did Lund say?", "Peter Lund", "the toll"],
    ["what did Lund say about it?", "Peter Lund", "the toll"],
    ["and Lund and Varga?", "Peter Lund and Ruth Varga", "the toll"],
    ["what did she say about Norholm?", "Anna Keller", "Norholm"],
    ["her view on the bridge?", "Anna Keller", "the bridge"],
    ["when?", "Anna Keller", "the toll"],
    ["why?", "Anna Keller", "the toll"],
    ["but when was that?", "Anna Keller", "the toll"],
    ["where did she say that?", "Anna Keller", "the toll"],
    ["who else?", "", "the toll"],
    ["& the bridge?", "Anna Keller", "the bridge"],
    ["the bridge too?", "Anna Keller", "the bridge"],
    ["same for Lund", "Peter Lund", "the toll"],
    ["and by Lund?", "Peter Lund", "the toll"],
    ["does she support it?", "Anna Keller", "the toll"],
    ["what else?", "Anna Keller", null],
  ])("“%s” asks for %s on %s", (words, speakers, topic) => {
    const found = understood(KELLER_ON_TOLL, words);
    expect(found).toMatchObject({ speakers, topic, question: words });
  });

  it.each([
    ["what did Lund say about the bridge", "Peter Lund", "the bridge"],
    ["and what did Lund say about the bridge?", "Peter Lund", "the bridge"],
    ["what about Lund on the bridge?", "Peter Lund", "the bridge"],
    ["what did Lund say", "Peter Lund", null],
    ["Lund?", "Peter Lund", null],
    ["who leaked the report?", "", "who leaked the report"],
    ["what did he say about Norholm?", "", "Norholm"],
    ["thanks", "", null],
    ["and then?", "", null],
    ["and to whom?", "", null],
    ["is that true?", "", null],
  ])("“%s” is what it is without one", (words, speakers, topic) => {
    // Keller is no man.
    expect(understood(KELLER_ON_TOLL, words)).toMatchObject({ speakers, topic });
    expect(understood(words)).toMatchObject({ speakers, topic });
  });

  it.each(["and about the bridge?", "what about Lund?", "when?", "and Lund?", "why?"])(
    "“%s” is understood as before where there is none",
    (words) => {
      const today = "2025-05-01";
      const unasked = answerTo(edition, "thanks", { today });
      expect(answerTo(edition, words, { today, before: unasked })).toEqual(
        answerTo(edition, words, { today }),
      );
    },
  );

  it("keeps the limits of the one before, unless it has its own", () => {
    const limited = "what did Keller say about the toll in the Herald since April";
    expect(understood(limited, "and about the bridge?")).toMatchObject({
      topic: "the bridge",
      from: "2025-04-01",
      publisher: "The Herald",
    });
    expect(understood(KELLER_ON_TOLL, "and in the Herald?")).toMatchObject({
      topic: "the toll",
      publisher: "The Herald",
    });
    expect(understood(limited, "and since March 2025?")).toMatchObject({
      speakers: "Anna Keller",
      topic: "the toll",
      from: "2025-03-01",
    });
  });

  it("leans on what was understood of the last, over several", () => {
    expect(understood(KELLER_ON_TOLL, "and Lund?", "and the bridge?", "when?")).toMatchObject({
      speakers: "Peter Lund",
      topic: "the bridge",
    });
  });

  it("asks for another fact of the same", () => {
    expect(understood("who leaked the report?", "when?").topic).toBe("when leaked the report");
  });

  it("answers it", () => {
    const before = answerTo(edition, KELLER_ON_TOLL);
    const answer = answerTo(edition, "and Lund?", { before });
    expect(answer.quotes[0]?.text).toContain("My boat cannot earn");
  });
});
