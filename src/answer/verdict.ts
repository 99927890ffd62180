// Whether a quotation stands in the articles, as data.

/**
 * `exact`: these words in quotation marks or a transcript, by whoever is asked about; `near`: with the
 * differences told; `somebody-else`: theirs, not of whom it is asked; `stitched`: put together from
 * separate passages; `report`: the outlet's words, or its paraphrase; `too-short`: fewer than three
 * words that say something.
 */
export type Verdict =
  | "exact"
  | "near"
  | "somebody-else"
  | "stitched"
  | "report"
  | "not-here"
  | "too-short";

/**
 * Where the quotation and what was printed differ. Offsets are half-open: of `asked` into the
 * quotation as typed, of `printed` into the article of the first quote. `asked` is null for words
 * that were dropped, `printed` for words that were added.
 */
export type Difference = Readonly<{
  kind: "changed" | "added" | "dropped";
  asked: DifferingWords | null;
  printed: DifferingWords | null;
  /** Whether it makes the quotation say the opposite, or may: a *not* on one side only. */
  turnsMeaning: boolean;
}>;

export type DifferingWords = Readonly<{ text: string; start: number; end: number }>;
