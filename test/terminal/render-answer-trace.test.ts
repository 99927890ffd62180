import { describe, expect, it } from "vitest";
import { answerQuestion } from "../../src/answer/answer-question.ts";
import { parseArticle } from "../../src/corpus/parse-article.ts";
import { summariseTrace } from "../../src/tasks/trace-summary.ts";
import { renderAnswerTrace } from "../../src/terminal/render-answer-trace.ts";
import { buildEdition } from "../build-edition.ts";

const text = `Harbour vote goes to a second count

The mayor of Westhaven, Ana Lund, defended the second count of the harbour vote on Sunday.

“We will count every vote in the open,” Ana Lund said.
`;
const reading = parseArticle("lund.txt", text);
const articles = reading.kind === "article" ? [reading.article] : [];
const edition = buildEdition({ articles, people: null });

const explain = (question: string) => {
  const trace = answerQuestion(edition, question, { today: "2025-03-03" });
  return renderAnswerTrace(trace.answer, summariseTrace(trace), {
    columns: 80,
    colours: false,
  });
};

describe("renderAnswerTrace", () => {
  it("tells what was understood, the words, the candidates with each feature, and why the first won", () => {
    const explained = explain("what did Lund say about the vote");
    expect(explained).toMatch(/^understood: Ana Lund on “(?:the )?vote”$/m);
    expect(explained).toContain("speaker: “Lund” is Ana Lund");
    expect(explained).toMatch(/^word: vote, rarity \d+\.\d\d/m);
    expect(explained).toMatch(/^1\. score .*, support 1\.00, Ana Lund, rule \S+, lund\.txt$/m);
    expect(explained).toMatch(/^ {3}\w+ \d\.\d\d × \d\.\d\d( \+ |$)/m);
    expect(explained).toMatch(/the first (leads by|is the only candidate)/);
  });

  it("tells why there is silence", () => {
    const explained = explain("what did Lund say about penguins");
    expect(explained).toContain("word: penguins");
    expect(explained).toMatch(/silent \(speaker-not-on-topic\): .*, 0\.50 is needed$/);
  });

  it("tells what decided between an answer and the nearest", () => {
    expect(explain("how many times was the vote counted")).toMatch(
      /^left open: count$[\s\S]*^the nearest, by -\d+\.\d\d:[\s\S]*\sunfilled\s1\.00 × -9\.00/m,
    );
    expect(explain("who defended the count of the harbour vote")).toMatch(
      /^an answer, by \d+\.\d\d:/m,
    );
  });

  it("names a speaker whom nobody in the corpus is called", () => {
    expect(explain("what did Quentin Obermaier say about the vote")).toContain(
      "nobody in the corpus is called “Quentin Obermaier”",
    );
  });

  it("says so when nothing is asked", () => {
    expect(explain("")).toContain("understood: nothing that asks for something");
  });
});
