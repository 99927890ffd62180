// The user's words → an answer or a reasoned silence: the questions of the message understood, what
// is found on each, and which of them is answered.

import { termOf } from "../search/analysis.ts";
import type { Shelf } from "../search/shelf.ts";
import { QUOTE_LIMIT } from "./answer.ts";
import { type AnswerTrace, traceOf, traceOfNoQuestion } from "./answer-trace.ts";
import { noteOfTalk } from "./find/about-the-bot.ts";
import { articlesWithWord } from "./find/articles-with.ts";
import { findForeign } from "./find/find-foreign.ts";
import { findOthers } from "./find/find-others.ts";
import { findQuoted } from "./find/find-quoted.ts";
import { findDescribed, findNear, findTold, findUnnamed } from "./find/find-reported.ts";
import { findOneOf, findPeople, findSaid } from "./find/find-said.ts";
import { findSaidThat } from "./find/find-said-that.ts";
import { findNamed } from "./find/find-who-is.ts";
import { type Finding, isAnswered, nothingFound, withNotes } from "./find/finding.ts";
import { fromOutlet } from "./find/from-outlet.ts";
import { noteOfUnresolvedName } from "./find/silence.ts";
import type { Note } from "./note.ts";
import type { Question, QuestionBefore } from "./understand/question.ts";
import { understandMessage, understandTalk } from "./understand/understand-question.ts";

export type AnswerOptions = Readonly<{
  /** How many quotes at most: 1–25, default 3; numbers outside are brought inside. */
  limit?: number;
  /** ISO 8601 calendar date that "yesterday" counts from; without one such words are topic. */
  today?: string;
  /** The question before, which completes one that leans on it: "and about Europe?", "when?". */
  before?: QuestionBefore;
}>;

/**
 * Answers from one shelf, with everything that led to the answer. Never throws, whatever the words;
 * the same words give the same answer. A question on which the corpus has nothing gets silence with a
 * reason that is true of the corpus.
 */
export function answerQuestion(
  shelf: Shelf,
  words: string,
  options: AnswerOptions = {},
): AnswerTrace {
  const questions = understandMessage(words, shelf.people, {
    publishers: shelf.publishers,
    today: options.today ?? null,
    ...(options.before === undefined ? {} : { before: options.before }),
    isWord: (word) => shelf.vocabulary.frequency(termOf(word)) > 0,
    articlesWith: (word, most) => articlesWithWord(shelf, word, most),
  });
  const found = findFirst(shelf, questions);
  return found === null
    ? traceOfNoQuestion(words, noteOfNoQuestion(shelf, words))
    : traceOf(shelf, words, found, quoteLimit(options));
}

function noteOfNoQuestion(shelf: Shelf, words: string): Note {
  const talk = understandTalk(words);
  return talk === null ? { kind: "not-a-question" } : noteOfTalk(shelf, talk);
}

/** How many quotes are shown at most, 1–25. */
export function quoteLimit({ limit = QUOTE_LIMIT.default }: AnswerOptions): number {
  const { min, max } = QUOTE_LIMIT;
  return Math.min(max, Math.max(min, Math.trunc(limit) || min));
}

/** Of a message with more questions than this, the others are not looked up. */
const MAX_QUESTIONS = 4;

/**
 * Of several questions the first that can be answered, and it is said that this is only one of them;
 * else silence on the first, and why there is none on the others. Null where nothing is asked.
 */
function findFirst(shelf: Shelf, questions: readonly Question[]): Finding | null {
  const silences: Finding[] = [];
  const reasonsOf = (findings: readonly Finding[]) => findings.flatMap(({ notes }) => notes);
  for (const asked of questions.slice(0, MAX_QUESTIONS)) {
    const found = fromOutlet(findAnswers(shelf, asked), asked.outlet);
    if (!isAnswered(found)) silences.push(found);
    else if (questions.length === 1) return found;
    else {
      const { sentence } = asked;
      const only = { kind: "one-of-several", sentence, questions: questions.length } as const;
      return withNotes(found, [only, ...reasonsOf(silences)]);
    }
  }
  const [first, ...others] = silences;
  if (first === undefined) return null;
  const { asked } = first;
  const near = questions.length > 1 ? null : findNear(shelf, asked);
  const fromThere = near === null ? null : fromOutlet(near, asked.outlet);
  return fromThere !== null && isAnswered(fromThere)
    ? fromThere
    : withNotes(first, reasonsOf(others));
}

function findAnswers(shelf: Shelf, asked: Question): Finding {
  const { quotation, saidThat } = asked;
  const otherwise = () => findMeant(shelf, asked);
  if (quotation !== null) return findQuoted(shelf, asked, quotation, otherwise);
  return saidThat === null ? otherwise() : findSaidThat(shelf, saidThat, otherwise());
}

function findMeant(shelf: Shelf, asked: Question): Finding {
  if (asked.language !== null) return findForeign(shelf, asked, asked.language);
  if (asked.unnamedSpeaker !== null) return findUnnamed(shelf, asked, asked.unnamedSpeaker);
  if (asked.unknownSpeaker === null && asked.candidates.length === 0) {
    return findInTime(shelf, asked);
  }
  return findOneOf(shelf, asked, asked.candidates) ?? nothingFound(shelf, asked, "unknown-speaker");
}

/** Within the time asked for; where nothing is, a date may be part of the topic. */
function findInTime(shelf: Shelf, asked: Question): Finding {
  const found = findSaidOrReported(shelf, asked);
  const dated = isAnswered(found) ? null : asked.datedTopic;
  if (dated === null) return found;
  const { topic, topics, dates } = dated;
  const undated = { ...asked, topic, topics, hearer: null, from: null, to: null };
  const second = findSaidOrReported(shelf, undated);
  const answering = second.answering.filter(({ text }) =>
    dates.every((word) => text.toLowerCase().includes(word.toLowerCase())),
  );
  return answering.length > 0 ? { ...second, answering } : found;
}

function findSaidOrReported(shelf: Shelf, asked: Question): Finding {
  const { speaker, others, unresolvedNames } = asked;
  const found =
    speaker === null
      ? findAnything(shelf, asked)
      : others.length === 0
        ? findSaid(shelf, asked, speaker)
        : findPeople(shelf, asked, [speaker, ...others]);
  return withNotes(
    found,
    unresolvedNames.map((part) => noteOfUnresolvedName(shelf, part)),
  );
}

function findAnything(shelf: Shelf, asked: Question): Finding {
  if (asked.othersAsked !== null) return findOthers(shelf, asked, asked.othersAsked);
  const whoIs = findNamed(shelf, asked);
  if (whoIs !== null) return whoIs;
  const reported = findTold(shelf, asked);
  return findDescribed(shelf, asked, reported) ?? reported;
}
