import { describe, expect, it } from "vitest";
import { ask, firstOf, speakersOf } from "./corpus.ts";

describe("what others say of somebody", () => {
  it.each([
    ["what did others say about Keller"],
    ["What have other people said about Anna Keller?"],
    ["what do others think of Keller"],
    ["what did everyone else say about Keller"],
    ["what was said about Keller by others"],
    ["what is being said about Keller"],
    ["what do people say about Keller"],
    ["what did anyone else say about Keller"],
    ["quotes about Keller"],
    ["who said something about Keller"],
    ["who talked about Keller"],
    ["reactions to Keller"],
    ["reaction to Keller's toll"],
    ["how did people react to Keller"],
    ["how did others respond to Keller"],
    ["what do others say about the mayor"],
  ])('"%s" is never answered with her own words', (words) => {
    const answer = ask(words);
    expect(answer.outcome).toBe("answered");
    expect(speakersOf(answer)).not.toContain("Anna Keller");
  });

  it.each([
    ["what did others say about Keller", ["Peter Lund", "Ida Moss"]],
    ["quotes about Keller", ["Peter Lund", "Ida Moss"]],
    ["reactions to Keller", ["Peter Lund", "Ida Moss"]],
    ["what did others say about Brandt", ["Nora Davis"]],
  ])('"%s" → said under the names of %j', (words, names) => {
    expect(speakersOf(ask(words))).toEqual(expect.arrayContaining(names));
  });

  it.each([
    ["criticism of Keller", "Keller has forgotten the fishermen"],
    ["what criticism was there of Keller", "Keller has forgotten the fishermen"],
    ["critics of Brandt", "Brandt is asleep"],
  ])('"%s" shows “%s”', (words, text) => {
    const answer = ask(words);
    expect(answer.quotes.map((quote) => quote.text).join("\n")).toContain(text);
    expect(speakersOf(answer)).not.toContain("Anna Keller");
  });

  it.each([["criticism of Tom Reed"], ["who criticised Tom Reed"]])(
    '"%s" → what his critics accuse him of, though no verb of blame has his name after it',
    (words) => {
      expect(firstOf(ask(words))).toContain("Critics of Tom Reed accuse him");
    },
  );

  it("takes no words without blame for criticism: they come nearest", () => {
    const answer = ask("criticism of Nora Davis");
    expect(answer.outcome).toBe("nearest");
    expect(answer.notes.map(({ kind }) => kind)).toEqual(["nearest"]);
    expect(firstOf(answer)).toContain("counts for the whole town");
  });

  it.each([
    ["who criticised Keller", "Lund criticised Keller"],
    ["who criticized the mayor", "Lund criticised Keller"],
    ["who praised the mayor", "Moss"],
    ["who has criticised Keller?", "Lund criticised Keller"],
  ])('"%s" begins with “%s”', (words, text) => {
    expect(firstOf(ask(words))).toContain(text);
  });

  it.each([
    [
      "what did Keller say about the sea wall",
      "Anna Keller: “The toll will pay for the sea wall,”",
    ],
    ["what was said about the second tunnel", "Peter Lund: “The second tunnel is nonsense,”"],
    ["what did Lund say about Keller", "Peter Lund: “Keller has forgotten the fishermen,”"],
    ["quotes by Moss", "Ida Moss: “Keller listens to the islands,”"],
  ])('"%s" stays as it was', (words, first) => {
    expect(firstOf(ask(words))).toContain(first);
  });

  it.each([
    ["what did others say about Gregory Meeks"],
    ["who criticised Holt"],
    ["criticism of Ben Rhodes"],
  ])('"%s" is silent rather than show their own words', (words) => {
    expect(firstOf(ask(words))).toContain("silent");
  });
});
