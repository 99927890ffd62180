// Where what a cue reports may begin before it, and whether it goes on after it: "The end, Lee wrote, came".

import type { Cue } from "../cues/find-cues.ts";
import { FINITE } from "../lexicon/function-words.ts";
import { SAYING_VERBS } from "../lexicon/verbs.ts";
import { isQuoted, lowerAt, type Paragraph } from "../reading/read-article.ts";
import { isBoundary } from "./boundaries.ts";
import type { Extent, Reporting } from "./extent.ts";

/** Clause boundaries tried at most for the beginning of a content. */
const MAX_STARTS = 3;

/** What stands before the cue and its subject, from each place where it may begin; with what goes on after them. */
export function extentsBefore(reporting: Reporting): Extent[] {
  const { paragraph, cue, subject, sentence } = reporting;
  if (hasOwnClause(paragraph, cue)) return [];
  const last = endBefore(reporting);
  const sentenceFirst = sentence.first;
  if (last <= sentenceFirst + 1) return [];
  const starts = [sentenceFirst];
  for (let i = last - 2; i > sentenceFirst && starts.length < MAX_STARTS; i--) {
    if (!isQuoted(paragraph, i) && /^[,;—–:]$/.test(lowerAt(paragraph, i))) starts.push(i + 1);
  }
  const extents: Extent[] = starts.map((first) => ({ side: "before", pieces: [{ first, last }] }));
  const resume = resumptionAt(reporting, Math.max(cue.last, subject?.last ?? 0), last);
  if (resume !== null)
    extents.push({
      side: "around",
      pieces: [
        { first: clauseStart(paragraph, sentenceFirst, last), last },
        { first: resume + 1, last: sentence.last },
      ],
    });
  return extents;
}

/** Where the words before a cue's clause end: at the mark or quotation there; 0 where nothing parts them. */
function endBefore({ paragraph, cue, subject, sentence }: Reporting): number {
  const sentenceFirst = sentence.first;
  const clause = subject === null ? cue.first : Math.min(subject.first, cue.first);
  let comma = clause - 1;
  while (
    comma > sentenceFirst &&
    clause - comma < 12 &&
    !/^[,—–:;]$/.test(lowerAt(paragraph, comma)) &&
    !isQuoted(paragraph, comma)
  )
    comma--;
  comma = quotationBefore(paragraph, comma, sentenceFirst) ?? comma;
  if (comma > sentenceFirst && isQuoted(paragraph, comma)) return comma + 1;
  if (comma > sentenceFirst && /^[,—–:;]$/.test(lowerAt(paragraph, comma))) return comma;
  return cue.kind === "according-to" ? clause : 0;
}

/** The comma after the cue's clause from which the words before it go on; null where they do not. */
function resumptionAt(
  { paragraph, sentence }: Reporting,
  tail: number,
  last: number,
): number | null {
  const end = sentence.last;
  let resume = tail;
  while (resume < end && resume - tail < 14 && lowerAt(paragraph, resume) !== ",") resume++;
  const isResumed =
    lowerAt(paragraph, resume) === "," &&
    resume + 2 < end &&
    !(isQuoted(paragraph, last - 1) && /^\p{Ll}{2,}ing$/u.test(lowerAt(paragraph, resume + 1))) && // “…,” he said, smiling
    !isQuoted(paragraph, resume) &&
    lowerAt(paragraph, resume + 1) !== "according"; // "…, he said, according to ANP"
  return isResumed ? resume : null;
}

/** "Ann Lee, told [police she heard] a crack": after its object the cue has what it reports. */
function hasOwnClause(paragraph: Paragraph, cue: Cue): boolean {
  if (cue.lemma !== "tell") return false;
  for (let i = cue.last + 1; i < cue.last + 5; i++) {
    const lower = lowerAt(paragraph, i);
    if (lower === "that")
      return !/^(?:day|night|morning|afternoon|evening|week|month|year)$/.test(
        lowerAt(paragraph, i + 1),
      );
    if (/^(?:he|she|it|they|there|whether)$/.test(lower)) return true;
    if (!/^[\p{L}’'-]+$/u.test(lower) || isBoundary(paragraph, i)) return false;
  }
  return false;
}

/** "Putin would not tell; [the choice], he said, [is Trump's]": a cue interrupts no more than a clause. */
function clauseStart(paragraph: Paragraph, sentenceFirst: number, last: number): number {
  for (let i = last - 1; i > sentenceFirst; i--)
    if (lowerAt(paragraph, i) === ";" && !isQuoted(paragraph, i)) return i + 1;
  return sentenceFirst;
}

/**
 * The last token of a quotation that ends in a comma, with nothing but a description between it and
 * the comma before the speaker's name: “…,” the harbour master, Per Holm, told reporters.
 */
function quotationBefore(paragraph: Paragraph, comma: number, first: number): number | null {
  if (lowerAt(paragraph, comma) !== "," || isQuoted(paragraph, comma)) return null;
  let i = comma - 1;
  while (i > first && comma - i < 10 && !isQuoted(paragraph, i) && !isVerbOrMark(paragraph, i)) i--;
  const inner = paragraph.quotations[paragraph.quotationOf[i] ?? -1]?.inner;
  const endsInComma = inner !== undefined && paragraph.tokens[i - 1]?.text === ",";
  return endsInComma ? i : null;
}

function isVerbOrMark(paragraph: Paragraph, i: number): boolean {
  const lower = lowerAt(paragraph, i);
  return (
    FINITE.has(lower) || /^[,;:—–]$/.test(lower) || SAYING_VERBS.has(lower) || lower.endsWith("ed")
  );
}
