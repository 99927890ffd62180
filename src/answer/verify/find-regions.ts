// A quotation → the parts of articles where it may stand: what the indexes find for its rarest words,
// stretch by stretch, with the paragraphs beside. Nothing walks all articles.

import type { Article } from "../../corpus/article.ts";
import { termOf } from "../../search/analysis.ts";
import type { QueryTerm } from "../../search/full-text.ts";
import type { Shelf } from "../../search/shelf.ts";
import { hull, overlaps, type Span } from "../../text/span.ts";
import type { AskedQuotation } from "./asked-quotation.ts";
import type { QuotedWord } from "./quoted-words.ts";

/** Whole blocks of an article, in order of its text. */
export type ComparedRegion = Readonly<{ article: Article; blocks: readonly Span[] }>;

/** Words that say something, in each stretch that is searched for by itself: halves of what is joined. */
const STRETCH_WORDS = 8;
/** Of a stretch the rarest are looked for; one of them may be the word that was changed. */
const MAX_SEARCHED_TERMS = 5;
const MAX_STRETCHES = 12;
const MAX_FOUND = { passages: 8, statements: 4 };
/** One word or two find many a place that has them otherwise. */
const MAX_FOUND_BY_FEW = { passages: 100, statements: 50 };
const MIN_TERMS = 3;

/** For the rarest words of the whole quotation: enough where it stands somewhere as it is. */
export function findRegions(shelf: Shelf, { words }: AskedQuotation): readonly ComparedRegion[] {
  return searchRegions(shelf, [termsIn(words)]);
}

/** For each stretch by itself, and for those words that one place lacks: what may be put together. */
export function findRegionsOfParts(
  shelf: Shelf,
  { words }: AskedQuotation,
  lacking: readonly QuotedWord[],
): readonly ComparedRegion[] {
  const terms = termsIn(words);
  const count = Math.min(MAX_STRETCHES, Math.ceil(terms.length / STRETCH_WORDS));
  const size = Math.ceil(terms.length / Math.max(1, count));
  const stretches = Array.from({ length: count }, (_, at) =>
    terms.slice(at * size, (at + 1) * size),
  );
  return searchRegions(shelf, [terms, termsIn(lacking), ...stretches]);
}

function termsIn(words: readonly QuotedWord[]): readonly string[] {
  return words.flatMap(({ word, isContent }) => (isContent ? [termOf(word)] : []));
}

function searchRegions(
  shelf: Shelf,
  stretches: readonly (readonly string[])[],
): readonly ComparedRegion[] {
  const found = new Map<Article, Span[]>();
  const add = (article: Article, span: Span) =>
    found.set(article, [...(found.get(article) ?? []), span]);
  for (const query of stretches.map((terms) => rarestOf(shelf, terms))) {
    const { passages, statements } = query.length < MIN_TERMS ? MAX_FOUND_BY_FEW : MAX_FOUND;
    for (const { id } of shelf.passages.search(query, passages)) {
      const indexed = shelf.passages.at(id);
      if (indexed !== null) add(indexed.article, indexed.passage.span);
    }
    // Headlines and posts stand in no passage.
    for (const { id } of shelf.statements.search(query, statements, () => true)) {
      const indexed = shelf.statements.at(id);
      if (indexed !== null) add(indexed.article, indexed.paragraph);
    }
  }
  return [...found].flatMap(([article, spans]) => comparedRegionsOf(article, spans));
}

function rarestOf({ vocabulary }: Shelf, terms: readonly string[]): readonly QueryTerm[] {
  return [...new Set(terms)]
    .filter((term) => vocabulary.frequency(term) > 0)
    .toSorted((a, b) => vocabulary.rarity(b) - vocabulary.rarity(a))
    .slice(0, MAX_SEARCHED_TERMS)
    .map((term) => ({ term, boost: 1 }));
}

/** The blocks that the spans touch and one on either side, joined where they meet. */
function comparedRegionsOf(article: Article, spans: readonly Span[]): readonly ComparedRegion[] {
  const { blocks } = article;
  const wanted = new Set(
    blocks.flatMap((block, at) =>
      spans.some((span) => overlaps(block.span, span)) ? [at - 1, at, at + 1] : [],
    ),
  );
  const regions: Span[][] = [];
  for (const [at, { span }] of blocks.entries()) {
    if (!wanted.has(at)) continue;
    const last = wanted.has(at - 1) ? regions.at(-1) : undefined;
    if (last === undefined) regions.push([span]);
    else last.push(span);
  }
  return regions.map((some) => ({ article, blocks: some }));
}

/** From the first of its blocks to the last. */
export function regionSpan({ blocks }: ComparedRegion): Span {
  return blocks.reduce(hull);
}
