// Where what a cue reports may begin and end in its sentence: the candidates that contents.ts weighs.

import { isCapitalised } from "../../text/tokens.ts";
import type { Cue } from "../cues/find-cues.ts";
import { FINITE } from "../lexicon/function-words.ts";
import { JUDGING_VERBS, SAYING_VERBS } from "../lexicon/verbs.ts";
import type { Mention } from "../mentions/mention.ts";
import { hasFinite } from "../reading/clauses.ts";
import { isQuoted, lowerAt, type Paragraph, type Stretch } from "../reading/read-article.ts";

/** Where a content stands to its cue; `around`: "The end, Lee wrote, came on Friday". */
export type Extent = Readonly<{ side: "after" | "before" | "around"; pieces: readonly Stretch[] }>;

/** Clause boundaries tried at most: where a content behind its cue ends, and where one before it begins. */
const MAX_ENDS = 8;
const MAX_STARTS = 3;

/** Where a clause may end: before a mark or a word that joins clauses, outside quotations. */
function isBoundary(paragraph: Paragraph, i: number): boolean {
  return !isQuoted(paragraph, i) && BOUNDARIES.has(lowerAt(paragraph, i));
}

/** Whether the mark or word at `i` parts clauses rather than phrases. */
export function isStrong(paragraph: Paragraph, i: number): boolean {
  return STRONG_BOUNDARIES.has(lowerAt(paragraph, i));
}

const STRONG_BOUNDARIES = new Set(
  ", ; : — – ( - and but while as because when after although though".split(" "),
);

const BOUNDARIES = new Set([
  ...STRONG_BOUNDARIES,
  ..."which who before since if in during at on to by with for from".split(" "),
]);

/** The stretches of the sentence that `cue` may report, the likelier sides first; may be empty. */
export function possibleExtents(
  paragraph: Paragraph,
  cue: Cue,
  subject: Mention | null,
  { first, last }: Stretch,
): Extent[] {
  const far = farExtents(paragraph, cue, subject, last);
  if (far.length > 0) return far;
  return [
    ...afterExtents(paragraph, cue, subject, last),
    ...beforeExtents(paragraph, cue, subject, first, last),
  ];
}

/** How many tokens behind the cue the "that" of its content may stand, behind place and time. */
const MAX_THAT_TOKENS = 20;

/**
 * The contents from the "that" behind a place or time with a comma in it: "said at a conference in
 * Bishkek, Kyrgyzstan, on Thursday that …". Empty where there is none; else nothing else is the content.
 */
function farExtents(
  paragraph: Paragraph,
  cue: Cue,
  subject: Mention | null,
  end: number,
): Extent[] {
  if (cue.kind !== "saying" || (subject !== null && subject.first >= cue.last)) return [];
  const isFar = /^(?:at|in|on|during|to|after|before)$/.test(lowerAt(paragraph, cue.last));
  if (!isFar && !tellsApposed(paragraph, cue)) return [];
  let hasComma = false;
  const isFiniteVerb = (i: number) =>
    FINITE.has(lowerAt(paragraph, i)) && !isCapitalised(paragraph.tokens[i]); // "May 3"
  for (let i = cue.last; i < Math.min(end, cue.last + MAX_THAT_TOKENS); i++) {
    const lower = lowerAt(paragraph, i);
    if (lower === "that" && hasComma)
      return endsFrom(paragraph, i, end).map((last) => ({
        side: "after",
        pieces: [{ first: i, last }],
      }));
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

function afterExtents(
  paragraph: Paragraph,
  cue: Cue,
  subject: Mention | null,
  sentenceEnd: number,
): Extent[] {
  const end = nextReport(paragraph, cue.last, sentenceEnd);
  if (announcesQuotation(paragraph, cue, end) || saysNothing(paragraph, cue)) return [];
  const starts = new Set<number>();
  const inverted = subject !== null && subject.first >= cue.last;
  const base = inverted ? subject.last : cue.last;
  let start = base;
  while (
    start < end &&
    (/^[,:]$/.test(lowerAt(paragraph, start)) || LEADING_ADVERBS.test(lowerAt(paragraph, start)))
  )
    start++;
  const sourceGoesOn = cue.kind === "according-to" && start === base && goesOn(paragraph, base);
  if (!inverted || (cue.kind === "according-to" && !sourceGoesOn)) starts.add(start);
  for (let i = base; i < Math.min(end, base + (sourceGoesOn ? 30 : 12)); i++) {
    if (isQuoted(paragraph, i)) break;
    const lower = lowerAt(paragraph, i);
    if (cue.kind === "noun" && i > base && SAYING_VERBS.has(lower)) break; // "Lee's statements by repeating that …"
    if (cue.kind === "judging" && i > base) break; // "citing one clause that …": the clause describes the object
    if (lower === "that" || /^(?:whether|if|how|why|what|when)$/.test(lower)) {
      starts.add(i);
      if (lower === "that") break;
    }
    if (lower === "," && i > base) {
      starts.add(i + 1);
      break;
    }
  }
  const recipient = recipientEnd(paragraph, base, end);
  if (recipient !== null) starts.add(recipient);
  const extents: Extent[] = [];
  for (const from of starts) {
    if (from >= end) continue;
    for (const to of endsFrom(paragraph, from, end))
      extents.push({ side: "after", pieces: [{ first: from, last: to }] });
  }
  return extents;
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

/** The comma before another "…, he said" in the sentence: reports do not run over it. */
function nextReport(paragraph: Paragraph, from: number, sentenceEnd: number): number {
  for (let i = from + 1; i + 2 < sentenceEnd; i++) {
    if (lowerAt(paragraph, i) === ";" && !isQuoted(paragraph, i) && hasCueAfter(paragraph, i))
      return i;
    if (opensOccasion(paragraph, i)) return i;
    if (lowerAt(paragraph, i) !== "," || isQuoted(paragraph, i)) continue;
    if (opensOtherReport(paragraph, i + 1, sentenceEnd)) return i;
    const verb = subjectEnd(paragraph, i + 1);
    if (verb !== null && /^(?:said|says|added|wrote|argued|told)$/.test(lowerAt(paragraph, verb)))
      return i;
  }
  return sentenceEnd;
}

/** Behind "he" or a name of up to five words that begins at `i`: "Mayor Ann Lee". */
function subjectEnd(paragraph: Paragraph, i: number): number | null {
  if (/^(?:he|she|they)$/.test(lowerAt(paragraph, i))) return i + 1;
  let end = i;
  while (end < i + 5 && isCapitalised(paragraph.tokens[end])) end++;
  return end > i ? end : null;
}

/** "… repeated his demands [after what Lee called a “farce”]": when it was said, in another's words. */
function opensOccasion(paragraph: Paragraph, i: number): boolean {
  return (
    /^(?:after|before|following|during|amid|since|despite)$/.test(lowerAt(paragraph, i)) &&
    lowerAt(paragraph, i + 1) === "what" &&
    hasCueAfter(paragraph, i)
  );
}

/** "…; the party's secretary spoke of …": another verb of saying within a clause. */
function hasCueAfter(paragraph: Paragraph, i: number): boolean {
  for (let k = i + 2; k < i + 10 && !isQuoted(paragraph, k); k++)
    if (SAYING_VERBS.has(lowerAt(paragraph, k)) || JUDGING_VERBS.has(lowerAt(paragraph, k)))
      return true;
  return false;
}

/** "…, and two trade unions warned that …": a conjunction, a subject, a verb of saying and "that". */
function opensOtherReport(paragraph: Paragraph, i: number, sentenceEnd: number): boolean {
  if (!/^(?:and|but|while|though|although)$/.test(lowerAt(paragraph, i))) return false;
  for (let k = i + 2; k < Math.min(i + 7, sentenceEnd - 1); k++) {
    if (isQuoted(paragraph, k) || /^(?:that|to|who|which|,)$/.test(lowerAt(paragraph, k)))
      return false;
    if (SAYING_VERBS.has(lowerAt(paragraph, k)) && lowerAt(paragraph, k + 1) === "that")
      return true;
  }
  return false;
}

/** Words between a cue and what it reports; "not" and "never" belong to the report. */
const LEADING_ADVERBS =
  /^(?:also|then|later|again|yesterday|today|recently|previously|earlier|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/** After "told [Radio Nord's Kari van Lund]", "told [reporters]", "called [Clinton]": the object right behind the cue. */
function recipientEnd(paragraph: Paragraph, base: number, end: number): number | null {
  let i = base;
  if (/^(?:him|her|them|us|me|it|reporters|voters|supporters)$/.test(lowerAt(paragraph, i))) i++;
  else {
    if (/^(?:the|a|an|his|her|their|its|mr\.|mrs\.|ms\.)$/.test(lowerAt(paragraph, i))) i++;
    while (i < end && !isQuoted(paragraph, i) && /^\p{Lu}/u.test(paragraph.tokens[i]?.text ?? ""))
      i++;
    if (i === base) return null;
    while (i < end && lowerAt(paragraph, i) === "'s") {
      i++;
      while (i < end && /^\p{Lu}/u.test(paragraph.tokens[i]?.text ?? "")) i++;
    }
  }
  return i > base && i < end ? i : null;
}

/** The sentence's end first, then the nearest and the last clause boundaries. */
function endsFrom(paragraph: Paragraph, from: number, end: number): number[] {
  const strong: number[] = [];
  const weak: number[] = [];
  for (let i = from + 2; i < end; i++) {
    if (!isBoundary(paragraph, i) || isBoundary(paragraph, i - 1)) continue;
    (isStrong(paragraph, i) ? strong : weak).push(i);
  }
  const chosen =
    strong.length <= MAX_ENDS ? strong : [...strong.slice(0, MAX_ENDS - 3), ...strong.slice(-3)];
  return [end, ...chosen, ...weak.slice(0, 2)];
}

/** What stands before the cue and its subject, from each place where it may begin; with what goes on behind them. */
function beforeExtents(
  paragraph: Paragraph,
  cue: Cue,
  subject: Mention | null,
  sentenceFirst: number,
  end: number,
): Extent[] {
  if (hasOwnClause(paragraph, cue)) return [];
  const last = endBefore(paragraph, cue, subject, sentenceFirst);
  if (last <= sentenceFirst + 1) return [];
  const starts = [sentenceFirst];
  for (let i = last - 2; i > sentenceFirst && starts.length < MAX_STARTS; i--) {
    if (!isQuoted(paragraph, i) && /^[,;—–:]$/.test(lowerAt(paragraph, i))) starts.push(i + 1);
  }
  const extents: Extent[] = starts.map((first) => ({ side: "before", pieces: [{ first, last }] }));
  const resume = resumptionAt(paragraph, Math.max(cue.last, subject?.last ?? 0), last, end);
  if (resume !== null)
    extents.push({
      side: "around",
      pieces: [
        { first: clauseStart(paragraph, sentenceFirst, last), last },
        { first: resume + 1, last: end },
      ],
    });
  return extents;
}

/** Where the words before a cue's clause end: at the mark or quotation there; 0 where nothing parts them. */
function endBefore(
  paragraph: Paragraph,
  cue: Cue,
  subject: Mention | null,
  sentenceFirst: number,
): number {
  const clause = subject === null ? cue.first : Math.min(subject.first, cue.first);
  let comma = clause - 1;
  while (
    comma > sentenceFirst &&
    clause - comma < 12 &&
    !/^[,—–:;]$/.test(lowerAt(paragraph, comma)) &&
    !isQuoted(paragraph, comma)
  )
    comma--;
  comma = quotationBefore(paragraph, comma, sentenceFirst) ?? comma;
  if (comma > sentenceFirst && isQuoted(paragraph, comma)) return comma + 1;
  if (comma > sentenceFirst && /^[,—–:;]$/.test(lowerAt(paragraph, comma))) return comma;
  return cue.kind === "according-to" ? clause : 0;
}

/** The comma behind the cue's clause from which the words before it go on; null where they do not. */
function resumptionAt(
  paragraph: Paragraph,
  tail: number,
  last: number,
  end: number,
): number | null {
  let resume = tail;
  while (resume < end && resume - tail < 14 && lowerAt(paragraph, resume) !== ",") resume++;
  const isResumed =
    lowerAt(paragraph, resume) === "," &&
    resume + 2 < end &&
    !(isQuoted(paragraph, last - 1) && /^\p{Ll}{2,}ing$/u.test(lowerAt(paragraph, resume + 1))) && // “…,” he said, smiling
    !isQuoted(paragraph, resume) &&
    lowerAt(paragraph, resume + 1) !== "according"; // "…, he said, according to ANP"
  return isResumed ? resume : null;
}

/** "Ann Lee, told [police she heard] a crack": behind its object the cue has what it reports. */
function hasOwnClause(paragraph: Paragraph, cue: Cue): boolean {
  if (cue.lemma !== "tell") return false;
  for (let i = cue.last + 1; i < cue.last + 5; i++) {
    const lower = lowerAt(paragraph, i);
    if (lower === "that")
      return !/^(?:day|night|morning|afternoon|evening|week|month|year)$/.test(
        lowerAt(paragraph, i + 1),
      );
    if (/^(?:he|she|it|they|there|whether)$/.test(lower)) return true;
    if (!/^[\p{L}’'-]+$/u.test(lower) || isBoundary(paragraph, i)) return false;
  }
  return false;
}

/** "Putin would not tell; [the choice], he said, [is Trump's]": a cue interrupts no more than a clause. */
function clauseStart(paragraph: Paragraph, sentenceFirst: number, last: number): number {
  for (let i = last - 1; i > sentenceFirst; i--)
    if (lowerAt(paragraph, i) === ";" && !isQuoted(paragraph, i)) return i + 1;
  return sentenceFirst;
}

/**
 * The last token of a quotation that ends in a comma, with nothing but a description between it and
 * the comma before the speaker's name: “…,” the harbour master, Per Holm, told reporters.
 */
function quotationBefore(paragraph: Paragraph, comma: number, first: number): number | null {
  if (lowerAt(paragraph, comma) !== "," || isQuoted(paragraph, comma)) return null;
  let i = comma - 1;
  while (i > first && comma - i < 10 && !isQuoted(paragraph, i) && !isVerbOrMark(paragraph, i)) i--;
  const inner = paragraph.quotations[paragraph.quotationOf[i] ?? -1]?.inner;
  const endsInComma = inner !== undefined && paragraph.tokens[i - 1]?.text === ",";
  return endsInComma ? i : null;
}

function isVerbOrMark(paragraph: Paragraph, i: number): boolean {
  const lower = lowerAt(paragraph, i);
  return (
    FINITE.has(lower) || /^[,;:—–]$/.test(lower) || SAYING_VERBS.has(lower) || lower.endsWith("ed")
  );
}

/** How many words of a content are the writer's own. */
export function unquotedWords(paragraph: Paragraph, { pieces }: Extent): number {
  let words = 0;
  for (const { first, last } of pieces)
    for (let i = first; i < last; i++)
      if (paragraph.tokens[i]?.kind !== "mark" && !isQuoted(paragraph, i)) words++;
  return words;
}

/** The quotations, by index, that a content touches. */
export function quotationsIn({ quotationOf }: Paragraph, { pieces }: Extent): number[] {
  const found: number[] = [];
  for (const { first, last } of pieces)
    for (let i = first; i < last; i++) {
      const at = quotationOf[i] ?? -1;
      if (at >= 0 && at !== found.at(-1)) found.push(at);
    }
  return found;
}
