// Everybody an article names: its name mentions joined into entities, with what it calls them.

import { PARTICLES } from "../../text/name-titles.ts";
import { parseName } from "../../text/parse-name.ts";
import type { Token } from "../../text/tokens.ts";
import { isPlace } from "../lexicon/places.ts";
import type { Mention } from "../mentions/mention.ts";
import type { TokenisedArticle } from "../reading/read-article.ts";
import { addApposition, isCompanyName } from "./appositions.ts";
import {
  addMention,
  type Entities,
  type Entity,
  genderOf,
  newEntity,
  usualName,
} from "./entity.ts";
import { createEntityIndex } from "./entity-index.ts";
import { learnPronouns } from "./learn-pronouns.ts";
import type { EntitiesSoFar } from "./names-so-far.ts";
import { sharedSurnames } from "./shared-surnames.ts";
import { joinShortNames } from "./short-names.ts";

/** Everybody and every body that the article names, in order of the first full name; who each name means. */
export function findEntities(
  article: TokenisedArticle,
  mentions: readonly (readonly Mention[])[],
): Entities {
  const names = mentions.flat().filter((mention) => mention.kind === "name");
  const all: Entity[] = [];
  const shared = sharedSurnames(article, names);
  const isWhole = (mention: Mention) => hasMoreThanSurname(mention) || shared.has(mention);
  const index = createEntityIndex();
  const of = joinMentionsInFull(article, names.filter(isWhole), shared, { all, index });
  const short = names.filter((mention) => !isWhole(mention));
  joinShortNames(article, names, short, { all, of, index });
  for (const [mention, entity] of of) {
    addApposition(article, mention, entity);
    if (isPlaceLike(article, mention)) entity.placeCount++;
    if (isCompanyName(article, mention)) entity.kind = "organisation";
  }
  for (const entity of all) {
    entity.name = usualName(entity);
    entity.gender ??= genderOf(entity);
  }
  learnPronouns(article, mentions, of);
  return { all, of };
}

/** Whether the name has more than a surname; "Al Rashid", "van Dam" and "The Holm" are surnames. */
function hasMoreThanSurname({ words }: Mention): boolean {
  const [first = "", ...rest] = words.replace(/^The\s+/u, "").split(/\s+/u);
  return rest.length > 1 || (rest.length > 0 && !PARTICLES.has(first.toLowerCase()));
}

/** "Bharatiya Kisan Sabha (BKS)": what goes by its initials from here on is a body. */
function isAbbreviated(
  { paragraphs }: TokenisedArticle,
  { paragraph, last, words }: Mention,
): boolean {
  const tokens = paragraphs[paragraph]?.tokens ?? [];
  const short = tokens[last + 1]?.text ?? "";
  const isBracketed = tokens[last]?.text === "(" && tokens[last + 2]?.text === ")";
  return isBracketed && /^\p{Lu}{2,6}$/u.test(short) && initialsOf(words).includes(short);
}

function initialsOf(words: string): string {
  return (words.match(/(?<![\p{L}’'])\p{Lu}/gu) ?? []).join("");
}

/**
 * Each full name joins the entity of `all` that agrees with it; the longer form becomes the entity's name.
 * `shared` has the whole of those that share the surname of the next.
 */
function joinMentionsInFull(
  article: TokenisedArticle,
  full: readonly Mention[],
  shared: ReadonlyMap<Mention, string>,
  { all, index }: Pick<EntitiesSoFar, "all" | "index">,
): Map<Mention, Entity> {
  const of = new Map<Mention, Entity>();
  const byWords = new Map<string, Entity>();
  for (const written of full) {
    const words = shared.get(written) ?? written.words;
    const mention = { ...written, words };
    const known = byWords.get(words);
    const parsed = known?.parsed ?? parseName(words);
    let entity = known ?? index.namedAlike(parsed)[0];
    if (entity === undefined) {
      entity = newEntity(mention, isAbbreviated(article, mention));
      all.push(entity);
      index.add(entity);
    } else if (words.length > entity.name.length && entity.kind !== "organisation") {
      entity.name = words;
      entity.parsed = parsed;
      index.add(entity);
    }
    if (isPlace(words)) entity.kind = "organisation"; // "N. Korea" is North Korea
    byWords.set(words, entity);
    entity.fullCount++;
    addMention(entity, mention);
    of.set(written, entity);
  }
  return of;
}

/** Whether the name stands where places and things do. */
function isPlaceLike({ paragraphs }: TokenisedArticle, mention: Mention): boolean {
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

/** "the Brahmaputra": a lone name after an article is no person's. */
function isThing(tokens: readonly Token[], { first, title, words }: Mention): boolean {
  return tokens[first - 1]?.lower === "the" && title === "" && !/\s/u.test(words);
}

/** "Ann Lee, 60, of [Lindau]", "Ann Lee, of [Lindau],": where somebody is from. */
function isHome(tokens: readonly Token[], first: number): boolean {
  return tokens[first - 1]?.lower === "of" && tokens[first - 2]?.text === ",";
}
