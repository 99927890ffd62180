// What each feature counts, in one place; fitted by test/evaluation/fit-weights.mjs.

/** For `SENTENCE_FEATURES`; a feature that is not named counts nothing. */
export const SENTENCE_WEIGHTS: Readonly<Record<string, number>> = {
  topic: 3.9,
  exact: 3.7,
  rarest: 0.4,
  before: 2.5,
  after: -0.9,
  article: 0.9,
  headline: 0.5,
  index: 4.6,
  phrase: 1.1,
  closeness: 0.6,
  focus: 1.3,
  length: 0.2,
  dependent: -0.2,
  early: 0.1,
};

/** For `STATEMENT_FEATURES`. */
export const STATEMENT_WEIGHTS: Readonly<Record<string, number>> = {
  words: 4,
  exact: 2,
  sentence: 1.5,
  paragraph: 0.8,
  headline: 0.4,
  phrase: 1,
  closeness: 0.3,
  kind: 0.5,
  short: -1,
  long: 0,
  early: 0.3,
};

/** For the probability that a sentence answers; `always` is the intercept. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<string, number>> = {
  always: -5.5,
  topic: 1.4,
  exact: 1.3,
  passage: 1.4,
  article: 1.4,
  words: 1,
  score: 1.6,
};
