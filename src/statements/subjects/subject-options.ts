// Who does the saying: for each cue, the mention in its sentence that is its subject.

import { cueFrame, formOf } from "../cues/cue-features.ts";
import type { Cue } from "../cues/find-cues.ts";
import { type Feature, feature } from "../decisions/feature.ts";
import type { Option } from "../decisions/linear-model.ts";
import { bucket, describeGap, shapeAt } from "../decisions/place-features.ts";
import { cannotBePerson, type Entities } from "../entities/entity.ts";
import type { AnalysedArticle } from "../extraction-state.ts";
import { ADVERBS, AUXILIARIES, INDEFINITES } from "../lexicon/function-words.ts";
import { isPlural, ROLE_NOUNS } from "../lexicon/nouns.ts";
import { isPlace } from "../lexicon/places.ts";
import { leadingConjunct } from "../mentions/conjuncts.ts";
import { isRelative, type Mention } from "../mentions/mention.ts";
import { isAfterPreposition, phraseAfter, phraseBefore } from "../mentions/phrases.ts";
import {
  isQuoted,
  lowerAt,
  type Paragraph,
  sentenceBounds,
  startsSentence,
} from "../reading/read-article.ts";
import { hangsOnOther } from "./apposed-names.ts";

/** Who may be the subject of a cue, and what that is judged by. */
export type Subjects = Readonly<{
  /** The mentions that may be it, in order of the text. */
  able: readonly Mention[];
  /** These and what else its sentence mentions, its own phrase among them. */
  near: readonly Mention[];
  /** Where its sentence begins. */
  first: number;
}>;

/** The mentions that may be the subject of `cue`. */
export function findSubjects(
  { reading, mentions, entities }: AnalysedArticle,
  paragraph: Paragraph,
  cue: Cue,
): Subjects {
  const { first, last } = sentenceBounds(paragraph, paragraph.sentenceOf[cue.first] ?? 0);
  const phrase =
    cue.kind === "saying" || cue.kind === "judging"
      ? phraseBefore(reading.text, paragraph, cue.first)
      : cue.kind === "according-to"
        ? phraseAfter(reading.text, paragraph, cue.last)
        : null;
  const found = mentions[paragraph.index] ?? [];
  const known = phrase === null ? found : [...found, phrase];
  const near = known.filter(
    (mention) =>
      !mention.isQuoted &&
      mention.first >= first &&
      mention.last <= last &&
      (mention.last <= cue.first || mention.first >= cue.last) &&
      leadingConjunct(paragraph, known, mention) === mention && // the first of several speaks for them
      !isObject(known, cue, mention) &&
      !isPlaceTail(paragraph, known, entities, mention),
  );
  const able = near.filter(
    (mention) =>
      !isClosedRelative(paragraph, cue, mention) &&
      !isInClosedRelative(paragraph, cue, mention) &&
      !isInPhrase(cue, phrase, mention) &&
      !(mention.kind === "name" && isApposedToOther(paragraph, mention)),
  );
  return { able, near, first };
}

/** The options for the subject of `cue`: those able, and null for nobody ("it is said"). */
export function subjectOptions(
  { entities }: AnalysedArticle,
  paragraph: Paragraph,
  cue: Cue,
  { able, near, first }: Subjects,
  previous: Mention | null,
): Option<Mention | null>[] {
  const tag = cue.kind === "saying" || cue.kind === "judging" ? "verb" : cue.kind;
  const frame = cueFrame(paragraph, cue);
  const form = formOf(lowerAt(paragraph, cue.first));
  const bySide = new Map<string, readonly Feature[]>();
  const shared = (side: string) => {
    const features = bySide.get(side) ?? subjectSideFeatures(side, tag, cue, frame);
    bySide.set(side, features);
    return features;
  };
  const options: Option<Mention | null>[] = able.map((mention) => ({
    value: mention,
    features: [
      ...subjectFeatures(paragraph, cue, tag, mention, near, previous, first),
      ...whoFeatures(paragraph, cue, tag, form, mention, near, entities),
    ],
    shared: [shared(mention.last <= cue.first ? "before" : "after")],
  }));
  const none = [
    feature`none`,
    feature`none ${tag}`,
    feature`none ${cue.lemma}`,
    ...frame.map((words) => feature`none ${words}`),
    feature`none of ${Math.min(3, near.length)}`,
  ];
  options.push({ value: null, features: none });
  return options;
}

/** "According to a draft seen in [Vienna]", "a [Finnish] readout": what hangs on the phrase says nothing. */
function isInPhrase(cue: Cue, phrase: Mention | null, mention: Mention): boolean {
  return (
    cue.kind === "according-to" &&
    phrase !== null &&
    mention !== phrase &&
    mention.first >= phrase.first
  );
}

/** "Relatives of one of the dead men, [Per Holm], said". */
function isApposedToOther(paragraph: Paragraph, { first, last }: Mention): boolean {
  return (
    lowerAt(paragraph, first - 1) === "," &&
    lowerAt(paragraph, last) === "," &&
    hangsOnOther(paragraph, first - 2)
  );
}

/** "A driver, [who] asked not to be named, said": the comma before the cue has ended the clause of "who". */
function isClosedRelative(paragraph: Paragraph, cue: Cue, { kind, head, last }: Mention): boolean {
  return (
    kind === "pronoun" &&
    /^(?:who|which)$/.test(head) &&
    cue.first > last + 1 &&
    commaBefore(paragraph, cue) > last
  );
}

/** The comma right before a cue, its auxiliaries and adverbs aside; -1 where none stands there. */
function commaBefore(paragraph: Paragraph, cue: Cue): number {
  let before = cue.first - 1;
  while (AUXILIARIES.has(lowerAt(paragraph, before)) || ADVERBS.has(lowerAt(paragraph, before)))
    before--;
  return lowerAt(paragraph, before) === "," ? before : -1;
}

/** "The union, whose [members] met [Ann Lee], said": within a relative clause that one comma opens and one closes. */
function isInClosedRelative(paragraph: Paragraph, cue: Cue, { first, last }: Mention): boolean {
  const comma = commaBefore(paragraph, cue);
  if (last > comma) return false;
  for (let i = first - 1; i > 0 && i > first - 20; i--) {
    if (isQuoted(paragraph, i) || /^[.;:—–()]$/.test(lowerAt(paragraph, i))) return false;
    if (lowerAt(paragraph, i) !== ",") continue;
    const isOnly = !hasMark(paragraph, i + 1, comma);
    return isOnly && /^(?:who|whose|which|whom|where)$/.test(lowerAt(paragraph, i + 1));
  }
  return false;
}

function hasMark({ tokens }: Paragraph, from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ text }) => /^[,;:—–()]$/.test(text));
}

/** "Ek, [who] Lee called a liar": a relative pronoun right before another subject is no subject itself. */
function isObject(mentions: readonly Mention[], cue: Cue, mention: Mention): boolean {
  return (
    isRelative(mention) &&
    mentions.some(
      ({ first, last, isModifier }) => first === mention.last && last <= cue.first && !isModifier,
    )
  );
}

/** "A nurse from Dayton, [Ohio], said": the region or town behind a place, between commas. */
function isPlaceTail(
  paragraph: Paragraph,
  mentions: readonly Mention[],
  entities: Entities,
  mention: Mention,
): boolean {
  if (mention.kind !== "name" || entities.of.get(mention)?.kind === "person") return false;
  if (lowerAt(paragraph, mention.first - 1) !== "," || lowerAt(paragraph, mention.last) !== ",")
    return false;
  const place = mentions.find(({ kind, last }) => kind === "name" && last === mention.first - 1);
  return (
    place !== undefined &&
    !startsSentence(paragraph, place.first - 1) && // "In Houston, Lee, a delegate, said"
    /^(?:in|at|from|near|of|to)$/.test(lowerAt(paragraph, place.first - 1))
  );
}

/** What all subjects on one side of the cue have in common. */
function subjectSideFeatures(
  side: string,
  tag: string,
  cue: Cue,
  frame: readonly Feature[],
): Feature[] {
  return [
    feature`${tag} ${side}`,
    feature`${tag} ${side} ${cue.lemma}`,
    ...frame.map((words) => feature`${side} ${words}`),
  ];
}

/** How a mention stands to the cue: on which side, how far off, with what between and around them. */
function subjectFeatures(
  paragraph: Paragraph,
  cue: Cue,
  tag: string,
  mention: Mention,
  near: readonly Mention[],
  previous: Mention | null,
  sentenceFirst: number,
): Feature[] {
  const isBefore = mention.last <= cue.first;
  const from = isBefore ? mention.last : cue.last;
  const to = isBefore ? cue.first : mention.first;
  const gap = describeGap(paragraph, from, to);
  const closer = near.filter(
    (other) => other !== mention && other.first >= from && other.last <= to,
  ).length;
  const base = feature`${tag} ${isBefore ? "before" : "after"}`;
  const who = kindOfWords(mention);
  const apart = feature`${base} gap ${bucket(to - from)}`;
  const features = [
    apart,
    feature`${apart} ${who}`,
    feature`${base} closer ${Math.min(3, closer)}`,
    feature`${base} ${who}`,
    feature`${base} commas ${Math.min(3, gap.commas)} verbs ${Math.min(2, gap.verbs)}`,
    feature`${base} says ${Math.min(2, gap.says)}`,
    feature`${base} opening ${shapeAt(paragraph, mention.first - 1)}`,
    feature`${base} following ${shapeAt(paragraph, mention.last)}`,
    feature`${base} start ${isClauseStart(paragraph, mention, sentenceFirst)}`,
    feature`${base} cue ${lowerAt(paragraph, cue.first - 1)} gap ${bucket(to - from)}`,
  ];
  if (to - from <= 3) features.push(feature`${base} words ${shapes(paragraph, from, to)}`);
  pushGapFeatures(features, gap, closer, base);
  if (mention.isModifier) features.push(feature`${base} modifier`);
  if (mention.first === sentenceFirst) features.push(feature`${base} opens sentence`);
  if (isAfterPreposition(paragraph, mention))
    features.push(
      feature`${base} after preposition`,
      feature`${base} ${lowerAt(paragraph, mention.first - 1)} ${bucket(to - from)}`,
    );
  if (previous === mention)
    features.push(
      feature`${base} previous subject`,
      feature`${base} previous ${shapeAt(paragraph, cue.first - 1)}`,
    );
  return features;
}

/** A pronoun's word, else whether it is a name, somebody described or the phrase of a thing. */
function kindOfWords({ kind, head }: Mention): string {
  if (kind === "pronoun") return head;
  const isPhrase = kind === "description" && !ROLE_NOUNS.has(head) && !INDEFINITES.has(head);
  return isPhrase ? "phrase" : kind;
}

function isClauseStart(paragraph: Paragraph, { first }: Mention, sentenceFirst: number): boolean {
  return (
    first === sentenceFirst ||
    /^(?:,|;|—|–|and|but|that|because|if|when|as|while)$/.test(lowerAt(paragraph, first - 1)) ||
    isQuoted(paragraph, first - 1)
  );
}

/** Adds what the words between mention and cue hold; most hold none of it, so no list is made. */
function pushGapFeatures(
  features: Feature[],
  gap: ReturnType<typeof describeGap>,
  closer: number,
  base: Feature,
) {
  if (gap.relative)
    features.push(
      feature`${base} relative`,
      feature`${base} relative closer ${Math.min(2, closer)}`,
    );
  if (gap.conjunction) features.push(feature`${base} conjunction`);
  if (gap.quotation)
    features.push(
      feature`${base} quotation`,
      feature`${base} quotation words ${bucket(gap.words)}`,
    );
}

/** Who could be meant: person, body or place, one or several, and whether the verb agrees. */
function whoFeatures(
  paragraph: Paragraph,
  cue: Cue,
  tag: string,
  form: string,
  mention: Mention,
  near: readonly Mention[],
  entities: Entities,
): Feature[] {
  const side = mention.last <= cue.first ? "before" : "after";
  const base = feature`${tag} ${side}`;
  const kind = kindOf(mention, entities);
  const number = numberOf(mention, entities);
  const gap = bucket(side === "before" ? cue.first - mention.last : mention.first - cue.last);
  const features = [
    feature`${base} is ${kind}`,
    feature`${base} is ${kind} gap ${gap}`,
    feature`${base} is ${kind} opening ${shapeAt(paragraph, mention.first - 1)}`,
    feature`${tag} ${form} ${number}`,
    feature`${base} ${form} ${number} gap ${gap}`,
  ];
  const isTail =
    lowerAt(paragraph, mention.first - 1) === "," &&
    near.some((other) => other.kind === "name" && other.last === mention.first - 1);
  if (isTail) features.push(feature`${base} behind name`, feature`${base} behind name ${kind}`);
  return features;
}

function kindOf(mention: Mention, entities: Entities): string {
  if (mention.kind !== "name") return isPlural(mention.head) ? "plural" : mention.kind;
  const entity = entities.of.get(mention);
  if (entity === undefined) return "open";
  if (isPlace(entity.name)) return "place";
  if (entity.kind !== "unknown") return entity.kind;
  if (cannotBePerson(entity)) return "place-like";
  return /\s/u.test(entity.name) ? "person" : "unknown"; // no register knows every given name
}

function numberOf(mention: Mention, entities: Entities): string {
  const { head, kind } = mention;
  if (kind === "name")
    return kindOf(mention, entities) !== "person" && isPlural(head) ? "several" : "one";
  if (kind === "description") return isPlural(head) || INDEFINITES.has(head) ? "several" : "one";
  return head === "they" || head === "we" ? "several" : /^(?:s?he|it)$/.test(head) ? "one" : head;
}

/** The shapes of tokens `[from, to)`; a blank for none. */
function shapes(paragraph: Paragraph, from: number, to: number): Feature {
  if (from >= to) return feature``;
  let found = shapeAt(paragraph, from);
  for (let i = from + 1; i < to; i++) found = feature`${found} ${shapeAt(paragraph, i)}`;
  return found;
}
