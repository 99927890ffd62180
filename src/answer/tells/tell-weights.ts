// What each tell counts, in one place; fitted by test/evaluation/fit-nearest.ts, which prints them as they
// stand here. The logarithm of the odds that what was found tells what is asked is their sum; below 0
// it only comes nearest.

/** These decide by themselves; set by hand, out of reach of all others together. */
export const DECISIVE: readonly string[] = [
  "denied",
  "other-year",
  "asks-denied",
  "unfilled",
  "unexplained",
  "past-only",
  "vague-amount",
  "bare-thing",
  "indefinite",
  "thing-unmet",
  "nobody-named",
  "nobody-acting",
  "act-as-adjective",
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
  always: -0.67,
  margin: 1.05,
  support: 0.31,
  unsure: -0.69,
  opposite: -0.56,
  "prefix-opposite": -0.93,
  "other-modifier": -0.5,
  "no-place": -0.17,
  "filled-apart": 0.75,
  "no-name": -0.22,
  "no-because": -0.73,
  "names-lacking": -0.89,
  "names-around": 0.83,
  "other-number": -0.42,
  "no-relation": -1.06,
  "rarest-unmet": -0.53,
  "beyond-title": 1.06,
  "asked-words": 1.14,
  "asks-who": -0.56,
  opens: 0.46,
  defines: 0.69,
};
