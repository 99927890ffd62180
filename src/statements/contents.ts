// What was said in the writer's words: for each cue, the stretch of its sentence that reports it.

import { isCapitalised } from "../text/tokens.ts";
import type { Cue } from "./cues.ts";
import { type Feature, feature } from "./feature.ts";
import { between, bucket, FINITE, shapeAt } from "./features.ts";
import { JUDGING_VERBS, SAYING_VERBS } from "./lexicon.ts";
import type { Option } from "./linear-model.ts";
import type { Mention } from "./mentions.ts";
import { isQuoted, lowerAt, type Paragraph, sentenceBounds } from "./reading.ts";
import { cueFrame } from "./subjects.ts";

/** Tokens `[first, last)` of one paragraph. */
export type Stretch = Readonly<{ first: number; last: number }>;

/** Where a content stands to its cue; `around`: "The breaking point, Ash wrote, came on Friday". */
export type Extent = Readonly<{ side: "after" | "before" | "around"; pieces: readonly Stretch[] }>;

const MAX_ENDS = 8;
const MAX_STARTS = 3;

/** The stretches that may be the content of `cue`, and null for none. */
export function contentOptions(
  paragraph: Paragraph,
  cue: Cue,
  subject: Mention | null,
  reportProbability: number,
): Option<Extent | null>[] {
  const sentence = sentenceBounds(paragraph, paragraph.sentenceOf[cue.first] ?? 0);
  const end = sentenceEnd(paragraph, sentence);
  const frame = cueFrame(paragraph, cue);
  const own = [feature`lemma ${cue.lemma}`, feature`kind ${cue.kind}`, ...frame];
  const bySide = new Map<Extent["side"], readonly Feature[]>();
  const sideFeatures = (side: Extent["side"]) => {
    const features = bySide.get(side) ?? own.map((words) => feature`${side} ${words}`);
    bySide.set(side, features);
    return features;
  };
  const byStart = new Map<string, readonly Feature[]>();
  const options: Option<Extent | null>[] = [];
  const far = farExtents(paragraph, cue, subject, end);
  const near = () => [
    ...afterExtents(paragraph, cue, subject, end),
    ...beforeExtents(paragraph, cue, subject, sentence.first, end),
  ];
  for (const extent of far.length > 0 ? far : near()) {
    const key = `${extent.side} ${extent.pieces[0]?.first}`;
    const opening = byStart.get(key) ?? openingFeatures(paragraph, cue, subject, extent);
    byStart.set(key, opening);
    options.push({
      value: extent,
      features: extentFeatures(paragraph, cue, subject, extent, sentence.first, end),
      shared: [sideFeatures(extent.side), opening],
    });
  }
  options.push({
    value: null,
    features: noneFeatures(paragraph, cue, subject, frame, reportProbability),
  });
  return options;
}

function noneFeatures(
  paragraph: Paragraph,
  cue: Cue,
  subject: Mention | null,
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

/** The end of the sentence without its stop. */
function sentenceEnd(paragraph: Paragraph, sentence: Stretch): number {
  let end = sentence.last;
  while (
    end > sentence.first &&
    !isQuoted(paragraph, end - 1) &&
    /^[.!?…)\]]+$/.test(paragraph.tokens[end - 1]?.text ?? "")
  )
    end--;
  return end;
}

/** Where a clause may end: before a mark or a word that joins clauses, outside quotations. */
function isBoundary(paragraph: Paragraph, i: number): boolean {
  return !isQuoted(paragraph, i) && BOUNDARIES.has(lowerAt(paragraph, i));
}

function isStrong(paragraph: Paragraph, i: number): boolean {
  return STRONG_BOUNDARIES.has(lowerAt(paragraph, i));
}

const STRONG_BOUNDARIES = new Set(
  ", ; : — – ( - and but while as because when after although though".split(" "),
);
const BOUNDARIES = new Set([
  ...STRONG_BOUNDARIES,
  ..."which who before since if in during at on to by with for from".split(" "),
]);

/** How many tokens behind the cue the "that" of its content may stand, behind place and time. */
const FARTHEST_THAT = 20;

/**
 * The contents from the "that" behind a place or time with a comma in it: "said at a conference in
 * Bishkek, Kyrgyzstan, on Thursday that …". Empty where there is none; else nothing else is the content.
 */
function farExtents(
  paragraph: Paragraph,
  cue: Cue,
  subject: Mention | null,
  end: number,
): Extent[] {
  if (cue.kind !== "saying" || (subject !== null && subject.first >= cue.last)) return [];
  if (!/^(?:at|in|on|during|to|after|before)$/.test(lowerAt(paragraph, cue.last))) return [];
  let hasComma = false;
  const isFiniteVerb = (i: number) =>
    FINITE.has(lowerAt(paragraph, i)) && !isCapitalised(paragraph.tokens[i]); // "May 3"
  for (let i = cue.last; i < Math.min(end, cue.last + FARTHEST_THAT); i++) {
    const lower = lowerAt(paragraph, i);
    if (lower === "that" && hasComma)
      return endsFrom(paragraph, i, end).map((last) => ({
        side: "after",
        pieces: [{ first: i, last }],
      }));
    const isClause =
      isFiniteVerb(i) || SAYING_VERBS.has(lower) || /^(?:who|which|that)$/.test(lower);
    if (isClause || isQuoted(paragraph, i)) return [];
    hasComma ||= lower === ",";
  }
  return [];
}

function afterExtents(
  paragraph: Paragraph,
  cue: Cue,
  subject: Mention | null,
  sentenceEnd: number,
): Extent[] {
  const end = nextReport(paragraph, cue.last, sentenceEnd);
  if (announcesQuotation(paragraph, cue, end)) return [];
  const starts = new Set<number>();
  const inverted = subject !== null && subject.first >= cue.last;
  const base = inverted ? subject.last : cue.last;
  let start = base;
  while (
    start < end &&
    (/^[,:]$/.test(lowerAt(paragraph, start)) || LEADING_ADVERBS.test(lowerAt(paragraph, start)))
  )
    start++;
  if (!inverted || cue.kind === "according-to") starts.add(start);
  for (let i = base; i < Math.min(end, base + 12); i++) {
    if (isQuoted(paragraph, i)) break;
    const lower = lowerAt(paragraph, i);
    if (cue.kind === "noun" && i > base && SAYING_VERBS.has(lower)) break; // "Lee's statements by repeating that …"
    if (cue.kind === "judging" && i > base) break; // "citing one clause that …": the clause describes the object
    if (lower === "that" || /^(?:whether|if|how|why|what|when)$/.test(lower)) {
      starts.add(i);
      if (lower === "that") break;
    }
    if (lower === "," && i > base) {
      starts.add(i + 1);
      break;
    }
  }
  const recipient = recipientEnd(paragraph, base, end);
  if (recipient !== null) starts.add(recipient);
  const extents: Extent[] = [];
  for (const from of starts) {
    if (from >= end) continue;
    for (const to of endsFrom(paragraph, from, end))
      extents.push({ side: "after", pieces: [{ first: from, last: to }] });
  }
  return extents;
}

/** "wrote on Telegram: “…”", "told the court on Monday: “…”": what stands before the colon is not reported. */
function announcesQuotation(paragraph: Paragraph, cue: Cue, end: number): boolean {
  if (cue.kind !== "saying") return false;
  for (let i = cue.last; i < Math.min(end, cue.last + 12); i++) {
    const lower = lowerAt(paragraph, i);
    if (lower === ":") return i > cue.last && isQuoted(paragraph, i + 1);
    if (isQuoted(paragraph, i) || /^(?:that|,|;)$/.test(lower) || hasFinite(paragraph, i, i + 1))
      return false;
  }
  return false;
}

/** The comma before another "…, he said" in the sentence: reports do not run over it. */
function nextReport(paragraph: Paragraph, from: number, sentenceEnd: number): number {
  for (let i = from + 1; i + 2 < sentenceEnd; i++) {
    if (lowerAt(paragraph, i) === ";" && !isQuoted(paragraph, i) && hasCueAfter(paragraph, i))
      return i;
    if (opensOccasion(paragraph, i)) return i;
    if (lowerAt(paragraph, i) !== "," || isQuoted(paragraph, i)) continue;
    const isSubject =
      /^(?:he|she|they)$/.test(lowerAt(paragraph, i + 1)) ||
      /^\p{Lu}/u.test(paragraph.tokens[i + 1]?.text ?? "");
    if (opensOtherReport(paragraph, i + 1, sentenceEnd)) return i;
    if (isSubject && /^(?:said|says|added|wrote|argued|told)$/.test(lowerAt(paragraph, i + 2)))
      return i;
  }
  return sentenceEnd;
}

/** "… repeated his demands [after what Lee called a “farce”]": when it was said, in another's words. */
function opensOccasion(paragraph: Paragraph, i: number): boolean {
  return (
    /^(?:after|before|following|during|amid|since|despite)$/.test(lowerAt(paragraph, i)) &&
    lowerAt(paragraph, i + 1) === "what" &&
    hasCueAfter(paragraph, i)
  );
}

/** "…; the party's secretary spoke of …": another verb of saying within a clause. */
function hasCueAfter(paragraph: Paragraph, i: number): boolean {
  for (let k = i + 2; k < i + 10 && !isQuoted(paragraph, k); k++)
    if (SAYING_VERBS.has(lowerAt(paragraph, k)) || JUDGING_VERBS.has(lowerAt(paragraph, k)))
      return true;
  return false;
}

/** "…, and human rights groups warned that …": a conjunction, a subject, a verb of saying and "that". */
function opensOtherReport(paragraph: Paragraph, i: number, sentenceEnd: number): boolean {
  if (!/^(?:and|but|while|though|although)$/.test(lowerAt(paragraph, i))) return false;
  for (let k = i + 2; k < Math.min(i + 7, sentenceEnd - 1); k++) {
    if (isQuoted(paragraph, k) || /^(?:that|to|who|which|,)$/.test(lowerAt(paragraph, k)))
      return false;
    if (SAYING_VERBS.has(lowerAt(paragraph, k)) && lowerAt(paragraph, k + 1) === "that")
      return true;
  }
  return false;
}

/** Words between a cue and what it reports; "not" and "never" belong to the report. */
const LEADING_ADVERBS =
  /^(?:also|then|later|again|yesterday|today|recently|previously|earlier|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** After "told [Fox News's Greta Van Susteren]", "told [reporters]", "called [Clinton]": the object right behind the cue. */
function recipientEnd(paragraph: Paragraph, base: number, end: number): number | null {
  let i = base;
  if (/^(?:him|her|them|us|me|it|reporters|voters|supporters)$/.test(lowerAt(paragraph, i))) i++;
  else {
    if (/^(?:the|a|an|his|her|their|its|mr\.|mrs\.|ms\.)$/.test(lowerAt(paragraph, i))) i++;
    while (i < end && !isQuoted(paragraph, i) && /^\p{Lu}/u.test(paragraph.tokens[i]?.text ?? ""))
      i++;
    if (i === base) return null;
    while (i < end && lowerAt(paragraph, i) === "'s") {
      i++;
      while (i < end && /^\p{Lu}/u.test(paragraph.tokens[i]?.text ?? "")) i++;
    }
  }
  return i > base && i < end ? i : null;
}

/** The sentence's end first, then the nearest and the last clause boundaries. */
function endsFrom(paragraph: Paragraph, from: number, end: number): number[] {
  const strong: number[] = [];
  const weak: number[] = [];
  for (let i = from + 2; i < end; i++) {
    if (!isBoundary(paragraph, i) || isBoundary(paragraph, i - 1)) continue;
    (isStrong(paragraph, i) ? strong : weak).push(i);
  }
  const chosen =
    strong.length <= MAX_ENDS ? strong : [...strong.slice(0, MAX_ENDS - 3), ...strong.slice(-3)];
  return [end, ...chosen, ...weak.slice(0, 2)];
}

function beforeExtents(
  paragraph: Paragraph,
  cue: Cue,
  subject: Mention | null,
  sentenceFirst: number,
  end: number,
): Extent[] {
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
  const hasGap =
    comma > sentenceFirst &&
    (/^[,—–:;]$/.test(lowerAt(paragraph, comma)) || isQuoted(paragraph, comma));
  const last = hasGap
    ? isQuoted(paragraph, comma)
      ? comma + 1
      : comma
    : cue.kind === "according-to"
      ? clause
      : 0;
  if (last <= sentenceFirst + 1) return [];
  const starts = [sentenceFirst];
  for (let i = last - 2; i > sentenceFirst && starts.length < MAX_STARTS; i--) {
    if (!isQuoted(paragraph, i) && /^[,;—–:]$/.test(lowerAt(paragraph, i))) starts.push(i + 1);
  }
  const extents: Extent[] = starts.map((first) => ({ side: "before", pieces: [{ first, last }] }));
  const tail = Math.max(cue.last, subject?.last ?? 0);
  let resume = tail;
  while (resume < end && resume - tail < 14 && lowerAt(paragraph, resume) !== ",") resume++;
  const isResumed =
    lowerAt(paragraph, resume) === "," &&
    resume + 2 < end &&
    !isQuoted(paragraph, resume) &&
    lowerAt(paragraph, resume + 1) !== "according"; // "…, he said, according to ANP"
  if (isResumed)
    extents.push({
      side: "around",
      pieces: [
        { first: clauseStart(paragraph, sentenceFirst, last), last },
        { first: resume + 1, last: end },
      ],
    });
  return extents;
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

/** How a content opens: the same for all its possible ends. */
function openingFeatures(
  paragraph: Paragraph,
  cue: Cue,
  subject: Mention | null,
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

function extentFeatures(
  paragraph: Paragraph,
  cue: Cue,
  subject: Mention | null,
  extent: Extent,
  sentenceFirst: number,
  end: number,
): Feature[] {
  const [piece] = extent.pieces;
  const lastPiece = extent.pieces.at(-1);
  if (piece === undefined || lastPiece === undefined) return [];
  const { side } = extent;
  const length = extent.pieces.reduce((sum, { first, last }) => sum + last - first, 0);
  const inside = between(paragraph, piece.first, lastPiece.last);
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
  if (side === "after") {
    const isEnd = piece.last === end;
    features.push(feature`end ${isEnd}`, feature`end ${isEnd} ${cue.kind}`);
    features.push(
      ...(isEnd
        ? passedFeatures(paragraph, piece.first, end)
        : stopFeatures(paragraph, piece.first, piece.last, end)),
    );
    return features;
  }
  const gap = bucket(Math.min(subject?.first ?? cue.first, cue.first) - piece.last);
  const tail = bucket(Math.max(0, end - Math.max(cue.last, subject?.last ?? 0)));
  const isInverted = subject !== null && subject.first >= cue.last;
  features.push(
    feature`${side} gap ${gap}`,
    feature`${side} whole ${piece.first === sentenceFirst}`,
    feature`${side} tail ${tail}`,
    feature`${side} mark ${shapeAt(paragraph, piece.last)}`,
    feature`${side} inverted ${isInverted} tail ${tail}`,
  );
  const opening = lowerAt(paragraph, piece.first);
  if (ADVERBIAL_OPENING.test(opening))
    features.push(feature`${side} adverbial ${opening} finite ${hasVerb}`);
  return features;
}

/** Words that open an adverbial rather than a statement: "In an interview, Trump said …". */
const ADVERBIAL_OPENING =
  /^(?:in|on|at|for|after|as|when|while|during|but|and|if|with|by|asked|since)$/;

/** Stopping at a boundary: what the boundary is and what is left behind it. */
function stopFeatures(paragraph: Paragraph, from: number, to: number, end: number): Feature[] {
  const mark = lowerAt(paragraph, to);
  const next = /^[,;—–]$/.test(mark) ? lowerAt(paragraph, to + 1) : mark;
  const after = /^[,;—–]$/.test(mark) ? to + 1 : to;
  const rest = between(paragraph, after, end);
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

function hasFinite(paragraph: Paragraph, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const lower = lowerAt(paragraph, i);
    if (FINITE.has(lower)) return true;
    if (lower.includes("'") && /'(?:s|re|m|ll|ve|d)$/.test(lower) && lower !== "'s") return true;
    if (
      lower.length > 3 &&
      lower.endsWith("ed") &&
      !/^(?:the|a|an)$/.test(lowerAt(paragraph, i - 1))
    )
      return true;
  }
  return false;
}
