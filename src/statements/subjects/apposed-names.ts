// Names that only describe the name beside them, so that they are no subject of their own.

import { TITLES } from "../../text/name-titles.ts";
import { isCapitalised, withoutStop } from "../../text/tokens.ts";
import type { Cue } from "../cues/find-cues.ts";
import { FINITE } from "../lexicon/function-words.ts";
import { ROLE_NOUNS } from "../lexicon/nouns.ts";
import { SAYING_VERBS } from "../lexicon/verbs.ts";
import { descriptionStart } from "../mentions/description-start.ts";
import type { Mention } from "../mentions/mention.ts";
import { appositionStart } from "../mentions/noun-phrases.ts";
import { isQuoted, lowerAt, type Paragraph, startsSentence } from "../reading/read-article.ts";

/** "his press secretary, Ivo Renn, called", "her niece, state Rep. Ann Lee (D-Ohio), said": the name between commas. */
export function isApposed(paragraph: Paragraph, cue: Cue, name: Mention): boolean {
  const { tokens } = paragraph;
  const opening = appositionStart(paragraph, name.first) - 1;
  const closing = homeEnd(paragraph, bracketEnd(paragraph, name.last));
  let verb = closing + 1;
  while (verb < cue.first && /^(?:has|had|also|earlier|later|then)$/.test(lowerAt(paragraph, verb)))
    verb++;
  const isBetween =
    tokens[opening]?.text === "," && tokens[closing]?.text === "," && cue.first === verb;
  if (!isBetween) return false;
  const isListed = tokens[opening - 1] !== undefined && isOfficeList(paragraph, opening);
  return isListed || endsDescription(paragraph, opening - 1);
}

/** "The chairman, [House Committee on Roads,] Hon. Ann Lee, said": a body between an office and its holder. */
function isOfficeList(paragraph: Paragraph, comma: number): boolean {
  let first = comma;
  const isOfBody = (i: number) =>
    isCapitalised(paragraph.tokens[i]) || /^(?:of|on|for|and|the)$/.test(lowerAt(paragraph, i));
  while (isOfBody(first - 1)) first--;
  const office = lowerAt(paragraph, first - 2);
  return (
    first < comma &&
    lowerAt(paragraph, first - 1) === "," &&
    isCapitalised(paragraph.tokens[first]) &&
    (TITLES.has(office) || ROLE_NOUNS.has(office)) &&
    TITLES.has(withoutStop(lowerAt(paragraph, comma + 1)))
  );
}

/** Behind "of Lindau College in Ohio" at token `at`, where a comma follows; `at` where none does. */
function homeEnd({ tokens }: Paragraph, at: number): number {
  if (!/^(?:of|from)$/.test(tokens[at]?.lower ?? "")) return at;
  const comma = tokens.slice(at, at + 10).findIndex(({ text }) => text === ",");
  const home = tokens.slice(at, at + Math.max(0, comma));
  const isHome = home.every(
    (token) => isCapitalised(token) || /^(?:of|from|the|in|at)$/.test(token.lower),
  );
  return comma > 1 && isHome ? at + comma : at;
}

/** What opens an apposition or a clause that only adds to the name: "Lee, [a] pilot,", "Lee, [who] flies,". */
const ADDS =
  /^(?:a|an|the|his|her|its|their|who|whose|which|one|now|former|deputy|assistant|acting|senior|vice)$/;

/** Verbs of saying that are as often nouns: "secretary of [state]". */
const NOUNS_TOO =
  /^(?:state|states|report|issues|project|advocate|order|command|press|post|point|notes?|call|offer)$/;

/** The longest that stands between a name and its verb in the training articles, about. */
const MAX_ADDITION_TOKENS = 40;

/**
 * "Ann Lee (D-Ohio), a pilot for the firm, its lender, and others, said": who a sentence or its clause opens
 * with, what is added to the name between commas, and the verb right after the last of them.
 */
export function isDescribedBehind(paragraph: Paragraph, cue: Cue, name: Mention): boolean {
  const { tokens, sentenceOf } = paragraph;
  const closing = verbStart(paragraph, cue) - 1;
  if (cue.kind !== "saying" || lowerAt(paragraph, closing) !== ",") return false;
  if (!/(?:ed|aid|old|ote)$/.test(lowerAt(paragraph, cue.first))) return false;
  const comma = bracketEnd(paragraph, name.last);
  const isBetween =
    closing - comma > 1 &&
    closing - comma <= MAX_ADDITION_TOKENS &&
    lowerAt(paragraph, comma) === "," &&
    sentenceOf[comma] === sentenceOf[cue.first];
  if (!isBetween) return false;
  const addition = tokens.slice(comma + 1, closing);
  const isRelativeClause = /^(?:who|whose|which)$/.test(addition[0]?.lower ?? "");
  return (
    ADDS.test(addition[0]?.lower ?? "") &&
    opensClause(paragraph, name) &&
    addition.every(({ lower }) => !SAYING_VERBS.has(lower) || NOUNS_TOO.test(lower)) &&
    (isRelativeClause || addition.every(({ lower }) => !FINITE.has(lower)))
  );
}

/** Before the cue and what may stand between its subject and it: "[has also] said". */
function verbStart(paragraph: Paragraph, cue: Cue): number {
  let verb = cue.first;
  while (/^(?:has|had|also|earlier|later|then)$/.test(lowerAt(paragraph, verb - 1))) verb--;
  return verb;
}

/** Whether a name opens its sentence, or its clause after a quotation, a conjunction or "In Lindau,". */
function opensClause(paragraph: Paragraph, name: Mention): boolean {
  const isRanked = /^(?:state|former|then)$/.test(lowerAt(paragraph, name.first - 1));
  const first = name.first - (isRanked ? 1 : 0);
  if (startsSentence(paragraph, first) || isQuoted(paragraph, first - 1)) return true;
  const before = lowerAt(paragraph, first - 1);
  if (before === ",") return !isCapitalised(paragraph.tokens[first - 2]);
  return /^(?:but|and|while|that|as|when|because)$/.test(before);
}

/** Behind the stop of "Ltd." or a short bracket that opens at token `at`, "(D-Ohio)"; `at` where none does. */
function bracketEnd({ tokens }: Paragraph, at: number): number {
  const isFirm = /^(?:ltd|inc|corp|pty)$/.test(tokens[at - 1]?.lower ?? "");
  if (isFirm && tokens[at]?.text === "." && tokens[at + 1]?.text === ",") return at + 1;
  if (tokens[at]?.text !== "(") return at;
  const close = tokens.slice(at, at + 7).findIndex(({ text }) => text === ")");
  return close < 0 ? at : at + close + 1;
}

/** "…,” said the chairman, Urs Matt.": the cue, a description and its name between commas. */
export function isApposedBehind(paragraph: Paragraph, cue: Cue, name: Mention): boolean {
  const { tokens } = paragraph;
  if (tokens[name.first - 1]?.text !== "," || cue.kind !== "saying") return false;
  if (name.first < cue.last) return false;
  if (!/^[.,;]?$/.test(tokens[name.last]?.text ?? "")) return false;
  if (!/^(?:the|a|an|his|her|its|their)$/.test(lowerAt(paragraph, cue.last))) return false;
  if (!/(?:ed|aid|ays|ote)$/.test(lowerAt(paragraph, cue.first))) return false;
  const isWhole = tokens.slice(cue.last, name.first - 1).every(({ kind }) => kind === "word");
  const isBehindSpeech =
    /^[,—–-]$/.test(lowerAt(paragraph, cue.first - 1)) || isQuoted(paragraph, cue.first - 1);
  return isBehindSpeech && isWhole && endsDescription(paragraph, name.first - 2);
}

/** Whether a role noun, or one with what hangs on it ("spokesman for the ministry"), ends at `last`. */
function endsDescription(paragraph: Paragraph, last: number): boolean {
  for (let i = last; i >= 0 && last - i < 12; i--) {
    const token = paragraph.tokens[i];
    if (token === undefined || isQuoted(paragraph, i)) return false;
    if (ROLE_NOUNS.has(token.lower) || TITLES.has(token.lower))
      return (
        (i === last || HANGS_ON.test(lowerAt(paragraph, i + 1))) && !hangsOnOther(paragraph, i)
      );
    const isPlain = isCapitalised(token) || !/ed$|^,$|^[;:.]$/.test(token.lower);
    if (!isPlain || SAYING_VERBS.has(token.lower) || FINITE.has(token.lower)) return false;
  }
  return false;
}

/**
 * "Relatives of one of the dead [men], Per Holm, said", "the widow of the [mayor], Bo Ek, said": the name after
 * the comma may be that of the second. "A spokesman for the [mayor], Ann Lee," is his own by usage.
 */
export function hangsOnOther(paragraph: Paragraph, noun: number): boolean {
  let first = descriptionStart(paragraph, noun);
  const isOneOf = lowerAt(paragraph, first - 1) === "of" && lowerAt(paragraph, first - 2) === "one";
  if (isOneOf) first -= 2;
  else if (!HUMAN.test(lowerAt(paragraph, noun))) return false;
  const outer = lowerAt(paragraph, first - 2);
  return (
    /^(?:of|for|to)$/.test(lowerAt(paragraph, first - 1)) &&
    ROLE_NOUNS.has(outer) &&
    !outer.startsWith("spokes")
  );
}

/** Nouns for one human being that news seldom uses for a body. */
const HUMAN =
  /^(?:man|woman|boy|girl|child|teenager|victim|suspect|defendant|accused|husband|wife|widow|mother|father|son|daughter|brother|sister|president|premier|minister|mayor|governor|senator|chancellor|chairman|chairwoman|king|queen|prince|princess|judge|director|singer|actor|actress|player|driver|farmer|teacher|doctor|nurse|pilot|captain|coach|author|writer|journalist|soldier|officer|student)$/;

/** What a description goes on with: "spokesman [for] the port", "a lawyer [representing] the family", "one [not] on the list". */
const HANGS_ON = /^(?:of|for|to|at|in|on|with|from|behind|not|\p{L}{3,}ing)$/u;
