// The program as built, as people run it: real processes, real files, real pipes.

import { type ChildProcess, spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withoutProgress } from "./without-progress.ts";

const main = fileURLToPath(new URL("../dist/main.js", import.meta.url));
const QUESTION = "what did Lund say about the vote";

const LUND = `---
title: Harbour vote goes to a second count
publisher: The Harbour Post
published: 2025-03-02
url: https://harbour.example/second-count
---
The mayor of Westhaven, Ana Lund, defended the second count of the harbour vote on Sunday.

“We will count every vote in the open,” Lund said.
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "on-record-main-"));
  for (const [path, content] of Object.entries({
    "lund.md": LUND,
    "escape.txt":
      "Bridge painted red\n\n“The bridge is \u001b[31mred\u001b[0m again,” the harbour master, Per Holm, said.\n",
  })) {
    writeFileSync(join(folder, path), content);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Result = Readonly<{ status: number | null; out: string; err: string }>;

function start(words: readonly string[], environment: Record<string, string>): ChildProcess {
  // A bare environment and a folder of its own: no .env, no token of the developer's.
  return spawn(process.execPath, [main, ...words], {
    cwd: tmpdir(),
    env: { PATH: process.env["PATH"], CORPUS_DIR: folder, ...environment },
  });
}

async function run(
  words: readonly string[],
  { input = "", environment = {} }: { input?: string; environment?: Record<string, string> } = {},
): Promise<Result> {
  const startMs = performance.now();
  const child = start(words, environment);
  const { stdin, stdout, stderr } = child;
  if (stdin === null || stdout === null || stderr === null) throw new Error("no pipes");
  // A program that refuses its arguments may be gone before it reads.
  stdin.on("error", () => {});
  stdin.end(input);
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [out, err] = await Promise.all([text(stdout), text(stderr)]);
  const status = await ended;
  return { status, out, err: withoutProgress(err, performance.now() - startMs) };
}

describe("ask", () => {
  it("answers without the re-ranker that it cannot have, and says why", async () => {
    const usual = await run(["ask", QUESTION]);
    const { status, out, err } = await run(["ask", QUESTION], {
      environment: { RERANK_MODEL: "no-such-folder" },
    });
    expect({ status, out }).toEqual({ status: 0, out: usual.out });
    expect(err).toBe(
      'RERANK_MODEL names "no-such-folder", which has no config.json, no tokenizer.json, no tokenizer_config.json, no onnx/model_quantized.onnx or onnx/model.onnx. Quotes keep their usual order.\n',
    );
  });

  it("prints one answer for reading, without colours into a pipe", async () => {
    const { status, out, err } = await run(["ask", "--limit", "1", QUESTION]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toMatch(/^Understood: Ana Lund/);
    expect(out).toContain("│ “We will count every vote in the open,”");
    expect(out).toContain(
      "  — Ana Lund\n  Harbour vote goes to a second count · The Harbour Post · 2 March 2025\n  https://harbour.example/second-count\n",
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no escape sequence may be there
    expect(out).not.toMatch(/\u001b/);
  });

  it("prints one JSON object, whose text is a slice of the file", async () => {
    const { status, out } = await run(["ask", "--json", QUESTION]);
    expect(status).toBe(0);
    const answer = JSON.parse(out);
    expect(Object.keys(answer)).toEqual([
      "id",
      "question",
      "outcome",
      "reason",
      "missing",
      "explanation",
      "offers",
      "understood",
      "quotes",
    ]);
    expect(answer).toMatchObject({
      id: null,
      question: QUESTION,
      outcome: "answered",
      reason: null,
    });
    for (const { text: words, start: from, end } of answer.quotes) {
      expect(LUND.slice(from, end)).toBe(words);
    }
  });

  it("is silent with a reason and status 1", async () => {
    const { status, out } = await run(["ask", "what did Lund say about penguins"]);
    expect(status).toBe(1);
    expect(out.trim()).not.toBe("");
    expect(out).not.toContain("│");
  });

  it("answers a file of questions in order, one object a line, with status 0", async () => {
    const file = join(folder, "questions.list");
    writeFileSync(
      file,
      `{"id":"a","question":"${QUESTION}"}\n{"id":2,"question":"what about penguins"}\n`,
    );
    const { status, out } = await run(["ask", "--json", "--questions", file]);
    expect(status).toBe(0);
    const answers = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers.map(({ id, outcome }) => ({ id, outcome }))).toEqual([
      { id: "a", outcome: "answered" },
      { id: 2, outcome: "silent" },
    ]);
    rmSync(file);
  });

  it("reads questions from standard input", async () => {
    const input = `{"id":"a","question":"${QUESTION}"}\n`;
    const { status, out } = await run(["ask", "--questions", "-"], { input });
    expect(status).toBe(0);
    expect(out).toContain("— Ana Lund");
  });

  it("keeps an article's escape sequences off the terminal, but in the JSON", async () => {
    const question = "what did Per Holm say about the bridge";
    const [forReading, json] = await Promise.all([
      run(["ask", question]),
      run(["ask", "--json", question]),
    ]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no escape sequence may be there
    expect(forReading.out).not.toMatch(/\u001b/);
    expect(forReading.out).toContain("[31mred");
    expect(JSON.parse(json.out).quotes[0].text).toContain("\u001b[31mred");
  });
});

describe("what cannot be done", () => {
  it.concurrent.each([
    { words: ["ask"], says: /^Ask a question/ },
    { words: ["ask", "--limit", "99", "x"], says: /1 to 25, not "99"/ },
    { words: ["ask", "--questions", "nowhere.jsonl"], says: /"nowhere.jsonl" cannot be read/ },
    { words: ["ask", "--corpus", "nowhere", "x"], says: /no corpus folder "nowhere"/ },
    { words: ["statements", "--explain", "x.md"], says: /no article "x.md" in the corpus/ },
    { words: ["fixture", "x.txt"], says: /text "x.txt" cannot be read/ },
    { words: ["statements", "--corpus", "nowhere"], says: /no corpus folder "nowhere"/ },
    { words: ["check", "--corpus", "nowhere"], says: /no corpus folder "nowhere"/ },
    { words: ["check", "--text", "nowhere.md"], says: /no article "nowhere.md"/ },
    { words: ["start", "--corpus", "nowhere"], says: /no corpus folder "nowhere"/ },
  ])("$words is refused in one line with status 2", async ({ words, says }) => {
    const { status, out, err } = await run(words);
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(says);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });

  it("refuses a broken line of questions by its number", async () => {
    const { status, err } = await run(["ask", "--questions", "-"], { input: "{}\n" });
    expect(status).toBe(2);
    expect(err).toContain("standard input, line 1");
  });

  it("refuses an environment that is not right, naming each problem", async () => {
    const environment = { LOG_LEVEL: "loud", DISCORD_GUILD_ID: "home" };
    const { status, err } = await run([], { environment });
    expect(status).toBe(2);
    expect(err).toMatch(/DISCORD_GUILD_ID.*LOG_LEVEL/);
  });

  it("says so when Discord cannot be reached", async () => {
    const environment = { DISCORD_TOKEN: "a.b.c", DISCORD_API_URL: "http://127.0.0.1:9/api" };
    const { status, out, err } = await run([], { environment });
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(/^No connection to Discord/);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  });
});

describe("statements", () => {
  it("lists each statement with where it stands", async () => {
    const { status, out, err } = await run(["statements"]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const statements = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    const said = statements.find(({ kind, path }) => kind === "direct" && path === "lund.md");
    expect(said).toMatchObject({ path: "lund.md", speaker: "Ana Lund" });
    expect(LUND.slice(said.start, said.end)).toBe(said.text);
    expect(LUND.slice(said.cue.start, said.cue.end)).toBe("said");
    expect(said.content.map(([from, end]: [number, number]) => LUND.slice(from, end))).toEqual([
      "We will count every vote in the open,",
    ]);
  });

  it("explains how one article was read", async () => {
    const { status, out, err } = await run(["statements", "--explain", "lund.md"]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toMatch(/^How lund\.md was read\n/);
    expect(out).toMatch(/\nstatement +Ana Lund: \[“We will count every vote in the open,”\];/);
  });

  it("stops quietly when nobody reads on, as before `| head`", async () => {
    const child = start(["statements"], {});
    const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
    child.stdout?.destroy();
    const err = child.stderr === null ? "" : await text(child.stderr);
    expect({ status: await ended, err }).toEqual({ status: 0, err: "" });
  });
});

describe("fixture", () => {
  it("prints a text and how it is read, from a file or from standard input", async () => {
    const input = "“We will count every vote in the open,” Ana Lund said.\n";
    writeFileSync(join(folder, "..", "on-record-fixture.txt"), input);
    const results = [
      await run(["fixture", join(folder, "..", "on-record-fixture.txt")]),
      await run(["fixture", "-"], { input }),
    ];
    rmSync(join(folder, "..", "on-record-fixture.txt"));
    for (const { status, out, err } of results) {
      expect({ status, err }).toEqual({ status: 0, err: "" });
      expect(out).toMatch(
        /^phenomenon: .+\ntext: \|-\n {2}“We will .+\nfinds:\n {2}- speaker: Ana Lund\n/,
      );
    }
  });
});

describe("check", () => {
  it("lists what is read, with status 0", async () => {
    const { status, out } = await run(["check"]);
    expect(status).toBe(0);
    expect(out).toContain("lund.md: Harbour vote goes to a second count · The Harbour Post");
    expect(out).toMatch(/2 articles read, 0 files refused, 0 duplicates, .* left out\n$/);
  });

  it("tells a refused file with line and reason, with status 1", async () => {
    const broken = mkdtempSync(join(tmpdir(), "on-record-broken-"));
    writeFileSync(join(broken, "bad.md"), "---\ntitle: T\npublished: 2025-02-30\n---\nText.\n");
    const { status, out } = await run(["check", "--corpus", broken]);
    expect(status).toBe(1);
    expect(out).toMatch(/refused bad\.md, line 3: .*2025-02-30/);
    rmSync(broken, { recursive: true });
  });

  it("refuses a broken people.yaml as ask does, with status 1", async () => {
    // It said "0 files refused" while nobody was corrected.
    const broken = mkdtempSync(join(tmpdir(), "on-record-people-"));
    writeFileSync(join(broken, "lund.md"), LUND);
    writeFileSync(join(broken, "people.yaml"), "- name: Ana Lund\n- nam: Per Holm\n");
    const { status, out } = await run(["check", "--corpus", broken]);
    expect(status).toBe(1);
    expect(out).toMatch(/\nrefused people\.yaml, line 2: /);
    expect(out).toContain("1 article read, 1 file refused");
    rmSync(broken, { recursive: true });
  });

  it("says of an empty folder what ask says, with status 2", async () => {
    const empty = mkdtempSync(join(tmpdir(), "on-record-empty-"));
    const [checked, asked] = [
      await run(["check", "--corpus", empty]),
      await run(["ask", "--corpus", empty, QUESTION]),
    ];
    expect(checked).toEqual(asked);
    expect(checked).toMatchObject({ status: 2, out: "" });
    rmSync(empty, { recursive: true });
  });

  it("prints the text that offsets count in, exactly", async () => {
    const { status, out } = await run(["check", "--text", "lund.md"]);
    expect(status).toBe(0);
    expect(out).toBe(readFileSync(join(folder, "lund.md"), "utf8"));
  });
});

describe("start without a token", () => {
  it("is a conversation, and says how to connect Discord", async () => {
    const { status, out, err } = await run([], { input: `${QUESTION}\n/corpus status\n` });
    expect(status).toBe(0);
    expect(out).toContain("│ “We will count every vote in the open,”");
    expect(out).toContain("2 articles, ");
    expect(err).toContain("DISCORD_TOKEN");
  });

  it("keeps answers alone on standard output", async () => {
    const { out } = await run([], { input: "" });
    expect(out).toBe("");
  });
});

describe("help", () => {
  it("tells every command and option", async () => {
    const { status, out, err } = await run(["--help"]);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    for (const word of ["ask", "statements", "check", "fixture", "--corpus", "--limit", "--json"]) {
      expect(out).toContain(word);
    }
  });
});

/** Some of what a terminal obeys. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const OBEYED = /[\u001b\r\u202e]/;

describe("what the program writes", () => {
  const full = existsSync("/dev/full") ? openSync("/dev/full", "w") : null;
  afterAll(() => {
    if (full !== null) closeSync(full);
  });

  it.skipIf(full === null)("ends with status 2 and a sentence where the disk is full", async () => {
    const environment = { PATH: process.env["PATH"], CORPUS_DIR: folder };
    const child = spawn(process.execPath, [main, "ask", QUESTION], {
      cwd: tmpdir(),
      env: environment,
      stdio: ["ignore", full, "pipe"],
    });
    const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
    const err = child.stderr === null ? "" : await text(child.stderr);
    expect(await ended).toBe(2);
    expect(err).toMatch(/(?:^|[\n\r])The output could not be written: ENOSPC[^\n]+\.\n$/);
  });

  it.each([
    { trouble: "a word of the command line", words: ["ask", "--no\u001b[2J\r\u202e"] },
    { trouble: "the name of a folder", words: ["check", "--corpus", "/no\u001b[2J\r\u202ewhere"] },
  ])("has nothing of $trouble that a terminal would obey", async ({ words }) => {
    const { status, out, err } = await run(words);
    expect(status).toBe(2);
    expect(out + err).not.toMatch(OBEYED);
  });

  it("has nothing of a question either, alone or in a file", async () => {
    const question = "what did Lund\u001b[2J\r\u202e say";
    const one = await run(["ask", question]);
    const input = JSON.stringify({ id: "a", question });
    const many = await run(["ask", "--questions", "-"], { input });
    expect(one.out + many.out).not.toMatch(OBEYED);
  });
});
