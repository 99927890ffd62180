// Whom "he" and "she" mean where somebody was just introduced, and where the paragraph leaves open who is
// meant; looked at before and after the model's choice.

import { cannotBePerson, type Entity } from "../../entities/entity.ts";
import type { AnalysedArticle, History, ReadonlyState } from "../../extraction-state.ts";
import { type Gender, PERSONAL_PRONOUNS } from "../../lexicon/gender.ts";
import { SAYING_VERBS } from "../../lexicon/verbs.ts";
import type { Mention } from "../../mentions/mention.ts";
import { isAfterPreposition } from "../../mentions/phrases.ts";
import {
  isQuoted,
  lowerAt,
  type Paragraph,
  sentenceBounds,
  type TokenisedArticle,
} from "../../reading/read-article.ts";
import { genderFit, namedInQuotations, pronounClassOf } from "./pronoun.ts";

/**
 * Whom a paragraph ends by introducing, for the "he" or "she" of a quotation that opens the next:
 * "… worries Ann Lee, a pilot of 30 years. ¶ “We are tired,” she said." Null where nobody is.
 */
export function introducedBefore(article: AnalysedArticle, pronoun: Mention): Entity | null {
  const newName = lastNewName(article, pronoun);
  if (newName === null || !INTRODUCES.every((holds) => holds(newName))) return null;
  return newName.entity;
}

/** A name that may introduce whom the pronoun of the paragraph after it means. */
type NewName = Readonly<{
  article: AnalysedArticle;
  pronoun: Mention;
  before: Paragraph;
  name: Mention;
  entity: Entity;
}>;

/** What must hold of it; the cheaper are asked first. */
const INTRODUCES: readonly ((newName: NewName) => boolean)[] = [
  isNextMention,
  endsParagraph,
  isSubjectOrObject,
  isNewFullName,
  isNotNamedInWords,
];

/** The name last in the paragraph before a quotation whose gender fits the pronoun; null where there is none. */
function lastNewName(article: AnalysedArticle, pronoun: Mention): NewName | null {
  const { reading, mentions, entities } = article;
  const before = reading.paragraphs[pronoun.paragraph - 1];
  const opensWithQuotation = reading.paragraphs[pronoun.paragraph]?.quotationOf[0] === 0;
  if (!opensWithQuotation || before?.kind !== "paragraph") return null;
  const pronounClass = pronounClassOf(pronoun);
  const name = (mentions[before.index] ?? []).findLast((other) => {
    const entity = entities.of.get(other);
    return entity !== undefined && !other.isQuoted && genderFit(entity, pronounClass) === "fits";
  });
  const entity = name === undefined ? undefined : entities.of.get(name);
  if (name === undefined || entity === undefined) return null;
  return { article, pronoun, before, name, entity };
}

/** Nobody is mentioned between the quotation and the pronoun. */
function isNextMention({ article, pronoun }: NewName): boolean {
  return (article.mentions[pronoun.paragraph] ?? []).every(
    (other) => other.isQuoted || other.first >= pronoun.first,
  );
}

/** The name stands in the last sentence of its paragraph, with a comma or a stop after it. */
function endsParagraph({ before, name }: NewName): boolean {
  return (
    before.sentenceOf[name.first] === before.sentenceOf.at(-1) &&
    /^[,.]?$/.test(before.tokens[name.last]?.text ?? "")
  );
}

function isSubjectOrObject({ before, name }: NewName): boolean {
  return !name.isModifier && !isAfterPreposition(before, name);
}

function isNewFullName({ article, name, entity }: NewName): boolean {
  return /\s/.test(name.words) && firstMention(article, entity) === name;
}

function isNotNamedInWords({ article, pronoun, entity }: NewName): boolean {
  return !namedInQuotations(article, pronoun).has(entity);
}

function firstMention(
  { mentions, entities }: AnalysedArticle,
  entity: Entity,
): Mention | undefined {
  return mentions.flat().find((mention) => entities.of.get(mention) === entity);
}

/**
 * Whether somebody whose gender fits "he" or "she" was named as lately as `chosen`, of whom nothing
 * tells that it is anybody: "At a rally in Ely, Ohio, Ann Lee was loud, too. “…,” she said."
 */
export function hasBetterFittingRival(
  state: ReadonlyState,
  mention: Mention,
  chosen: Entity,
): boolean {
  const { reading, mentions, entities, history } = state;
  const pronounClass = pronounClassOf(mention);
  const isKnown = chosen.calledAs !== null;
  const hasSpoken = history.speakers.some(({ entity }) => entity === chosen);
  if (isKnown || hasSpoken || genderFit(chosen, pronounClass) !== "open") return false;
  for (let p = mention.paragraph; p >= 0; p--) {
    const named = (mentions[p] ?? []).flatMap((other) => {
      const entity = entities.of.get(other);
      const isBefore = p < mention.paragraph || other.first < mention.first;
      return entity !== undefined &&
        isBefore &&
        !other.isQuoted &&
        reading.paragraphs[p]?.kind === "paragraph"
        ? entity
        : [];
    });
    const fit = named.findLastIndex((entity) => genderFit(entity, pronounClass) === "fits");
    if (fit >= 0) return chosen.kind !== "person" || fit > named.lastIndexOf(chosen);
    if (named.includes(chosen)) return false;
  }
  return false;
}

/** What the report of a description tells of it: "The president said that [her] fishermen …", "…, said [she] …". */
export function genderInReport(
  { paragraphs }: TokenisedArticle,
  { paragraph, last }: Mention,
): Gender | null {
  const written = paragraphs[paragraph];
  if (written === undefined || !SAYING_VERBS.has(lowerAt(written, last))) return null;
  const at = lowerAt(written, last + 1) === "that" ? last + 2 : last + 1;
  return isQuoted(written, at) ? null : (PERSONAL_PRONOUNS.get(lowerAt(written, at)) ?? null);
}

/**
 * Whether `chosen` is not named in the paragraph, nor spoke in it last, but somebody is whose gender fits
 * "he" or "she", before it and outside quotations. Who is named after the paragraph's first such pronoun
 * does not count: "She met the mayor, Ann Kern. She said …" goes on with whom it began with.
 */
export function isNotNamedNearby(state: ReadonlyState, mention: Mention, chosen: Entity): boolean {
  const { reading, mentions, entities, history } = state;
  const paragraph = reading.paragraphs[mention.paragraph];
  const pronounClass = pronounClassOf(mention);
  if (paragraph === undefined || (pronounClass !== "male" && pronounClass !== "female"))
    return false;
  if (spokeHere(history, mention, chosen)) return false;
  const end = Math.min(mention.first, chainStart(paragraph, pronounClass) ?? mention.first);
  const free = (mentions[paragraph.index] ?? []).filter(
    (other) => !other.isQuoted && !other.isModifier && other.first < mention.first,
  );
  const isNewcomer = (other: Mention) => {
    const entity = entities.of.get(other);
    return other.first < end && entity !== undefined && genderFit(entity, pronounClass) === "fits";
  };
  return free.every((other) => entities.of.get(other) !== chosen) && free.some(isNewcomer);
}

/** The first unquoted pronoun of the gender in the paragraph; null without one. */
function chainStart(paragraph: Paragraph, gender: Gender): number | null {
  const at = paragraph.tokens.findIndex(
    ({ lower }, i) => PERSONAL_PRONOUNS.get(lower) === gender && !isQuoted(paragraph, i),
  );
  return at < 0 ? null : at;
}

/** Whether `chosen` is named in the quotations of the pronoun's own sentence: “Ann Falk is right,” [she] said. */
export function isNamedInOwnQuotation(
  { reading, mentions, entities }: AnalysedArticle,
  mention: Mention,
  chosen: Entity,
): boolean {
  const { sentenceOf } = reading.paragraphs[mention.paragraph] ?? { sentenceOf: [] };
  return (mentions[mention.paragraph] ?? []).some(
    (other) =>
      other.isQuoted &&
      other.kind === "name" &&
      entities.of.get(other) === chosen &&
      sentenceOf[other.first] === sentenceOf[mention.first],
  );
}

/** Whether `one` is who spoke last, in this paragraph. */
function spokeHere({ speakers }: History, { paragraph }: Mention, one: Entity): boolean {
  const last = speakers.at(-1);
  return last?.entity === one && last.paragraph === paragraph;
}

/** Whether somebody unnamed spoke last, in this paragraph, and no person was named since: "A firefighter said … “…,” he said." */
export function isUnnamedMeant(
  { reading, history, mentions, entities }: ReadonlyState,
  mention: Mention,
): boolean {
  const { unnamed } = history;
  const paragraph = reading.paragraphs[mention.paragraph];
  if (paragraph === undefined || unnamed?.paragraph !== mention.paragraph) return false;
  // "The witness, known as Lucy, said …. “…,” she said.": a name beside the unnamed one is no other subject
  const sentence = paragraph.sentenceOf[unnamed.first] ?? 0;
  const isLater = sentence < (paragraph.sentenceOf[mention.first] ?? 0);
  const since = isLater ? sentenceBounds(paragraph, sentence).last : unnamed.last;
  return !(mentions[mention.paragraph] ?? []).some((other) => {
    const entity = entities.of.get(other);
    return (
      entity !== undefined &&
      !cannotBePerson(entity) &&
      !other.isQuoted &&
      (other.first >= since ||
        (other.first >= unnamed.last && lowerAt(paragraph, other.first - 1) === ",")) &&
      other.first < mention.first
    );
  });
}
