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

/** What site furniture is; `npm run check` prints it. */
export type FurnitureKind =
  | "embedded-post"
  | "mark-up-of-a-post"
  | "appeal-for-support"
  | "list-of-sources"
  | "links-to-other-articles"
  | "teaser-of-a-paragraph-below"
  | "button-or-label"
  | "reading-time"
  | "date-line"
  | "video-or-audio-box"
  | "link-to-the-full-text"
  | "newsletter-box"
  | "cookie-notice"
  | "copyright-line"
  | "photo-credit"
  | "disclaimer"
  | "note-on-the-article"
  | "bare-link"
  | "picture"
  | "credit-of-contributors"
  | "about-the-author"
  | "site-navigation"
  | "byline"
  | "tags-below-the-article";

/** Text of the file that the publisher's site put there, never quoted. */
export type Furniture = Readonly<{ span: Span; kind: FurnitureKind }>;

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
