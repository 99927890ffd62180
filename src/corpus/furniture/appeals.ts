// The outlet asks its readers for money, in one paragraph or over several.

import type { Span } from "../../text/span.ts";
import { isOneOf, type LaidOutText, type Part, region } from "./part.ts";

/** A line that addresses the readers: "A Message from The Daily:". */
const APPEAL_OPENING =
  /^(?:an? )?(?:(?:urgent |special |personal )?(?:message|note|letter|appeal) (?:from|to) .{2,60}|dear readers?|before you go|support (?:our|independent) (?:work|journalism|newsroom|reporting))[:,.!…]*$/i;
/** What the outlet asks for … */
const GIVING: readonly RegExp[] = [
  /\bdonat(?:e|ions?|ing)\b/iu,
  /\bsupport (?:us|our (?:work|journalism|newsroom|reporting))\b/iu,
  /\byour (?:support|contribution|donation|gift|help)\b/iu,
  /\b(?:by )?supporting (?:us|our|the \p{Lu}\p{L}+)\b/iu,
  /\b(?:chip in|buy us a coffee|patreon)\b/iu,
  /\bbecome an? (?:member|subscriber|patron|supporter)\b/iu,
  /\bmake a (?:one-time |monthly )?(?:contribution|donation|gift)\b/iu,
];
/** … and what for: a charity in the news asks for money too. */
const PRESS =
  /\b(?:journalis\w+|newsroom|reporting|readers?|reader-supported|subscri\w+|paywall|independent (?:news|media)|monthly|one-time|news (?:site|outlet|organi[sz]ation)|our (?:site|website|work|team))\b/i;
/** Somebody is reported; then "you" are not the readers. */
export const REPORTING = /\b(?:said|says|told|asked|wrote|announced|according to)\b/i;
/** The button below: "Remind me later". */
const LATER =
  /^(?:remind me later|not now|no,? thanks|maybe later|i already (?:donate|subscribe)d?)\W*$/i;
/** Paragraphs from the opening to the button. */
const MAX_APPEAL_PARAGRAPHS = 14;

/**
 * An appeal opens with a line that addresses the readers ("A Message from The Daily:"), or with a
 * paragraph that speaks to "you" of giving and of journalism, in nobody's quotation; it ends with its
 * last such paragraph or its button ("Remind me later").
 */
export function appeals({ parts }: LaidOutText): readonly Span[] {
  const spans: Span[] = [];
  for (let index = 0; index < parts.length; index++) {
    const first = parts[index];
    if (!first) continue;
    const last = appealEnd(parts, first);
    if (last === null) continue;
    spans.push(region(first, last));
    index = last.index;
  }
  return spans;
}

/** The last part of the appeal that `first` opens; null where it opens none. */
function appealEnd(parts: readonly Part[], first: Part): Part | null {
  const isOpening = APPEAL_OPENING.test(first.words);
  if (!isOpening && !asksForMoney(first)) return null;
  const reach = parts.slice(first.index, first.index + MAX_APPEAL_PARAGRAPHS);
  const button = reach.find(({ words }) => LATER.test(words));
  const askings = reach.filter((part, at) => asksForMoney(part) && (isOpening || at < 4));
  const end = button ?? askings.at(-1) ?? null;
  if (end === null) return null;
  // Between opening and end the outlet speaks of itself; a stretch that does not is no appeal.
  const inner = parts.slice(first.index, end.index + 1);
  return isOpening || inner.every(speaksToReaders) ? end : first;
}

function asksForMoney(part: Part): boolean {
  const { words, unquoted } = part;
  if (words.length >= 900 || REPORTING.test(unquoted)) return false;
  return speaksToReaders(part) && isOneOf(GIVING, unquoted) && PRESS.test(unquoted);
}

function speaksToReaders({ unquoted }: Part): boolean {
  return /\b(?:you|your|we|us|our)\b/i.test(unquoted);
}
