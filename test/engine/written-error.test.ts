import { describe, expect, it } from "vitest";
import { CorpusError } from "../../src/corpus/fault.ts";
import { readError, writeError } from "../../src/engine/written-error.ts";
import { BusyError } from "../../src/tasks/busy-error.ts";

/** As it comes out of another thread. */
function crossed(error: unknown): Error {
  return readError(structuredClone(writeError(error)));
}

describe("an error that crosses threads", () => {
  it("keeps what it carries, its stack and its cause", () => {
    const cause = Object.assign(new Error("no such file"), { code: "ENOENT" });
    const error = new CorpusError({ kind: "no-corpus-folder", dir: "news" }, { cause });
    const there = crossed(error);
    expect(there).toBeInstanceOf(CorpusError);
    expect(there).toMatchObject({ fault: error.fault, stack: error.stack, message: error.message });
    expect(there.cause).toMatchObject({ message: "no such file", code: "ENOENT" });
  });

  it("is still a bug where it was one", () => {
    const there = crossed(new TypeError("x is not a function"));
    expect(there).toBeInstanceOf(TypeError);
    expect(crossed(new BusyError("many-asking", 7))).toMatchObject({ retryAfterSeconds: 7 });
  });

  it("is one even where something else was thrown", () => {
    expect(crossed("out of luck").message).toBe("out of luck");
  });
});
