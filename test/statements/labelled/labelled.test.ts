import { describe, expect, it } from "vitest";
import { signedSpeech } from "../../../src/statements/labelled/signed-quotations.ts";
import { findTurns } from "../../../src/statements/labelled/turns.ts";
import { regionsOf } from "../../../src/statements/reading/quotation-regions.ts";
import { slice } from "../../../src/text/span.ts";
import { extract, testPhenomenaOf } from "../fixtures.ts";
import { analysedOf, paragraphOf, stateOf } from "../steps.ts";

describe("findTurns", () => {
  /** Who speaks in each paragraph that is a turn, by paragraph. */
  const turns = (text: string) =>
    [...findTurns(analysedOf(text))].map(([paragraph, { speaker }]) => [
      paragraph,
      speaker?.words ?? null,
    ]);

  const interview =
    "The bridge, again\n\nThe mayor spoke to us. Anna Weber has seen three floods.\n\n";

  it("reads a conversation by its labels", () => {
    const text = `${interview}Daily Post: Will it reopen?\n\nWeber: I hope so.\n\nDaily Post: And you?\n\nWeber: We wait.`;
    expect(turns(text)).toEqual([
      [2, "Daily Post"],
      [3, "Weber"],
      [4, "Daily Post"],
      [5, "Weber"],
    ]);
  });

  it("gives the answers of an interview to whom it is with, and the questions to nobody", () => {
    const text = `${interview}Q: Will it reopen?\n\nA: I hope so. We have the money.\n\nQ: And if not?\n\nA: Then you will hear from me.`;
    expect(turns(text)).toEqual([
      [2, null],
      [3, "Anna Weber"],
      [4, null],
      [5, "Anna Weber"],
    ]);
  });

  it("takes a list of positions for no conversation", () => {
    const text =
      "Where they stand\n\nWEBER: Wants to close it.\n\nHUBER: Would keep it open.\n\nLANG: Has not said.";
    expect(turns(text)).toEqual([]);
  });

  it("takes two labels for none", () => {
    expect(turns("The vote\n\nWeber: I hope so.\n\nHuber: We wait.")).toEqual([]);
  });
});

describe("signedSpeech", () => {
  const signed = (text: string) => {
    const [region] = regionsOf(paragraphOf(text));
    const found = region && signedSpeech(stateOf(text), paragraphOf(text), region);
    return found ? [found.name.words, found.rule, slice(text, found.content)] : null;
  };

  it("knows who signs a quotation after a dash", () => {
    expect(signed("Readers wrote.\n\n“I cross it every day.” — Tom Lang")).toEqual([
      "Tom Lang",
      "signature-after-dash",
      "I cross it every day.",
    ]);
  });

  it("knows the label inside a quotation of a transcript", () => {
    expect(signed("Karl Huber asked her.\n\n“HUBER: Will the bridge reopen in May?”")).toEqual([
      "HUBER",
      "label-in-quotation",
      "Will the bridge reopen in May?",
    ]);
  });

  it("knows nobody where a quotation is introduced in words", () => {
    expect(signed("“I cross it every day,” said Tom Lang.")).toBeNull();
  });
});

describe("a post", () => {
  it("is its author's, in all its words, and shown with the signature", () => {
    const text =
      "Fishermen wait for the council of Holm to decide.\n\nNobody asked us.\n— Tom Reed (@tomreed) March 9, 2024";
    const { statements } = extract(text);
    expect(statements).toMatchObject([
      { speaker: "Tom Reed", kind: "direct", rule: "signed-post" },
    ]);
    const [{ span, content }] = statements as [(typeof statements)[number]];
    expect(slice(text, span)).toBe("Nobody asked us.\n— Tom Reed (@tomreed) March 9, 2024");
    expect(content.map((piece) => slice(text, piece))).toEqual(["Nobody asked us."]);
  });
});

testPhenomenaOf("labelled");
