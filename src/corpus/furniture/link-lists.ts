// A heading of the site with the links below it: sources, other articles.

import type { Span } from "../../text/span.ts";
import { beginsAsPhotoCredit } from "./credit-lines.ts";
import { isFragmentLine, type LaidOutText, type Part, region } from "./part.ts";
import { isReadElsewhere } from "./site-lines.ts";

const SOURCES =
  /^(?:sources?(?: include[sd]?| used| for this (?:article|story))?|references?)\s*:$/i;
const SITE = /^(?:https?:\/\/\S+|(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/\S*)?)\W?$/i;

/** "Sources include:" and the names of sites below it. */
export function sourceLists({ parts }: LaidOutText): readonly Span[] {
  return parts.flatMap((part, index) => {
    if (/^sources?: ?\S.{0,60}$/i.test(part.words) && part.after <= 3) return [part.span];
    if (!SOURCES.test(part.words)) return [];
    return [region(part, lastWhile(part, parts.slice(index + 1), isNamedSource))];
  });
}

function isNamedSource(part: Part): boolean {
  const { words } = part;
  if (!SITE.test(words) && !isShortName(part)) return false;
  return !isReadElsewhere({ unquoted: words }) && !beginsAsPhotoCredit(words);
}

/** "The Atlantic": no sentence, a few words. */
function isShortName(part: Part): boolean {
  return part.words.length <= 40 && /^[\p{Lu}\d]/u.test(part.words) && isFragmentLine(part);
}

const RELATED_HEADING = new RegExp(
  `^(?:${[
    "related(?: (?:articles?|stories|posts?|news|content|topics?))?",
    "read (?:more|also|next)|see also|also read|up next",
    "more (?:stories|news|from \\S.{0,30}|on th(?:is|e) (?:story|topic))",
    "you (?:may|might) also like|recommended(?: for you)?|editors?['’]?s? picks?",
    "most (?:read|popular|viewed)|trending(?: now)?",
  ].join("|")})\\s*[:.]?$`,
  "i",
);
const RELATED_LINE =
  /^(?:related(?: (?:article|story|stories|news))?|read (?:more|also|next)|see also|also read|more|recommended|don['’]t miss|must read|watch(?: now| live)?)\s*[:|»>]+\s*\S/i;
const MAX_LINKS = 8;

/** "Related: …", or "Related articles" and the headlines below it, which are no sentences. */
export function relatedLinks({ parts }: LaidOutText): readonly Span[] {
  return parts.flatMap((part, index) => {
    if (RELATED_LINE.test(part.words) && part.words.length <= 200) return [part.span];
    if (!RELATED_HEADING.test(part.words)) return [];
    return [region(part, lastWhile(part, parts.slice(index + 1, index + 1 + MAX_LINKS), isLink))];
  });
}

function isLink({ words }: Part): boolean {
  return words.length <= 130 && !/[.!:,;]["'”’]*$/.test(words);
}

/** The last of the parts up to which all pass; `heading` where the first does not. */
function lastWhile(heading: Part, below: readonly Part[], passes: (part: Part) => boolean): Part {
  const end = below.findIndex((part) => !passes(part));
  return (end < 0 ? below : below.slice(0, end)).at(-1) ?? heading;
}
