// What checking a quotation gives, as plain data.

import type { Quote } from "../answer.ts";
import type { Note } from "../note.ts";
import type { Difference, Verdict } from "../verdict.ts";

export type Verification = Readonly<{
  /** As typed. */
  quotation: string;
  /** Of whom it is asked, as the corpus calls them, or as typed where it knows nobody; null for anybody. */
  speaker: string | null;
  verdict: Verdict;
  /** In order of the quotation; empty unless the words were found with some of them different. */
  differences: readonly Difference[];
  /** Where they stand, best first; of `stitched` in the order of the quotation. */
  quotes: readonly Quote[];
  /** What must be known besides. */
  notes: readonly Note[];
}>;
