// What each feature counts, in one place; those of sentences are fitted by
// test/evaluation/fit-weights.ts, which prints them as they stand here.

/** What sentences are judged by. */
export type SentenceWeights = Readonly<{
  /** For `SENTENCE_FEATURES`; a feature that is not named counts nothing. */
  features: Readonly<Record<string, number>>;
  /** For the probability that a sentence answers; `always` is the intercept. */
  confidence: Readonly<Record<string, number>>;
}>;

/**
 * Not fitted. `asks`: the very words of the question come after half an answer; the questions that
 * the others are fitted on meet hardly any such sentence. `length`: ten words more
 * cost a seventh of the chance, which takes a word off the median quote and half a point off the firsts.
 */
export const SET_BY_HAND: Readonly<Record<string, number>> = { asks: -9, length: -0.9 };

export const SENTENCE_WEIGHTS: SentenceWeights = {
  features: {
    ...SET_BY_HAND,
    told: 3.86,
    exact: 3,
    alike: 2.03,
    wording: 1.68,
    before: 1.94,
    paragraph: 0.75,
    names: -1.71,
    nameless: -1.78,
    share: 1.04,
    index: 1.98,
    density: 1.36,
    opens: 0.6,
    focus: 1.42,
  },
  confidence: {
    always: -12.3,
    passage: 4.53,
    alike: 3.85,
    share: 3.75,
    unknown: -2.34,
    opens: 1.03,
    score: 4.77,
  },
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

/**
 * For a re-ranker's opinion, 0–1, beside either of the above: as much as one more word of a topic of
 * three. With an embedding model nothing between 1 and 3 is better than chance, 6 is worse.
 */
export const OPINION_WEIGHT = 2;
