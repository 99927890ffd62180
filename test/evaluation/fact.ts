// The benchmark of factual questions: `fact/questions.jsonl`, `gold.jsonl`, `corpus/`.

import { join } from "node:path";
import type { Quote } from "../../src/answer/answer.ts";
import {
  type Asked,
  askAll,
  editionOf,
  median,
  outcome,
  type Report,
  readLines,
  stemOf,
} from "./benchmark.ts";

type Gold = Readonly<{ id: string; article?: string | null; answers?: readonly string[] }>;

/**
 * A quote is right when it is from the article that holds the answer, has a gold answer in it and at
 * most 60 words. Questions of kind "absent" want silence.
 */
export async function runFact(folder: string): Promise<Report> {
  const questions = readLines<Asked>(join(folder, "questions.jsonl"));
  const gold = new Map(
    readLines<Gold>(join(folder, "gold.jsonl")).map((entry) => [entry.id, entry]),
  );
  const edition = await editionOf(join(folder, "corpus"));
  const { answers, msPerQuestion } = askAll(edition, questions);

  const facts = questions.filter(({ kind }) => kind !== "absent");
  const absent = questions.filter(({ kind }) => kind === "absent");
  const quotesOf = ({ id }: Asked): readonly Quote[] => answers.get(id)?.quotes ?? [];
  const rightOnes = (asked: Asked): readonly boolean[] =>
    quotesOf(asked)
      .slice(0, 3)
      .map((quote) => isRight(quote, gold.get(asked.id)));
  const figure = (name: string, asked: readonly Asked[], isWon: (asked: Asked) => boolean) => ({
    name,
    outcomes: Object.fromEntries(asked.map((one) => [one.id, outcome(isWon(one))])),
  });
  const lengths = facts.flatMap((asked) => quotesOf(asked)[0]?.text ?? []).map(wordsApart);
  return {
    benchmark: "fact",
    figures: [
      figure("right first quote", facts, (asked) => rightOnes(asked)[0] === true),
      figure("right within three", facts, (asked) => rightOnes(asked).includes(true)),
      figure("answered", facts, (asked) => quotesOf(asked).length > 0),
      figure("silent on absent", absent, (asked) => quotesOf(asked).length === 0),
    ],
    notes: [
      `words in the first quote, median ${median(lengths)}`,
      `${msPerQuestion.toFixed(1)} ms a question`,
    ],
  };
}

function isRight(quote: Quote, gold: Gold | undefined): boolean {
  return stemOf(quote.source.path) === gold?.article && isRightText(quote.text, gold.answers ?? []);
}

/** Whether a quote has one of the answers in it and is short enough. */
export function isRightText(text: string, answers: readonly string[]): boolean {
  return wordsApart(text) <= 60 && answers.some((answer) => plain(text).includes(plain(answer)));
}

/** Words as Python's `split()` counts them. */
export function wordsApart(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** Lower case, everything but letters, digits and underscores one space: Python's `\W+`. */
export function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, " ")
    .trim()} `;
}
