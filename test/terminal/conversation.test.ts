import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { type Answer, NOTHING_UNDERSTOOD } from "../../src/answer/answer.ts";
import type { Status } from "../../src/tasks/reports.ts";
import { converse } from "../../src/terminal/conversation.ts";
import { type Desk, libraryOf } from "../library-of.ts";

const status: Status = {
  articles: 2,
  passages: 9,
  statements: 1204,
  people: 1,
  refused: [{ path: "bad.md", line: 3, fault: { kind: "front-matter-not-closed" } }],
  readAt: "1970-01-01T00:00:00.000Z",
};

/** Answers each question with itself, silently; an answer takes a moment, as a real one does. */
const echo: Desk = {
  answer: async (question): Promise<Answer> => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return {
      question,
      outcome: "silent",
      reason: "unknown-topic",
      missing: null,
      offers: null,
      understood: NOTHING_UNDERSTOOD,
      notes: [{ kind: "unknown-outlet", outlet: question }],
      quotes: [],
    };
  },
  reload: async () => ({
    kind: "reloaded",
    added: 1,
    changed: 0,
    removed: 2,
    tookMs: 1234,
    status,
  }),
  status: () => status,
};

async function talk(
  typed: string,
  isInteractive = false,
  desk = echo,
  library = libraryOf(desk),
): Promise<string> {
  const input = new PassThrough();
  const output = new PassThrough();
  const printed = text(output);
  input.end(typed);
  await converse(library, {
    input,
    output,
    isInteractive,
    screen: () => ({ columns: 80, colours: false }),
  });
  output.end();
  return printed;
}

/** Some of what a terminal obeys. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/;

describe("converse", () => {
  it("answers piped questions line by line, each below its question", async () => {
    expect(await talk("Lund on ferries\n\n  tides \nno line end")).toBe(
      "› Lund on ferries\nNone of the articles I have says that it is from Lund on ferries.\n\n" +
        "›   tides \nNone of the articles I have says that it is from tides.\n\n" +
        "› no line end\nNone of the articles I have says that it is from no line end.\n\n",
    );
  });

  it("shows nothing of a question, a command or binary input that a terminal would obey", async () => {
    const typed = "a\u001b[31mb\u202ec\u0007\n/\u001b[2J\n\u0000\ufffd\u009b1m\n";
    expect(await talk(typed)).not.toMatch(OBEYED);
  });

  it("survives a line of 20 MB, and answers the next one", async () => {
    const printed = await talk(`${"what did Lund say ".repeat(1_100_000)}\ntides\n`);
    expect(printed.length).toBeLessThan(1000);
    expect(printed).toContain(
      "A question has at most 6,000 characters; please ask in fewer words.",
    );
    expect(printed).toContain("from tides.");
  });

  it("ends with its input", async () => {
    expect(await talk("")).toBe("");
  });

  it("leaves at /quit, whatever follows", async () => {
    expect(await talk("tides\n/quit\nferries\n")).toBe(
      "› tides\nNone of the articles I have says that it is from tides.\n\n",
    );
  });

  it.each(["quit", "exit", "Exit"])("leaves at %s without the stroke too", async (word) => {
    expect(await talk(`${word}\nferries\n`)).toBe("");
  });

  it("helps without the stroke too", async () => {
    // "help" was looked up in the articles.
    expect(await talk("help\n")).toContain("leave (so do Ctrl-C and Ctrl-D)");
  });

  it("tells what is served, what a reload changed, and what it understands", async () => {
    const printed = await talk("/corpus status\n/corpus reload\n/help\n/frob now\n");
    expect(printed).toContain(
      "2 articles, 9 passages, 1,204 statements by 1 person, 1 file refused\n" +
        "refused bad.md, line 3: the front matter is not closed by a line of ---\n",
    );
    expect(printed).toContain("Read again in 1.2 s: 1 added, 0 changed, 2 removed.\n");
    expect(printed).toContain("There is no /frob here.\n");
    expect(printed.match(/leave \(so do Ctrl-C and Ctrl-D\)/g)).toHaveLength(2);
  });

  it("says that a failed reload changed nothing", async () => {
    const printed = await talk("/corpus reload\n", false, {
      ...echo,
      reload: async () => ({
        kind: "failed",
        fault: { kind: "unexpected", message: "the folder is gone" },
        tookMs: 40,
      }),
    });
    expect(printed).toContain("Nothing was changed: the folder is gone (after 0.0 s)");
  });

  it("hands on what was asked and understood before, except where nothing was", async () => {
    const handed: (string | undefined)[] = [];
    const asked = async (question: string) => ({
      ...(await echo.answer(question)),
      ...(question === "thanks" ? ({ reason: "not-a-question" } as const) : {}),
    });
    const library = libraryOf({ ...echo, answer: asked });
    const listening: typeof library = {
      run: (request) => {
        if (request.kind === "answer") handed.push(request.before?.question);
        return library.run(request);
      },
    };
    await talk("tides\nthanks\n/help\nand Lund?\nwhen?\n", false, echo, listening);
    expect(handed).toEqual([undefined, "tides", "tides", "and Lund?"]);
  });

  it("prompts a person before each question, and leaves cleanly at Ctrl-D", async () => {
    const input = new PassThrough();
    const output = new PassThrough({ encoding: "utf8" });
    let printed = "";
    output.on("data", (chunk: string) => {
      printed += chunk;
      if (printed.endsWith("None of the articles I have says that it is from tides.\n\n"))
        setImmediate(() => input.write("\u0004"));
    });
    input.write("tides\n");
    const screen = () => ({ columns: 80, colours: false });
    await converse(libraryOf(echo), { input, output, isInteractive: true, screen });
    expect(printed.match(/› /g)?.length).toBeGreaterThanOrEqual(2);
    expect(printed.endsWith("\n")).toBe(true);
  });

  it("answers what was typed before Ctrl-D, and prompts no more", async () => {
    const printed = await talk("tides\n\u0004", true);
    expect(printed.endsWith("None of the articles I have says that it is from tides.\n\n")).toBe(
      true,
    );
  });

  it("leaves cleanly at Ctrl-C", async () => {
    expect(await talk("half a ques\u0003tides\n", true)).not.toContain("Nothing on");
  });
});
