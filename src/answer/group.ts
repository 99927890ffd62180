// The same thing said in several places is one answer; two outlets that differ on a fact are two.

import type { Vocabulary } from "../search/vocabulary.ts";
import { overlaps } from "../text/span.ts";
import { type Evidence, shownTerms } from "./evidence.ts";

/** `best` is shown, `others` are where the same is said, in order of their rank. */
export type Group = Readonly<{ best: Evidence; others: readonly Evidence[] }>;

/**
 * How much of the shorter one's words, rare ones counting for more, the other must share: one
 * person's words reach us in several translations, so less is asked of them.
 */
const SAME_SAID = 0.55;
const SAME_REPORTED = 0.75;

/** Groups ranked evidence, at most `limit` groups, in order of their best. */
export function groupSame(
  ranked: readonly Evidence[],
  vocabulary: Vocabulary,
  limit: number,
): readonly Group[] {
  const groups: { best: Evidence; terms: ReadonlySet<string>; others: Evidence[] }[] = [];
  for (const evidence of ranked) {
    const terms = shownTerms(evidence);
    const same = groups.find(
      (group) =>
        isSamePlace(group.best, evidence) ||
        (isSameSpeaker(group.best, evidence) &&
          isSameWords(group.terms, terms, vocabulary, evidence.statement === null)),
    );
    if (same !== undefined) {
      if (isElsewhere(same, evidence)) same.others.push(evidence);
    } else if (groups.length < limit) {
      groups.push({ best: evidence, terms, others: [] });
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
function isElsewhere(
  group: Readonly<{ best: Evidence; others: readonly Evidence[] }>,
  { article }: Evidence,
): boolean {
  return article !== group.best.article && group.others.every((other) => other.article !== article);
}

function isSameWords(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  vocabulary: Vocabulary,
  isReported: boolean,
): boolean {
  if (differInNumbers(a, b)) return false;
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  // Two or three words are shared by chance.
  if (shorter.size < 4) return [...shorter].every((term) => longer.has(term)) && longer.size < 8;
  let all = 0;
  let shared = 0;
  for (const term of shorter) {
    const rarity = vocabulary.rarity(term);
    all += rarity;
    if (longer.has(term)) shared += rarity;
  }
  return shared >= (isReported ? SAME_REPORTED : SAME_SAID) * all;
}

/** "19 points" and "roughly 20": each has a number that the other lacks. */
function differInNumbers(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const lacks = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...one].some((term) => /^\p{N}/u.test(term) && !other.has(term));
  return lacks(a, b) && lacks(b, a);
}
