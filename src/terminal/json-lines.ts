// Answers, statements and questions as JSON: one object a line, the fields that the design fixes,
// every character as it is in the article.

import { z } from "zod";
import type { Answer } from "../answer/answer.ts";
import type { Verification } from "../answer/verify/verification.ts";
import type { Article } from "../corpus/article.ts";
import { type Statement, speakerToShow } from "../statements/statement.ts";
import type { Comparison } from "../tasks/compare.ts";
import { parseJson } from "../text/json.ts";
import { type Span, slice } from "../text/span.ts";
import { wording } from "../wording/wording.ts";

const AskedQuestion = z.object({
  id: z.union([z.string(), z.number()]),
  question: z.string(),
});

/** A question of a file, with the id that its answer carries. */
export type AskedQuestion = Readonly<z.infer<typeof AskedQuestion>>;

/**
 * JSON Lines → questions in order; empty lines are skipped, other fields ignored.
 * `'{"id":"q1","question":"Putin on NATO"}\n'` → `[{ id: "q1", question: "Putin on NATO" }]`.
 * @param name what to call the file in an error.
 * @throws Error naming the first line that is not an object `{id, question}`.
 */
export function parseQuestions(text: string, name: string): readonly AskedQuestion[] {
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
  return lines.flatMap((line, index) => {
    if (line.trim() === "") return [];
    const parsed = AskedQuestion.safeParse(parseJson(line));
    if (parsed.success) return [parsed.data];
    throw new Error(wording.failures.notAQuestion(name, index + 1));
  });
}

/** One line without the line end; `id` is null where a question has none. */
export function answerLine(answer: Answer, id: string | number | null): string {
  return JSON.stringify({ id, ...answerFields(answer) });
}

/** One line without the line end; `people` has an answer for each, `question` being the name as typed. */
export function comparisonLine({ about, from, to, sides }: Comparison): string {
  return JSON.stringify({ about, from, to, people: sides.map(answerFields) });
}

function answerFields(answer: Answer) {
  return {
    question: answer.question,
    outcome: answer.outcome,
    reason: answer.reason,
    missing: answer.missing,
    explanation: wording.explain(answer.notes),
    offers: answer.offers,
    understood: answer.understood,
    quotes: answer.quotes,
  };
}

/** One line without the line end. */
export function verificationLine({ quotation, speaker, ...found }: Verification): string {
  const { verdict, differences, notes, quotes } = found;
  return JSON.stringify({
    quotation,
    speaker,
    verdict,
    explanation: wording.explain(notes),
    differences,
    quotes,
  });
}

/** One line without the line end; `confidence` is the probability that whoever is meant is so, in hundredths. */
export function statementLine(article: Article, statement: Statement): string {
  const { span, content, mention, cue, kind, force, rule, confidence } = statement;
  return JSON.stringify({
    path: article.path,
    start: span.start,
    end: span.end,
    content: content.map(({ start, end }) => [start, end]),
    text: slice(article.text, span),
    speaker: speakerToShow(statement),
    mention: place(article, mention),
    cue: place(article, cue),
    kind,
    rule,
    force,
    confidence: Math.round(100 * confidence) / 100,
  });
}

function place(article: Article, span: Span | null) {
  if (span === null) return null;
  return { text: slice(article.text, span), start: span.start, end: span.end };
}
