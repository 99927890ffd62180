// The words that may name a speaker: names, pronouns and descriptions, wherever they stand.

import { SENTENCE_OPENERS } from "../text/abbreviations.ts";
import {
  OFFICES,
  ORGANISATION_WORDS,
  PARTICLES,
  SUFFIXES,
  TITLES,
  TITLES_OR_SURNAMES,
} from "../text/name-titles.ts";
import type { Span } from "../text/span.ts";
import { isCapitalised, type Token } from "../text/tokens.ts";
import {
  ADVERBS,
  AUXILIARIES,
  CONJUNCTIONS,
  DETERMINERS,
  INDEFINITES,
  isNational,
  JUDGING_VERBS,
  NEVER_NAMES,
  OF_HEADS,
  PREPOSITIONS,
  PRONOUNS,
  ROLE_NOUNS,
  SAYING_NOUNS,
  SAYING_VERBS,
} from "./lexicon.ts";
import { isPlace } from "./places.ts";
import { signatureOf } from "./posts.ts";
import { isQuoted, type Paragraph, type Reading, startsSentence } from "./reading.ts";

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
  isQuoted: boolean;
  /** Says something of the noun after it: "[Trump]'s campaign", "[Trump] supporters". */
  isModifier: boolean;
}>;

/** All mentions of an article by paragraph, in order, not overlapping. */
export function findMentions(reading: Reading): Mention[][] {
  const inside = capitalisedInside(reading);
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

const stem = (word: string) => word.replace(/\.$/, "");

/** Words that stand capitalised inside sentences of paragraphs: names, whatever opens a sentence. */
function capitalisedInside({ paragraphs }: Reading): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { kind, tokens, sentenceStarts } of paragraphs) {
    if (kind !== "paragraph") continue;
    const starts = new Set(sentenceStarts);
    for (const [i, token] of tokens.entries()) {
      if (!isCapitalised(token) || starts.has(i)) continue;
      const before = tokens[i - 1];
      if (before !== undefined && before.kind === "mark" && /["“”:.!?…—*_-]|''/.test(before.text))
        continue;
      if (!NEVER_NAMES.has(stem(token.lower))) words.add(token.text);
    }
  }
  return words;
}

function mentionsIn(
  { text }: Reading,
  paragraph: Paragraph,
  inside: ReadonlySet<string>,
): Mention[] {
  const { tokens } = paragraph;
  const mentions: Mention[] = [];
  let i = datelineEnd(paragraph);
  while (i < tokens.length) {
    const end = nameEnd(paragraph, i, inside);
    if (end > i) {
      const mention = nameMention(text, paragraph, i, end);
      if (mention !== null) mentions.push(mention);
      i = end;
      continue;
    }
    const token = tokens[i];
    if (token !== undefined && token.kind === "word") {
      const source = sourcePronoun(paragraph, i);
      if (source !== null)
        mentions.push(simpleMention(text, paragraph, "pronoun", i, i + 1, source));
      else if (PRONOUNS.has(token.lower) || isRelativeThat(paragraph, i))
        mentions.push(simpleMention(text, paragraph, "pronoun", i, i + 1, token.lower));
      else if (isIndefinite(paragraph, i))
        mentions.push(simpleMention(text, paragraph, "description", i, i + 1, token.lower));
      else if (
        isRole(token.lower) &&
        !isPremodifier(paragraph, i) &&
        !isProgressive(paragraph, i)
      ) {
        const first = descriptionStart(paragraph, i);
        subordinate(mentions, first);
        mentions.push(simpleMention(text, paragraph, "description", first, i + 1, token.lower));
      }
    }
    i++;
  }
  return mentions;
}

/** A role noun, or a compound of one: "off-spinner", "vice-captain". */
const isRole = (lower: string) =>
  ROLE_NOUNS.has(lower) || ROLE_NOUNS.has(lower.slice(lower.lastIndexOf("-") + 1));

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

/** Where the run of capitalised words that begins at `i` ends; `i` when none begins there. */
function nameEnd(paragraph: Paragraph, i: number, inside: ReadonlySet<string>): number {
  const { tokens } = paragraph;
  if (!startsName(paragraph, i, inside)) return i;
  let last = i + 1;
  for (let j = i + 1; j < tokens.length; j++) {
    const token = tokens[j];
    if (token === undefined) break;
    if (paragraph.quotationOf[j] !== paragraph.quotationOf[i]) {
      const after = nicknameEnd(paragraph, j);
      if (after === j) break;
      j = after - 1;
      continue;
    }
    if (isNamePart(paragraph, j, inside)) {
      if (leavesCapitals(tokens, i, j)) break;
      last = j + 1;
    } else if (token.lower === "," && SUFFIXES.has(stem(tokens[j + 1]?.lower ?? ""))) {
    } else if (
      PARTICLES.has(token.lower) &&
      isNamePart(paragraph, nextNonParticle(tokens, j), inside)
    ) {
    } else if (joinsOrganisation(paragraph, i, j, inside) || joinsOffice(paragraph, i, j)) {
    } else if (
      /^(?:the|a|an)$/.test(token.lower) &&
      joinsOrganisation(paragraph, i, j - 1, inside)
    ) {
    } else break;
  }
  return last;
}

/** "SAVE A QUARTER Let": words in capitals and the words after them are no one name. */
function leavesCapitals(tokens: readonly Token[], first: number, j: number): boolean {
  const isShouted = (at: number) => /^\p{Lu}{2,}$/u.test(tokens[at]?.text ?? "");
  return (
    j - first >= 2 &&
    isShouted(j - 1) &&
    !TITLES.has(tokens[j - 1]?.lower ?? "") && // "DMK MP Kanimozhi"
    !isShouted(j) &&
    (isShouted(first) || isShouted(j - 2))
  );
}

/** Where a quoted nickname of one or two words ends that a name goes on behind: Marcia ["Cia"] Price. */
function nicknameEnd({ tokens, quotationOf }: Paragraph, j: number): number {
  const quotation = quotationOf[j] ?? -1;
  let end = j;
  while (quotation >= 0 && quotationOf[end] === quotation) end++;
  return end - j >= 3 && end - j <= 4 && isCapitalised(tokens[end]) && isCapitalised(tokens[j + 1])
    ? end
    : j;
}

function nextNonParticle(tokens: readonly Token[], j: number): number {
  while (PARTICLES.has(tokens[j]?.lower ?? "")) j++;
  return j;
}

function isNamePart(paragraph: Paragraph, j: number, inside: ReadonlySet<string>): boolean {
  const token = paragraph.tokens[j];
  if (token === undefined || !isCapitalised(token)) return token?.text === "&";
  if (NEVER_NAMES.has(stem(token.lower))) return isSurnameMonth(paragraph, j);
  if (paragraph.kind === "paragraph") return true;
  return inside.has(token.text) || TITLES.has(stem(token.lower)); // headline style capitalises every word
}

/** "Theresa May", but not "On May 3": a month right after a capitalised word and before no figure. */
function isSurnameMonth({ tokens }: Paragraph, j: number): boolean {
  const before = tokens[j - 1];
  return (
    /^(?:may|april|june|august)$/.test(tokens[j]?.lower ?? "") &&
    isCapitalised(before) &&
    !SENTENCE_OPENERS.has(before?.lower ?? "") &&
    !PREPOSITIONS.has(before?.lower ?? "") &&
    tokens[j + 1]?.kind !== "number"
  );
}

/**
 * "Mayor [of] Kharkiv Ihor Tereshchuk", "Minister [of] Health Larysa Bondar": an office, the word it
 * takes, and a name of two words. "Bishop of New South Wales" is none.
 */
function joinsOffice({ tokens, kind }: Paragraph, i: number, j: number): boolean {
  if (
    kind !== "paragraph" ||
    tokens[j]?.lower !== "of" ||
    !TITLES.has(stem(tokens[j - 1]?.lower ?? ""))
  )
    return false;
  let end = j + 1;
  while (isCapitalised(tokens[end]) && !NEVER_NAMES.has(tokens[end]?.lower ?? "")) end++;
  const surname = tokens[end - 1]?.lower ?? "";
  return (
    end - j >= 4 &&
    end - j <= 6 &&
    end - i <= 9 &&
    !COMPASS.test(tokens[end - 2]?.lower ?? "") &&
    !COMPASS.test(tokens[end - 3]?.lower ?? "") &&
    !ORGANISATION_WORDS.has(surname) &&
    !OFFICES.has(surname)
  );
}

/** First words of places that have two. */
const COMPASS =
  /^(?:new|north|south|east|west|northern|southern|eastern|western|saint|st|san|santa|los|las|el|great|united|upper|lower)$/;

/** "Department of Justice", "University of Chicago": a head that takes "of", "for" and "the". */
function joinsOrganisation(
  paragraph: Paragraph,
  i: number,
  j: number,
  inside: ReadonlySet<string>,
): boolean {
  const { tokens } = paragraph;
  const lower = tokens[j]?.lower;
  if (lower !== "of" && lower !== "for" && lower !== "on" && lower !== "and") return false;
  let head = false;
  for (let k = i; k < j; k++) head ||= OF_HEADS.has(tokens[k]?.lower ?? "");
  const next = /^(?:the|a|an)$/.test(tokens[j + 1]?.lower ?? "") ? j + 2 : j + 1;
  if (lower === "and" && !(head && tokens.slice(i, j).some((token) => token.lower === "of")))
    return false;
  return head && isNamePart(paragraph, next, inside);
}

/** "Third-placed", "Paris-based": says something of the name behind it. */
export const QUALIFIER = /\p{L}-(?:based|born|placed|led|backed|ranked|seeded|owned|old)$/u;

function startsName(paragraph: Paragraph, i: number, inside: ReadonlySet<string>): boolean {
  const { tokens } = paragraph;
  const token = tokens[i];
  if (QUALIFIER.test(token?.text ?? "")) return false;
  if (token === undefined || !isNamePart(paragraph, i, inside) || token.text === "&") return false;
  const before = tokens[i - 1];
  const opens =
    startsSentence(paragraph, i) ||
    (before !== undefined && before.kind === "mark" && /["“”:.!?…—*_([-]|''/.test(before.text));
  if (!opens || paragraph.kind !== "paragraph") return !SENTENCE_OPENERS.has(token.lower) || !opens;
  if (
    SENTENCE_OPENERS.has(token.lower) ||
    PREPOSITIONS.has(token.lower) ||
    CONJUNCTIONS.has(token.lower)
  )
    return false;
  if (isKnownInside(token, inside) || /^\p{Lu}{2,}$/u.test(token.text)) return true;
  if (isPlace(token.text) && tokens[i + 1]?.lower !== "'s") return true; // "Paris said"
  if (TITLES.has(stem(token.lower)))
    return (
      isCapitalised(tokens[i + 1]) ||
      (tokens[i + 1]?.lower === "of" && isCapitalised(tokens[i + 2]))
    );
  if (ROLE_NOUNS.has(token.lower) || ADVERBS.has(token.lower) || DETERMINERS.has(token.lower))
    return false;
  if (/ly$|ing$/.test(token.lower) && !isCapitalised(tokens[i + 1])) return false;
  const next = tokens[i + 1];
  if (isCapitalised(next) && !NEVER_NAMES.has(stem(next?.lower ?? "")))
    return !isVerbBeforeName(token.lower, next?.text ?? "", inside);
  let verb = i + 1;
  while (ADVERBS.has(lowerAt(tokens, verb)) || /ly$/.test(lowerAt(tokens, verb))) verb++;
  return (
    next !== undefined &&
    (PLAIN_SAYING.test(lowerAt(tokens, verb)) || next.text === ",") &&
    !token.lower.endsWith("s")
  );
}

/** Whether the word opens no sentence elsewhere and is large there; "Al-Kurdi" is the "al-Kurdi" of a full name. */
function isKnownInside({ text }: Token, inside: ReadonlySet<string>): boolean {
  return inside.has(text) || (/^\p{Lu}\p{Ll}+-/u.test(text) && inside.has(lowerFirst(text)));
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** "[See] Lee's account", "[Had] Lee won", "[Continued] Lee": a verb before a name that the article knows. */
function isVerbBeforeName(lower: string, next: string, inside: ReadonlySet<string>): boolean {
  const isVerb =
    AUXILIARIES.has(lower) ||
    SAYING_VERBS.has(lower) ||
    JUDGING_VERBS.has(lower) ||
    (lower.length > 5 && lower.endsWith("ing"));
  return isVerb && inside.has(next);
}

const lowerAt = (tokens: readonly Token[], i: number) => tokens[i]?.lower ?? "";

/** "Swers said": before these an unknown capitalised word that opens a sentence is a name. */
const PLAIN_SAYING =
  /^(?:said|says|told|tells|add(?:ed|s)|wrote|writes|(?:tweet|ask|respond|warn|insist|claim|explain|recall|vow|complain)(?:ed|s)|admit(?:s|ted)|(?:argu|not|announc|acknowledg|declin|conced|jok|promis)e[ds]|(?:repl|den)ie[ds])$/;

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
  if (last - nameFirst === 1 && TITLES.has(stem(only.lower)) && first === nameFirst) {
    return simpleMention(
      text,
      paragraph,
      "description",
      withDeterminer(paragraph, first),
      last,
      stem(only.lower),
    );
  }
  const isThe = tokens[first - 1]?.lower === "the";
  const end = stem(tokens[last - 1]?.lower ?? "");
  if (isThe && TITLES.has(end) && !TITLES_OR_SURNAMES.has(end))
    // "the Thoothukudi MP"
    return simpleMention(text, paragraph, "description", first - 1, last, end);
  if (last - first === 1 && isThe && isNational(only.lower))
    return simpleMention(text, paragraph, "description", first - 1, last, only.lower);
  const span = { start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 };
  const words = text
    .slice(only.start, span.end)
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
    head: stem(tokens[last - 1]?.lower ?? ""),
    isQuoted: isQuoted(paragraph, first),
    isModifier: isModifier(paragraph, last),
  };
}

/** The endings of words for people by what they do: "fisher", "cyclist". */
export const AGENT = /[a-z]{2}(?:[eo]r|ist|ian|man|woman)$/;

/** The first token after titles and what belongs to them: "Secretary of State [Hillary Clinton]". */
function nameStart({ tokens }: Paragraph, first: number, last: number): number {
  if (ORGANISATION_WORDS.has(tokens[last - 1]?.lower ?? "")) return first; // "Republican National Committee"
  let start = first;
  for (let k = first; k < last - 1; k++) {
    const lower = stem(tokens[k]?.lower ?? "");
    if (
      !(
        tokens[k]?.text === "Del." ||
        TITLES.has(lower) ||
        (ROLE_NOUNS.has(lower) && AGENT.test(lower) && last - k > 2) || // "Public Prosecutor Ann Lee"
        (k === first && TITLES_OR_SURNAMES.has(lower))
      )
    )
      continue;
    let after = k + 1;
    if (/^(?:of|for)$/.test(tokens[after]?.lower ?? "")) {
      const two = `${tokens[after + 1]?.text} ${tokens[after + 2]?.text}`;
      after += isPlace(two) ? 3 : 2; // "President of Costa Rica [Ana Mora]"
      while (after < last - 1 && OFFICES.has(tokens[after]?.lower ?? "")) after++;
    }
    if (after < last) start = after;
  }
  return start;
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
  return isVerb && !lower.endsWith("ing"); // "the most telling promise"
}

/**
 * The noun phrase right before a cue when it is none of the mentions: "[The ruling] said", "[the
 * fund] warned". Null when a name, pronoun, comma or the like stands there.
 */
export function phraseBefore(text: string, paragraph: Paragraph, cueFirst: number): Mention | null {
  const { tokens } = paragraph;
  let head = cueFirst - 1;
  while (head >= 0 && isBetweenSubjectAndVerb(tokens[head]?.lower ?? "")) head--;
  const token = tokens[head];
  if (token === undefined || token.kind !== "word" || isQuoted(paragraph, head)) return null;
  const { lower } = token;
  const isNoun =
    !(isCapitalised(token) && head > 0) &&
    !PRONOUNS.has(lower) &&
    !ROLE_NOUNS.has(lower) &&
    !INDEFINITES.has(lower) &&
    !DETERMINERS.has(lower) &&
    !PREPOSITIONS.has(lower) &&
    !CONJUNCTIONS.has(lower) &&
    lower !== "to";
  if (!isNoun || (SAYING_VERBS.has(lower) && !SAYING_NOUNS.has(lower))) return null;
  const first = descriptionStart(paragraph, head);
  if (first === head && !/s$/.test(lower)) return null;
  return simpleMention(text, paragraph, "description", first, head + 1, lower);
}

function isBetweenSubjectAndVerb(lower: string): boolean {
  return ADVERBS.has(lower) || (AUXILIARIES.has(lower) && lower !== "'s") || /ly$/.test(lower);
}

/**
 * The first of the names that `mention` stands with as one of several: "Ann Lee (D-Ohio), Bo Ek and
 * [Cy Dun]" → Ann Lee; the mention itself where it stands alone or first.
 */
export function leadingConjunct(
  paragraph: Paragraph,
  mentions: readonly Mention[],
  mention: Mention,
): Mention {
  if (mention.kind !== "name") return mention;
  const { end, isJoined } = conjunctionBefore(paragraph, mention.first);
  const before = mentions.find((other) => other.kind === "name" && other.last === end);
  if (before === undefined || before.isModifier) return mention;
  const isListed = isJoined || isJoinedBehind(paragraph, mentions, mention);
  return isListed ? leadingConjunct(paragraph, mentions, before) : mention;
}

/** Where what stands before "and", a comma and a bracketed "(D-Ohio)" ends; whether there is an "and". */
function conjunctionBefore({ tokens }: Paragraph, first: number) {
  const lower = (at: number) => tokens[at]?.lower ?? "";
  let end = first;
  let isJoined = false;
  if (/^(?:the|a)$/.test(lower(end - 1))) end--;
  if (lower(end - 1) === "and") {
    isJoined = true;
    end--;
  }
  if (lower(end - 1) === ",") end--;
  if (lower(end - 1) === ")") {
    const open = tokens.slice(Math.max(0, end - 7), end).findLastIndex(({ text }) => text === "(");
    if (open >= 0) end = Math.max(0, end - 7) + open;
  }
  return { end, isJoined };
}

/** Whether "and" and another name follow a name in a list: "Ann Lee, [Bo Ek] and Cy Dun". */
function isJoinedBehind(
  paragraph: Paragraph,
  mentions: readonly Mention[],
  mention: Mention,
): boolean {
  const next = mentions.find((other) => other.kind === "name" && other.first >= mention.last);
  if (next === undefined) return false;
  const { end, isJoined } = conjunctionBefore(paragraph, next.first);
  return end === mention.last && (isJoined || isJoinedBehind(paragraph, mentions, next));
}

function withDeterminer(paragraph: Paragraph, first: number): number {
  return DETERMINERS.has(paragraph.tokens[first - 1]?.lower ?? "") ? first - 1 : first;
}

/** "campaign manager" in "Trump's campaign manager Kellyanne Conway": role words right before the name. */
function premodifierBefore(text: string, paragraph: Paragraph, first: number): string {
  const { tokens } = paragraph;
  const head = tokens[first - 1];
  if (head === undefined || !ROLE_NOUNS.has(head.lower)) return "";
  const start = descriptionStart(paragraph, first - 1);
  return text.slice(tokens[start]?.start ?? head.start, head.end);
}

/** "is [filing] a complaint": a verb, not a noun. */
function isProgressive({ tokens }: Paragraph, i: number): boolean {
  return (
    /ing$/.test(tokens[i]?.lower ?? "") &&
    /^(?:is|are|was|were|be|been|'s|'re)$/.test(tokens[i - 1]?.lower ?? "")
  );
}

/** "campaign manager Robby Mook": the noun belongs to the name after it. */
function isPremodifier({ tokens, quotationOf }: Paragraph, i: number): boolean {
  const next = tokens[i + 1];
  if (next === undefined || quotationOf[i] !== quotationOf[i + 1]) return false;
  if (next.kind !== "word") return false;
  if (isCapitalised(next) && !NEVER_NAMES.has(stem(next.lower))) return true;
  if (
    next.lower === "of" &&
    ROLE_NOUNS.has(tokens[i + 2]?.lower ?? "") &&
    isCapitalised(tokens[i + 3])
  )
    return true; // "chief of staff Andriy Yermak"
  return ROLE_NOUNS.has(next.lower); // "campaign official": the second noun heads the description
}

/** The first token of the noun phrase that token `head` ends: "Mr. Trump's former campaign [manager]". */
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
    if (lower === "'s" && isCapitalised(tokens[first - 2])) {
      first--;
      while (first > 0 && isCapitalised(tokens[first - 1])) first--;
      break;
    }
    if (AUXILIARIES.has(lower) && lower !== "'s") break;
    if (SAYING_VERBS.has(lower) && !/(?:ed|ing)$|^state$/.test(lower)) break; // "the state senator"
    first--;
  }
  return first < head && isVerbAfter(tokens[first - 1]?.lower ?? "") ? first + 1 : first;
}

/** "standards that [prohibit] lawyers", "asked to [tell] companies": what follows is a verb, not the noun's. */
function isVerbAfter(lower: string): boolean {
  return /^(?:that|who|which|to|will|would|can|could|may|might|must|should)$/.test(lower);
}

function isModifier({ tokens }: Paragraph, last: number): boolean {
  const next = tokens[last]?.lower ?? "";
  return (
    next === "'s" ||
    (next === "'" && tokens[last]?.start === tokens[last - 1]?.end) ||
    ROLE_NOUNS.has(next) ||
    opensTitleOf(tokens, last)
  );
}

/** "[Clinton] communications director Jennifer Palmieri": an office between two names. */
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

function simpleMention(
  text: string,
  paragraph: Paragraph,
  kind: "pronoun" | "description",
  first: number,
  last: number,
  head: string,
): Mention {
  const span = {
    start: paragraph.tokens[first]?.start ?? 0,
    end: paragraph.tokens[last - 1]?.end ?? 0,
  };
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
