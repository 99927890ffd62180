// The cues of a paragraph → their subjects and what they report, cue by cue: the subject of one is the
// likeliest of the next, and whoever spoke leads the pronouns that follow.

import type { Cue } from "../cues/find-cues.ts";
import { type ExtractionState, recordSpeaker } from "../extraction-state.ts";
import type { Mention } from "../mentions/mention.ts";
import { isQuoted, lowerAt, type Paragraph } from "../reading/read-article.ts";
import { linkSubject } from "../subjects/choose-subject.ts";
import { quotesAsSaying } from "../subjects/quoted-as.ts";
import type { Extent } from "./extent.ts";
import { findContent, MIN_REPORT_PROBABILITY, reportProbability } from "./reported-speech.ts";

/** What each cue of the paragraph reports, in order; a cue that reports nothing is left out. */
export function findReports(
  state: ExtractionState,
  paragraph: Paragraph,
): ReadonlyMap<Cue, Extent> {
  const reports = new Map<Cue, Extent>();
  let previous: Mention | null = null;
  let sentence = -1;
  for (const cue of state.cues[paragraph.index] ?? []) {
    if (paragraph.sentenceOf[cue.first] !== sentence) previous = null;
    sentence = paragraph.sentenceOf[cue.first] ?? -1;
    if (quotesAsSaying(paragraph, cue)) continue;
    const probability = reportProbability(state, paragraph, cue);
    if (probability < MIN_REPORT_PROBABILITY && !isNearQuotation(paragraph, cue)) continue;
    const subject: Mention | null = linkSubject(state, paragraph, cue, previous);
    previous = subject ?? previous;
    const report = isSubjectOfFreeRelative(paragraph, subject)
      ? null
      : findContent(state, paragraph, { cue, subject, probability });
    if (report !== null) reports.set(cue, report);
    if (subject !== null && (report !== null || isBesideQuotation(paragraph, cue, subject)))
      recordSpeaker(state, subject, state.subjectProbabilities.get(cue) ?? 0);
  }
  return reports;
}

/** "after what [Lee] called a “farce”": the clause is somebody else's object. */
function isSubjectOfFreeRelative(paragraph: Paragraph, subject: Mention | null): boolean {
  return subject !== null && /^what(?:ever)?$/.test(lowerAt(paragraph, subject.first - 1));
}

/** Whether cue and subject stand right before or after a quotation, a comma between at most. */
function isBesideQuotation(paragraph: Paragraph, cue: Cue, subject: Mention): boolean {
  const first = Math.min(cue.first, subject.first);
  const last = Math.max(cue.last, subject.last);
  return [first - 1, first - 2, last, last + 1].some((i) => isQuoted(paragraph, i));
}

/** The tokens of a clause, about. */
const CLAUSE_TOKENS = 12;

/** Whether a quotation stands within a clause of the cue, which may then introduce it whatever it reports. */
function isNearQuotation(paragraph: Paragraph, cue: Cue): boolean {
  if (paragraph.quotations.length === 0) return false;
  for (let i = cue.first - CLAUSE_TOKENS; i < cue.last + CLAUSE_TOKENS; i++)
    if (isQuoted(paragraph, i)) return true;
  return false;
}
