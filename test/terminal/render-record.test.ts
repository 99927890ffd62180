import { describe, expect, it } from "vitest";
import { renderRecord } from "../../src/terminal/render-record.ts";

const plain = { columns: 80, colours: false };
const render = (record: object) => renderRecord(`${JSON.stringify(record)}\n`, plain);

describe("renderRecord", () => {
  it("gives time, level, message and details on one line", () => {
    const record = { level: "warn", time: "T", message: "Refused.", path: "a.md", line: 3 };
    expect(render(record)).toBe('T warn Refused. path: "a.md", line: 3\n');
  });

  it("gives an error's fields beside the message, and its stack below", () => {
    const error = { type: "E", message: "gone", status: 404, stack: "E: gone\n    at f (a.ts:1)" };
    expect(render({ level: "error", time: "T", message: "failed", error })).toBe(
      "T error failed status: 404\n  E: gone\n      at f (a.ts:1)\n",
    );
  });

  it("keeps a user's escape sequences off the terminal", () => {
    const record = { level: "info", time: "T", message: "a\u001b[31m", asked: "b\u009b\u202ec" };
    expect(render(record)).toBe('T info a[31m asked: "bc"\n');
  });

  it("colours the level where the terminal can", () => {
    const line = JSON.stringify({ level: "error", time: "T", message: "failed" });
    expect(renderRecord(line, { columns: 80, colours: true })).toContain(
      "\u001b[1merror\u001b[22m",
    );
  });
});
