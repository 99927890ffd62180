import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { abbreviationsIn } from "../../src/search/abbreviation-expansions.ts";
import { foldTerm, termOf } from "../../src/search/analysis.ts";
import { numberWord } from "../../src/search/numbered-words.ts";
import { createVocabulary } from "../../src/search/vocabulary.ts";

function vocabularyOf(...passages: readonly string[]) {
  const vocabulary = createVocabulary();
  for (const passage of passages) {
    const words = passage.split(" ").map((word) => numberWord(foldTerm(word), termOf(word)));
    vocabulary.count(Int32Array.from(words));
    vocabulary.learn(abbreviationsIn(passage));
  }
  return vocabulary;
}

const via = (vocabulary: ReturnType<typeof vocabularyOf>, word: string) =>
  vocabulary.alternatives(termOf(word), word).map((found) => `${found.term} ${found.via}`);

describe("alternatives", () => {
  const vocabulary = vocabularyOf(
    "Ukrainian voters elected a president",
    "the ballot was fought over defence",
    "territory and security",
  );

  it.each([
    ["decision", "they decided it", "decid related"],
    ["invaded", "the invasion of the island", "invas related"],
    ["strong", "the strength of the wall", "strength related"],
    ["Philippines", "the Filipino crew", "filipino related"],
    ["Norway", "the Norwegian crew", "norwegian related"],
    ["American", "the US navy", "us related"],
    ["committed", "the commission met", undefined],
  ])("offers for %s in “%s”: %s", (word, passage, found) => {
    expect(via(vocabularyOf(passage), word)[0]).toBe(found);
  });

  it("puts the word itself first", () => {
    expect(via(vocabulary, "voters")[0]).toBe("voter same");
  });

  it.each([
    ["election", "elect same"],
    ["vote", "voter related"],
    ["Ukraine", "ukrainian related"],
    ["fight", "fought same"],
    ["defense", "defens same"],
    ["votes", "ballot related"],
  ])("finds for %s: %s", (word, found) => {
    expect(via(vocabulary, word)).toContain(found);
  });

  it.each([
    ["territry", "territori spelling"],
    ["secruity", "secur spelling"],
    ["elcted", "elect spelling"],
  ])("forgives %s: %s", (word, found) => {
    expect(via(vocabulary, word)).toEqual([found]);
  });

  it("does not forgive spelling where the corpus has the word", () => {
    const close = vocabularyOf("Iran and Iraq");
    expect(via(close, "Iran")).toEqual(["iran same"]);
  });

  it("does not take one year for another", () => {
    expect(via(vocabularyOf("in 2024"), "2025")).toEqual([]);
  });

  it("weighs related words less than the word itself", () => {
    const weights = vocabulary.alternatives(termOf("voter"), "voter").map(({ weight }) => weight);
    expect(weights[0]).toBe(1);
    expect(Math.max(...weights.slice(1))).toBeLessThan(1);
  });
});

describe("rarity", () => {
  it("is higher for rarer words, highest for unknown ones, and never 0", () => {
    const vocabulary = vocabularyOf("Norholm Vestby", "Norholm Ostby", "Norholm");
    expect(vocabulary.rarity("ostbi")).toBeGreaterThan(vocabulary.rarity("norholm"));
    expect(vocabulary.rarity("sorbi")).toBeGreaterThan(vocabulary.rarity("ostbi"));
    expect(vocabulary.rarity("norholm")).toBeGreaterThan(0);
  });

  it("is lower for what is usual in English, which a corpus of one passage cannot tell", () => {
    const vocabulary = vocabularyOf("people drained marshes");
    expect(vocabulary.rarity(termOf("marshes"))).toBeGreaterThan(vocabulary.rarity("peopl") + 2);
  });
});

describe("a vocabulary of abbreviations", () => {
  const vocabulary = createVocabulary();
  vocabulary.learn(abbreviationsIn("at the Northern Fishing Union (NFU) meeting"));

  it("gives what is spelt out as a whole, and no word of it alone", () => {
    expect(vocabulary.expansions("nfu")).toEqual([["northern", "fish", "union"]]);
    expect(vocabulary.alternatives("nfu", "NFU")).toEqual([]);
    expect(vocabulary.abbreviationOf(["northern", "fish", "union"])).toBe("nfu");
    expect(vocabulary.abbreviationOf(["fish", "union"])).toBeNull();
  });

  it("knows some that no text spells out", () => {
    expect(vocabulary.expansions("us")).toEqual([["unit", "state"]]);
    expect(vocabulary.abbreviationOf(["european", "union"])).toBe("eu");
  });
});

describe("a vocabulary after changes", () => {
  it("says the same as one counted from nothing, and leaves the one before as it was", () => {
    const passage = fc
      .array(fc.constantFrom(..."ferry ferries vote voter elect elected toll tolls".split(" ")), {
        maxLength: 6,
      })
      .map((words) => Int32Array.from(words, (word) => numberWord(foldTerm(word), termOf(word))));
    const passages = fc.array(passage, { maxLength: 8 });
    const said = (vocabulary: ReturnType<typeof createVocabulary>) =>
      ["ferry", "feryr", "vote", "election", "tolls", "tols"].map((word) => [
        vocabulary.frequency(termOf(word)),
        vocabulary.rarity(termOf(word)),
        vocabulary.alternatives(termOf(word), word),
      ]);
    fc.assert(
      fc.property(passages, passages, passages, (stay, go, come) => {
        const before = createVocabulary();
        for (const words of [...stay, ...go]) before.count(words);
        const saidBefore = said(before);
        const after = before.next();
        for (const words of come) after.count(words);
        for (const words of go) after.discount(words);
        const anew = createVocabulary();
        for (const words of [...come, ...stay]) anew.count(words);
        expect(said(after)).toEqual(said(anew));
        expect(said(before)).toEqual(saidBefore);
      }),
    );
  });
});
