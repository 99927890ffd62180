// Questions that articles tell, nearly tell and do not tell, asked: the tells of each answer and whether
// its first quote is right. What the nearest is fitted and counted on.

import { join } from "node:path";
import type { Answer } from "../../src/answer/answer.ts";
import { answerQuestion } from "../../src/answer/answer-question.ts";
import { TELLS } from "../../src/answer/tells/tells.ts";
import type { Edition } from "../../src/edition.ts";
import { editionOf, readLines, stemOf } from "./benchmark.ts";
import { isRightText, plain, wordsApart } from "./fact.ts";

/** Our own, beside this file. */
export const OWN = "test/evaluation/nearest";

/** Questions over the starter corpus that nothing is fitted on. */
export const UNSEEN = "starter-unseen.jsonl";

export type Kind = "fact" | "near" | "absent";

/** A question asked. `group` is what is held out together: its article, or itself. */
export type AskedNear = Readonly<{
  id: string;
  question: string;
  kind: Kind;
  group: string;
  /** Asked on from an article, not made by changing what it tells. */
  isNatural: boolean;
  outcome: Answer["outcome"];
  /** Whether the first quote tells it. */
  isRight: boolean;
  /** The values of the tells, the intercept first; null where they decide nothing. */
  values: readonly number[] | null;
}>;

export type OwnQuestion = Readonly<{
  id: string;
  kind: Kind;
  made: string;
  article: string | null;
  question: string;
  gold: readonly string[];
}>;
export type StarterQuestion = Readonly<{
  id: string;
  kind: Kind;
  question: string;
  speaker: string | null;
  needles: readonly string[];
}>;
type SquadGold = Readonly<{
  id: string;
  kind: Kind;
  article: string;
  gold: readonly Readonly<{ path: string; text: string }>[];
}>;
type Row = Pick<AskedNear, "id" | "question" | "kind" | "group" | "isNatural"> &
  Readonly<{ isTold: (quote: Answer["quotes"][number]) => boolean }>;

/** Our articles, and questions over them. */
export async function askOwn(): Promise<readonly AskedNear[]> {
  const edition = await editionOf(join(OWN, "corpus"));
  return ask(edition, ownRows());
}

/** The starter corpus, and questions over it. */
export async function askStarter(
  path = join(OWN, "starter-questions.jsonl"),
): Promise<readonly AskedNear[]> {
  const rows = readLines<StarterQuestion>(path).map(
    ({ id, question, kind, speaker, needles }): Row => ({
      id,
      question,
      kind,
      group: id,
      isNatural: true,
      isTold: (quote) =>
        needles.some((needle) => quote.text.includes(needle)) &&
        (speaker === null || quote.speaker === speaker),
    }),
  );
  return ask(await editionOf("corpus"), rows);
}

/** The benchmark `near/squad` below a folder, with questions of ours that its articles do not speak of. */
export async function askSquad(data: string): Promise<readonly AskedNear[]> {
  const edition = await editionOf(join(data, "fact/corpus"));
  const absent = ownRows().map((row): Row => ({ ...row, kind: "absent" }));
  return ask(edition, [...squadRows(data), ...absent]);
}

/** Questions of `near/squad` asked of our articles, which do not speak of what they ask. */
export async function askAbsentOfOwn(data: string): Promise<readonly AskedNear[]> {
  const edition = await editionOf(join(OWN, "corpus"));
  return ask(
    edition,
    squadRows(data).map((row): Row => ({ ...row, kind: "absent" })),
  );
}

function ownRows(): readonly Row[] {
  return readLines<OwnQuestion>(join(OWN, "questions.jsonl")).map(
    ({ id, question, kind, made, article, gold }) => ({
      id,
      question,
      kind,
      group: article ?? id,
      isNatural: made === "natural" || kind !== "near",
      isTold: ({ text }) => gold.some((sentence) => sharesRun(text, sentence)),
    }),
  );
}

function squadRows(data: string): readonly Row[] {
  const folder = join(data, "near/squad");
  const gold = new Map(
    readLines<SquadGold>(join(folder, "gold.jsonl")).map((entry) => [entry.id, entry]),
  );
  return readLines<{ id: string; question: string }>(join(folder, "questions.jsonl")).flatMap(
    ({ id, question }) => {
      const entry = gold.get(id);
      if (entry === undefined) return [];
      const { kind, article, gold: right } = entry;
      const answers = right.map(({ text }) => text);
      return {
        id,
        question,
        kind,
        group: article,
        isNatural: true,
        isTold: ({ text, source }) => stemOf(source.path) === article && isRightText(text, answers),
      };
    },
  );
}

function ask(edition: Edition, rows: readonly Row[]): readonly AskedNear[] {
  return rows.map(({ isTold, ...row }) => {
    const { answer, tells } = answerQuestion(edition, row.question);
    const [first] = answer.quotes;
    return {
      ...row,
      outcome: answer.outcome,
      isRight: first !== undefined && row.kind === "fact" && isTold(first),
      // Of somebody's own words only some tells are taken, which are not fitted.
      values: tells.length === TELLS.length + 1 ? tells.map(({ value }) => value) : null,
    };
  });
}

/** Whether a quote of at most 60 words has half of a sentence's words in a row, or twelve of them. */
function sharesRun(quote: string, sentence: string): boolean {
  if (wordsApart(quote) > 60) return false;
  const words = plain(sentence).trim().split(" ");
  const length = Math.min(12, Math.ceil(words.length / 2));
  const text = plain(quote);
  return words.some(
    (_, start) =>
      start + length <= words.length &&
      text.includes(` ${words.slice(start, start + length).join(" ")} `),
  );
}
