import { describe, expect, it } from "vitest";
import { ask } from "./corpus.ts";

const kindsOf = (words: string) => ask(words).notes.map(({ kind }) => kind);

describe("words that are for the bot itself", () => {
  it.each([
    ["thanks"],
    ["Thank you so much!"],
    ["hello"],
    ["hi there"],
    ["good morning"],
    ["how are you?"],
    ["bye"],
    ["thx"],
  ])('"%s" is answered in kind', (words) => {
    expect(kindsOf(words)).toEqual(["small-talk"]);
    expect(ask(words)).toMatchObject({ outcome: "silent", reason: "not-a-question" });
  });

  it.each([
    ["who are you"],
    ["what can you do?"],
    ["help"],
    ["how does this work"],
    ["what are you?"],
    ["what can I ask you"],
    ["are you a bot?"],
    ["what do you know"],
  ])('"%s" is told what can be asked', (words) => {
    expect(kindsOf(words)).toEqual(["about-the-bot"]);
  });

  it("gives an example that is answered", () => {
    const [note] = ask("what can you do").notes;
    if (note?.kind !== "about-the-bot" || note.example === null) throw new Error("no example");
    const { speaker, topic } = note.example;
    const answer = ask(`What did ${speaker} say about ${topic}?`);
    expect(answer.outcome).toBe("answered");
    expect(answer.quotes[0]?.speaker).toBe(speaker);
  });

  it.each([["asdfgh"], ["?!"], ["42"]])('"%s" is still no question', (words) => {
    expect(kindsOf(words)).toEqual(["not-a-question"]);
  });

  it.each([["help for fishermen"], ["thanks to Keller"], ["what can the Harbour Board do"]])(
    '"%s" is a topic',
    (words) => {
      expect(ask(words).reason).not.toBe("not-a-question");
    },
  );
});
