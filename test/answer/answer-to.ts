// The answer alone, for tests that do not look at what led to it.

import type { Answer } from "../../src/answer/answer.ts";
import { type AnswerOptions, answerQuestion } from "../../src/answer/answer-question.ts";
import type { Edition } from "../../src/edition.ts";

/** As `answerQuestion`, without its trace. */
export function answerTo(edition: Edition, words: string, options: AnswerOptions = {}): Answer {
  return answerQuestion(edition, words, options).answer;
}
