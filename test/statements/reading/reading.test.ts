import { describe, expect, it } from "vitest";
import { hasFinite } from "../../../src/statements/reading/clauses.ts";
import { signatureOf, wordsOfPost } from "../../../src/statements/reading/posts.ts";
import { isShortQuotation, regionsOf } from "../../../src/statements/reading/quotation-regions.ts";
import { isQuoted, sentenceBounds } from "../../../src/statements/reading/read-article.ts";
import { slice } from "../../../src/text/span.ts";
import { testPhenomenaOf } from "../fixtures.ts";
import { paragraphOf, readText, wordsOf } from "../steps.ts";

describe("tokeniseArticle", () => {
  it("reads each block as a paragraph of its kind, and knows the first of running text", () => {
    const { paragraphs } = readText(
      "Bridge to reopen\n\nAnna Weber promised money on Tuesday.\n\nShe met nobody.",
    );
    expect(paragraphs.map(({ kind, isOpening }) => [kind, isOpening])).toEqual([
      ["headline", true],
      ["paragraph", true],
      ["paragraph", false],
    ]);
  });

  it("parts sentences, but not at a title or inside a quotation", () => {
    const text = "Mr. Weber left. “It is late. Go,” he said. Nobody went.";
    const paragraph = paragraphOf(text);
    const sentences = paragraph.sentenceStarts
      .slice(0, -1)
      .map((_, at) => wordsOf(text, sentenceBounds(paragraph, at)));
    expect(sentences).toEqual(["Mr. Weber left.", "“It is late. Go,” he said.", "Nobody went."]);
  });

  it("knows of each word whether it is quoted, marks included", () => {
    const paragraph = paragraphOf("He said “no” twice.");
    const quoted = paragraph.tokens.filter((_, at) => isQuoted(paragraph, at));
    expect(quoted.map(({ text }) => text)).toEqual(["“", "no", "”"]);
  });
});

describe("regionsOf", () => {
  const regions = (text: string) =>
    regionsOf(paragraphOf(text)).map((region) => ({
      text: wordsOf(text, region),
      isClosed: region.isClosed,
      isFragment: isShortQuotation(region),
    }));

  it("gives each quotation with its marks, and takes few words for a fragment", () => {
    expect(regions("“We will rebuild the bridge,” she said of the “old” one.")).toEqual([
      { text: "“We will rebuild the bridge,”", isClosed: true, isFragment: false },
      { text: "“old”", isClosed: true, isFragment: true },
    ]);
  });

  it("takes a quotation inside another for a part of it", () => {
    expect(regions("“They always say ‘next year’ to me,” she said.")).toHaveLength(1);
  });

  it("runs to the end of the paragraph where a quotation is never closed", () => {
    expect(regions("“It will take a year. We know.")).toEqual([
      { text: "“It will take a year. We know.", isClosed: false, isFragment: false },
    ]);
  });

  it("does not take an apostrophe for the end of a quotation in single marks", () => {
    expect(regions("‘I heard the voters’ anger at every door,’ she said.")).toEqual([
      { text: "‘I heard the voters’ anger at every door,’", isClosed: true, isFragment: false },
    ]);
  });
});

describe("hasFinite", () => {
  it.each([
    { words: "the bridge was safe", is: true },
    { words: "they're late", is: true },
    { words: "the mayor resigned", is: true },
    { words: "the mayor of Lindau", is: false },
    { words: "the wounded", is: false },
  ])("sees in $words a clause: $is", ({ words, is }) => {
    const paragraph = paragraphOf(words);
    expect(hasFinite(paragraph, 0, paragraph.tokens.length)).toBe(is);
  });
});

describe("posts", () => {
  const post =
    "Nobody asked us, and Mayor Keller knows it.\n— Tom Reed (@tomreed) March 9, 2024\nStill waiting. https://t.co/Ab12Cd34";
  const text = `Fishermen wait for the council of Holm to decide.\n\n${post}`;
  const paragraph = paragraphOf(text);

  it("knows the line that signs a post, and the author's name in it", () => {
    const signature = signatureOf(paragraph);
    expect(signature && slice(text, signature.span)).toBe("— Tom Reed (@tomreed) March 9, 2024");
    expect(signature && wordsOf(text, signature.name)).toBe("Tom Reed");
  });

  it("keeps the words around the signature, without the network's own link", () => {
    const signature = signatureOf(paragraph);
    const words = signature === null ? [] : wordsOfPost(text, paragraph, signature);
    expect(words.map((span) => slice(text, span))).toEqual([
      "Nobody asked us, and Mayor Keller knows it.",
      "Still waiting.",
    ]);
  });

  it("finds no signature where only a dash stands", () => {
    expect(signatureOf(paragraphOf("The bridge — an old one — is closed."))).toBeNull();
  });
});

testPhenomenaOf("reading");
