import { describe, expect, it } from "vitest";
import { ask, firstOf } from "./corpus.ts";

describe("an outlet in a question", () => {
  it.each([
    ["according to the Herald, what did Keller say about the toll", "Norholm Herald", "Keller"],
    [
      "according to the Norholm Herald what did Keller say about the toll",
      "Norholm Herald",
      "Keller",
    ],
    ["what did Keller say about the toll, according to the Herald?", "Norholm Herald", "Keller"],
    ["what did Keller say about the toll in the Herald", "Norholm Herald", "Keller"],
    ["in the Post, what did Keller say about the toll", "Vesla Post", "Keller"],
    ["what did Keller say about the toll in the Vesla Post", "Vesla Post", "Keller"],
    ["Keller on the toll in the Post", "Vesla Post", "Keller"],
  ])('"%s" → printed in %s, words of %s', (words, publisher, speaker) => {
    const { understood, quotes } = ask(words);
    expect(understood.publisher).toContain(publisher);
    expect(quotes.every(({ source }) => source.publisher?.includes(publisher))).toBe(true);
    expect(understood.speaker).toContain(speaker);
    expect(understood.topic).toBe("the toll");
    expect(quotes[0]?.text).toContain("toll");
  });

  it.each([
    ["what does the Post say about the toll", "Vesla Post", "the toll"],
    ["what did the Herald write about the toll", "Norholm Herald", "the toll"],
    ["what does the Herald report about the ferry", "Norholm Herald", "the ferry"],
    ["the Herald on the tunnel", "Norholm Herald", "the tunnel"],
    ["Vesla Post on rates", "Vesla Post", "rates"],
    ["what is in the Herald about the tunnel", "Norholm Herald", "the tunnel"],
    ["according to the Post, who opposes the toll?", "Vesla Post", "who opposes the toll"],
  ])('"%s" → what %s prints on “%s”', (words, publisher, topic) => {
    const { understood, quotes } = ask(words);
    expect(understood.publisher).toContain(publisher);
    expect(understood.speaker).toBe(null);
    expect(understood.topic).toContain(topic);
    expect(quotes.length).toBeGreaterThan(0);
    expect(quotes.every(({ source }) => source.publisher?.includes(publisher))).toBe(true);
  });

  it.each([
    [
      "according to Reuters, what did Brandt say about prices",
      "Olga Brandt: “Prices will fall by summer,”",
    ],
    [
      "what did Brandt say about prices according to Reuters",
      "Olga Brandt: “Prices will fall by summer,”",
    ],
    ["what did Brandt tell Reuters", "Olga Brandt: “Prices will fall by summer,”"],
    ["Reuters on prices", "Olga Brandt: “Prices will fall by summer,”"],
    ["what did Meeks tell the Evening Courier", "Gregory Meeks: “Rates are too high for bakers,”"],
    [
      "in the Evening Courier, what did Meeks say",
      "Gregory Meeks: “Rates are too high for bakers,”",
    ],
  ])('"%s" → %s', (words, first) => {
    const answer = ask(words);
    expect(firstOf(answer)).toContain(first);
    expect(answer.understood.topic ?? "").not.toMatch(/according/);
  });

  it.each([
    ["what did Keller say about the toll according to the Daily Planet", "Anna Keller"],
    ["according to Bloomberg, what did Keller say about the toll", "Anna Keller"],
    ["what did Keller say about the toll in the New York Times", "Anna Keller"],
  ])(
    '"%s" is answered from what there is, and it is said that none is from there',
    (words, speaker) => {
      const answer = ask(words);
      expect(answer.quotes[0]?.speaker).toBe(speaker);
      expect(answer.notes.map(({ kind }) => kind)).toContain("unknown-outlet");
    },
  );

  it.each([
    ["according to Keller, who should fear the toll?", "Anna Keller"],
    ["according to Lund, is the tunnel nonsense?", "Peter Lund"],
    ["what did Rhodes say about rents", "Ben Rhodes"],
    ["what did Meeks say in the post office about inflation", "Gregory Meeks"],
  ])('"%s" is still a question for the words of %s', (words, speaker) => {
    const { understood } = ask(words);
    expect(understood.publisher).toBe(null);
    expect(understood.speaker).toBe(speaker);
  });
});
