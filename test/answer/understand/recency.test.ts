import { describe, expect, it } from "vitest";
import { withoutRecency } from "../../../src/answer/understand/recency.ts";

describe("withoutRecency", () => {
  it.each([
    ["latest Lund quote on Europe", "Lund quote on Europe"],
    ["what is the newest statement by Lund", "what is the statement by Lund"],
    ["Lund's most recent remarks on tolls", "Lund's remarks on tolls"],
    ["what did Lund say most recently about tolls?", "what did Lund say about tolls?"],
    ["what did Lund say most recently?", "what did Lund say?"],
    // "lately" was taken for the topic.
    ["what has Lund been saying lately", "what has Lund been saying"],
    ["what has Lund said recently about tolls", "what has Lund said about tolls"],
    ["what did Lund say recently?", "what did Lund say?"],
    ["what has Lund said these days", "what has Lund said"],
  ])("takes the wish for the newest out of “%s”", (sentence, rest) => {
    expect(withoutRecency(sentence)).toEqual({ rest, isLatest: true });
  });

  it.each([
    "what did Lund say about the latest draft",
    "what did Lund say about his most recent visit",
    "latest draft of the plan",
    "what did Lund say about the recently opened bridge",
    "Lund on these days of rain",
  ])("leaves “%s” as it is", (sentence) => {
    expect(withoutRecency(sentence)).toEqual({ rest: sentence, isLatest: false });
  });
});
