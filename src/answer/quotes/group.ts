// The same thing said in several places is one answer; two outlets that differ on a fact are two.

import { foldTerm, termOf, termsOf } from "../../search/analysis.ts";
import { familyOf } from "../../search/related-words.ts";
import type { Vocabulary } from "../../search/vocabulary.ts";
import { WEEKDAYS } from "../../text/calendar.ts";
import { overlaps, slice } from "../../text/span.ts";
import type { Evidence } from "../evidence/evidence.ts";

/** `best` is shown, `others` are where the same is said, in order of their rank. */
export type Group = Readonly<{ best: Evidence; others: readonly Evidence[] }>;

/**
 * How much of the shorter one's words, rare ones counting for more, the other must share: one
 * person's words reach us in several translations, so less is asked of them.
 */
const MIN_SHARED_OF_SAID = 0.55;
const MIN_SHARED_OF_REPORTED = 0.75;

/** Groups ranked evidence, at most `limit` groups, in order of their best. */
export function groupSame(
  ranked: readonly Evidence[],
  vocabulary: Vocabulary,
  limit: number,
): readonly Group[] {
  const groups: { best: Evidence; gist: Gist; others: Evidence[] }[] = [];
  for (const evidence of ranked) {
    const gist = gistOf(ownText(evidence));
    const same = groups.find(
      (group) =>
        isSamePlace(group.best, evidence) ||
        (isSameSpeaker(group.best, evidence) &&
          isSame(group.gist, gist, vocabulary, evidence.statement === null)),
    );
    if (same !== undefined) {
      if (isElsewhere(same, evidence)) same.others.push(evidence);
    } else if (groups.length < limit) {
      groups.push({ best: evidence, gist, others: [] });
    }
  }
  return groups.map(({ best, others }) => ({ best, others }));
}

function isSamePlace(a: Evidence, b: Evidence): boolean {
  return a.article === b.article && overlaps(a.span, b.span);
}

function isSameSpeaker(a: Evidence, b: Evidence): boolean {
  return (a.statement?.person ?? null) === (b.statement?.person ?? null);
}

/** Each other article is listed once. */
function isElsewhere({ best, others }: Group, { article }: Evidence): boolean {
  return [best, ...others].every((other) => other.article !== article);
}

/** What is shown, for telling whether two say the same. */
type Gist = Readonly<{
  /** Family of a word → the word's term: "Ukrainian" and "Ukraine" are one. */
  words: ReadonlyMap<string, string>;
  numbers: ReadonlySet<string>;
  days: ReadonlySet<string>;
  /** Families of words that are denied: "will not sign". */
  denied: ReadonlySet<string>;
}>;

const DAYS = new Set(WEEKDAYS.map(termOf));

/** Of a statement what was said: the name and "said" are shared by all that somebody says. */
function ownText({ article, span, text, statement }: Evidence): string {
  if (statement === null) return text;
  const said = statement.statement.content.filter((content) => overlaps(content, span));
  return said
    .map(({ start, end }) =>
      slice(article.text, { start: Math.max(start, span.start), end: Math.min(end, span.end) }),
    )
    .join(" ");
}

function gistOf(text: string): Gist {
  const terms = termsOf(text);
  return {
    words: new Map(terms.map((term) => [family(term), term])),
    numbers: new Set(terms.flatMap((term) => term.match(/^\p{N}[\p{N}.]*/u)?.[0] ?? [])),
    days: new Set(terms.filter((term) => DAYS.has(term))),
    denied: new Set(deniedIn(text)),
  };
}

function family(term: string): string {
  return familyOf(term) ?? term;
}

/** "will not sign", "won’t sign", "never signed" → sign */
function deniedIn(text: string): readonly string[] {
  const after =
    /\b(?:not|no|never|cannot|\p{L}+n['’]t)\s+(?:(?:be|been|have|yet|ever|even|longer|to|a|the)\s+)*(\p{L}+)/giu;
  return [...text.matchAll(after)].map(([, word = ""]) => family(termOf(foldTerm(word))));
}

function isSame(a: Gist, b: Gist, vocabulary: Vocabulary, isReported: boolean): boolean {
  if (differ(a.numbers, b.numbers) || differ(a.days, b.days) || contradict(a, b)) return false;
  const [shorter, longer] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  // Up to four words are shared by chance.
  if (shorter.size < 5) {
    return [...shorter.keys()].every((word) => longer.has(word)) && longer.size < 8;
  }
  let all = 0;
  let shared = 0;
  for (const [word, term] of shorter) {
    const rarity = vocabulary.rarity(term);
    all += rarity;
    if (longer.has(word)) shared += rarity;
  }
  return shared >= (isReported ? MIN_SHARED_OF_REPORTED : MIN_SHARED_OF_SAID) * all;
}

/** "19 points" and "roughly 20", Monday and Tuesday: each has one that the other lacks. */
function differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((one) => !b.has(one)) && [...b].some((one) => !a.has(one));
}

/** "He will sign" and "He will not sign". */
function contradict(a: Gist, b: Gist): boolean {
  const denies = (one: Gist, other: Gist) =>
    [...one.denied].some((word) => other.words.has(word) && !other.denied.has(word));
  return denies(a, b) || denies(b, a);
}
