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
      const fit = bodyFit(article, entity, { noun: mention.head, rank });
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

/** A body that the noun may mean, and how it was named: `rank` counts from the one named last. */
type BodyCandidate = Readonly<{
  article: AnalysedArticle;
  entity: Entity;
  /** In lower case. */
  name: string;
  noun: string;
  rank: number;
}>;

/** `extra` is added to what mentions count: 3 outweighs eight times as many of them, 1 twice as many. */
type BodyFit = Readonly<{ extra: number; probability: number }>;

/** The first that fits counts: from what the article itself calls the body down to what it may be. */
const BODY_FITS: readonly ((candidate: BodyCandidate) => BodyFit | null)[] = [
  calledByNoun,
  ofThatKind,
  shownToBeCompany,
  perhapsCompany,
];

/** How well the noun fits the body, and how probable it then is; null where it cannot be meant. */
function bodyFit(
  article: AnalysedArticle,
  entity: Entity,
  { noun, rank }: Pick<BodyCandidate, "noun" | "rank">,
): Readonly<{ score: number; probability: number }> | null {
  if (entity.kind === "person" || entity.gender !== null || isPlace(entity.name)) return null;
  const candidate = { article, entity, name: entity.name.toLowerCase(), noun, rank };
  for (const fits of BODY_FITS) {
    const fit = fits(candidate);
    if (fit === null) continue;
    const weight = 1 + Math.log2(entity.count) - 0.25 * rank;
    return { score: weight + fit.extra, probability: fit.probability };
  }
  return null;
}

/** "The commission": "the Commission on Harbour Fees", "Nordlys, the commission". */
function calledByNoun({ entity, noun }: BodyCandidate): BodyFit | null {
  const isCalled = [entity.name, ...entity.descriptions].some((words) =>
    contentWords(words).includes(noun),
  );
  return isCalled ? { extra: 3, probability: 1 } : null;
}

/** "The union": "the Association of Lock Keepers"; "the group": "the Harbour Alliance". */
function ofThatKind({ name, noun }: BodyCandidate): BodyFit | null {
  const isGroup = /^(?:group|organi[sz]ation)$/.test(noun) && GROUP_NAMES.test(name);
  return isGroup || KINDS_OF_NAMES[noun]?.test(name)
    ? { extra: 1, probability: KIND_PROBABILITY }
    : null;
}

/** "The bank": "Nordlys shareholders". */
function shownToBeCompany({ article, entity, noun }: BodyCandidate): BodyFit | null {
  return (COMPANIES.has(noun) || TRADES.has(noun)) && isCompany(article, entity)
    ? { extra: 1, probability: KIND_PROBABILITY }
    : null;
}

/** A company is looked for among so many bodies named last. */
const MAX_COMPANY_RANK = 3;

function perhapsCompany({ entity, name, noun, rank }: BodyCandidate): BodyFit | null {
  const mayBeCompany =
    COMPANIES.has(noun) &&
    entity.kind === "organisation" &&
    !NO_COMPANY.test(name) &&
    !ORGANISATION_WORDS.has(name) &&
    rank < MAX_COMPANY_RANK;
  return mayBeCompany ? { extra: 0, probability: COMPANY_PROBABILITY } : null;
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
      const written = reading.paragraphs[other.paragraph];
      const isBefore = other.paragraph < paragraph || other.last <= first;
      const isOfNoun =
        written !== undefined &&
        lowerAt(written, other.first - 1) === "of" &&
        lowerAt(written, other.first - 2) === head;
      return other.kind === "name" && isBefore && isOfNoun;
    });
  return name === undefined ? null : `${head} of ${name.words}`;
}
