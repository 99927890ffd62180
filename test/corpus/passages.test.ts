import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseArticle } from "../../src/corpus/parse-article.ts";
import { buildPassages } from "../../src/corpus/passages.ts";
import { slice } from "../../src/text/span.ts";

/** A sentence of ten words. */
const TEN = "The ferry sailed again on Saturday after two long years.";

function passagesOf(text: string): string[] {
  const reading = parseArticle("ferry.txt", text);
  if (reading.kind === "refused") throw new Error(reading.fault.kind);
  return buildPassages(reading.article).map(({ span }) => slice(text, span));
}

const times = (count: number) => Array.from({ length: count }, () => TEN).join(" ");

describe("buildPassages", () => {
  it("keeps a short article whole", () => {
    expect(passagesOf(`${TEN}\n\n${TEN}`)).toEqual([`${TEN}\n\n${TEN}`]);
  });

  it("ends with the paragraph once there are enough words", () => {
    expect(passagesOf(`${times(5)}\n\n${times(2)}\n\n${times(3)}`)).toEqual([
      times(5),
      `${times(2)}\n\n${times(3)}`,
    ]);
  });

  it("cuts a long paragraph between sentences at 90 words", () => {
    expect(passagesOf(times(12))).toEqual([times(9), times(3)]);
  });

  it("keeps a sentence of more than 90 words whole", () => {
    const long = `The board counted ${"ships and ".repeat(60)}piers.`;
    expect(passagesOf(`${TEN} ${long} ${TEN}`)).toEqual([TEN, long, TEN]);
  });

  it("stops at posts and leaves them out: their words are not the outlet's", () => {
    const post = "Nobody asked us.\n— Tom Reed (@tomreed) March 9, 2024";
    expect(passagesOf(`${TEN}\n\n${post}\n\n${TEN}`)).toEqual([TEN, TEN]);
  });

  it("stops at headings and leaves them out", () => {
    expect(passagesOf(`${TEN}\n\nWhat it cost\n\n${TEN}`)).toEqual([TEN, TEN]);
  });

  it("stops at furniture", () => {
    expect(passagesOf(`${TEN}\n\nAdvertisement\n\n${TEN}`)).toEqual([TEN, TEN]);
  });

  it("puts each sentence into one passage, in order", () => {
    const url = new URL("../fixtures/corpus/pasted-with-furniture.txt", import.meta.url);
    const text = readFileSync(url, "utf8");
    const reading = parseArticle("pasted.txt", text);
    if (reading.kind === "refused") throw new Error(reading.fault.kind);
    const sentences = buildPassages(reading.article).flatMap((passage) => passage.sentences);
    expect(sentences.map((span) => slice(text, span))).toEqual([
      "The ferry between the old harbour and the northern islands sailed again on Saturday, two years after a storm broke both of its piers.",
      "“We have waited long enough,” Mayor Ida Holm told the crowd on the quay.",
      "“If you can, donate to the harbour museum.”",
      "The new piers cost nine million crowns, the harbour board said.",
      "The ferry will sail six times a day.",
    ]);
  });
});
