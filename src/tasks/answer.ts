// `answer`: a question → quotes or a reasoned silence, and on demand how it came about.

import type { Answer } from "../answer/answer.ts";
import { type AnswerOptions, answerQuestion } from "../answer/answer-question.ts";
import type { AnswerTrace } from "../answer/answer-trace.ts";
import { traceWithOpinion } from "../answer/second-opinion.ts";
import type { Shelf } from "../search/shelf.ts";
import { checkQuotes } from "./check-quotes.ts";
import type { Task, TaskContext } from "./task-context.ts";
import { summariseTrace, type TraceSummary } from "./trace-summary.ts";

export type AnswerRequest = Readonly<{
  kind: "answer";
  /** In the user's own words. */
  question: string;
  /** How many quotes at most: 1–25, default 3. */
  limit?: number;
  /** What was asked before, and what was understood of it: the answer that it got has both. */
  before?: Pick<Answer, "question" | "understood">;
  /** Whether it is told how the answer was found; it is not by default. */
  explain?: boolean;
}>;

export type AnswerResponse = Readonly<{
  answer: Answer;
  /** Null unless `explain` asks for it. */
  trace: TraceSummary | null;
}>;

/**
 * Waits for the first reading where that runs.
 * @throws Error when nothing has been read, or when a quote is not in its article word for word.
 */
export const answer: Task<AnswerRequest, AnswerResponse> = async (request, context) => {
  const { question, limit, before, explain = false } = request;
  const shelf = await context.shelf();
  const options = {
    today: context.today(),
    ...(limit === undefined ? {} : { limit }),
    ...(before === undefined ? {} : { before }),
  };
  const trace = await traceFor(shelf, question, options, context);
  checkQuotes(trace.answer.quotes, shelf);
  return { answer: trace.answer, trace: explain ? summariseTrace(trace) : null };
};

/** With the re-ranker's opinion where there is one and it does not fail. */
async function traceFor(
  shelf: Shelf,
  question: string,
  options: AnswerOptions,
  { reranker, onRerankerFailure }: TaskContext,
): Promise<AnswerTrace> {
  if (reranker === null) return answerQuestion(shelf, question, options);
  try {
    return await traceWithOpinion(shelf, question, options, reranker);
  } catch (error) {
    onRerankerFailure(error);
    return answerQuestion(shelf, question, options);
  }
}
