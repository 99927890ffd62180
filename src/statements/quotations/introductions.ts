// What introduces a quotation: the candidates, for the model to choose among.

import type { Cue } from "../cues/find-cues.ts";
import type { Option } from "../decisions/linear-model.ts";
import type { ReadonlyState } from "../extraction-state.ts";
import type { Mention } from "../mentions/mention.ts";
import { beginningWithin, standingWithin } from "../reading/in-order.ts";
import type { Region } from "../reading/quotation-regions.ts";
import { type Paragraph, sentenceBounds, startsSentence } from "../reading/read-article.ts";
import {
  cueFeatures,
  earlierFeatures,
  mentionFeatures,
  nothingFeatures,
  previousFeatures,
  type Quoted,
} from "./introduction-features.ts";

/** Sentences between a quotation and its cue; in the training articles one in a thousand is farther. */
const MAX_CUE_SENTENCES = 6;

/**
 * What may introduce a quotation: a cue of its paragraph, a mention beside it without a known cue
 * ("… ," Trump deadpanned), the last cue of the paragraph before, the speaker so far, or nothing. One
 * inside a sentence of the writer's is introduced in that sentence or not at all.
 */
export type Introduction =
  | Readonly<{ kind: "cue"; cue: Cue }>
  | Readonly<{ kind: "mention"; mention: Mention }>
  | Readonly<{ kind: "previous-speaker" }>
  | Readonly<{ kind: "nothing" }>;

/** What may introduce `region`, the cues of its paragraph first; never empty. */
export function introductionOptions(
  state: ReadonlyState,
  paragraph: Paragraph,
  region: Region,
  previousCue: Cue | null,
): Option<Introduction>[] {
  const own = cuesFor(state, paragraph, region);
  const quoted: Quoted = { paragraph, region, own, subjects: state.subjects, previousCue };
  const sentence = sentenceBounds(paragraph, paragraph.sentenceOf[region.first] ?? 0);
  const beside = beginningWithin(state.mentions[paragraph.index] ?? [], sentence).filter(
    (mention) => isBeside(region, mention),
  );
  return [
    ...own.map((cue) => ({
      value: { kind: "cue", cue } as const,
      features: cueFeatures(quoted, cue),
    })),
    ...beside.map((mention) => ({
      value: { kind: "mention", mention } as const,
      features: mentionFeatures(quoted, mention),
    })),
    ...(mayGoOn(state, paragraph, region) ? earlierOptions(state, quoted) : []),
    { value: { kind: "nothing" }, features: nothingFeatures(quoted) },
  ];
}

/** The cues of the paragraph that may introduce the quotation; those of its sentence where it is within one. */
function cuesFor(
  { cues, subjects }: ReadonlyState,
  paragraph: Paragraph,
  region: Region,
): readonly Cue[] {
  const most = startsSentence(paragraph, region.first) ? MAX_CUE_SENTENCES : 0;
  const sentence = paragraph.sentenceOf[region.first] ?? 0;
  const near = standingWithin(cues[paragraph.index] ?? [], {
    first: sentenceBounds(paragraph, Math.max(0, sentence - most)).first,
    last: sentenceBounds(paragraph, sentence + most).last,
  });
  return near.filter((cue) => !isSecondHand(paragraph, cue, near, subjects));
}

/** Whether the quotation may be introduced by what stands before its paragraph, or by who spoke last. */
function mayGoOn(state: ReadonlyState, paragraph: Paragraph, region: Region): boolean {
  return (
    startsSentence(paragraph, region.first) && !opensWithSomebodyElse(state, paragraph, region)
  );
}

function earlierOptions(state: ReadonlyState, quoted: Quoted): readonly Option<Introduction>[] {
  const options: Option<Introduction>[] = [];
  const earlier = cueBefore(state, quoted.paragraph);
  if (earlier !== null)
    options.push({
      value: { kind: "cue", cue: earlier.cue },
      features: earlierFeatures(quoted, earlier.before, earlier.cue),
    });
  if (state.previousSpeaker !== null)
    options.push({ value: { kind: "previous-speaker" }, features: previousFeatures(quoted) });
  return options;
}

/**
 * "“…,” Ann Lee said. ¶ [Bo Ek] shook his head. “I wrote it all down.”": whether the paragraph opens with
 * somebody who did not speak last, before its first quotation. The words are hardly Lee's.
 */
function opensWithSomebodyElse(
  { mentions, entities, history }: ReadonlyState,
  paragraph: Paragraph,
  region: Region,
): boolean {
  const [opening] = mentions[paragraph.index] ?? [];
  if (region.index !== 0 || region.first === 0 || opening?.first !== 0) return false;
  const entity = entities.of.get(opening);
  const last = history.speakers.at(-1)?.entity;
  const isAnother = entity?.kind === "person" && last !== undefined && entity !== last;
  return isAnother && !opening.isModifier && opening.last <= region.first;
}

/** Whether somebody of the quotation's sentence may have spoken, and stands within a clause of it. */
function isBeside(region: Region, mention: Mention): boolean {
  if (mention.isQuoted || mention.isModifier) return false;
  if (mention.kind === "pronoun" && mention.head === "it") return false;
  const gap =
    mention.last <= region.first ? region.first - mention.last : mention.first - region.last;
  return gap <= 12;
}

/** The last cue of the paragraph before, where it has a subject. */
function cueBefore(
  { reading, cues, subjects }: ReadonlyState,
  { index }: Paragraph,
): Readonly<{ before: Paragraph; cue: Cue }> | null {
  const before = reading.paragraphs[index - 1];
  const cue = cues[index - 1]?.at(-1);
  if (before === undefined || cue === undefined || subjects.get(cue) == null) return null;
  return { before, cue };
}

/** "…, Putin said, according to TASS": the agency passes on what another cue of the sentence attributes. */
function isSecondHand(
  paragraph: Paragraph,
  cue: Cue,
  all: readonly Cue[],
  subjects: ReadonlyMap<Cue, Mention | null>,
): boolean {
  if (cue.kind !== "according-to") return false;
  const sentence = paragraph.sentenceOf[cue.first];
  return all.some(
    (other) =>
      other.kind === "saying" &&
      paragraph.sentenceOf[other.first] === sentence &&
      subjects.get(other) != null,
  );
}
