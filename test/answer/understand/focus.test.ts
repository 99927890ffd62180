import { describe, expect, it } from "vitest";
import { focusOf } from "../../../src/answer/understand/focus.ts";

describe("focusOf", () => {
  it.each([
    ["Who leads the union?", "who"],
    ["In what year did it open?", "when"],
    ["How many boats left?", "how-many"],
    ["Which city is it in?", "where"],
    ["Why was it late?", "why"],
    ["What is a toll?", "what"],
  ])("%s → %s", (question, focus) => {
    expect(focusOf(question)).toBe(focus);
  });
});
