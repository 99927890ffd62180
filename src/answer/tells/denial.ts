// Denials, in the question or in what is shown but not in both.

import { isStopWord } from "../../search/analysis.ts";
import { sameWord } from "../../search/related-words.ts";
import { asksWhether, type Claim, hasForm, type Word, wordsOfClaim } from "./claim.ts";

const DENIES = new RegExp(
  [
    "^(?:not|never|no|non|nobody|none|neither|nor|without|cannot|unable|fail(?:ed|s|ing)?",
    "refus(?:ed|es|e|ing|al)|declin(?:ed|es|ing)|forbid(?:s|den|ding)?|forbade|lack(?:s|ed|ing)?",
    "avoid(?:s|ed|ing)?|prohibit(?:s|ed|ing)?|\\p{L}+n't",
    "(?:did|does|do|is|was|were|are|has|have|had|could|would|ca|wo|should)nt)$",
  ].join("|"),
  "u",
);
/** After which words a denial denies nothing: "not only", "no doubt", "no fewer than". */
const DENIES_NOTHING = /^(?:only|doubt|fewer|less|matter|longer|just|merely|necessarily)$/;
/** "55 per cent of the members (not votes)", "faith, not reason": it sets apart and denies no verb. */
const SETS_APART = /(?:[(–—]|[\p{L}\p{N}],) ?$/u;
/** "Trains are not expected to run before Wednesday" says when they do. */
const SAYS_UNTIL = /^(?:before|until|till)$/;
const MAX_WORDS_TO_LIMIT = 6;
/** How many words on a denial reaches its verb. */
const MAX_WORDS_TO_DENIED = 4;
/** Whatever is not planned, tried or asked for is denied with it: "not planning to attack". */
const LEADS_TO_VERB =
  /^(?:plan|want|wish|intend|mean|try|tri|need|go|abl|readi|will|agre|expect|seek|allow|permit|want|hope|aim|like|have|us|claim|appear|seem|continu|begin|start|manag)$/;

/** Whether a word that both have is denied wherever it stands in one of them, and nowhere in the other. */
export function isDeniedInOne(claim: Claim): boolean {
  if (asksWhether(claim)) return false;
  const { question, asked, shown } = claim;
  const inQuestion = deniedTerms(question, asked);
  const here = deniedTerms(shown.text, shown.words);
  const isDenied = (denied: ReadonlyMap<string, number>, words: readonly Word[], term: string) => {
    const forms = new Set([term, ...sameWord(term)]);
    const count = [...forms].reduce((sum, form) => sum + (denied.get(form) ?? 0), 0);
    const places = words.filter((word) => forms.has(word.term)).length;
    return count === 0 ? "never" : count >= places ? "always" : "partly";
  };
  return asked.some(({ lower, term }) => {
    if (isStopWord(lower) || !hasForm(shown, term)) return false;
    const both = [isDenied(inQuestion, asked, term), isDenied(here, shown.words, term)];
    return both.includes("always") && both.includes("never");
  });
}

/** Whether the question denies and what is shown denies nothing at all; a reason for "why not" need not. */
export function isDeniedInQuestionOnly(claim: Claim): boolean {
  if (asksWhether(claim) || claim.open.kind === "reason") return false;
  return denies(claim.question) && !denies(claim.shown.text);
}

/**
 * The terms of the words that are denied and how often: the first after each denial that is no small word
 * and no name, and the verb that it leads to.
 */
function deniedTerms(text: string, words: readonly Word[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [place] of words.entries()) {
    if (!deniesClaim(text, words, place)) continue;
    for (const { term } of reachedFrom(words, place)) found.set(term, (found.get(term) ?? 0) + 1);
  }
  return found;
}

function reachedFrom(words: readonly Word[], denial: number): readonly Word[] {
  const reached: Word[] = [];
  let left = MAX_WORDS_TO_DENIED;
  for (let place = denial + 1; place < words.length && left > 0; place++, left--) {
    const word = words[place];
    if (word === undefined || isStopWord(word.lower) || /ly$/.test(word.lower)) continue;
    if (word.isCapitalised || /^\p{N}/u.test(word.lower)) break;
    reached.push(word);
    if (!LEADS_TO_VERB.test(word.term) || words[place + 1]?.lower !== "to") break;
    left = MAX_WORDS_TO_DENIED;
  }
  return reached;
}

function denies(text: string): boolean {
  const words = wordsOfClaim(text);
  return words.some((_, place) => deniesClaim(text, words, place));
}

function deniesClaim(text: string, words: readonly Word[], place: number): boolean {
  const word = words[place];
  return (
    word !== undefined &&
    DENIES.test(word.lower) &&
    !DENIES_NOTHING.test(words[place + 1]?.lower ?? "") &&
    !words
      .slice(place + 1, place + 1 + MAX_WORDS_TO_LIMIT)
      .some(({ lower }) => SAYS_UNTIL.test(lower)) &&
    !SETS_APART.test(text.slice(0, word.start))
  );
}
