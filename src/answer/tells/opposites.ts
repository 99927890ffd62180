// Whether what is shown has the opposite of a word of the question in its place.

import { isStopWord, termOf } from "../../search/analysis.ts";
import { sameWord } from "../../search/related-words.ts";
import { asksWhether, type Claim, hasForm } from "./claim.ts";
import { OPPOSITE_PAIRS } from "./opposite-words.ts";

const OPPOSITES_BY_WORD: ReadonlyMap<string, ReadonlySet<string>> = termsByOpposite();

function termsByOpposite(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (from: string, to: string) => {
    for (const form of [from, ...sameWord(from)]) {
      const opposites = found.get(form) ?? new Set();
      for (const other of [to, ...sameWord(to)]) opposites.add(other);
      found.set(form, opposites);
    }
  };
  for (const pair of OPPOSITE_PAIRS) {
    const [a = "", b = ""] = pair.map(termOf);
    add(a, b);
    add(b, a);
  }
  return found;
}

/** "the southern dam" of a question where what is shown has "northern", and "southern" nowhere. */
export function hasOpposite(claim: Claim): boolean {
  return hasInstead(claim, (term) => {
    const opposites = OPPOSITES_BY_WORD.get(term);
    return opposites === undefined ? null : (other) => opposites.has(other);
  });
}

/** "an unsolved problem" for "a solved problem". */
export function hasPrefixOpposite(claim: Claim): boolean {
  return hasInstead(claim, (term) => (other) => isPrefixOpposite(term, other));
}

/** Whether what is shown lacks a word of the question and has one that excludes it. */
function hasInstead(
  claim: Claim,
  testFor: (term: string) => ((other: string) => boolean) | null,
): boolean {
  if (asksWhether(claim)) return false;
  const { asked, shown } = claim;
  const ownTerms = new Set(asked.map(({ term }) => term));
  return asked.some(({ lower, term }) => {
    if (isStopWord(lower) && !COMPARING.has(lower)) return false;
    const test = hasForm(shown, term) ? null : testFor(term);
    return test !== null && shown.words.some((word) => !ownTerms.has(word.term) && test(word.term));
  });
}

/** Small words that have opposites. */
const COMPARING = new Set(["more", "most", "all"]);

const PREFIXES = ["un", "in", "im", "il", "ir", "dis", "non", "anti", "counter", "mis"];
/** "able" is in "unable", and "form" in "inform". */
const MIN_STEM_LENGTH = 4;

/** `isPrefixOpposite("solv", "unsolv")`; "harmless" and "harmful" too. */
export function isPrefixOpposite(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < MIN_STEM_LENGTH) return false;
  return PREFIXES.some((prefix) => long === prefix + short);
}
