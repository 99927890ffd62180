// What the model is told of somebody whom a pronoun may mean: where they were named and when they spoke.

import { type Feature, feature } from "../../decisions/feature.ts";
import { bucket } from "../../decisions/place-features.ts";
import type { Entity } from "../../entities/entity.ts";
import type { AnalysedArticle, History, ReadonlyState } from "../../extraction-state.ts";
import { leadingConjunct } from "../../mentions/conjuncts.ts";
import type { Mention } from "../../mentions/mention.ts";
import { isAfterPreposition } from "../../mentions/phrases.ts";
import { lowerAt, type Paragraph, startsSentence } from "../../reading/read-article.ts";
import { isSubjectLike } from "./plural-antecedent.ts";
import type { PronounClass } from "./pronoun.ts";
import { isInSentence, type PronounCandidate } from "./pronoun-candidates.ts";

/** The pronoun whose referent is asked for, and what all its candidates share. */
export type Pronoun = Readonly<{
  mention: Mention;
  paragraph: Paragraph;
  pronounClass: PronounClass;
  /** Words that open its features. */
  group: Feature;
  /** `group` and how the pronoun stands. */
  stand: Feature;
  /** Those who could be meant and are no organisation, the latest named first. */
  compatible: readonly Entity[];
  /** Who is named in the quotations of its paragraph. */
  namedInWords: ReadonlySet<Entity>;
  /** Whom the article names most often. */
  prominent: Entity | undefined;
}>;

/** All that the model is told of a candidate. */
export function candidateFeatures(
  state: ReadonlyState,
  pronoun: Pronoun,
  candidate: PronounCandidate,
): Feature[] {
  const turn = turnOf(state.history, pronoun.mention, candidate.entity);
  return [
    ...placeFeatures(state, pronoun, candidate),
    ...turnFeatures(pronoun, candidate, turn),
    ...standoutFeatures(pronoun, candidate, turn),
  ];
}

/** What few candidates are: named most, in the words themselves, or last of those who fit. */
function standoutFeatures(
  { group, compatible, prominent, namedInWords }: Pronoun,
  { entity }: PronounCandidate,
  { turn }: LastTurn,
): Feature[] {
  const features: Feature[] = [];
  if (entity === prominent) features.push(feature`${group} prominent`);
  if (namedInWords.has(entity)) features.push(feature`${group} named in words`);
  if (entity !== compatible[0]) return features;
  features.push(
    feature`${group} latest compatible`,
    feature`${group} latest compatible turn ${turn}`,
  );
  if (compatible.length === 1) features.push(feature`${group} only compatible`);
  return features;
}

type LastTurn = Readonly<{ turn: number | "never"; lag: number | "never" }>;

/** How many speakers and how many paragraphs ago the entity spoke last, both up to 3. */
function turnOf({ speakers }: History, mention: Mention, entity: Entity): LastTurn {
  const at = speakers.findLastIndex((speaker) => speaker.entity === entity);
  const last = speakers[at];
  if (last === undefined) return { turn: "never", lag: "never" };
  return {
    turn: Math.min(3, speakers.length - 1 - at),
    lag: Math.min(3, mention.paragraph - last.paragraph),
  };
}

/** When the entity spoke last. */
function turnFeatures(
  { mention, paragraph, group, stand }: Pronoun,
  { latest, fit }: PronounCandidate,
  { turn, lag }: LastTurn,
): Feature[] {
  const place = placeNamed(paragraph, latest, mention);
  const turned = feature`${group} turn ${turn}`;
  return [
    turned,
    feature`${turned} lag ${lag}`,
    feature`${turned} lag ${lag} gender ${fit}`,
    feature`${turned} ${place}`,
    feature`${turned} lag ${lag} ${place} gender ${fit}`,
    feature`${stand} turn ${turn} lag ${lag}`,
    feature`${stand} turn ${turn} ${place}`,
  ];
}

/** How far back the entity was named last: in this sentence, or so many paragraphs ago. */
function placeNamed(paragraph: Paragraph, latest: Mention, mention: Mention): Feature {
  if (isInSentence(paragraph, latest, mention)) return feature`sentence`;
  return feature`paragraph ${Math.min(4, mention.paragraph - latest.paragraph)}`;
}

/** Where the entity was named last, and as what. */
function placeFeatures(
  article: AnalysedArticle,
  pronoun: Pronoun,
  candidate: PronounCandidate,
): Feature[] {
  const { latest } = candidate;
  const place = lastPlace(article, latest);
  const features = [
    ...namedFeatures(pronoun, candidate, place),
    ...backFeatures(pronoun, candidate, place),
  ];
  if (latest.isQuoted) features.push(feature`${pronoun.group} quoted`);
  if (isInSentence(pronoun.paragraph, latest, pronoun.mention))
    features.push(...gapFeatures(pronoun, latest));
  if (place.paragraph?.kind !== "paragraph") features.push(feature`${pronoun.group} headline`);
  return features;
}

/** The paragraph that names an entity last, and what the entity is in its sentence. */
type Place = Readonly<{
  paragraph: Paragraph | undefined;
  role: "modifier" | "oblique" | "opening" | "other";
  isSubject: boolean;
}>;

function lastPlace({ reading, mentions }: AnalysedArticle, latest: Mention): Place {
  const paragraph = reading.paragraphs[latest.paragraph];
  if (paragraph === undefined)
    return { paragraph, role: latest.isModifier ? "modifier" : "other", isSubject: false };
  const lead = leadingConjunct(paragraph, mentions[latest.paragraph] ?? [], latest);
  return {
    paragraph,
    role: roleOf(paragraph, latest, lead),
    isSubject: isSubjectLike(paragraph, lead),
  };
}

function roleOf(paragraph: Paragraph, latest: Mention, lead: Mention): Place["role"] {
  if (latest.isModifier) return "modifier";
  if (isAfterPreposition(paragraph, lead)) return "oblique";
  return startsSentence(paragraph, lead.first) ? "opening" : "other";
}

/** What the entity is, how often and how lately it was named. */
function namedFeatures(
  { mention, paragraph, group, compatible }: Pronoun,
  { entity, latest, fit, rank }: PronounCandidate,
  { role }: Place,
): Feature[] {
  const near = feature`${group} ${placeNamed(paragraph, latest, mention)}`;
  return [
    feature`${group} gender ${fit}`,
    feature`${group} kind ${entity.kind}`,
    near,
    feature`${near} ${role}`,
    feature`${near} ${role} gender ${fit}`,
    feature`${group} role ${role}`,
    feature`${group} rank ${Math.min(5, rank)}`,
    feature`${group} count ${bucket(entity.count)}`,
    feature`${group} compatible rank ${Math.min(4, compatible.indexOf(entity))}`,
  ];
}

/** How many sentences back it was named, and whether as the subject. */
function backFeatures(
  { mention, paragraph, group, stand, compatible }: Pronoun,
  { entity, latest, fit }: PronounCandidate,
  place: Place,
): Feature[] {
  const { role, isSubject } = place;
  const sentences =
    place.paragraph === undefined
      ? MAX_SENTENCES_BACK
      : sentenceNumber(paragraph, mention) - sentenceNumber(place.paragraph, latest);
  const back = bucket(sentences);
  const behind = feature`${group} back ${back}`;
  return [
    behind,
    feature`${stand} back ${back} subject ${isSubject}`,
    feature`${stand} back ${back} ${role}`,
    feature`${behind} subject ${isSubject}`,
    feature`${behind} subject ${isSubject} gender ${fit}`,
    feature`${group} subject ${isSubject} compatible rank ${Math.min(3, compatible.indexOf(entity))}`,
    feature`${group} opens ${startsSentence(paragraph, mention.first)} back ${back} subject ${isSubject}`,
  ];
}

/** How far back somebody is whose paragraph is not known. */
const MAX_SENTENCES_BACK = 9;

/** Sentences of the article up to the mention's own. */
function sentenceNumber(paragraph: Paragraph, mention: Mention): number {
  return paragraph.sentencesBefore + (paragraph.sentenceOf[mention.first] ?? 0);
}

/** What stands between it and the pronoun of the same sentence. */
function gapFeatures(
  { mention, paragraph, pronounClass, group }: Pronoun,
  latest: Mention,
): Feature[] {
  const gap = mention.first - latest.last;
  const features = [
    feature`${group} sentence gap ${bucket(gap)}`,
    feature`${group} sentence follows ${lowerAt(paragraph, latest.last)}`,
  ];
  if (pronounClass === "relative" && gap >= 0 && gap <= 1)
    features.push(feature`relative adjacent`);
  return features;
}
