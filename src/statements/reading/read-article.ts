// An article as the rules read it: paragraphs of tokens, with the quotations, and the sentences that
// remain when each quotation counts as one word.

import type { Article, Block } from "../../corpus/article.ts";
import { findQuotations, type Quotation } from "../../text/quotations.ts";
import { isSentenceEnd } from "../../text/sentences.ts";
import type { Span } from "../../text/span.ts";
import { type Token, tokenise } from "../../text/tokens.ts";

export type Paragraph = Readonly<{
  index: number;
  kind: Block["kind"];
  /** Whether no paragraph of running text stands before it. */
  isOpening: boolean;
  span: Span;
  tokens: readonly Token[];
  quotations: readonly Quotation[];
  /** Per token: the index of its quotation (marks included), or -1. */
  quotationOf: Int16Array;
  /** Per token: the index of its sentence; a quotation never holds a sentence end. */
  sentenceOf: Int16Array;
  /** First token of each sentence, and the number of tokens at the end. */
  sentenceStarts: readonly number[];
  /** How many sentences stand in the paragraphs before. */
  sentencesBefore: number;
}>;

export type TokenisedArticle = Readonly<{
  article: Article;
  text: string;
  paragraphs: readonly Paragraph[];
}>;

/** Every block of the article as a paragraph, in order; `index` is its place among them. */
export function tokeniseArticle(article: Article): TokenisedArticle {
  const paragraphs: Paragraph[] = [];
  let sentencesBefore = 0;
  for (const [index, block] of article.blocks.entries()) {
    const isOpening = paragraphs.every(({ kind }) => kind !== "paragraph");
    const paragraph = tokeniseBlock(article.text, block, { index, sentencesBefore, isOpening });
    paragraphs.push(paragraph);
    sentencesBefore += paragraph.sentenceStarts.length - 1;
  }
  return { article, text: article.text, paragraphs };
}

type PlaceInArticle = Pick<Paragraph, "index" | "sentencesBefore" | "isOpening">;

function tokeniseBlock(
  text: string,
  { kind, span }: Block,
  { index, sentencesBefore, isOpening }: PlaceInArticle,
): Paragraph {
  const tokens = tokenise(text, span);
  const quotations = findQuotations(text, span);
  const quotationOf = quotationOfEach(tokens, quotations);
  const { sentenceOf, sentenceStarts } = sentencesIn(text, tokens, quotationOf);
  // Written out: every rule reads paragraphs, and an object made by spreading is slower to read.
  return {
    index,
    kind,
    isOpening,
    span,
    tokens,
    quotations,
    quotationOf,
    sentenceOf,
    sentenceStarts,
    sentencesBefore,
  };
}

function quotationOfEach(tokens: readonly Token[], quotations: readonly Quotation[]): Int16Array {
  const quotationOf = new Int16Array(tokens.length).fill(-1);
  let token = 0;
  for (const [at, { span }] of quotations.entries()) {
    for (; token < tokens.length; token++) {
      const { start, end } = tokens[token] ?? { start: 0, end: 0 };
      if (start >= span.end) break;
      if (end > span.start) quotationOf[token] = at;
    }
  }
  return quotationOf;
}

function sentencesIn(
  text: string,
  tokens: readonly Token[],
  quotationOf: Int16Array,
): Pick<Paragraph, "sentenceOf" | "sentenceStarts"> {
  const sentenceOf = new Int16Array(tokens.length);
  const sentenceStarts = [0];
  for (let i = 0; i < tokens.length; i++) {
    sentenceOf[i] = sentenceStarts.length - 1;
    if (i + 1 < tokens.length && endsSentence(text, tokens, quotationOf, i))
      sentenceStarts.push(i + 1);
  }
  sentenceStarts.push(tokens.length);
  return { sentenceOf, sentenceStarts };
}

/** Whether a sentence ends after token `i`: at a stop outside quotations, or at a closing mark after one. */
function endsSentence(
  text: string,
  tokens: readonly Token[],
  quotationOf: Int16Array,
  i: number,
): boolean {
  const token = tokens[i];
  const next = tokens[i + 1];
  if (token === undefined || next === undefined) return false;
  const quotation = quotationOf[i] ?? -1;
  if (quotation >= 0 && quotationOf[i + 1] === quotation) return false;
  if (token.kind !== "mark" && !token.text.endsWith(".")) return false;
  if (next.start === token.end && !/["“”]/.test(next.text)) return false;
  let terminator = token.end - 1;
  while (terminator > token.start - 3 && /["”’'»)\]]/.test(text.charAt(terminator))) terminator--;
  if (!/[.!?…]/.test(text.charAt(terminator))) return false;
  return isSentenceEnd(text, terminator, token.end);
}

/** Tokens `[first, last)` of one paragraph. */
export type Stretch = Readonly<{ first: number; last: number }>;

/** Where the words of a stretch stand in the text. */
export function spanOf({ tokens, span }: Paragraph, { first, last }: Stretch): Span {
  return { start: tokens[first]?.start ?? span.start, end: tokens[last - 1]?.end ?? span.end };
}

/** The tokens of sentence `index`. */
export function sentenceBounds(paragraph: Paragraph, index: number): Stretch {
  return {
    first: paragraph.sentenceStarts[index] ?? 0,
    last: paragraph.sentenceStarts[index + 1] ?? paragraph.tokens.length,
  };
}

/** Whether a sentence begins at token `i`. */
export function startsSentence({ sentenceOf }: Paragraph, i: number): boolean {
  return i === 0 || sentenceOf[i] !== sentenceOf[i - 1];
}

/** Whether token `i` belongs to a quotation, its marks included. */
export function isQuoted({ quotationOf }: Paragraph, i: number): boolean {
  return (quotationOf[i] ?? -1) >= 0;
}

/** Token `i` in lower case; "#" before the paragraph and after it. */
export function lowerAt({ tokens }: Paragraph, i: number): string {
  return tokens[i]?.lower ?? "#";
}
