// What is said of a quotation that was checked.

import type { Difference, Verdict } from "../../answer/verdict.ts";
import { list } from "./basics.ts";

/** @property sayers who is known to have said what is shown; none where nobody is */
type Checked = Readonly<{ verdict: Verdict; speaker: string | null; sayers: readonly string[] }>;

/** One sentence. */
export function verdict({ verdict: given, speaker, sayers }: Checked): string {
  const quoted = `${list(sayers, "and")} ${sayers.length > 1 ? "are" : "is"} quoted`;
  const isKnown = sayers.length > 0;
  switch (given) {
    case "exact":
      return isKnown
        ? `Yes: ${quoted} with these words.`
        : "Yes: these words are quoted, but who says them is not sure.";
    case "near":
      return isKnown
        ? `Nearly: ${quoted} with words that come close, and differ.`
        : "Nearly: words that come close are quoted, and differ.";
    case "somebody-else":
      return `Not by ${speaker ?? "them"}: ${isKnown ? quoted : "somebody else is quoted"} with this.`;
    case "stitched":
      return `Put together: this joins words${isKnown ? ` of ${list(sayers, "and")}` : ""} from separate passages.`;
    case "report":
      return "Not as a quotation: this is how an outlet puts it.";
    case "not-here":
      return "I found these words in none of the articles I have.";
    case "too-short":
      return isKnown
        ? `Too short to tell; ${quoted} with these words among others.`
        : "Too short to tell: give a few more words of it.";
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
