// Everybody an article names: its name mentions joined into entities, with what it calls them.

import { PARTICLES } from "../text/name-titles.ts";
import { namesAgree, parseName } from "../text/names.ts";
import type { Token } from "../text/tokens.ts";
import { addApposition } from "./appositions.ts";
import {
  couldAgree,
  type Entities,
  type Entity,
  genderOf,
  newEntity,
  note,
  usualName,
} from "./entity.ts";
import { genderOfWords } from "./gender.ts";
import { learnPronouns } from "./learn-pronouns.ts";
import type { Mention } from "./mentions.ts";
import { isPlace } from "./places.ts";
import type { Reading } from "./reading.ts";
import {
  bearerLookup,
  firstMentions,
  introducedBy,
  isSurnameOf,
  isTheElder,
  resolveShort,
  speaks,
  whoIsGone,
} from "./short-names.ts";

export function findEntities(
  reading: Reading,
  mentions: readonly (readonly Mention[])[],
): Entities {
  const names = mentions.flat().filter((mention) => mention.kind === "name");
  const all: Entity[] = [];
  const of = new Map<Mention, Entity>();
  const byWords = new Map<string, Entity>();
  // "Al Rashid" and "van Dam" are surnames
  const isFull = ({ words }: Mention) => {
    const [first = "", ...rest] = words.split(/\s+/u);
    return rest.length > 1 || (rest.length > 0 && !PARTICLES.has(first.toLowerCase()));
  };
  for (const mention of names)
    if (isFull(mention))
      of.set(mention, joinFull(all, byWords, mention, isAbbreviated(reading, mention)));
  const introduced = firstMentions(of);
  const bearersOf = bearerLookup(all);
  const short = names.filter((mention) => !isFull(mention));
  const isTitled = ({ title }: Mention) => genderOfWords(title) !== null;
  const gone = whoIsGone(reading, of);
  const byGivenName = new Map<Entity, number>();
  const isGivenName = ({ words }: Mention) => {
    const [bearer, ...others] = bearersOf(words);
    return bearer !== undefined && others.length === 0 && !isSurnameOf(bearer, words);
  };
  // "Ann" first: it tells that Ann Obama is not "Obama". Then "Mr. Obama": it tells that "Obama" need not
  // be Michelle Obama, the only one named in full
  const rank = (mention: Mention) => (isGivenName(mention) ? 0 : isTitled(mention) ? 1 : 2);
  for (const mention of short.toSorted((a, b) => rank(a) - rank(b))) {
    const bearers = bearersOf(mention.words);
    const living = bearers.filter((bearer) => !gone.has(bearer));
    const able =
      living.length > 0 && !isTitled(mention) && speaks(reading, mention) ? living : bearers;
    const met = introducedBy(introduced, able, mention);
    const entity = resolveShort(all, met, of, names, byGivenName, mention);
    if (entity === null || isTheElder(reading, mention)) continue;
    of.set(mention, entity);
    note(entity, mention);
    const isText = !mention.isQuoted && reading.paragraphs[mention.paragraph]?.kind === "paragraph";
    if (isText && isGivenName(mention)) byGivenName.set(entity, (byGivenName.get(entity) ?? 0) + 1);
  }
  for (const [mention, entity] of of) {
    addApposition(reading, mention, entity);
    if (isPlaceLike(reading, mention)) entity.placeCount++;
  }
  for (const entity of all) {
    entity.name = usualName(entity);
    entity.gender ??= genderOf(entity);
  }
  learnPronouns(reading, mentions, of);
  return { all, of };
}

/** "Bharatiya Kisan Sabha (BKS)": what goes by its initials from here on is a body. */
function isAbbreviated({ paragraphs }: Reading, { paragraph, last, words }: Mention): boolean {
  const tokens = paragraphs[paragraph]?.tokens ?? [];
  const short = tokens[last + 1]?.text ?? "";
  const isBracketed = tokens[last]?.text === "(" && tokens[last + 2]?.text === ")";
  return isBracketed && /^\p{Lu}{2,6}$/u.test(short) && initialsOf(words).includes(short);
}

function initialsOf(words: string): string {
  return (words.match(/(?<![\p{L}’'])\p{Lu}/gu) ?? []).join("");
}

/** A full name joins the entity that agrees with it; the longer form becomes the entity's name. */
function joinFull(
  all: Entity[],
  byWords: Map<string, Entity>,
  mention: Mention,
  isAbbreviated: boolean,
): Entity {
  const known = byWords.get(mention.words);
  const parsed = known?.parsed ?? parseName(mention.words);
  let entity =
    known ??
    all.find((other) => couldAgree(other.parsed, parsed) && namesAgree(other.parsed, parsed));
  if (entity === undefined) {
    entity = newEntity(mention, isAbbreviated);
    all.push(entity);
  } else if (mention.words.length > entity.name.length && entity.kind !== "organisation") {
    entity.name = mention.words;
    entity.parsed = parsed;
  }
  if (isPlace(mention.words)) entity.kind = "organisation"; // "N. Korea" is North Korea
  byWords.set(mention.words, entity);
  entity.fullCount++;
  note(entity, mention);
  return entity;
}

function isPlaceLike({ paragraphs }: Reading, mention: Mention): boolean {
  const tokens = paragraphs[mention.paragraph]?.tokens ?? [];
  return (
    mention.isModifier ||
    /^(?:in|at|from|near|across|throughout|outside|around)$/.test(
      tokens[mention.first - 1]?.lower ?? "",
    ) ||
    isHome(tokens, mention.first) ||
    isThing(tokens, mention)
  );
}

/** "the Brahmaputra": a lone name behind an article is no person's. */
function isThing(tokens: readonly Token[], { first, title, words }: Mention): boolean {
  return tokens[first - 1]?.lower === "the" && title === "" && !/\s/u.test(words);
}

/** "Ann Lee, 60, of [Lindau]", "Ann Lee, of [Lindau],": where somebody is from. */
function isHome(tokens: readonly Token[], first: number): boolean {
  return tokens[first - 1]?.lower === "of" && tokens[first - 2]?.text === ",";
}
