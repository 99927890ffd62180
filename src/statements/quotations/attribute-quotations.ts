// Which statement each quotation of speech belongs to: its introduction and speaker; quotations that one
// cue introduces are one statement.

import type { Extent } from "../contents/extent.ts";
import { speakerOfCue } from "../coreference/resolve-mention.ts";
import type { Cue } from "../cues/find-cues.ts";
import type { Choice } from "../decisions/linear-model.ts";
import {
  type ExtractionState,
  type ReadonlyState,
  recordPreviousSpeaker,
} from "../extraction-state.ts";
import { addSigned, signedSpeech } from "../labelled/signed-quotations.ts";
import { regionsOf } from "../reading/quotation-regions.ts";
import type { Paragraph } from "../reading/read-article.ts";
import { type Attributed, addQuoted } from "./add-quoted.ts";
import { chooseIntroduction } from "./choose-introduction.ts";
import { correctIntroduction, isMixed, type QuotationPlace } from "./correct-introduction.ts";
import type { Introduction } from "./introductions.ts";

/** Gives each quotation of speech its cue and speaker; returns the quotations, by index, that have one. */
export function attributeQuotations(
  state: ExtractionState,
  paragraph: Paragraph,
  reports: ReadonlyMap<Cue, Extent>,
): ReadonlySet<number> {
  const attributed = new Set<number>();
  let previousCue: Cue | null = null;
  let group: Attributed[] = [];
  const finishGroup = () => {
    addQuoted(state, paragraph, group);
    group = [];
  };
  const isContinued = continuesQuotation(state, paragraph);
  for (const region of regionsOf(paragraph).filter(({ first }) => first >= 0)) {
    const signed = signedSpeech(state, paragraph, region);
    if (signed !== null) {
      finishGroup();
      addSigned(state, paragraph, signed);
      attributed.add(region.index);
      continue;
    }
    const place = { paragraph, region, reports };
    const isContinuation = region.index === 0 && isContinued;
    const found: Attributed | null = introduce(state, place, { previousCue, isContinuation });
    if (found === null) continue;
    const { introduction } = found;
    if (introduction.kind === "cue") previousCue = introduction.cue;
    if (introduction.kind === "cue" && isMixed(place, introduction.cue)) {
      finishGroup();
      goOnWith(state, paragraph, introduction.cue);
      continue;
    }
    attributed.add(region.index);
    if (!isOneStatement(group.at(-1), found)) finishGroup();
    group.push(found);
  }
  finishGroup();
  return attributed;
}

/** The quotation with what introduces it; null where it is no speech. */
function introduce(
  state: ExtractionState,
  place: QuotationPlace,
  { previousCue, isContinuation }: Readonly<{ previousCue: Cue | null; isContinuation: boolean }>,
): Attributed | null {
  const choice = isContinuation ? GOES_ON : chooseIntroduction(state, place, previousCue);
  if (choice === null) return null;
  const introduction = correctIntroduction(state, place, choice.value);
  return { region: place.region, introduction, probability: choice.probability, isContinuation };
}

const GOES_ON: Choice<Introduction> = { value: { kind: "previous-speaker" }, probability: 1 };

/** A quotation inside reported speech is shown with it; what follows may still be by the same speaker. */
function goOnWith(state: ExtractionState, { index }: Paragraph, cue: Cue) {
  const speaker = speakerOfCue(state, cue);
  if (speaker !== null) recordPreviousSpeaker(state, { speaker, cue, paragraph: index });
}

/** Words between two pieces of one quotation that may still be shown as one: “…,” he said. “…” */
const MAX_INTERRUPTION = 25;

/** Whether the quotation goes on with the statement of the one before, interrupted by a few words at most. */
function isOneStatement(
  before: Attributed | undefined,
  { region, introduction }: Attributed,
): boolean {
  return (
    before !== undefined &&
    sameIntroduction(before.introduction, introduction) &&
    region.first - before.region.last <= MAX_INTERRUPTION
  );
}

function sameIntroduction(a: Introduction, b: Introduction): boolean {
  if (a.kind === "cue") return b.kind === "cue" && a.cue === b.cue;
  if (a.kind === "mention") return b.kind === "mention" && a.mention === b.mention;
  return a.kind === b.kind && a.kind === "previous-speaker";
}

/**
 * Whether the paragraph before ends in a quotation that was never closed, and this one opens with the
 * same mark. Where it goes on with a word of saying, the mark was forgotten and somebody else speaks.
 */
function continuesQuotation(
  { reading, previousSpeaker, cues }: ReadonlyState,
  paragraph: Paragraph,
): boolean {
  const { text } = reading;
  const open = reading.paragraphs[paragraph.index - 1]?.quotations.at(-1);
  const here = paragraph.quotations[0];
  if (open === undefined || here === undefined || open.isClosed) return false;
  const hasOwnCue = (cues[paragraph.index] ?? []).some(
    ({ first }) => paragraph.sentenceOf[first] === 0,
  );
  return (
    !hasOwnCue &&
    previousSpeaker?.paragraph === paragraph.index - 1 &&
    paragraph.quotationOf[0] === 0 &&
    text[open.span.start] === text[here.span.start]
  );
}
