// The user's words → an answer or a reasoned silence: understand, find candidates, judge them, keep
// what answers, say the same thing once.

import { fold, termOf, termsOf } from "../search/analysis.ts";
import type { Edition } from "../search/edition.ts";
import type { IndexedStatement } from "../search/statement-index.ts";
import type { Person } from "../statements/person.ts";
import { parseName } from "../text/names.ts";
import { contains, type Span, slice } from "../text/span.ts";
import type { Answer, Quote, SilenceReason, Understood } from "./answer.ts";
import { type Filters, isWanted } from "./candidates.ts";
import { type Evidence, judgeStatement, rank, STATEMENT_BAR } from "./evidence.ts";
import type { Wanted } from "./features.ts";
import { focusOf } from "./focus.ts";
import { type Group, groupSame } from "./group.ts";
import { judgeSentences, SENTENCE_BAR } from "./judge-sentences.ts";
import { buildQuery, type Query } from "./query.ts";
import type { Asked } from "./question.ts";
import { contextOf } from "./show.ts";
import { explainRest, explainSilence, explainUncertain, explainUnread } from "./silence.ts";
import { statementCandidates, uncertainCandidates } from "./statements.ts";
import { topicsIn } from "./understand/topic.ts";
import { understandMessage } from "./understand-question.ts";

export type AnswerOptions = Readonly<{
  /** How many quotes at most: 1–25, default 3; numbers outside are brought inside. */
  limit?: number;
  /** ISO 8601 calendar date that "yesterday" counts from; without one such words are topic. */
  today?: string;
}>;

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
  const questions = understandMessage(words, edition.people, {
    publishers: edition.publishers,
    today: options.today ?? null,
    isWord: (word) => edition.vocabulary.frequency(termOf(word)) > 0,
    articlesWith: (word) => edition.articles.filter(({ text }) => hasWord(text, word)).length,
  });
  return questions.length === 0
    ? silent(edition, words, null, null, "not-a-question")
    : answerFirst(edition, questions, quoteLimit(options));
}

/** Of a message with more questions than this, the others are not looked up. */
const MAX_QUESTIONS = 4;

/**
 * Of several questions the first that can be answered, and it is said that this is only one of them;
 * else silence on the first, and why there is none on the others.
 */
function answerFirst(edition: Edition, questions: readonly Asked[], limit: number): Account {
  const silences: Account[] = [];
  for (const asked of questions.slice(0, MAX_QUESTIONS)) {
    const account = answerAsked(edition, asked, limit);
    if (account.answer.outcome === "silent") silences.push(account);
    else if (questions.length === 1) return account;
    else return withNotes(account, [explainRest(asked, questions.length), ...reasonsOf(silences)]);
  }
  const [first] = silences;
  if (first === undefined) throw new Error("There is no question to answer.");
  return withNotes(first, reasonsOf(silences.slice(1)));
}

function reasonsOf(silences: readonly Account[]): readonly string[] {
  return silences.flatMap(({ answer }) => answer.explanation ?? []);
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
  if (asked.unknownSpeaker !== null) {
    return silent(edition, asked.words, asked, null, "unknown-speaker");
  }
  if (asked.candidates.length > 0) {
    return (
      answerOneOf(edition, asked, asked.candidates, limit) ??
      silent(edition, asked.words, asked, null, "unknown-speaker")
    );
  }
  const answer = (as: Asked) =>
    withNotes(
      as.speaker === null
        ? answerTopic(edition, as, limit)
        : as.others.length === 0
          ? answerSaid(edition, as, as.speaker, limit)
          : answerPeople(edition, as, [as.speaker, ...as.others], limit),
      as.unread.map((unread) => explainUnread(edition, unread)),
    );
  const first = answer(asked);
  const undated = first.answer.outcome === "silent" ? withDateAsTopic(asked) : null;
  if (undated === null) return first;
  const second = answer(undated);
  return second.answer.outcome === "answered" ? second : first;
}

/**
 * "What did Ferris say about the harbour": of several whom the words may mean, the one who spoke of
 * it. Where more of them did, it is asked which; null where nobody did.
 */
function answerOneOf(
  edition: Edition,
  asked: Asked,
  people: readonly Person[],
  limit: number,
): Account | null {
  const judged = people
    .map((speaker) => judgeSaid(edition, { ...asked, speaker, candidates: [] }, speaker))
    .filter(({ kept }) => kept.length > 0);
  const [only, ...others] = judged;
  if (only === undefined) return null;
  if (others.length === 0) return answered(edition, only.account, only.kept, limit);
  const candidates = judged.flatMap(({ account }) => account.asked?.speaker ?? []);
  const which = { ...asked, speaker: null, candidates };
  return silent(edition, asked.words, which, null, "unknown-speaker");
}

/** Who else bears the surname that the question has alone: of several, the most named was understood. */
function namesakesOf(edition: Edition, asked: Asked): readonly Person[] {
  const { speaker, speakerWords, others } = asked;
  if (speaker === null || speakerWords === null || others.length > 0) return [];
  const { titles, given, foldedFamily, isOrganisation } = parseName(speakerWords);
  if (isOrganisation || titles.length > 0 || given.length > 0) return [];
  return edition.people.all.filter(
    (person) =>
      person !== speaker &&
      person.statements > 0 &&
      parseName(person.name).foldedFamily === foldedFamily,
  );
}

/**
 * "The losses in October" may be losses of October rather than words of October, and "collected last
 * year" is what was collected rather than when it was printed.
 */
function withDateAsTopic(asked: Asked): Asked | null {
  if (asked.from === null && asked.to === null) return null;
  const undated = { ...asked, from: null, to: null };
  if (asked.speaker === null) return { ...undated, topic: asked.sentence };
  const dates = asked.sentence.match(DATE_WORDS) ?? [];
  if (dates.length === 0) return null;
  return { ...undated, topic: [asked.topic, ...dates].join(" ").trim() };
}

/** "since October" and "last Thursday" are limits, and nothing else. */
const DATE_WORDS =
  /(?<!\b(?:since|before|after|until|till|up to|last|this|past) )\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:19|20)\d\d)\b/gi;

/** "What did X say about Y": statements of X alone, else silence. */
function answerSaid(edition: Edition, asked: Asked, person: Person, limit: number): Account {
  const { account, kept, wanted } = judgeSaid(edition, asked, person);
  if (kept.length > 0) return answered(edition, account, kept, limit);
  // A name alone ("Ushakov?"), of somebody who is never quoted: what is written about them. Where
  // their words are asked for, that would be a source for no answer.
  const { query, candidates } = account;
  const isName = asked.wantsWords === "no" && candidates.length === 0;
  if (isName) return answerAbout(edition, asked, person, limit);
  const namesake = answerOneOf(edition, asked, namesakesOf(edition, asked), limit);
  if (namesake !== null) return namesake;
  const several = answerTopics(edition, asked, limit) ?? answerFacts(edition, asked, limit);
  if (several !== null) return several;
  const uncertain = judgeUncertain(edition, asked, person, wanted);
  if (uncertain.length > 0)
    return withNotes(answered(edition, account, uncertain, limit), [
      explainUncertain(edition, asked),
    ]);
  return silent(edition, asked.words, asked, query, "speaker-not-on-topic", candidates);
}

/** "What did X and Y say about Z": what each said, in turns, and who of them said nothing. */
function answerPeople(
  edition: Edition,
  asked: Asked,
  people: readonly Person[],
  limit: number,
): Account {
  const said = answerEach(
    edition,
    asked,
    people.map((speaker) => ({ ...asked, speaker })),
    limit,
  );
  return said.answer.outcome === "answered" ? said : (answerFacts(edition, asked, limit) ?? said);
}

/** "… about Y and Z" where nothing is on both: what is on one of them, and on which there is nothing. */
function answerTopics(edition: Edition, asked: Asked, limit: number): Account | null {
  const topics = topicsIn(asked.topic).map((topic) => ({ ...asked, topic }));
  if (topics.length < 2) return null;
  const said = answerEach(edition, asked, topics, limit);
  return said.answer.outcome === "answered" ? said : null;
}

/** Answers parts of one question in turns, and tells of those without an answer. */
function answerEach(
  edition: Edition,
  asked: Asked,
  parts: readonly Asked[],
  limit: number,
): Account {
  const judged = parts.flatMap((part) =>
    part.speaker === null ? [] : [{ part, ...judgeSaid(edition, part, part.speaker) }],
  );
  const candidates = rank(judged.flatMap(({ account }) => account.candidates));
  const kept = takeTurns(judged.map(({ kept }) => kept));
  const reasons = judged
    .filter(({ kept }) => kept.length === 0)
    .map(({ part }) => explainSilence(edition, part, "speaker-not-on-topic"));
  const query = judged[0]?.account.query ?? null;
  const account = { asked, query, candidates, bar: STATEMENT_BAR };
  return kept.length > 0
    ? withNotes(answered(edition, account, kept, limit), reasons)
    : silent(edition, asked.words, asked, query, "speaker-not-on-topic", candidates, reasons);
}

/** `[[a, b], [c]]` → `[a, c, b]` */
function takeTurns<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) =>
    lists.flatMap((list) => list.slice(turn, turn + 1)),
  ).flat();
}

/** What one person said, and which of it answers. */
function judgeSaid(edition: Edition, asked: Asked, person: Person): Judged & { wanted: Wanted } {
  const query = buildQuery(asked.topic, edition.vocabulary);
  const wanted = { query, focus: focusOf(asked.sentence) };
  const candidates = rank(
    statementCandidates(edition, person, query, wantedBy(asked)).map((candidate) =>
      judgeStatement(candidate, wanted),
    ),
  );
  const best = Math.max(0, ...candidates.map(({ support }) => support));
  const least = Math.max(STATEMENT_BAR, STATEMENT_SHARE * best);
  const kept = fromTextRather(candidates.filter(({ support }) => support >= least));
  return { account: { asked, query, candidates, bar: STATEMENT_BAR }, kept, wanted };
}

/** A headline shortens what its text quotes: it answers where nothing else does. */
function fromTextRather(evidence: readonly Evidence[]): readonly Evidence[] {
  const fromText = evidence.filter(
    ({ article, span }) =>
      !article.blocks.some((block) => block.kind === "headline" && contains(block.span, span)),
  );
  return fromText.length > 0 ? fromText : evidence;
}

/** Where the question may be for a fact as well, what anybody tells of it. */
function answerFacts(edition: Edition, asked: Asked, limit: number): Account | null {
  if (!isAboutFacts(asked)) return null;
  const unasked = { ...asked, speaker: null, others: [], topic: asked.sentence };
  const { account, kept } = judgeTopic(edition, unasked, asked.sentence);
  return kept.length > 0 ? answered(edition, account, kept, limit) : null;
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

/** The same answer with more said of it. */
function withNotes(account: Account, notes: readonly string[]): Account {
  if (notes.length === 0) return account;
  const { explanation } = account.answer;
  const all = [...new Set([...(explanation === null ? [] : [explanation]), ...notes])];
  return { ...account, answer: { ...account.answer, explanation: all.join(" ") } };
}

/**
 * "What did Polo call the capital?", "Why did the king respond?": the words of saying are there, but
 * a fact is asked for, which the article may tell itself. "Why did X say Y?" asks for X's words.
 */
function isAboutFacts({ focus, sentence, wantsWords }: Asked): boolean {
  if (wantsWords === "surely") return false;
  return focus !== "said" || !ASKS_FOR_WORDS.test(sentence);
}

const ASKS_FOR_WORDS =
  /\b(?:sa(?:y|ys|id|ying|yed)|sez|quot\w*|anything|something|on|about|abuot|regarding|comment\w*|statements?|remark\w*|according|position|view\w*|opinion|stance|told|tell|words)\b/i;

function answerAbout(edition: Edition, asked: Asked, person: Person, limit: number): Account {
  const { account, kept } = judgeTopic(edition, asked, person.name);
  const about = kept.filter(({ text }) => isNamedIn(text, person));
  return about.length > 0
    ? answered(edition, account, about, limit, "about")
    : silent(
        edition,
        asked.words,
        asked,
        account.query,
        "speaker-not-on-topic",
        account.candidates,
      );
}

/** By the last word of any form of the name. */
function isNamedIn(text: string, person: Person): boolean {
  const words = new Set(termsOf(text));
  return person.forms.some((form) => words.has(termsOf(form).at(-1) ?? ""));
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
  const wanted = { query, focus: focusOf(asked.sentence) };
  const { candidates, kept } = judgeSentences(edition, wanted, wantedBy(asked));
  return { account: { asked, query, candidates, bar: SENTENCE_BAR }, kept };
}

/** Beside a statement that has all of the topic, one that has little of it is no answer. */
const STATEMENT_SHARE = 0.75;

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
  reasons: readonly string[] = [explainSilence(edition, asked, reason)],
): Account {
  const answer: Answer = {
    question: words,
    outcome: "silent",
    reason,
    understood: understoodOf(asked),
    explanation: reasons.join(" "),
    quotes: [],
  };
  const bar = reason === "unknown-topic" ? SENTENCE_BAR : STATEMENT_BAR;
  return { answer, asked, query, candidates, bar, shown: [] };
}

function understoodOf(asked: Asked | null): Understood {
  if (asked === null)
    return { speaker: null, speakers: [], topic: null, from: null, to: null, publisher: null };
  const speaker = asked.speaker?.name ?? asked.unknownSpeaker;
  const others = asked.others.map(({ name }) => name);
  return {
    speaker,
    speakers: speaker === null ? [] : [speaker, ...others],
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
