// Whom a paragraph is about up to "he" or "she", where that leaves no choice or shows that nobody can tell.

import { namesAgree } from "../../../text/names-agree.ts";
import type { Entities, Entity } from "../../entities/entity.ts";
import type { AnalysedArticle } from "../../extraction-state.ts";
import { genderOfWords, isGivenName } from "../../lexicon/gender.ts";
import { isOnePerson } from "../../lexicon/nouns.ts";
import type { Mention } from "../../mentions/mention.ts";
import { lowerAt, type Paragraph } from "../../reading/read-article.ts";
import { genderFit, namedInQuotations, type PronounClass, pronounClassOf } from "./pronoun.ts";
import { isSubject, isUnnamed } from "./topic-subject.ts";

/** Who an earlier sentence of the paragraph is about: somebody named, or somebody whom nothing names. */
export type Topic = Readonly<{ entity: Entity | null }>;

/**
 * Whom the paragraph is about up to "he" or "she": the latest subject of a sentence before. Somebody
 * named, where nobody else whom it names outside quotations would fit: "The boy's mother, Ann Lee, thanked them.
 * “I owe them everything,” she said." Or nobody who has a name: "His father was less contrite. “…,” he said."
 * Null where that leaves a choice.
 */
export function topicBefore(
  article: AnalysedArticle,
  pronoun: Mention,
  chosen: Entity | null,
): Topic | null {
  const { paragraphs } = article.reading;
  const paragraph = paragraphs[pronoun.paragraph];
  if (paragraph === undefined) return null;
  const query = { article, pronoun, pronounClass: pronounClassOf(pronoun), chosen };
  const sentence = paragraph.sentenceOf[pronoun.first] ?? 0;
  const here = topicAmong(query, { paragraph, from: 0, to: sentence });
  if (here !== null || !opensWithQuotation(paragraph, sentence)) return here;
  const before = paragraphs[pronoun.paragraph - 1];
  if (before?.kind !== "paragraph") return null;
  const last = before.sentenceStarts.length - 2;
  return topicAmong(query, { paragraph: before, from: last, to: last + 1 });
}

/** Whether nothing but quoted words stands before the sentence. */
function opensWithQuotation({ quotationOf, sentenceStarts }: Paragraph, sentence: number): boolean {
  const start = sentenceStarts[sentence] ?? 0;
  return quotationOf[0] === 0 && quotationOf.slice(0, start).every((at) => at >= 0);
}

/** A pronoun, and whom the model takes. */
type TopicQuery = Readonly<{
  article: AnalysedArticle;
  pronoun: Mention;
  pronounClass: PronounClass;
  chosen: Entity | null;
}>;

/** Sentences `[from, to)` of a paragraph. */
type Sentences = Readonly<{ paragraph: Paragraph; from: number; to: number }>;

/** What tells whom sentences are about for a pronoun. */
type Scene = TopicQuery &
  Sentences &
  Readonly<{
    /** The latest subject of these sentences. */
    subject: Mention;
    /** Who is named from the subject's sentence on and may be meant. */
    fitting: ReadonlySet<Entity>;
    /** Where `chosen` is named. */
    ofChosen: readonly Mention[];
  }>;

/** Whom the sentences are about for the pronoun, the latest counting. */
function topicAmong(query: TopicQuery, sentences: Sentences): Topic | null {
  const { entities } = query.article;
  const { paragraph, to } = sentences;
  const { chosen, pronounClass } = query;
  const named = namedSince(query, sentences);
  const subject = named.findLast(
    (other) =>
      other.kind !== "pronoun" && sentenceAt(paragraph, other) < to && isSubject(paragraph, other),
  );
  if (subject === undefined || isOtherGender(subject, pronounClass)) return null;
  const bearer = surnameBearer(entities, subject, pronounClass);
  if (bearer !== null) return bearer;
  const sentence = sentenceAt(paragraph, subject);
  const since = named.filter((other) => sentenceAt(paragraph, other) >= sentence);
  const fitting = fittingAmong(entities, since, pronounClass);
  const ofChosen =
    chosen === null ? [] : named.filter((other) => entities.of.get(other) === chosen);
  const scene: Scene = { ...query, ...sentences, subject, fitting, ofChosen };
  const entity = entities.of.get(subject);
  return entity === undefined ? topicWithoutName(scene) : topicWithName(scene, entity);
}

function sentenceAt({ sentenceOf }: Paragraph, { first }: Mention): number {
  return sentenceOf[first] ?? 0;
}

/** The mentions outside quotations from the first of the sentences up to the pronoun. */
function namedSince({ article, pronoun }: TopicQuery, { paragraph, from }: Sentences): Mention[] {
  return (article.mentions[paragraph.index] ?? []).filter((other) => {
    const isBefore = paragraph.index < pronoun.paragraph || other.first < pronoun.first;
    return !other.isQuoted && isBefore && sentenceAt(paragraph, other) >= from;
  });
}

/** Whom a subject's bare surname means by the pronoun after it; null where it is no name or the article has told. */
function surnameBearer(
  entities: Entities,
  subject: Mention,
  pronounClass: PronounClass,
): Topic | null {
  if (subject.kind !== "name") return null;
  const entity = entities.of.get(subject);
  if (entity === undefined) return oneBearer(entities, subject, pronounClass);
  if (genderFit(entity, pronounClass) !== "open") return null;
  const bearer = oneBearer(entities, subject, pronounClass, "fits");
  return bearer.entity === null ? null : bearer;
}

/** Those of the mentions whom the pronoun may mean. */
function fittingAmong(
  { of }: Entities,
  mentions: readonly Mention[],
  pronounClass: PronounClass,
): ReadonlySet<Entity> {
  return new Set(
    mentions.flatMap((mention) => {
      const entity = of.get(mention);
      return entity !== undefined && genderFit(entity, pronounClass) !== "clash" ? entity : [];
    }),
  );
}

/** Nobody, where the subject is one human being without a name and nobody else can be meant. */
function topicWithoutName({ paragraph, subject, fitting, ofChosen }: Scene): Topic | null {
  if (isUnnamed(subject)) return fitting.size === 0 ? UNNAMED_TOPIC : null;
  const isObject = ofChosen.some(
    (other) =>
      other.first > subject.last &&
      sentenceAt(paragraph, other) === sentenceAt(paragraph, subject) &&
      lowerAt(paragraph, other.first - 1) !== ",",
  ); // "The bowler removed [Bo Ek]"
  return isOnePerson(subject.head) && isObject ? UNNAMED_TOPIC : null;
}

/** The subject, where nobody else fits; nobody, where the name misleads or somebody else may go on. */
function topicWithName(scene: Scene, entity: Entity): Topic | null {
  const { fitting } = scene;
  if (fitting.size === 0 && isMisread(scene, entity)) return UNNAMED_TOPIC;
  if (!fitting.has(entity) || !isSomebody(entity)) return null;
  if (fitting.size === 1) return { entity };
  return isOpen(scene, entity) ? UNNAMED_TOPIC : null;
}

/** Whether the subject's name may be of the other gender, in Turkish or Hebrew, as nobody else is named. */
function isMisread(
  { paragraph, pronounClass, subject, ofChosen, to }: Scene,
  entity: Entity,
): boolean {
  return (
    entity.kind === "person" &&
    subject.kind === "name" &&
    genderFit(entity, pronounClass) === "clash" &&
    sentenceAt(paragraph, subject) === to - 1 &&
    ofChosen.every((other) => other === subject || other.kind !== "name")
  );
}

/** Whether both may go on of "Weber praised Kern", but nobody by naming himself. */
function isOpen(scene: Scene, entity: Entity): boolean {
  const { article, paragraph, pronoun, chosen, to, fitting, ofChosen } = scene;
  // "Weber was late. Kern would not wait; the vote, he said, …": the pronoun's own sentence is nearer
  const isNearer = ofChosen.some((other) => sentenceAt(paragraph, other) >= to);
  return (
    chosen !== null &&
    chosen !== entity &&
    fitting.has(chosen) &&
    !isNearer &&
    !namedInQuotations(article, pronoun).has(entity)
  );
}

const UNNAMED_TOPIC: Topic = { entity: null };

/** Whether the entity is known as a person, or by nothing else than a name that a person may have. */
function isSomebody({ kind, gender, placeCount, name }: Entity): boolean {
  return (
    kind === "person" ||
    gender !== null ||
    (placeCount === 0 && (/\s/u.test(name) || isGivenName(name)))
  );
}

/** "My father" is no "she". */
function isOtherGender({ kind, words }: Mention, pronounClass: PronounClass): boolean {
  const told = kind === "description" ? genderOfWords(words) : null;
  return told !== null && told !== pronounClass;
}

/** Of several bearers of a bare surname the one that the pronoun fits; nobody where it fits none or more. */
function oneBearer(
  { all }: Entities,
  { words }: Mention,
  pronounClass: PronounClass,
  least: "fits" | "open" = "open",
): Topic {
  const fitting = all.filter(
    (entity) =>
      entity.kind !== "organisation" &&
      namesAgree(entity.parsed, words) &&
      (genderFit(entity, pronounClass) === "fits" || genderFit(entity, pronounClass) === least),
  );
  const [only] = fitting;
  return { entity: only !== undefined && fitting.length === 1 ? only : null };
}
