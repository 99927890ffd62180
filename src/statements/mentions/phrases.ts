// Where a noun phrase begins and ends around a verb: the words that may name a speaker without a name.

import { isCapitalised } from "../../text/tokens.ts";
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  INDEFINITES,
  PREPOSITIONS,
  PRONOUNS,
} from "../lexicon/function-words.ts";
import { ROLE_NOUNS, SAYING_NOUNS } from "../lexicon/nouns.ts";
import { SAYING_VERBS } from "../lexicon/verbs.ts";
import { isQuoted, lowerAt, type Paragraph, startsSentence } from "../reading/read-article.ts";
import { descriptionStart } from "./description-start.ts";
import { isRoleNoun } from "./find-mentions.ts";
import { type Mention, simpleMention } from "./mention.ts";

/** Whether the mention is the object of a preposition, a title or article before it aside. */
export function isAfterPreposition(paragraph: Paragraph, mention: Mention): boolean {
  let before = mention.first - 1;
  if (/^(?:the|a|an|his|her|their|its|former|mr\.|president)$/.test(lowerAt(paragraph, before)))
    before--;
  return PREPOSITIONS.has(lowerAt(paragraph, before));
}

/**
 * The noun phrase right before a cue when it is none of the mentions: "[the fund] warned", "[three
 * in ten] say". Null when a name, pronoun, comma or the like stands there.
 */
export function phraseBefore(text: string, paragraph: Paragraph, cueFirst: number): Mention | null {
  const { tokens } = paragraph;
  let head = cueFirst - 1;
  while (head >= 0 && isBetweenSubjectAndVerb(tokens[head]?.lower ?? "")) head--;
  const share = shareBefore(paragraph, head);
  if (share !== null)
    return simpleMention(text, paragraph, {
      kind: "description",
      first: share,
      last: head + 1,
      head: "share",
    });
  const token = tokens[head];
  if (token === undefined || token.kind !== "word" || isQuoted(paragraph, head)) return null;
  const { lower } = token;
  const isName = isCapitalised(token) && !startsSentence(paragraph, head);
  if (isName || !mayHeadPhrase(lower)) return null;
  const first = descriptionStart(paragraph, head);
  if (first === head && !/s$/.test(lower)) return null;
  return simpleMention(text, paragraph, {
    kind: "description",
    first,
    last: head + 1,
    head: lower,
  });
}

/** Whether the word is a noun that no rule of mentions knows: "[ruling]", "[fund]", "[claim]". */
function mayHeadPhrase(lower: string): boolean {
  return (
    NO_HEADS.every((words) => !words.has(lower)) &&
    !NO_HEAD.test(lower) &&
    (!SAYING_VERBS.has(lower) || SAYING_NOUNS.has(lower))
  );
}

/** What heads no such phrase: words of the closed classes, and nouns that are mentions already. */
const NO_HEADS: readonly Readonly<{ has(word: string): boolean }>[] = [
  PRONOUNS,
  ROLE_NOUNS,
  INDEFINITES,
  DETERMINERS,
  PREPOSITIONS,
  CONJUNCTIONS,
];

/** Where "three in 10", "nine out of ten" begins, as a poll has it, if it ends with token `last`; else null. */
function shareBefore(paragraph: Paragraph, last: number): number | null {
  const lower = (at: number) => lowerAt(paragraph, at);
  if (!CARDINAL.test(lower(last)) || isQuoted(paragraph, last)) return null;
  const isOutOf = lower(last - 1) === "of" && lower(last - 2) === "out";
  if (!isOutOf && lower(last - 1) !== "in") return null;
  const first = last - (isOutOf ? 3 : 2);
  return CARDINAL.test(lower(first)) ? first : null;
}

const CARDINAL = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|[1-9]\d?)$/;

/** "asked [to] say", "The committee [this week] announced", "what it sums [up] says": when or whither, and nobody who says it. */
const NO_HEAD =
  /^(?:to|up|down|away|back|together|so|too|here|there|weeks?|days?|months?|years?|mornings?|afternoons?|evenings?|nights?|hours?|minutes?|decades?|ago|tonight|weekends?)$/;

/**
 * The noun phrase that "according to" takes when it is none of the mentions: "according to [a draft] seen
 * in Vienna". Null when a name, pronoun or known noun stands there.
 */
export function phraseAfter(text: string, paragraph: Paragraph, from: number): Mention | null {
  const { tokens } = paragraph;
  if (!/^(?:an?|the|this|one|another)$/.test(lowerAt(paragraph, from))) return null;
  let last = from + 1;
  while (isPhraseWord(paragraph, last)) last++;
  const head = tokens[last - 1]?.lower ?? "";
  const next = tokens[last];
  const isWhole =
    next === undefined ||
    /^[,.;]$/.test(next.text) ||
    PREPOSITIONS.has(next.lower) ||
    OPENS_CLAUSE.test(next.text);
  const isOwnWork = /^(?:by|from)$/.test(next?.lower ?? "") && isCapitalised(tokens[last + 1]); // "a post by Ann Lee"
  if (
    last === from + 1 ||
    isCapitalised(tokens[last - 1]) || // "the daily Kommersant"
    head.endsWith("ly") ||
    !isWhole ||
    isOwnWork ||
    tokens.slice(from, last).some(({ lower }) => isRoleNoun(lower))
  )
    return null;
  return simpleMention(text, paragraph, { kind: "description", first: from, last, head });
}

/** What opens a clause that hangs on a noun: "a draft [that]", "a trial [presented] in Lisbon", "a count [showing]". */
const OPENS_CLAUSE = /^(?:that|which|who|sent|made|set|put|\p{Ll}+(?:ed|en|ing))$/u;

function isPhraseWord(paragraph: Paragraph, i: number): boolean {
  const { text = "", lower = "" } = paragraph.tokens[i] ?? {};
  return (
    /^\p{L}[\p{L}-]*$/u.test(text) &&
    !OPENS_CLAUSE.test(lower) &&
    !PREPOSITIONS.has(lower) &&
    !CONJUNCTIONS.has(lower) &&
    !PRONOUNS.has(lower) &&
    !AUXILIARIES.has(lower)
  );
}

function isBetweenSubjectAndVerb(lower: string): boolean {
  return ADVERBS.has(lower) || (AUXILIARIES.has(lower) && lower !== "'s") || /ly$/.test(lower);
}
