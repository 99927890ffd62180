// Whom a name of one word means: "Obama", "Ann", "Mr. Lee".

import { hasCourtesyTitle, hasOffice, type Mention } from "../mentions/mention.ts";
import type { TokenisedArticle } from "../reading/read-article.ts";
import { bearerLookup, bearerMeant } from "./bearers.ts";
import { addMention, type Entity, isSurnameOf } from "./entity.ts";
import { firstMentions, isNamedAsRelative, whoIsGone } from "./introductions.ts";
import type { EntitiesSoFar, NamesSoFar } from "./names-so-far.ts";
import { NARROWINGS } from "./narrow-bearers.ts";

/**
 * Joins each name of `short` to the one it means among those named in full, or to a new entity where
 * there is none; where it is not known, to nobody. Adds to `found`.
 */
export function joinShortNames(
  article: TokenisedArticle,
  mentions: readonly Mention[],
  short: readonly Mention[],
  found: EntitiesSoFar,
) {
  const names = namesSoFar(article, mentions, found);
  for (const mention of inOrderOfEvidence(names, short)) {
    const isDistinct = isDistinctFromFullNames(names, mention);
    const bearers = NARROWINGS.reduce(
      (left, narrow) => narrow(names, left, mention),
      names.bearersOf(mention.words),
    );
    const entity = bearerMeant(names, bearers, mention);
    if (entity === null || isTheElder(article, mention)) continue;
    entity.isDistinctFromFullNames ||= isDistinct;
    found.of.set(mention, entity);
    addMention(entity, mention);
    countGivenName(names, entity, mention);
  }
}

function namesSoFar(
  article: TokenisedArticle,
  mentions: readonly Mention[],
  { all, of, index }: EntitiesSoFar,
): NamesSoFar {
  const introduced = firstMentions(of);
  return {
    article,
    mentions,
    all,
    of,
    index,
    byGivenName: new Map(),
    introduced,
    gone: whoIsGone(article, of),
    relatives: new Set(
      [...introduced].flatMap(([entity, first]) =>
        isNamedAsRelative(article, first) ? entity : [],
      ),
    ),
    bearersOf: bearerLookup({ all, index }),
  };
}

/**
 * "Ann" first: it shows that Ann Obama is not "Obama". Then "Mr. Obama": it shows that "Obama" need not
 * be Michelle Obama, the only one named in full.
 */
function inOrderOfEvidence(names: NamesSoFar, short: readonly Mention[]): readonly Mention[] {
  const rank = (mention: Mention) => {
    if (isGivenNameOfOne(names, mention)) return 0;
    return hasCourtesyTitle(mention) || isDistinctFromFullNames(names, mention) ? 1 : 2;
  };
  return short.toSorted((a, b) => rank(a) - rank(b));
}

/** Whether the word is the given name, and no surname, of just one whom the article names. */
function isGivenNameOfOne({ bearersOf }: NamesSoFar, { words }: Mention): boolean {
  const [bearer, ...others] = bearersOf(words);
  return bearer !== undefined && others.length === 0 && !isSurnameOf(bearer, words);
}

/** "[President Lee]" where only his wife, Ann Lee, is named in full. */
function isDistinctFromFullNames({ bearersOf, relatives }: NamesSoFar, mention: Mention): boolean {
  const bearers = hasOffice(mention) ? bearersOf(mention.words) : [];
  return bearers.length > 0 && bearers.every((bearer) => relatives.has(bearer));
}

/** Counts how often the article's own text calls somebody by the given name alone. */
function countGivenName(names: NamesSoFar, entity: Entity, mention: Mention) {
  const { article, byGivenName } = names;
  const isText = !mention.isQuoted && article.paragraphs[mention.paragraph]?.kind === "paragraph";
  if (isText && isGivenNameOfOne(names, mention))
    byGivenName.set(entity, (byGivenName.get(entity) ?? 0) + 1);
}

/** "Mr Begg senior": not the Begg whom the article names without saying which. */
function isTheElder({ paragraphs }: TokenisedArticle, { paragraph, last }: Mention): boolean {
  return /^(?:senior|snr|junior|jnr)$/.test(paragraphs[paragraph]?.tokens[last]?.lower ?? "");
}
