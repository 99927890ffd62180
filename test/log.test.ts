import { describe, expect, it } from "vitest";
import type { LogLevel } from "../src/config.ts";
import { createLog, type Log } from "../src/log.ts";

const TOKEN = 'MTA.abc"def';

type Written = Readonly<{ log: Log; lines: readonly string[] }>;

function write(level: LogLevel = "debug", render?: (line: string) => string): Written {
  const lines: string[] = [];
  const log = createLog({ level, write: (line) => lines.push(line), render, secrets: [TOKEN] });
  return { log, lines };
}

const records = ({ lines }: Written) => lines.map((line) => JSON.parse(line));

describe("createLog", () => {
  it("writes one JSON object a line, with time, level, message and details", () => {
    const written = write();
    written.log.warn("A file was refused.", { path: "a.md", line: 3 });
    written.log.info("Serving.");
    expect(written.lines.every((line) => /^[^\n]+\n$/.test(line))).toBe(true);
    expect(records(written)).toEqual([
      {
        level: "warn",
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        message: "A file was refused.",
        path: "a.md",
        line: 3,
      },
      { level: "info", time: expect.any(String), message: "Serving." },
    ]);
  });

  it("keeps where an error came from, what caused it, and its fields", () => {
    const written = write();
    const cause = new Error("socket closed");
    const error = Object.assign(new TypeError("no reply", { cause }), { status: 503 });
    written.log.error("failed", { error });
    expect(records(written)[0].error).toMatchObject({
      type: "TypeError",
      status: 503,
      message: expect.stringMatching(/no reply.*socket closed/),
      stack: expect.stringMatching(/no reply[\s\S]*\n +at [\s\S]*socket closed/),
    });
  });

  it.each([
    { level: "debug", kept: ["debug", "info", "warn", "error"] },
    { level: "warn", kept: ["warn", "error"] },
    { level: "error", kept: ["error"] },
  ] as const)("at $level keeps $kept", ({ level, kept }) => {
    const written = write(level);
    for (const name of ["debug", "info", "warn", "error"] as const) written.log[name](name);
    expect(records(written).map(({ message }) => message)).toEqual(kept);
  });

  it("hides the token wherever it stands: message, details, keys, errors and their causes", () => {
    const written = write();
    const cause = new Error(`login with ${TOKEN} refused`);
    written.log.info(`connected with ${TOKEN}`, { headers: { value: `Bot ${TOKEN}` } });
    written.log.info("options", { [TOKEN]: 1, client: { options: { token: "another secret" } } });
    written.log.info("request", { headers: { authorization: "Bot another secret" } });
    written.log.error("failed", { error: new Error(`no session for ${TOKEN}`, { cause }) });
    const all = written.lines.join("");
    for (const form of [TOKEN, JSON.stringify(TOKEN).slice(1, -1), "another secret"]) {
      expect(all).not.toContain(form);
    }
    expect(records(written)).toHaveLength(4);
    expect(records(written)[0]).toMatchObject({ message: "connected with [hidden]" });
  });

  it("hides the tokens of interactions in addresses, and nothing else of them", () => {
    const written = write();
    const error = Object.assign(new Error("Unknown Webhook"), {
      url: "https://discord.com/api/v10/webhooks/1234/aW50ZXJhY3Rpb24/messages/@original",
    });
    written.log.error("failed", { error });
    expect(records(written)[0].error.url).toBe(
      "https://discord.com/api/v10/webhooks/1234/[hidden]/messages/@original",
    );
  });

  it("hands what is rendered the line without secrets", () => {
    const { log, lines } = write("info", (line) => `~ ${JSON.parse(line).message}\n`);
    log.info(`with ${TOKEN}`);
    expect(lines).toEqual(["~ with [hidden]\n"]);
  });
});
