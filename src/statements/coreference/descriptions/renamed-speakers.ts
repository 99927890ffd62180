// The speaker just named under another name: news varies the name of who goes on speaking ("the senator").

import { cannotBePerson, type Entity } from "../../entities/entity.ts";
import type { AnalysedArticle, ReadonlyState } from "../../extraction-state.ts";
import type { Gender } from "../../lexicon/gender.ts";
import { DOCUMENT_NOUNS, ROLE_NOUNS } from "../../lexicon/nouns.ts";
import {
  capitalisedWords,
  contentWords,
  descriptionFit,
  EXCLUSIVE_OFFICES,
  inFull,
  LEADING_OFFICES,
} from "../../lexicon/offices.ts";
import type { Mention } from "../../mentions/mention.ts";
import { isAfterPreposition } from "../../mentions/phrases.ts";
import { type Described, officeNoun, personFit } from "./entity-fit.ts";

/** How often the only one of that gender to hold the office is right, about. */
const HOLDER_PROBABILITY = 0.75;

/**
 * The last speaker under a title that nothing ties to them is right two times in three in political
 * news, where every senator has a name, but seldom elsewhere ("the judge" after a lawyer): too little
 * to be shown under the name.
 */
export const RENAMING_PROBABILITY = 0.4;

/**
 * Under a title with a place, a party or an age, where nobody else is meant by anything: right in all
 * of 20 statements read.
 */
const VARIATION_PROBABILITY = 0.8;

/**
 * What reports call a speaker just named, to vary the name: offices with many holders and callings of
 * public people. Not "president" or "pope", who may be meant without having been named.
 */
const RENAMING_NOUNS = new Set(
  "senator governor mayor representative nominee businessman businesswoman general judge secretary minister chancellor premier republican democratic author actor actress singer filmmaker retired veteran professor lawyer attorney economist scientist pastor bishop doctor diplomat ambassador envoy officer".split(
    " ",
  ),
);

/**
 * The last speaker, where they hold the office or news would call them so to vary the name; of two
 * presidents the one whose gender the sentence tells: "The president said that her fishermen …".
 */
export function renamedSpeaker(
  state: ReadonlyState,
  mention: Mention,
  asked: Gender | null,
): Described | null {
  const isLeading = LEADING_OFFICES.has(officeNoun(mention));
  if (isLeading && asked !== null) return onlyHolder(state, mention, asked);
  const entity = lastSpeaker(state, mention);
  if (entity === null || !isShort(mention)) return null;
  return isLeading && isHolder(entity, mention)
    ? latestHolder(state, mention, entity)
    : renamed(state, mention, entity);
}

/** The only one of that gender who holds the office. */
function onlyHolder(
  { entities }: ReadonlyState,
  mention: Mention,
  gender: Gender,
): Described | null {
  const [holder, ...others] = entities.all.filter(
    (entity) => entity.gender === gender && isHolder(entity, mention),
  );
  return holder !== undefined && others.length === 0
    ? { entity: holder, probability: HOLDER_PROBABILITY }
    : null;
}

/** Who spoke last, in this paragraph or the one before. */
function lastSpeaker({ history }: ReadonlyState, { paragraph }: Mention): Entity | null {
  const last = history.speakers.at(-1);
  return last === undefined || paragraph - last.paragraph > 1 ? null : last.entity;
}

const MAX_TITLE_WORDS = 4;

function isShort({ words }: Mention): boolean {
  return contentWords(words).length <= MAX_TITLE_WORDS && !/[’']s\b/u.test(words);
}

/** Of two presidents the one who spoke last. */
function latestHolder(state: ReadonlyState, mention: Mention, entity: Entity): Described {
  const isLatest = isLatestHolder(state, mention, entity);
  return { entity, probability: isLatest ? VARIATION_PROBABILITY : RENAMING_PROBABILITY };
}

/** What must hold of a description and the last speaker. */
type Condition = (state: ReadonlyState, mention: Mention, entity: Entity) => boolean;

/** Without one of these the description is somebody else's; the cheaper are asked first. */
const RENAMING: readonly Condition[] = [
  (_, mention) => isName(mention),
  (_, __, entity) => entity.kind !== "organisation" && !cannotBePerson(entity),
  (_, mention, entity) => !holdsOtherOffice(entity, officeNoun(mention)),
  (_, mention, entity) => genderFits(entity, mention.head),
];

/** With all of these it only varies the name. */
const VARIATION: readonly Condition[] = [
  ({ history }) => history.unnamed === null, // "A student said …. The 24-year-old student"
  (_, mention) => variesName(mention),
  isInSight,
  (_, mention, entity) => !hasOtherCalling(entity, officeNoun(mention)),
  (_, mention, entity) => mayHoldOffice(entity, officeNoun(mention)),
  isOnlyHolder,
];

function renamed(state: ReadonlyState, mention: Mention, entity: Entity): Described | null {
  const holds = (condition: Condition) => condition(state, mention, entity);
  if (!RENAMING.every(holds)) return null;
  const isVariation = VARIATION.every(holds);
  return { entity, probability: isVariation ? VARIATION_PROBABILITY : RENAMING_PROBABILITY };
}

function isOnlyHolder({ entities }: ReadonlyState, mention: Mention, entity: Entity): boolean {
  return !entities.all.some((other) => other !== entity && mayHold(other, mention));
}

function isHolder(entity: Entity, mention: Mention): boolean {
  return (
    personFit(entity, inFull(mention.words), contentWords(mention.words), officeNoun(mention)) > 0
  );
}

/** What may stand for the name of who goes on: a title of the list, "the 34-year-old mother", "the former first lady". */
function isName(mention: Mention): boolean {
  return (
    RENAMING_NOUNS.has(officeNoun(mention)) ||
    AGE.test(mention.words) ||
    /\bfirst lady$/iu.test(mention.words)
  );
}

const AGE = /\b\d+-year-old\b/;

/** Whether the other is of the office, be it of the same place ("the Lindau mayor") or of none that is told ("Mayor Kern"). */
function mayHold(other: Entity, mention: Mention): boolean {
  const head = officeNoun(mention);
  return (
    isHolder(other, mention) ||
    [...other.descriptions].some(
      (known) =>
        descriptionFit(known, head, [head], head) > 0 &&
        capitalisedWords(known).every((word) => word === head),
    )
  );
}

/**
 * "The Lindau mayor", "the Republican nominee", "the 57-year-old scientist", "the Republican": a place,
 * a party or an age with the title, which tell nothing of who is meant but vary the name. Any other
 * word makes another office ("the Lindau attorney general") or another person of it.
 */
function variesName({ words, head }: Mention): boolean {
  const [, ...between] = words.split(/\s+/u);
  const title = between.at(-1)?.toLowerCase() === head ? between.slice(0, -1) : between;
  const tells = (word: string) => /^\p{Lu}/u.test(word) || AGE.test(word) || word === "former";
  return between.some(tells) && title.every((word) => tells(word) || NO_OTHER_OFFICE.test(word));
}

/** Words that leave an office what it is. */
const NO_OTHER_OFFICE = /^(?:presidential|presumptive|independent|junior|senior|first)$/;

/**
 * Whether the paragraph or the one before names `entity`, and the paragraph so far nobody else whom
 * its sentences could be about: "Lee told Kern to wait. The Lindau mayor said" may be either.
 */
function isInSight(article: AnalysedArticle, mention: Mention, entity: Entity): boolean {
  const isMeant = (other: Mention) => article.entities.of.get(other) === entity;
  const here = peopleBefore(article, mention, mention.paragraph);
  if (here.length === 0) return peopleBefore(article, mention, mention.paragraph - 1).some(isMeant);
  const subjects = here.filter((other) => mayBeSubject(article, other));
  return subjects.length > 0 && subjects.every(isMeant);
}

/** Whether of all who hold the office `entity` is the one whom this paragraph or the one before was about last. */
function isLatestHolder(article: AnalysedArticle, mention: Mention, entity: Entity): boolean {
  const latest = [mention.paragraph - 1, mention.paragraph]
    .flatMap((paragraph) => peopleBefore(article, mention, paragraph))
    .flatMap((other) =>
      mayBeSubject(article, other) ? (article.entities.of.get(other) ?? []) : [],
    )
    .findLast((other) => isHolder(other, mention));
  return latest === entity;
}

/** The names of people in a paragraph, outside quotations and before `mention`. */
function peopleBefore(
  { mentions, entities }: AnalysedArticle,
  mention: Mention,
  paragraph: number,
) {
  return (mentions[paragraph] ?? []).filter((other) => {
    const named = other.isQuoted ? undefined : entities.of.get(other);
    const isEarlier = paragraph < mention.paragraph || other.first < mention.first;
    return other.kind === "name" && named !== undefined && !cannotBePerson(named) && isEarlier;
  });
}

function mayBeSubject({ reading }: AnalysedArticle, mention: Mention): boolean {
  const paragraph = reading.paragraphs[mention.paragraph];
  return paragraph !== undefined && !mention.isModifier && !isAfterPreposition(paragraph, mention);
}

/** "Ann Lee, a baker," is not "the Lindau mayor"; a nominee or a Republican may be anything besides. */
function hasOtherCalling({ descriptions }: Entity, head: string): boolean {
  const now = [...descriptions].filter((known) => !/\bformer\b/i.test(known));
  const known = now.flatMap(contentWords);
  const isCalling = (word: string) =>
    ROLE_NOUNS.has(word) && !STANDINGS.has(word) && !DOCUMENT_NOUNS.has(word);
  return !STANDINGS.has(head) && !known.includes(head) && known.some(isCalling);
}

/** Who holds an office is named again; a passer-by who spoke once is not "the Lindau mayor". */
function mayHoldOffice({ count }: Entity, head: string): boolean {
  return !EXCLUSIVE_OFFICES.has(head) || count >= MIN_OFFICE_MENTIONS;
}

const MIN_OFFICE_MENTIONS = 2;

/** What people are to a party or to others, whatever they do for a living. */
const STANDINGS = new Set(
  "nominee republican democratic conservative rival opponent challenger contender incumbent leader member politician critic ally friend supporter resident voter citizen man woman lady mother father wife husband son daughter sister brother widow parent".split(
    " ",
  ),
);

function holdsOtherOffice(entity: Entity, head: string): boolean {
  if (!EXCLUSIVE_OFFICES.has(head)) return false;
  const known = new Set([...entity.descriptions].flatMap(contentWords));
  return !known.has(head) && [...known].some((word) => EXCLUSIVE_OFFICES.has(word));
}

/** "The businesswoman" is no man; of RENAMING_NOUNS the words in -man, -woman and "actress" tell. */
function genderFits(entity: Entity, head: string): boolean {
  const asked = /woman$|^actress$/.test(head) ? "female" : /man$/.test(head) ? "male" : null;
  return asked === null || entity.gender === null || entity.gender === asked;
}
