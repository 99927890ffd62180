// What the corpus has beside what was asked for and not found: others on the topic, what the person
// does speak about, a name that looks like the one typed. Bounded by what one search finds.

import type { Person } from "../../people/person.ts";
import { termsAt } from "../../search/article-words.ts";
import type { Shelf } from "../../search/shelf.ts";
import { isAsserted } from "../../statements/statement.ts";
import type { Offers } from "../answer.ts";
import { allows, queryTerms } from "../evidence/candidates.ts";
import { coverage, matchTerms } from "../match/match.ts";
import { buildQuery, type Query, type QueryWord } from "../match/query.ts";
import type { Question } from "../understand/question.ts";
import type { Finding } from "./finding.ts";
import { topicsOf } from "./topics-of.ts";

const MAX_OTHERS = 3;
/** Statements looked at for who else speaks of a topic. */
const MAX_STATEMENTS_SEARCHED = 40;
/** They speak of it where their statement has so much of it. */
const MIN_TOPIC_SHARE = 0.75;

/** Null where something answers, and where there is nothing to offer. */
export function offersOf(
  shelf: Shelf,
  { asked, query, answering, nearest, notes }: Finding,
): Offers | null {
  const isSilent = answering.length === 0;
  if (!isSilent && nearest === null) return null;
  if (asked.quotation !== null) return null;
  // Its topic cannot be looked up, nor is it asked in the language of what could be offered.
  if (notes.some(({ kind }) => kind === "only-english")) return null;
  const { speaker, unknownSpeaker } = asked;
  const asksForWords = (speaker ?? unknownSpeaker ?? asked.unnamedSpeaker) !== null;
  const offers: Offers = {
    others: asksForWords ? othersOn(shelf, asked, query) : [],
    topics: isSilent && speaker !== null ? topicsOf(shelf, speaker) : [],
    nearestName:
      isSilent && unknownSpeaker !== null
        ? (shelf.people.nearest(unknownSpeaker)?.name ?? null)
        : null,
  };
  const hasSome = offers.others.length > 0 || offers.topics.length > 0;
  return hasSome || offers.nearestName !== null ? offers : null;
}

/**
 * Who else is quoted on the topic, in the time asked for, those with the most statements on it first.
 * @param known what was looked for, where something was
 */
function othersOn(shelf: Shelf, asked: Question, known: Query | null): Offers["others"] {
  const query = known ?? buildQuery(asked.topic, shelf.vocabulary);
  if (query.words.length === 0 || query.words.some(isTakenForAnother)) return [];
  const isWanted = allows(asked);
  const hits = shelf.statements.search(
    queryTerms(query),
    MAX_STATEMENTS_SEARCHED,
    ({ article, person, statement }) =>
      person !== asked.speaker && isAsserted(statement) && isWanted(article),
  );
  const counts = new Map<Person, number>();
  for (const { id } of hits) {
    const indexed = shelf.statements.at(id);
    // Neither "Nebraska" nor an agency is somebody to ask about.
    if (indexed?.person?.kind !== "person") continue;
    const terms = termsAt(indexed.article, indexed.statement.span);
    if (coverage(matchTerms(terms, query).weights, query) < MIN_TOPIC_SHARE) continue;
    counts.set(indexed.person, (counts.get(indexed.person) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MAX_OTHERS)
    .map(([{ name }, statements]) => ({ name, statements }));
}

/** Nobody speaks of "SpaceX" who speaks of space: a word taken for a typing error of another names no topic. */
function isTakenForAnother({ alternatives }: QueryWord): boolean {
  return [...alternatives.values()].some(({ via }) => via === "spelling");
}
