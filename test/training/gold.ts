// The training data, PolNeAR v1.0.0 (Newell, Margolin & Ruths, LREC 2018) converted to JSON Lines,
// one annotated article a line. It is not in the repository.

import type { Article } from "../../src/corpus/article.ts";
import type { Span } from "../../src/text/span.ts";

export type GoldAttribution = Readonly<{
  source: (Span & { text: string }) | null;
  cue: Span | null;
  content: readonly Span[];
  kind: "direct" | "mixed" | "indirect";
  speech: boolean;
  clausal: boolean;
  speaker: Readonly<{ name: string; names: readonly string[] }> | null;
  source_type: string;
}>;

export type GoldArticle = Readonly<{
  id: string;
  title: string;
  text: string;
  attributions: readonly GoldAttribution[];
}>;

/** Blank lines part its paragraphs; the first repeats the title. */
export function toArticle(gold: GoldArticle): Article {
  const blocks: { kind: "headline" | "paragraph"; span: Span }[] = [];
  for (const match of gold.text.matchAll(/[^\n]+(?:\n(?![ \t\u00a0]*\n)[^\n]+)*/gu)) {
    if (match[0].trim() === "") continue;
    const span = { start: match.index, end: match.index + match[0].length };
    const isTitle = blocks.length === 0 && match[0].trim().slice(0, 30) === gold.title.slice(0, 30);
    blocks.push({ kind: isTitle ? "headline" : "paragraph", span });
  }
  return {
    path: gold.id,
    title: gold.title,
    publisher: null,
    author: null,
    published: null,
    url: null,
    language: null,
    tags: [],
    text: gold.text,
    blocks,
    furniture: [],
  };
}
