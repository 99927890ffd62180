// Patterns that leave no choice of subject, tried before the model is asked. Each looks at one name
// and one cue of a paragraph; the first name that any of them takes is the subject.

import { TITLES } from "../../text/name-titles.ts";
import { isCapitalised, type Token, withoutStop } from "../../text/tokens.ts";
import type { Cue } from "../cues/find-cues.ts";
import type { Choice } from "../decisions/linear-model.ts";
import { FINITE, isAfterPreposition } from "../decisions/place-features.ts";
import {
  ADVERBS,
  AUXILIARIES,
  DOCUMENT_NOUNS,
  PRONOUNS,
  ROLE_NOUNS,
  SAYING_VERBS,
} from "../lexicon/nouns.ts";
import type { Mention } from "../mentions/find-mentions.ts";
import { appositionStart, descriptionStart } from "../mentions/noun-phrases.ts";
import { isQuoted, lowerAt, type Paragraph, startsSentence } from "../reading/read-article.ts";

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
  isGivenName,
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

/** "a poster that said", "aides who say": the relative pronoun right before the verb. */
export function isRelative({ kind, head }: Mention): boolean {
  return kind === "pronoun" && (head === "that" || PRONOUNS.get(head) === "relative");
}

/** "Said Ellis: …": a sentence that opens with its verb of saying has its subject right behind. */
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

/** "Ek quoted [him] as saying": Ek is not the one who says it. */
function isQuotingSomebody({ tokens }: Paragraph, cue: Cue): boolean {
  return (
    cue.lemma === "say" &&
    tokens[cue.first - 1]?.lower === "as" &&
    /^(?:him|her|them)$/.test(tokens[cue.first - 2]?.lower ?? "")
  );
}

/** "it quoted Putin as saying", "he cited George Orwell: “…”": the words are those of the one quoted. */
function isQuotedAs({ tokens }: Paragraph, cue: Cue, name: Mention): boolean {
  if (cue.lemma === "say" && tokens[cue.first - 1]?.lower === "as")
    return name.last === cue.first - 1 || isQuotedSelf(tokens.slice(name.last, cue.first));
  return (
    /^(?:cite|quote)$/.test(cue.lemma) &&
    name.first === cue.last &&
    /^[:,]$/.test(tokens[name.last]?.text ?? "")
  );
}

/** "Ann Lee [was quoted as] saying", "Ann Lee [has been quoted by Nordfax as] saying". */
function isQuotedSelf(between: readonly Token[]): boolean {
  const words = between.map(({ lower }) => lower).join(" ");
  return (
    between.length < 10 && /^(?:was|were|is|has been|had been) quoted (?:[^,;]+ )?as$/.test(words)
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

/** "his press secretary, Ivo Renn, called", "her niece, state Rep. Ann Lee (D-Ohio), said": the name between commas. */
function isApposed(paragraph: Paragraph, cue: Cue, name: Mention): boolean {
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
function isGivenName(paragraph: Paragraph, cue: Cue, name: Mention): boolean {
  const isNext =
    cue.first === name.last ||
    (cue.first === name.last + 1 && lowerAt(paragraph, name.last) === ",");
  const before = [5, 4, 3, 2, 1].map((back) => lowerAt(paragraph, name.first - back)).join(" ");
  return (
    isNext && /\b(?:name ,|(?:name|(?:him|her|them)sel(?:f|ves))(?: only| just)? as)$/.test(before)
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
const LONGEST_ADDITION = 40;

/**
 * "Ann Lee (D-Ohio), a pilot for the firm, its lender, and others, said": who a sentence or its clause opens
 * with, what is added to the name between commas, and the verb right behind the last of them.
 */
function isDescribedBehind(paragraph: Paragraph, cue: Cue, name: Mention): boolean {
  const { tokens, sentenceOf } = paragraph;
  const closing = verbStart(paragraph, cue) - 1;
  if (cue.kind !== "saying" || lowerAt(paragraph, closing) !== ",") return false;
  if (!/(?:ed|aid|old|ote)$/.test(lowerAt(paragraph, cue.first))) return false;
  const comma = bracketEnd(paragraph, name.last);
  const isBetween =
    closing - comma > 1 &&
    closing - comma <= LONGEST_ADDITION &&
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

/** Whether a name opens its sentence, or its clause behind a quotation, a conjunction or "In Lindau,". */
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
function isApposedBehind(paragraph: Paragraph, cue: Cue, name: Mention): boolean {
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
 * "Relatives of one of the dead [men], Per Holm, said", "the widow of the [mayor], Bo Ek, said": the name behind
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

/** "Talks have failed, says Weber": the subject of a headline's last clause stands behind its verb. */
function isHeadlineTail({ kind, tokens }: Paragraph, cue: Cue, name: Mention): boolean {
  return (
    kind !== "paragraph" &&
    /^(?:says|warns|claims|insists|admits|tells|hears)$/.test(tokens[cue.first]?.lower ?? "") &&
    /^[,’'”"]$/.test(tokens[cue.first - 1]?.text ?? "") &&
    name.first === cue.last &&
    /^[;,.]?$/.test(tokens[name.last]?.text ?? "")
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

/** "Putin on the peace plan: 'No'", "Lee slams Ek: 'No'": the headline's first name speaks, not the last. */
function isHeadlined({ kind, tokens }: Paragraph, cue: Cue, name: Mention): boolean {
  return (
    kind !== "paragraph" &&
    cue.kind === "colon" &&
    name.first === 0 &&
    !name.isModifier &&
    name.last < cue.first &&
    /^(?:on|about|to|.*[^su']s)$/.test(tokens[name.last]?.lower ?? "")
  );
}
