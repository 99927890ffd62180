// The words of a question → whom articles describe so: "the Russian president" → Vladimir Putin.
//
// Within an article `descriptionFit` asks something like it, with the same offices and small words. The
// two stay apart: there, one description is weighed against another, and a capital shows which word is
// a party or country; here, an index over the whole corpus is asked in words that may have no capital,
// so countries go by their demonyms and words by their first six letters, and all of them must be held.

import { DEMONYMS } from "../../statements/lexicon/demonyms.ts";
import { DEPUTIES, NO_MORE, SMALL_WORDS } from "../../statements/lexicon/offices.ts";
import { foldName } from "../../text/fold-name.ts";
import { dominant } from "../dominant.ts";
import { isOnlyTitles } from "../name-key.ts";
import { byMentions, type Found, type Person, quotedFirst } from "../person.ts";

const NONE: Found = { kind: "none" };

/** What questions and folded descriptions have besides the small words of offices. */
const SAYS_NOTHING = /^(?:s|current|top|senior|new)$/;

// "Ukraine’s chief of staff" and "Ukrainian chief of staff" → chief, staff, ukrain
function descriptionTerms(description: string): string[] {
  const words = foldName(description.replace(/\b(U)\.\s?([SKN])\.?/g, "$1$2"))
    .replace(/\bunited (s|k|n)(?:tates|ingdom|ations)\b/g, "u$1")
    .split(" ")
    .filter((word) => word !== "" && !SMALL_WORDS.has(word) && !SAYS_NOTHING.test(word));
  return [...new Set(words.map((word) => (DEMONYMS.get(word) ?? word).slice(0, 6)))];
}

const MAX_DESCRIPTION_TERMS = 8;

/** What somebody is called: "president of Russia" → presid; the White House press secretary → secret. */
function headTerm(description: string): string {
  return descriptionTerms(beforeOf(description)).at(-1) ?? "";
}

/** "leader of the Reeds" → "leader" */
function beforeOf(description: string): string {
  const [before = ""] = chunksOf(description);
  return before;
}

/** "director of rowing at the University of Lindau" → director, rowing, the University, Lindau. */
function chunksOf(description: string): readonly string[] {
  return description.split(/ (?:of|for|in|at|on|to|from|and|who|which|with|under) |,/i);
}

/** Words before a head that make it another office. */
const QUALIFIERS = new RegExp(`^(?:${DEPUTIES}|${NO_MORE}|then|acting|interim|elect)$`);

function qualifiersOf(description: string): readonly string[] {
  return foldName(beforeOf(description))
    .split(" ")
    .filter((word) => QUALIFIERS.test(word));
}

/**
 * Whether a description that holds the words asked for is the office asked for: "vice president" and
 * "former president" are no president, and who heads an American Bar Association is no "American
 * president": of what comes after the head, names are used whole.
 */
function isSameOffice(
  description: string,
  asked: ReadonlySet<string>,
  qualifiers: readonly string[],
): boolean {
  const held = qualifiersOf(description);
  if (held.some((word) => !qualifiers.includes(word))) return false;
  if (qualifiers.some((word) => !held.includes(word))) return false;
  const [before = [], ...after] = chunksOf(description).map(descriptionTerms);
  const open = [...asked].filter((term) => !before.includes(term));
  return after.every(
    (terms) => terms.every((term) => asked.has(term)) || !terms.some((term) => open.includes(term)),
  );
}

/** That some articles call somebody so. */
type Tie = Readonly<{
  person: Person;
  description: string;
  articles: number;
  terms: ReadonlySet<string>;
  head: string;
}>;

/**
 * A lookup of people by what articles call them: "the Russian president", "Ukraine's chief of staff"; in steps.
 * @param descriptions of each, with the number of articles that call them so
 */
export function* descriptionIndexSteps(
  people: readonly Person[],
  descriptions: ReadonlyMap<Person, ReadonlyMap<string, number>>,
): Generator<void, (words: string) => Found> {
  const byTerm = yield* tieSteps(people, descriptions);
  return (words) => {
    const asked = descriptionTerms(words);
    // "companies" describes nobody, "the companies" or "tobacco companies" might.
    if (asked.length < 2 && !/^(?:the|his|her|their) /i.test(words.trim())) return NONE;
    return decideByTies(words, fittingTies(byTerm, words, asked));
  };
}

/** After so many people a step ends. */
const DESCRIBED_A_STEP = 100;

function* tieSteps(
  people: readonly Person[],
  descriptions: ReadonlyMap<Person, ReadonlyMap<string, number>>,
): Generator<void, ReadonlyMap<string, readonly Tie[]>> {
  const byTerm = new Map<string, Tie[]>();
  for (const [at, person] of people.entries()) {
    if (at % DESCRIBED_A_STEP === 0) yield;
    for (const [description, articles] of descriptions.get(person) ?? []) {
      const { terms, head, isOfMany, isTitle } = describing(description);
      // Longer ones are whole clauses, which hold words of much else.
      if (terms.size > MAX_DESCRIPTION_TERMS) continue;
      if (person.kind === "organisation" ? isTitle : isOfMany) continue;
      const tie = { person, description, articles, terms, head };
      for (const term of terms) {
        const ties = byTerm.get(term);
        if (ties === undefined) byTerm.set(term, [tie]);
        else ties.push(tie);
      }
    }
  }
  return byTerm;
}

/** What is known of a description by itself. */
type Describing = Readonly<{
  terms: ReadonlySet<string>;
  head: string;
  /** "European leaders" beside somebody's name are others besides, and nobody in particular. */
  isOfMany: boolean;
  /** "President": a body is called so by nobody. */
  isTitle: boolean;
}>;

/** Every edition looks at all of them. */
const describings = new Map<string, Describing>();
const MAX_KNOWN_DESCRIPTIONS = 100_000;

function describing(description: string): Describing {
  const known = describings.get(description);
  if (known !== undefined) return known;
  const before = beforeOf(description);
  const head = before.trim().split(" ").at(-1) ?? "";
  const terms = descriptionTerms(description);
  const made = {
    terms: new Set(terms),
    head: (before === description ? terms : descriptionTerms(before)).at(-1) ?? "",
    isOfMany: /(?:[^siu]s|ies|people|media|men|women)$/iu.test(head),
    isTitle: isOnlyTitles(head),
  };
  if (describings.size >= MAX_KNOWN_DESCRIPTIONS) describings.clear();
  describings.set(description, made);
  return made;
}

/** The ties that hold all the words asked for and are the same office; looked for under the rarest word. */
function fittingTies(
  byTerm: ReadonlyMap<string, readonly Tie[]>,
  words: string,
  asked: readonly string[],
): readonly Tie[] {
  const head = headTerm(words);
  return asked
    .map((term) => byTerm.get(term) ?? [])
    .reduce<readonly Tie[]>(
      (least, ties, at) => (at === 0 || ties.length < least.length ? ties : least),
      [],
    )
    .filter((tie) => tie.head === head && asked.every((term) => tie.terms.has(term)))
    .filter((tie) => isSameOffice(tie.description, new Set(asked), qualifiersOf(words)));
}

/** Whom the ties mean, weighed by the articles that call somebody so, not by mentions. */
function decideByTies(words: string, ties: readonly Tie[]): Found {
  const weights = new Map<Person, number>();
  for (const { person, articles } of ties)
    weights.set(person, (weights.get(person) ?? 0) + articles);
  const best = dominant([...weights], ([, articles]) => ({ mentions: articles, articles }));
  if (best !== null) {
    const matched = ties.find(({ person }) => person === best[0])?.description ?? words;
    return { kind: "one", person: best[0], matched, by: "description" };
  }
  const people = byMentions([...weights.keys()]).toSorted(
    (a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0),
  );
  return people.length === 0 ? NONE : { kind: "several", people: quotedFirst(people) };
}
