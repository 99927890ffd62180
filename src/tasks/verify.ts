// `verify`: a quotation → whether it stands in the articles, who said it, and what differs.

import type { Quote } from "../answer/answer.ts";
import type { Evidence } from "../answer/evidence/evidence.ts";
import { noteOfUnresolvedName } from "../answer/find/silence.ts";
import { groupSame } from "../answer/quotes/group.ts";
import { quoteOf } from "../answer/quotes/quote.ts";
import type { Verification } from "../answer/verify/verification.ts";
import { verifyQuotation } from "../answer/verify/verify-quotation.ts";
import type { Shelf } from "../search/shelf.ts";
import { checkQuotes } from "./check-quotes.ts";
import type { Task } from "./task-context.ts";

export type VerifyRequest = Readonly<{
  kind: "verify";
  /** The words, with or without quotation marks; "…" where words are left out. */
  quotation: string;
  /** Who is said to have said it: a name, or a description of somebody; anybody by default. */
  speaker?: string;
}>;

/** As many places of one quotation as are shown. */
const MAX_QUOTES = 5;

/**
 * Waits for the first reading where that runs.
 * @throws Error when nothing has been read, or when a quote is not in its article word for word.
 */
export const verify: Task<VerifyRequest, Verification> = async (request, context) => {
  const shelf = await context.shelf();
  const verification = verificationOf(shelf, request);
  checkQuotes(verification.quotes, shelf);
  return verification;
};

function verificationOf(shelf: Shelf, { quotation, speaker }: VerifyRequest): Verification {
  const found = speaker === undefined ? null : shelf.people.find(speaker);
  const people =
    found === null || found.kind === "none"
      ? []
      : found.kind === "one"
        ? [found.person]
        : found.people;
  const { verdict, differences, evidence } = verifyQuotation(shelf, {
    quotation,
    people: found === null ? null : people,
  });
  const [person = null] = people.length === 1 ? people : [];
  return {
    quotation,
    speaker: person?.name ?? speaker ?? null,
    verdict,
    differences,
    quotes: quotesOf(shelf, evidence, verdict === "stitched"),
    notes:
      speaker === undefined || person !== null
        ? []
        : [noteOfUnresolvedName(shelf, { words: speaker, people })],
  };
}

/** @param areParts whether each is a part of the quotation, so that none stands for another */
function quotesOf(
  shelf: Shelf,
  evidence: readonly Evidence[],
  areParts: boolean,
): readonly Quote[] {
  const groups = areParts
    ? evidence.slice(0, MAX_QUOTES).map((best) => ({ best, others: [] }))
    : groupSame(evidence, shelf.vocabulary, MAX_QUOTES);
  return groups.map((group) => quoteOf(group, { speaker: null, speakerWords: null }, "reported"));
}
