// What is said of a quotation that was checked.

import type { Difference, Verdict } from "../../answer/verdict.ts";
import { list } from "./basics.ts";

/** @property sayers who is known to have said what is shown; none where nobody is */
type Checked = Readonly<{ verdict: Verdict; speaker: string | null; sayers: readonly string[] }>;

/** One sentence, or two. */
export function verdict({ verdict: given, speaker, sayers }: Checked): string {
  const by = sayers.length === 0 ? "" : ` by ${list(sayers, "and")}`;
  switch (given) {
    case "exact":
      return `Yes: these words are quoted${by}.${speaker !== null && sayers.length === 0 ? " Who says them is not sure." : ""}`;
    case "near":
      return `Nearly: words${by} come close to these, and differ.`;
    case "somebody-else":
      return sayers.length === 0
        ? `Not by ${speaker ?? "them"}: somebody else is quoted with these words.`
        : `Not by ${speaker ?? "them"}: this is quoted as said${by}.`;
    case "stitched":
      return `Put together: this joins words${by} from separate passages.`;
    case "report":
      return "Not as a quotation: this is how an outlet puts it.";
    case "not-here":
      return "I found these words in none of the articles I have.";
    case "too-short":
      return sayers.length === 0
        ? "Too short to tell: give a few more words of it."
        : `Too short to tell; the words stand in what is quoted${by}.`;
  }
}

/** `“tea” where “coffee” was printed` */
export function difference({ asked, printed, turnsMeaning }: Difference): string {
  return `${differing(asked?.text, printed?.text)}${turnsMeaning ? ", which turns the meaning" : ""}`;
}

function differing(asked: string | undefined, printed: string | undefined): string {
  if (asked === undefined) return `“${printed}” was dropped`;
  if (printed === undefined) return `“${asked}” was added`;
  return `“${asked}” where “${printed}” was printed`;
}
