// Candidates among what people said: the statements of one person, measured against a topic.

import type { Article } from "../../corpus/article.ts";
import type { Person } from "../../people/person.ts";
import { termsOf } from "../../search/analysis.ts";
import { termsAt, titleTerms } from "../../search/article-words.ts";
import type { Shelf } from "../../search/shelf.ts";
import type { IndexedStatement } from "../../search/statement-index.ts";
import { isAsserted } from "../../statements/statement.ts";
import { type Span, slice } from "../../text/span.ts";
import { coverage, type Match, matchTerms, matchText } from "../match/match.ts";
import type { Query } from "../match/query.ts";
import { showStatement, showUncertain } from "../shown/show-statement.ts";
import { queryTerms } from "./candidates.ts";

/** A statement measured against a query. */
export type StatementCandidate = Readonly<{
  article: Article;
  indexed: IndexedStatement;
  /** What would be shown. */
  span: Span;
  text: string;
  /** The speaker's own words. */
  words: Match;
  /** What would be shown, with the words around it that name the speaker. */
  match: Match;
  paragraph: Match;
  title: Match;
  /** The names of the speaker, for questions that have them in the topic. */
  speaker: Match;
  /** Whether the headline names the speaker. */
  isInTitle: boolean;
}>;

/** Of somebody with more statements than this, the index chooses which are looked at. */
const MAX_STATEMENTS = 200;

/** What the person asserted, in order of the corpus; all of it where the query has no words. */
export function statementCandidates(
  shelf: Shelf,
  person: Person,
  query: Query,
  isWanted: (article: Article) => boolean,
): readonly StatementCandidate[] {
  const isCandidate = (indexed: IndexedStatement) =>
    indexed.person === person && isAsserted(indexed.statement) && isWanted(indexed.article);
  const all = shelf.statements.ofPerson(person).filter(isCandidate);
  const chosen =
    all.length <= MAX_STATEMENTS || query.words.length === 0
      ? all
      : shelf.statements
          .search(queryTerms(query), MAX_STATEMENTS, isCandidate)
          .flatMap(({ id }) => shelf.statements.at(id) ?? []);
  return chosen.map((indexed) => statementCandidate(shelf, indexed, query));
}

/** What may be the person's, by a guess that puts no name over it, and is asserted; in whole sentences. */
export function uncertainCandidates(
  shelf: Shelf,
  person: Person,
  query: Query,
  isWanted: (article: Article) => boolean,
): readonly StatementCandidate[] {
  return shelf.statements
    .possiblyOf(person)
    .filter(({ statement, article }) => isAsserted(statement) && isWanted(article))
    .map((indexed) => measured(indexed, query, (worth) => showUncertain(indexed, worth)));
}

/** Measures one statement. */
export function statementCandidate(
  shelf: Shelf,
  indexed: IndexedStatement,
  query: Query,
): StatementCandidate {
  const others = shelf.statements
    .ofArticle(indexed.article)
    .filter((other) => other.person !== indexed.person || other.person === null)
    .map((other) => other.statement.span);
  return measured(indexed, query, (worth) => showStatement(indexed, others, worth));
}

/** @param show what would be shown, by how much of the query a part of the text covers */
function measured(
  indexed: IndexedStatement,
  query: Query,
  show: (worth: (span: Span) => number) => Span,
): StatementCandidate {
  const { article, statement, paragraph, person } = indexed;
  const matchAt = (span: Span) => matchTerms(termsAt(article, span), query);
  const span = show((part) => coverage(matchAt(part).weights, query));
  return {
    article,
    indexed,
    span,
    text: slice(article.text, span),
    words: matchTerms(
      statement.content.flatMap((content) => termsAt(article, content)),
      query,
    ),
    match: matchAt(span),
    paragraph: matchAt(paragraph),
    title: matchTerms(titleTerms(article), query),
    speaker: matchText(person?.name ?? "", query),
    isInTitle: namesInTitle(article, person),
  };
}

/** By the last word of the name: "Putin on elections". */
function namesInTitle(article: Article, person: Person | null): boolean {
  const last = termsOf(person?.name ?? "").at(-1);
  return last !== undefined && titleTerms(article).includes(last);
}

/** Whether the headline names the speaker and has all of a topic of several words. */
export function isTitled({ title, isInTitle }: StatementCandidate, query: Query): boolean {
  return isInTitle && query.words.length > 1 && title.weights.every((weight) => weight === 1);
}
