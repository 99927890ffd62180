import { describe, expect, it } from "vitest";
import type { Article } from "../../src/corpus/article.ts";
import type { Statement } from "../../src/statements/statement.ts";
import { answerLine, parseQuestions, statementLine } from "../../src/terminal/json-lines.ts";

describe("parseQuestions", () => {
  it("reads a question a line, in order, whatever else the lines hold", () => {
    const text =
      '\ufeff{"id":"a","question":"Lund on ferries"}\r\n\n{"question":"","id":7,"note":"empty"}\n';
    expect(parseQuestions(text, "q.jsonl")).toEqual([
      { id: "a", question: "Lund on ferries" },
      { id: 7, question: "" },
    ]);
  });

  it("takes an empty file as no questions", () => {
    expect(parseQuestions("", "q.jsonl")).toEqual([]);
  });

  it.each(['{"id":"a"}', '{"question":"x"}', "[]", "nonsense", '{"id":"a","question":3}'])(
    "refuses %s, naming the file and line",
    (line) => {
      expect(() => parseQuestions(`{"id":"a","question":"x"}\n\n${line}`, "q.jsonl")).toThrow(
        'q.jsonl, line 3: not a JSON object {"id": …, "question": "…"}.',
      );
    },
  );
});

describe("answerLine", () => {
  it("writes one line, every character as it is", () => {
    const understood = {
      speaker: null,
      speakers: [],
      topic: "x",
      from: null,
      to: null,
      publisher: null,
    };
    const line = answerLine(
      {
        quotes: [],
        question: "two\nlines \u001b[2J",
        outcome: "silent",
        reason: "unknown-topic",
        missing: null,
        offers: null,
        understood,
        notes: [{ kind: "nothing-found", articles: 1 }],
      },
      "q1",
    );
    expect(line).not.toContain("\n");
    expect(JSON.parse(line)).toEqual({
      id: "q1",
      question: "two\nlines \u001b[2J",
      outcome: "silent",
      reason: "unknown-topic",
      missing: null,
      offers: null,
      explanation: "Nothing in the one article I have answers that.",
      understood,
      quotes: [],
    });
  });
});

describe("statementLine", () => {
  const text = "“It floats,” she said.";
  const article: Article = {
    path: "ferry.md",
    title: "Ferry",
    publisher: null,
    author: null,
    published: null,
    url: null,
    language: null,
    tags: [],
    text,
    blocks: [],
    furniture: [],
  };
  const statement: Statement = {
    span: { start: 0, end: 22 },
    content: [{ start: 1, end: 11 }],
    kind: "direct",
    force: "asserted",
    speaker: null,
    isNamed: false,
    mention: { start: 13, end: 16 },
    cue: null,
    rule: "quote-then-speaker",
    confidence: 1,
  };

  it("gives each span with the words that stand there, and null for what there is not", () => {
    expect(JSON.parse(statementLine(article, statement))).toEqual({
      path: "ferry.md",
      start: 0,
      end: 22,
      content: [[1, 11]],
      text,
      speaker: null,
      mention: { text: "she", start: 13, end: 16 },
      cue: null,
      kind: "direct",
      rule: "quote-then-speaker",
      force: "asserted",
      confidence: 1,
    });
  });

  it("gives no name that is but a guess, and the words that describe somebody as they are", () => {
    const speakerOf = (changes: Partial<Statement>): unknown =>
      JSON.parse(statementLine(article, { ...statement, ...changes })).speaker;
    expect(speakerOf({ speaker: "Ann Lee", isNamed: true, confidence: 0.9 })).toBe("Ann Lee");
    expect(speakerOf({ speaker: "Ann Lee", isNamed: true, confidence: 0.31 })).toBe(null);
    // a name or description beside a quotation and nothing else: wrong as often as right
    const rule = "quotation-beside-name";
    expect(speakerOf({ speaker: "Ann Lee", isNamed: true, confidence: 0.9, rule })).toBe(null);
    expect(speakerOf({ speaker: "party elders", isNamed: false, confidence: 0.9, rule })).toBe(
      null,
    );
    expect(speakerOf({ speaker: "a captain", confidence: 0.31 })).toBe("a captain");
  });
});
