// What a publisher printed, as the rest of the program sees it. Files become articles in
// read-corpus.ts; nothing later touches a file again.

import type { Span } from "../text/span.ts";

/**
 * One run of an article's own text, furniture excluded. `headline` is the article's title where it
 * stands in the text, `heading` a line between paragraphs that is no sentence, `post` what somebody
 * wrote on a network, shown whole with its signature, `paragraph` the rest (list items and captions
 * too). Only a post may hold a paragraph break.
 */
export type Block = Readonly<{ kind: "headline" | "heading" | "post" | "paragraph"; span: Span }>;

/** Text of the file that the publisher's site put there, never quoted; `reason` names the rule. */
export type Furniture = Readonly<{ span: Span; reason: string }>;

export type Article = Readonly<{
  /** Relative to the corpus folder, `/` between folders; in a `.jsonl` the line: `dump.jsonl#12`. */
  path: string;
  /** Never empty: front matter, else a headline in the text, else the file's name. */
  title: string;
  publisher: string | null;
  author: string | null;
  /** ISO 8601 calendar date, `2025-11-27`. */
  published: string | null;
  url: string | null;
  /** BCP 47, `en`. */
  language: string | null;
  tags: readonly string[];
  /** The file's decoded text (front matter included) for `.md` and `.txt`, without a BOM. */
  text: string;
  /** In order of the text, not overlapping. */
  blocks: readonly Block[];
  furniture: readonly Furniture[];
}>;
