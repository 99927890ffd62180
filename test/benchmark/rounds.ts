// What all that is measured has in common: how many questions, how often, and what a process tells of it.

/** The questions that are measured are the first ones; as many others are asked before. */
export const QUESTIONS = 200;
export const WARM_UP_QUESTIONS = 200;

/** How many passages a question wants, as `MAX_PASSAGES` of src/answer/evidence/sentence-candidates.ts. */
export const PASSAGE_LIMIT = 30;

/** The day of asking. */
export const TODAY = "2025-12-31";

/** All questions asked once. */
export type Round = Readonly<{
  /** By question, wall clock. */
  ms: readonly number[];
  /** By question, user and system, of all threads. */
  cpuMs: readonly number[];
  /** What was found, by question; only of the first round. */
  ids?: readonly (readonly number[])[];
}>;

/** What a process tells when it is ready. */
export type Built = Readonly<{
  buildMs: number;
  rssBytes: number;
  passages?: number;
  statements?: number;
  people?: number;
}>;

export type Percentiles = Readonly<{ p50: number; p95: number }>;

/** Of each question its best of several rounds, since others use the machine too. */
export function percentiles(
  rounds: readonly (readonly number[])[],
  isOf: (question: number) => boolean = () => true,
): Percentiles {
  const best = Array.from({ length: QUESTIONS }, (_, question) => question)
    .filter(isOf)
    .map((question) => Math.min(...rounds.map((round) => round[question] ?? 0)))
    .toSorted((a, b) => a - b);
  const at = (share: number) => best[Math.round(share * (best.length - 1))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}
