// The speaker just named under another name: news varies the name of who goes on speaking ("the senator").

import {
  contentWords,
  type Described,
  EXCLUSIVE_OFFICES,
  headOf,
  inFull,
  LEADING_OFFICES,
  personFit,
} from "./description-fit.ts";
import { cannotBePerson, type Entity } from "./entity.ts";
import type { Gender } from "./gender.ts";
import type { Mention } from "./mentions.ts";
import type { Work } from "./work.ts";

/** How often the only one of that gender to hold the office is right, about. */
const SURE_OF_HOLDER = 0.75;

/**
 * The last speaker under a title that nothing ties to them is right two times in three in political
 * news, where every senator has a name, but seldom elsewhere ("the judge" after a lawyer): too little
 * to be shown under the name.
 */
const SURE_OF_RENAMING = 0.4;

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
  { entities, history }: Work,
  mention: Mention,
  asked: Gender | null,
): Described | null {
  const words = contentWords(mention.words);
  const head = headOf(mention);
  if (LEADING_OFFICES.has(head) && asked !== null) {
    const [holder, ...others] = entities.all.filter(
      (entity) =>
        entity.gender === asked && personFit(entity, inFull(mention.words), words, head) > 0,
    );
    return holder !== undefined && others.length === 0
      ? { entity: holder, sure: SURE_OF_HOLDER }
      : null;
  }
  if (words.length > 3 || /[’']s\b/u.test(mention.words)) return null;
  const last = history.speakers.at(-1);
  if (last === undefined || mention.paragraph - last.paragraph > 1) return null;
  const { entity } = last;
  const isHolder = personFit(entity, inFull(mention.words), words, head) > 0;
  if (LEADING_OFFICES.has(head) && isHolder) return { entity, sure: SURE_OF_RENAMING }; // of two presidents
  if (!RENAMING_NOUNS.has(head)) return null;
  const fits =
    entity.kind !== "organisation" &&
    !cannotBePerson(entity) &&
    !holdsOtherOffice(entity, head) &&
    genderFits(entity, mention.head);
  return fits ? { entity, sure: SURE_OF_RENAMING } : null;
}

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
