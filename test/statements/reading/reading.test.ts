import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hasFinite } from "../../../src/statements/reading/clauses.ts";
import { signatureOf, wordsOfPost } from "../../../src/statements/reading/posts.ts";
import { isShortQuotation, regionsOf } from "../../../src/statements/reading/quotation-regions.ts";
import {
  isQuoted,
  MAX_PARAGRAPH_TOKENS,
  MAX_SENTENCE_TOKENS,
  type Paragraph,
  sentenceBounds,
} from "../../../src/statements/reading/read-article.ts";
import { slice } from "../../../src/text/span.ts";
import { testPhenomenaOf } from "../fixtures.ts";
import { known, paragraphOf, readText, wordsOf } from "../steps.ts";

describe("readArticle", () => {
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

  it("parts what goes on and on without a stop, but no quotation", () => {
    const list = "herring and cod ".repeat(200);
    const quoted = `“${"herring and cod ".repeat(200)}”`;
    const sentences = ({ sentenceStarts }: Paragraph) => sentenceStarts.length - 1;
    expect(sentences(paragraphOf(list))).toBe(Math.ceil(600 / MAX_SENTENCE_TOKENS));
    expect(sentences(paragraphOf(`${quoted} he said.`))).toBe(1);
  });

  it("loses none of 33,000 quotations in one block, nor any word", () => {
    const { paragraphs } = readText("“No,” said Lund. ".repeat(33_000));
    const quotations = paragraphs.flatMap((paragraph) => paragraph.quotations);
    expect(quotations).toHaveLength(33_000);
    expect(paragraphs.flatMap(({ tokens }) => tokens)).toHaveLength(33_000 * 7);
    const last = known(paragraphs.at(-1), "paragraph");
    expect(last.quotationOf.at(-4)).toBe(last.quotations.length - 1);
    expect(last.sentencesBefore).toBeGreaterThan(32_000);
  });

  it("reads a block that is too long as it reads its parts one by one", () => {
    const sentences = fc.constantFrom(
      "Mr. Lund came late.",
      "“Go. Now,” she said.",
      "He said “no” twice.",
      "Nobody went, Berg said;",
    );
    fc.assert(
      fc.property(fc.array(sentences, { minLength: 300, maxLength: 900 }), (some) => {
        for (const { span, tokens, ...read } of readText(some.join(" ")).paragraphs) {
          const alone = paragraphOf(some.join(" ").slice(span.start, span.end));
          expect(tokens.length).toBeLessThanOrEqual(MAX_PARAGRAPH_TOKENS);
          expect(tokens.map(({ text }) => text)).toEqual(alone.tokens.map(({ text }) => text));
          expect(read.quotationOf).toEqual(alone.quotationOf);
          expect(read.sentenceOf).toEqual(alone.sentenceOf);
          expect(read.sentenceStarts).toEqual(alone.sentenceStarts);
          expect(read.quotations).toHaveLength(alone.quotations.length);
        }
      }),
      { numRuns: 20 },
    );
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
