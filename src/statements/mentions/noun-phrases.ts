// The noun phrase around a role noun or a name: where it begins, and whether it only says something of the
// noun behind it.

import { OFFICE_FIELDS, ORGANISATION_WORDS } from "../../text/name-titles.ts";
import { isCapitalised, type Token, withoutStop } from "../../text/tokens.ts";
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  NEVER_NAMES,
  PREPOSITIONS,
  PRONOUNS,
} from "../lexicon/function-words.ts";
import { ROLE_NOUNS } from "../lexicon/nouns.ts";
import { JUDGING_VERBS, SAYING_VERBS } from "../lexicon/verbs.ts";
import { lowerAt, type Paragraph } from "../reading/read-article.ts";

/** The endings of words for people by what they do: "fisher", "cyclist". */
export const AGENT = /[a-z]{2}(?:[eo]r|ist|ian|man|woman)$/;

export function withDeterminer(paragraph: Paragraph, first: number): number {
  return DETERMINERS.has(paragraph.tokens[first - 1]?.lower ?? "") ? first - 1 : first;
}

/** "campaign manager" in "Trump's campaign manager Kellyanne Conway": role words right before the name. */
export function premodifierBefore(text: string, paragraph: Paragraph, first: number): string {
  const { tokens } = paragraph;
  const head = officeBefore(tokens, first);
  const end = tokens[first - 1]?.end;
  if (end === undefined || !ROLE_NOUNS.has(tokens[head]?.lower ?? "")) return "";
  const start = descriptionStart(paragraph, head);
  return text.slice(tokens[start]?.start ?? end, end);
}

/** The role noun before a name, what it is of aside: "[secretary] of homeland security Ann Lee"; else the token before. */
function officeBefore(tokens: readonly Token[], first: number): number {
  if (tokens[first - 1]?.lower === "and") return first - 1;
  let of = first - 1;
  while (of > first - 6 && isFieldWord(tokens[of])) of--;
  const isOffice = of < first - 1 || isFieldWord(tokens[first]);
  return isOffice && /^(?:of|for)$/.test(tokens[of]?.lower ?? "") ? of - 1 : first - 1;
}

/** "state", "Homeland Security", "health and human services": what an office before a name is of. */
function isFieldWord(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (isCapitalised(token)) return /^(?:state|defen[cs]e|homeland|security)$/.test(token.lower);
  return token.lower === "and" || (token.lower !== "the" && OFFICE_FIELDS.has(token.lower));
}

/**
 * "at one [point]", "each [state]", "a much lighter [note]": behind a word for a single thing a verb would
 * have its -s; "secretary of [state]".
 */
export function isCounted(tokens: readonly Token[], i: number): boolean {
  const { lower = "" } = tokens[i] ?? {};
  const isBase = SAYING_VERBS.get(lower) === lower || JUDGING_VERBS.get(lower) === lower;
  if (!isBase || UNCHANGED.test(lower)) return false;
  if (/^(?:one|each|every|another|same|of)$/.test(tokens[i - 1]?.lower ?? "")) return true;
  let first = i - 1;
  while (first > i - 4 && isAttribute(tokens[first])) first--;
  return first < i - 1 && /^an?$/.test(tokens[first]?.lower ?? "");
}

/** Base forms that are past ones, too, or follow a noun ("let a man see"), as "they say" does ("a bridge they say is shut"). */
const UNCHANGED = /^(?:put|read|hit|shut|forecast|say|see|hear)$/;

/** A word in small letters that may stand between "a" and its noun and makes of it no several: not "a third", "a man may". */
function isAttribute(token: Token | undefined): boolean {
  if (token?.kind !== "word" || !/^\p{Ll}[\p{L}-]*$/u.test(token.text)) return false;
  const { lower } = token;
  return !(
    AUXILIARIES.has(lower) ||
    PRONOUNS.has(lower) ||
    PREPOSITIONS.has(lower) ||
    CONJUNCTIONS.has(lower) ||
    DETERMINERS.has(lower) ||
    /^(?:third|quarter|fifth|few|lot|number|majority|minority|plurality|handful|couple|group|to|who)$/.test(
      lower,
    )
  );
}

/** "is [filing] a complaint": a verb, not a noun. */
export function isProgressive({ tokens }: Paragraph, i: number): boolean {
  return (
    /ing$/.test(tokens[i]?.lower ?? "") &&
    /^(?:is|are|was|were|be|been|'s|'re)$/.test(tokens[i - 1]?.lower ?? "")
  );
}

/** "campaign manager Rolf Brandt": the noun belongs to the name after it. */
export function isPremodifier({ tokens, quotationOf }: Paragraph, i: number): boolean {
  const next = tokens[i + 1];
  if (next === undefined || quotationOf[i] !== quotationOf[i + 1]) return false;
  if (next.kind !== "word") return false;
  if (isCapitalised(next) && !NEVER_NAMES.has(withoutStop(next.lower))) return true;
  if (
    next.lower === "of" &&
    ROLE_NOUNS.has(tokens[i + 2]?.lower ?? "") &&
    isCapitalised(tokens[i + 3])
  )
    return true; // "chief of staff Andriy Yermak"
  if (/^(?:of|for)$/.test(next.lower) && isFieldWord(tokens[i + 2])) {
    let name = i + 3;
    while (name < i + 7 && isFieldWord(tokens[name])) name++;
    const { lower = "" } = tokens[name] ?? {};
    const isName =
      isCapitalised(tokens[name]) &&
      !NEVER_NAMES.has(withoutStop(lower)) &&
      !ORGANISATION_WORDS.has(lower);
    if (isName && tokens[name - 1]?.lower !== "and") return true; // "secretary of state Ann Lee"
  }
  return ROLE_NOUNS.has(next.lower); // "campaign official": the second noun heads the description
}

/** The first token of the noun phrase that token `head` ends: "Mr. Weber's former campaign [manager]". */
export function descriptionStart({ tokens, quotationOf }: Paragraph, head: number): number {
  let first = head;
  while (first > 0 && head - first < 8) {
    const token = tokens[first - 1];
    if (token === undefined || quotationOf[first - 1] !== quotationOf[head]) break;
    const { lower } = token;
    if (/^th(?:at|is|ese|ose)$/.test(lower) && first < head) break; // a conjunction or pronoun
    if (DETERMINERS.has(lower)) {
      first--;
      if (lower !== "all" && tokens[first - 1]?.lower !== "all") break;
      continue;
    }
    if (lower === "of" && isOfficeBeforeOf(tokens, first - 2)) {
      first -= 2; // "chief of [staff]"
      continue;
    }
    if (
      token.kind === "mark" ||
      PREPOSITIONS.has(lower) ||
      CONJUNCTIONS.has(lower) ||
      PRONOUNS.has(lower)
    )
      break;
    if (lower === "'s" && OF_NOBODY.test(tokens[first - 2]?.lower ?? "")) break; // "It's worth"
    if (lower === "'s" && isCapitalised(tokens[first - 2])) {
      first--;
      while (first > 0 && isCapitalised(tokens[first - 1]) && !isClauseOpener(tokens, first - 1))
        first--;
      break;
    }
    if (AUXILIARIES.has(lower) && lower !== "'s") break;
    if (first < head && isVerbBehind(tokens, first)) return first + 1;
    if (SAYING_VERBS.has(lower) && !/(?:ed|ing)$|^state$/.test(lower)) break; // "the state senator"
    first--;
  }
  const isVerb = isVerbAfter(tokens[first - 1]?.lower ?? "") && !isAccordingTo(tokens, first);
  return first < head && isVerb ? first + 1 : first;
}

/** Before "'s" these are no owners: the verb follows. */
const OF_NOBODY = /^(?:it|he|she|that|there|here|what|who|where|how|let)$/;

/** "[But] Weber's aides", "[In] Weber's camp": written large only because the sentence begins there. */
function isClauseOpener(tokens: readonly Token[], i: number): boolean {
  const { lower = "" } = tokens[i] ?? {};
  return CONJUNCTIONS.has(lower) || PREPOSITIONS.has(lower);
}

/** "Weber openly [warned] voters", "the mayor [warned] voters": whose participle it would be stands before it. */
function isVerbBehind(tokens: readonly Token[], i: number): boolean {
  if (!/ed$/.test(tokens[i]?.lower ?? "")) return false;
  const { lower = "" } = tokens[i - 1] ?? {};
  return /ly$/.test(lower) ? isCapitalised(tokens[i - 2]) : ROLE_NOUNS.has(lower);
}

/** Where what is apposed begins whose name is at `first`: ", [state Rep. Ann Lee]", ", [Norway's Nordkraft]", ", [the notary Per Holm]". */
export function appositionStart(paragraph: Paragraph, first: number): number {
  const before = lowerAt(paragraph, first - 1);
  if (/^(?:state|former|then)$/.test(before)) return first - 1;
  if (ROLE_NOUNS.has(before)) return descriptionStart(paragraph, first - 1);
  if (/^(?:the|an?)$/.test(lowerAt(paragraph, first - 2)) && /^\p{Ll}{3,}$/u.test(before))
    return first - 2;
  if (before !== "'s") return first;
  let owner = first - 1;
  while (isCapitalised(paragraph.tokens[owner - 1])) owner--;
  return owner;
}

/** "standards that [prohibit] lawyers", "asked to [tell] companies": what follows is a verb, not the noun's. */
function isVerbAfter(lower: string): boolean {
  return /^(?:that|who|which|to|will|would|can|could|may|might|must|should)$/.test(lower);
}

/** "According to [her account]". */
const isAccordingTo = (tokens: readonly Token[], first: number) =>
  tokens[first - 1]?.lower === "to" && tokens[first - 2]?.lower === "according";

export function isModifier({ tokens }: Paragraph, last: number): boolean {
  const next = tokens[last]?.lower ?? "";
  return (
    next === "'s" ||
    (next === "'" && tokens[last]?.start === tokens[last - 1]?.end) ||
    ROLE_NOUNS.has(next) ||
    opensTitleOf(tokens, last)
  );
}

/** "[Keller] communications director Ida Moss": an office between two names. */
function opensTitleOf(tokens: readonly Token[], last: number): boolean {
  for (let i = last; i < last + 4; i++) {
    const token = tokens[i];
    if (token?.kind !== "word" || isCapitalised(token)) return false;
    const { lower } = token;
    if (ROLE_NOUNS.has(lower)) return i > last && isCapitalised(tokens[i + 1]);
    if (
      SAYING_VERBS.has(lower) ||
      JUDGING_VERBS.has(lower) ||
      AUXILIARIES.has(lower) ||
      PREPOSITIONS.has(lower) ||
      CONJUNCTIONS.has(lower) ||
      DETERMINERS.has(lower) ||
      /(?:ed|met|chose)$/.test(lower)
    )
      return false;
  }
  return false;
}

function isOfficeBeforeOf(tokens: readonly Token[], i: number): boolean {
  return /^(?:chief|secretary|minister|head|director|speaker|leader|chairman|chairwoman|president)$/.test(
    tokens[i]?.lower ?? "",
  );
}
