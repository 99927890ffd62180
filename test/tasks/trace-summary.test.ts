import { describe, expect, it } from "vitest";
import { answerQuestion } from "../../src/answer/answer-question.ts";
import { summariseTrace } from "../../src/tasks/trace-summary.ts";
import { editionOf } from "../answer/corpus.ts";

const REST = "The council met on Monday, as it does in the first week of each month.";
const edition = editionOf({
  "lund.txt": `Harbour vote goes to a second count

The mayor of Westhaven, Ana Lund, defended the second count of the harbour vote on Sunday.

“We will count every vote in the open,” Ana Lund said.

${REST}
`,
  "votes.txt": Array.from(
    { length: 14 },
    (_, number) => `“The vote of ward ${number} was late,” Ana Lund said.`,
  ).join("\n\n"),
});

const summarise = (question: string) => summariseTrace(answerQuestion(edition, question));

describe("summariseTrace", () => {
  it("names who was understood, the words looked for, and the best candidates with their features", () => {
    const trace = summarise("what did Lund say about the vote in the open");
    expect(trace).toMatchObject({
      asked: { speaker: "Ana Lund", speakerWords: "Lund", candidates: [], unknownSpeaker: null },
      bar: 0.5,
    });
    expect(trace.words.map(({ word }) => word)).toContain("vote");
    expect(trace.candidates[0]).toMatchObject({
      path: "lund.txt",
      speaker: "Ana Lund",
      rule: expect.any(String),
      text: expect.stringContaining("We will count every vote in the open"),
    });
  });

  it("counts all candidates and tells of ten", () => {
    const { total, candidates } = summarise("what did Lund say about the vote");
    expect(total).toBeGreaterThan(10);
    expect(candidates).toHaveLength(10);
  });

  it("has features whose products sum to the score", () => {
    for (const { score, features } of summarise("what did Lund say about the vote").candidates) {
      expect(features.reduce((sum, { value, weight }) => sum + value * weight, 0)).toBeCloseTo(
        score,
      );
    }
  });

  it.each(["what did Lund say about the vote", "who was late", "what did Obermaier say", ""])(
    "is plain data and holds no article: %s",
    (question) => {
      const trace = summarise(question);
      expect(structuredClone(trace)).toEqual(trace);
      expect(JSON.parse(JSON.stringify(trace))).toEqual(trace);
      expect(JSON.stringify(trace)).not.toContain(REST);
    },
  );

  it("has nothing understood where nothing is asked", () => {
    expect(summarise("")).toEqual({
      asked: null,
      words: [],
      total: 0,
      candidates: [],
      bar: 0.5,
      tells: [],
      open: null,
    });
  });
});
