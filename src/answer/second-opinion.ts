// A second opinion on what answers already: a re-ranker helps to choose which of the best quotes are
// shown, and in which order. Whether there is an answer, what is quoted and under whose name is settled
// before it is asked.

import type { Shelf } from "../search/shelf.ts";
import { overlaps } from "../text/span.ts";
import type { Quote } from "./answer.ts";
import { type AnswerOptions, answerQuestion, quoteLimit } from "./answer-question.ts";
import type { AnswerTrace } from "./answer-trace.ts";
import { type Evidence, rank } from "./evidence/evidence.ts";
import { OPINION_WEIGHT } from "./evidence/weights.ts";

/**
 * How well each text answers the question: one finite number a text, in their order, the higher the
 * better, on any scale. Rejects when it has no opinion.
 */
export type Reranker = (question: string, texts: readonly string[]) => Promise<readonly number[]>;

/** How many quotes a re-ranker is asked about; one that reads each text is slow. */
const MAX_RERANKED_QUOTES = 20;

/**
 * As `answerQuestion`, with the best quotes ordered by score and second opinion together. The quotes are
 * among the first 20 that `answerQuestion` gives, each unchanged; a silent answer stays as it is.
 * @throws Error when the re-ranker rejects, or does not give a number for each text.
 */
export async function traceWithOpinion(
  shelf: Shelf,
  words: string,
  options: AnswerOptions,
  reranker: Reranker,
): Promise<AnswerTrace> {
  const limit = quoteLimit(options);
  const trace = answerQuestion(shelf, words, {
    ...options,
    limit: Math.max(limit, MAX_RERANKED_QUOTES),
  });
  // One quote has no other order; there, and in silence, nobody is asked.
  if (trace.shown.length < 2) return trace;
  const texts = trace.shown.map(textFor);
  const opinions = await reranker(trace.answer.question, texts);
  if (opinions.length !== texts.length || !opinions.every(Number.isFinite)) {
    throw new Error(
      `The re-ranker gave [${opinions.join(", ")}] where ${texts.length} numbers were expected.`,
    );
  }
  return reorder(trace, share(opinions), limit);
}

/** The headline says what a quotation is about that does not name it. */
function textFor({ article, text }: Evidence): string {
  return `${article.title}\n${text}`;
}

/** Scales differ by model: the best opinion becomes 1, the worst 0; equal ones count nothing. */
function share(opinions: readonly number[]): readonly number[] {
  const [least, most] = [Math.min(...opinions), Math.max(...opinions)];
  return opinions.map((opinion) => (most === least ? 0 : (opinion - least) / (most - least)));
}

function reorder(trace: AnswerTrace, opinions: readonly number[], limit: number): AnswerTrace {
  const { answer, candidates } = trace;
  const judged = new Map(
    trace.shown.map((evidence, place) => [evidence, withOpinion(evidence, opinions[place] ?? 0)]),
  );
  const quoteOf = new Map<Evidence | undefined, Quote | undefined>(
    trace.shown.map((evidence, place) => [judged.get(evidence), answer.quotes[place]]),
  );
  const shown = rank([...judged.values()]).slice(0, limit);
  return {
    ...trace,
    answer: { ...answer, quotes: shown.flatMap((evidence) => quoteOf.get(evidence) ?? []) },
    candidates: rank(candidates.map((candidate) => joinOpinion(candidate, trace, opinions))),
    shown,
  };
}

/** What stands in a quote shares the opinion on it, whether it is all of the quote or a part. */
function joinOpinion(
  candidate: Evidence,
  { shown }: AnswerTrace,
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
    // What the re-ranker thinks of it, beside the other quotes.
    name: "opinion",
    value,
    weight: OPINION_WEIGHT,
  };
  return {
    ...evidence,
    score: evidence.score + value * OPINION_WEIGHT,
    reasons: [...evidence.reasons, reason],
  };
}
