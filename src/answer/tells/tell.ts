// A tell: one named sign that what was found does not tell what is asked, or that it does.

import type { Missing } from "../note.ts";
import type { Claim } from "./claim.ts";

export type Tell = Readonly<{
  name: string;
  /** 0–1; 0 where there is no such sign. */
  value: (claim: Claim) => number;
  /** What the articles do not tell where it fires, of those that show it; null of all others. */
  missing: (claim: Claim) => Missing | null;
}>;
