// What an article does with a statement: asserts it, denies it, asks it, supposes it.

import type { Span } from "../../text/span.ts";
import { ADVERBS, AUXILIARIES } from "../lexicon/function-words.ts";
import { SAYING_VERBS } from "../lexicon/verbs.ts";
import { isQuoted, lowerAt, type Paragraph, sentenceBounds } from "../reading/read-article.ts";
import type { Force, StatementKind } from "../statement.ts";
import { unquoted } from "./disowned.ts";
import type { Cue } from "./find-cues.ts";

/** What the words around the cue make of it: "did not say", "asked whether", "would say", "declined to say". */
export function forceOf(
  paragraph: Paragraph,
  cue: Cue,
  kind: StatementKind,
  content: readonly Span[],
): Force {
  const setting = settingOf(paragraph, cue, kind, content);
  const [force] = FORCES.find(([, applies]) => applies(setting)) ?? ["asserted"];
  return force;
}

/** A cue with what stands around it. */
type Setting = Readonly<{
  paragraph: Paragraph;
  cue: Cue;
  kind: StatementKind;
  content: readonly Span[];
  /** The token that the content opens with; -1 where none does. */
  opening: number;
  /** What belongs to the verb before the cue, the nearest first, four at most: "not", "did". */
  verbParts: readonly string[];
  /** The word before these. */
  before: string;
}>;

const MAX_VERB_PARTS = 4;

function settingOf(
  paragraph: Paragraph,
  cue: Cue,
  kind: StatementKind,
  content: readonly Span[],
): Setting {
  const opening = paragraph.tokens.findIndex(({ start }) => start === content[0]?.start);
  const verbParts: string[] = [];
  for (let i = cue.first - 1; i >= 0 && verbParts.length < MAX_VERB_PARTS; i--) {
    if (!isVerbPart(lowerAt(paragraph, i))) break;
    verbParts.push(lowerAt(paragraph, i));
  }
  const before = lowerAt(paragraph, cue.first - 1 - verbParts.length);
  return { paragraph, cue, kind, content, opening, verbParts, before };
}

/**
 * The first that applies decides. What denies the statement comes before what leaves it open, the verb
 * that governs the cue ("declined to", "is said to have") before the auxiliaries of the cue itself.
 */
const FORCES: readonly (readonly [Force, (setting: Setting) => boolean])[] = [
  ["asserted", isInAnotherSentence],
  ["negated", isCalledFalse],
  ["supposed", isInMadeUpWork],
  ["negated", isDenied],
  ["refused", isRefused],
  ["asked", isQuestion],
  ["relayed", isHearsay],
  ["supposed", isInfinitive],
  ["relayed", isAccusation],
  ["supposed", isPossible],
  ["supposed", isWouldSay],
  ["supposed", isInCondition],
];

/** "He did not name anyone. “Our goal is peace,”": the words of another sentence are not what he did not say. */
function isInAnotherSentence({ paragraph, cue, kind, opening }: Setting): boolean {
  const { sentenceOf } = paragraph;
  return kind === "direct" && opening >= 0 && sentenceOf[opening] !== sentenceOf[cue.first];
}

/** "did not say", "denied calling it", "denied ever having said". */
function isDenied({ cue, verbParts, before }: Setting): boolean {
  return (
    cue.lemma === "deny" ||
    /^den(?:y|ies|ied|ying)$/.test(before) ||
    verbParts.some((word) => NEGATIONS.test(word))
  );
}

/** "declined to say". */
function isRefused({ verbParts, before }: Setting): boolean {
  return verbParts.includes("to") && /^(?:declin|refus)(?:ed|es|ing)$/.test(before);
}

/** "asked whether", "wondered why". */
function isQuestion({ paragraph, cue, opening }: Setting): boolean {
  return (
    /^(?:ask|wonder|question)$/.test(cue.lemma) &&
    (/^(?:whether|if|about|why|how)$/.test(lowerAt(paragraph, cue.last)) ||
      /^(?:whether|if)$/.test(lowerAt(paragraph, opening)))
  );
}

/** "is said to have called". */
function isHearsay({ verbParts, before }: Setting): boolean {
  return (
    verbParts.includes("to") &&
    verbParts.includes("have") &&
    /^(?:said|believed|reported|alleged)$/.test(before)
  );
}

/** "urged him to say"; not "went on to say". */
function isInfinitive({ verbParts, before }: Setting): boolean {
  return verbParts[0] === "to" && !/^(?:on|continued|began|proceeded|return(?:ed|s))$/.test(before);
}

/** "accused him of having said". */
function isAccusation({ verbParts, before }: Setting): boolean {
  return verbParts.includes("having") && before === "of";
}

function isPossible({ verbParts }: Setting): boolean {
  return verbParts.some((word) => /^(?:could|might|may)$/.test(word));
}

/**
 * "would say". What somebody "will say" is known in their own words only, given out before:
 * “…,” she will tell the congress.
 */
function isWouldSay({ kind, verbParts }: Setting): boolean {
  const auxiliaries = kind === "direct" ? WOULD : WILL;
  return verbParts.some((word) => auxiliaries.test(word)) && !verbParts.includes("have");
}

const WOULD = /^(?:would|should|'d|'ll)$/;
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
function isInCondition({ paragraph, cue }: Setting): boolean {
  for (let i = cue.first - 1; i >= 0 && cue.first - i < 10; i--) {
    const lower = lowerAt(paragraph, i);
    if (/^(?:if|unless)$/.test(lower)) return true;
    if (/^[,;:.!?—–]$/.test(lower) || isQuoted(paragraph, i) || SAYING_VERBS.has(lower))
      return false;
  }
  return false;
}

/** "It is false that Weber said", "there is no record that …", "was falsely quoted as saying". */
function isCalledFalse({ paragraph, cue }: Setting): boolean {
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
    (isInThatClause && CALLED_FALSE.test(before.slice(0, that))) ||
    /\b(?:falsely|wrongly|mistakenly|misquoted)(?: \S+){0,2} as $/.test(before)
  );
}

const CALLED_FALSE =
  /\b(?:false|untrue|incorrect|not true|a lie|a myth|a hoax|nonsense|no (?:evidence|record|proof|sign|indication))(?: \S+)?$/;

/** "In the doctored clip, Weber says …": what somebody says in a work that made it up; its own words may speak of one. */
function isInMadeUpWork({ paragraph, cue, content }: Setting): boolean {
  const { first } = sentenceBounds(paragraph, paragraph.sentenceOf[cue.first] ?? 0);
  const start = paragraph.tokens[first]?.start ?? 0;
  const isBefore = content.some(
    (piece) => piece.start >= start && piece.end <= (paragraph.tokens[cue.first]?.start ?? 0),
  );
  return !isBefore && MADE_UP.test(unquoted(paragraph, first, cue.first));
}

const MADE_UP_ADJECTIVES =
  "fake|faked|doctored|fabricated|manipulated|altered|satirical|fictional|ai-generated|made-up";
const WORKS =
  "video|clip|audio|recording|image|photo|photograph|picture|post|tweet|screenshot|letter|quote|quotation|" +
  "statement|article|column|page|website|site|sketch|account|interview|message|poster|advert";
const MADE_UP = new RegExp(
  String.raw`\b(?:deepfake|satire|parody|spoof|(?:${MADE_UP_ADJECTIVES}) (?:\S+ )?(?:${WORKS}))\b`,
);
