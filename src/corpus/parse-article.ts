// The text of one file → an article: its metadata, title and date, its blocks, and what the site put
// there. Pure; read-corpus.ts brings the text.

import { type Span, slice, trim } from "../text/span.ts";
import type { Article, Block, Furniture } from "./article.ts";
import { findDate, isDateLine } from "./dates.ts";
import type { FileFault, FileSlip } from "./fault.ts";
import { readFrontMatter } from "./front-matter.ts";
import { findFurniture, isPost } from "./furniture.ts";
import { type Metadata, NO_METADATA, readMetadata } from "./metadata.ts";
import { misspeltFields } from "./misspelt-fields.ts";
import { type Piece, splitParagraphs } from "./paragraphs.ts";

/** What the writer of a file may have meant otherwise; the article is read all the same. */
export type ArticleNote = Readonly<{ line: number | null; slip: FileSlip }>;

/** `line` counts from 1; null when no line is at fault. */
export type ArticleReading =
  | Readonly<{ kind: "article"; article: Article; notes: readonly ArticleNote[] }>
  | Readonly<{ kind: "refused"; line: number | null; fault: FileFault }>;

/** The paragraphs at the head of a text among which a date of publication may stand. */
const MAX_OPENING_PIECES = 8;

/**
 * Parses the decoded text of a `.md` or `.txt` file, with or without front matter.
 * `parseArticle("talks.txt", "Talks resume\n\nThe two sides met on Monday.")` → an article titled
 * "Talks resume" with a headline and one paragraph; all else that is unknown is null.
 */
export function parseArticle(path: string, text: string): ArticleReading {
  const frontMatter = readFrontMatter(text);
  switch (frontMatter.kind) {
    case "none":
      return buildArticle(path, text, NO_METADATA);
    case "broken":
      return { kind: "refused", line: frontMatter.line, fault: frontMatter.fault };
    case "fields": {
      const reading = readMetadata(frontMatter.fields);
      const { fields, bodyStart, keyLines } = frontMatter;
      if (reading.kind === "metadata") {
        const notes = notesOn(fields, reading.metadata, keyLines);
        return buildArticle(path, text, reading.metadata, { bodyStart, notes });
      }
      const { fault } = reading;
      const line = fault.kind === "faulty-field" ? keyLines.get(fault.field) : undefined;
      return { kind: "refused", line: line ?? 2, fault: { kind: "faulty-front-matter", fault } };
    }
  }
}

/** Fields that look misspelt. @param keyLines the line of each field, where it has one */
export function notesOn(
  fields: unknown,
  metadata: Metadata,
  keyLines: ReadonlyMap<string, number> = new Map(),
): readonly ArticleNote[] {
  return misspeltFields(fields, metadata).map(({ field, meant }) => ({
    line: keyLines.get(field) ?? null,
    slip: { kind: "misspelt-field", field, meant },
  }));
}

/** The same for a text whose metadata came from elsewhere (a line of JSON, the head of a page). */
export function buildArticle(
  path: string,
  text: string,
  metadata: Metadata,
  { bodyStart = 0, notes = [] }: { bodyStart?: number; notes?: readonly ArticleNote[] } = {},
): ArticleReading {
  const pieces = splitParagraphs(text, bodyStart);
  const placed = findFurniture(text, pieces, metadata.author);
  const [posts, furniture] = [placed.filter(isPost), placed.filter((part) => !isPost(part))];
  const body = withoutFurniture(text, pieces, placed);
  const headline = findHeadline(text, body, metadata.title);
  if (body.length - (headline === null ? 0 : 1) < 1) {
    const kind = pieces.length === 0 ? "no-text" : "no-text-but-furniture";
    return { kind: "refused", line: null, fault: { kind } };
  }
  const words = ({ span }: Piece) => slice(text, span);
  const title =
    metadata.title ?? (headline === null ? titleFromPath(path) : onOneLine(words(headline)));
  const published = metadata.published ?? findDate(openingPieces(pieces.map(words)));
  const own = body.map((piece, index): Block => {
    if (piece === headline) return { kind: "headline", span: piece.span };
    const isHeading = piece.mark === "#" || isHeadingAt(text, body, index);
    return { kind: isHeading ? "heading" : "paragraph", span: piece.span };
  });
  const embedded = posts.map(({ span }): Block => ({ kind: "post", span }));
  const blocks = [...own, ...embedded].sort((a, b) => a.span.start - b.span.start);
  return {
    kind: "article",
    article: { path, ...metadata, title, published, text, blocks, furniture },
    notes,
  };
}

/** None where dates stand in lines of their own all through the text: a timeline gives no date. */
function openingPieces(pieces: readonly string[]): readonly string[] {
  const isTimeline = pieces.filter((words) => words.length < 100 && isDateLine(words)).length > 2;
  return isTimeline ? [] : pieces.slice(0, MAX_OPENING_PIECES);
}

/** Pieces with what is furniture cut out of them; what is left of one piece may be several. */
function withoutFurniture(
  text: string,
  pieces: readonly Piece[],
  furniture: readonly Furniture[],
): Piece[] {
  let next = 0;
  return pieces.flatMap((piece) => {
    // Both stand in order, so what ends before this piece is done with.
    while ((furniture[next]?.span.end ?? Infinity) <= piece.span.start) next++;
    const rest: Span[] = [];
    let { start } = piece.span;
    for (let index = next; index < furniture.length; index++) {
      const span = furniture[index]?.span;
      if (!span || span.start >= piece.span.end) break;
      rest.push({ start, end: span.start });
      start = span.end;
    }
    rest.push({ start, end: piece.span.end });
    return rest
      .map((span) => trim(text, span))
      .filter((span) => /[\p{L}\p{N}]/u.test(slice(text, span)))
      .map((span) => ({ ...piece, span }));
  });
}

/**
 * The piece that prints the title: where the title is known, the first or second piece that repeats
 * it (sites add a full stop or their name); otherwise the first when it is marked or reads like one.
 */
function findHeadline(text: string, body: readonly Piece[], title: string | null): Piece | null {
  const [first] = body;
  if (!first) return null;
  if (title !== null) {
    return body.slice(0, 2).find(({ span }) => repeats(slice(text, span), title)) ?? null;
  }
  const words = slice(text, first.span);
  const isTitle = first.mark === "#" || (first.mark === null && readsLikeTitle(words));
  return isTitle && body.length > 1 ? first : null;
}

function repeats(words: string, title: string): boolean {
  const titles = [title, withoutSite(title)].map(lettersOf);
  return [words, withoutSite(words)].map(lettersOf).some((a) => a !== "" && titles.includes(a));
}

/** "Talks resume | The Herald" → "Talks resume". */
function withoutSite(words: string): string {
  return words.replace(/\s+[-–—|•·]\s+[^-–—|•·]{2,40}$/u, "");
}

function lettersOf(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Of 924 headlines in PolNeAR 99 in 100 have at most 21 words and 126 characters; the limits leave room. */
const MAX_TITLE_CHARACTERS = 200;

function readsLikeTitle(words: string): boolean {
  return (
    words.length <= MAX_TITLE_CHARACTERS && isNoSentence(words) && words.split(/\s+/).length <= 25
  );
}

const MAX_HEADING_CHARACTERS = 100;

/**
 * A short line that is no sentence, nor a question, with a paragraph below it; two in a row are rather
 * a list.
 */
function isHeadingAt(text: string, body: readonly Piece[], index: number): boolean {
  const readsLikeHeading = (piece: Piece | undefined) => {
    const words = piece ? slice(text, piece.span) : "";
    const isShort = words.length <= MAX_HEADING_CHARACTERS && !/[?!]$/.test(words);
    return piece?.mark === null && isShort && isNoSentence(words);
  };
  const next = body[index + 1];
  return next !== undefined && readsLikeHeading(body[index]) && !readsLikeHeading(next);
}

/** No full stop at its end, a capital or a digit at its start, nobody speaking ("SMITH: yes"). */
function isNoSentence(words: string): boolean {
  const opens = /^["“‘'(]?[\p{Lu}\p{N}]/u.test(words);
  const closes = /[.…:;,—–-]["'”’)\]]*$|[!?]["”]$/u.test(words);
  // “…” — Jane Doe: a quotation with its author below the line.
  const isSpoken = /^\p{Lu}[\p{Lu} .]*:|["”] ?[―—–-]/u.test(words);
  return opens && !closes && !isSpoken;
}

function titleFromPath(path: string): string {
  const file = path.split("/").at(-1) ?? path;
  const name = file
    .replace(/\.[^.]+(?:#\d+)?$/, "")
    .replace(/[-_\s]+/g, " ")
    .trim();
  return name === "" ? file : name;
}

function onOneLine(words: string): string {
  return words.replace(/\s+/gu, " ");
}
