// What the model is told of what may introduce a quotation: how it stands to it, with what between them.

import type { Cue } from "../cues/find-cues.ts";
import { type Feature, feature, wordsOf } from "../decisions/feature.ts";
import { bucket, describeGap, type Gap, shapeAt } from "../decisions/place-features.ts";
import type { Mention } from "../mentions/mention.ts";
import { isShortQuotation, type Region } from "../reading/quotation-regions.ts";
import { lowerAt, type Paragraph, type Stretch } from "../reading/read-article.ts";
import { endMark } from "./speech-options.ts";

/** A quotation whose introduction is asked for. */
export type Quoted = Readonly<{
  paragraph: Paragraph;
  region: Region;
  /** The cues of its paragraph that may introduce it. */
  own: readonly Cue[];
  /** The subject of each cue; null: nobody. */
  subjects: ReadonlyMap<Cue, Mention | null>;
  /** The cue of the quotation before. */
  previousCue: Cue | null;
}>;

/** Whether the quotation is all of its paragraph. */
function isWholeParagraph({ paragraph, region }: Quoted): boolean {
  return region.first === 0 && region.last >= paragraph.tokens.length - 1;
}

export function sentencesBetween({ sentenceOf }: Paragraph, cue: Cue, region: Region): number {
  return Math.abs((sentenceOf[cue.first] ?? 0) - (sentenceOf[region.first] ?? 0));
}

/** How far a quotation is from a cue or mention, and on which side that stands. */
type Distance = Readonly<{ side: "before" | "after"; from: number; to: number }>;

/** The same with what stands between them. */
type DescribedDistance = Distance & Readonly<{ gap: Gap }>;

function distanceTo({ region }: Quoted, { first, last }: Stretch): Distance {
  return last <= region.first
    ? { side: "before", from: last, to: region.first }
    : { side: "after", from: region.last, to: first };
}

/** How a cue stands to the quotation: on which side, how far off, with what between them. */
export function cueFeatures(quoted: Quoted, cue: Cue): Feature[] {
  const { paragraph, region } = quoted;
  const subject = quoted.subjects.get(cue) ?? null;
  const distance = distanceTo(quoted, cue);
  const gap = describeGap(paragraph, distance.from, distance.to);
  const base = feature`${distance.side} ${isShortQuotation(region) ? "short" : "long"}`;
  const sentences = sentencesBetween(paragraph, cue, region);
  const features = [
    feature`cue`,
    base,
    ...distanceFeatures(quoted, cue, { ...distance, gap }, base),
    ...wordFeatures(quoted, cue, distance, base),
  ];
  if (sentences === 0) features.push(...nearFeatures(region, cue, subject, base));
  if (cue === quoted.previousCue)
    features.push(
      feature`${base} same as before`,
      feature`${base} same as before sentences ${Math.min(3, sentences)}`,
    );
  if (subject === null) features.push(feature`${base} without subject`);
  if (gap.quotation) features.push(feature`${base} over quotation`);
  return features;
}

/** How many sentences, words and other cues stand between a cue and the quotation. */
function distanceFeatures(
  { paragraph, region, own }: Quoted,
  cue: Cue,
  { from, to, gap }: DescribedDistance,
  base: Feature,
): Feature[] {
  const sentences = sentencesBetween(paragraph, cue, region);
  const closer = own.filter(
    (other) => other !== cue && other.first >= from && other.last <= to,
  ).length;
  return [
    feature`${base} sentences ${Math.min(3, sentences)}`,
    feature`${base} sentences ${Math.min(3, sentences)} closer ${Math.min(2, closer)}`,
    feature`${base} gap ${bucket(to - from)} sentences ${Math.min(2, sentences)}`,
    feature`${base} closer ${Math.min(3, closer)}`,
    feature`${base} words ${bucket(gap.words)} quotation ${gap.quotation}`,
  ];
}

/** What cue, subject and the words beside the quotation are. */
function wordFeatures(
  { paragraph, region, subjects }: Quoted,
  cue: Cue,
  { side }: Distance,
  base: Feature,
): Feature[] {
  const subject = subjects.get(cue) ?? null;
  const order = subject === null ? null : subject.first >= cue.last ? "inverted" : "plain";
  const sentences = Math.min(2, sentencesBetween(paragraph, cue, region));
  const edge = side === "before" ? region.first - 1 : region.last;
  return [
    feature`${base} ${cue.kind}`,
    feature`${base} ${cue.lemma}`,
    feature`${base} subject ${order}`,
    feature`${base} mark ${endMark(paragraph, region)} sentences ${sentences}`,
    feature`${base} next ${shapeAt(paragraph, cue.last)}`,
    feature`${base} edge ${shapeAt(paragraph, edge)}`,
    feature`${side} form ${lowerAt(paragraph, cue.first).endsWith("ing")} sentences ${sentences}`,
  ];
}

/** How near a cue of the quotation's own sentence is, its subject counted in where it follows. */
function nearFeatures(region: Region, cue: Cue, subject: Mention | null, base: Feature): Feature[] {
  if (cue.last <= region.first)
    return region.first - cue.last <= 4 ? [feature`${base} direct ${cue.lemma}`] : [];
  if (subject === null) return [];
  const start = Math.min(subject.first, cue.first);
  return [feature`${base} clause gap ${bucket(start - region.last)}`];
}

/** How somebody stands to the quotation whom no known cue makes its speaker. */
export function mentionFeatures(quoted: Quoted, mention: Mention): Feature[] {
  const { paragraph, region, own } = quoted;
  const { side, from, to } = distanceTo(quoted, mention);
  const sentence = paragraph.sentenceOf[region.first];
  const local = own.filter((cue) => paragraph.sentenceOf[cue.first] === sentence).length;
  const first = paragraph.sentenceStarts[sentence ?? 0] ?? 0;
  const next = shapeAt(paragraph, mention.last);
  const base = feature`mention ${side}`;
  const features = [
    base,
    feature`${base} ${isShortQuotation(region) ? "short" : "long"}`,
    feature`${base} ${mention.kind}`,
    feature`${base} local ${Math.min(2, local)}`,
    feature`${base} gap ${bucket(to - from)}`,
    feature`${base} next ${next}`,
    feature`${base} opens ${mention.first === first}`,
    feature`${base} preposition ${isPrepositional(paragraph, mention)}`,
    feature`${base} gap ${bucket(to - from)} next ${next} local ${Math.min(1, local)}`,
  ];
  const isAfter = side === "after";
  if (isAfter && to - from === 0 && /^(?:-ed|-ing|SAY|JUDGE|x)$/.test(wordsOf(next)))
    features.push(feature`${base} verb after`);
  if (to - from <= 2) features.push(feature`${base} over ${shapeAt(paragraph, from)} ${to - from}`);
  if (isAfter && to - from === 1)
    features.push(feature`${base} verb between ${shapeAt(paragraph, region.last)}`);
  return features;
}

function isPrepositional(paragraph: Paragraph, mention: Mention): boolean {
  return /^(?:of|in|on|at|by|for|from|to|with|about|against)$/.test(
    lowerAt(paragraph, mention.first - 1),
  );
}

/** How the last cue of the paragraph before leads to the quotation. */
export function earlierFeatures({ region, own }: Quoted, before: Paragraph, cue: Cue): Feature[] {
  const isColon = /[:,]/.test(before.tokens.at(-1)?.text ?? "");
  return [
    feature`earlier`,
    feature`earlier colon ${isColon}`,
    feature`earlier own ${Math.min(2, own.length)}`,
    feature`earlier to end ${bucket(before.tokens.length - cue.last)}`,
    feature`earlier first ${region.first === 0}`,
    feature`earlier colon ${isColon} first ${region.first === 0}`,
  ];
}

/** How the quotation goes on with the speaker so far. */
export function previousFeatures(quoted: Quoted): Feature[] {
  const { region, own } = quoted;
  return [
    feature`previous`,
    feature`previous own ${Math.min(3, own.length)}`,
    feature`previous whole ${isWholeParagraph(quoted)}`,
    feature`previous first ${region.first === 0}`,
    feature`previous words ${bucket(region.words)}`,
    feature`previous index ${Math.min(2, region.index)}`,
  ];
}

export function nothingFeatures(quoted: Quoted): Feature[] {
  const { paragraph, region, own } = quoted;
  return [
    feature`nothing`,
    feature`nothing own ${Math.min(3, own.length)}`,
    feature`nothing whole ${isWholeParagraph(quoted)}`,
    feature`nothing words ${isShortQuotation(region)}`,
    feature`nothing kind ${paragraph.kind}`,
  ];
}
