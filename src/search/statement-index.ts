// The statements of the corpus, by article, by person and by their words: what "what did X say
// about Y" looks in.

import type { Article } from "../corpus/article.ts";
import type { Person } from "../people/person.ts";
import type { Statement } from "../statements/statement.ts";
import type { Span } from "../text/span.ts";
import { termsAt, titleTerms } from "./article-words.ts";
import { type Hit, type QueryTerm, TopKIndex } from "./full-text.ts";

/** A statement with the article that it is from and the person who made it. */
export type IndexedStatement = Readonly<{
  article: Article;
  statement: Statement;
  /** Null when the speaker is not known, or is nobody by name. */
  person: Person | null;
  /** Who may have said it, where that is only a guess; null where `person` is known, or nobody may be named. */
  possibleSpeaker: Person | null;
  /** The paragraph it stands in; its own span where it stands in none (a headline). */
  paragraph: Span;
}>;

export type StatementIndex = Readonly<{
  statements: readonly IndexedStatement[];
  /** In order of articles and of their text. */
  ofPerson(person: Person): readonly IndexedStatement[];
  /** What may be theirs, by a guess that puts no name over it; in the same order. */
  possiblyOf(person: Person): readonly IndexedStatement[];
  /** In order of the text. */
  ofArticle(article: Article): readonly IndexedStatement[];
  /** Best first, at most `limit`; ids are places in `statements`. */
  search(
    query: readonly QueryTerm[],
    limit: number,
    isWanted: (statement: IndexedStatement) => boolean,
  ): readonly Hit[];
}>;

/** The words of the statement first; its paragraph and headline say what it is about. */
const CONTEXT_BOOST = 0.3;

/** Of a longer paragraph only the stretches of this length count as context that a statement touches; newspapers' have a third. */
const MAX_CONTEXT_CHARACTERS = 4000;

/** What of its paragraph says what a statement is about: the same for those that stand together. */
function indexedContext(paragraph: Span, { start, end }: Span): Span {
  if (paragraph.end - paragraph.start <= MAX_CONTEXT_CHARACTERS) return paragraph;
  const at = (offset: number) => (offset - paragraph.start) / MAX_CONTEXT_CHARACTERS;
  const edge = (stretch: number) => paragraph.start + stretch * MAX_CONTEXT_CHARACTERS;
  return {
    start: edge(Math.floor(at(start))),
    end: Math.min(paragraph.end, edge(Math.ceil(at(end)))),
  };
}

/** Reads the terms of headline and context; once for statements that stand together. */
function contextReader(): (article: Article, context: Span) => readonly string[] {
  let last: Readonly<{ article: Article; context: Span; terms: readonly string[] }> | undefined;
  return (article, context) => {
    const isSame =
      last?.article === article &&
      last.context.start === context.start &&
      last.context.end === context.end;
    if (last !== undefined && isSame) return last.terms;
    last = { article, context, terms: [...titleTerms(article), ...termsAt(article, context)] };
    return last.terms;
  };
}

/** In steps. @param statements in order of articles and of their text, which lookups keep */
export function* statementIndexSteps(
  statements: readonly IndexedStatement[],
): Generator<void, StatementIndex> {
  const index = new TopKIndex({ words: 1, context: CONTEXT_BOOST });
  const byPerson = new Map<Person, IndexedStatement[]>();
  const byPossibleSpeaker = new Map<Person, IndexedStatement[]>();
  const byArticle = new Map<Article, IndexedStatement[]>();
  const contextTerms = contextReader();
  for (const [id, indexed] of statements.entries()) {
    const { article, statement, person, possibleSpeaker, paragraph } = indexed;
    append(byArticle, article, indexed);
    if (possibleSpeaker !== null) append(byPossibleSpeaker, possibleSpeaker, indexed);
    // Only what can be asked for by name is searched.
    if (person === null) continue;
    append(byPerson, person, indexed);
    const context = indexedContext(paragraph, statement.span);
    index.addTerms(id, [termsAt(article, statement.span), contextTerms(article, context)]);
    yield;
  }
  return {
    statements,
    ofPerson: (person) => byPerson.get(person) ?? [],
    possiblyOf: (person) => byPossibleSpeaker.get(person) ?? [],
    ofArticle: (article) => byArticle.get(article) ?? [],
    search: (query, limit, isWanted) =>
      index.topHits(query, limit, (id) => {
        const found = statements[id];
        return found !== undefined && isWanted(found);
      }),
  };
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
