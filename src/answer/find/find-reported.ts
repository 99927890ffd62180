// A topic or a fact → the sentences of the articles that answer it, whoever says them.

import type { Edition } from "../../edition.ts";
import type { Person } from "../../people/person.ts";
import { termOf, termsOf } from "../../search/analysis.ts";
import { overlaps } from "../../text/span.ts";
import { allows } from "../evidence/candidates.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { judgeSentences, SENTENCE_BAR } from "../evidence/judge-sentences.ts";
import { buildQuery } from "../match/query.ts";
import { focusOf } from "../understand/focus.ts";
import { headNounOf, isPronoun } from "../understand/nobody-named.ts";
import type { Question } from "../understand/question.ts";
import { tellsOfSaying } from "../understand/verbs.ts";
import { type Finding, findingOf, isAnswered, nothingFound } from "./finding.ts";

/** @param topic what is looked for, where that is not the topic asked for */
export function findReported(edition: Edition, asked: Question, topic = asked.topic): Finding {
  const query = buildQuery(topic, edition.vocabulary);
  const wanted = { query, focus: focusOf(asked.sentence) };
  const { candidates, kept } = judgeSentences(edition, wanted, allows(asked));
  return findingOf(edition, {
    asked,
    query,
    candidates,
    bar: SENTENCE_BAR,
    answering: kept,
    reason: "unknown-topic",
  });
}

/** What is written about a person: sentences that name them. */
export function findAbout(edition: Edition, asked: Question, person: Person): Finding {
  const found = findReported(edition, asked, person.name);
  return findingOf(edition, {
    ...found,
    answering: found.answering.filter(({ text }) => isNamedIn(text, person)),
    relation: "about",
    reason: "speaker-not-on-topic",
  });
}

/** "Who is the Kremlin spokesman?": the words of the description. */
const WHO_IS = /^who(?:['’]s| is| was) (?:currently |now )?(.+?)[?!.\s]*$/i;

/**
 * Who it is that articles describe as the question does: sentences that name them, where the best of
 * all has but the description. Null where it names them, or the corpus cannot tell who is meant.
 */
export function findDescribed(
  edition: Edition,
  asked: Question,
  reported: Finding,
): Finding | null {
  const described = asked.sentence.match(WHO_IS)?.[1];
  const [best] = reported.answering;
  if (described === undefined || best === undefined) return null;
  const found = edition.people.find(described, { misspelt: false });
  if (found.kind !== "one" || found.by !== "description") return null;
  const { person } = found;
  if (best.statement?.person === person || isNamedIn(best.text, person)) return null;
  const named = findReported(edition, asked, `${asked.topic} ${person.name}`);
  const answering = named.answering.filter(({ text }) => isNamedIn(text, person));
  return answering.length === 0 ? null : { ...named, answering };
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
export function findUnnamed(edition: Edition, asked: Question, who: string): Finding {
  if (isPronoun(who)) return nothingFound(edition, asked, "unknown-speaker");
  const found = findReported(edition, asked);
  const noun = termOf(headNounOf(who));
  return findingOf(edition, {
    ...found,
    answering: found.candidates.filter(
      (candidate) =>
        candidate.support >= SENTENCE_BAR &&
        hasSpeaker(termsOf(candidate.text), noun) &&
        !isOfSomebodyNamed(edition, candidate),
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
      terms.slice(Math.max(0, at - MAX_WORDS_APART), at + MAX_WORDS_APART + 1).some(tellsOfSaying),
  );
}

function isOfSomebodyNamed(edition: Edition, { article, span }: Evidence): boolean {
  return edition.statements
    .ofArticle(article)
    .some(({ person, statement }) => person !== null && overlaps(statement.span, span));
}

/** Where the question may be for a fact as well, what anybody tells of it; null for nothing. */
export function findFact(edition: Edition, asked: Question): Finding | null {
  if (!mayBeForFact(asked)) return null;
  const found = findReported(edition, {
    ...asked,
    speaker: null,
    others: [],
    topic: asked.sentence,
  });
  return isAnswered(found) ? found : null;
}

/**
 * "What did Polo call the capital?", "Why did the king respond?": the words of saying are there, but
 * a fact is asked for, which the article may tell itself. "Why did X say Y?" asks for X's words.
 */
function mayBeForFact({ focus, sentence, wantsWords }: Question): boolean {
  if (wantsWords === "surely") return false;
  return focus !== "said" || !ASKS_FOR_WORDS.test(sentence);
}

const ASKS_FOR_WORDS =
  /\b(?:sa(?:y|ys|id|ying|yed)|sez|quot\w*|anything|something|on|about|abuot|regarding|comment\w*|statements?|remark\w*|according|position|view\w*|opinion|stance|told|tell|words)\b/i;
