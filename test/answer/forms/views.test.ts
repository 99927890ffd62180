import { describe, expect, it } from "vitest";
import { ask, firstOf } from "./corpus.ts";

describe("a question for somebody's view", () => {
  it.each([
    ["what does Keller think of the toll"],
    ["What does Anna Keller think about the toll?"],
    ["what did Keller think of the toll"],
    ["does Keller support the toll"],
    ["Does Anna Keller back the toll?"],
    ["is Keller for or against the toll"],
    ["is Keller for the toll?"],
    ["is Keller in favour of the toll"],
    ["is Anna Keller against the toll?"],
    ["is Keller opposed to the toll"],
    ["where does Keller stand on the toll"],
    ["how does Keller feel about the toll"],
    ["how does Keller see the toll"],
    ["what does Keller make of the toll"],
    ["has Keller commented on the toll"],
    ["has Keller said anything on the toll"],
    ["did Keller comment on the toll?"],
    ["does Keller approve of the toll"],
    ["does Keller agree with the toll"],
    ["Keller's view of the toll"],
    ["Keller's opinion on the toll"],
    ["what is Keller's stance on the toll"],
    ["what's Keller's take on the toll"],
    ["what are Anna Keller's thoughts on the toll?"],
    ["Keller on the toll"],
    ["Keller about the toll"],
    ["would Keller support the toll"],
    ["why does Keller support the toll"],
    ["what is Keller's attitude to the toll"],
  ])('"%s" is answered with hers', (words) => {
    const answer = ask(words);
    expect(answer.understood).toMatchObject({ speaker: "Anna Keller", topic: "the toll" });
    expect(answer.quotes.length).toBeGreaterThan(0);
    expect(answer.quotes.every(({ speaker }) => speaker === "Anna Keller")).toBe(true);
  });

  it.each([
    ["how fair is the toll, in Keller's opinion?"],
    ["what is the toll for in kellers eyes"],
    ["is the toll for the sea wall from Anna Keller's point of view"],
    ["what does the toll pay for, by Keller's account"],
    ["what will the toll pay for, if you ask Keller?"],
    ["what will the toll pay for, if one believes Anna Keller"],
    ["what does the toll pay for, going by Keller"],
  ])('"%s" is answered with hers, whose view stands last', (words) => {
    const answer = ask(words);
    expect(answer.understood.speaker).toBe("Anna Keller");
    expect(firstOf(answer)).toMatch(/^Anna Keller: .*toll/);
  });

  it.each([
    ["what does Bjarke Stenrud think about the toll"],
    ["What does Bjarke Stenrud think of the toll?"],
    ["does Bjarke Stenrud support the toll"],
    ["does Stenrud support the toll"],
    ["did Bjarke Stenrud oppose the toll"],
    ["is Bjarke Stenrud for or against the toll"],
    ["is Stenrud against the toll?"],
    ["where does Bjarke Stenrud stand on the toll"],
    ["how does Bjarke Stenrud feel about the toll"],
    ["has Bjarke Stenrud commented on the toll"],
    ["Bjarke Stenrud's view of the toll"],
    ["Stenrud's view of the toll"],
    ["Bjarke Stenrud on the toll"],
    ["what is Bjarke Stenrud's stance on the toll"],
    ["does Bjarke Stenrud agree with Keller about the toll"],
    ["what would Bjarke Stenrud say about the toll"],
    ["what does bjarke stenrud think of the toll"],
    ["Bjarke Stenrud's opinion on the toll"],
    ["did Bjarke Stenrud call the toll unfair"],
  ])('"%s" is not answered with other people\'s words', (words) => {
    expect(firstOf(ask(words))).toBe("silent: unknown-speaker");
  });

  it.each([
    ["what does Keller think of the tunnel"],
    ["does Keller support the tunnel"],
    ["is Keller for or against the tunnel"],
    ["Keller's view of the tunnel"],
    ["where does Keller stand on the tunnel"],
    ["has Keller commented on the tunnel"],
  ])('"%s", of which she did not speak, says so', (words) => {
    const { understood, outcome, reason } = ask(words);
    expect(understood.speaker).toBe("Anna Keller");
    expect(outcome).not.toBe("answered");
    if (outcome === "silent") expect(reason).toBe("speaker-not-on-topic");
  });

  it.each([
    ["Gregory Meeks' view of inflation", "Gregory Meeks: “Inflation eats our savings,”"],
    ["Meeks' view of inflation", "Gregory Meeks: “Inflation eats our savings,”"],
    ["Meeks’ view of inflation", "Gregory Meeks: “Inflation eats our savings,”"],
    ["Meeks's view of inflation", "Gregory Meeks: “Inflation eats our savings,”"],
    ["Rhodes' view of rents", "Ben Rhodes: “Rents rise faster than wages,”"],
    ["what is Rhodes' take on rents", "Ben Rhodes: “Rents rise faster than wages,”"],
    ["Nora Davis' opinion of the bank", "Nora Davis: “The bank waited too long,”"],
    ["Davis' stance on the bank", "Nora Davis: “The bank waited too long,”"],
    ["in Davis' words, the bank", "Nora Davis: “The bank waited too long,”"],
    ["Rhodes' quotes on rents", "Ben Rhodes: “Rents rise faster than wages,”"],
    ["Kellers view of the toll", "Anna Keller: “The toll"],
    ["what did Meeks say about rates", "Gregory Meeks: “Rates are too high for bakers,”"],
  ])('"%s" → %s', (words, first) => {
    expect(firstOf(ask(words))).toContain(first);
  });

  it.each([
    ["when does the toll start"],
    ["does the toll pay for the sea wall"],
    ["is the ferry for children"],
    ["where does the ferry go"],
  ])('"%s" asks for nobody\'s view', (words) => {
    const answer = ask(words);
    expect(answer.understood.speaker).toBe(null);
    expect(answer.reason).not.toBe("unknown-speaker");
  });
});
