// What somebody speaks about, in a few words: those that tell most among their statements.

import type { Person } from "../../people/person.ts";
import { type AnalysedWord, analyze, termsOf } from "../../search/analysis.ts";
import { titleTerms } from "../../search/article-words.ts";
import type { Shelf } from "../../search/shelf.ts";
import type { IndexedStatement } from "../../search/statement-index.ts";
import { isAsserted } from "../../statements/statement.ts";
import { hull, type Span, slice } from "../../text/span.ts";
import { isTermOfSaying } from "../opinion-verbs.ts";

/** Of somebody with more statements so many are read. */
const MAX_STATEMENTS_READ = 50;
const MAX_TOPICS_OFFERED = 5;
/** A statement on what headline or tags name counts as so many more. */
const HEADLINE_WEIGHT = 3;
/** A name is a topic more surely than another word. */
const NAME_WEIGHT = 1.5;

/** A word of their statements, or names in a row by the last of them. */
type SaidWord = Readonly<{ term: string; form: string; isName: boolean; isInHeadline: boolean }>;

const known = new WeakMap<Person, readonly string[]>();

/**
 * The most telling first, as they are written most; `[]` where nothing says what they speak about. Kept
 * for the next question: a person is one edition's.
 */
export function topicsOf(shelf: Shelf, person: Person): readonly string[] {
  const kept = known.get(person);
  if (kept !== undefined) return kept;
  const topics = findTopics(shelf, person);
  known.set(person, topics);
  return topics;
}

function findTopics(shelf: Shelf, person: Person): readonly string[] {
  const own = new Set(person.forms.flatMap(termsOf));
  const byTerm = new Map<string, SaidWord[]>();
  for (const said of saidWordsOf(shelf, person)) {
    if (own.has(said.term)) continue;
    const same = byTerm.get(said.term);
    if (same === undefined) byTerm.set(said.term, [said]);
    else same.push(said);
  }
  return [...byTerm.values()]
    .filter((all) => isTelling(shelf, all))
    .map((all) => ({ form: commonestForm(all), weight: weigh(shelf, all) }))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MAX_TOPICS_OFFERED)
    .map(({ form }) => form);
}

/** A word of one passage is hardly what somebody would ask about, nor is one that they said once in passing. */
function isTelling({ vocabulary }: Shelf, all: readonly SaidWord[]): boolean {
  const [first] = all;
  if (first === undefined || vocabulary.frequency(first.term) < 2) return false;
  return all.length > 1 || first.isName || first.isInHeadline;
}

/** Each word once a statement. */
function saidWordsOf(shelf: Shelf, person: Person): readonly SaidWord[] {
  return shelf.statements
    .ofPerson(person)
    .filter(({ statement }) => isAsserted(statement))
    .slice(0, MAX_STATEMENTS_READ)
    .flatMap((indexed) => [
      ...new Map(saidWordsIn(indexed).map((said) => [said.term, said])).values(),
    ]);
}

function saidWordsIn({ article, statement }: IndexedStatement): readonly SaidWord[] {
  const { text, tags } = article;
  const headline = new Set([...titleTerms(article), ...tags.flatMap(termsOf)]);
  return statement.content.flatMap((content) =>
    namesInRows(text, analyze(text, content))
      .filter(({ word, span }) => mayBeTopic(text, word, span))
      .map(({ word: { term, span: last }, span }) => ({
        term,
        form: slice(text, span).replace(/['’]s?$/u, ""),
        isName: span.start > content.start && /^\p{Lu}/u.test(slice(text, last)),
        isInHeadline: headline.has(term),
      })),
  );
}

type Row = Readonly<{ word: AnalysedWord; span: Span }>;

/** "Steve Witkoff" and "North Korea" are one, by their last word. */
function namesInRows(text: string, words: readonly AnalysedWord[]): readonly Row[] {
  const rows: Row[] = [];
  for (const word of words) {
    const last = rows.at(-1);
    const goesOn =
      last?.word.isCapitalised === true &&
      word.isCapitalised &&
      slice(text, { start: last.span.end, end: word.span.start }) === " ";
    if (goesOn) rows[rows.length - 1] = { word, span: hull(last.span, word.span) };
    else rows.push({ word, span: word.span });
  }
  return rows;
}

/** After these stands a verb or an adverb: "to stop", "we see", "will sign", "not quite". */
const BEFORE_VERB =
  /(?<!\p{L})(?:to|i|you|he|she|it|we|they|who|will|would|can|could|should|must|may|might|not|never|n['’]t|is|are|was|were|be|been|being|have|has|had|very|so|too)\s$/iu;

/** By endings that few nouns have. */
const ADVERB_OR_ADJECTIVE = /(?:ly|ful|less|ous|able|ible|[ct]ial)$/;

/** Words with three letters or more that are no verb of saying, no adverb and stand as no verb. */
function mayBeTopic(text: string, { term }: AnalysedWord, { start, end }: Span): boolean {
  const word = text.slice(start, end);
  if (isTermOfSaying(term) || !/^\p{L}[\p{L} '’.-]{2,}$/u.test(word)) return false;
  if (/^\p{Lu}/u.test(word)) return true;
  return (
    !ADVERB_OR_ADJECTIVE.test(word) && !BEFORE_VERB.test(text.slice(Math.max(0, start - 8), start))
  );
}

function commonestForm(all: readonly SaidWord[]): string {
  const counts = new Map<string, number>();
  for (const { form } of all) counts.set(form, (counts.get(form) ?? 0) + 1);
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best?.[0] ?? "";
}

function weigh({ vocabulary }: Shelf, all: readonly SaidWord[]): number {
  const [first] = all;
  const headlines = all.filter(({ isInHeadline }) => isInHeadline).length;
  const names = all.filter(({ isName }) => isName).length;
  const telling = vocabulary.rarity(first?.term ?? "") * (all.length + HEADLINE_WEIGHT * headlines);
  return 2 * names > all.length ? NAME_WEIGHT * telling : telling;
}
