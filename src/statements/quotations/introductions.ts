// Which quotations are speech, and which words of saying each belongs to.

import type { Cue } from "../cues/find-cues.ts";
import { type Feature, feature, wordsOf } from "../decisions/feature.ts";
import type { Option } from "../decisions/linear-model.ts";
import { bucket, describeGap, shapeAt } from "../decisions/place-features.ts";
import type { ReadonlyState } from "../extraction-state.ts";
import type { Mention } from "../mentions/mention.ts";
import { isShortQuotation, type Region } from "../reading/quotation-regions.ts";
import { lowerAt, type Paragraph, startsSentence } from "../reading/read-article.ts";
import { endMark } from "./speech-options.ts";

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
  const { cues, mentions, subjects, previousSpeaker } = state;
  const isOwnSentence = startsSentence(paragraph, region.first);
  const near = (cues[paragraph.index] ?? []).filter(
    (cue) => sentencesBetween(paragraph, cue, region) <= (isOwnSentence ? MAX_CUE_SENTENCES : 0),
  );
  const own = near.filter((cue) => !isSecondHand(paragraph, cue, near, subjects));
  const beside = (mentions[paragraph.index] ?? []).filter((mention) =>
    isBeside(paragraph, region, mention),
  );
  const isHandedOver = opensWithSomebodyElse(state, paragraph, region);
  const earlier = isOwnSentence && !isHandedOver ? cueBefore(state, paragraph) : null;
  const isWhole = region.first === 0 && region.last >= paragraph.tokens.length - 1;
  const options: Option<Introduction>[] = [
    ...own.map((cue) => ({
      value: { kind: "cue", cue } as const,
      features: cueFeatures(paragraph, region, cue, subjects.get(cue) ?? null, own, previousCue),
    })),
    ...beside.map((mention) => ({
      value: { kind: "mention", mention } as const,
      features: mentionFeatures(paragraph, region, mention, own),
    })),
  ];
  if (earlier !== null)
    options.push({
      value: { kind: "cue", cue: earlier.cue },
      features: earlierFeatures(earlier.home, earlier.cue, region, own.length),
    });
  if (isOwnSentence && !isHandedOver && previousSpeaker !== null)
    options.push({
      value: { kind: "previous-speaker" },
      features: previousFeatures(region, own.length, isWhole),
    });
  options.push({
    value: { kind: "nothing" },
    features: nothingFeatures(paragraph, region, own.length, isWhole),
  });
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

function nothingFeatures(
  { kind }: Paragraph,
  region: Region,
  own: number,
  isWhole: boolean,
): Feature[] {
  return [
    feature`nothing`,
    feature`nothing own ${Math.min(3, own)}`,
    feature`nothing whole ${isWhole}`,
    feature`nothing words ${isShortQuotation(region)}`,
    feature`nothing kind ${kind}`,
  ];
}

function sentencesBetween({ sentenceOf }: Paragraph, cue: Cue, region: Region): number {
  return Math.abs((sentenceOf[cue.first] ?? 0) - (sentenceOf[region.first] ?? 0));
}

/** Whether somebody who may have spoken stands in the quotation's sentence, within a clause of it. */
function isBeside({ sentenceOf }: Paragraph, region: Region, mention: Mention): boolean {
  if (mention.isQuoted || mention.isModifier) return false;
  if (mention.kind === "pronoun" && mention.head === "it") return false;
  const gap =
    mention.last <= region.first ? region.first - mention.last : mention.first - region.last;
  return gap <= 12 && sentenceOf[mention.first] === sentenceOf[region.first];
}

/** The last cue of the paragraph before, where it has a subject. */
function cueBefore({ reading, cues, subjects }: ReadonlyState, { index }: Paragraph) {
  const home = reading.paragraphs[index - 1];
  const cue = cues[index - 1]?.at(-1);
  return home === undefined || cue === undefined || subjects.get(cue) == null
    ? null
    : { home, cue };
}

function earlierFeatures(home: Paragraph, cue: Cue, region: Region, own: number): Feature[] {
  const isColon = /[:,]/.test(home.tokens.at(-1)?.text ?? "");
  return [
    feature`earlier`,
    feature`earlier colon ${isColon}`,
    feature`earlier own ${Math.min(2, own)}`,
    feature`earlier to end ${bucket(home.tokens.length - cue.last)}`,
    feature`earlier first ${region.first === 0}`,
    feature`earlier colon ${isColon} first ${region.first === 0}`,
  ];
}

function previousFeatures(region: Region, own: number, isWhole: boolean): Feature[] {
  return [
    feature`previous`,
    feature`previous own ${Math.min(3, own)}`,
    feature`previous whole ${isWhole}`,
    feature`previous first ${region.first === 0}`,
    feature`previous words ${bucket(region.words)}`,
    feature`previous index ${Math.min(2, region.index)}`,
  ];
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

/** How a cue stands to the quotation: on which side, how far off, with what between them. */
function cueFeatures(
  paragraph: Paragraph,
  region: Region,
  cue: Cue,
  subject: Mention | null,
  own: readonly Cue[],
  previousCue: Cue | null,
): Feature[] {
  const isBefore = cue.last <= region.first;
  const from = isBefore ? cue.last : region.last;
  const to = isBefore ? region.first : cue.first;
  const gap = describeGap(paragraph, from, to);
  const sentences = sentencesBetween(paragraph, cue, region);
  const closer = own.filter(
    (other) => other !== cue && other.first >= from && other.last <= to,
  ).length;
  const side = isBefore ? "before" : "after";
  const length = isShortQuotation(region) ? "short" : "long";
  const base = feature`${side} ${length}`;
  const subjectGap = subject === null ? null : subject.first >= cue.last ? "inverted" : "plain";
  const features = [
    feature`cue`,
    base,
    feature`${base} sentences ${Math.min(3, sentences)}`,
    feature`${base} sentences ${Math.min(3, sentences)} closer ${Math.min(2, closer)}`,
    feature`${base} gap ${bucket(to - from)} sentences ${Math.min(2, sentences)}`,
    feature`${base} closer ${Math.min(3, closer)}`,
    feature`${base} words ${bucket(gap.words)} quotation ${gap.quotation}`,
    feature`${base} ${cue.kind}`,
    feature`${base} ${cue.lemma}`,
    feature`${base} subject ${subjectGap}`,
    feature`${base} mark ${endMark(paragraph, region)} sentences ${Math.min(2, sentences)}`,
    feature`${base} next ${shapeAt(paragraph, cue.last)}`,
    feature`${base} edge ${isBefore ? shapeAt(paragraph, region.first - 1) : shapeAt(paragraph, region.last)}`,
    feature`${side} form ${lowerAt(paragraph, cue.first).endsWith("ing")} sentences ${Math.min(2, sentences)}`,
  ];
  if (sentences === 0) features.push(...nearFeatures(region, cue, subject, base));
  if (cue === previousCue)
    features.push(
      feature`${base} same as before`,
      feature`${base} same as before sentences ${Math.min(3, sentences)}`,
    );
  if (subject === null) features.push(feature`${base} without subject`);
  if (gap.quotation) features.push(feature`${base} over quotation`);
  return features;
}

/** How near a cue of the quotation's own sentence is, its subject counted in where it is behind. */
function nearFeatures(region: Region, cue: Cue, subject: Mention | null, base: Feature): Feature[] {
  if (cue.last <= region.first)
    return region.first - cue.last <= 4 ? [feature`${base} direct ${cue.lemma}`] : [];
  if (subject === null) return [];
  const start = Math.min(subject.first, cue.first);
  return [feature`${base} clause gap ${bucket(start - region.last)}`];
}

/** How somebody stands to the quotation whom no known cue makes its speaker. */
function mentionFeatures(
  paragraph: Paragraph,
  region: Region,
  mention: Mention,
  own: readonly Cue[],
): Feature[] {
  const isBefore = mention.last <= region.first;
  const from = isBefore ? mention.last : region.last;
  const to = isBefore ? region.first : mention.first;
  const side = isBefore ? "before" : "after";
  const sentence = paragraph.sentenceOf[region.first];
  const local = own.filter((cue) => paragraph.sentenceOf[cue.first] === sentence).length;
  const first = paragraph.sentenceStarts[sentence ?? 0] ?? 0;
  const next = shapeAt(paragraph, mention.last);
  const length = isShortQuotation(region) ? "short" : "long";
  const base = feature`mention ${side}`;
  const features = [
    base,
    feature`${base} ${length}`,
    feature`${base} ${mention.kind}`,
    feature`${base} local ${Math.min(2, local)}`,
    feature`${base} gap ${bucket(to - from)}`,
    feature`${base} next ${next}`,
    feature`${base} opens ${mention.first === first}`,
    feature`${base} preposition ${isPrepositional(paragraph, mention)}`,
    feature`${base} gap ${bucket(to - from)} next ${next} local ${Math.min(1, local)}`,
  ];
  if (!isBefore && to - from === 0 && /^(?:-ed|-ing|SAY|JUDGE|x)$/.test(wordsOf(next)))
    features.push(feature`${base} verb after`);
  if (to - from <= 2) features.push(feature`${base} over ${shapeAt(paragraph, from)} ${to - from}`);
  if (!isBefore && to - from === 1)
    features.push(feature`${base} verb between ${shapeAt(paragraph, region.last)}`);
  return features;
}

function isPrepositional(paragraph: Paragraph, mention: Mention): boolean {
  return /^(?:of|in|on|at|by|for|from|to|with|about|against)$/.test(
    lowerAt(paragraph, mention.first - 1),
  );
}
