// Whom a paragraph is about up to "he" or "she", where that leaves no choice or shows that nobody can tell.

import { namesAgree } from "../../../text/names-agree.ts";
import type { Entities, Entity } from "../../entities/entity.ts";
import type { AnalysedArticle } from "../../extraction-state.ts";
import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from "../../lexicon/function-words.ts";
import { genderOfWords, isGivenName } from "../../lexicon/gender.ts";
import { isOnePerson, ROLE_NOUNS } from "../../lexicon/nouns.ts";
import { descriptionStart } from "../../mentions/description-start.ts";
import type { Mention } from "../../mentions/mention.ts";
import { QUALIFIER } from "../../mentions/name-openings.ts";
import { AGENT } from "../../mentions/noun-phrases.ts";
import { isAfterPreposition } from "../../mentions/phrases.ts";
import { lowerAt, type Paragraph, sentenceBounds } from "../../reading/read-article.ts";
import { genderFit, namedInQuotations, type PronounClass, pronounClassOf } from "./pronoun.ts";

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
  mention: Mention,
  chosen: Entity | null,
): Topic | null {
  const { paragraphs } = article.reading;
  const paragraph = paragraphs[mention.paragraph];
  if (paragraph === undefined) return null;
  const sentence = paragraph.sentenceOf[mention.first] ?? 0;
  const here = topicOf(article, paragraph, mention, chosen, 0, sentence);
  if (here !== null || !opensWithQuotation(paragraph, sentence)) return here;
  const before = paragraphs[mention.paragraph - 1];
  if (before?.kind !== "paragraph") return null;
  const last = before.sentenceStarts.length - 2;
  return topicOf(article, before, mention, chosen, last, last + 1);
}

/** Whether nothing but quoted words stands before the sentence. */
function opensWithQuotation({ quotationOf, sentenceStarts }: Paragraph, sentence: number): boolean {
  const start = sentenceStarts[sentence] ?? 0;
  return quotationOf[0] === 0 && quotationOf.slice(0, start).every((at) => at >= 0);
}

/** What tells whom sentences are about for a pronoun. */
type Scene = Readonly<{
  article: AnalysedArticle;
  paragraph: Paragraph;
  pronoun: Mention;
  /** Whom the model takes. */
  chosen: Entity | null;
  /** The sentence behind those looked at. */
  to: number;
  /** The latest subject of these sentences. */
  subject: Mention;
  /** Who is named from the subject's sentence on and may be meant. */
  fitting: ReadonlySet<Entity>;
  /** Where `chosen` is named. */
  ofChosen: readonly Mention[];
}>;

/** Whom sentences `[from, to)` are about for the pronoun, the latest counting. */
function topicOf(
  article: AnalysedArticle,
  paragraph: Paragraph,
  pronoun: Mention,
  chosen: Entity | null,
  from: number,
  to: number,
): Topic | null {
  const { entities } = article;
  const pronounClass = pronounClassOf(pronoun);
  const named = namedSince(article, paragraph, pronoun, from);
  const subject = named.findLast(
    (other) =>
      other.kind !== "pronoun" && sentenceAt(paragraph, other) < to && isSubject(paragraph, other),
  );
  if (subject === undefined || isOtherGender(subject, pronounClass)) return null;
  const bearer = bearerOf(entities, subject, pronounClass);
  if (bearer !== null) return bearer;
  const fitting = fittingSince(entities, paragraph, named, subject, pronounClass);
  const ofChosen =
    chosen === null ? [] : named.filter((other) => entities.of.get(other) === chosen);
  const scene = { article, paragraph, pronoun, chosen, to, subject, fitting, ofChosen };
  const entity = entities.of.get(subject);
  return entity === undefined ? topicWithoutName(scene) : topicWithName(scene, entity);
}

function sentenceAt({ sentenceOf }: Paragraph, { first }: Mention): number {
  return sentenceOf[first] ?? 0;
}

/** The mentions outside quotations from sentence `from` up to the pronoun. */
function namedSince(
  { mentions }: AnalysedArticle,
  paragraph: Paragraph,
  pronoun: Mention,
  from: number,
): Mention[] {
  return (mentions[paragraph.index] ?? []).filter((other) => {
    const isBefore = paragraph.index < pronoun.paragraph || other.first < pronoun.first;
    return !other.isQuoted && isBefore && sentenceAt(paragraph, other) >= from;
  });
}

/** Whom a subject's bare surname means by the pronoun behind it; null where it is no name or the article has told. */
function bearerOf(entities: Entities, subject: Mention, pronounClass: PronounClass): Topic | null {
  if (subject.kind !== "name") return null;
  const entity = entities.of.get(subject);
  if (entity === undefined) return oneBearer(entities, subject, pronounClass);
  if (genderFit(entity, pronounClass) !== "open") return null;
  const bearer = oneBearer(entities, subject, pronounClass, "fits");
  return bearer.entity === null ? null : bearer;
}

/** Those named from the subject's sentence on whom the pronoun may mean. */
function fittingSince(
  { of }: Entities,
  paragraph: Paragraph,
  named: readonly Mention[],
  subject: Mention,
  pronounClass: PronounClass,
): ReadonlySet<Entity> {
  const sentence = sentenceAt(paragraph, subject);
  return new Set(
    named.flatMap((other) => {
      const one = sentenceAt(paragraph, other) >= sentence ? of.get(other) : undefined;
      return one !== undefined && genderFit(one, pronounClass) !== "clash" ? one : [];
    }),
  );
}

/** Nobody, where the subject is one human being without a name and nobody else can be meant. */
function topicWithoutName({ paragraph, subject, fitting, ofChosen }: Scene): Topic | null {
  if (isUnnamed(subject)) return fitting.size === 0 ? NOBODY : null;
  const isObject = ofChosen.some(
    (other) =>
      other.first > subject.last &&
      sentenceAt(paragraph, other) === sentenceAt(paragraph, subject) &&
      lowerAt(paragraph, other.first - 1) !== ",",
  ); // "The bowler removed [Bo Ek]"
  return isOnePerson(subject.head) && isObject ? NOBODY : null;
}

/** The subject, where nobody else fits; nobody, where the name misleads or somebody else may go on. */
function topicWithName(scene: Scene, entity: Entity): Topic | null {
  const { fitting } = scene;
  if (fitting.size === 0 && isMisread(scene, entity)) return NOBODY;
  if (!fitting.has(entity) || !isSomebody(entity)) return null;
  if (fitting.size === 1) return { entity };
  return isOpen(scene, entity) ? NOBODY : null;
}

/** Whether the subject's name may be of the other gender, in Turkish or Hebrew, as nobody else is named. */
function isMisread({ paragraph, pronoun, subject, ofChosen, to }: Scene, entity: Entity): boolean {
  return (
    entity.kind === "person" &&
    subject.kind === "name" &&
    genderFit(entity, pronounClassOf(pronoun)) === "clash" &&
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

const NOBODY: Topic = { entity: null };

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

/** "His father", "Ann's father", "a firefighter": one human being whom no name is meant by; "the suspect" may be somebody named. */
function isUnnamed({ head, words, kind }: Mention): boolean {
  if (kind !== "description" || !isOnePerson(head)) return false;
  const isKin = /[’']s\s/u.test(words) && genderOfWords(head) !== null;
  return isKin || /^(?:an?|one|another|his|her|their|my)\s/iu.test(words);
}

/** Whether the mention, with the title before it, is what its sentence opens with, or the name of whom it opens with. */
function isSubject(paragraph: Paragraph, mention: Mention): boolean {
  if (mention.isModifier) return false;
  const first = phraseStart(paragraph, mention);
  const sentence = sentenceBounds(paragraph, paragraph.sentenceOf[mention.first] ?? 0);
  if (first === sentence.first) return true;
  const opening = lowerAt(paragraph, sentence.first);
  if (/^(?:named|called)$/.test(lowerAt(paragraph, first - 1))) return DETERMINERS.has(opening);
  if (lowerAt(paragraph, first - 1) !== ",")
    return (
      PREPOSITIONS.has(opening) &&
      isUnnamed(mention) &&
      !isAfterPreposition(paragraph, mention) &&
      isVerbLike(lowerAt(paragraph, mention.last))
    ); // "Outside the court [his father] was angry"
  const isApposed =
    /^(?:,|of|from)$/.test(lowerAt(paragraph, mention.last)) &&
    (DETERMINERS.has(opening) || lowerAt(paragraph, sentence.first + 1) === "'s");
  return isApposed || isAdverbial(opening);
}

/** "was", "held", "sat": what may be a verb, as far as closed classes tell. */
function isVerbLike(lower: string): boolean {
  return /^[a-z]/.test(lower) && !PREPOSITIONS.has(lower) && !CONJUNCTIONS.has(lower);
}

/** "In Lindau, …", "Asked about it, …", "When told, …": what may stand before the subject. */
function isAdverbial(opening: string): boolean {
  return PREPOSITIONS.has(opening) || CONJUNCTIONS.has(opening) || /(?:ed|ing)$/.test(opening);
}

/** Where the phrase begins that the mention heads: "[shrimp farmer] Tran Nam". */
function phraseStart(paragraph: Paragraph, { first, kind }: Mention): number {
  const before = lowerAt(paragraph, first - 1);
  if (kind === "name" && QUALIFIER.test(before)) return first - 1;
  const isCalling = ROLE_NOUNS.has(before) || (AGENT.test(before) && !PREPOSITIONS.has(before));
  return kind === "name" && isCalling ? descriptionStart(paragraph, first - 1) : first;
}
