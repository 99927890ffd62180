// What each feature counts, in one place; fitted by test/evaluation/fit-weights.ts.

/** For `SENTENCE_FEATURES`; a feature that is not named counts nothing. */
export const SENTENCE_WEIGHTS: Readonly<Record<string, number>> = {
  topic: 2.8,
  exact: 2.9,
  words: 2,
  before: 2.6,
  passage: 0.5,
  share: 1.3,
  nameless: -1.4,
  index: 3.4,
  phrase: 1,
  closeness: 0.4,
  density: 1.9,
  opens: 0.6,
  focus: 1.2,
  date: 0.6,
  joined: -0.3,
  length: 0.7,
};

/**
 * For `STATEMENT_FEATURES`; set by hand, since the person and one word of the topic nearly decide (no
 * feature is worth more than 0.4 points on the development questions).
 */
export const STATEMENT_WEIGHTS: Readonly<Record<string, number>> = {
  words: 4,
  exact: 2,
  sentence: 3,
  paragraph: 2,
  headline: 2.5,
  phrase: 1,
  closeness: 0.3,
  kind: 0.5,
  short: -1,
  early: 0.3,
};

/** For the probability that a sentence answers; `always` is the intercept. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<string, number>> = {
  always: -11.9,
  topic: 2.3,
  passage: 2.8,
  article: 1.05,
  share: 3.3,
  words: 2.5,
  unknown: -4.75,
  opens: 1.1,
  score: 4.85,
};

/**
 * For a re-ranker's opinion, 0–1, beside either of the above. Not measured, for want of a model's
 * weights: as much as one more word of a topic of three.
 */
export const OPINION_WEIGHT = 2;
