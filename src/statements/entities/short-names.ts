// Whom a name of one word means: "Obama", "Ann", "Mr. Lee".

import { editDistance } from "../../text/edit-distance.ts";
import { foldName, hasFamilyFirst, isNickname, namesAgree, parseName } from "../../text/names.ts";
import { genderOfWords, isGivenName } from "../lexicon/gender.ts";
import type { Mention } from "../mentions/mention.ts";
import { lowerAt, type TokenisedArticle } from "../reading/read-article.ts";
import { addMention, type Entity, genderOf, isNamedAlike, newEntity } from "./entity.ts";

/** The name mentions of an article, its entities and who each mention means, so far. */
type Names = Readonly<{
  mentions: readonly Mention[];
  all: Entity[];
  of: Map<Mention, Entity>;
  /** How often the article's own text calls each by the given name alone. */
  byGivenName: Map<Entity, number>;
}>;

/**
 * Joins each name of `short` to the one it means among those named in full, or to a new entity where
 * there is none; where nobody can tell, to nobody. Adds to `all` and `of`.
 */
export function joinShortNames(
  reading: TokenisedArticle,
  mentions: readonly Mention[],
  short: readonly Mention[],
  all: Entity[],
  of: Map<Mention, Entity>,
) {
  const names: Names = { mentions, all, of, byGivenName: new Map() };
  const introduced = firstMentions(of);
  const gone = whoIsGone(reading, of);
  const bearersOf = bearerLookup(all);
  const isGivenName = ({ words }: Mention) => {
    const [bearer, ...others] = bearersOf(words);
    return bearer !== undefined && others.length === 0 && !isSurnameOf(bearer, words);
  };
  // "Ann" first: it tells that Ann Obama is not "Obama". Then "Mr. Obama": it tells that "Obama" need not
  // be Michelle Obama, the only one named in full
  const relatives = new Set(
    [...introduced].flatMap(([entity, first]) => (isNamedAsRelative(reading, first) ? entity : [])),
  );
  const isApart = (mention: Mention) => {
    const bearers = hasOffice(mention) ? bearersOf(mention.words) : [];
    return bearers.length > 0 && bearers.every((bearer) => relatives.has(bearer));
  };
  const rank = (mention: Mention) =>
    isGivenName(mention) ? 0 : hasCourtesyTitle(mention) || isApart(mention) ? 1 : 2;
  for (const mention of short.toSorted((a, b) => rank(a) - rank(b))) {
    const isSomebodyElse = isApart(mention);
    const bearers = withoutRelatives(relatives, bearersOf(mention.words), mention).filter(
      (bearer) => !isNamedOnlyLater(reading, introduced, bearer, mention),
    );
    const living = bearers.filter((bearer) => !gone.has(bearer));
    const able =
      living.length > 0 && !hasCourtesyTitle(mention) && speaks(reading, mention)
        ? living
        : bearers;
    const meant = namesakeByGivenName(names, introduced, able, mention) ?? able;
    const entity = bearerMeant(names, introducedBy(introduced, meant, mention), mention);
    if (entity === null || isTheElder(reading, mention)) continue;
    entity.isDistinctFromFullNames ||= isSomebodyElse;
    of.set(mention, entity);
    addMention(entity, mention);
    const isText = !mention.isQuoted && reading.paragraphs[mention.paragraph]?.kind === "paragraph";
    if (isText && isGivenName(mention))
      names.byGivenName.set(entity, (names.byGivenName.get(entity) ?? 0) + 1);
  }
}

/**
 * "Abebe Girma … Abebe said … his cousin, Girma Worku … [Girma] said": where people go by their given
 * names, a word that is the last of one name and the first of another is the other's, once introduced.
 */
function namesakeByGivenName(
  { all, byGivenName }: Names,
  introduced: ReadonlyMap<Entity, Mention>,
  bearers: readonly Entity[],
  mention: Mention,
): readonly Entity[] | null {
  if (hasCourtesyTitle(mention) || bearers.length === 0) return null;
  if (!bearers.every((bearer) => (byGivenName.get(bearer) ?? 0) > 0)) return null;
  const folded = parseName(mention.words).foldedFamily;
  const others = all.filter((entity) => {
    const first = introduced.get(entity);
    return (
      entity.kind !== "organisation" &&
      entity.parsed.foldedGiven[0] === folded &&
      first !== undefined &&
      isBefore(first, mention)
    );
  });
  return others.length > 0 && !others.some((other) => bearers.includes(other)) ? others : null;
}

/**
 * "Norland … Poor Norland": whom nothing shows to be a person, first so called behind the bare name, is
 * hardly what that one is short for; news gives a name in full first.
 */
function isNamedOnlyLater(
  { paragraphs }: TokenisedArticle,
  introduced: ReadonlyMap<Entity, Mention>,
  bearer: Entity,
  mention: Mention,
): boolean {
  const first = introduced.get(bearer);
  const isText = paragraphs[mention.paragraph]?.kind === "paragraph" && !mention.isQuoted;
  return (
    bearer.kind === "unknown" &&
    isText &&
    !isNickname(bearer.parsed.foldedGiven[0] ?? "") &&
    first !== undefined &&
    isBefore(mention, first)
  );
}

/**
 * "President Macron … his wife, Brigitte Macron, … [President Macron]", "[Macron]": whoever is named in full
 * as a relative does not bear the office, nor the bare surname where that is known by the office.
 */
function withoutRelatives(
  relatives: ReadonlySet<Entity>,
  bearers: readonly Entity[],
  mention: Mention,
): readonly Entity[] {
  const others = bearers.filter((bearer) => !relatives.has(bearer));
  if (others.length === bearers.length) return bearers;
  if (hasCourtesyTitle(mention)) {
    // "Mrs. Kern" is his wife, whatever the gender of President Kern
    const asked = genderOfWords(mention.title);
    const told = bearers.filter((bearer) => (bearer.gender ?? genderOf(bearer)) === asked);
    return told.length > 0 ? told : bearers;
  }
  const isOfficeKnown = others.some(({ parsed }) => parsed.given.length === 0);
  return hasOffice(mention) || isOfficeKnown ? others : bearers;
}

/** Whether an office stands before the name, which no courtesy title is: "President [Kern]". */
function hasOffice({ title }: Mention): boolean {
  return title !== "" && genderOfWords(title) === null;
}

/** Whether the name stands right behind a word of kin: "his wife, [Ann Lee]", "first lady [Ann Lee]". */
function isNamedAsRelative(
  { paragraphs }: TokenisedArticle,
  { paragraph, first }: Mention,
): boolean {
  const home = paragraphs[paragraph];
  if (home === undefined) return false;
  const at = lowerAt(home, first - 1) === "," ? first - 2 : first - 1;
  return (
    KIN_BEFORE_NAME.test(lowerAt(home, at)) ||
    /^first (?:lady|gentleman)$/.test(`${lowerAt(home, at - 1)} ${lowerAt(home, at)}`)
  );
}

/** Words of kin and marriage, of one person: a choice of our own among those in gender.ts. */
const KIN_BEFORE_NAME =
  /^(?:(?:ex-|late-)?(?:wife|husband)|widow(?:er)?|(?:step|grand)?(?:son|daughter|mother|father)|(?:half-|step)?(?:brother|sister)|uncle|aunt|niece|nephew|cousin)$/;

function hasCourtesyTitle({ title }: Mention): boolean {
  return genderOfWords(title) !== null;
}

/**
 * The entities that a single word may name: bearers of the surname, else of the given name, else
 * bodies of that name. Looked up once per word while `all` stays as it is.
 */
function bearerLookup(all: readonly Entity[]): (word: string) => readonly Entity[] {
  const known = new Map<string, { at: number; bearers: readonly Entity[] }>();
  return (word) => {
    const found = known.get(word);
    if (found?.at === all.length) return found.bearers;
    const parsed = parseName(word);
    const people = all.filter(({ kind }) => kind !== "organisation");
    let bearers = people.filter((entity) => isNamedAlike(entity, parsed));
    if (bearers.length === 0)
      bearers = people.filter((entity) => entity.parsed.foldedGiven[0] === parsed.foldedFamily);
    if (bearers.length === 0) {
      const folded = foldName(word);
      bearers = all.filter(
        (entity) =>
          foldName(entity.name) === folded ||
          (entity.kind === "organisation" && namesAgree(entity.parsed, parsed)),
      );
    }
    known.set(word, { at: all.length, bearers });
    return bearers;
  };
}

/** Who a single word means: the only bearer whose gender the courtesy title asks for, or the likeliest of several. */
function bearerMeant(names: Names, bearers: readonly Entity[], mention: Mention): Entity | null {
  const asked = genderOfWords(mention.title);
  const fitting =
    asked === null
      ? bearers
      : bearers.filter((entity) => (entity.gender ?? genderOf(entity) ?? asked) === asked);
  const [only, ...others] = fitting;
  if (only !== undefined)
    return others.length === 0 ? only : likeliestBearer(names, fitting, mention);
  const known = asked === null ? null : bearerOfTwoSurnames(names.all, mention);
  if (known !== null) return known;
  const misspelt = bearers.length > 0 ? null : bearerMisspelt(names.all, mention);
  if (misspelt !== null) return misspelt;
  const entity = newEntity(mention); // "Mr. Obama" where only Michelle Obama is named in full
  names.all.push(entity);
  return entity;
}

/** "Ms. Holm" is Melba Holm Berg. */
function bearerOfTwoSurnames(all: readonly Entity[], { words }: Mention): Entity | null {
  const { foldedFamily } = parseName(words);
  const [only, ...others] = all.filter(
    ({ kind, parsed: { foldedGiven } }) =>
      kind === "person" && foldedGiven.length === 2 && foldedGiven[1] === foldedFamily,
  );
  return only !== undefined && others.length === 0 ? only : null;
}

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

/**
 * Of several bearers of a surname the one that the article names first and half as often again as any
 * other, or three times as often, unless another was named last in the same paragraph or introduced by the
 * one before. Otherwise nobody can tell.
 */
function likeliestBearer(
  names: Names,
  bearers: readonly Entity[],
  mention: Mention,
): Entity | null {
  const givenName = (entity: Entity) => names.byGivenName.get(entity) ?? 0;
  // Who is named in full again and again may be so because the bare name is somebody else's.
  const weigh = (entity: Entity) =>
    entity.count - givenName(entity) - Math.max(0, entity.fullCount - 1) / 2;
  const [most, second] = bearers.toSorted((a, b) => weigh(b) - weigh(a));
  if (most === undefined || second === undefined) return most ?? null;
  const nearest = namedLast(names, bearers, mention);
  if (nearest !== undefined && isIntroducedHere(names, bearers, nearest, mention)) return nearest;
  const lately = nearest ?? newcomerBefore(names, bearers, mention);
  if (lately !== undefined && lately !== most) return null;
  if (nearest === most) return most;
  // who goes by "Ann" about as often is hardly meant by a surname that others bear
  const bare = names.mentions.filter(({ words }) => words === mention.words).length;
  if (givenName(most) * 2 >= bare) return null;
  const isFirst = names.all.indexOf(most) < names.all.indexOf(second);
  return weigh(most) >= (isFirst ? 1.5 : 3) * weigh(second) ? most : null;
}

/** Which of the bearers the paragraph named last before `mention`, in full or by the surname. */
function namedLast(
  { mentions, of }: Names,
  bearers: readonly Entity[],
  { paragraph, first }: Mention,
): Entity | undefined {
  return mentions
    .filter((other) => other.paragraph === paragraph && other.first < first)
    .map((other) => ({ entity: of.get(other), words: other.words }))
    .findLast(
      ({ entity, words }) =>
        entity !== undefined &&
        bearers.includes(entity) &&
        (/\s/.test(words) || isSurnameOf(entity, words)),
    )?.entity;
}

/** "Kim Yeon-su, an analyst, disagreed. “…,” Ms. [Kim] said": whom the paragraph opens with, in full for the only time, no other bearer in it. */
function isIntroducedHere(
  { mentions, of }: Names,
  bearers: readonly Entity[],
  entity: Entity,
  { paragraph, first }: Mention,
): boolean {
  const here = mentions.filter(
    (other) =>
      other.paragraph === paragraph &&
      other.first < first &&
      bearers.includes(of.get(other) ?? entity) &&
      of.has(other),
  );
  const isAlone = here.every((other) => of.get(other) === entity);
  const [opening] = mentions.filter((other) => other.paragraph === paragraph);
  const isOpening = opening !== undefined && here[0] === opening && /\s/u.test(opening.words);
  return isAlone && entity.fullCount === 1 && isOpening;
}

/** Which of the bearers the paragraph before opens with, the only time that they are named in full. */
function newcomerBefore(
  { mentions, of }: Names,
  bearers: readonly Entity[],
  { paragraph }: Mention,
): Entity | undefined {
  const opening = mentions.find((other) => other.paragraph === paragraph - 1);
  const newcomer = opening === undefined ? undefined : of.get(opening);
  const isNew = newcomer?.fullCount === 1 && /\s/u.test(opening?.words ?? "");
  return isNew && bearers.includes(newcomer) ? newcomer : undefined;
}

/** Whether the word is the surname, which a Chinese, Korean or Vietnamese name has first. */
function isSurnameOf({ parsed }: Entity, word: string): boolean {
  const folded = parseName(word).foldedFamily;
  return folded === (hasFamilyFirst(parsed) ? parsed.foldedGiven[0] : parsed.foldedFamily);
}

/** Where each entity is first named in full. */
function firstMentions(of: ReadonlyMap<Mention, Entity>): ReadonlyMap<Entity, Mention> {
  const first = new Map<Entity, Mention>();
  for (const [mention, entity] of of) if (!first.has(entity)) first.set(entity, mention);
  return first;
}

/**
 * The bearers whom the article has introduced by the time of `mention`; all where it has none yet.
 * "Ann Lee … Lee … her brother Bo Lee": the bare name between the two is Ann's.
 */
function introducedBy(
  introduced: ReadonlyMap<Entity, Mention>,
  bearers: readonly Entity[],
  mention: Mention,
): readonly Entity[] {
  if (bearers.length < 2) return bearers;
  const known = bearers.filter((entity) => {
    const first = introduced.get(entity);
    return first !== undefined && isBefore(first, mention);
  });
  return known.length > 0 ? known : bearers;
}

function isBefore(a: Mention, b: Mention): boolean {
  return a.paragraph < b.paragraph || (a.paragraph === b.paragraph && a.first < b.first);
}

/** Of whom the article tells, right behind the full name or after a clause, that they died or vanished. */
function whoIsGone(
  { paragraphs }: TokenisedArticle,
  of: ReadonlyMap<Mention, Entity>,
): ReadonlySet<Entity> {
  const gone = new Set<Entity>();
  for (const [{ paragraph, first, last, title }, entity] of of) {
    const { tokens = [], sentenceOf = [] } = paragraphs[paragraph] ?? {};
    const rest = tokens
      .slice(last, last + MAX_FATE_TOKENS)
      .filter((_, at) => sentenceOf[last + at] === sentenceOf[first])
      .map(({ lower }) => lower)
      .join(" ");
    if (GONE.test(rest) || /\b(?:late|missing|murdered)\b/u.test(title)) gone.add(entity);
  }
  return gone;
}

/** How many words behind a name still tell what became of somebody. */
const MAX_FATE_TOKENS = 16;

const GONE =
  /^(?:[^.]*(?:,|\band|\bwho) )?(?:was |were |had been )?(?:died|dies|vanished|disappeared|went missing|drowned|last seen|killed|murdered|found dead|shot dead|stabbed to death|beaten to death)\b/u;

/** "Mr Begg senior": not the Begg whom the article names without saying which. */
function isTheElder({ paragraphs }: TokenisedArticle, { paragraph, last }: Mention): boolean {
  return /^(?:senior|snr|junior|jnr)$/.test(paragraphs[paragraph]?.tokens[last]?.lower ?? "");
}

/** Whether the name stands right beside a plain word of saying. */
function speaks({ paragraphs }: TokenisedArticle, { paragraph, first, last }: Mention): boolean {
  const tokens = paragraphs[paragraph]?.tokens ?? [];
  return [tokens[first - 1], tokens[last]].some(
    (token) =>
      token !== undefined && /^(?:said|says|told|tells|added|adds|asked|asks)$/.test(token.lower),
  );
}
