// What was found on one question: every candidate, judged, and which of them answer.

import type { Shelf } from "../../search/shelf.ts";
import type { SilenceReason } from "../answer.ts";
import { type Evidence, MIN_STATEMENT_SUPPORT, type Reason } from "../evidence/evidence.ts";
import type { Query } from "../match/query.ts";
import type { Missing, Note } from "../note.ts";
import type { Question } from "../understand/question.ts";
import { noteOfSilence } from "./silence.ts";

export type Finding = Readonly<{
  /** The question as it was answered: of two bearers of a name, with the one who spoke of the topic. */
  asked: Question;
  /** What was looked for; null where nothing was. */
  query: Query | null;
  /** All candidates, best first, those that do not answer too. */
  candidates: readonly Evidence[];
  /** What `support` must reach. */
  bar: number;
  /** What answers, best first; empty for silence. */
  answering: readonly Evidence[];
  /** Where `answering` only comes nearest: what the articles do not tell, if that is known; else null. */
  nearest: Readonly<{ missing: Missing | null }> | null;
  /** The tells that decide so, with their weights; none where none were weighed. */
  tells?: readonly Reason[];
  /** What sentences are that nobody known says. */
  relation: "about" | "reported";
  /** Why there is silence, where there is. */
  reason: Exclude<SilenceReason, "not-a-question">;
  /** Of silence, why and what to try; else what must be known of the quotes, if anything. */
  notes: readonly Note[];
}>;

/** A finding that explains itself where nothing answers. */
export function findingOf(
  shelf: Shelf,
  found: Omit<Finding, "notes" | "relation" | "nearest"> &
    Partial<Pick<Finding, "relation" | "nearest">>,
): Finding {
  const { asked, answering, reason } = found;
  const notes = answering.length > 0 ? [] : [noteOfSilence(shelf, asked, reason)];
  return { relation: "reported", nearest: null, ...found, notes };
}

/** Silence on a question for which nothing was looked up. */
export function nothingFound(shelf: Shelf, asked: Question, reason: Finding["reason"]): Finding {
  const nothing = { query: null, candidates: [], answering: [], bar: MIN_STATEMENT_SUPPORT };
  return findingOf(shelf, { ...nothing, asked, reason });
}

/** Whether there is something to show: what answers, or what comes nearest. */
export function isAnswered({ answering }: Finding): boolean {
  return answering.length > 0;
}

export function withNotes(finding: Finding, notes: readonly Note[]): Finding {
  return { ...finding, notes: [...finding.notes, ...notes] };
}
