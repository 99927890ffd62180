// A question whether somebody said that something is so → the words that decide it, or the nearest.

import type { Shelf } from "../../search/shelf.ts";
import type { Evidence } from "../evidence/evidence.ts";
import { coverage } from "../match/match.ts";
import { buildQuery, type Query } from "../match/query.ts";
import { type Claim, claimOfWords } from "../tells/claim.ts";
import { isDeniedInOne, isDeniedInQuestionOnly } from "../tells/denial.ts";
import { hasOtherModifier } from "../tells/modifiers.ts";
import { hasOpposite, hasPrefixOpposite } from "../tells/opposites.ts";
import { quotedWords } from "../verify/quoted-words.ts";
import { type Finding, isAnswered, withNotes } from "./finding.ts";

/** Of what is asked to have been said, so much must stand in what is shown: the bar of a topic beside words. */
const MIN_SHARE_SAID = 0.75;

/** With so much of it and an opposite or a denial, what is shown says that it is otherwise. */
const MIN_SHARE_OTHERWISE = 0.5;

/** One word that says something, such as "war" of "the war is over", is what it is about and no more. */
const MIN_TELLING_WORDS = 2;

/**
 * Where nothing that was found says what is asked to have been said, all of it only comes nearest; else
 * what says it answers, and nothing beside.
 * @param said "the tunnel is closed" of "did Lund say that the tunnel is closed"
 * @param found what answers the question for these words as a topic
 */
export function findSaidThat(shelf: Shelf, said: string, found: Finding): Finding {
  if (!isAnswered(found) || found.nearest !== null) return found;
  const query = buildQuery(said, shelf.vocabulary);
  const claims = found.answering.map((evidence) => ({
    evidence,
    claim: claimOfWords(said, query, evidence),
  }));
  const saying = claims.filter(({ claim }) => saysThat(claim, said) && !isSaidOtherwise(claim));
  if (saying.length > 0)
    return { ...found, answering: saying.map(({ evidence }): Evidence => evidence) };
  const isOtherwise = claims.some(
    ({ claim }) => shareOf(claim, query) >= MIN_SHARE_OTHERWISE && isSaidOtherwise(claim),
  );
  const nearest = { missing: isOtherwise ? "claim" : null } as const;
  const { sentence } = found.asked;
  return withNotes({ ...found, nearest }, [{ kind: "nearest", ...nearest, question: sentence }]);
}

/** Whether what is shown says it in these words or in most of the telling ones. */
function saysThat(claim: Claim, said: string): boolean {
  const asked = quotedWords(said).map(({ word }) => word);
  const shown = quotedWords(claim.shown.text).map(({ word }) => word);
  if (` ${shown.join(" ")} `.includes(` ${asked.join(" ")} `)) return true;
  const { query } = claim;
  return (
    query.words.length >= MIN_TELLING_WORDS &&
    shareOf(claim, query) >= MIN_SHARE_SAID &&
    asked.every((word) => !DECIDING_SMALL_WORDS.has(word) || shown.includes(word))
  );
}

/** Small words that decide what a sentence says though an index leaves them out: "is over", "against it". */
const DECIDING_SMALL_WORDS: ReadonlySet<string> = new Set(
  `over out up down off under above below against without before after again still more most all
  only`.split(/\s+/),
);

function shareOf({ shown }: Claim, query: Query): number {
  return coverage(shown.match.weights, query);
}

/** Whether one side denies what the other says, or has its opposite or another of its kind, in one sentence. */
function isSaidOtherwise(claim: Claim): boolean {
  const { sentence } = claim;
  return [
    isDeniedInOne,
    isDeniedInQuestionOnly,
    hasOpposite,
    hasPrefixOpposite,
    hasOtherModifier,
  ].some((test) => test({ ...claim, shown: sentence }));
}
