import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { screen } from "../../src/run/output.ts";

const stream = (columns: number, isTTY: boolean) => ({ columns, isTTY }) as NodeJS.WriteStream;

describe("screen", () => {
  beforeEach(() => {
    vi.stubEnv("NO_COLOR", "");
    vi.stubEnv("TERM", "xterm");
  });
  afterEach(() => vi.unstubAllEnvs());

  it("is as wide as the terminal, in colours", () => {
    expect(screen(stream(120, true))).toEqual({ columns: 120, colours: true });
  });

  it("is 80 columns wide where the terminal does not know, and plain where it is none", () => {
    expect(screen(stream(0, false))).toEqual({ columns: 80, colours: false });
  });

  it.each([
    { variable: "NO_COLOR", value: "1" },
    { variable: "TERM", value: "dumb" },
  ])("is plain with $variable=$value", ({ variable, value }) => {
    vi.stubEnv(variable, value);
    expect(screen(stream(120, true)).colours).toBe(false);
  });
});
