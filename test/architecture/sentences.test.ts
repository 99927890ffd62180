// Whatever people read is said in wording/; see sentences.ts for what a sentence is told by.

import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { BUGS, OTHERS, sentencesIn } from "./sentences.ts";
import { parseSource, readSources } from "./sources.ts";

const sources = readSources(fileURLToPath(new URL("../../src/", import.meta.url)));

describe("the program", () => {
  it("has words for people in wording/ alone", () => {
    expect(sources.flatMap(sentencesIn)).toEqual([]);
  });

  it("needs each exception that is made", () => {
    const code = sources.filter(({ path }) => !path.startsWith("wording/"));
    const gone = [...OTHERS.keys()].filter(
      (words) => !code.some(({ text }) => text.includes(`"${words}"`)),
    );
    const bugs = code.filter(({ text }) => text.includes("new Error(")).map(({ path }) => path);
    expect({ gone, bugs: BUGS.filter((path) => !bugs.includes(path)) }).toEqual({
      gone: [],
      bugs: [],
    });
  });
});

describe("sentencesIn", () => {
  const found = (path: string, code: string) =>
    sentencesIn(parseSource(path, code)).map((line) => line.slice(`${path}:1: `.length));

  it.each([
    {
      path: "answer/find/a.ts",
      code: 'const why = "Nobody said that.";',
      words: "Nobody said that.",
    },
    {
      path: "answer/a.ts",
      code: "const why = `Nothing by $" + "{name} is on it`;",
      words: "Nothing by {} is on it",
    },
    { path: "discord/a.ts", code: "reply(`$" + "{count} articles`);", words: "{} articles" },
    { path: "discord/a.ts", code: 'reply("still starting");', words: "still starting" },
    { path: "discord/a.ts", code: 'const text = "Please " + "ask again";', words: "ask again" },
    {
      path: "discord/a.ts",
      code: 'const lines = ["It was", "not read"].join(" ");',
      words: "not read",
    },
    {
      path: "corpus/a.ts",
      code: 'throw new Error("the file is empty");',
      words: "the file is empty",
    },
    {
      path: "corpus/a.ts",
      code: 'const schema = z.string({ error: "must be text" });',
      words: "must be text",
    },
    {
      path: "statements/a.ts",
      code: 'const why = "Nobody speaks here";',
      words: "Nobody speaks here",
    },
    { path: "text/a.ts", code: 'const why = "no such name.";', words: "no such name." },
    {
      path: "answer/understand/a.ts",
      code: 'if (a === b) say("which of them is meant");',
      words: "which of them is meant",
    },
  ])("finds $words in $path", ({ path, code, words }) => {
    expect(found(path, code)).toContain(words);
  });

  it.each([
    { what: "a list of words", code: 'const NOUNS = new Set("host crowd lawyer".split(" "));' },
    { what: "a list over several lines", code: "const NOUNS = `\n  host crowd\n  lawyer judge`;" },
    { what: "a pattern of words alone", code: 'const MADE = "^what they make of$";' },
    { what: "a pattern", code: 'const SAID = "(?:said|told) (?:by|to)";' },
    { what: "what words are compared with", code: 'if (words.startsWith("how many")) count();' },
    { what: "a case", code: 'switch (words) { case "last week": break; }' },
    { what: "a type", code: 'type By = "a name" | "a role";' },
    { what: "a record of the log", code: 'log.warn("could not show typing", { error });' },
    { what: "what the log says was being done", code: 'run({ doing: "answering a mention" });' },
    { what: "the name of a kind", code: 'const note = { kind: "not-on-topic" };' },
  ])("leaves $what alone", ({ code }) => {
    expect(found("answer/understand/a.ts", code)).toEqual([]);
  });

  it("leaves an error alone that only a bug can cause", () => {
    expect(found("tasks/check-quotes.ts", 'throw new Error("A quote is not verbatim.");')).toEqual(
      [],
    );
  });
});
