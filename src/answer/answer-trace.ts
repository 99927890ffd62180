// What was found → the answer, with everything that led to it.

import type { Shelf } from "../search/shelf.ts";
import { type Answer, NOTHING_UNDERSTOOD, type Understood } from "./answer.ts";
import { type Evidence, MIN_STATEMENT_SUPPORT, type Reason } from "./evidence/evidence.ts";
import type { Finding } from "./find/finding.ts";
import { offersOf } from "./find/offers.ts";
import type { Query } from "./match/query.ts";
import type { Note } from "./note.ts";
import { groupSame } from "./quotes/group.ts";
import { quoteOf } from "./quotes/quote.ts";
import { asShown } from "./shown/as-shown.ts";
import type { Question } from "./understand/question.ts";

/** Everything that led to an answer, as plain data; `--explain` prints it. */
export type AnswerTrace = Readonly<{
  answer: Answer;
  asked: Question | null;
  query: Query | null;
  /** All candidates, best first, those that do not answer too. */
  candidates: readonly Evidence[];
  /** What `support` must reach. */
  bar: number;
  /** What each quote of the answer was made from, in their order. */
  shown: readonly Evidence[];
  /** What decided between an answer and the nearest; empty where that was not in question. */
  tells: readonly Reason[];
}>;

/** @param limit how many quotes at most */
export function traceOf(shelf: Shelf, words: string, finding: Finding, limit: number): AnswerTrace {
  const { asked, query, candidates, bar, answering, nearest, tells, relation, reason, notes } =
    finding;
  const groups = groupSame(answering, shelf.vocabulary, limit).map(({ best, others }) => ({
    best: asShown(best),
    others: others.map(asShown),
  }));
  const isSilent = groups.length === 0;
  const answer: Answer = {
    question: words,
    outcome: isSilent ? "silent" : nearest === null ? "answered" : "nearest",
    reason: isSilent ? reason : null,
    missing: isSilent ? null : (nearest?.missing ?? null),
    understood: understoodOf(asked),
    notes,
    offers: offersOf(shelf, finding),
    quotes: groups.map((group) => quoteOf(group, asked, relation)),
  };
  return {
    answer,
    asked,
    query,
    candidates,
    bar,
    shown: groups.map(({ best }) => best),
    tells: tells ?? [],
  };
}

/** Of words that ask nothing. */
export function traceOfNoQuestion(words: string, note: Note): AnswerTrace {
  const answer: Answer = {
    question: words,
    outcome: "silent",
    reason: "not-a-question",
    missing: null,
    understood: NOTHING_UNDERSTOOD,
    notes: [note],
    offers: null,
    quotes: [],
  };
  return {
    answer,
    asked: null,
    query: null,
    candidates: [],
    bar: MIN_STATEMENT_SUPPORT,
    shown: [],
    tells: [],
  };
}

function understoodOf({
  speaker,
  others,
  unknownSpeaker,
  topic,
  from,
  to,
  publisher,
}: Question): Understood {
  const name = speaker?.name ?? unknownSpeaker;
  return {
    speaker: name,
    speakers: name === null ? [] : [name, ...others.map((other) => other.name)],
    topic: topic === "" ? null : topic,
    from,
    to,
    publisher,
  };
}
