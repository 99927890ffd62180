// A question for somebody's words → what that person said; where they said nothing of it, who or
// what else may be meant.

import type { Person } from "../../people/person.ts";
import type { Shelf } from "../../search/shelf.ts";
import { foldName } from "../../text/fold-name.ts";
import { parseName } from "../../text/parse-name.ts";
import { contains } from "../../text/span.ts";
import { allows } from "../evidence/candidates.ts";
import {
  type Evidence,
  judgeStatement,
  MIN_STATEMENT_SUPPORT,
  newestFirst,
  rank,
} from "../evidence/evidence.ts";
import { statementCandidates, uncertainCandidates } from "../evidence/statement-candidates.ts";
import { placeOfTopic } from "../evidence/topic-rings.ts";
import { buildQuery, type Query } from "../match/query.ts";
import { TOPIC_RINGS } from "../match/topic-ring.ts";
import type { Note } from "../note.ts";
import { weighTellsOfWords } from "../tells/weigh-tells.ts";
import type { Question } from "../understand/question.ts";
import { findAbout, findFact, weighed } from "./find-reported.ts";
import { type Finding, findingOf, isAnswered, nothingFound } from "./finding.ts";
import { noteOfOwnWords } from "./silence.ts";

/** "What did X say about Y": statements of X alone, else what the question may mean besides. */
export function findSaid(shelf: Shelf, asked: Question, person: Person): Finding {
  const said = findStatements(shelf, asked, person);
  if (isAnswered(said)) return weighWords(said);
  // A name alone ("Ushakov?"), of somebody who is never quoted: what is written about them. Where
  // their words are asked for, that would be a source for no answer.
  const isName = asked.wantsWords === "no" && said.candidates.length === 0;
  if (isName) return findAbout(shelf, asked, person);
  return (
    findNamesake(shelf, asked) ??
    findOnTopics(shelf, asked, person) ??
    findAround(shelf, said) ??
    findFact(shelf, asked) ??
    findUncertain(shelf, said, person) ??
    findInArticle(shelf, said, person) ??
    findOneOf(shelf, asked, namesakesOf(shelf, asked)) ??
    said
  );
}

/** Where more is asked than what was said (how many, why, which), whether the words tell it. */
function weighWords(said: Finding): Finding {
  const { asked, query } = said;
  if (query === null || (asked.focus === "said" && asked.open.kind === null)) return said;
  return weighed(said, weighTellsOfWords(asked, query, said));
}

/** What a person said of it, in or around their own words, or in an article on it; nothing of anybody else. */
export function findOwnWords(shelf: Shelf, asked: Question, person: Person): Finding {
  const said = findStatements(shelf, asked, person);
  if (isAnswered(said)) return said;
  return (
    findOnTopics(shelf, asked, person) ??
    findAround(shelf, said) ??
    findInArticle(shelf, said, person) ??
    said
  );
}

/** "What did X and Y say about Z": what each said, in turns, and who of them said nothing. */
export function findPeople(shelf: Shelf, asked: Question, people: readonly Person[]): Finding {
  const said = mergeInTurns(
    asked,
    people.map((speaker) => {
      const found = findStatements(shelf, { ...asked, speaker }, speaker);
      return isAnswered(found) ? found : (findAround(shelf, found) ?? found);
    }),
  );
  return isAnswered(said) ? said : (findFact(shelf, asked) ?? said);
}

/**
 * "What did Ferris say about the harbour": of several whom the words may mean, the one who spoke of
 * it, or else the one who spoke beside it or in an article about it. Where more of them did, it is asked
 * which; null where nobody did.
 */
export function findOneOf(
  shelf: Shelf,
  asked: Question,
  people: readonly Person[],
): Finding | null {
  const said = people.map((person) => ({
    person,
    found: findStatements(shelf, { ...asked, speaker: person, candidates: [] }, person),
  }));
  const onlyOne = (find: (one: (typeof said)[number]) => Finding | null) =>
    onlyOneOf(
      shelf,
      asked,
      said.flatMap((one) => find(one) ?? []),
    );
  return (
    onlyOne(({ found }) => (isAnswered(found) ? found : null)) ??
    onlyOne(({ found }) => findAround(shelf, found)) ??
    onlyOne(({ found, person }) => findInArticle(shelf, found, person))
  );
}

/** The same of those who bear the surname of somebody who did not speak of it: only in their words. */
function findNamesake(shelf: Shelf, asked: Question): Finding | null {
  const said = namesakesOf(shelf, asked).map((speaker) =>
    findStatements(shelf, { ...asked, speaker, candidates: [] }, speaker),
  );
  return onlyOneOf(shelf, asked, said.filter(isAnswered));
}

/** What one of several people said; of more it is asked who is meant. */
function onlyOneOf(shelf: Shelf, asked: Question, found: readonly Finding[]): Finding | null {
  const [only = null, ...others] = found;
  if (others.length === 0) return only;
  const candidates = found.flatMap(({ asked }) => asked.speaker ?? []);
  return nothingFound(shelf, { ...asked, speaker: null, candidates }, "unknown-speaker");
}

/** Who else bears the surname that the question has alone: of several, the most named was understood. */
function namesakesOf(shelf: Shelf, asked: Question): readonly Person[] {
  const { speaker, speakerWords, others } = asked;
  if (speaker === null || speakerWords === null || others.length > 0) return [];
  const { titles, given, foldedFamily, isOrganisation } = parseName(speakerWords);
  if (isOrganisation || titles.length > 0 || given.length > 0) return [];
  return shelf.people
    .ofFamily(foldedFamily)
    .filter((person) => person !== speaker && person.statements > 0);
}

/** "… about Y and Z" where nothing is on both: what is on one of them, and on which there is nothing. */
function findOnTopics(shelf: Shelf, asked: Question, person: Person): Finding | null {
  const { topics } = asked;
  if (topics.length < 2) return null;
  const said = mergeInTurns(
    asked,
    topics.map((topic) => findStatements(shelf, { ...asked, topic, hearer: null }, person)),
  );
  return isAnswered(said) ? said : null;
}

/** What was found on the parts of one question, in turns, with why there is nothing on some. */
function mergeInTurns(asked: Question, parts: readonly Finding[]): Finding {
  return {
    asked,
    query: parts[0]?.query ?? null,
    candidates: rank(parts.flatMap(({ candidates }) => candidates)),
    bar: MIN_STATEMENT_SUPPORT,
    answering: takeTurns(parts.map(({ answering }) => answering)),
    nearest: null,
    relation: "reported",
    reason: "speaker-not-on-topic",
    notes: parts.flatMap(({ notes }) => notes),
  };
}

/** `[[a, b], [c]]` → `[a, c, b]` */
function takeTurns<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, turn) =>
    lists.flatMap((list) => list.slice(turn, turn + 1)),
  ).flat();
}

/** So much of a topic must stand in or beside the words for them to be on it. */
const MIN_SHARE_AROUND = 0.75;
/** Of a topic of many words this much makes what is said come near it … */
const MIN_SHARE_OF_LONG_TOPIC = 0.5;
/** … where it has so many: of “private email” or “harbour toll plan” half is another topic. */
const MIN_LONG_TOPIC_WORDS = 4;

/**
 * How much of a topic must stand in the words, around them or in the head of their article. What asks a
 * question of its own ("according to X, is the toll good") has words that nobody need repeat.
 */
function shareNeeded({ topicForm }: Question, { words }: Query): number {
  const isShort = words.length < MIN_LONG_TOPIC_WORDS && topicForm === "nothing";
  return isShort ? MIN_SHARE_AROUND : MIN_SHARE_OF_LONG_TOPIC;
}

/**
 * What was said where the topic stands beside the words rather than in them: in the outlet's words of
 * the same paragraph, or in what the words answer. Null where there is none.
 */
function findAround(shelf: Shelf, said: Finding): Finding | null {
  const answering = placed(shelf, said, MIN_SHARE_AROUND).filter(
    ({ topic }) => topic !== null && !topic.isLoose,
  );
  return answering.length === 0 ? null : { ...said, answering, notes: [] };
}

/**
 * What was said after a paragraph on the topic, or in an article about it, which stands neither in nor
 * beside the words: the nearest.
 */
function findInArticle(shelf: Shelf, said: Finding, person: Person): Finding | null {
  if (said.query === null) return null;
  const answering = placed(shelf, said, shareNeeded(said.asked, said.query));
  const [best] = answering;
  if (best === undefined) return null;
  const { topic, sentence } = said.asked;
  const note: Note =
    best.topic?.ring === "article"
      ? { kind: "only-in-article", speaker: person.name, topic }
      : { kind: "nearest", missing: null, question: sentence };
  return { ...said, answering, nearest: { missing: null }, notes: [note] };
}

/** The candidates that have the topic at least in their article, those that have it nearer first. */
function placed(
  shelf: Shelf,
  { asked, query, candidates }: Finding,
  share: number,
): readonly Evidence[] {
  if (query === null || query.words.length === 0 || asked.hearer !== null) return [];
  return candidates
    .flatMap((evidence) => {
      const { statement } = evidence;
      const topic = statement === null ? null : placeOfTopic(shelf, statement, query, share);
      return topic === null ? [] : [{ ...evidence, topic }];
    })
    .toSorted((a, b) => TOPIC_RINGS.indexOf(a.topic.ring) - TOPIC_RINGS.indexOf(b.topic.ring));
}

/** Evidence that answers, with where its topic stands. */
function withPlace(shelf: Shelf, evidence: Evidence, query: Query): Evidence {
  const { statement } = evidence;
  if (statement === null || query.words.length === 0) return evidence;
  const topic =
    placeOfTopic(shelf, statement, query, MIN_SHARE_AROUND) ??
    placeOfTopic(shelf, statement, query, MIN_STATEMENT_SUPPORT);
  return { ...evidence, topic };
}

/** Beside a statement that has all of the topic, one that has less of it than this is no answer. */
const MIN_SUPPORT_SHARE = 0.75;

/** What one person said, and which of it answers. */
function findStatements(shelf: Shelf, asked: Question, person: Person): Finding {
  const query = buildQuery(asked.topic, shelf.vocabulary);
  const wanted = { query, focus: asked.sentenceFocus };
  const candidates = rank(
    statementCandidates(shelf, person, query, allows(asked)).map((candidate) =>
      judgeStatement(candidate, wanted),
    ),
  );
  const heard = candidates.filter((candidate) => isToldTo(candidate, asked));
  const onTopic = heard.length > 0 ? heard : supported(shelf, asked, { candidates, query });
  return findingOf(shelf, {
    asked,
    query,
    candidates,
    bar: MIN_STATEMENT_SUPPORT,
    answering: fromTextRather(asked.isLatest ? newestFirst(onTopic) : onTopic).map((evidence) =>
      withPlace(shelf, evidence, query),
    ),
    reason: "speaker-not-on-topic",
  });
}

type Judgements = Readonly<{ candidates: readonly Evidence[]; query: Query }>;

/** Those that have enough of the topic by themselves, and all that is needed of it in and around them. */
function supported(shelf: Shelf, asked: Question, found: Judgements): readonly Evidence[] {
  const { candidates, query } = found;
  const enough = candidates
    .filter(({ support }) => support >= MIN_STATEMENT_SUPPORT)
    .filter(hasTopicAround(shelf, asked, query));
  const best = Math.max(0, ...enough.map(({ support }) => support));
  return enough.filter(({ support }) => support >= MIN_SUPPORT_SHARE * best);
}

/** Whether as much of the topic as is needed stands in the words, around them or in the head of their article. */
function hasTopicAround(shelf: Shelf, asked: Question, query: Query) {
  const share = shareNeeded(asked, query);
  const asGood = withStandInsAsGood(query);
  return ({ statement }: Evidence): boolean => {
    if (statement === null || query.words.length === 0) return true;
    const place = placeOfTopic(shelf, statement, asGood, share);
    return place === null ? query.words.length < 2 : !place.isLoose;
  };
}

/** The query with what may stand for its words as good as these: "decided" for a decision names the topic. */
function withStandInsAsGood(query: Query): Query {
  const meets = [...query.meets].map(
    ([term, met]) => [term, met.map(({ number }) => ({ number, weight: 1 }))] as const,
  );
  return { ...query, meets: new Map(meets) };
}

/** "What did X tell the Herald": the topic is who heard it, whom "X told the Herald" names. */
function isToldTo({ article, statement }: Evidence, { hearer }: Question): boolean {
  const cue = statement?.statement.cue ?? null;
  if (cue === null || hearer === null) return false;
  const heardBy = foldName(article.text.slice(cue.end, cue.end + 2 * hearer.length));
  return ` ${withoutThe(heardBy)} `.startsWith(` ${withoutThe(foldName(hearer))} `);
}

const withoutThe = (folded: string) => folded.replace(/^the /, "");

/** A headline shortens what its text quotes: it answers where nothing else does. */
function fromTextRather(evidence: readonly Evidence[]): readonly Evidence[] {
  const fromText = evidence.filter(
    ({ article, span }) =>
      !article.blocks.some((block) => block.kind === "headline" && contains(block.span, span)),
  );
  return fromText.length > 0 ? fromText : evidence;
}

/**
 * What may be the person's and is on the topic, as the outlet's report: whose words they are cannot be
 * known with confidence, so they stand under nobody's name. Null where there is none.
 * @param said what was found of the person's own
 */
function findUncertain(shelf: Shelf, said: Finding, person: Person): Finding | null {
  const { asked, query } = said;
  if (query === null || query.words.length === 0) return null;
  const wanted = { query, focus: asked.sentenceFocus };
  const candidates = uncertainCandidates(shelf, person, query, allows(asked));
  const answering = rank(candidates.map((candidate) => judgeStatement(candidate, wanted)))
    .filter(({ support }) => support >= MIN_STATEMENT_SUPPORT)
    .filter(hasTopicAround(shelf, asked, query))
    .map((evidence) => ({ ...evidence, statement: null }));
  if (answering.length === 0) return null;
  const own = noteOfOwnWords(shelf, asked, person);
  return { ...said, answering, notes: [{ kind: "perhaps-theirs", own }] };
}
