import { describe, expect, it } from "vitest";
import { ask, firstOf } from "./corpus.ts";

describe("who somebody is", () => {
  it.each([
    ["who is Anna Keller", "Mayor Anna Keller defended the toll"],
    ["Who is Keller?", "Mayor Anna Keller defended the toll"],
    ["who is Ida Moss", "Ida Moss, Lund's deputy"],
    ["who's Tom Reed?", "Tom Reed, the mayor's press officer"],
    ["who is Brandt", "Olga Brandt, the head of the Central Bank"],
    ["who is Olga Brandt?", "Olga Brandt, the head of the Central Bank"],
    ["who is Kurt Vang", "Vang is a captain from Norholm"],
    ["who is Vang", "Vang is a captain from Norholm"],
    ["who is Eva Holt", "The transport minister, Eva Holt"],
    ["who is Peter Lund", "Peter Lund, who leads the fishermen's union"],
    ["who is Gregory Meeks", "Gregory Meeks, a baker"],
    ["who is Ulf Dahl", "Former governor Ulf Dahl"],
    ["who is Maja Dahl", "His daughter, Maja Dahl, runs the school"],
    ["tell me who Ida Moss is", "Ida Moss, Lund's deputy"],
    ["who was Ulf Dahl", "Former governor Ulf Dahl"],
  ])('"%s" → “%s”', (words, text) => {
    expect(firstOf(ask(words))).toContain(text);
  });

  it.each([
    ["who is the mayor", "Anna Keller"],
    ["who is the head of the central bank", "Olga Brandt"],
    ["who is the transport minister", "Eva Holt"],
    ["who is Lund's deputy", "Ida Moss"],
  ])('"%s" names %s', (words, name) => {
    expect(firstOf(ask(words))).toContain(name);
  });

  it.each([["who is Kurt Vang"], ["Kurt Vang?"]])(
    '"%s" is answered with no line that is only a name',
    (words) => {
      expect(ask(words).quotes.map(({ text }) => text)).not.toContain("Kurt Vang");
    },
  );

  it("is silent of a stranger", () => {
    expect(firstOf(ask("who is Bjarke Stenrud"))).toContain("silent");
  });
});
