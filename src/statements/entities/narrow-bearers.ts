// Of those whom a single word may name, those who can be meant here: an ordered list of rules.

import { hasNicknames } from "../../text/names-agree.ts";
import { parseName } from "../../text/parse-name.ts";
import { genderOfWords } from "../lexicon/gender.ts";
import { hasCourtesyTitle, hasOffice, type Mention } from "../mentions/mention.ts";
import type { TokenisedArticle } from "../reading/read-article.ts";
import { type Entity, genderOf } from "./entity.ts";
import { isBefore, type NamesSoFar } from "./names-so-far.ts";

/**
 * Fewer of those whom a single word may name, or others instead; `bearers` themselves where the rule
 * has nothing to say.
 */
type Narrowing = (
  names: NamesSoFar,
  bearers: readonly Entity[],
  mention: Mention,
) => readonly Entity[];

/**
 * In this order: first who cannot be meant at all (relatives of whoever holds the office, whom the
 * article names only later, the dead where somebody speaks), then whose given name the word is, which
 * asks for all that are left, and last, of several, those whom the article has introduced by now.
 */
export const NARROWINGS: readonly Narrowing[] = [
  withoutRelatives,
  withoutNamedOnlyLater,
  ableToSpeak,
  namesakesByGivenName,
  alreadyIntroduced,
];

/** Where the name speaks, those who are alive, if any is; a courtesy title is given to the dead, too. */
function ableToSpeak(
  { article, gone }: NamesSoFar,
  bearers: readonly Entity[],
  mention: Mention,
): readonly Entity[] {
  const living = bearers.filter((bearer) => !gone.has(bearer));
  return living.length > 0 && !hasCourtesyTitle(mention) && speaks(article, mention)
    ? living
    : bearers;
}

/**
 * "Abebe Girma … Abebe said … his cousin, Girma Worku … [Girma] said": where people go by their given
 * names, a word that is the last of one name and the first of another is the other's, once introduced.
 */
function namesakesByGivenName(
  { index, byGivenName, introduced }: NamesSoFar,
  bearers: readonly Entity[],
  mention: Mention,
): readonly Entity[] {
  if (hasCourtesyTitle(mention) || bearers.length === 0) return bearers;
  if (!bearers.every((bearer) => (byGivenName.get(bearer) ?? 0) > 0)) return bearers;
  const folded = parseName(mention.words).foldedFamily;
  const others = index.withGivenName(folded).filter((entity) => {
    const first = introduced.get(entity);
    return entity.kind !== "organisation" && first !== undefined && isBefore(first, mention);
  });
  return others.length > 0 && !others.some((other) => bearers.includes(other)) ? others : bearers;
}

/** Those whom the article does not name for the first time after the bare name. */
function withoutNamedOnlyLater(
  { article, introduced }: NamesSoFar,
  bearers: readonly Entity[],
  mention: Mention,
): readonly Entity[] {
  return bearers.filter((bearer) => !isNamedOnlyLater(article, introduced, bearer, mention));
}

/**
 * "Norland … Poor Norland": whom nothing shows to be a person, first so called after the bare name, is
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
    !hasNicknames(bearer.parsed.foldedGiven[0] ?? "") &&
    first !== undefined &&
    isBefore(mention, first)
  );
}

/**
 * "President Macron … his wife, Brigitte Macron, … [President Macron]", "[Macron]": whoever is named in full
 * as a relative does not bear the office, nor the bare surname where that is known by the office.
 */
function withoutRelatives(
  { relatives }: NamesSoFar,
  bearers: readonly Entity[],
  mention: Mention,
): readonly Entity[] {
  const others = bearers.filter((bearer) => !relatives.has(bearer));
  if (others.length === bearers.length) return bearers;
  if (hasCourtesyTitle(mention)) {
    // "Mrs. Kern" is his wife, whatever the gender of President Kern
    const asked = genderOfWords(mention.title);
    const fitting = bearers.filter((bearer) => (bearer.gender ?? genderOf(bearer)) === asked);
    return fitting.length > 0 ? fitting : bearers;
  }
  const isOfficeKnown = others.some(({ parsed }) => parsed.given.length === 0);
  return hasOffice(mention) || isOfficeKnown ? others : bearers;
}

/**
 * The bearers whom the article has introduced by the time of `mention`; all where it has none yet.
 * "Ann Lee … Lee … her brother Bo Lee": the bare name between the two is Ann's.
 */
function alreadyIntroduced(
  { introduced }: NamesSoFar,
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

/** Whether the name stands right beside a plain word of saying. */
function speaks({ paragraphs }: TokenisedArticle, { paragraph, first, last }: Mention): boolean {
  const tokens = paragraphs[paragraph]?.tokens ?? [];
  return [tokens[first - 1], tokens[last]].some(
    (token) =>
      token !== undefined && /^(?:said|says|told|tells|added|adds|asked|asks)$/.test(token.lower),
  );
}
