// Everything that led to an answer → what is told of it: names, figures and the words shown, as plain
// data and without an article in it.

import type { AnswerTrace } from "../answer/answer-trace.ts";
import type { Evidence } from "../answer/evidence/evidence.ts";
import type { QueryWord } from "../answer/match/query.ts";
import { asShown } from "../answer/shown/as-shown.ts";
import type { Question } from "../answer/understand/question.ts";
import type { Alternative } from "../search/vocabulary.ts";

/** What was understood beyond what the answer itself says. */
export type QuestionSummary = Readonly<{
  /** Whose words are asked for, the words that named them, and who else these may mean. */
  speaker: string | null;
  speakerWords: string | null;
  candidates: readonly string[];
  unknownSpeaker: string | null;
  focus: Question["focus"];
}>;

/** A word looked for, and what else in the corpus stood for it. */
export type WordSummary = Readonly<{
  word: string;
  rarity: number;
  alternatives: readonly Alternative[];
  /** What it abbreviates, each as its terms. */
  expansions: readonly (readonly string[])[];
}>;

/** One feature's part in a score, which is the sum of `value × weight`. */
export type FeatureSummary = Readonly<{ name: string; value: number; weight: number }>;

/** A candidate: what would be shown of it, and how good an answer it is. */
export type CandidateSummary = Readonly<{
  path: string;
  text: string;
  /** Null where the outlet reports, or whoever speaks is not known by name. */
  speaker: string | null;
  /** What found the statement that it is; null where it is none. */
  rule: string | null;
  score: number;
  support: number;
  features: readonly FeatureSummary[];
}>;

export type TraceSummary = Readonly<{
  /** Null for words that ask nothing. */
  asked: QuestionSummary | null;
  words: readonly WordSummary[];
  /** How many candidates there were. */
  total: number;
  /** The best of them, best first, those that do not answer too. */
  candidates: readonly CandidateSummary[];
  /** What `support` must reach. */
  bar: number;
  /** What decided between an answer and the nearest; empty where that was not in question. */
  tells: readonly FeatureSummary[];
  /** What the question leaves open: "count", "person"; null where nothing shows it. */
  open: Question["open"]["kind"];
}>;

/** Candidates told in full; the rest are counted. */
const MAX_CANDIDATES = 10;

export function summariseTrace({
  asked,
  query,
  candidates,
  bar,
  tells,
}: AnswerTrace): TraceSummary {
  return {
    asked: asked === null ? null : questionSummary(asked),
    words: (query?.words ?? []).map(wordSummary),
    total: candidates.length,
    candidates: candidates.slice(0, MAX_CANDIDATES).map(candidateSummary),
    bar,
    tells: tells.map(({ name, value, weight }) => ({ name, value, weight })),
    open: asked?.open.kind ?? null,
  };
}

function questionSummary(asked: Question): QuestionSummary {
  const { speaker, speakerWords, candidates, unknownSpeaker, focus } = asked;
  return {
    speaker: speaker?.name ?? null,
    speakerWords,
    candidates: candidates.map(({ name }) => name),
    unknownSpeaker,
    focus,
  };
}

function wordSummary({ word, rarity, alternatives, expansions }: QueryWord): WordSummary {
  return { word, rarity, alternatives: [...alternatives.values()], expansions };
}

function candidateSummary(evidence: Evidence): CandidateSummary {
  const { article, statement, score, support, reasons } = evidence;
  return {
    path: article.path,
    text: asShown(evidence).text,
    speaker: statement?.person?.name ?? null,
    rule: statement?.statement.rule ?? null,
    score,
    support,
    features: reasons.map(({ name, value, weight }) => ({ name, value, weight })),
  };
}
