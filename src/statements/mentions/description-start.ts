// Where a noun phrase begins: word by word back from its head, by an ordered list of rules.

import { isCapitalised, type Token } from "../../text/tokens.ts";
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  PREPOSITIONS,
  PRONOUNS,
} from "../lexicon/function-words.ts";
import { ROLE_NOUNS } from "../lexicon/nouns.ts";
import { SAYING_VERBS } from "../lexicon/verbs.ts";
import type { Paragraph } from "../reading/read-article.ts";

/** A noun phrase before its head has at most so many tokens. */
const MAX_PHRASE_TOKENS = 8;

/**
 * Where a phrase that begins at token `first`, so far, begins once the word before is looked at:
 * further back, or `forGood`; null where the rule has nothing to say of that word.
 */
type StepBack = (paragraph: Paragraph, first: number, head: number) => number | null;

/** The phrase begins at `start`, whatever stands before it. */
const forGood = (start: number) => -1 - start;

/**
 * The first that says anything of the word before decides. Determiners and "of" are looked at before
 * the closed classes that end a phrase, of which they are; the owner's "'s" before auxiliaries, of
 * which it is one; whether a participle is a verb is asked before it is taken in.
 */
const STEPS_BACK: readonly StepBack[] = [
  otherQuotation,
  conjunctionThat,
  determiner,
  officeOf,
  closedClass,
  owner,
  auxiliary,
  participleOfSubject,
  verbOfSaying,
];

/** The first token of the noun phrase that token `head` ends: "Mr. Weber's former campaign [manager]". */
export function descriptionStart(paragraph: Paragraph, head: number): number {
  let first = head;
  while (first > 0 && head - first < MAX_PHRASE_TOKENS) {
    const step = stepBack(paragraph, first, head);
    first = step < 0 ? forGood(step) : step;
    if (step < 0) break;
  }
  const { tokens } = paragraph;
  const isVerb = isVerbAfter(tokens[first - 1]?.lower ?? "") && !isAccordingTo(tokens, first);
  return first < head && isVerb ? first + 1 : first;
}

function stepBack(paragraph: Paragraph, first: number, head: number): number {
  for (const rule of STEPS_BACK) {
    const step = rule(paragraph, first, head);
    if (step !== null) return step;
  }
  return first - 1;
}

function otherQuotation({ quotationOf }: Paragraph, first: number, head: number): number | null {
  return quotationOf[first - 1] === quotationOf[head] ? null : forGood(first);
}

/** "said [that] aides left": a conjunction or pronoun. */
function conjunctionThat({ tokens }: Paragraph, first: number, head: number): number | null {
  const isThat = first < head && /^th(?:at|is|ese|ose)$/.test(tokens[first - 1]?.lower ?? "");
  return isThat ? forGood(first) : null;
}

/** "[the] aide"; only "all" stands before another determiner: "[all the] aides". */
function determiner({ tokens }: Paragraph, first: number): number | null {
  const lower = tokens[first - 1]?.lower ?? "";
  if (!DETERMINERS.has(lower)) return null;
  const goesOn = lower === "all" || tokens[first - 2]?.lower === "all";
  return goesOn ? first - 1 : forGood(first - 1);
}

/** "[chief of] staff". */
function officeOf({ tokens }: Paragraph, first: number): number | null {
  const isOf = tokens[first - 1]?.lower === "of" && isOfficeBeforeOf(tokens, first - 2);
  return isOf ? first - 2 : null;
}

function closedClass({ tokens }: Paragraph, first: number): number | null {
  const { kind = "mark", lower = "" } = tokens[first - 1] ?? {};
  return kind === "mark" ||
    PREPOSITIONS.has(lower) ||
    CONJUNCTIONS.has(lower) ||
    PRONOUNS.has(lower)
    ? forGood(first)
    : null;
}

/** "[Mr. Weber's] aides"; not "It's worth". */
function owner({ tokens }: Paragraph, first: number): number | null {
  if (tokens[first - 1]?.lower !== "'s") return null;
  if (OF_NOBODY.test(tokens[first - 2]?.lower ?? "")) return forGood(first);
  if (!isCapitalised(tokens[first - 2])) return null;
  let start = first - 1;
  while (start > 0 && isCapitalised(tokens[start - 1]) && !isClauseOpener(tokens, start - 1))
    start--;
  return forGood(start);
}

function auxiliary({ tokens }: Paragraph, first: number): number | null {
  const lower = tokens[first - 1]?.lower ?? "";
  return AUXILIARIES.has(lower) && lower !== "'s" ? forGood(first) : null;
}

/** "Weber openly warned [voters]": the participle is a verb, and no part of the phrase. */
function participleOfSubject({ tokens }: Paragraph, first: number, head: number): number | null {
  return first < head && isVerbOfSubject(tokens, first) ? forGood(first + 1) : null;
}

/** "they say [aides]", but "[the state senator]", "[the accused man]". */
function verbOfSaying({ tokens }: Paragraph, first: number): number | null {
  const lower = tokens[first - 1]?.lower ?? "";
  return SAYING_VERBS.has(lower) && !/(?:ed|ing)$|^state$/.test(lower) ? forGood(first) : null;
}

/** Before "'s" these are no owners: the verb follows. */
const OF_NOBODY = /^(?:it|he|she|that|there|here|what|who|where|how|let)$/;

/** "[But] Weber's aides", "[In] Weber's camp": capitalised only because the sentence begins there. */
function isClauseOpener(tokens: readonly Token[], i: number): boolean {
  const { lower = "" } = tokens[i] ?? {};
  return CONJUNCTIONS.has(lower) || PREPOSITIONS.has(lower);
}

/** "Weber openly [warned] voters", "the mayor [warned] voters": whose participle it would be stands before it. */
function isVerbOfSubject(tokens: readonly Token[], i: number): boolean {
  if (!/ed$/.test(tokens[i]?.lower ?? "")) return false;
  const { lower = "" } = tokens[i - 1] ?? {};
  return /ly$/.test(lower) ? isCapitalised(tokens[i - 2]) : ROLE_NOUNS.has(lower);
}

/** "standards that [prohibit] lawyers", "asked to [tell] companies": what follows is a verb, not the noun's. */
function isVerbAfter(lower: string): boolean {
  return /^(?:that|who|which|to|will|would|can|could|may|might|must|should)$/.test(lower);
}

/** "According to [her account]". */
const isAccordingTo = (tokens: readonly Token[], first: number) =>
  tokens[first - 1]?.lower === "to" && tokens[first - 2]?.lower === "according";

function isOfficeBeforeOf(tokens: readonly Token[], i: number): boolean {
  return /^(?:chief|secretary|minister|head|director|speaker|leader|chairman|chairwoman|president)$/.test(
    tokens[i]?.lower ?? "",
  );
}
