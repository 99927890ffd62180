// Lines that would be news elsewhere, and are the site's by where they stand: above the headline,
// between headline and body, below the last paragraph.

import type { Span } from "../../text/span.ts";
import { isDateLine } from "../dates.ts";
import { REPORTING } from "./appeals.ts";
import { BYLINE_NAME, BYLINE_NAMES } from "./credit-lines.ts";
import { isFragmentLine, type LaidOutText, type Part } from "./part.ts";

/** The first words of a paragraph below, cut with "…", as pages show them under the headline. */
export function teasers({ parts }: LaidOutText): readonly Span[] {
  return parts
    .filter(({ words, index }) => {
      if (!/(?:…|\.\.)\]?$/.test(words)) return false;
      const cut = /^(.{40,}?)\s*(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/u.exec(words)?.[1];
      const below = parts.slice(index + 1, index + 6);
      return cut !== undefined && below.some((next) => next.words.startsWith(cut));
    })
    .map(({ span }) => span);
}

/** A date alone says when the article appeared; only before the body does it surely do so. */
export function dateLines({ parts }: LaidOutText): readonly Span[] {
  return parts
    .filter(({ words, index, after }) => (index < 5 || after < 2) && isDateLine(words))
    .map(({ span }) => span);
}

/** "News", "Sport": words of a menu in lines of their own, above the headline. */
export function navigation({ parts }: LaidOutText): readonly Span[] {
  const title = parts.findIndex(({ words }) => words.includes(" "));
  const next = parts[title];
  if (title < 1 || !next || !isFragmentLine(next) || next.words.split(" ").length < 4) return [];
  return parts
    .slice(0, title)
    .filter(isFragmentLine)
    .map(({ span }) => span);
}

/** "Ukraine", "War in Ukraine": two or more topics in lines of their own at the very end. */
export function closingTags({ parts }: LaidOutText): readonly Span[] {
  const isTag = (part: Part) =>
    part.words.split(" ").length <= 4 && /^\p{Lu}\D*$/u.test(part.words) && isFragmentLine(part);
  const start = parts.findLastIndex((part) => !isTag(part)) + 1;
  // In a text of nothing but such lines they are what it has to say.
  if (start < 3 || parts.length - start < 2) return [];
  return parts.slice(start).map(({ span }) => span);
}

const BYLINE = new RegExp(
  `^(?:(?:Written|Story|Posted|WRITTEN) )?(?:[Bb]y|BY):? ${BYLINE_NAMES}(?:[,|•·].{0,60})?$`,
  "u",
);

/** "Kyiv correspondent" under a name. */
const ROLE = /^[\p{L} ,&-]{0,40}\b(?:correspondent|reporter|staff writer|contributor|columnist)$/iu;

/** "By Jane Doe" before the body, or the author whom the metadata names. */
export function openingBylines({ parts, author }: LaidOutText): readonly Span[] {
  return parts
    .slice(0, 6)
    .filter(
      ({ words }) =>
        ROLE.test(words) || (BYLINE.test(words) && words.length <= 140) || isAuthor(words, author),
    )
    .map(({ span }) => span);
}

const SIGNATURE = new RegExp(`^(?:[–—-]+ ?)?(?:[Bb]y )?${BYLINE_NAME}\\.?$`, "u");

/** A name alone after the last paragraph is who wrote it. */
export function closingByline({ parts, author }: LaidOutText): readonly Span[] {
  const last = parts.at(-1);
  if (!last || parts.length < 3) return [];
  const isSigned = last.words.length <= 40 && SIGNATURE.test(last.words);
  return isSigned || isAuthor(last.words, author) ? [last.span] : [];
}

/** "Jane Doe is a fellow of …"; "Jane Doe is polling a distant third" is news. */
const AUTHOR_NOTE = new RegExp(
  `^(${BYLINE_NAME})(?:, [^.]{2,120},)? is (?!\\p{Ll}+ing\\b)(?:an? |the |(?:\\p{Ll}+ ){1,4}(?:of|at|for|in) )`,
  "u",
);

/** The last paragraph says who somebody is whom the article does not mention: who wrote it. */
export function closingNote({ parts, text }: LaidOutText): readonly Span[] {
  const last = parts.at(-1);
  if (!last || parts.length < 4 || last.words.length > 400) return [];
  const surname = AUTHOR_NOTE.exec(last.words)?.[1]?.split(" ").at(-1);
  if (surname === undefined || REPORTING.test(last.unquoted)) return [];
  const isMentioned = text.slice(0, last.span.start).includes(surname);
  return isMentioned ? [] : [last.span];
}

function isAuthor(words: string, author: string | null): boolean {
  return author !== null && words.replace(/^by:? /i, "").toLowerCase() === author.toLowerCase();
}
