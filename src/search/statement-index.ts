// The statements of the corpus, by article, by person and by their words: what "what did X say
// about Y" looks in.

import type { Article } from "../corpus/article.ts";
import type { Person } from "../people/person.ts";
import type { Statement } from "../statements/statement.ts";
import type { Span } from "../text/span.ts";
import { termsOfArticle } from "./article-words.ts";
import type { Hit, QueryTerm } from "./full-text.ts";
import { type DocumentGroup, type SharedIndex, sharedIndexSteps } from "./index-documents.ts";
import type { TermRange } from "./segment.ts";

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

/** What may be asked of the statements of the corpus. */
export type StatementIndex = Readonly<{
  /** By its place among all, in order of articles and of their text; null for none. */
  at(id: number): IndexedStatement | null;
  /** In order of articles and of their text. */
  ofPerson(person: Person): readonly IndexedStatement[];
  /** What may be theirs, by a guess that puts no name over it; in the same order. */
  possiblyOf(person: Person): readonly IndexedStatement[];
  /** In order of the text. */
  ofArticle(article: Article): readonly IndexedStatement[];
  /** Best first, at most `limit`; ids are places among all. */
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

/** What the next edition makes its index of. */
export type SharedStatementIndex = StatementIndex &
  Readonly<{
    statements: readonly IndexedStatement[];
    /** How many people have said one of them. */
    speakers: number;
    shared: SharedIndex;
  }>;

/** The statements of an article, in order of its text. */
export type ArticleStatements = Readonly<{
  article: Article;
  statements: readonly IndexedStatement[];
}>;

/**
 * In steps. @param byArticle in order of articles, which lookups keep
 * @param before of the edition before, whose articles are not indexed again
 */
export function* statementIndexSteps(
  byArticle: readonly ArticleStatements[],
  before: SharedStatementIndex | null,
): Generator<void, SharedStatementIndex> {
  const statements: IndexedStatement[] = [];
  const byPerson = new Map<Person, IndexedStatement[]>();
  const byPossibleSpeaker = new Map<Person, IndexedStatement[]>();
  const ofArticle = new Map<Article, readonly IndexedStatement[]>();
  for (const group of byArticle) {
    ofArticle.set(group.article, group.statements);
    for (const indexed of group.statements) {
      statements.push(indexed);
      const { person, possibleSpeaker } = indexed;
      if (person !== null) append(byPerson, person, indexed);
      if (possibleSpeaker !== null) append(byPossibleSpeaker, possibleSpeaker, indexed);
    }
    yield;
  }
  const fields = { words: 1, context: CONTEXT_BOOST };
  const groups = documentGroups(byArticle, before);
  const shared = yield* sharedIndexSteps(fields, groups, before?.shared ?? null);
  return {
    statements,
    speakers: byPerson.size,
    shared,
    at: (id) => statements[id] ?? null,
    ofPerson: (person) => byPerson.get(person) ?? [],
    possiblyOf: (person) => byPossibleSpeaker.get(person) ?? [],
    ofArticle: (article) => ofArticle.get(article) ?? [],
    search: (query, limit, isWanted) =>
      shared.index.topHits(query, limit, (id) => {
        const found = statements[id];
        return found !== undefined && isWanted(found);
      }),
  };
}

/**
 * Those of articles whose statements are the same are the very ones of before. A function of its own:
 * what closures of the index share may not hold the index before, which would hold all before it.
 */
function documentGroups(
  byArticle: readonly ArticleStatements[],
  before: SharedStatementIndex | null,
): readonly DocumentGroup[] {
  const known = before?.shared.places;
  return byArticle.map((one) => {
    const group = known?.get(one.article)?.group;
    const isSame = group !== undefined && before?.ofArticle(one.article) === one.statements;
    return isSame ? group : new StatementDocuments(one);
  });
}

/** Only what can be asked for by name is found. */
class StatementDocuments implements DocumentGroup {
  readonly owner: Article;
  readonly #statements: readonly IndexedStatement[];

  constructor({ article, statements }: ArticleStatements) {
    this.owner = article;
    this.#statements = statements;
  }

  get documents(): number {
    return this.#statements.length;
  }

  isFound(at: number): boolean {
    return (this.#statements[at]?.person ?? null) !== null;
  }

  termsOf(at: number): readonly (readonly TermRange[])[] {
    const indexed = this.#statements[at];
    if (indexed === undefined) return [];
    const { statement, paragraph } = indexed;
    const terms = termsOfArticle(this.owner);
    const context = terms.at(indexedContext(paragraph, statement.span));
    return [[terms.at(statement.span)], [terms.title, context]];
  }
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
