// A part of an article → the runs of words that a quotation is laid against: what stands in quotation
// marks, speaker by speaker, and all words as they are printed.

import type { Article } from "../../corpus/article.ts";
import { termsOf } from "../../search/analysis.ts";
import type { Shelf } from "../../search/shelf.ts";
import type { IndexedStatement } from "../../search/statement-index.ts";
import { isAsserted } from "../../statements/statement.ts";
import { findQuotations } from "../../text/quotations.ts";
import { contains, overlaps, type Span, slice } from "../../text/span.ts";
import { hasWords } from "../../text/whole-quotations.ts";
import { isTermOfSaying } from "../opinion-verbs.ts";
import type { PrintedWord } from "./align.ts";
import { type ComparedRegion, regionSpan } from "./find-regions.ts";
import { quotedWords } from "./quoted-words.ts";

/** A run of words to compare with. */
export type Compared = Readonly<{
  article: Article;
  words: readonly PrintedWord[];
  /** What each word is a part of, by number. */
  pieceOf: readonly number[];
  pieces: readonly QuotedPiece[];
}>;

/** One quotation, or for what is only printed one paragraph. */
export type QuotedPiece = Readonly<{
  span: Span;
  /** The statement it is a part of; null where it is none's. */
  statement: IndexedStatement | null;
  /** Whether it is a quotation that its paragraph does not close. */
  isOpen: boolean;
}>;

/** What is quoted: one run for each statement, and for what one person says in one paragraph. */
export function spokenRuns(shelf: Shelf, region: ComparedRegion): readonly Compared[] {
  const { article } = region;
  const runs: QuotedPiece[][] = [];
  for (const piece of spokenPieces(shelf, region)) {
    const last = runs.at(-1);
    if (last !== undefined && isSameRun(last.at(-1), piece, region)) last.push(piece);
    else runs.push([piece]);
  }
  return runs.map((pieces) => comparedOf(article, pieces));
}

/** All words of the region, paragraph by paragraph. */
export function printedRun({ article, blocks }: ComparedRegion): Compared {
  return comparedOf(
    article,
    blocks.map((span) => ({ span, statement: null, isOpen: false })),
  );
}

function comparedOf(article: Article, pieces: readonly QuotedPiece[]): Compared {
  const numbered = pieces.flatMap(({ span }, number) =>
    quotedWords(article.text, span).map((word, at) => ({ word, at, number })),
  );
  return {
    article,
    pieces,
    pieceOf: numbered.map(({ number }) => number),
    words: numbered.map(({ word, at, number }) => ({
      ...word,
      isApart: at === 0 && number > 0 && !isResumed(article, pieces[number - 1], pieces[number]),
    })),
  };
}

/** Whether a quotation goes on after its cue (“…,” she said, “…”) or in the next paragraph. */
function isResumed({ text }: Article, before?: QuotedPiece, after?: QuotedPiece): boolean {
  if (before === undefined || after === undefined) return false;
  const between = { start: before.span.end, end: after.span.start };
  if (before.isOpen && !hasWords(text, between)) return true;
  if (before.statement === null && after.statement === null)
    return isInterruption(slice(text, between));
  if (before.statement === null || before.statement !== after.statement) return false;
  const { cue, mention } = before.statement.statement;
  return (
    !hasWords(text, between) ||
    [cue, mention].some((words) => words !== null && contains(between, words))
  );
}

/** Words that say something, between two halves of a quotation. */
const MAX_INTERRUPTION_WORDS = 6;

/** “…,” said the stranger, “…”: a few words with one of saying, and no end of a sentence. */
function isInterruption(words: string): boolean {
  const terms = termsOf(words);
  return (
    terms.length <= MAX_INTERRUPTION_WORDS && !/[.!?]\s/u.test(words) && terms.some(isTermOfSaying)
  );
}

/** Whether it is of the same statement, or in the same paragraph by the same person. */
function isSameRun(
  before: QuotedPiece | undefined,
  piece: QuotedPiece,
  { article, blocks }: ComparedRegion,
): boolean {
  if (before === undefined) return false;
  if (before.statement !== null && before.statement === piece.statement) return true;
  if (before.isOpen && isResumed(article, before, piece)) return true;
  const inOneBlock = blocks.some(
    (block) => contains(block, before.span) && contains(block, piece.span),
  );
  if (!inOneBlock) return false;
  const person = before.statement?.person ?? null;
  return person === null
    ? isResumed(article, before, piece)
    : person === (piece.statement?.person ?? null);
}

/** The insides of quotation marks, and direct statements without any (posts, transcripts), in order. */
function spokenPieces(shelf: Shelf, region: ComparedRegion): readonly QuotedPiece[] {
  const { article, blocks } = region;
  const whole = regionSpan(region);
  const statements = shelf.statements
    .ofArticle(article)
    .filter(({ statement }) => overlaps(statement.span, whole));
  const quoted = blocks.flatMap((block) =>
    findQuotations(article.text, block)
      .filter(({ span }) => !isSaidNotToBeSaid(article, block, span))
      .map(({ inner, isClosed }) => ({
        span: inner,
        statement: sayerOf(inner, statements),
        isOpen: !isClosed,
      })),
  );
  const unmarked = statements.flatMap((indexed) =>
    indexed.statement.kind !== "direct"
      ? []
      : indexed.statement.content
          .filter((span) => !quoted.some((other) => overlaps(other.span, span)))
          .filter((span) => !isSaidNotToBeSaid(article, regionSpan(region), span))
          .map((span) => ({ span, statement: indexed, isOpen: false })),
  );
  return [...quoted, ...unmarked].toSorted((a, b) => a.span.start - b.span.start);
}

/** "He denied that he had said “…”", "she never said “…”": what the article says was not said. */
const DENIED_SAYING =
  /\b(?:denie[ds]|denying|(?:never|not|n['’]t)(?: \p{L}+)? (?:said?|told|tell|called?|used?|uttered|wrote|written))\b[^.!?“”"]*["“”‘']?$/iu;

function isSaidNotToBeSaid({ text }: Article, { start }: Span, quotation: Span): boolean {
  return DENIED_SAYING.test(text.slice(start, quotation.start));
}

/** Of the statements that have the words, one by somebody known, said directly, and no longer than need be. */
function sayerOf(span: Span, statements: readonly IndexedStatement[]): IndexedStatement | null {
  const cost = ({ person, statement }: IndexedStatement) =>
    (person === null ? 4 : 0) +
    (isAsserted(statement) ? 0 : 2) +
    (statement.kind === "indirect" ? 1 : 0);
  const [owner] = statements
    .filter(({ statement }) => statement.content.some((content) => overlaps(content, span)))
    .toSorted((a, b) => cost(a) - cost(b));
  return owner ?? null;
}
