// What an article does with a statement: asserts it, denies it, asks it, supposes it.

import type { Span } from "../../text/span.ts";
import { ADVERBS, AUXILIARIES } from "../lexicon/function-words.ts";
import { SAYING_VERBS } from "../lexicon/verbs.ts";
import { isQuoted, lowerAt, type Paragraph, sentenceBounds } from "../reading/read-article.ts";
import type { Force, StatementKind } from "../statement.ts";
import type { Cue } from "./find-cues.ts";

/** What the words around the cue make of it: "did not say", "asked whether", "would say", "declined to say". */
export function forceOf(
  paragraph: Paragraph,
  cue: Cue,
  kind: StatementKind,
  content: readonly Span[],
): Force {
  const opens = paragraph.tokens.findIndex(({ start }) => start === content[0]?.start);
  // "He did not name anyone. “Our goal is peace,”": the words of another sentence are not what he did not say
  if (
    kind === "direct" &&
    opens >= 0 &&
    paragraph.sentenceOf[opens] !== paragraph.sentenceOf[cue.first]
  )
    return "asserted";
  const words: string[] = [];
  for (let i = cue.first - 1; i >= 0 && words.length < 4 && isVerbPart(lowerAt(paragraph, i)); i--)
    words.push(lowerAt(paragraph, i));
  const beyond = lowerAt(paragraph, cue.first - 1 - words.length);
  const next = lowerAt(paragraph, cue.last);
  if (isCalledFalse(paragraph, cue)) return "negated";
  if (isInMadeUpWork(paragraph, cue, content)) return "supposed";
  const isDenied = cue.lemma === "deny" || /^den(?:y|ies|ied|ying)$/.test(beyond); // "denied calling it", "denied ever having said"
  if (isDenied || words.some((word) => NEGATIONS.test(word))) return "negated";
  if (words.includes("to") && /^(?:declin|refus)(?:ed|es|ing)$/.test(beyond)) return "refused";
  const opening = lowerAt(paragraph, opens);
  if (
    /^(?:ask|wonder|question)$/.test(cue.lemma) &&
    (/^(?:whether|if|about|why|how)$/.test(next) || /^(?:whether|if)$/.test(opening))
  )
    return "asked";
  if (
    words.includes("to") &&
    words.includes("have") &&
    /^(?:said|believed|reported|alleged)$/.test(beyond)
  )
    return "relayed"; // "is said to have called"
  if (words[0] === "to" && !/^(?:on|continued|began|proceeded|return(?:ed|s))$/.test(beyond))
    return "supposed";
  if (words.includes("having") && beyond === "of") return "relayed"; // "accused him of having said"
  if (words.some((word) => /^(?:could|might|may)$/.test(word))) return "supposed";
  if (
    words.some((word) => (kind === "direct" ? WOULD : WILL).test(word)) &&
    !words.includes("have")
  )
    return "supposed";
  return isInCondition(paragraph, cue) ? "supposed" : "asserted";
}

const WOULD = /^(?:would|should|'d|'ll)$/;
/** What somebody "will say" is known in their own words only, given out before: “…,” she will tell the congress. */
const WILL = /^(?:would|should|'d|'ll|will|shall)$/;

const NEGATIONS = /^(?:not|never|(?:did|does|do|has|have|had|would|could)n't)$/;

function isVerbPart(lower: string): boolean {
  return (
    AUXILIARIES.has(lower) ||
    ADVERBS.has(lower) ||
    lower === "to" ||
    lower === "ever" ||
    NEGATIONS.test(lower) ||
    lower.endsWith("ly")
  );
}

/** "If Weber says the bridge is safe, …", "as if she would": the clause of the cue opens with a condition. */
function isInCondition(paragraph: Paragraph, cue: Cue): boolean {
  for (let i = cue.first - 1; i >= 0 && cue.first - i < 10; i--) {
    const lower = lowerAt(paragraph, i);
    if (/^(?:if|unless)$/.test(lower)) return true;
    if (/^[,;:.!?—–]$/.test(lower) || isQuoted(paragraph, i) || SAYING_VERBS.has(lower))
      return false;
  }
  return false;
}

/** "It is false that Weber said", "there is no record that …", "was falsely quoted as saying". */
function isCalledFalse(paragraph: Paragraph, cue: Cue): boolean {
  const { first } = sentenceBounds(paragraph, paragraph.sentenceOf[cue.first] ?? 0);
  const before = unquoted(paragraph, first, cue.first);
  const that = before.lastIndexOf(" that ");
  const isInThatClause =
    that >= 0 &&
    before
      .slice(that + 6)
      .split(" ")
      .every((word) => !SAYING_VERBS.has(word));
  return (
    (isInThatClause && FALSE.test(before.slice(0, that))) ||
    /\b(?:falsely|wrongly|mistakenly|misquoted)(?: \S+){0,2} as $/.test(before)
  );
}

const FALSE =
  /\b(?:false|untrue|incorrect|not true|a lie|a myth|a hoax|nonsense|no (?:evidence|record|proof|sign|indication))(?: \S+)?$/;

/** "In the doctored clip, Weber says …": what somebody says in a work that made it up; its own words may speak of one. */
function isInMadeUpWork(paragraph: Paragraph, cue: Cue, content: readonly Span[]): boolean {
  const { first } = sentenceBounds(paragraph, paragraph.sentenceOf[cue.first] ?? 0);
  const start = paragraph.tokens[first]?.start ?? 0;
  const isBefore = content.some(
    (piece) => piece.start >= start && piece.end <= (paragraph.tokens[cue.first]?.start ?? 0),
  );
  return !isBefore && MADE_UP.test(unquoted(paragraph, first, cue.first));
}

const MADE_UP =
  /\b(?:deepfake|satire|parody|spoof|(?:fake|faked|doctored|fabricated|manipulated|altered|satirical|fictional|ai-generated|made-up) (?:\S+ )?(?:video|clip|audio|recording|image|photo|photograph|picture|post|tweet|screenshot|letter|quote|quotation|statement|article|column|page|website|site|sketch|account|interview|message|poster|advert))\b/;

/** The words of tokens `[first, last)` that no quotation holds, in lower case, each with a space behind. */
function unquoted(paragraph: Paragraph, first: number, last: number): string {
  let words = "";
  for (let i = first; i < last; i++)
    if (!isQuoted(paragraph, i)) words += `${paragraph.tokens[i]?.lower ?? ""} `;
  return words;
}

/**
 * Where the paragraph, or the next as it opens, disowns what was said before: the first token of
 * "She never said it.", "The quote is made up.", "It is a deepfake."; all of the paragraph where it is
 * the next one or where it is marked as a claim to check. Null where nothing is disowned.
 */
export function disownedBefore(paragraph: Paragraph, next: Paragraph | undefined): number | null {
  if (/^(?:claim|the claim|myth|rumou?r)$/.test(labelOf(paragraph))) return paragraph.tokens.length;
  if (next !== undefined && disownsFrom(next, 2) !== null) return paragraph.tokens.length;
  return disownsFrom(paragraph, Number.POSITIVE_INFINITY);
}

function labelOf(paragraph: Paragraph): string {
  const colon = paragraph.tokens.slice(0, 4).findIndex(({ text }) => text === ":");
  return colon < 0 ? "" : unquoted(paragraph, 0, colon).replace(/[*_]/g, "").trim();
}

/** The first token of the first sentence, of the first `most`, that disowns. */
function disownsFrom(paragraph: Paragraph, most: number): number | null {
  const { sentenceStarts } = paragraph;
  for (let at = 0; at < Math.min(most, sentenceStarts.length - 1); at++) {
    const { first, last } = sentenceBounds(paragraph, at);
    if (DISOWNS.test(unquoted(paragraph, first, last))) return first;
  }
  return null;
}

const DISOWNS =
  /^(?:(?:he|she|they|\S+(?: \S+)?) (?:never|did not|didn't|has not|has never) (?:say|said) (?:it|this|that|so|any such thing|anything of the (?:sort|kind)) [.;,!]|(?:the|this) (?:quote|quotation|remark|clip|video|recording|post|statement) (?:is|was|has been) (?:fake|made up|made-up|fabricated|doctored|invented|a fake|a deepfake|a hoax|satire)|it (?:is|was) (?:a |an )?(?:fake|deepfake|hoax|parody|satire|ai-generated)|it is (?:false|untrue|not true) that .* said (?:it|this|so) [.;])/;
