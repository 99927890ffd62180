// Where what a cue reports may begin and end after it.

import { isCapitalised } from "../../text/tokens.ts";
import type { Cue } from "../cues/find-cues.ts";
import { FINITE } from "../lexicon/function-words.ts";
import { SAYING_VERBS } from "../lexicon/verbs.ts";
import { hasFinite } from "../reading/clauses.ts";
import { isQuoted, lowerAt, type Paragraph } from "../reading/read-article.ts";
import { endsFrom } from "./boundaries.ts";
import { type Extent, isSubjectAfterCue, type Reporting } from "./extent.ts";
import { nextReport } from "./next-report.ts";

/** The contents after the cue, from each place where they may begin; empty where nothing is reported there. */
export function extentsAfter(reporting: Reporting): Extent[] {
  const { paragraph, cue, sentence } = reporting;
  const end = nextReport(paragraph, cue.last, sentence.last);
  if (announcesQuotation(paragraph, cue, end) || saysNothing(paragraph, cue)) return [];
  const lead = leadOf(reporting, end);
  const starts = new Set(STARTS.flatMap((rule) => rule(lead)));
  return [...starts].flatMap((from) => (from < end ? extentsFrom(paragraph, from, end) : []));
}

function extentsFrom(paragraph: Paragraph, first: number, end: number): Extent[] {
  return endsFrom(paragraph, first, end).map((last) => ({
    side: "after",
    pieces: [{ first, last }],
  }));
}

/** The words between a cue, with its subject, and what it reports. */
type Lead = Readonly<{
  paragraph: Paragraph;
  cue: Cue;
  isInverted: boolean;
  /** Behind the cue, or its subject where that follows. */
  base: number;
  /** The same, commas and adverbs skipped. */
  start: number;
  /** Whether the words after "according to …" still belong to the source. */
  sourceGoesOn: boolean;
  /** Where the content ends at the latest. */
  end: number;
}>;

/** In the order in which the contents are weighed; a start found twice counts once. */
const STARTS: readonly ((lead: Lead) => readonly number[])[] = [
  rightAfterCue,
  afterConjunctionOrComma,
  afterRecipient,
];

function leadOf(reporting: Reporting, end: number): Lead {
  const { paragraph, cue, subject } = reporting;
  const isAfter = isSubjectAfterCue(reporting);
  const base = isAfter && subject !== null ? subject.last : cue.last;
  let start = base;
  while (start < end && LEADING_WORDS.test(lowerAt(paragraph, start))) start++;
  const sourceGoesOn = cue.kind === "according-to" && start === base && goesOn(paragraph, base);
  return { paragraph, cue, isInverted: isAfter, base, start, sourceGoesOn, end };
}

/** Words between a cue and what it reports; "not" and "never" belong to the report. */
const LEADING_WORDS =
  /^(?:[,:]|also|then|later|again|yesterday|today|recently|previously|earlier|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** "said [the bridge is safe]", "according to Lee, [the bridge is safe]". */
function rightAfterCue({ cue, isInverted, start, sourceGoesOn }: Lead): readonly number[] {
  const isNext = !isInverted || (cue.kind === "according-to" && !sourceGoesOn);
  return isNext ? [start] : [];
}

/** How many tokens after the cue the content may begin; more where a source goes on. */
const MAX_LEAD_TOKENS = 12;
const MAX_SOURCE_TOKENS = 30;

/** "told the court on Monday [that …]", "asked him [whether …]", "said in Lindau, [the bridge …]". */
function afterConjunctionOrComma(lead: Lead): readonly number[] {
  const { paragraph, base, sourceGoesOn, end } = lead;
  const starts: number[] = [];
  const last = base + (sourceGoesOn ? MAX_SOURCE_TOKENS : MAX_LEAD_TOKENS);
  for (let i = base; i < Math.min(end, last) && !endsLead(lead, i); i++) {
    const lower = lowerAt(paragraph, i);
    if (/^(?:that|whether|if|how|why|what|when)$/.test(lower)) starts.push(i);
    const isComma = lower === "," && i > base;
    if (isComma) starts.push(i + 1);
    if (isComma || lower === "that") break;
  }
  return starts;
}

/** Whether at token `i` the words are no longer the cue's own. */
function endsLead({ paragraph, cue, base }: Lead, i: number): boolean {
  if (isQuoted(paragraph, i)) return true;
  if (i === base) return false;
  return (
    cue.kind === "judging" || // "citing one clause that …": the clause describes the object
    (cue.kind === "noun" && SAYING_VERBS.has(lowerAt(paragraph, i))) // "Lee's statements by repeating that …"
  );
}

/** After "told [Radio Nord's Kari van Lund]", "told [reporters]", "called [Clinton]": the object right after the cue. */
function afterRecipient({ paragraph, base, end }: Lead): readonly number[] {
  let i = base;
  if (/^(?:him|her|them|us|me|it|reporters|voters|supporters)$/.test(lowerAt(paragraph, i))) i++;
  else {
    if (/^(?:the|a|an|his|her|their|its|mr\.|mrs\.|ms\.)$/.test(lowerAt(paragraph, i))) i++;
    while (i < end && !isQuoted(paragraph, i) && /^\p{Lu}/u.test(paragraph.tokens[i]?.text ?? ""))
      i++;
    if (i === base) return [];
    while (i < end && lowerAt(paragraph, i) === "'s") {
      i++;
      while (i < end && /^\p{Lu}/u.test(paragraph.tokens[i]?.text ?? "")) i++;
    }
  }
  return i > base && i < end ? [i] : [];
}

/** "According to figures [released in Oslo], sales rose": what opens so still belongs to the source. */
function goesOn(paragraph: Paragraph, i: number): boolean {
  const lower = lowerAt(paragraph, i);
  return /^(?:of|by|from|in|on|at|for|with|to)$/.test(lower) || /^\p{Ll}+(?:ed|en)$/u.test(lower);
}

/** "wrote on Telegram: “…”", "told the court on Monday: “…”": what stands before the colon is not reported. */
function announcesQuotation(paragraph: Paragraph, cue: Cue, end: number): boolean {
  if (cue.kind !== "saying") return false;
  for (let i = cue.last; i < Math.min(end, cue.last + 12); i++) {
    const lower = lowerAt(paragraph, i);
    if (lower === ":") return i > cue.last && isQuoted(paragraph, i + 1);
    if (isQuoted(paragraph, i) || /^(?:that|,|;)$/.test(lower) || hasFinite(paragraph, i, i + 1))
      return false;
  }
  return false;
}

/** "said nothing about the plan", "says little in public": nothing is reported. "Said nothing had changed" is a report. */
function saysNothing(paragraph: Paragraph, cue: Cue): boolean {
  if (cue.lemma !== "say" || !/^(?:nothing|little)$/.test(lowerAt(paragraph, cue.last)))
    return false;
  const next = lowerAt(paragraph, cue.last + 1);
  return /^(?:about|in|on|of|to|at|when|after|before|since|until|for|during|more|else|publicly|beyond|as|[,.;#])$/.test(
    next,
  );
}

/** How many tokens after the cue the "that" of its content may stand, after place and time. */
const MAX_THAT_TOKENS = 20;

/**
 * The contents from the "that" after a place or time with a comma in it: "said at a conference in
 * Bishkek, Kyrgyzstan, on Thursday that …". Empty where there is none; else nothing else is the content.
 */
export function farExtents(reporting: Reporting): Extent[] {
  const { paragraph, cue, sentence } = reporting;
  if (cue.kind !== "saying" || isSubjectAfterCue(reporting)) return [];
  const isFar = /^(?:at|in|on|during|to|after|before)$/.test(lowerAt(paragraph, cue.last));
  if (!isFar && !tellsApposed(paragraph, cue)) return [];
  let hasComma = false;
  const isFiniteVerb = (i: number) =>
    FINITE.has(lowerAt(paragraph, i)) && !isCapitalised(paragraph.tokens[i]); // "May 3"
  for (let i = cue.last; i < Math.min(sentence.last, cue.last + MAX_THAT_TOKENS); i++) {
    const lower = lowerAt(paragraph, i);
    if (lower === "that" && hasComma) return extentsFrom(paragraph, i, sentence.last);
    const isClause =
      isFiniteVerb(i) || SAYING_VERBS.has(lower) || /^(?:who|which|that)$/.test(lower);
    if (isClause || isQuoted(paragraph, i)) return [];
    hasComma ||= lower === ",";
  }
  return [];
}

/** "told [his counterpart, Ann Lee,] that": the one who is told has a name between commas. */
function tellsApposed(paragraph: Paragraph, cue: Cue): boolean {
  if (cue.lemma !== "tell") return false;
  let comma = cue.last;
  while (comma < cue.last + 6 && /^[\p{L}’'-]+$/u.test(lowerAt(paragraph, comma))) comma++;
  return lowerAt(paragraph, comma) === "," && isCapitalised(paragraph.tokens[comma + 1]);
}
