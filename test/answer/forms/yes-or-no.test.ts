import { describe, expect, it } from "vitest";
import { understandMessage } from "../../../src/answer/understand/understand-question.ts";
import { ask, firstOf, known } from "./corpus.ts";

describe("a question for yes or no", () => {
  it.each([
    ["did Lund call anything nonsense", "Peter Lund: “The second tunnel is nonsense,”"],
    ["did Lund ever call something nonsense?", "Peter Lund: “The second tunnel is nonsense,”"],
    ["has Lund called anything nonsense", "Peter Lund: “The second tunnel is nonsense,”"],
    [
      "did Lund ever say that the tunnel is nonsense",
      "Peter Lund: “The second tunnel is nonsense,”",
    ],
    ["did Lund say nobody needs the tunnel", "Peter Lund:"],
    [
      "is it true that Lund called the tunnel nonsense?",
      "Peter Lund: “The second tunnel is nonsense,”",
    ],
    [
      "is it true that Lund said “the second tunnel is nonsense”",
      "Peter Lund: “The second tunnel is nonsense,”",
    ],
    [
      "did Keller really say the toll will pay for the sea wall",
      "Anna Keller: “The toll will pay for the sea wall,”",
    ],
    [
      "did Keller promise that the toll pays for the sea wall",
      "Anna Keller: “The toll will pay for the sea wall,”",
    ],
    ["did Brandt say prices will fall", "Olga Brandt: “Prices will fall by summer,”"],
    ["did Holt say she will vote against the toll", "Eva Holt: “I will vote against the toll,”"],
    ["Did Meeks say that rates are too high?", "Gregory Meeks: “Rates are too high for bakers,”"],
  ])('"%s" → the words that decide it: %s', (words, first) => {
    expect(firstOf(ask(words))).toContain(first);
  });

  it.each([
    ["did Keller call anything nonsense"],
    ["did Brandt ever say that the tunnel is nonsense"],
    ["is it true that Keller said “the tunnel is nonsense”"],
  ])('"%s" is not answered, since others said it', (words) => {
    const { outcome, reason } = ask(words);
    expect(outcome).not.toBe("answered");
    if (outcome === "silent") expect(reason).toBe("speaker-not-on-topic");
  });

  // "Is it true that Putin said the war is over" was once answered by what he said of the war.
  it.each([
    // One word that says something, met by other words on it.
    ["did Keller say the toll is over", null],
    ["did Brandt say that it is about prices again?", null],
    // Another word, or a small one that decides.
    ["is it true that Keller said the toll will pay for the tunnel", null],
    ["did Holt say she will vote under the toll", null],
    // The opposite.
    ["did Keller say the toll will not pay for the sea wall", "claim"],
    ["was it true that Brandt said that prices will rise by summer?", "claim"],
    ["Holt said she will not vote against the toll, right?", "claim"],
  ])('"%s" is not answered by other words of theirs', (words, missing) => {
    const { outcome, missing: found, quotes } = ask(words);
    expect({ outcome, missing: found }).toEqual({ outcome: "nearest", missing });
    expect(quotes).not.toEqual([]);
  });

  it("shows only what says it", () => {
    expect(ask("did Keller say that the toll is fair to the ferry").quotes).toHaveLength(1);
    expect(ask("what did Keller say about the toll").quotes.length).toBeGreaterThan(1);
  });

  it.each([
    ["is it true that Lund said “the second tunnel is nonsense”", "the second tunnel is nonsense"],
    ['did Keller say "The toll will pay for the sea wall"?', "The toll will pay for the sea wall"],
    ["did Keller really say „nobody should fear it“", "nobody should fear it"],
    ["who said “Nobody needs it.”", "Nobody needs it."],
    ["what did Keller say about the toll", null],
    ["who was “Kurt”?", null],
    ["Lund's 'second tunnel' remark", null],
  ])('"%s" holds the quotation %j', (words, quotation) => {
    expect(understandMessage(words, known)[0]?.quotation).toBe(quotation);
  });
});
