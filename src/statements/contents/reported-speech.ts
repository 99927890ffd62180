// A cue with its subject → the indirect speech that it reports.

import { addStatement } from "../add-statement.ts";
import { speakerOfCue } from "../coreference/resolve-mention.ts";
import type { Cue } from "../cues/find-cues.ts";
import type { ExtractionState, ReadonlyState } from "../extraction-state.ts";
import type { Mention } from "../mentions/mention.ts";
import { type Paragraph, spanOf } from "../reading/read-article.ts";
import { contentOptions, reportOptions } from "./content-options.ts";
import { type Extent, quotationsIn, unquotedWords } from "./extent.ts";

/** Cues less likely than this to report anything are passed over; costs no recall on the training articles. */
export const MIN_REPORT_PROBABILITY = 0.08;

/** A cue with its subject, and the probability that it reports anything. */
type PossibleReport = Readonly<{ cue: Cue; subject: Mention | null; probability: number }>;

/** What the cue reports; null where that is nothing. */
export function findContent(
  state: ReadonlyState,
  paragraph: Paragraph,
  { cue, subject, probability }: PossibleReport,
): Extent | null {
  if (probability < MIN_REPORT_PROBABILITY) return null;
  return state.decide("content", contentOptions(paragraph, cue, subject, probability), cue).value;
}

/** The probability that the cue reports a proposition at all. */
export function reportProbability(state: ReadonlyState, paragraph: Paragraph, cue: Cue): number {
  const { value, probability } = state.decide("report", reportOptions(paragraph, cue), cue);
  return value ? probability : 1 - probability;
}

/** Reported speech: every content that is not just the quotations already attributed. */
export function addReported(
  state: ExtractionState,
  paragraph: Paragraph,
  extents: ReadonlyMap<Cue, Extent>,
  quoted: ReadonlySet<number>,
) {
  for (const [cue, extent] of extents) {
    const quotations = quotationsIn(paragraph, extent);
    if (unquotedWords(paragraph, extent) === 0 || quotations.some((at) => quoted.has(at))) continue;
    const content = extent.pieces.map((piece) => spanOf(paragraph, piece));
    addStatement(state, {
      span: { start: content[0]?.start ?? 0, end: content.at(-1)?.end ?? 0 },
      content,
      kind: quotations.length > 0 ? "mixed" : "indirect",
      cue,
      speaker: speakerOfCue(state, cue),
      probability: state.subjectProbabilities.get(cue) ?? 0,
      rule: reportRule(cue, extent),
    });
  }
}

function reportRule(cue: Cue, extent: Extent): string {
  if (cue.kind === "colon") return "label-colon-report";
  if (cue.kind === "according-to") return `according-to-report-${extent.side}`;
  if (cue.kind === "noun") return "noun-report";
  return `${cue.kind}-report-${extent.side}`;
}
