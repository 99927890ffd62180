// Whom a description means: "the senator", "the Russian president", "the bank". It means somebody
// only if the article ties those words to a name; otherwise the description itself is the speaker.

import { cannotBePerson, type Entities, type Entity } from "../../entities/entity.ts";
import type { AnalysedArticle, ReadonlyState } from "../../extraction-state.ts";
import type { Gender } from "../../lexicon/gender.ts";
import { BODY_NOUNS, DOCUMENT_NOUNS, isOnePerson, isPlural } from "../../lexicon/nouns.ts";
import { contentWords, inFull, LEADING_OFFICES } from "../../lexicon/offices.ts";
import type { Mention } from "../../mentions/mention.ts";
import { appositionStart } from "../../mentions/noun-phrases.ts";
import { lowerAt } from "../../reading/read-article.ts";
import { describedBody } from "./body-descriptions.ts";
import { type Described, officeNoun, personFit } from "./entity-fit.ts";
import { renamedSpeaker } from "./renamed-speakers.ts";

/** A description means one of so many named last; an article of a newspaper names 104 at most. */
const MAX_RECENT_PEOPLE = 120;

/**
 * Ties every definite description to the person whom the article has called so before: "the president"
 * is a mention of Obama as good as his name, for the pronouns that follow.
 */
export function tieDescriptions(article: AnalysedArticle): Entities {
  const { mentions, entities } = article;
  const of = new Map(entities.of);
  const named: Entity[] = []; // the latest last
  for (const mention of mentions.flat()) {
    const entity = mention.kind === "name" ? entities.of.get(mention) : undefined;
    if (entity !== undefined) {
      const before = named.lastIndexOf(entity);
      if (before >= 0) named.splice(before, 1);
      else if (named.length === MAX_RECENT_PEOPLE) named.shift();
      named.push(entity);
    } else if (mention.kind === "description" && isOnePerson(mention.head)) {
      const tied =
        apposedPerson(article, mention) ??
        (isDefinite(mention)
          ? (fittingPerson(named.toReversed(), mention) ?? presentedNext(article, mention))
          : null);
      if (tied !== null) of.set(mention, tied);
    }
  }
  return { all: entities.all, of };
}

/** "Another pollster, [Ann Lee] of Lindau, said": the name after the comma, with a mark or an "of" after it. */
function apposedPerson(
  { reading, mentions, entities }: AnalysedArticle,
  { paragraph: index, last }: Mention,
): Entity | null {
  const paragraph = reading.paragraphs[index];
  if (paragraph === undefined || lowerAt(paragraph, last) !== ",") return null;
  const { tokens } = paragraph;
  const name = (mentions[index] ?? []).find(
    (other) => other.first > last && appositionStart(paragraph, other.first) === last + 1,
  );
  const entity = name?.kind === "name" ? entities.of.get(name) : undefined;
  const isClosed = /^(?:[,.;(]|of)$/.test(tokens[name?.last ?? -1]?.lower ?? "");
  const isListed = /^(?:and|or)$/.test(tokens[(name?.last ?? -1) + 1]?.lower ?? ""); // "a pilot, Ann Lee, and …"
  if (entity === undefined || !isClosed || isListed) return null;
  return entity.kind === "person" || /\s/u.test(entity.name) ? entity : null;
}

/** How many paragraphs further a lead's "the mayor" is given a name. */
const MAX_PARAGRAPHS_TO_NAME = 2;

/**
 * "The Lindau mayor will not resign. ¶ Mayor Ann Lee said …": the only one who is presented under that title
 * right after, where nobody was named in this paragraph or the one before. Not of offices that every
 * country has.
 */
function presentedNext(article: AnalysedArticle, mention: Mention): Entity | null {
  const { mentions, entities } = article;
  const head = officeNoun(mention);
  const { paragraph } = mention;
  const isPerson = (name: Mention) => {
    const entity = entities.of.get(name);
    return name.kind === "name" && entity !== undefined && !cannotBePerson(entity);
  };
  const before = [...(mentions[paragraph - 1] ?? []), ...(mentions[paragraph] ?? [])];
  const isOpening = !before.some(
    (name) => (name.paragraph < paragraph || name.first < mention.first) && isPerson(name),
  );
  if (LEADING_OFFICES.has(head) || !isOpening) return null;
  const words = contentWords(mention.words);
  const presented = mentions
    .slice(paragraph, paragraph + MAX_PARAGRAPHS_TO_NAME + 1)
    .flat()
    .filter((name) => {
      const title = contentWords(name.title);
      return (
        isPerson(name) &&
        title.at(-1) === head &&
        (title.every((word) => words.includes(word)) || words.every((word) => title.includes(word)))
      );
    });
  const [entity, ...others] = new Set(presented.flatMap((name) => entities.of.get(name) ?? []));
  return entity !== undefined && others.length === 0 ? entity : null;
}

/** "His wife" is the wife whom the article names. */
const KIN = new Set(
  "wife husband father mother brother sister widow ex-wife ex-husband".split(" "),
);

function isDefinite(mention: Mention): boolean {
  return (
    mention.kind === "description" &&
    (/^(?:the|this|that|former|current)\b/i.test(mention.words) ||
      isTitleAlone(mention) ||
      (KIN.has(mention.head) && /^(?:his|her)\b/i.test(mention.words))) &&
    !isPlural(mention.head) &&
    !DOCUMENT_NOUNS.has(mention.head)
  );
}

/** The person called so; "the premier" may be a Prime Minister. */
function fittingPerson(recent: readonly Entity[], mention: Mention): Entity | null {
  const head = officeNoun(mention);
  const written = inFull(mention.words);
  const asMinister = () =>
    bestFitting(recent, written.replace(/premier/iu, "Prime Minister"), "minister");
  return bestFitting(recent, written, head) ?? (head === "premier" ? asMinister() : null);
}

/** Of several whom the words fit, the one that more of them fit; the one named last where a state or party tells them apart. */
function bestFitting(recent: readonly Entity[], written: string, head: string): Entity | null {
  const words = contentWords(written);
  const [best, second] = recent
    .map((entity, rank) => ({ entity, rank, fit: personFit(entity, written, words, head) }))
    .filter(({ fit }) => fit > 0)
    .toSorted((a, b) => b.fit - a.fit || a.rank - b.rank);
  const isOpen = best !== undefined && second?.fit === best.fit && LEADING_OFFICES.has(head);
  return best === undefined || isOpen ? null : best.entity;
}

/**
 * The entity that `mention` (a description) means: the person whom the article has called so,
 * a body of that kind, or the last speaker under another name ("the senator"); else null.
 */
export function describedEntity(
  state: ReadonlyState,
  mention: Mention,
  asked: Gender | null,
): Described | null {
  const tied = state.entities.of.get(mention);
  if (tied !== undefined) return { entity: tied, probability: 1 };
  if (!isDefinite(mention)) return null;
  return BODY_NOUNS.has(mention.head)
    ? describedBody(state, mention)
    : renamedSpeaker(state, mention, asked);
}

/** "President" or "Senator" alone, as in "President: …" — capitalised, without an article. */
function isTitleAlone(mention: Mention): boolean {
  return mention.last - mention.first === 1 && /^\p{Lu}/u.test(mention.words);
}
