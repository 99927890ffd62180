// A candidate, judged: how good an answer it is and why. What is shown is chosen from these.

import type { Article } from "../../corpus/article.ts";
import type { Shelf } from "../../search/shelf.ts";
import type { IndexedStatement } from "../../search/statement-index.ts";
import { isAsserted } from "../../statements/statement.ts";
import { byCodeUnits } from "../../text/order.ts";
import { overlaps, type Span } from "../../text/span.ts";
import { better, coverage, unknownShare } from "../match/match.ts";
import {
  type EvidenceFeature,
  measureFeatures,
  opensWithTopic,
  SENTENCE_FEATURES,
  STATEMENT_FEATURES,
  type Wanted,
} from "./features.ts";
import type { SentenceCandidate } from "./sentence-candidates.ts";
import { isTitled, type StatementCandidate, statementCandidate } from "./statement-candidates.ts";
import type { TopicPlace } from "./topic-rings.ts";
import { type SentenceWeights, STATEMENT_WEIGHTS } from "./weights.ts";

/** One feature's part in a score, which is the sum of `value × weight`. */
export type Reason = Readonly<{ name: string; value: number; weight: number }>;

export type Evidence = Readonly<{
  article: Article;
  /** What would be shown. */
  span: Span;
  text: string;
  /** The statement that it is; null where the outlet reports and nobody known is quoted. */
  statement: IndexedStatement | null;
  /** Ranks candidates of one question. */
  score: number;
  /** Whether it answers at all: `bar` or more does, whatever the others score. */
  support: number;
  reasons: readonly Reason[];
  /** Of what somebody asked for said, where the topic stands; null where there is none. */
  topic: TopicPlace | null;
}>;

/** A statement answers from this `support` on; see `supportOf`. */
export const MIN_STATEMENT_SUPPORT = 0.5;

/** Judges what a person said. */
export function judgeStatement(candidate: StatementCandidate, wanted: Wanted): Evidence {
  const { article, indexed, span, text } = candidate;
  const values = measureFeatures(STATEMENT_FEATURES, candidate, wanted);
  return {
    article,
    span,
    text,
    statement: indexed,
    score: weightedSum(STATEMENT_FEATURES, STATEMENT_WEIGHTS, values),
    support: supportOf(candidate, wanted),
    get reasons() {
      return reasonsFor(STATEMENT_FEATURES, STATEMENT_WEIGHTS, values);
    },
    topic: null,
  };
}

/**
 * 0–1: how surely a statement is on the topic. Words in the rest of what is shown count nearly as
 * much as the speaker's own ("asked about elections, he said …"), those of the paragraph and the
 * headline too little to answer by themselves: there, others may speak of it. A headline that names
 * the speaker says what they spoke about ("Putin on the leaked call"), the more surely where it has
 * all of a topic of several words.
 */
function supportOf(candidate: StatementCandidate, { query }: Wanted): number {
  if (query.words.length === 0) return 1;
  const { words, match, paragraph, title, isInTitle } = candidate;
  const inSentence = better(words.weights, match.weights, 0.8);
  const around = better(inSentence, paragraph.weights, 0.4);
  const titled = isTitled(candidate, query) ? 0.8 : isInTitle ? 0.6 : 0.4;
  return coverage(better(around, title.weights, titled), query);
}

/** Judges a sentence; one that is a statement of somebody known becomes that statement. */
export function judgeSentence(
  candidate: SentenceCandidate,
  wanted: Wanted,
  shelf: Shelf,
  weights: SentenceWeights,
): Evidence {
  const { article } = candidate;
  const values = measureFeatures(SENTENCE_FEATURES, candidate, wanted);
  const score = weightedSum(SENTENCE_FEATURES, weights.features, values);
  const said = onlyOnce(() => statementIn(candidate, wanted, shelf));
  return {
    article,
    // Of a hundred candidates these are looked at of the few that may be shown.
    get span() {
      return said()?.span ?? candidate.span;
    },
    get text() {
      return said()?.text ?? candidate.text;
    },
    get statement() {
      return said()?.indexed ?? null;
    },
    score,
    support: confidence(confidenceValues(candidate, wanted, score), weights),
    get reasons() {
      return reasonsFor(SENTENCE_FEATURES, weights.features, values);
    },
    topic: null,
  };
}

/** What is made when it is first asked for. */
function onlyOnce<Made>(make: () => Made): () => Made {
  let made: Readonly<{ value: Made }> | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A sentence is shown as what somebody said where that keeps nearly all that it has of the topic. */
const MIN_TOPIC_KEPT = 0.9;

function statementIn(
  candidate: SentenceCandidate,
  wanted: Wanted,
  shelf: Shelf,
): StatementCandidate | null {
  const { article, span, match } = candidate;
  const needed = MIN_TOPIC_KEPT * coverage(match.weights, wanted.query);
  const [best] = shelf.statements
    .ofArticle(article)
    .filter(
      ({ person, statement }) =>
        person !== null && isAsserted(statement) && overlaps(statement.span, span),
    )
    .map((indexed) => statementCandidate(shelf, indexed, wanted.query))
    .filter(({ match, speaker }) => {
      const covered = better(match.weights, speaker.weights, 1);
      return coverage(covered, wanted.query) >= needed;
    })
    .sort((a, b) => bindingOf(a) - bindingOf(b));
  return best ?? null;
}

/**
 * Whose words they are in “…,” Putin said, according to TASS: Putin's. Quotations come first, then
 * the report that covers least.
 */
function bindingOf({ indexed: { statement } }: StatementCandidate): number {
  const length = statement.span.end - statement.span.start;
  return statement.kind === "indirect" ? 1_000_000 + length : length;
}

/** The probability that the corpus answers the question here; logistic, fitted with the weights. */
function confidence(values: Readonly<Record<string, number>>, weights: SentenceWeights): number {
  const logit = Object.entries(weights.confidence).reduce(
    (total, [name, weight]) => total + weight * (values[name] ?? 0),
    0,
  );
  return 1 / (1 + Math.exp(-logit));
}

/** What `support` of a sentence is made of, by the names of `SentenceWeights.confidence`. */
export function confidenceValues(
  candidate: SentenceCandidate,
  { query }: Wanted,
  score: number,
): Readonly<Record<string, number>> {
  const { match, likeWeights, passageWeights, articleShare } = candidate;
  const passage = better(match.weights, passageWeights, 1);
  return {
    always: 1,
    passage: coverage(passage, query),
    alike: coverage(better(passage, likeWeights, 1), query),
    share: articleShare,
    unknown: unknownShare(likeWeights, query),
    opens: opensWithTopic(match),
    score: score / 10,
  };
}

/** @param values of the features, in their order */
function reasonsFor<Candidate>(
  features: readonly EvidenceFeature<Candidate>[],
  weights: Readonly<Record<string, number>>,
  values: readonly number[],
): readonly Reason[] {
  return features.flatMap(({ name }, number) => {
    const weight = weights[name];
    return weight === undefined ? [] : [{ name, value: values[number] ?? 0, weight }];
  });
}

/** The sum of the reasons, which need not be made for that. */
function weightedSum<Candidate>(
  features: readonly EvidenceFeature<Candidate>[],
  weights: Readonly<Record<string, number>>,
  values: readonly number[],
): number {
  let total = 0;
  for (const [number, { name }] of features.entries())
    total += (values[number] ?? 0) * (weights[name] ?? 0);
  return total;
}

/** Best first; of near equals the newer article, then the better, then the one earlier in the corpus. */
export function rank(evidence: readonly Evidence[]): readonly Evidence[] {
  return [...evidence].sort(
    (a, b) =>
      Math.round(b.score / RANK_STEP) - Math.round(a.score / RANK_STEP) ||
      byCodeUnits(b.article.published ?? "", a.article.published ?? "") ||
      b.score - a.score,
  );
}

/** The newest article first, those without a date last; otherwise in the order given. */
export function newestFirst(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.toSorted((a, b) =>
    byCodeUnits(b.article.published ?? "", a.article.published ?? ""),
  );
}

/** Scores this close count as equal; one more word of a topic met is worth five times as much. */
const RANK_STEP = 0.2;
