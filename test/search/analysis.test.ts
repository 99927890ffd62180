import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { americanSpelling } from "../../src/search/american-spelling.ts";
import {
  allTermsOf,
  analyze,
  countWords,
  foldTerm,
  isStopWord,
  termOf,
} from "../../src/search/analysis.ts";

describe("fold", () => {
  it.each([
    ["Erdoğan’s", "erdogan's"],
    ["U.S.", "us"],
    ["1,234.5", "1234.5"],
    ["Łódź", "lodz"],
    ["İzmir", "izmir"],
  ])("%s → %s", (word, folded) => {
    expect(foldTerm(word)).toBe(folded);
  });
});

describe("termOf", () => {
  it.each([
    ["elections", "election"],
    ["voters", "voter"],
    ["Putin’s", "Putin"],
    ["U.S.", "US"],
    ["1990s", "1990"],
    ["10,000", "10000"],
  ])("gives %s the term of %s", (word, other) => {
    expect(termOf(word)).toBe(termOf(other));
  });
});

describe("wordsOf", () => {
  it("keeps the small words too", () => {
    expect(allTermsOf("What did the kings say?")).toEqual(["what", "did", "the", "king", "say"]);
  });
});

describe("analyze", () => {
  it("keeps what tells of the subject, in order", () => {
    const terms = analyze("What did Mr Putin say about the elections?").map(({ term }) => term);
    expect(terms).toEqual(["mr", "putin", "say", "elect"]);
  });

  it("keeps May, Will, US and mines, which are in the news", () => {
    expect(["May", "Will", "US", "mine"].filter(isStopWord)).toEqual([]);
  });

  it("tells the country from the pronoun", () => {
    // "He told us" answered questions about the US.
    const terms = analyze("The US, the U.S. and the us of “he told us”").map(({ term }) => term);
    expect(terms).toEqual(["us", "us", "told"]);
  });

  it("gives offsets into the whole text for a part of it", () => {
    const text = "Nobody voted. Everybody left.";
    const [token] = analyze(text, { start: 14, end: 29 });
    expect(text.slice(token?.span.start, token?.span.end)).toBe("Everybody");
  });

  it("parts letters from figures by what is written: folded, the figure Ⅰ is a letter", () => {
    expect(analyze("ကⅠⰀ𑽐").map(({ term }) => term)).toEqual(["ကiⰰ𑽐"]);
    expect(analyze("covid19").map(({ term }) => term)).toEqual(["covid", "19"]);
  });

  it("gives each token the place of its word, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const { term, span } of analyze(text)) {
          const [again] = analyze(text.slice(span.start, span.end));
          expect(again?.term).toBe(term);
        }
      }),
    );
  });
});

describe("one thing written in two ways", () => {
  const terms = (text: string) => analyze(text).map(({ term }) => term);

  it.each([
    ["28 boats", "twenty-eight boats"],
    ["28 boats", "twenty eight boats"],
    ["a 28-point plan", "a twenty-eight-point plan"],
    ["7 harbours", "seven harbours"],
    ["305 boats", "three hundred and five boats"],
    ["100 boats", "one hundred boats"],
    ["20,000 crowns", "twenty thousand crowns"],
    ["20,000 crowns", "20 thousand crowns"],
    ["£20k", "£20,000"],
    ["$4.5 billion", "4.5bn"],
    ["$4.5 billion", "$4.5B"],
    ["€300m", "300 million"],
    ["€300m", "three hundred million"],
    ["the 21st century", "the twenty-first century"],
    ["the 7th ferry", "the seventh ferry"],
    ["the C-130s", "the C130"],
    ["the C-130s", "the C 130"],
    ["the F35", "the f-35s"],
    ["the G7", "the G-7"],
    ["Covid19", "COVID-19"],
    ["the colour of the theatre", "the color of the theater"],
    ["organised labour", "organized labor"],
    ["travelling programmes", "traveling programs"],
    ["the defence of Kiev", "the defense of Kyiv"],
    ["greyer judgements", "grayer judgments"],
  ])("reads “%s” as “%s”", (one, other) => {
    expect(terms(one)).toEqual(terms(other));
  });

  it.each([
    ["28 boats", "20 8 boats"],
    ["twenty, eight", "28"],
    ["4 billion", "4.5 billion"],
    ["forty-nine", "forty-five"],
    ["4.5 million", "4.5bn"],
    ["the tour", "the tor"],
    ["wise", "wize"],
  ])("keeps “%s” from “%s”", (one, other) => {
    expect(terms(one)).not.toEqual(terms(other));
  });

  it.each([
    ["A 28-point plan", ["28", "point", "plan"]],
    ["the second of three", ["second", "3"]],
    ["Covid and Covid-19", ["covid", "covid", "19"]],
    ["in 1998, 1990s", ["1998", "1990"]],
    ["at 10, up 12", ["10", "12"]],
    ["one boat", ["boat"]],
    ["hundreds of millions", ["hundr", "million"]],
  ])("reads “%s” as before", (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  it("tells where all of it stands", () => {
    const text = "about $4.5 billion for twenty-eight C-130s";
    expect(analyze(text).map(({ span }) => text.slice(span.start, span.end))).toEqual([
      "4.5 billion",
      "twenty-eight",
      "C-130s",
    ]);
  });

  it.each(["promise", "exercise", "four hours", "Seymour", "acre", "genre", "clockwise", "noise"])(
    "leaves %s as it is written",
    (word) => {
      expect(americanSpelling(word.toLowerCase())).toBe(word.toLowerCase());
    },
  );
});

describe("termOf on what is no word", () => {
  it("leaves a run of 100,000 letters as it is, at once", () => {
    const start = performance.now();
    expect(termOf("yings".repeat(20_000))).toHaveLength(100_000);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe("countWords", () => {
  it("counts what a reader would", () => {
    expect(countWords("“No,” he said – twice.")).toBe(4);
    expect(countWords("")).toBe(0);
  });

  it("counts as a pattern for runs without spaces that have a letter or digit does", () => {
    const unit = fc.constantFrom(
      "a",
      "é",
      "𝒜",
      "५",
      "9",
      "–",
      "“",
      ".",
      " ",
      "\u00a0",
      "\u2003",
      "\n",
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        const runs = text.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run));
        expect(countWords(text)).toBe(runs.length);
      }),
    );
  });
});
