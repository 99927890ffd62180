// A topic or a factual question → the articles' own sentences that answer it, best first.

import type { Article } from "../../corpus/article.ts";
import type { Shelf } from "../../search/shelf.ts";
import { joinSentences } from "../shown/join-sentences.ts";
import { type Evidence, judgeSentence, rank } from "./evidence.ts";
import type { Wanted } from "./features.ts";
import { sentenceCandidates } from "./sentence-candidates.ts";
import { SENTENCE_WEIGHTS } from "./weights.ts";

/** The corpus answers from this `support` of the best sentence on, a probability. */
export const MIN_SENTENCE_SUPPORT = 0.5;

/**
 * From here on, below that, a sentence comes near what nothing answers. Of 707 questions with an answer
 * over 14 encyclopedia articles 12 that met silence have it first then; of 178 whose article is not
 * there 10 are shown something.
 */
export const MIN_NEAR_SUPPORT = 0.3;

/**
 * A further sentence is shown from this share of the best one's chance on: 1.2 a question, of which
 * every sixth answers as well. A share of the confidence shows half as many again for as few hits.
 */
const MIN_CHANCE_SHARE = 1 / 100;

/** `candidates` are all, best first; `kept` those that answer, with neighbours, none for silence. */
export type JudgedSentences = Readonly<{
  candidates: readonly Evidence[];
  kept: readonly Evidence[];
}>;

/** What the support of the best sentence must reach, and by what it is judged. */
export type Judging = Readonly<{ bar?: number; weights?: typeof SENTENCE_WEIGHTS }>;

/** The best sentence decides whether the corpus answers; the others are shown beside it. */
export function judgeSentences(
  shelf: Shelf,
  wanted: Wanted,
  isWanted: (article: Article) => boolean,
  { bar = MIN_SENTENCE_SUPPORT, weights = SENTENCE_WEIGHTS }: Judging = {},
): JudgedSentences {
  const candidates = rank(
    sentenceCandidates(shelf, wanted.query, isWanted).map((candidate) =>
      judgeSentence(candidate, wanted, shelf, weights),
    ),
  );
  const [best] = candidates;
  if (best === undefined || best.support < bar) return { candidates, kept: [] };
  // Scores are logarithms of chances, up to a constant of the question.
  const least = best.score + Math.log(MIN_CHANCE_SHARE);
  const answering = candidates.filter(({ score }) => score >= least);
  return {
    candidates,
    kept: joinSentences(answering, candidates).filter((evidence) => !isOnlyAsked(evidence)),
  };
}

/** The outlet's own question, without the sentence that answers it. */
function isOnlyAsked({ statement, text, reasons }: Evidence): boolean {
  const asks = reasons.some(({ name, value }) => name === "asks" && value > 0);
  return asks && statement === null && OPENS_QUESTION.test(text) && text.endsWith("?");
}

const OPENS_QUESTION =
  /^\P{L}{0,2}(?:who|whose|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)\b/iu;
