// A second opinion on what answers already: a re-ranker helps to choose which of the best quotes are
// shown, and in which order. Whether there is an answer, what is quoted and under whose name is settled
// before it is asked.

import type { Edition } from "../edition.ts";
import { overlaps } from "../text/span.ts";
import type { Account } from "./account.ts";
import type { Quote } from "./answer.ts";
import { type AnswerOptions, accountFor, quoteLimit } from "./answer-question.ts";
import { type Evidence, rank } from "./evidence/evidence.ts";
import { OPINION_WEIGHT } from "./evidence/weights.ts";

/**
 * How well each text answers the question: one finite number a text, in their order, the higher the
 * better, on any scale. Rejects when it cannot tell.
 */
export type Reranker = (question: string, texts: readonly string[]) => Promise<readonly number[]>;

/** How many quotes a re-ranker is asked about; one that reads each text is slow. */
const ASKED_ABOUT = 20;

/**
 * As `accountFor`, with the best quotes ordered by score and second opinion together. The quotes are
 * among the first 20 that `accountFor` gives, each unchanged; a silent answer stays as it is.
 * @throws Error when the re-ranker rejects, or does not give a number for each text.
 */
export async function accountWithOpinion(
  edition: Edition,
  words: string,
  options: AnswerOptions,
  reranker: Reranker,
): Promise<Account> {
  const limit = quoteLimit(options);
  const account = accountFor(edition, words, { ...options, limit: Math.max(limit, ASKED_ABOUT) });
  // One quote has no other order; there, and in silence, nobody is asked.
  if (account.shown.length < 2) return account;
  const texts = account.shown.map(textFor);
  const opinions = await reranker(account.answer.question, texts);
  if (opinions.length !== texts.length || !opinions.every(Number.isFinite)) {
    throw new Error(
      `The re-ranker gave [${opinions.join(", ")}] where ${texts.length} numbers were expected.`,
    );
  }
  return reorder(account, share(opinions), limit);
}

/** The headline tells what a quotation is about that does not name it. */
function textFor({ article, text }: Evidence): string {
  return `${article.title}\n${text}`;
}

/** Scales differ by model: the best opinion becomes 1, the worst 0; all alike tell nothing. */
function share(opinions: readonly number[]): readonly number[] {
  const [least, most] = [Math.min(...opinions), Math.max(...opinions)];
  return opinions.map((opinion) => (most === least ? 0 : (opinion - least) / (most - least)));
}

function reorder(account: Account, opinions: readonly number[], limit: number): Account {
  const { answer, candidates } = account;
  const judged = new Map(
    account.shown.map((evidence, place) => [evidence, withOpinion(evidence, opinions[place] ?? 0)]),
  );
  const quoteOf = new Map<Evidence | undefined, Quote | undefined>(
    account.shown.map((evidence, place) => [judged.get(evidence), answer.quotes[place]]),
  );
  const shown = rank([...judged.values()]).slice(0, limit);
  return {
    ...account,
    answer: { ...answer, quotes: shown.flatMap((evidence) => quoteOf.get(evidence) ?? []) },
    candidates: rank(candidates.map((candidate) => joinOpinion(candidate, account, opinions))),
    shown,
  };
}

/** What stands in a quote shares the opinion on it, whether it is all of the quote or a part. */
function joinOpinion(
  candidate: Evidence,
  { shown }: Account,
  opinions: readonly number[],
): Evidence {
  const opinion = opinions.find((_, place) => {
    const quoted = shown[place];
    return quoted?.article === candidate.article && overlaps(quoted.span, candidate.span);
  });
  return opinion === undefined ? candidate : withOpinion(candidate, opinion);
}

function withOpinion(evidence: Evidence, value: number): Evidence {
  const reason = {
    name: "opinion",
    purpose: "what the re-ranker thinks of it, beside the other quotes",
    value,
    weight: OPINION_WEIGHT,
  };
  return {
    ...evidence,
    score: evidence.score + value * OPINION_WEIGHT,
    reasons: [...evidence.reasons, reason],
  };
}
