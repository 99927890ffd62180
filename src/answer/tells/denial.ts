// Denials, in the question or in what is shown but not in both.

import { isStopWord } from "../../search/analysis.ts";
import { sameWord } from "../../search/related-words.ts";
import { asksWhether, type Claim, hasForm, type Word } from "./claim.ts";

const DENIES = new RegExp(
  [
    "^(?:not|never|no|non|nobody|none|neither|nor|without|cannot|unable|fail(?:ed|s|ing)?",
    "refus(?:ed|es|e|ing|al)|declin(?:ed|es|ing)|forbid(?:s|den|ding)?|forbade|lack(?:s|ed|ing)?",
    "prohibit(?:s|ed|ing)?|\\p{L}+n't|(?:did|does|do|is|was|were|are|has|have|had|could|would|ca|wo|should)nt)$",
  ].join("|"),
  "u",
);
/** After which words a denial denies nothing: "not only", "no doubt", "no fewer than". */
const DENIES_NOTHING = /^(?:only|doubt|fewer|less|matter|more than)$/;
/** How many words on a denial reaches its verb, small words and adverbs apart. */
const MAX_WORDS_AFTER = 1;

/** Whether a word that both have is denied in one of them only: "did not sign" for "signed". */
export function isDeniedInOne(claim: Claim): boolean {
  if (asksWhether(claim)) return false;
  const { asked, shown } = claim;
  const [inQuestion, here] = [deniedTerms(asked), deniedTerms(shown.words)];
  return asked.some(
    ({ lower, term }) =>
      !isStopWord(lower) &&
      hasForm(shown, term) &&
      hasAnyForm(inQuestion, term) !== hasAnyForm(here, term),
  );
}

/** Whether the question denies and what is shown denies nothing at all. */
export function isDeniedInQuestionOnly(claim: Claim): boolean {
  if (asksWhether(claim)) return false;
  return denies(claim.asked) && !denies(claim.shown.words);
}

/** The terms of the words that are denied: the first after each denial that is no small word. */
function deniedTerms(words: readonly Word[]): ReadonlySet<string> {
  return new Set(
    words.flatMap((_, place) =>
      deniesClaim(words, place)
        ? words
            .slice(place + 1)
            .filter(({ lower }) => !isStopWord(lower) && !/ly$/.test(lower))
            .slice(0, MAX_WORDS_AFTER)
            .map(({ term }) => term)
        : [],
    ),
  );
}

function denies(words: readonly Word[]): boolean {
  return words.some((_, place) => deniesClaim(words, place));
}

function deniesClaim(words: readonly Word[], place: number): boolean {
  return (
    DENIES.test(words[place]?.lower ?? "") && !DENIES_NOTHING.test(words[place + 1]?.lower ?? "")
  );
}

function hasAnyForm(terms: ReadonlySet<string>, term: string): boolean {
  return terms.has(term) || sameWord(term).some((form) => terms.has(form));
}
