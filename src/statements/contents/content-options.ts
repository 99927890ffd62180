// What was said in the writer's words: for each cue, the stretch of its sentence that reports it.

import { cueFrame } from "../cues/cue-features.ts";
import type { Cue } from "../cues/find-cues.ts";
import { type Feature, feature } from "../decisions/feature.ts";
import type { Option } from "../decisions/linear-model.ts";
import { bucket, describeGap, shapeAt } from "../decisions/place-features.ts";
import { JUDGING_VERBS, SAYING_VERBS } from "../lexicon/verbs.ts";
import type { Mention } from "../mentions/mention.ts";
import { hasFinite } from "../reading/clauses.ts";
import {
  isQuoted,
  lowerAt,
  type Paragraph,
  type Stretch,
  sentenceBounds,
} from "../reading/read-article.ts";
import { isStrong } from "./boundaries.ts";
import { possibleExtents } from "./candidate-extents.ts";
import { type Extent, isSubjectAfterCue, type Reporting } from "./extent.ts";

/** The stretches that may be the content of `cue`, and null for none. */
export function contentOptions(
  paragraph: Paragraph,
  cue: Cue,
  subject: Mention | null,
  reportProbability: number,
): Option<Extent | null>[] {
  const sentence = withoutFinalStop(
    paragraph,
    sentenceBounds(paragraph, paragraph.sentenceOf[cue.first] ?? 0),
  );
  const reporting: Reporting = { paragraph, cue, subject, sentence };
  const frame = cueFrame(paragraph, cue);
  const own = [feature`lemma ${cue.lemma}`, feature`kind ${cue.kind}`, ...frame];
  const bySide = new Map<Extent["side"], readonly Feature[]>();
  const ownFeatures = (side: Extent["side"]) => {
    const features = bySide.get(side) ?? own.map((words) => feature`${side} ${words}`);
    bySide.set(side, features);
    return features;
  };
  const byStart = new Map<string, readonly Feature[]>();
  const options: Option<Extent | null>[] = [];
  for (const extent of possibleExtents(paragraph, cue, subject, sentence)) {
    const key = `${extent.side} ${extent.pieces[0]?.first}`;
    const opening = byStart.get(key) ?? openingFeatures(reporting, extent);
    byStart.set(key, opening);
    options.push({
      value: extent,
      features: extentFeatures(reporting, extent),
      shared: [ownFeatures(extent.side), opening],
    });
  }
  options.push({ value: null, features: noReportFeatures(reporting, frame, reportProbability) });
  return options;
}

function noReportFeatures(
  { paragraph, cue, subject }: Reporting,
  frame: readonly Feature[],
  reportProbability: number,
): Feature[] {
  const features = [
    feature`none`,
    feature`none report ${Math.round(reportProbability * 10)}`,
    feature`none kind ${cue.kind}`,
    feature`none lemma ${cue.lemma}`,
    feature`none subject ${subject === null ? "nobody" : subject.kind}`,
    feature`none sentence ${paragraph.kind}`,
    feature`none ${cue.lemma} after ${shapeAt(paragraph, cue.last)}`,
    feature`none ${cue.lemma} before ${shapeAt(paragraph, cue.first - 1)}`,
  ];
  for (const words of frame)
    features.push(feature`none ${words}`, feature`none ${cue.kind} ${words}`);
  return features;
}

/** Whether the cue reports anything at all; asked first, since most words that could say do not. */
export function reportOptions(paragraph: Paragraph, cue: Cue): Option<boolean>[] {
  const features = [
    feature`report`,
    feature`kind ${cue.kind}`,
    feature`lemma ${cue.lemma}`,
    feature`${cue.kind} sentence ${paragraph.kind}`,
    feature`${cue.lemma} after ${shapeAt(paragraph, cue.last)}`,
    feature`${cue.lemma} before ${shapeAt(paragraph, cue.first - 1)}`,
    feature`after2 ${shapeAt(paragraph, cue.last)} ${shapeAt(paragraph, cue.last + 1)}`,
    feature`${cue.kind} before2 ${shapeAt(paragraph, cue.first - 2)} ${shapeAt(paragraph, cue.first - 1)}`,
  ];
  for (const words of cueFrame(paragraph, cue)) features.push(words, feature`${cue.kind} ${words}`);
  return [
    { value: true, features },
    { value: false, features: [] },
  ];
}

/** The sentence without its stop and what closes after it. */
function withoutFinalStop(paragraph: Paragraph, { first, last }: Stretch): Stretch {
  let end = last;
  while (
    end > first &&
    !isQuoted(paragraph, end - 1) &&
    /^[.!?…)\]]+$/.test(paragraph.tokens[end - 1]?.text ?? "")
  )
    end--;
  return { first, last: end };
}

/** How a content opens: the same for all its possible ends. */
function openingFeatures(
  { paragraph, cue, subject }: Reporting,
  { side, pieces }: Extent,
): Feature[] {
  const first = pieces[0]?.first ?? 0;
  const opening = shapeAt(paragraph, first);
  const features = [
    feature`${side}`,
    feature`${side} opening ${opening}`,
    feature`${side} ${cue.lemma} opening ${opening}`,
    feature`${side} subject ${subject === null ? "nobody" : subject.kind}`,
  ];
  if (side !== "after") return features;
  const skip = bucket(first - cue.last);
  features.push(
    feature`skip ${skip}`,
    feature`skip ${skip} ${cue.lemma}`,
    feature`skip to ${opening}`,
    feature`skip over ${shapeAt(paragraph, cue.last)} ${skip}`,
  );
  if (first > cue.last) features.push(feature`skipped ${shapeAt(paragraph, first - 1)}`);
  return features;
}

/** What a content holds and where it stops. */
function extentFeatures(reporting: Reporting, { side, pieces }: Extent): Feature[] {
  const { paragraph, cue } = reporting;
  const piece = pieces[0];
  const lastPiece = pieces.at(-1);
  if (piece === undefined || lastPiece === undefined) return [];
  const length = pieces.reduce((sum, { first, last }) => sum + last - first, 0);
  const inside = describeGap(paragraph, piece.first, lastPiece.last);
  const hasVerb = hasFinite(paragraph, piece.first, lastPiece.last);
  const finite = feature`${side} finite ${hasVerb}`;
  const features = [
    feature`${side} length ${bucket(length)}`,
    finite,
    feature`${finite} ${cue.kind}`,
    feature`${finite} ${cue.lemma}`,
    feature`${side} quotes ${inside.quotation}`,
    feature`${side} says ${Math.min(2, inside.says)}`,
  ];
  if (side === "after") features.push(...endFeatures(reporting, piece));
  else {
    features.push(...partingFeatures(reporting, side, piece));
    const opening = lowerAt(paragraph, piece.first);
    if (ADVERBIAL_OPENING.test(opening))
      features.push(feature`${side} adverbial ${opening} finite ${hasVerb}`);
  }
  return features;
}

/** Whether what stands after the cue runs to the sentence's end, and what it passes over or stops at. */
function endFeatures({ paragraph, cue, sentence }: Reporting, { first, last }: Stretch): Feature[] {
  const isEnd = last === sentence.last;
  return [
    feature`end ${isEnd}`,
    feature`end ${isEnd} ${cue.kind}`,
    ...(isEnd
      ? passedFeatures(paragraph, first, last)
      : stopFeatures(paragraph, { first, last }, sentence.last)),
  ];
}

/** How what stands before or around the cue is parted from it. */
function partingFeatures(
  { paragraph, cue, subject, sentence }: Reporting,
  side: Extent["side"],
  piece: Stretch,
): Feature[] {
  const gap = bucket(Math.min(subject?.first ?? cue.first, cue.first) - piece.last);
  const tail = bucket(Math.max(0, sentence.last - Math.max(cue.last, subject?.last ?? 0)));
  return [
    feature`${side} gap ${gap}`,
    feature`${side} whole ${piece.first === sentence.first}`,
    feature`${side} tail ${tail}`,
    feature`${side} mark ${shapeAt(paragraph, piece.last)}`,
    feature`${side} inverted ${isSubjectAfterCue({ cue, subject })} tail ${tail}`,
  ];
}

/** Words that open an adverbial rather than a statement: "In an interview, Trump said …". */
const ADVERBIAL_OPENING =
  /^(?:in|on|at|for|after|as|when|while|during|but|and|if|with|by|asked|since)$/;

/** Stopping at a boundary: what the boundary is and what is left after it. */
function stopFeatures(
  paragraph: Paragraph,
  { first: from, last: to }: Stretch,
  end: number,
): Feature[] {
  const mark = lowerAt(paragraph, to);
  const next = /^[,;—–]$/.test(mark) ? lowerAt(paragraph, to + 1) : mark;
  const after = /^[,;—–]$/.test(mark) ? to + 1 : to;
  const rest = describeGap(paragraph, after, end);
  const nextShape = shapeAt(paragraph, after);
  const isCueNext = [after, after + 1, after + 2, after + 3].some(
    (i) => SAYING_VERBS.has(lowerAt(paragraph, i)) || JUDGING_VERBS.has(lowerAt(paragraph, i)),
  );
  const stop = feature`stop ${mark}`;
  return [
    stop,
    feature`${stop} ${nextShape}`,
    feature`${stop} ${next} ${shapeAt(paragraph, after + 1)}`,
    feature`stop cue ${isCueNext}`,
    feature`${stop} ${next} cue ${isCueNext}`,
    feature`stop rest ${bucket(end - after)}`,
    feature`stop rest says ${Math.min(2, rest.says)}`,
    feature`stop rest quotation ${rest.quotation}`,
    feature`stop finite ${hasFinite(paragraph, from, to)} rest ${hasFinite(paragraph, after, end)}`,
    feature`${stop} rest comma ${Math.min(2, rest.commas)}`,
  ];
}

/** Running to the sentence's end: which boundaries were passed over. */
function passedFeatures(paragraph: Paragraph, from: number, end: number): Feature[] {
  const features: Feature[] = [];
  for (let i = from + 2; i < end; i++) {
    if (isQuoted(paragraph, i) || !isStrong(paragraph, i)) continue;
    const mark = lowerAt(paragraph, i);
    const after = /^[,;—–]$/.test(mark) ? i + 1 : i;
    const isCueNext = [after, after + 1, after + 2, after + 3].some((k) =>
      SAYING_VERBS.has(lowerAt(paragraph, k)),
    );
    features.push(
      feature`pass ${mark} cue ${isCueNext}`,
      feature`pass ${mark} ${shapeAt(paragraph, after)}`,
    );
  }
  return features;
}
