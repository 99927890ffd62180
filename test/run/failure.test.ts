import { describe, expect, it } from "vitest";
import { describeFailure } from "../../src/run/failure.ts";

describe("describeFailure", () => {
  it("gives the sentence of an error of ours alone", () => {
    expect(describeFailure(new Error("There is no corpus folder."))).toBe(
      "There is no corpus folder.",
    );
  });

  it.each([
    { what: "a bug", error: new TypeError("x is not a function") },
    { what: "an error of Node's", error: Object.assign(new Error("gone"), { code: "ENOENT" }) },
  ])("shows where $what came from", ({ error }) => {
    expect(describeFailure(error)).toContain(error.message);
    expect(describeFailure(error)).toMatch(/\n +at /);
  });

  it("shows what is no error as it is", () => {
    expect(describeFailure({ status: 3 })).toBe("{ status: 3 }");
  });
});
