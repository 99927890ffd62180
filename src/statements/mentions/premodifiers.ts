// Whether a noun or a name only says something of the noun after it, and the office before a name.

import { OFFICE_FIELDS, ORGANISATION_WORDS } from "../../text/name-titles.ts";
import { isCapitalised, type Token, withoutStop } from "../../text/tokens.ts";
import {
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  NEVER_NAMES,
  PREPOSITIONS,
} from "../lexicon/function-words.ts";
import { ROLE_NOUNS } from "../lexicon/nouns.ts";
import { JUDGING_VERBS, SAYING_VERBS } from "../lexicon/verbs.ts";
import type { Paragraph } from "../reading/read-article.ts";
import { descriptionStart } from "./description-start.ts";

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

/** "campaign manager Rolf Brandt": the noun belongs to the name after it. */
export function isPremodifier({ tokens, quotationOf }: Paragraph, i: number): boolean {
  const next = tokens[i + 1];
  if (next?.kind !== "word" || quotationOf[i] !== quotationOf[i + 1]) return false;
  return (
    isNameWord(next) ||
    isBeforeChiefOf(tokens, i + 1) ||
    isBeforeFieldAndName(tokens, i + 1) ||
    ROLE_NOUNS.has(next.lower) // "campaign official": the second noun heads the description
  );
}

function isNameWord(token: Token | undefined): boolean {
  return token !== undefined && isCapitalised(token) && !NEVER_NAMES.has(withoutStop(token.lower));
}

/** "chief [of staff Andriy Yermak]". */
function isBeforeChiefOf(tokens: readonly Token[], of: number): boolean {
  return (
    tokens[of]?.lower === "of" &&
    ROLE_NOUNS.has(tokens[of + 1]?.lower ?? "") &&
    isCapitalised(tokens[of + 2])
  );
}

/** "secretary [of state Ann Lee]", "minister [for health and human services Ann Lee]". */
function isBeforeFieldAndName(tokens: readonly Token[], of: number): boolean {
  if (!/^(?:of|for)$/.test(tokens[of]?.lower ?? "") || !isFieldWord(tokens[of + 1])) return false;
  let name = of + 2;
  while (name < of + 6 && isFieldWord(tokens[name])) name++;
  const isBody = ORGANISATION_WORDS.has(tokens[name]?.lower ?? "");
  return isNameWord(tokens[name]) && !isBody && tokens[name - 1]?.lower !== "and";
}

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
