// What others say of somebody → their statements that name them, and what the outlets report of it; never a word
// of those who are spoken of.

import type { Person } from "../../people/person.ts";
import type { Shelf } from "../../search/shelf.ts";
import { isAsserted } from "../../statements/statement.ts";
import { foldName } from "../../text/fold-name.ts";
import { contains, overlaps, slice } from "../../text/span.ts";
import { allows, queryTerms } from "../evidence/candidates.ts";
import {
  type Evidence,
  judgeStatement,
  MIN_STATEMENT_SUPPORT,
  rank,
} from "../evidence/evidence.ts";
import { statementCandidate } from "../evidence/statement-candidates.ts";
import { buildQuery } from "../match/query.ts";
import type { OthersAsked, Question } from "../understand/question.ts";
import { findReported, weighed } from "./find-reported.ts";
import { type Finding, findingOf } from "./finding.ts";

/** The index chooses at most so many statements that are looked at. */
const MAX_STATEMENTS_OF_OTHERS = 200;

/** "What did others say about X", "who criticised X". */
export function findOthers(shelf: Shelf, asked: Question, others: OthersAsked): Finding {
  const { person, lookFor, stance, isWho } = others;
  const said = statementsOfOthers(shelf, asked, others);
  const reported = findReported(shelf, asked, lookFor);
  const ofOthers = (evidence: readonly Evidence[]) =>
    evidence.filter((one) => !isOwn(shelf, one, person));
  const told = ofOthers(reported.candidates).filter(({ text }) => isToldToTakeSide(text, others));
  const parts = isWho ? [told, said.answering] : [said.answering, told];
  const found = stance === null ? said.answering : parts.flat();
  // Of somebody, what outlets write tells for the most part what they themselves hold.
  const rest = person === null ? reported.answering : [];
  const answering = found.length > 0 ? withoutOverlaps(found) : rest;
  if (stance === null) return findingOf(shelf, { ...said, answering });
  const sided = answering.filter(({ text }) => takesSide(text, others));
  if (sided.length > 0 || answering.length === 0)
    return findingOf(shelf, { ...said, answering: sided });
  return weighed(findingOf(shelf, { ...said, answering }), {
    tells: [],
    nearest: { missing: null },
  });
}

/** Statements of anybody else that are on the person or the topic, best first. */
function statementsOfOthers(
  shelf: Shelf,
  asked: Question,
  { person, lookFor, stance }: OthersAsked,
): Omit<Finding, "notes" | "relation" | "nearest"> {
  const query = buildQuery(lookFor, shelf.vocabulary);
  const isWanted = allows(asked);
  const hits = shelf.statements.search(
    queryTerms(query),
    MAX_STATEMENTS_OF_OTHERS,
    (indexed) =>
      indexed.person !== null &&
      indexed.person !== person &&
      isAsserted(indexed.statement) &&
      isWanted(indexed.article),
  );
  const candidates = rank(
    hits
      .flatMap(({ id }) => shelf.statements.at(id) ?? [])
      .map((indexed) => statementCandidate(shelf, indexed, query))
      .map((candidate) => judgeStatement(candidate, { query, focus: asked.sentenceFocus })),
  );
  const onTopic = candidates
    .filter(({ support }) => support >= MIN_STATEMENT_SUPPORT)
    .filter((evidence) => isNaming(paragraphText(evidence), person))
    .filter((evidence) => !takesOtherSide(evidence, stance));
  // “Ida Moss, Keller's deputy, said …” names her and need not be about her.
  const inWords = onTopic.filter(({ reasons }) =>
    reasons.some(({ name, value }) => name === "words" && value >= MIN_STATEMENT_SUPPORT),
  );
  const answering = takingSide(inWords.length > 0 ? inWords : onTopic, stance);
  return {
    asked,
    query,
    candidates,
    bar: MIN_STATEMENT_SUPPORT,
    answering,
    reason: "unknown-topic",
  };
}

/** Stems of verbs and adjectives of blame and praise; a choice of our own of the plainest. */
const SIDES = {
  against:
    /\b(?:critic|opponent|detract|condemn|attack|denounc|blam|accus|slam|blast|mock|rebuk|insult|oppos|reject|nonsense|wrong|fail|lie[ds]?\b|liar|asham|shame|forg[eo]t|asleep|weak|danger|unaccept|betray|bad\b|terribl|disgrac|incompet|illegal|unfair)/i,
  for: /\b(?:prais|defend|support|back(?:ed|s)\b|thank|endors|welcom|congratulat|admir|applaud|great|proud|good\b|wonderful|brave|excellent|wise|fair\b)/i,
} as const;

/** Whether its paragraph only praises where blame is asked for, or the other way round. */
function takesOtherSide(evidence: Evidence, stance: OthersAsked["stance"]): boolean {
  if (stance === null) return false;
  const words = paragraphText(evidence);
  return SIDES[stance === "for" ? "against" : "for"].test(words) && !SIDES[stance].test(words);
}

/** Those with a word of the side asked for first. */
function takingSide(
  evidence: readonly Evidence[],
  stance: OthersAsked["stance"],
): readonly Evidence[] {
  if (stance === null) return evidence;
  const takes = (one: Evidence) => (SIDES[stance].test(paragraphText(one)) ? 0 : 1);
  return evidence.toSorted((a, b) => takes(a) - takes(b));
}

/** "criticised the former mayor of the town, Anna Keller" */
const MAX_WORDS_TO_NAME = 9;

/** Whether the outlet tells that somebody blames or praises them: "Lund criticised Keller". */
function isToldToTakeSide(text: string, others: OthersAsked): boolean {
  const sides = aroundSide(text, others);
  if (sides === null) return false;
  // "lawyers reject the argument. One report listed charges that Putin …": the name follows at once.
  const isPassive =
    / (?:is|are|was|were|been|being) (?:\w+ )?$/.test(sides.before) && / by /.test(sides.after);
  return isSpokenOfIn(isPassive ? sides.before : sides.after, others);
}

/** Whether words of a side stand near the name, before it or after: “Brandt is asleep” is blame. */
function takesSide(text: string, others: OthersAsked): boolean {
  return text.split(/(?<=[.!?;])\s/u).some((clause) => {
    const sides = aroundSide(clause, others);
    return sides !== null && isSpokenOfIn(`${sides.before}${sides.after}`, others);
  });
}

/** The words next to the first word of the side asked for, folded, within its clause; null without one. */
function aroundSide(
  text: string,
  { stance }: OthersAsked,
): Readonly<{ before: string; after: string }> | null {
  const side = stance === null ? null : SIDES[stance].exec(text);
  if (side === null) return null;
  const [clause = ""] = text.slice(side.index + side[0].length).split(/[.!?;“”]/u);
  const after = foldName(clause).split(" ").slice(0, MAX_WORDS_TO_NAME).join(" ");
  const before = foldName(text.slice(0, side.index)).split(" ").slice(-MAX_WORDS_TO_NAME).join(" ");
  return { before: ` ${before} `, after: ` ${after} ` };
}

function isSpokenOfIn(words: string, { lookFor, words: asTyped }: OthersAsked): boolean {
  return [lookFor, asTyped].some((name) => words.includes(` ${foldName(name)} `));
}

/** By the last word of the name as it is: "Meek" is nobody called Meeks, though the index has them alike. */
function isNaming(text: string, person: Person | null): boolean {
  if (person === null) return true;
  const last = foldName(person.name).split(" ").at(-1) ?? "";
  return ` ${foldName(text.replace(/['’]s?(?!\p{L})/gu, ""))} `.includes(` ${last} `);
}

/** Whether it is the person's own, by the statement that it is or by one that it overlaps. */
function isOwn(
  shelf: Shelf,
  { article, span, statement }: Evidence,
  person: Person | null,
): boolean {
  if (person === null) return false;
  if (statement?.person === person) return true;
  return shelf.statements
    .ofArticle(article)
    .some(
      (other) =>
        (other.person === person || other.possibleSpeaker === person) &&
        overlaps(other.statement.span, span),
    );
}

function paragraphText({ article, span }: Evidence): string {
  const block = article.blocks.find((one) => contains(one.span, span));
  return slice(article.text, block?.span ?? span);
}

function withoutOverlaps(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.filter(
    ({ article, span }, at) =>
      !evidence
        .slice(0, at)
        .some((before) => before.article === article && overlaps(before.span, span)),
  );
}
