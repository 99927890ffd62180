// What each feature counts, in one place; fitted by test/evaluation/fit-weights.ts.

/**
 * For `SENTENCE_FEATURES`; a feature that is not named counts nothing. `asks` is set by hand, so
 * that the very words of the question come after half an answer; the questions that the others are
 * fitted on meet hardly any such sentence.
 */
export const SENTENCE_WEIGHTS: Readonly<Record<string, number>> = {
  told: 3.5,
  exact: 2.8,
  wording: 1.7,
  before: 2,
  paragraph: 0.7,
  names: -1.2,
  nameless: -1.9,
  share: 0.9,
  index: 2,
  density: 1.3,
  opens: 0.6,
  focus: 1.4,
  date: 0.6,
  asks: -6,
  length: 0.2,
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
  headlined: -2,
  early: 0.3,
};

/** For the probability that a sentence answers; `always` is the intercept. */
export const CONFIDENCE_WEIGHTS: Readonly<Record<string, number>> = {
  always: -10.45,
  passage: 5.05,
  share: 3.05,
  unknown: -3.8,
  opens: 1.1,
  named: 1.65,
  score: 6,
};

/**
 * For a re-ranker's opinion, 0–1, beside either of the above. Not measured, for want of a model's
 * weights: as much as one more word of a topic of three.
 */
export const OPINION_WEIGHT = 2;
