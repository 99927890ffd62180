// The paragraphs of the article around what is shown.

import type { Article } from "../../corpus/article.ts";
import { hull, overlaps, type Span } from "../../text/span.ts";

/** The paragraph or so around a quote: the blocks it touches; itself where it stands in none. */
export function contextOf(article: Article, span: Span): Span {
  return blocksOf(article, span).reduce(hull, span);
}

/** The blocks that a span touches. */
export function blocksOf({ blocks }: Article, span: Span): readonly Span[] {
  return blocks.map((block) => block.span).filter((block) => overlaps(block, span));
}
