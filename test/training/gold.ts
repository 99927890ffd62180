// The training data, PolNeAR v1.0.0 (Newell, Margolin & Ruths, LREC 2018) converted to JSON Lines,
// one annotated article a line. It is not in the repository.

import type { Article } from "../../src/corpus/article.ts";
import { parseJsonLine } from "../../src/corpus/json-lines.ts";
import type { Span } from "../../src/text/span.ts";

export type GoldAttribution = Readonly<{
  source: (Span & { text: string }) | null;
  cue: Span | null;
  content: readonly Span[];
  kind: "direct" | "mixed" | "indirect";
  speech: boolean;
  clausal: boolean;
  speaker: Readonly<{ name: string; names: readonly string[]; method: string }> | null;
  source_type: string;
}>;

export type GoldArticle = Readonly<{
  id: string;
  title: string;
  text: string;
  attributions: readonly GoldAttribution[];
}>;

/** The article as the program itself would read that line. Throws `Error` when it is refused. */
export function toArticle(gold: GoldArticle): Article {
  const reading = parseJsonLine(gold.id, JSON.stringify(gold));
  if (reading.kind === "refused") throw new Error(`${gold.id}: ${reading.fault.kind}`);
  return reading.article;
}
