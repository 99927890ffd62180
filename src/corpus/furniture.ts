// What in a text the publisher's site put there rather than the reporter: an ordered list of small
// rules over the pieces that paragraphs.ts found; the rules themselves are in furniture/. A rule fires
// on a form that news prose does not take, because to leave out a sentence of news is worse than to
// keep a label.

import type { Span } from "../text/span.ts";
import type { Furniture, FurnitureKind } from "./article.ts";
import { appeals } from "./furniture/appeals.ts";
import {
  isContributorCredit,
  isCopyright,
  isDisclaimer,
  isEditorsNote,
  isFollowLine,
  isPhotoCredit,
} from "./furniture/credit-lines.ts";
import {
  closingByline,
  closingNote,
  closingTags,
  dateLines,
  navigation,
  openingBylines,
  teasers,
} from "./furniture/lines-by-place.ts";
import { relatedLinks, sourceLists } from "./furniture/link-lists.ts";
import { type Finder, inPlace, lines, toPart, touches } from "./furniture/part.ts";
import { embeddedPosts } from "./furniture/posts.ts";
import {
  capitalNewsletterCalls,
  isBareLink,
  isCookieNotice,
  isLabel,
  isNewsletter,
  isPicture,
  isPlayer,
  isReadElsewhere,
  isReadingTime,
} from "./furniture/site-lines.ts";
import type { Piece } from "./paragraphs.ts";

type FurnitureRule = Readonly<{ kind: FurnitureKind; find: Finder }>;

const POST = "embedded-post";

/** Whether it is somebody's post rather than the site's own: part of the article, under its author's name. */
export function isPost({ kind }: Furniture): boolean {
  return kind === POST;
}

/**
 * In this order; where two rules want the same words the earlier one names them. Regions of several
 * paragraphs come first, since their lines would also match the rules for single lines; then whole
 * lines with a form of their own; the forms that depend on their place (end of the article) last.
 */
const FURNITURE_RULES: readonly FurnitureRule[] = [
  { kind: POST, find: embeddedPosts },
  { kind: "mark-up-of-a-post", find: lines(({ words }) => /^<tweet\b/.test(words)) },
  { kind: "appeal-for-support", find: appeals },
  { kind: "list-of-sources", find: sourceLists },
  { kind: "links-to-other-articles", find: relatedLinks },
  { kind: "teaser-of-a-paragraph-below", find: teasers },
  { kind: "button-or-label", find: lines(isLabel) },
  { kind: "reading-time", find: lines(isReadingTime) },
  { kind: "date-line", find: dateLines },
  { kind: "video-or-audio-box", find: lines(isPlayer) },
  { kind: "link-to-the-full-text", find: lines(isReadElsewhere) },
  { kind: "newsletter-box", find: lines(isNewsletter) },
  { kind: "newsletter-box", find: capitalNewsletterCalls },
  { kind: "cookie-notice", find: lines(isCookieNotice) },
  { kind: "copyright-line", find: lines(isCopyright) },
  { kind: "photo-credit", find: lines(isPhotoCredit) },
  { kind: "disclaimer", find: lines(isDisclaimer) },
  { kind: "note-on-the-article", find: lines(isEditorsNote) },
  { kind: "bare-link", find: lines(isBareLink) },
  { kind: "picture", find: lines(isPicture) },
  { kind: "credit-of-contributors", find: lines(isContributorCredit) },
  { kind: "about-the-author", find: lines(isFollowLine) },
  { kind: "site-navigation", find: navigation },
  { kind: "byline", find: openingBylines },
  { kind: "tags-below-the-article", find: closingTags },
  { kind: "byline", find: closingByline },
  { kind: "about-the-author", find: closingNote },
];

/** In order of the text, not overlapping; neighbours of one kind are one region, except for posts. */
export function findFurniture(
  text: string,
  pieces: readonly Piece[],
  author: string | null = null,
): Furniture[] {
  let found: Furniture[] = [];
  let parts = inPlace(pieces.map((piece) => toPart(text, piece)));
  for (const { kind, find } of FURNITURE_RULES) {
    const spans = find({ parts, text, author });
    if (spans.length === 0) continue;
    // A region may run over what an earlier rule has claimed, and takes it in.
    found = found.filter(({ span }) => !touches(spans, span));
    found.push(...spans.map((span) => ({ span, kind })));
    parts = inPlace(parts.filter(({ span }) => !touches(spans, span)));
  }
  const sorted = found.sort((a, b) => a.span.start - b.span.start);
  return joinAlike(sorted, pieces);
}

function joinAlike(found: readonly Furniture[], pieces: readonly Piece[]): Furniture[] {
  const joined: Furniture[] = [];
  const places: readonly Span[] = pieces.map(({ span }) => span);
  for (const next of found) {
    const last = joined.at(-1);
    const gap = { start: last?.span.end ?? 0, end: next.span.start };
    const isAlike = last?.kind === next.kind && next.kind !== POST;
    if (isAlike && (gap.end <= gap.start || !touches(places, gap))) {
      const end = Math.max(last.span.end, next.span.end);
      joined[joined.length - 1] = { ...last, span: { ...last.span, end } };
    } else {
      joined.push(next);
    }
  }
  return joined;
}
