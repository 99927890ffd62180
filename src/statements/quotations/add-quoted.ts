// Quotations that one introduction has in common → a statement.

import { addStatement } from "../add-statement.ts";
import { resolve, speakerOfCue } from "../coreference/resolve-mention.ts";
import type { Cue } from "../cues/find-cues.ts";
import { type ExtractionState, recordPreviousSpeaker, type Speaker } from "../extraction-state.ts";
import type { Region } from "../reading/quotation-regions.ts";
import type { Paragraph } from "../reading/read-article.ts";
import type { Introduction } from "./introductions.ts";

/** A quotation of speech with its introduction. */
export type Attributed = Readonly<{
  region: Region;
  introduction: Introduction;
  probability: number;
  /** Whether it goes on with a quotation that the paragraph before left open. */
  isContinuation: boolean;
}>;

/** Adds the quotations as one statement, whose words the next may go on with; none where there are none. */
export function addQuoted(
  state: ExtractionState,
  paragraph: Paragraph,
  group: readonly Attributed[],
) {
  const [head] = group;
  if (head === undefined) return;
  const { introduction } = head;
  const speaker = introducedSpeaker(state, introduction);
  const cue = introduction.kind === "cue" ? introduction.cue : null;
  const quotations = group
    .map(({ region }) => paragraph.quotations[region.index])
    .filter((quotation) => quotation !== undefined);
  addStatement(state, {
    span: { start: quotations[0]?.span.start ?? 0, end: quotations.at(-1)?.span.end ?? 0 },
    content: quotations.map(({ inner }) => inner),
    kind: "direct",
    cue,
    speaker,
    probability: head.probability * (cue === null ? 1 : (state.subjectProbabilities.get(cue) ?? 1)),
    rule: quotationRule(paragraph, head, group.length),
  });
  if (speaker !== null) recordPreviousSpeaker(state, { speaker, cue, paragraph: paragraph.index });
}

function introducedSpeaker(state: ExtractionState, introduction: Introduction): Speaker | null {
  switch (introduction.kind) {
    case "cue":
      return speakerOfCue(state, introduction.cue);
    case "mention":
      return resolve(state, introduction.mention);
    case "previous-speaker":
      return state.previousSpeaker?.speaker ?? null;
    case "nothing":
      return null;
  }
}

/** The name of the rule that gave the quotations their speaker; see README.md of statements/. */
function quotationRule(
  paragraph: Paragraph,
  { region, introduction, isContinuation }: Attributed,
  quotations: number,
): string {
  if (isContinuation) return "quotation-over-paragraphs";
  switch (introduction.kind) {
    case "nothing":
      return "quotation-alone";
    case "previous-speaker":
      return "quotation-goes-on";
    case "mention":
      return "quotation-beside-name";
    case "cue":
      return cueRule(paragraph, region, introduction.cue, quotations);
  }
}

function cueRule(
  { index, sentenceOf }: Paragraph,
  region: Region,
  cue: Cue,
  quotations: number,
): string {
  if (cue.paragraph !== index) return "cue-in-paragraph-before";
  if (quotations > 1) return "quotation-resumed";
  const sentences = (sentenceOf[region.first] ?? 0) - (sentenceOf[cue.first] ?? 0);
  if (sentences > 0) return "quotation-in-later-sentence";
  if (cue.kind === "colon") return "label-colon";
  if (cue.kind === "according-to") return "according-to-quotation";
  return cue.first < region.first ? "cue-then-quotation" : "quotation-then-cue";
}
