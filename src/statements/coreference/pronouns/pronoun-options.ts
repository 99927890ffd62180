// Whom a pronoun means: one of the people that the article has named, or nobody.

import { isCapitalised } from "../../../text/tokens.ts";
import { type Feature, feature } from "../../decisions/feature.ts";
import type { Option } from "../../decisions/linear-model.ts";
import { bucket } from "../../decisions/place-features.ts";
import type { Entity } from "../../entities/entity.ts";
import type { AnalysedArticle, History, ReadonlyState } from "../../extraction-state.ts";
import { isPlural } from "../../lexicon/nouns.ts";
import { SAYING_VERBS } from "../../lexicon/verbs.ts";
import { leadingConjunct } from "../../mentions/conjuncts.ts";
import type { Mention } from "../../mentions/mention.ts";
import { isAfterPreposition } from "../../mentions/phrases.ts";
import { isQuoted, lowerAt, type Paragraph, startsSentence } from "../../reading/read-article.ts";
import { genderFit, namedInQuotations, type PronounClass, pronounClassOf } from "./pronoun.ts";

const MAX_CANDIDATES = 10;

/** The pronoun whose referent is asked for, and what all its candidates share. */
type Pronoun = Readonly<{
  mention: Mention;
  paragraph: Paragraph;
  pronounClass: PronounClass;
  /** Words that open its features. */
  group: Feature;
  /** `group` and how the pronoun stands. */
  stand: Feature;
  /** Those who could be meant and are no body, the latest named first. */
  compatible: readonly Entity[];
}>;

/** The people `mention` may mean, the latest named first, and null for nobody whom the article names. */
export function referentOptions(state: ReadonlyState, mention: Mention): Option<Entity | null>[] {
  const paragraph = state.reading.paragraphs[mention.paragraph];
  if (paragraph === undefined) return [{ value: null, features: [feature`none`] }];
  const seen = latestMentions(state, mention);
  const pronounClass = pronounClassOf(mention);
  const isPersonal = pronounClass === "male" || pronounClass === "female";
  const namedBehind = isPersonal ? namedInRest(state, paragraph, mention) : new Set();
  const candidates = [...seen]
    .filter(([entity]) => genderFit(entity, pronounClass) !== "clash" && !namedBehind.has(entity))
    .slice(0, MAX_CANDIDATES);
  const group = isPersonal ? feature`person` : feature`${pronounClass}`;
  const pronoun: Pronoun = {
    mention,
    paragraph,
    pronounClass,
    group,
    stand: feature`${group} ${standing(paragraph, mention)}`,
    compatible: candidates.map(([entity]) => entity).filter(({ kind }) => kind !== "organisation"),
  };
  const prominent = [...state.entities.all].sort((a, b) => b.count - a.count)[0];
  const namedInWords = namedInQuotations(state, mention);
  const options: Option<Entity | null>[] = candidates.map(([entity, latest], rank) => {
    const turn = turnOf(state.history, mention, entity);
    const features = [
      ...placeFeatures(state, pronoun, entity, latest, rank),
      ...turnFeatures(pronoun, entity, latest, turn),
    ];
    if (entity === prominent) features.push(feature`${group} prominent`);
    if (namedInWords.has(entity)) features.push(feature`${group} named in words`);
    if (entity === pronoun.compatible[0])
      features.push(
        feature`${group} latest compatible`,
        feature`${group} latest compatible turn ${turn.turn}`,
      );
    if (pronoun.compatible.length === 1 && entity === pronoun.compatible[0])
      features.push(feature`${group} only compatible`);
    return { value: entity, features };
  });
  options.push({ value: null, features: noneFeatures(pronounClass, candidates.length) });
  return options;
}

type Turn = Readonly<{ turn: number | "never"; lag: number | "never" }>;

/** How many speakers and how many paragraphs ago the entity spoke last, both up to 3. */
function turnOf({ speakers }: History, mention: Mention, entity: Entity): Turn {
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
  { mention, paragraph, pronounClass, group, stand }: Pronoun,
  entity: Entity,
  latest: Mention,
  { turn, lag }: Turn,
): Feature[] {
  const fit = genderFit(entity, pronounClass);
  const place = placeOf(paragraph, latest, mention);
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

/**
 * The latest plural subject before "they": "aides", "Democrats", the first of "Ms. Weber and Mr. Kern".
 * Looks back through this paragraph and the one before; null where there is none.
 */
export function pluralAntecedent(
  { reading, mentions }: AnalysedArticle,
  mention: Mention,
): Mention | null {
  for (const p of [mention.paragraph, mention.paragraph - 1]) {
    const paragraph = reading.paragraphs[p];
    const found = (mentions[p] ?? []).findLast(
      (other) =>
        paragraph !== undefined &&
        !other.isQuoted &&
        (p < mention.paragraph || other.last <= mention.first) &&
        isPluralMention(paragraph, other) &&
        isSubjectLike(paragraph, other),
    );
    if (found !== undefined) return found;
  }
  return null;
}

function isPluralMention(paragraph: Paragraph, { kind, head, last }: Mention): boolean {
  if (kind === "pronoun") return false;
  if (kind === "description") return isPlural(head);
  const isJoined = lowerAt(paragraph, last) === "and" && isCapitalised(paragraph.tokens[last + 1]);
  return isJoined || PLURAL_NAMES.has(head);
}

/** Bodies that are spoken of as "they". */
const PLURAL_NAMES = new Set(
  "democrats republicans conservatives liberals officials senators lawmakers aides advocates police".split(
    " ",
  ),
);

/**
 * Those named later in the sentence: in "He said Obama hopes …" he is not Obama. Not the subject that
 * an opening clause looks ahead to: "While he admitted the error, Lee said …"
 */
function namedInRest(
  { mentions, entities }: AnalysedArticle,
  paragraph: Paragraph,
  mention: Mention,
): ReadonlySet<Entity> {
  const named = new Set<Entity>();
  for (const other of mentions[mention.paragraph] ?? []) {
    if (
      other.kind !== "name" ||
      other.isQuoted ||
      other.first <= mention.first ||
      !isInSentence(paragraph, other, mention) ||
      isLookedAheadTo(paragraph, mention, other)
    )
      continue;
    const entity = entities.of.get(other);
    if (entity !== undefined) named.add(entity);
  }
  return named;
}

/** Whether `other` heads the main clause behind the opening clause that the pronoun stands in. */
function isLookedAheadTo(paragraph: Paragraph, pronoun: Mention, other: Mention): boolean {
  const first = paragraph.sentenceStarts[paragraph.sentenceOf[pronoun.first] ?? 0] ?? 0;
  return (
    OPENING_CLAUSE.test(lowerAt(paragraph, first)) &&
    pronoun.first > first &&
    pronoun.first - first < 8 &&
    lowerAt(paragraph, other.first - 1) === "," &&
    !other.isModifier
  );
}

/** Words that open a clause before the main one. */
const OPENING_CLAUSE =
  /^(?:while|when|as|although|though|after|before|since|because|if|whether|in|on|at|back|despite)$/;

/** Per entity its latest mention before `mention`, the latest entity first. */
function latestMentions(
  { mentions, entities }: AnalysedArticle,
  mention: Mention,
): Map<Entity, Mention> {
  const seen = new Map<Entity, Mention>();
  for (let p = mention.paragraph; p >= 0 && seen.size < 3 * MAX_CANDIDATES; p--) {
    for (const other of (mentions[p] ?? []).toReversed()) {
      if (p === mention.paragraph && other.first >= mention.first) continue;
      const entity = entities.of.get(other);
      if (entity !== undefined && !seen.has(entity)) seen.set(entity, other);
    }
  }
  return seen;
}

/** Sentences of the article up to the mention's own. */
function sentenceNumber(paragraph: Paragraph, mention: Mention): number {
  return paragraph.sentencesBefore + (paragraph.sentenceOf[mention.first] ?? 0);
}

/** Near the start of its clause and nobody's modifier or object: probably what the clause is about. */
function isSubjectLike(paragraph: Paragraph, mention: Mention): boolean {
  if (mention.isModifier || isAfterPreposition(paragraph, mention)) return false;
  const before = lowerAt(paragraph, mention.first - 1);
  return (
    startsSentence(paragraph, mention.first) ||
    /^(?:,|but|and|that|as|while|when|because|if|the|mr\.|sen\.|president|#)$/.test(before)
  );
}

function isInSentence(paragraph: Paragraph, latest: Mention, mention: Mention): boolean {
  return (
    latest.paragraph === mention.paragraph &&
    paragraph.sentenceOf[latest.first] === paragraph.sentenceOf[mention.first]
  );
}

/** How far back the entity was named last: in this sentence, or so many paragraphs ago. */
function placeOf(paragraph: Paragraph, latest: Mention, mention: Mention): Feature {
  if (isInSentence(paragraph, latest, mention)) return feature`sentence`;
  return feature`paragraph ${Math.min(4, mention.paragraph - latest.paragraph)}`;
}

/** Where the entity was named last, and as what. */
function placeFeatures(
  article: AnalysedArticle,
  pronoun: Pronoun,
  entity: Entity,
  latest: Mention,
  rank: number,
): Feature[] {
  const place = lastPlace(article, latest);
  const features = [
    ...namedFeatures(pronoun, entity, latest, place, rank),
    ...backFeatures(pronoun, entity, latest, place),
  ];
  if (latest.isQuoted) features.push(feature`${pronoun.group} quoted`);
  if (isInSentence(pronoun.paragraph, latest, pronoun.mention))
    features.push(...gapFeatures(pronoun, latest));
  if (place.home?.kind !== "paragraph") features.push(feature`${pronoun.group} headline`);
  return features;
}

/** The paragraph that names an entity last, and what the entity is in its sentence. */
type Place = Readonly<{
  home: Paragraph | undefined;
  role: "modifier" | "oblique" | "opening" | "other";
  isSubject: boolean;
}>;

function lastPlace({ reading, mentions }: AnalysedArticle, latest: Mention): Place {
  const home = reading.paragraphs[latest.paragraph];
  if (home === undefined)
    return { home, role: latest.isModifier ? "modifier" : "other", isSubject: false };
  const lead = leadingConjunct(home, mentions[latest.paragraph] ?? [], latest);
  return { home, role: roleOf(home, latest, lead), isSubject: isSubjectLike(home, lead) };
}

function roleOf(home: Paragraph, latest: Mention, lead: Mention): Place["role"] {
  if (latest.isModifier) return "modifier";
  if (isAfterPreposition(home, lead)) return "oblique";
  return startsSentence(home, lead.first) ? "opening" : "other";
}

/** What the entity is, how often and how lately it was named. */
function namedFeatures(
  { mention, paragraph, pronounClass, group, compatible }: Pronoun,
  entity: Entity,
  latest: Mention,
  { role }: Place,
  rank: number,
): Feature[] {
  const fit = genderFit(entity, pronounClass);
  const near = feature`${group} ${placeOf(paragraph, latest, mention)}`;
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
  { mention, paragraph, pronounClass, group, stand, compatible }: Pronoun,
  entity: Entity,
  latest: Mention,
  { home, role, isSubject }: Place,
): Feature[] {
  const fit = genderFit(entity, pronounClass);
  const sentences =
    home === undefined ? 9 : sentenceNumber(paragraph, mention) - sentenceNumber(home, latest);
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

/** How a pronoun stands: behind the words that it says, at the head of its sentence, inside a clause. */
function standing(paragraph: Paragraph, { first, last }: Mention): string {
  if (isQuoted(paragraph, first - 1)) return "behind quotation";
  if (startsSentence(paragraph, first)) return "opening";
  const before = lowerAt(paragraph, first - 1);
  const isTail = SAYING_VERBS.has(lowerAt(paragraph, last));
  if (before === ",") return isTail ? "tail" : "behind comma";
  return /^(?:and|but)$/.test(before) ? "joined" : "inside";
}

function noneFeatures(pronounClass: PronounClass, candidates: number): Feature[] {
  return [
    feature`none`,
    feature`none ${pronounClass}`,
    feature`none ${pronounClass} of ${Math.min(2, candidates)}`,
  ];
}
