// A topic or a fact → the sentences of the articles that answer it, whoever says them.

import { termsOf } from "../search/analysis.ts";
import type { Edition } from "../search/edition.ts";
import type { Person } from "../statements/person.ts";
import { allows } from "./candidates.ts";
import { type Finding, findingOf, isAnswered } from "./finding.ts";
import { focusOf } from "./focus.ts";
import { judgeSentences, SENTENCE_BAR } from "./judge-sentences.ts";
import { buildQuery } from "./query.ts";
import type { Question } from "./question.ts";

/** @param topic what is looked for, where that is not the topic asked for */
export function findTold(edition: Edition, asked: Question, topic = asked.topic): Finding {
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
  const found = findTold(edition, asked, person.name);
  return findingOf(edition, {
    ...found,
    answering: found.answering.filter(({ text }) => isNamedIn(text, person)),
    relation: "about",
    reason: "speaker-not-on-topic",
  });
}

/** By the last word of any form of the name. */
function isNamedIn(text: string, person: Person): boolean {
  const words = new Set(termsOf(text));
  return person.forms.some((form) => words.has(termsOf(form).at(-1) ?? ""));
}

/** Where the question may be for a fact as well, what anybody tells of it; null for nothing. */
export function findFact(edition: Edition, asked: Question): Finding | null {
  if (!mayBeForFact(asked)) return null;
  const found = findTold(edition, { ...asked, speaker: null, others: [], topic: asked.sentence });
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
