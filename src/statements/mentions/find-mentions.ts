// The words that may name a speaker: names, pronouns and descriptions, wherever they stand.

import {
  OFFICES,
  ORGANISATION_WORDS,
  POSTNOMINALS,
  TITLES,
  TITLES_OR_SURNAMES,
} from "../../text/name-titles.ts";
import type { Span } from "../../text/span.ts";
import { isCapitalised, type Token, withoutStop } from "../../text/tokens.ts";
import { isGivenName } from "../lexicon/gender.ts";
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  INDEFINITES,
  isNational,
  JUDGING_VERBS,
  PREPOSITIONS,
  PRONOUNS,
  ROLE_NOUNS,
  SAYING_NOUNS,
  SAYING_VERBS,
} from "../lexicon/nouns.ts";
import { isPlace } from "../lexicon/places.ts";
import { signatureOf } from "../reading/posts.ts";
import {
  isQuoted,
  lowerAt,
  type Paragraph,
  type Reading,
  spanOf,
  startsSentence,
} from "../reading/read-article.ts";
import { nameEnd, wordsInside } from "./name-runs.ts";
import {
  AGENT,
  descriptionStart,
  isCounted,
  isModifier,
  isPremodifier,
  isProgressive,
  premodifierBefore,
  withDeterminer,
} from "./noun-phrases.ts";

export type Mention = Readonly<{
  kind: "name" | "pronoun" | "description";
  paragraph: number;
  /** Tokens `[first, last)` of the paragraph. */
  first: number;
  last: number;
  span: Span;
  /** For a name: without titles before it; otherwise the words as written. */
  words: string;
  /** What stands before the name as title or office: "Russian President"; else empty. */
  title: string;
  /** The noun or pronoun that decides number and gender, lower case. */
  head: string;
  /** Whether it begins inside a quotation. */
  isQuoted: boolean;
  /** Says something of the noun after it: "[Trump]'s campaign", "[Trump] supporters". */
  isModifier: boolean;
}>;

/** All mentions of an article by paragraph, in order, not overlapping; a paragraph without any has an empty list. */
export function findMentions(reading: Reading): Mention[][] {
  const inside = wordsInside(reading);
  return reading.paragraphs.map((paragraph) =>
    paragraph.kind === "post"
      ? authorOf(reading, paragraph)
      : mentionsIn(reading, paragraph, inside),
  );
}

/** Of a post the name in its signature; whoever its words name is named by its author, not by the article. */
function authorOf({ text }: Reading, paragraph: Paragraph): Mention[] {
  const signature = signatureOf(paragraph);
  if (signature === null || !isCapitalised(paragraph.tokens[signature.name.first])) return [];
  const { first, last } = signature.name;
  return [nameMention(text, paragraph, first, last)].filter((mention) => mention !== null);
}

function mentionsIn(
  { text }: Reading,
  paragraph: Paragraph,
  inside: ReadonlySet<string>,
): Mention[] {
  const mentions: Mention[] = [];
  let i = datelineEnd(paragraph);
  while (i < paragraph.tokens.length) {
    const end = nameEnd(paragraph, i, inside);
    const isName = end > i;
    const mention = isName ? nameMention(text, paragraph, i, end) : mentionAt(text, paragraph, i);
    if (!isName && mention !== null) subordinate(mentions, mention.first);
    if (mention !== null) mentions.push(mention);
    i = isName ? end : i + 1;
  }
  return mentions;
}

/** The pronoun at token `i`, or the description that ends with it; null for any other word. */
function mentionAt(text: string, paragraph: Paragraph, i: number): Mention | null {
  const token = paragraph.tokens[i];
  if (token?.kind !== "word") return null;
  const { lower } = token;
  const source = sourcePronoun(paragraph, i);
  if (source !== null || PRONOUNS.has(lower) || isRelativeThat(paragraph, i))
    return simpleMention(text, paragraph, "pronoun", i, i + 1, source ?? lower);
  if (isIndefinite(paragraph, i))
    return simpleMention(text, paragraph, "description", i, i + 1, lower);
  const isNoun = isRole(lower) || isWhoNoun(paragraph, i);
  if (!isNoun || isPremodifier(paragraph, i) || isProgressive(paragraph, i)) return null;
  const first = descriptionStart(paragraph, i);
  if (first === i && isPredicate(paragraph, i)) return null;
  return simpleMention(text, paragraph, "description", first, i + 1, lower);
}

/** "Lee was [hopeful]", "she is [president]": a bare singular behind a form of be is said of somebody and says nothing. */
function isPredicate({ tokens }: Paragraph, i: number): boolean {
  return (
    !/s$/.test(tokens[i]?.lower ?? "") &&
    /^(?:is|was|be|been|being)$/.test(tokens[i - 1]?.lower ?? "")
  );
}

/** A role noun, or a compound of one: "off-spinner", "vice-captain". */
const isRole = (lower: string) =>
  ROLE_NOUNS.has(lower) || ROLE_NOUNS.has(lower.slice(lower.lastIndexOf("-") + 1));

/** "A driving [instructor], who asked not to be named": what "who" stands for is somebody, whatever the noun. */
function isWhoNoun(paragraph: Paragraph, i: number): boolean {
  const { tokens } = paragraph;
  const who = tokens[i + 1]?.text === "," ? i + 2 : i + 1;
  if (tokens[who]?.lower !== "who" || !/^\p{Ll}{3,}$/u.test(tokens[i]?.text ?? "")) return false;
  const first = descriptionStart(paragraph, i);
  return first < i && /^(?:an?|one|another)$/.test(lowerAt(paragraph, first));
}

/** A dateline of an agency is this long at most: "WASHINGTON, D.C., 28 September (Reuters) –". */
const LONGEST_DATELINE = 14;

/** Behind "BRUSSELS, Sept 9 (Reuters) -", where an article opens so; the town says nothing. Else 0. */
function datelineEnd({ tokens, kind, isOpening }: Paragraph): number {
  if (kind !== "paragraph" || !isOpening || !/^\p{Lu}{3,}$/u.test(tokens[0]?.text ?? "")) return 0;
  const dash = tokens.slice(0, LONGEST_DATELINE).findIndex(({ text }) => /^[-–—]{1,2}$/.test(text));
  const isDateline = tokens
    .slice(0, Math.max(0, dash))
    .every(
      (token) => token.kind === "number" || isCapitalised(token) || /^[,().]$/.test(token.text),
    );
  return dash > 0 && isDateline ? dash + 1 : 0;
}

/**
 * What a description that begins at token `first` takes in: "the [New York] state senator" is nothing
 * of New York's saying, "[the Republican] presidential nominee" no mention of its own.
 */
function subordinate(mentions: Mention[], first: number) {
  const inner = mentions.at(-1);
  if (inner === undefined || inner.last <= first) return;
  if (inner.kind === "description") mentions.pop();
  else if (inner.kind === "name" && inner.first > first && !inner.isModifier)
    mentions.splice(-1, 1, { ...inner, isModifier: true });
}

/** A run of capitals as a name, its titles set apart; null when only a title or a calendar word remains. */
function nameMention(
  text: string,
  paragraph: Paragraph,
  first: number,
  last: number,
): Mention | null {
  const { tokens } = paragraph;
  const nameFirst = nameStart(paragraph, first, last);
  const only = tokens[nameFirst];
  if (only === undefined) return null;
  if (last - nameFirst === 1 && TITLES.has(withoutStop(only.lower)) && first === nameFirst) {
    if (
      tokens[last]?.text === "(" &&
      tokens[last + 2]?.text === ")" &&
      isCapitalised(tokens[last + 3])
    )
      return null; // "SSP (North) Ann Lee"
    return simpleMention(
      text,
      paragraph,
      "description",
      withDeterminer(paragraph, first),
      last,
      withoutStop(only.lower),
    );
  }
  const isThe = tokens[first - 1]?.lower === "the";
  const end = withoutStop(tokens[last - 1]?.lower ?? "");
  if (isThe && TITLES.has(end) && !TITLES_OR_SURNAMES.has(end))
    // "the Thoothukudi MP"
    return simpleMention(text, paragraph, "description", first - 1, last, end);
  const described = last - first === 1 ? nationalStart(paragraph, first) : first;
  if (described < first)
    return simpleMention(text, paragraph, "description", described, last, only.lower);
  if (isOfficeOfNext(paragraph, first, last) || isFormerPlace(paragraph, first, last)) return null;
  const span = spanOf(paragraph, { first, last });
  const words = text
    .slice(
      only.start,
      hasPostnominal(paragraph, nameFirst, last) ? tokens[last - 2]?.end : span.end,
    )
    .replace(/(?:["“”]|'')[^"“”]*(?:["“”]|'') ?/gu, "")
    .replace(/\s+/gu, " ");
  const lowerTitle = premodifierBefore(text, paragraph, first);
  const title = `${lowerTitle} ${text.slice(span.start, only.start)}`.trim();
  return {
    kind: "name",
    paragraph: paragraph.index,
    first,
    last,
    span,
    words,
    title,
    head: withoutStop(tokens[last - 1]?.lower ?? ""),
    isQuoted: isQuoted(paragraph, first),
    isModifier: isModifier(paragraph, last),
  };
}

/** Where "[the] Finn" or "[the 31-year-old] Dane" begins; `at` itself for a name. */
function nationalStart(paragraph: Paragraph, at: number): number {
  const { tokens } = paragraph;
  if (!isNational(tokens[at]?.lower ?? "")) return at;
  const isThe = (i: number) => tokens[i]?.lower === "the";
  const isAdjective = /^\p{Ll}+$|^\d+-year-old$/u.test(tokens[at - 1]?.text ?? "");
  return isThe(at - 1) ? at - 1 : isThe(at - 2) && isAdjective ? at - 2 : at;
}

/** "Finnish [Aino Kallio]", "Argentine [Hernán Sosa Paz]": a nationality before a given name that is known. */
function isNationality({ tokens }: Paragraph, first: number, last: number): boolean {
  const lower = tokens[first]?.lower ?? "";
  return (
    last - first > 2 &&
    isNational(lower) &&
    !isGivenName(lower) &&
    isGivenName(tokens[first + 1]?.lower ?? "")
  );
}

/** "[Ohio Gov.] and Party Chairman Ann Lee", "[Radio One Vice President] for music and sport Bo Ek": who bears it follows. */
function isOfficeOfNext({ tokens }: Paragraph, first: number, last: number): boolean {
  const title = withoutStop(tokens[last - 1]?.lower ?? "");
  if (last - first < 2 || !TITLES.has(title) || TITLES_OR_SURNAMES.has(title)) return false;
  if (!/^(?:and|for)$/.test(tokens[last]?.lower ?? "")) return false;
  let name = last + 1;
  while (name < last + 6 && isPlainWord(tokens[name])) name++;
  return isCapitalised(tokens[name]) && isCapitalised(tokens[name + 1]);
}

/** A word in small letters that is no verb of saying, auxiliary, article or relative. */
function isPlainWord(token: Token | undefined): boolean {
  return (
    token?.kind === "word" &&
    !isCapitalised(token) &&
    !SAYING_VERBS.has(token.lower) &&
    !AUXILIARIES.has(token.lower) &&
    !DETERMINERS.has(token.lower) &&
    !PRONOUNS.has(token.lower)
  );
}

/** "[Former US] secretary of state": says something of the noun behind it. */
function isFormerPlace({ tokens }: Paragraph, first: number, last: number): boolean {
  const rest = tokens.slice(first + 1, last).map(({ text }) => text);
  return tokens[first]?.lower === "former" && isPlace(rest.join(" "));
}

/** The first token after titles and what belongs to them: "Secretary of State [Hillary Clinton]". */
function nameStart(paragraph: Paragraph, first: number, last: number): number {
  const { tokens } = paragraph;
  if (ORGANISATION_WORDS.has(tokens[last - 1]?.lower ?? "")) return first; // "Republican National Committee"
  let start = isNationality(paragraph, first, last) ? first + 1 : officeEnd(tokens, first, last);
  for (let k = first; k < last - 1; k++) {
    const lower = withoutStop(tokens[k]?.lower ?? "");
    if (
      !(
        tokens[k]?.text === "Del." ||
        TITLES.has(lower) ||
        (ROLE_NOUNS.has(lower) && AGENT.test(lower) && last - k > 2) || // "Public Prosecutor Ann Lee"
        (k === first && TRADES.test(lower) && startsSentence(paragraph, first)) ||
        (k === first && isCallingBefore(paragraph, k, last)) ||
        (k === first && TITLES_OR_SURNAMES.has(lower))
      )
    )
      continue;
    let after = k + 1;
    while (/^(?:of|for)$/.test(tokens[after]?.lower ?? "")) {
      const two = `${tokens[after + 1]?.text} ${tokens[after + 2]?.text}`;
      after += isPlace(two) ? 3 : 2; // "President of Costa Rica [Ana Mora]"
      while (after < last - 1 && isOfOffice(tokens[after])) after++; // "of State for Political Affairs [Ann Lee]"
    }
    if (after < last) start = after;
  }
  return start;
}

/** What a firm does, before its name as a sentence opens: "[Chipmaker] Nordkraft", "[Lender] Veridia". */
const TRADES =
  /^(?:\p{Ll}+maker|airline|brokerage|broadcaster|insurer|lender|miner|refiner|retailer|start-?up)$/u;

/** "[Campaigner] Gina Lund" as a sentence opens: a word for what somebody does, before a given name and a surname. */
function isCallingBefore(paragraph: Paragraph, first: number, last: number): boolean {
  const lower = lowerAt(paragraph, first);
  return (
    last - first > 2 &&
    startsSentence(paragraph, first) &&
    AGENT.test(lower) &&
    !isGivenName(lower) &&
    isGivenName(lowerAt(paragraph, first + 1))
  );
}

/** "Ann Lee [KC]", "Bo Ek [MP]": letters behind a name, which are none of it. */
function hasPostnominal({ tokens }: Paragraph, first: number, last: number): boolean {
  const { text = "", lower = "" } = tokens[last - 1] ?? {};
  return last - first > 2 && /^\p{Lu}{2,}$/u.test(text) && POSTNOMINALS.has(lower);
}

/** Behind what an office written small is of, "secretary of State [Ann Lee]"; else the first token. */
function officeEnd(tokens: readonly Token[], first: number, last: number): number {
  const isOffice =
    tokens[first - 1]?.lower === "of" && ROLE_NOUNS.has(tokens[first - 2]?.lower ?? "");
  let end = first;
  while (isOffice && end < last - 1 && isOfOffice(tokens[end])) end++;
  return end;
}

/** "State", "Homeland Security", "Political Affairs": what an office is of. */
function isOfOffice(token: Token | undefined): boolean {
  return token !== undefined && (OFFICES.has(token.lower) || token.lower === "affairs");
}

/** "According to [him], …": the nominative, as the other pronouns go by; null for an object or "her office". */
function sourcePronoun({ tokens }: Paragraph, i: number): string | null {
  if (tokens[i - 1]?.lower !== "to" || tokens[i - 2]?.lower !== "according") return null;
  const next = tokens[i + 1];
  if (next !== undefined && next.kind !== "mark") return null;
  return NOMINATIVES.get(tokens[i]?.lower ?? "") ?? null;
}

const NOMINATIVES = new Map([
  ["him", "he"],
  ["her", "she"],
  ["them", "they"],
]);

/** "a poster that said": the subject is what stands before "that". */
function isRelativeThat({ tokens }: Paragraph, i: number): boolean {
  if (tokens[i]?.lower !== "that" || tokens[i - 1]?.kind !== "word") return false;
  const isSaying =
    SAYING_VERBS.has(tokens[i - 1]?.lower ?? "") || PREPOSITIONS.has(tokens[i - 1]?.lower ?? "");
  return (
    !isSaying &&
    /^(?:said|says|read|reads|declared|declares|stated|states|argued|argues|claimed|claims|warned|warns)$/.test(
      tokens[i + 1]?.lower ?? "",
    )
  );
}

/** "Some say", "others argued": a quantity that stands for people, with no noun behind it. */
function isIndefinite({ tokens }: Paragraph, i: number): boolean {
  if (!INDEFINITES.has(tokens[i]?.lower ?? "")) return false;
  let next = i + 1;
  while (ADVERBS.has(tokens[next]?.lower ?? "") || AUXILIARIES.has(tokens[next]?.lower ?? ""))
    next++;
  const { lower = "" } = tokens[next] ?? {};
  const isVerb = SAYING_VERBS.has(lower) || JUDGING_VERBS.has(lower);
  const isNoun = next === i + 1 && isCounted(tokens, next); // "at one point"
  return isVerb && !isNoun && !lower.endsWith("ing"); // "the most telling promise"
}

/**
 * The noun phrase right before a cue when it is none of the mentions: "[The ruling] said", "[the
 * fund] warned". Null when a name, pronoun, comma or the like stands there.
 */
export function phraseBefore(text: string, paragraph: Paragraph, cueFirst: number): Mention | null {
  const { tokens } = paragraph;
  let head = cueFirst - 1;
  while (head >= 0 && isBetweenSubjectAndVerb(tokens[head]?.lower ?? "")) head--;
  const share = shareBefore(paragraph, head);
  if (share !== null)
    return simpleMention(text, paragraph, "description", share, head + 1, "share");
  const token = tokens[head];
  if (token === undefined || token.kind !== "word" || isQuoted(paragraph, head)) return null;
  const { lower } = token;
  const isNoun =
    !(isCapitalised(token) && !startsSentence(paragraph, head)) &&
    !PRONOUNS.has(lower) &&
    !ROLE_NOUNS.has(lower) &&
    !INDEFINITES.has(lower) &&
    !DETERMINERS.has(lower) &&
    !PREPOSITIONS.has(lower) &&
    !CONJUNCTIONS.has(lower) &&
    lower !== "to" &&
    !NO_HEAD.test(lower);
  if (!isNoun || (SAYING_VERBS.has(lower) && !SAYING_NOUNS.has(lower))) return null;
  const first = descriptionStart(paragraph, head);
  if (first === head && !/s$/.test(lower)) return null;
  return simpleMention(text, paragraph, "description", first, head + 1, lower);
}

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

/** "The committee [this week] announced", "what it sums [up] says": when or whither, and nobody who says it. */
const NO_HEAD =
  /^(?:up|down|away|back|together|so|too|here|there|weeks?|days?|months?|years?|mornings?|afternoons?|evenings?|nights?|hours?|minutes?|decades?|ago|tonight|weekends?)$/;

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
    tokens.slice(from, last).some(({ lower }) => isRole(lower))
  )
    return null;
  return simpleMention(text, paragraph, "description", from, last, head);
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

function simpleMention(
  text: string,
  paragraph: Paragraph,
  kind: "pronoun" | "description",
  first: number,
  last: number,
  head: string,
): Mention {
  const span = spanOf(paragraph, { first, last });
  return {
    kind,
    paragraph: paragraph.index,
    first,
    last,
    span,
    words: text.slice(span.start, span.end),
    title: "",
    head,
    isQuoted: isQuoted(paragraph, first),
    isModifier: isModifier(paragraph, last),
  };
}
