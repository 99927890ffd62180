// What each tell counts, in one place; fitted by test/evaluation/fit-nearest.ts, which prints them as they
// stand here. The logarithm of the odds that what was found tells what is asked is their sum; below 0
// it only comes nearest.

/** These decide by themselves; set by hand, out of reach of all others together. */
export const DECISIVE: readonly string[] = [
  "denied",
  "asks-denied",
  "unfilled",
  "vague-amount",
  "bare-thing",
  "indefinite",
  "thing-unmet",
  "nobody-named",
  "nobody-acting",
];

/** Those of them that say something of somebody's own words too. */
export const DECISIVE_OF_WORDS: readonly string[] = [
  "denied",
  "unfilled",
  "vague-amount",
  "bare-thing",
  "indefinite",
  "nobody-named",
];

/** `always` is the intercept: it sets how many right answers lose their claim. */
export const TELL_WEIGHTS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(DECISIVE.map((name) => [name, -9])),
  always: -0.92,
  "no-place": -1.16,
  margin: 0.91,
  support: 0.35,
  unsure: -0.68,
  opposite: -0.61,
  "prefix-opposite": -0.91,
  "other-modifier": -0.51,
  "filled-apart": 0.79,
  "no-name": -0.47,
  "no-because": -0.67,
  "names-lacking": -0.92,
  "names-around": 0.86,
  "other-number": -0.4,
  "no-relation": -1.06,
  "rarest-unmet": -0.37,
  "beyond-title": 1.17,
  "asked-words": 1.39,
  "asks-who": -0.57,
  opens: 0.57,
  defines: 0.73,
};
