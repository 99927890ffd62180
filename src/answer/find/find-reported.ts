// A topic or a fact → the sentences of the articles that answer it, whoever says them.

import type { Person } from "../../people/person.ts";
import { termOf, termsOf } from "../../search/analysis.ts";
import type { Shelf } from "../../search/shelf.ts";
import { overlaps } from "../../text/span.ts";
import { allows } from "../evidence/candidates.ts";
import type { Evidence } from "../evidence/evidence.ts";
import {
  judgeSentences,
  MIN_NEAR_SUPPORT,
  MIN_SENTENCE_SUPPORT,
} from "../evidence/judge-sentences.ts";
import { buildQuery } from "../match/query.ts";
import { isTermOfSaying } from "../opinion-verbs.ts";
import { type WeighedTells, weighTells } from "../tells/weigh-tells.ts";
import type { Question, UnnamedSpeaker } from "../understand/question.ts";
import { isOnlyNames } from "./find-who-is.ts";
import { type Finding, findingOf, isAnswered, nothingFound } from "./finding.ts";

/** @param topic what is looked for, where that is not the topic asked for */
export function findReported(
  shelf: Shelf,
  asked: Question,
  topic = asked.topic,
  bar = MIN_SENTENCE_SUPPORT,
): Finding {
  const query = buildQuery(topic, shelf.vocabulary);
  const wanted = { query, focus: asked.sentenceFocus };
  const { candidates, kept } = judgeSentences(shelf, wanted, allows(asked), { bar });
  return findingOf(shelf, {
    asked,
    query,
    candidates,
    bar,
    answering: asked.description === null ? kept : kept.filter(isMoreThanName),
    reason: "unknown-topic",
  });
}

/** The same, with whether it tells what is asked or only comes nearest. */
export function findTold(shelf: Shelf, asked: Question): Finding {
  const found = findReported(shelf, asked);
  const { query } = found;
  if (query === null) return found;
  return weighed(found, weighTells(asked, query, found));
}

/** What comes near a question for a fact that nothing answers; null where nothing does. */
export function findNear(shelf: Shelf, asked: Question): Finding | null {
  const { speaker, unknownSpeaker, unnamedSpeaker, candidates, othersAsked, quotation } = asked;
  const isForFact =
    [speaker, unknownSpeaker, unnamedSpeaker, othersAsked, quotation].every(
      (one) => one === null,
    ) && candidates.length === 0;
  if (!isForFact || asked.form === "nothing" || asked.language !== null) return null;
  const found = findReported(shelf, asked, asked.topic, MIN_NEAR_SUPPORT);
  if (found.query === null || !isAnswered(found)) return null;
  const { tells, nearest } = weighTells(asked, found.query, found);
  return weighed(found, { tells, nearest: nearest ?? { missing: null } });
}

/** What was found, with whether it answers or only comes nearest. */
export function weighed(found: Finding, { tells, nearest }: WeighedTells): Finding {
  if (nearest === null) return { ...found, tells };
  const { missing } = nearest;
  const note = { kind: "nearest", missing, question: found.asked.sentence } as const;
  return { ...found, tells, nearest, notes: [...found.notes, note] };
}

/** What is written about a person: sentences that name them. */
export function findAbout(shelf: Shelf, asked: Question, person: Person): Finding {
  const found = findReported(shelf, asked, person.name);
  return findingOf(shelf, {
    ...found,
    answering: found.answering.filter(isMoreThanName).filter(({ text }) => isNamedIn(text, person)),
    relation: "about",
    reason: "speaker-not-on-topic",
  });
}

/**
 * Who it is that articles describe as the question does: sentences that name them, where the best of
 * all has only the description. Null where it names them, or the corpus does not show who is meant.
 */
export function findDescribed(shelf: Shelf, asked: Question, reported: Finding): Finding | null {
  const { description } = asked;
  const [best] = reported.answering;
  if (description === null || best === undefined) return null;
  const found = shelf.people.find(description, { misspelt: false });
  if (found.kind !== "one" || found.by !== "description") return null;
  const { person } = found;
  if (best.statement?.person === person || isNamedIn(best.text, person)) return null;
  const named = findReported(shelf, asked, `${asked.topic} ${person.name}`);
  const answering = named.answering.filter(({ text }) => isNamedIn(text, person));
  return answering.length === 0 ? null : { ...named, answering };
}

/** A line that is only a name, a signature or a heading tells nobody who somebody is. */
function isMoreThanName({ statement, text }: Evidence): boolean {
  return statement !== null || !isOnlyNames(text);
}

/** By the last word of any form of the name. */
function isNamedIn(text: string, person: Person): boolean {
  const words = new Set(termsOf(text));
  return person.forms.some((form) => words.has(termsOf(form).at(-1) ?? ""));
}

/**
 * What "legal experts" or "the host" say, while nobody is known to be meant: sentences with that noun
 * beside a verb of saying in which nobody named speaks. Other people's words on the topic are no answer.
 */
export function findUnnamed(shelf: Shelf, asked: Question, who: UnnamedSpeaker): Finding {
  if (who.isPronoun) return nothingFound(shelf, asked, "unknown-speaker");
  const found = findReported(shelf, asked);
  const noun = termOf(who.noun);
  return findingOf(shelf, {
    ...found,
    answering: found.candidates.filter(
      (candidate) =>
        candidate.support >= MIN_SENTENCE_SUPPORT &&
        hasSpeaker(termsOf(candidate.text), noun) &&
        !isOfSomebodyNamed(shelf, candidate),
    ),
    reason: "unknown-speaker",
  });
}

/** At most so many words apart, without the small ones: "experts say", "leaders who have long warned". */
const MAX_WORDS_APART = 2;

/** Whether the noun stands beside a verb of saying: "the host city" says nothing. */
function hasSpeaker(terms: readonly string[], noun: string): boolean {
  return terms.some(
    (term, at) =>
      term === noun &&
      terms.slice(Math.max(0, at - MAX_WORDS_APART), at + MAX_WORDS_APART + 1).some(isTermOfSaying),
  );
}

function isOfSomebodyNamed(shelf: Shelf, { article, span }: Evidence): boolean {
  return shelf.statements
    .ofArticle(article)
    .some(({ person, statement }) => person !== null && overlaps(statement.span, span));
}

/** Where the question may be for a fact as well, what anybody says of it; null for nothing. */
export function findFact(shelf: Shelf, asked: Question): Finding | null {
  const { factTopic } = asked;
  if (factTopic === null) return null;
  const found = findTold(shelf, {
    ...asked,
    speaker: null,
    others: [],
    topic: asked.sentence,
  });
  return isAnswered(found) ? found : null;
}
