// What the model is told of a mention that may be the subject of a cue.

import type { Cue } from "../cues/find-cues.ts";
import { type Feature, feature } from "../decisions/feature.ts";
import { bucket, describeGap, shapeAt } from "../decisions/place-features.ts";
import { cannotBePerson, type Entities } from "../entities/entity.ts";
import { INDEFINITES } from "../lexicon/function-words.ts";
import { isPlural, ROLE_NOUNS } from "../lexicon/nouns.ts";
import { isPlace } from "../lexicon/places.ts";
import type { Mention } from "../mentions/mention.ts";
import { isAfterPreposition } from "../mentions/phrases.ts";
import { isQuoted, lowerAt, type Paragraph } from "../reading/read-article.ts";

/** A cue with what its possible subjects are judged by. */
export type SubjectQuestion = Readonly<{
  paragraph: Paragraph;
  cue: Cue;
  /** Words that open its features: the kind of cue, verbs of saying and judging being one. */
  tag: string;
  /** The form of its verb: "past", "ing". */
  form: string;
  near: readonly Mention[];
  /** Where its sentence begins. */
  sentenceFirst: number;
  /** The subject of the cue before. */
  previous: Mention | null;
  entities: Entities;
}>;

/** A mention beside a cue, and the words between them. */
type Position = Readonly<{
  mention: Mention;
  side: "before" | "after";
  /** Tokens `[from, to)` between them. */
  from: number;
  to: number;
}>;

/** On which side of the cue a mention stands. */
export function sideOf({ first }: Cue, { last }: Mention): "before" | "after" {
  return last <= first ? "before" : "after";
}

/** What all subjects on one side of the cue have in common. */
export function subjectSideFeatures(
  { cue, tag }: SubjectQuestion,
  side: string,
  frame: readonly Feature[],
): Feature[] {
  return [
    feature`${tag} ${side}`,
    feature`${tag} ${side} ${cue.lemma}`,
    ...frame.map((words) => feature`${side} ${words}`),
  ];
}

/** How a mention stands to the cue, and who it could be. */
export function subjectFeatures(question: SubjectQuestion, mention: Mention): Feature[] {
  const { cue, tag } = question;
  const side = sideOf(cue, mention);
  const [from, to] = side === "before" ? [mention.last, cue.first] : [cue.last, mention.first];
  const position = { mention, side, from, to } as const;
  const base = feature`${tag} ${side}`;
  return [
    ...distanceFromCueFeatures(question, position, base),
    ...rareFeatures(question, position, base),
    ...whoFeatures(question, position, base),
  ];
}

/** How far off it is, on which side, with what between and around them. */
function distanceFromCueFeatures(
  { paragraph, cue, near, sentenceFirst }: SubjectQuestion,
  { mention, from, to }: Position,
  base: Feature,
): Feature[] {
  const gap = describeGap(paragraph, from, to);
  const closer = near.filter(
    (other) => other !== mention && other.first >= from && other.last <= to,
  ).length;
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
  return features;
}

/** What few mentions are: a modifier, the sentence's first words, the object of a preposition, the subject before. */
function rareFeatures(
  { paragraph, cue, sentenceFirst, previous }: SubjectQuestion,
  { mention, from, to }: Position,
  base: Feature,
): Feature[] {
  const features: Feature[] = [];
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

/** Who could be meant: person, organisation or place, one or several, and whether the verb agrees. */
function whoFeatures(
  { paragraph, tag, form, near, entities }: SubjectQuestion,
  { mention, from, to }: Position,
  base: Feature,
): Feature[] {
  const kind = kindOf(mention, entities);
  const number = numberOf(mention, entities);
  const gap = bucket(to - from);
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
