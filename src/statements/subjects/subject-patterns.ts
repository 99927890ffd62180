// Patterns that leave no choice of subject, tried before the model is asked. Each looks at one name
// and one cue of a paragraph; the first name that any of them takes is the subject.

import { isCapitalised } from "../../text/tokens.ts";
import type { Cue } from "../cues/find-cues.ts";
import type { Choice } from "../decisions/linear-model.ts";
import { ADVERBS, AUXILIARIES, FINITE } from "../lexicon/function-words.ts";
import { DOCUMENT_NOUNS } from "../lexicon/nouns.ts";
import { SAYING_VERBS } from "../lexicon/verbs.ts";
import { isRelative, type Mention } from "../mentions/mention.ts";
import { isAfterPreposition } from "../mentions/phrases.ts";
import { isQuoted, lowerAt, type Paragraph, startsSentence } from "../reading/read-article.ts";
import { isApposed, isApposedBehind, isDescribedBehind } from "./apposed-names.ts";
import { isHeadlined, isHeadlineTail } from "./headlines.ts";
import { isQuotedAs, isQuotingSomebody } from "./quoted-as.ts";

type Rule = (paragraph: Paragraph, cue: Cue, name: Mention) => boolean;

/** The rules in no particular order: each is right alone. */
const RULES: readonly Rule[] = [
  isInverted,
  isBehindContent,
  isQuotedAs,
  isInClause,
  isInFreeRelative,
  isBeforeAside,
  isDescribedBehind,
  isApposed,
  isApposedBehind,
  isAffiliated,
  isGivenAsName,
  isHeadlineTail,
  isHeadlined,
];

/** The subject that a pattern names beyond doubt, with probability 1; null where none does. */
export function certainSubject(
  paragraph: Paragraph,
  cue: Cue,
  subjects: readonly Mention[],
): Choice<Mention | null> | null {
  if (isQuotingSomebody(paragraph, cue)) return { value: null, probability: 1 };
  const found =
    subjects.find((value) => isRelative(value) && value.last === cue.first) ??
    subjects.find((value) =>
      value.kind === "name"
        ? RULES.some((rule) => rule(paragraph, cue, value))
        : value.kind === "pronoun"
          ? isInClause(paragraph, cue, value)
          : isQuotedAs(paragraph, cue, value) || isPaperOn(paragraph, cue, value),
    );
  return found === undefined ? null : { value: found, probability: 1 };
}

/** "Said Ellis: …": a sentence that opens with its verb of saying has its subject right after it. */
function isInverted(paragraph: Paragraph, cue: Cue, name: Mention): boolean {
  const { tokens } = paragraph;
  const opens = cue.kind === "saying" && startsSentence(paragraph, cue.first);
  return (
    opens && name.first === cue.last && /(?:ed|aid|ote|old)$/.test(tokens[cue.first]?.lower ?? "")
  );
}

/** "The bridge is safe, said Ann Lee, an engineer": what was said, a comma, the cue, the name and a mark. */
function isBehindContent(paragraph: Paragraph, cue: Cue, name: Mention): boolean {
  const { tokens } = paragraph;
  const isBehind = lowerAt(paragraph, cue.first - 1) === "," || isQuoted(paragraph, cue.first - 1);
  return (
    cue.kind === "saying" &&
    isBehind &&
    name.first === cue.last &&
    !name.isModifier &&
    /^(?:said|says|added|adds|wrote|writes|argued|argues|noted|notes)$/.test(
      lowerAt(paragraph, cue.first),
    ) &&
    /^[.,;]?$/.test(tokens[name.last]?.text ?? "")
  );
}

/** "[A book] about Ann Lee says", "[the complaint] to the Court of Lindau says": what is written, not whom it is about or for. */
function isPaperOn(paragraph: Paragraph, cue: Cue, { head, first, last }: Mention): boolean {
  const { tokens } = paragraph;
  if (cue.kind !== "saying" || !DOCUMENT_NOUNS.has(head)) return false;
  const opens =
    startsSentence(paragraph, first) ||
    /^(?:,|and|but|that|as|while)$/.test(lowerAt(paragraph, first - 1));
  if (!opens || !/^(?:about|against|on|over|regarding|to)$/.test(lowerAt(paragraph, last)))
    return false;
  const name = tokens.slice(last + 1, cue.first);
  return (
    name.length > 0 &&
    name.every(
      (token) => isCapitalised(token) || /^(?:the|of|on|for|in|and|['’]s?)$/.test(token.lower),
    )
  );
}

/** "Ann Lee of Lindau University said", "Per Holm from the union says": a name, its body or place, and the cue. */
function isAffiliated(paragraph: Paragraph, cue: Cue, name: Mention): boolean {
  const { tokens } = paragraph;
  if (cue.kind !== "saying" || !/^(?:of|from|at|with)$/.test(lowerAt(paragraph, name.last)))
    return false;
  if (!/\s/u.test(name.words) || isAfterPreposition(paragraph, name)) return false;
  let end = name.last + 1;
  if (lowerAt(paragraph, end) === "the") end++;
  const first = end;
  while (end < first + 6 && isCapitalised(tokens[end])) end++;
  return end > first && cue.first === end && !isAfterCue(paragraph, name.first);
}

/** Whether a word of saying stands right before token `first`, a title aside: "told Ann Lee of Lindau". */
function isAfterCue(paragraph: Paragraph, first: number): boolean {
  return [1, 2].some((back) => SAYING_VERBS.has(lowerAt(paragraph, first - back)));
}

/** "A neighbour, who gave only her first name, [Maria], said", "who identified himself as [Ali] said". */
function isGivenAsName(paragraph: Paragraph, cue: Cue, name: Mention): boolean {
  const isNext =
    cue.first === name.last ||
    (cue.first === name.last + 1 && lowerAt(paragraph, name.last) === ",");
  const before = [5, 4, 3, 2, 1].map((back) => lowerAt(paragraph, name.first - back)).join(" ");
  return (
    isNext && /\b(?:name ,|(?:name|(?:him|her|them)sel(?:f|ves))(?: only| just)? as)$/.test(before)
  );
}

/** "Bo Ek said that [Ann Lee] promised", "said [Ann Lee] had promised", "denied that [she] said": the subject of its own clause. */
function isInClause({ tokens }: Paragraph, cue: Cue, name: Mention): boolean {
  const before = tokens[name.first - 1]?.lower ?? "";
  const between = tokens.slice(name.last, cue.first);
  const isFiniteVerb = AUXILIARIES.has(between[0]?.lower ?? "");
  return (
    (before === "that" || (isFiniteVerb && SAYING_VERBS.has(before))) &&
    cue.first >= name.last &&
    between.length <= 3 &&
    between.every(({ lower }) => AUXILIARIES.has(lower) || ADVERBS.has(lower))
  );
}

/** "after what the harbour master, Per Holm, called a “farce”": nobody before "what" is its subject. */
function isInFreeRelative(paragraph: Paragraph, cue: Cue, name: Mention): boolean {
  const { tokens, sentenceOf } = paragraph;
  const between = tokens.slice(name.last, cue.first);
  const isNext =
    name.last <= cue.first &&
    between.length <= 3 &&
    between.every(
      ({ text, lower }) => text === "," || AUXILIARIES.has(lower) || ADVERBS.has(lower),
    );
  if (!isNext || cue.kind === "noun" || name.isModifier) return false;
  for (let i = name.first - 1; i >= 0 && sentenceOf[i] === sentenceOf[cue.first]; i--) {
    const lower = lowerAt(paragraph, i);
    if (lower === "what") return true;
    if (FINITE.has(lower) || SAYING_VERBS.has(lower) || isQuoted(paragraph, i)) return false;
  }
  return false;
}

/** "Ann Lee — an engineer, 52 — said", "Ann Lee, at the opening, said": an aside between name and cue. */
function isBeforeAside(paragraph: Paragraph, cue: Cue, name: Mention): boolean {
  const { tokens, sentenceOf } = paragraph;
  const mark = tokens[name.last]?.text ?? "";
  const width = mark === "-" ? 2 : 1; // "--" is two tokens
  const aside = tokens.slice(name.last + width, cue.first - width);
  const isClosed = tokens[cue.first - width]?.text === mark && tokens[cue.first - 1]?.text === mark;
  if (sentenceOf[name.first] !== sentenceOf[cue.first] || !isClosed) return false;
  if (aside.length === 0 || aside.length > 25 || isAfterPreposition(paragraph, name)) return false;
  if (/^[-—–]$/.test(mark)) return aside.every(({ text }) => text !== mark);
  return (
    mark === "," &&
    tokens[name.first - 1]?.text !== "," && // "Ann Lee, of Lindau, in Ohio, said"
    /^(?:at|in|on|during|speaking|appearing|writing|testifying)$/.test(aside[0]?.lower ?? "") &&
    aside.every(({ text, lower }) => text !== "," && !SAYING_VERBS.has(lower))
  );
}
