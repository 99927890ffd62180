// Evidence, judged: each feature is one named reason to prefer a candidate. The weights stand in
// weights.ts; what each feature is worth when left out, in README.md of this folder.

import { analyze } from "../../search/analysis.ts";
import { findQuotations } from "../../text/quotations.ts";
import { contains } from "../../text/span.ts";
import { better, coverage, type Match, pairsMet, rarityMet } from "../match/match.ts";
import type { Query } from "../match/query.ts";
import type { Focus } from "../understand/question.ts";
import { offers } from "./focus-offered.ts";
import type { SentenceCandidate } from "./sentence-candidates.ts";
import { isTitled, type StatementCandidate } from "./statement-candidates.ts";

/** What a question wants of a candidate. */
export type Wanted = Readonly<{ query: Query; focus: Focus }>;

/** A reason to prefer a candidate; values lie in 0–1 unless it is said otherwise. */
export type EvidenceFeature<Candidate> = Readonly<{
  name: string;
  value: (candidate: Candidate, wanted: Wanted) => number;
}>;

/** Features of the articles' own sentences. */
export const SENTENCE_FEATURES: readonly EvidenceFeature<SentenceCandidate>[] = [
  {
    // What the words of the topic that it has tell, rare words more; not as a share.
    name: "told",
    value: ({ match }, { query }) => rarityMet(match.weights, query) / 10,
  },
  {
    // The share of the topic that it covers in the question's own words.
    name: "exact",
    value: ({ match }, { query }) => coverage(match.weights.map(onlyExact), query),
  },
  {
    // What words that are used like those of the topic tell beyond these.
    name: "alike",
    value: ({ match, likeWeights }, { query }) => rarityAdded(match, likeWeights, query) / 10,
  },
  {
    // Words that stand in a row in the question and here, small words too; 1 for four pairs.
    name: "wording",
    value: ({ words }, { query }) => pairsMet(words.all, query) / 4,
  },
  {
    // What more is told by the sentence before.
    name: "before",
    value: ({ match, beforeWeights }, { query }) => rarityAdded(match, beforeWeights, query) / 10,
  },
  {
    // What more is told by its paragraph.
    name: "paragraph",
    value: ({ match, paragraphWeights }, { query }) =>
      rarityAdded(match, paragraphWeights, query) / 10,
  },
  {
    // The part of names in what it tells.
    name: "names",
    value: ({ match }, { query }) =>
      rarityMet(
        match.weights.map((weight, number) => (query.words[number]?.isName ? weight : 0)),
        query,
      ) / 10,
  },
  {
    // How much of the names of the question its passage and headline lack.
    name: "nameless",
    value: ({ passageWeights, titleWeights }, { query }) => {
      let all = 0;
      let lacking = 0;
      for (const [number, { isName, rarity }] of query.words.entries()) {
        if (!isName) continue;
        all += rarity;
        lacking += rarity * (1 - Math.max(passageWeights[number] ?? 0, titleWeights[number] ?? 0));
      }
      return all === 0 ? 0 : lacking / all;
    },
  },
  {
    // How much of what was found is from its article.
    name: "share",
    value: ({ articleShare }) => articleShare,
  },
  {
    // The index's score of its passage, as a share of the best.
    name: "index",
    value: ({ passageScore }) => passageScore,
  },
  {
    // The share of its words that are the topic's.
    name: "density",
    value: ({ match }) => (match.length === 0 ? 0 : 1 - match.others / match.length),
  },
  {
    // It opens with a word of the topic: it is about that.
    name: "opens",
    value: ({ match }) => opensWithTopic(match),
  },
  {
    // Whether it has the date, number, name, place or reason that is asked for.
    name: "focus",
    value: ({ text }, wanted) => offersFocus(text, wanted),
  },
  {
    // It is the outlet's own question, which tells nothing.
    name: "asks",
    value: (candidate) => (isOwnQuestion(candidate) ? 1 : 0),
  },
  {
    // What it costs to read, 1 for 60 words.
    name: "length",
    value: ({ words }) => words.all.length / 60,
  },
];

const KIND_VALUE = { direct: 1, mixed: 0.7, indirect: 0 } as const;

/** Features of what the person asked for said. */
export const STATEMENT_FEATURES: readonly EvidenceFeature<StatementCandidate>[] = [
  {
    // How much of the topic the speaker's own words cover.
    name: "words",
    value: ({ words }, { query }) => coverage(words.weights, query),
  },
  {
    // The same, only for the question's own words.
    name: "exact",
    value: ({ words }, { query }) => coverage(words.weights.map(onlyExact), query),
  },
  {
    // What more of the topic the rest of what is shown covers.
    name: "sentence",
    value: ({ words, match }, { query }) => gain(words, match.weights, query),
  },
  {
    // What more of the topic its paragraph covers.
    name: "paragraph",
    value: ({ words, match, paragraph }, { query }) =>
      gain(both(words, match), paragraph.weights, query),
  },
  {
    // What more of the topic the headline covers; twice where it is “Putin on the leaked call”.
    name: "headline",
    value: (candidate, { query }) => {
      const { words, match, paragraph, title } = candidate;
      const more = gain(both(both(words, match), paragraph), title.weights, query);
      return isTitled(candidate, query) ? 2 * more : more;
    },
  },
  {
    // Neighbours in the question that are neighbours here.
    name: "phrase",
    value: ({ words }) => neighbourShare(words),
  },
  {
    // How close together the words of the topic stand.
    name: "closeness",
    value: ({ words }) => closeness(words),
  },
  {
    // Direct 1, mixed 0.7, reported 0: the speaker's words rather than the writer's.
    name: "kind",
    value: ({ indexed }) => KIND_VALUE[indexed.statement.kind],
  },
  {
    // Too short to say much: 1 at no words, 0 from five telling ones.
    name: "short",
    value: ({ words }) => Math.max(0, 1 - words.length / 5),
  },
  {
    // It stands early in the article, where news puts what matters.
    name: "early",
    value: ({ article, span }) => 1 - span.start / Math.max(1, article.text.length),
  },
];

/** The value of each feature, in order of the list. */
export function measureFeatures<Candidate>(
  features: readonly EvidenceFeature<Candidate>[],
  candidate: Candidate,
  wanted: Wanted,
): readonly number[] {
  return features.map(({ value }) => value(candidate, wanted));
}

/** "How far has the plan come?", but not "“How far has it come?” he asked" or a part of a quotation. */
function isOwnQuestion({ article, span, text }: SentenceCandidate): boolean {
  if (!text.endsWith("?")) return false;
  const block = article.blocks.find((one) => contains(one.span, span))?.span ?? span;
  const last = { start: span.end - 1, end: span.end };
  return !findQuotations(article.text, block).some((quotation) => contains(quotation.span, last));
}

function offersFocus(text: string, { query, focus }: Wanted): number {
  const asked = new Set(query.words.map(({ term }) => term));
  return offers(focus, text, (found) => analyze(found).every(({ term }) => asked.has(term)));
}

function onlyExact(weight: number): number {
  return weight === 1 ? 1 : 0;
}

/** How much more of the topic is covered with `others` beside. */
function gain(match: Match, others: readonly number[], query: Query): number {
  return coverage(better(match.weights, others, 1), query) - coverage(match.weights, query);
}

/** Two matches of one query as one. */
function both(match: Match, other: Match): Match {
  return { ...match, weights: better(match.weights, other.weights, 1) };
}

function rarityAdded(match: Match, others: readonly number[], query: Query): number {
  return gain(match, others, query) * query.total;
}

/** 1 where one of the first two tokens is a word of the topic, else 0. */
export function opensWithTopic({ places }: Match): number {
  return places.some((place) => place === 0 || place === 1) ? 1 : 0;
}

/** The share of neighbouring words of the topic that stand at most one word apart here; 1 for a topic of one word. */
export function neighbourShare({ places }: Match): number {
  if (places.length < 2) return (places[0] ?? -1) >= 0 ? 1 : 0;
  let kept = 0;
  for (let number = 1; number < places.length; number++) {
    const first = places[number - 1] ?? -1;
    const second = places[number] ?? -1;
    if (first >= 0 && second >= 0 && Math.abs(second - first) <= 2) kept++;
  }
  return kept / (places.length - 1);
}

/**
 * Words of the topic per word from the first to the last of them; 0 for fewer than two unless there is
 * but one. */
export function closeness({ places }: Match): number {
  const met = places.filter((place) => place >= 0);
  if (met.length < 2) return met.length === places.length ? met.length : 0;
  return met.length / (Math.max(...met) - Math.min(...met) + 1);
}
