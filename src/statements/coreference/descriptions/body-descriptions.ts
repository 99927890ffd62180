// Which body a description means: "the union" after "the Association of Lock Keepers".

import { ORGANISATION_WORDS } from "../../../text/name-titles.ts";
import { isCompanyName } from "../../entities/appositions.ts";
import type { Entity } from "../../entities/entity.ts";
import type { AnalysedArticle } from "../../extraction-state.ts";
import { BODY_NOUNS, COMPANIES, KINDS_OF_NAMES, TRADES } from "../../lexicon/nouns.ts";
import { contentWords } from "../../lexicon/offices.ts";
import { isPlace } from "../../lexicon/places.ts";
import type { Mention } from "../../mentions/mention.ts";
import { lowerAt } from "../../reading/read-article.ts";
import type { Described } from "./entity-fit.ts";

/**
 * How often a body found this way is right, about, in 150 descriptions of the training articles read
 * by hand: what names its kind; any company.
 */
const KIND_PROBABILITY = 0.75;
const COMPANY_PROBABILITY = 0.5;

/** Of two that hold the noun the likelier is right in one case of three, unless it leads by this much: then in 4 of 4. */
const ONE_OF_TWO_PROBABILITY = 0.4;
const MIN_SCORE_LEAD = 3;
const GROUP_NAMES =
  /\b(?:association|foundation|institute|council|coalition|cent(?:er|re)|alliance|league|fund|society|committee|action|project)\b/;
const NO_COMPANY =
  /\b(?:department|committee|commission|senate|house|congress|court|council|ministry|government|administration|party|campaign|republicans|democrats|nations|police|army|association|foundation|institute|cent(?:er|re)|alliance|coalition|league|society|union|university|college)\b/;

function recentEntities({ mentions, entities }: AnalysedArticle, mention: Mention): Entity[] {
  const seen = new Set<Entity>();
  for (let p = mention.paragraph; p >= 0; p--) {
    for (const other of (mentions[p] ?? []).toReversed()) {
      if (other.kind !== "name" || (p === mention.paragraph && other.first >= mention.first))
        continue;
      const entity = entities.of.get(other);
      if (entity !== undefined) seen.add(entity);
    }
  }
  return [...seen];
}

/**
 * "The commission" after "the Commission on Harbour Fees", "the bank" after "Nordlys, the bank" or
 * "Nordlys shareholders", "the union" after "the Association of Lock Keepers". Of several, the one that more
 * speaks for: the noun itself, its kind of name, how often the article names it, how lately.
 */
export function describedBody(article: AnalysedArticle, mention: Mention): Described | null {
  if (mention.last - mention.first > 2) return null;
  const [best, second] = recentEntities(article, mention)
    .flatMap((entity, rank) => {
      const fit = bodyFit(article, entity, mention.head, rank);
      return fit === null ? [] : { entity, ...fit };
    })
    .toSorted((a, b) => b.score - a.score);
  if (best === undefined) return null;
  const isOpen =
    best.probability === 1 &&
    second?.probability === 1 &&
    best.score - second.score < MIN_SCORE_LEAD;
  return { entity: best.entity, probability: isOpen ? ONE_OF_TWO_PROBABILITY : best.probability };
}

/** Null: cannot be meant. The noun itself outweighs eight times as many mentions, a fitting kind twice. */
function bodyFit(article: AnalysedArticle, entity: Entity, noun: string, rank: number) {
  if (entity.kind === "person" || entity.gender !== null || isPlace(entity.name)) return null;
  const name = entity.name.toLowerCase();
  const weight = 1 + Math.log2(entity.count) - 0.25 * rank;
  const holdsNoun = [entity.name, ...entity.descriptions].some((words) =>
    contentWords(words).includes(noun),
  );
  if (holdsNoun) return { score: weight + 3, probability: 1 };
  const isGroup = /^(?:group|organi[sz]ation)$/.test(noun) && GROUP_NAMES.test(name);
  if (isGroup || KINDS_OF_NAMES[noun]?.test(name))
    return { score: weight + 1, probability: KIND_PROBABILITY };
  if ((COMPANIES.has(noun) || TRADES.has(noun)) && isCompany(article, entity))
    return { score: weight + 1, probability: KIND_PROBABILITY };
  const mayBeCompany =
    COMPANIES.has(noun) &&
    entity.kind === "organisation" &&
    !NO_COMPANY.test(name) &&
    !ORGANISATION_WORDS.has(name);
  return mayBeCompany && rank < 3 ? { score: weight, probability: COMPANY_PROBABILITY } : null;
}

/** Whether the article tells of what only a company has. */
function isCompany({ reading, mentions, entities }: AnalysedArticle, entity: Entity): boolean {
  return (
    !NO_COMPANY.test(entity.name.toLowerCase()) &&
    mentions
      .flat()
      .some((mention) => entities.of.get(mention) === entity && isCompanyName(reading, mention))
  );
}

/**
 * The words "city of Lindau" where an article that wrote them goes on with "the city"; null where the body
 * has no such name, or the mention is more than the bare noun.
 */
export function fullNameOf(
  { reading, mentions }: AnalysedArticle,
  mention: Mention,
): string | null {
  const { head, paragraph, first, last } = mention;
  if (mention.kind !== "description" || !BODY_NOUNS.has(head) || last - first > 2) return null;
  const name = mentions
    .slice(0, paragraph + 1)
    .flat()
    .findLast((other) => {
      const home = reading.paragraphs[other.paragraph];
      const isBefore = other.paragraph < paragraph || other.last <= first;
      const isOfNoun =
        home !== undefined &&
        lowerAt(home, other.first - 1) === "of" &&
        lowerAt(home, other.first - 2) === head;
      return other.kind === "name" && isBefore && isOfNoun;
    });
  return name === undefined ? null : `${head} of ${name.words}`;
}
