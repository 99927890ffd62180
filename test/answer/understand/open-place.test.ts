import { describe, expect, it } from "vitest";
import { askedFormOf, openPlaceIn } from "../../../src/answer/understand/open-place.ts";

describe("openPlaceIn", () => {
  it.each([
    ["How many men fell?", "count", "men fell"],
    ["For how many days was he there?", "duration", "days"],
    ["how long ago was it", "date", null],
    ["By when is it due?", "day", null],
    ["What is the population of Vesla?", "count", null],
    ["What percentage of Vesla is forest?", "share", "percentage"],
    ["On what day did it burn?", "weekday", "day"],
    ["In which month did it burn?", "day", "month"],
    ["what's the cap on boats", "count", null],
    ["Which towns fell?", "city", "towns fell"],
    ["When the war ended, who ruled?", "person", null],
    ["What did he do when he came?", null, null],
    ["which Russian oil companies were fined", null, "Russian oil companies"],
    ["What has Ida Price said about boats?", null, null],
    ["What made him go?", "reason", null],
  ] as const)("“%s” → %s, %s", (sentence, kind, thing) => {
    const open = openPlaceIn(sentence);
    expect(open.kind).toBe(kind);
    if (thing !== null) expect(open.thing).toBe(thing);
  });
});

describe("askedFormOf", () => {
  it.each([
    ["Did the mill burn?", "whether"],
    ["So is it true?", "whether"],
    ["Who sold the mill?", "something"],
    ["Name the officials who sold it.", "something"],
    ["the mill", "nothing"],
  ] as const)("“%s” → %s", (sentence, form) => {
    expect(askedFormOf(sentence)).toBe(form);
  });
});
