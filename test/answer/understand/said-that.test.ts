import { describe, expect, it } from "vitest";
import { saidThatIn } from "../../../src/answer/understand/said-that.ts";

describe("saidThatIn", () => {
  it.each([
    ["is it true that Lund said the tunnel is closed?", "the tunnel is closed"],
    ["Did Lund ever say that the tunnel is closed", "the tunnel is closed"],
    ["was it really true that he says it is over", "it is over"],
    ["I heard that Lund said nobody needs it", "nobody needs it"],
    ["ok, has Lund told reporters that the tunnel is closed?", "the tunnel is closed"],
    ["did Lund promise that he will stay", "he will stay"],
    ["did Lund call the tunnel nonsense", "the tunnel nonsense"],
    ["did Lund say about the tunnel that it is closed", "it is closed"],
    ["Lund said the tunnel is closed, right?", "the tunnel is closed"],
    ["Lund said that it is over, is that true?", "it is over"],
  ])("%s → %s", (sentence, said) => {
    expect(saidThatIn(sentence)).toBe(said);
  });

  it.each([
    "what did Lund say about the tunnel",
    "did Lund say anything about the tunnel",
    "did Lund say anything about that tunnel",
    "did Lund say a word on that tunnel",
    "did Lund call anything nonsense",
    "did Lund say why the tunnel is closed",
    "did Lund say so?",
    "did Lund promise a tunnel",
    "when did Lund say that the tunnel is closed",
    "who said that the tunnel is closed",
    "Lund said the tunnel is closed",
    "did the tunnel close",
  ])("finds nothing that somebody is asked to have said in: %s", (sentence) => {
    expect(saidThatIn(sentence)).toBeNull();
  });
});
