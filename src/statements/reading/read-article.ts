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
  quotationOf: Int32Array;
  /** Per token: the index of its sentence; a quotation never holds a sentence end. */
  sentenceOf: Int32Array;
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

/**
 * Every block of the article as a paragraph, in order; `index` is its place among them. A block that is
 * too long for one is several, parted between sentences.
 */
export function readArticle(article: Article): TokenisedArticle {
  const paragraphs: Paragraph[] = [];
  let sentencesBefore = 0;
  let isOpening = true;
  for (const block of article.blocks) {
    for (const piece of piecesOfBlock(article.text, block)) {
      const paragraph = toParagraph(piece, {
        index: paragraphs.length,
        sentencesBefore,
        isOpening,
      });
      paragraphs.push(paragraph);
      sentencesBefore += paragraph.sentenceStarts.length - 1;
      isOpening &&= paragraph.kind !== "paragraph";
    }
  }
  return { article, text: article.text, paragraphs };
}

/** A paragraph that does not know yet what stands before it. */
type BlockPiece = Omit<Paragraph, "index" | "sentencesBefore" | "isOpening">;

function toParagraph(
  { kind, span, tokens, quotations, quotationOf, sentenceOf, sentenceStarts }: BlockPiece,
  { index, sentencesBefore, isOpening }: Omit<Paragraph, keyof BlockPiece>,
): Paragraph {
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

/**
 * A block longer than this is read as several paragraphs, so that what is asked of a paragraph has an
 * end; a sentence that is longer stays whole. In 566 newspaper articles the longest paragraph has 199.
 */
export const MAX_PARAGRAPH_TOKENS = 2000;

/** The block whole, or the sentences of one that is too long in runs. */
function piecesOfBlock(text: string, { kind, span }: Block): readonly BlockPiece[] {
  const tokens = tokenise(text, span);
  const quotations = findQuotations(text, span);
  const quotationOf = quotationOfEach(tokens, quotations);
  const sentences = sentencesIn(text, tokens, quotationOf);
  const whole = { kind, span, tokens, quotations, quotationOf, ...sentences };
  if (tokens.length <= MAX_PARAGRAPH_TOKENS || kind === "post") return [whole];
  const starts = pieceStarts(sentences.sentenceStarts);
  return starts.slice(0, -1).map((from, at) => blockPiece(whole, from, starts[at + 1] ?? from));
}

/** Of a block that is too long: the number of the sentence that each piece begins with, and of those there are. */
function pieceStarts(sentenceStarts: readonly number[]): readonly number[] {
  const starts = [0];
  let first = 0;
  for (let sentence = 1; sentence < sentenceStarts.length; sentence++) {
    const end = sentenceStarts[sentence] ?? 0;
    if (end - first <= MAX_PARAGRAPH_TOKENS || sentence - 1 === starts.at(-1)) continue;
    starts.push(sentence - 1);
    first = sentenceStarts[sentence - 1] ?? 0;
  }
  return [...starts, sentenceStarts.length - 1];
}

/** Sentences `[from, to)` of a block, as if there were no others in it. */
function blockPiece(whole: BlockPiece, from: number, to: number): BlockPiece {
  const first = whole.sentenceStarts[from] ?? 0;
  const last = whole.sentenceStarts[to] ?? whole.tokens.length;
  const tokens = whole.tokens.slice(first, last);
  const span = { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
  const quotationOf = whole.quotationOf.slice(first, last);
  const own = quotationOf.filter((at) => at >= 0);
  const [firstQuotation = 0, lastQuotation = -1] = [own[0], own.at(-1)];
  return {
    kind: whole.kind,
    span,
    tokens,
    quotations: whole.quotations.slice(firstQuotation, lastQuotation + 1),
    quotationOf: quotationOf.map((at) => (at < 0 ? at : at - firstQuotation)),
    sentenceOf: whole.sentenceOf.slice(first, last).map((sentence) => sentence - from),
    sentenceStarts: whole.sentenceStarts.slice(from, to + 1).map((start) => start - first),
  };
}

function quotationOfEach(tokens: readonly Token[], quotations: readonly Quotation[]): Int32Array {
  const quotationOf = new Int32Array(tokens.length).fill(-1);
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

/**
 * A sentence is parted after so many tokens that no quotation holds: a table, a list or a transcript
 * without stops is not one sentence. In 566 newspaper articles the longest sentence has 107.
 */
export const MAX_SENTENCE_TOKENS = 250;

function sentencesIn(
  text: string,
  tokens: readonly Token[],
  quotationOf: Int32Array,
): Pick<Paragraph, "sentenceOf" | "sentenceStarts"> {
  const sentenceOf = new Int32Array(tokens.length);
  const sentenceStarts = [0];
  let unquoted = 0;
  for (let i = 0; i < tokens.length; i++) {
    sentenceOf[i] = sentenceStarts.length - 1;
    const quotation = quotationOf[i] ?? -1;
    if (quotation < 0) unquoted++;
    const isInside = quotation >= 0 && quotationOf[i + 1] === quotation;
    const isTooLong = unquoted >= MAX_SENTENCE_TOKENS && !isInside;
    if (i + 1 < tokens.length && (isTooLong || endsSentence(text, tokens, quotationOf, i))) {
      sentenceStarts.push(i + 1);
      unquoted = 0;
    }
  }
  sentenceStarts.push(tokens.length);
  return { sentenceOf, sentenceStarts };
}

/** Whether a sentence ends after token `i`: at a stop outside quotations, or at a closing mark after one. */
function endsSentence(
  text: string,
  tokens: readonly Token[],
  quotationOf: Int32Array,
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
