// Who an article names so that a single word may be short for it, and which of them it means.

import { editDistance } from "../../text/edit-distance.ts";
import { parseName } from "../../text/parse-name.ts";
import { genderOfWords, isGivenName } from "../lexicon/gender.ts";
import type { Mention } from "../mentions/mention.ts";
import { type Entity, genderOf, newEntity } from "./entity.ts";
import { likeliestBearer } from "./likeliest-bearer.ts";
import type { EntitiesSoFar, NamesSoFar } from "./names-so-far.ts";

/** Of more bearers of one name only the first count; in 566 newspaper articles a name has at most seven. */
const MAX_BEARERS = 50;

/**
 * The entities that a single word may name: bearers of the surname, else of the given name, else
 * bodies of that name. Looked up once per word while `all` stays as it is.
 */
export function bearerLookup({
  all,
  index,
}: Pick<EntitiesSoFar, "all" | "index">): (word: string) => readonly Entity[] {
  const known = new Map<string, { at: number; bearers: readonly Entity[] }>();
  return (word) => {
    const before = known.get(word);
    if (before?.at === all.length) return before.bearers;
    const parsed = parseName(word);
    let found: readonly Entity[] = index.namedAlike(parsed).filter(isNoBody);
    if (found.length === 0) found = index.withGivenName(parsed.foldedFamily).filter(isNoBody);
    if (found.length === 0) found = index.called(word);
    const bearers = found.slice(0, MAX_BEARERS);
    known.set(word, { at: all.length, bearers });
    return bearers;
  };
}

const isNoBody = ({ kind }: Entity) => kind !== "organisation";

/** Who a single word means: the only bearer whose gender the courtesy title asks for, or the likeliest of several. */
export function bearerMeant(
  names: NamesSoFar,
  bearers: readonly Entity[],
  mention: Mention,
): Entity | null {
  const asked = genderOfWords(mention.title);
  const fitting =
    asked === null
      ? bearers
      : bearers.filter((entity) => (entity.gender ?? genderOf(entity) ?? asked) === asked);
  const [only, ...others] = fitting;
  if (only !== undefined)
    return others.length === 0 ? only : likeliestBearer(names, fitting, mention);
  const known = asked === null ? null : bearerOfTwoSurnames(names, mention);
  if (known !== null) return known;
  const misspelt = bearers.length > 0 ? null : bearerMisspelt(names.all, mention);
  if (misspelt !== null) return misspelt;
  const entity = newEntity(mention); // "Mr. Obama" where only Michelle Obama is named in full
  names.all.push(entity);
  names.index.add(entity);
  return entity;
}

/** "Ms. Holm" is Melba Holm Berg. */
function bearerOfTwoSurnames({ index }: NamesSoFar, { words }: Mention): Entity | null {
  const { foldedFamily } = parseName(words);
  const [only, ...others] = index
    .withSecondName(foldedFamily)
    .filter(({ kind }) => kind === "person");
  return only !== undefined && others.length === 0 ? only : null;
}

/** Where more are named than this, names near to each other are none misspelt; in 566 newspaper articles one has 104. */
const MAX_MISSPELT_AMONG = 1000;

/** Shorter surnames are too near to each other: "Wang" and "Yang", "Koch" and "Kock". */
const MIN_MISSPELT_CHARACTERS = 5;

/**
 * "Brennan" where the article calls him "Dan Brennen": the one person named in full whose surname is one
 * letter or one swap away, never a plural ("the Brennens"), with the same first letter, which people
 * rarely get wrong.
 */
function bearerMisspelt(all: readonly Entity[], { words }: Mention): Entity | null {
  const { foldedFamily: word } = parseName(words);
  if (word.length < MIN_MISSPELT_CHARACTERS || isGivenName(words)) return null;
  if (all.length > MAX_MISSPELT_AMONG) return null;
  const [only, ...others] = all.filter(({ kind, fullCount, parsed: { foldedFamily } }) => {
    const isNear =
      kind === "person" && fullCount > 0 && foldedFamily.length >= MIN_MISSPELT_CHARACTERS;
    return (
      isNear &&
      foldedFamily[0] === word[0] &&
      foldedFamily !== word && // her husband, the president, is no misspelling of her
      `${foldedFamily}s` !== word &&
      `${word}s` !== foldedFamily &&
      editDistance(word, foldedFamily, 1) <= 1
    );
  });
  return only !== undefined && others.length === 0 ? only : null;
}
