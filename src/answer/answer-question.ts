// The user's words → an answer or a reasoned silence: understand, find candidates, judge them, keep
// what answers, say the same thing once.

import { fold, termOf } from "../search/analysis.ts";
import type { Edition } from "../search/edition.ts";
import type { IndexedStatement } from "../search/statement-index.ts";
import type { Person } from "../statements/person.ts";
import { type Span, slice } from "../text/span.ts";
import type { Answer, Quote, SilenceReason, Understood } from "./answer.ts";
import { type Filters, isWanted } from "./candidates.ts";
import {
  type Evidence,
  judgeSentence,
  judgeStatement,
  rank,
  SENTENCE_BAR,
  STATEMENT_BAR,
} from "./evidence.ts";
import type { Wanted } from "./features.ts";
import { focusOf } from "./focus.ts";
import { type Group, groupSame } from "./group.ts";
import { joinNeighbours } from "./join.ts";
import { buildQuery, type Query } from "./query.ts";
import type { Question } from "./question.ts";
import { sentenceCandidates } from "./sentences.ts";
import { contextOf } from "./show.ts";
import { explainSilence, explainUncertain } from "./silence.ts";
import { statementCandidates, uncertainCandidates } from "./statements.ts";
import { understandQuestion } from "./understand-question.ts";

export type AnswerOptions = Readonly<{
  /** How many quotes at most: 1–25, default 3; numbers outside are brought inside. */
  limit?: number;
  /** ISO 8601 calendar date that "yesterday" counts from; without one such words are topic. */
  today?: string;
}>;

/** An understood question, the part that asks something. */
export type Asked = Extract<Question, { kind: "question" }>;

/** Everything that led to an answer, as plain data; `--explain` prints it. */
export type Account = Readonly<{
  answer: Answer;
  asked: Asked | null;
  query: Query | null;
  /** All candidates, best first, those that do not answer too. */
  candidates: readonly Evidence[];
  /** What `support` must reach. */
  bar: number;
  /** What each quote of the answer was made from, in their order. */
  shown: readonly Evidence[];
}>;

const DEFAULT_LIMIT = 3;
const MAX_LIMIT = 25;

/**
 * Answers from one edition. Never throws, whatever the words; the same words give the same answer.
 * A question on which the corpus has nothing gets silence with a reason that is true of the corpus.
 */
export function answerQuestion(
  edition: Edition,
  words: string,
  options: AnswerOptions = {},
): Answer {
  return accountFor(edition, words, options).answer;
}

/** As `answerQuestion`, with everything that led to the answer. */
export function accountFor(edition: Edition, words: string, options: AnswerOptions = {}): Account {
  const asked = understandQuestion(words, edition.people, {
    publishers: edition.publishers,
    today: options.today ?? null,
    isWord: (word) => edition.vocabulary.frequency(termOf(word)) > 0,
    articlesWith: (word) => edition.articles.filter(({ text }) => hasWord(text, word)).length,
  });
  return asked.kind === "question"
    ? answerAsked(edition, asked, quoteLimit(options))
    : silent(edition, words, null, null, "not-a-question");
}

/** Whether a text has the word between spaces; quick enough for every article of a large corpus. */
function hasWord(text: string, word: string): boolean {
  return text.includes(` ${word} `);
}

/** How many quotes are shown at most, 1–25. */
export function quoteLimit({ limit = DEFAULT_LIMIT }: AnswerOptions): number {
  return Math.min(MAX_LIMIT, Math.max(1, Math.trunc(limit) || 1));
}

function answerAsked(edition: Edition, asked: Asked, limit: number): Account {
  if (asked.unknownSpeaker !== null || asked.candidates.length > 0) {
    return silent(edition, asked.words, asked, null, "unknown-speaker");
  }
  const answer = (as: Asked) =>
    as.speaker === null
      ? answerTopic(edition, as, limit)
      : answerSaid(edition, as, as.speaker, limit);
  const first = answer(asked);
  const undated = first.answer.outcome === "silent" ? withDateAsTopic(asked) : null;
  if (undated === null) return first;
  const second = answer(undated);
  return second.answer.outcome === "answered" ? second : first;
}

/**
 * "The losses in October" may be losses of October rather than words of October, and "collected last
 * year" is what was collected rather than when it was printed.
 */
function withDateAsTopic(asked: Asked): Asked | null {
  if (asked.from === null && asked.to === null) return null;
  const undated = { ...asked, from: null, to: null };
  if (asked.speaker === null) return { ...undated, topic: asked.words };
  const dates = asked.words.match(DATE_WORDS) ?? [];
  if (dates.length === 0) return null;
  return { ...undated, topic: [asked.topic, ...dates].join(" ").trim() };
}

const DATE_WORDS =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d)\b/gi;

/** "What did X say about Y": statements of X alone, else silence. */
function answerSaid(edition: Edition, asked: Asked, person: Person, limit: number): Account {
  const query = buildQuery(asked.topic, edition.vocabulary);
  const wanted = { query, focus: focusOf(asked.words) };
  const candidates = rank(
    statementCandidates(edition, person, query, wantedBy(asked)).map((candidate) =>
      judgeStatement(candidate, wanted),
    ),
  );
  const best = Math.max(0, ...candidates.map(({ support }) => support));
  const least = Math.max(STATEMENT_BAR, STATEMENT_SHARE * best);
  const kept = candidates.filter(({ support }) => support >= least);
  const account = { asked, query, candidates, bar: STATEMENT_BAR };
  if (kept.length > 0) return answered(edition, account, kept, limit);
  if (isAboutFacts(asked)) {
    const unasked = { ...asked, speaker: null, topic: asked.words };
    const facts = judgeTopic(edition, unasked, asked.words);
    if (facts.kept.length > 0) return answered(edition, facts.account, facts.kept, limit);
  }
  const uncertain = judgeUncertain(edition, asked, person, wanted);
  if (uncertain.length > 0)
    return withNote(answered(edition, account, uncertain, limit), explainUncertain(edition, asked));
  // A name alone ("Ushakov?"), of somebody who is never quoted: what is written about them. Where
  // their words are asked for, that would be a source for no answer.
  const isName = query.words.length === 0 && candidates.length === 0 && !asksForWords(asked);
  if (isName) return answerAbout(edition, asked, person, limit);
  return silent(edition, asked.words, asked, query, "speaker-not-on-topic", candidates);
}

/**
 * What may be the person's and is on the topic, as the outlet's report: whose words they are cannot be
 * told with confidence, so they stand under nobody's name.
 */
function judgeUncertain(
  edition: Edition,
  asked: Asked,
  person: Person,
  wanted: Wanted,
): readonly Evidence[] {
  if (wanted.query.words.length === 0) return [];
  const candidates = uncertainCandidates(edition, person, wanted.query, wantedBy(asked));
  const judged = rank(candidates.map((candidate) => judgeStatement(candidate, wanted)));
  return judged
    .filter(({ support }) => support >= STATEMENT_BAR)
    .map((evidence) => ({ ...evidence, statement: null }));
}

function withNote(account: Account, explanation: string): Account {
  return { ...account, answer: { ...account.answer, explanation } };
}

/**
 * "What did Polo call the capital?", "Why did the king respond?": the words of saying are there, but
 * a fact is asked for, which the article may tell itself.
 */
function isAboutFacts({ focus, words }: Asked): boolean {
  return focus !== "said" || !ASKS_FOR_WORDS.test(words);
}

const ASKS_FOR_WORDS =
  /\b(?:sa(?:y|ys|id|ying|yed)|sez|quot\w*|on|about|abuot|regarding|comment\w*|statements?|remark\w*|according|position|view\w*|opinion|stance|told|tell|words)\b/i;

function asksForWords({ wantsWords, words }: Asked): boolean {
  return wantsWords === "surely" || ASKS_FOR_WORDS.test(words);
}

function answerAbout(edition: Edition, asked: Asked, person: Person, limit: number): Account {
  const { account, kept } = judgeTopic(edition, asked, person.name);
  return kept.length > 0
    ? answered(edition, account, kept, limit, "about")
    : silent(
        edition,
        asked.words,
        asked,
        account.query,
        "speaker-not-on-topic",
        account.candidates,
      );
}

function answerTopic(edition: Edition, asked: Asked, limit: number): Account {
  const { account, kept } = judgeTopic(edition, asked, asked.topic);
  return kept.length > 0
    ? answered(edition, account, kept, limit)
    : silent(edition, asked.words, asked, account.query, "unknown-topic", account.candidates);
}

type Judged = Readonly<{
  account: Omit<Account, "answer" | "shown">;
  kept: readonly Evidence[];
}>;

function judgeTopic(edition: Edition, asked: Asked, topic: string): Judged {
  const query = buildQuery(topic, edition.vocabulary);
  const wanted = { query, focus: focusOf(asked.words) };
  const candidates = rank(
    sentenceCandidates(edition, query, wantedBy(asked)).map((candidate) =>
      judgeSentence(candidate, wanted, edition),
    ),
  );
  // The best one decides whether the corpus answers; the others are shown beside it.
  const answers = (candidates[0]?.support ?? 0) >= SENTENCE_BAR;
  const least = (candidates[0]?.support ?? 0) * SENTENCE_SHARE;
  return {
    account: { asked, query, candidates, bar: SENTENCE_BAR },
    kept: answers
      ? joinNeighbours(
          candidates.filter(({ support }) => support >= least),
          candidates,
        )
      : [],
  };
}

/** Beside a statement that has all of the topic, one that has little of it is no answer. */
const STATEMENT_SHARE = 0.6;

/** A further sentence is shown if it has this share of the first one's confidence. */
const SENTENCE_SHARE = 0.2;

function wantedBy(filters: Filters): (article: Evidence["article"]) => boolean {
  return (article) => isWanted(article, filters);
}

function answered(
  edition: Edition,
  account: Omit<Account, "answer" | "shown">,
  kept: readonly Evidence[],
  limit: number,
  relation?: "about",
): Account {
  const groups = groupSame(kept, edition.vocabulary, limit);
  const answer: Answer = {
    question: account.asked?.words ?? "",
    outcome: "answered",
    reason: null,
    understood: understoodOf(account.asked),
    explanation: null,
    quotes: groups.map((group) => toQuote(group, account.asked, relation)),
  };
  return { ...account, answer, shown: groups.map(({ best }) => best) };
}

function silent(
  edition: Edition,
  words: string,
  asked: Asked | null,
  query: Query | null,
  reason: SilenceReason,
  candidates: readonly Evidence[] = [],
): Account {
  const answer: Answer = {
    question: words,
    outcome: "silent",
    reason,
    understood: understoodOf(asked),
    explanation: explainSilence(edition, asked, reason),
    quotes: [],
  };
  const bar = reason === "unknown-topic" ? SENTENCE_BAR : STATEMENT_BAR;
  return { answer, asked, query, candidates, bar, shown: [] };
}

function understoodOf(asked: Asked | null): Understood {
  if (asked === null) return { speaker: null, topic: null, from: null, to: null, publisher: null };
  return {
    speaker: asked.speaker?.name ?? asked.unknownSpeaker,
    topic: asked.topic === "" ? null : asked.topic,
    from: asked.from,
    to: asked.to,
    publisher: asked.publisher,
  };
}

function toQuote({ best, others }: Group, asked: Asked | null, relation?: "about"): Quote {
  const { article, span, statement } = best;
  const said = statement?.statement ?? null;
  const text = (part: Span | null | undefined) =>
    part === null || part === undefined ? null : slice(article.text, part);
  return {
    text: slice(article.text, span),
    start: span.start,
    end: span.end,
    content: (said?.content ?? []).flatMap((content) => clip(content, span)),
    relation: said === null ? (relation ?? "reported") : "said",
    kind: said?.kind ?? null,
    speaker: statement === null ? null : speakerName(statement, asked),
    mention: text(said?.mention),
    cue: text(said?.cue),
    context: contextOf(article, span),
    source: {
      path: article.path,
      title: article.title,
      publisher: article.publisher,
      author: article.author,
      published: article.published,
      url: article.url,
    },
    alsoIn: others.map((other) => ({
      path: other.article.path,
      start: other.span.start,
      end: other.span.end,
    })),
  };
}

/**
 * What the speaker is called: as the user wrote it where the corpus does too ("Bobby Scott" for
 * Robert C. Scott), as the article does where its given name is another, else the usual name.
 */
function speakerName({ statement, person }: IndexedStatement, asked: Asked | null): string | null {
  if (person === null) return null;
  const typed = fold(asked?.speaker === person ? (asked.speakerWords ?? "") : "");
  const form = person.forms
    .map((name) => name.replace(/ \p{Lu}\.(?= )/gu, ""))
    .find((name) => name.includes(" ") && fold(name) === typed);
  if (form !== undefined) return form;
  const printed = statement.speaker ?? "";
  const [usual, other] = [person.name.split(" "), printed.split(" ")];
  const isNickname =
    other.length > 1 &&
    other.length <= usual.length &&
    other[0] !== usual[0] &&
    other.at(-1) === usual.at(-1) &&
    person.forms.includes(printed);
  return isNickname ? printed : person.name;
}

function clip(part: Span, shown: Span): [number, number][] {
  const start = Math.max(part.start, shown.start);
  const end = Math.min(part.end, shown.end);
  return start < end ? [[start, end]] : [];
}
