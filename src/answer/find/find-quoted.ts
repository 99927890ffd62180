// A question that holds a quotation ("is it true that he said “…”") → whether it was said like that.

import type { Person } from "../../people/person.ts";
import type { Shelf } from "../../search/shelf.ts";
import { MIN_STATEMENT_SUPPORT } from "../evidence/evidence.ts";
import type { Note } from "../note.ts";
import type { Question } from "../understand/question.ts";
import type { Verdict } from "../verdict.ts";
import { type Verified, verifyQuotation } from "../verify/verify-quotation.ts";
import { type Finding, isAnswered } from "./finding.ts";

/**
 * Only words that stand there as they are, by whom it is asked, answer; all else comes nearest, below
 * the verdict. Where the words are not found at all, so does what is found for them as a topic. Words
 * that are too few to tell answer where they are all that was said.
 * @param otherwise what is found for the question without a look at the quotation
 */
export function findQuoted(
  shelf: Shelf,
  asked: Question,
  quotation: string,
  otherwise: () => Finding,
): Finding {
  const found = verifyQuotation(shelf, { quotation, people: peopleAsked(asked) });
  const verified: Verified = found.isAllSaid ? { ...found, verdict: "exact" } : found;
  const notes = [noteOf(asked, verified)];
  if (verified.evidence.length === 0)
    return foundOtherwise(quotation, otherwise(), verified, notes);
  return {
    asked,
    query: null,
    candidates: verified.evidence,
    bar: MIN_STATEMENT_SUPPORT,
    answering: verified.evidence,
    nearest: verified.verdict === "exact" ? null : missingByVerdict(verified.verdict),
    relation: "reported",
    reason: "unknown-topic",
    notes,
  };
}

/** What is found for the words as a topic: never an answer, since it is not these words. */
function foundOtherwise(
  quotation: string,
  found: Finding,
  { verdict }: Verified,
  notes: readonly Note[],
): Finding {
  const isShort = verdict === "too-short";
  const nearest = missingByVerdict(verdict);
  if (!isAnswered(found)) return { ...found, notes: isShort ? [...notes, ...found.notes] : notes };
  const coming = { kind: "nearest", ...nearest, question: quotation } as const;
  return { ...found, nearest, notes: isShort ? [...notes, coming] : notes };
}

/** Of few words nothing shows that they were not said like that. */
function missingByVerdict(verdict: Verdict): NonNullable<Finding["nearest"]> {
  return { missing: verdict === "too-short" ? null : "claim" };
}

/** Whose words they must be; null for anybody's, also where "he" is asked about. */
function peopleAsked(asked: Question): readonly Person[] | null {
  const { speaker, others, candidates, unknownSpeaker } = asked;
  if (speaker !== null) return [speaker, ...others];
  if (candidates.length > 0) return candidates;
  return unknownSpeaker === null ? null : [];
}

function noteOf(asked: Question, { verdict, differences, evidence }: Verified): Note {
  const sayers = evidence.flatMap(({ statement }) => statement?.person?.name ?? []);
  return {
    kind: "quotation-checked",
    verdict,
    speaker: asked.speaker?.name ?? asked.unknownSpeaker ?? asked.speakerWords,
    sayers: [...new Set(sayers)],
    differences,
  };
}
