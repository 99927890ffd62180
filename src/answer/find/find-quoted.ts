// A question that holds a quotation ("is it true that he said “…”") → whether it was said like that.

import type { Edition } from "../../edition.ts";
import type { Person } from "../../people/person.ts";
import { MIN_STATEMENT_SUPPORT } from "../evidence/evidence.ts";
import type { Question } from "../understand/question.ts";
import { type Verified, verifyQuotation } from "../verify/verify-quotation.ts";
import { type Finding, isAnswered, withNotes } from "./finding.ts";

/**
 * Only words that stand there as they are, by whom it is asked, answer; all else comes nearest, below
 * the verdict. Where the words are not found at all, or are too few to tell, so does what is found for
 * them as a topic.
 * @param otherwise what is found for the question without a look at the quotation
 */
export function findQuoted(
  edition: Edition,
  asked: Question,
  quotation: string,
  otherwise: () => Finding,
): Finding {
  const verified = verifyQuotation(edition, { quotation, people: peopleAsked(asked) });
  const { verdict, evidence } = verified;
  if (verdict === "too-short") return otherwise();
  const notes = [noteOf(asked, verified)];
  if (verdict === "not-here") {
    const found = otherwise();
    const told = { ...found, notes: [] };
    return isAnswered(found)
      ? withNotes({ ...told, nearest: { missing: "claim" } }, notes)
      : withNotes(told, notes);
  }
  return {
    asked,
    query: null,
    candidates: evidence,
    bar: MIN_STATEMENT_SUPPORT,
    answering: evidence,
    nearest: verdict === "exact" ? null : { missing: "claim" },
    relation: "reported",
    reason: "unknown-topic",
    notes,
  };
}

/** Whose words they must be; null for anybody's, also where "he" is asked about. */
function peopleAsked(asked: Question): readonly Person[] | null {
  const { speaker, others, candidates, unknownSpeaker } = asked;
  if (speaker !== null) return [speaker, ...others];
  if (candidates.length > 0) return candidates;
  return unknownSpeaker === null ? null : [];
}

function noteOf(asked: Question, { verdict, differences, evidence }: Verified) {
  const sayers = evidence.flatMap(({ statement }) => statement?.person?.name ?? []);
  return {
    kind: "quotation-checked",
    verdict,
    speaker: asked.speaker?.name ?? asked.unknownSpeaker ?? asked.speakerWords,
    sayers: [...new Set(sayers)],
    differences,
  } as const;
}
