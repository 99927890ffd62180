// Two who share the surname that only the second is written with: "Anton and Lea Moss".

import { parseName } from "../../text/parse-name.ts";
import { isCapitalised } from "../../text/tokens.ts";
import { hasGivenName, isGivenName } from "../lexicon/gender.ts";
import type { Mention } from "../mentions/mention.ts";
import { lowerAt, type TokenisedArticle } from "../reading/read-article.ts";

/**
 * The given names that stand before "and" and a whole name, each with that surname: "Anton and Lea Moss" →
 * Anton Moss. Not one who is somebody else ("Ines and Per Dahl" beside Ines Kolb), who
 * ends a list ("Kolb, Anton and Lea Moss"), nor a place ("Bo Ek of Georgia and Lea Moss").
 */
export function sharedSurnames(
  article: TokenisedArticle,
  names: readonly Mention[],
): ReadonlyMap<Mention, string> {
  const found = new Map<Mention, string>();
  const counts = countNames(names);
  for (const [i, mention] of names.entries()) {
    const { words, title } = mention;
    if (/\s/u.test(words) || title !== "") continue;
    const next = names[i + 1];
    const surname = surnameAfter(article, mention, next);
    if (next === undefined || surname === null) continue;
    const whole = `${words} ${surname}`;
    const isKnown = counts.words.has(whole);
    const areGivenNames = isGivenName(words) && hasGivenName(parseName(next.words));
    if (isKnown || (areGivenNames && !isSomebodyElse(counts, mention, surname)))
      found.set(mention, whole);
  }
  return found;
}

/** How often the article has each name, and what surnames and given names it has. */
type NameCounts = Readonly<{
  /** How often each name stands as it is written. */
  words: ReadonlyMap<string, number>;
  /** By the surname, folded, the names that have it. */
  bySurname: ReadonlyMap<string, ReadonlySet<string>>;
  /** By the given name, folded, how often it stands before each surname, folded. */
  byGivenName: ReadonlyMap<string, ReadonlyMap<string, number>>;
}>;

function countNames(names: readonly Mention[]): NameCounts {
  const words = new Map<string, number>();
  const bySurname = new Map<string, Set<string>>();
  const byGivenName = new Map<string, Map<string, number>>();
  for (const { words: written } of names) {
    const { foldedFamily, foldedGiven } = parseName(written);
    words.set(written, (words.get(written) ?? 0) + 1);
    const named = bySurname.get(foldedFamily) ?? new Set();
    bySurname.set(foldedFamily, named.add(written));
    const [given] = foldedGiven;
    if (given === undefined) continue;
    const surnames = byGivenName.get(given) ?? new Map<string, number>();
    byGivenName.set(given, surnames.set(foldedFamily, (surnames.get(foldedFamily) ?? 0) + 1));
  }
  return { words, bySurname, byGivenName };
}

/** Whether the article has the word alone elsewhere, as a surname, or again and again as the given name of another. */
function isSomebodyElse(counts: NameCounts, { words }: Mention, surname: string): boolean {
  const { foldedFamily: word } = parseName(words);
  const bearers = counts.bySurname.get(word);
  if (bearers !== undefined && (bearers.size > 1 || !bearers.has(words))) return true;
  const shared = parseName(surname).foldedFamily;
  let others = 0;
  for (const [other, count] of counts.byGivenName.get(word) ?? [])
    if (other !== shared) others += count;
  return (counts.words.get(words) ?? 0) > 1 || others > 1;
}

/** "Anton and [Lea Moss]": the surname of a whole name right after "and"; null for any other. */
function surnameAfter(
  { paragraphs }: TokenisedArticle,
  { paragraph: index, first, last }: Mention,
  next: Mention | undefined,
): string | null {
  const paragraph = paragraphs[index];
  if (paragraph === undefined || next === undefined || next.paragraph !== index) return null;
  if (next.first !== last + 1 || lowerAt(paragraph, last) !== "and" || next.title !== "")
    return null;
  const { given, family, isOrganisation } = parseName(next.words);
  const before = lowerAt(paragraph, first - 1);
  const isListed = before === "," && isCapitalised(paragraph.tokens[first - 2]);
  const isOther = isOrganisation || isListed || /^(?:of|in|from|at)$/.test(before);
  return given.length === 1 && !isOther ? family : null;
}
