import { describe, expect, it } from "vitest";
import { answerTo } from "../answer-to.ts";
import { editionOf, HARBOUR } from "../corpus.ts";

const edition = editionOf(HARBOUR);

describe("a question for a fact that nothing answers", () => {
  // "How many points are left in the plan" was told that the articles have nothing of the kind, while
  // "how many points are in the plan" was answered.
  it("is shown what has most of its words, as the nearest", () => {
    const answer = answerTo(edition, "how high is the fine for the toll");
    expect(answer.outcome).toBe("nearest");
    expect(answer.quotes[0]?.text).toContain("toll");
  });

  it.each([
    ["when was the toll first raised", "little of it stands anywhere"],
    ["the height of the fine for the toll", "it asks nothing"],
    ["what did Keller say about the height of the fine", "it is for somebody's words"],
    ["what did Obermaier say about the fine for the toll", "its speaker is nobody"],
  ])('"%s" stays silent: %s', (words) => {
    expect(answerTo(edition, words).outcome).toBe("silent");
  });
});
