import { describe, expect, it } from "vitest";
import { parseCommand } from "../../src/terminal/arguments.ts";

const ask = { kind: "ask", corpus: null, question: "", limit: 3, json: false, explain: false };
const askMany = { kind: "ask-many", corpus: null, questions: "-", limit: 3, json: false };

describe("parseCommand", () => {
  it.each([
    { words: [], command: { kind: "start", corpus: null } },
    { words: ["--corpus", "news"], command: { kind: "start", corpus: "news" } },
    { words: ["start", "--corpus=news"], command: { kind: "start", corpus: "news" } },
    { words: ["ask", "Putin on NATO"], command: { ...ask, question: "Putin on NATO" } },
    { words: ["ask", "Putin", "on", "NATO"], command: { ...ask, question: "Putin on NATO" } },
    { words: ["ask", ""], command: ask },
    {
      words: ["ask", "Yermak?", "--json", "--limit", "25", "--corpus", "news"],
      command: { ...ask, question: "Yermak?", json: true, limit: 25, corpus: "news" },
    },
    {
      words: ["ask", "--explain", "Yermak?"],
      command: { ...ask, question: "Yermak?", explain: true },
    },
    {
      words: ["ask", "--", "--json is what?"],
      command: { ...ask, question: "--json is what?" },
    },
    {
      words: ["ask", "--json", "--questions", "q.jsonl"],
      command: { ...askMany, json: true, questions: "q.jsonl" },
    },
    { words: ["ask", "--questions", "-"], command: askMany },
    {
      words: ["verify", "we never", "planned to", "--speaker", "Putin"],
      command: {
        kind: "verify",
        corpus: null,
        quotation: "we never planned to",
        speaker: "Putin",
        json: false,
      },
    },
    {
      words: [
        "compare",
        "Putin",
        "Zelensky",
        "--about",
        "elections",
        "--from",
        "2025-11",
        "--json",
      ],
      command: {
        kind: "compare",
        corpus: null,
        people: ["Putin", "Zelensky"],
        about: "elections",
        since: "2025-11-01",
        until: null,
        json: true,
      },
    },
    { words: ["statements"], command: { kind: "statements", corpus: null, explain: null } },
    {
      words: ["statements", "--explain", "a.html"],
      command: { kind: "statements", corpus: null, explain: "a.html" },
    },
    { words: ["fixture", "a.txt"], command: { kind: "fixture", corpus: null, file: "a.txt" } },
    { words: ["check", "--corpus", "c"], command: { kind: "check", corpus: "c", text: null } },
    {
      words: ["check", "--text", "a.html"],
      command: { kind: "check", corpus: null, text: "a.html" },
    },
    { words: ["help"], command: { kind: "help" } },
    { words: ["--help"], command: { kind: "help" } },
    { words: ["ask", "-h"], command: { kind: "help" } },
  ])("takes $words", ({ words, command }) => {
    expect(parseCommand(words)).toEqual(command);
  });

  it.each([
    { words: ["frobnicate"], problem: /There is no command "frobnicate"/ },
    { words: ["ask"], problem: /^Ask a question, for example/ },
    { words: ["ask", "q", "--limit", "0"], problem: /--limit is a whole number from 1 to 25/ },
    { words: ["ask", "q", "--limit", "26"], problem: /not "26"/ },
    { words: ["ask", "q", "--limit", "2.5"], problem: /not "2.5"/ },
    { words: ["ask", "q", "--limit", "many"], problem: /not "many"/ },
    { words: ["ask", "q", "--limit"], problem: /--limit/ },
    { words: ["ask", "q", "--loud"], problem: /--loud/ },
    { words: ["ask", "q", "--questions", "f"], problem: /not both/ },
    {
      words: ["ask", "--explain", "--questions", "f"],
      problem: /--explain goes with one question/,
    },
    { words: ["ask", "q", "--explain", "--json"], problem: /leave out --json/ },
    { words: ["statements", "news"], problem: /name a folder with --corpus/ },
    { words: ["fixture"], problem: /^Name one file/ },
    { words: ["fixture", "a.txt", "b.txt"], problem: /^Name one file/ },
    { words: ["--json"], problem: /--json/ },
    { words: ["start", "Putin on NATO"], problem: /npm run ask/ },
  ])("refuses $words in one sentence", ({ words, problem }) => {
    const command = parseCommand(words);
    expect(command).toEqual({ kind: "usage-error", problem: expect.stringMatching(problem) });
    expect(command.kind === "usage-error" && command.problem).not.toMatch(/\n|\.\s+[A-Z]/);
  });
});
