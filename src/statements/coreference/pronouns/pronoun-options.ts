// Whom a pronoun means: one of the people that the article has named, or nobody.

import { type Feature, feature } from "../../decisions/feature.ts";
import type { Option } from "../../decisions/linear-model.ts";
import type { Entity } from "../../entities/entity.ts";
import type { AnalysedArticle, ReadonlyState } from "../../extraction-state.ts";
import { SAYING_VERBS } from "../../lexicon/verbs.ts";
import type { Mention } from "../../mentions/mention.ts";
import { isQuoted, lowerAt, type Paragraph, startsSentence } from "../../reading/read-article.ts";
import { namedInQuotations, type PronounClass, pronounClassOf } from "./pronoun.ts";
import { candidatesFor, type PronounCandidate } from "./pronoun-candidates.ts";
import { candidateFeatures, type Pronoun } from "./pronoun-features.ts";

/** The people `mention` may mean, the latest named first, and null for nobody whom the article names. */
export function referentOptions(state: ReadonlyState, mention: Mention): Option<Entity | null>[] {
  const paragraph = state.reading.paragraphs[mention.paragraph];
  if (paragraph === undefined) return [{ value: null, features: [feature`none`] }];
  const candidates = candidatesFor(state, paragraph, mention);
  const pronoun = describePronoun(state, paragraph, mention, candidates);
  const options: Option<Entity | null>[] = candidates.map((candidate) => ({
    value: candidate.entity,
    features: candidateFeatures(state, pronoun, candidate),
  }));
  options.push({ value: null, features: nobodyFeatures(pronoun.pronounClass, candidates.length) });
  return options;
}

function describePronoun(
  article: AnalysedArticle,
  paragraph: Paragraph,
  mention: Mention,
  candidates: readonly PronounCandidate[],
): Pronoun {
  const pronounClass = pronounClassOf(mention);
  const isPersonal = pronounClass === "male" || pronounClass === "female";
  const group = isPersonal ? feature`person` : feature`${pronounClass}`;
  return {
    mention,
    paragraph,
    pronounClass,
    group,
    stand: feature`${group} ${standing(paragraph, mention)}`,
    compatible: candidates
      .map(({ entity }) => entity)
      .filter(({ kind }) => kind !== "organisation"),
    namedInWords: namedInQuotations(article, mention),
    prominent: [...article.entities.all].sort((a, b) => b.count - a.count)[0],
  };
}

/** How a pronoun stands: after the words that it says, at the head of its sentence, inside a clause. */
function standing(paragraph: Paragraph, { first, last }: Mention): string {
  if (isQuoted(paragraph, first - 1)) return "behind quotation";
  if (startsSentence(paragraph, first)) return "opening";
  const before = lowerAt(paragraph, first - 1);
  const isTail = SAYING_VERBS.has(lowerAt(paragraph, last));
  if (before === ",") return isTail ? "tail" : "behind comma";
  return /^(?:and|but)$/.test(before) ? "joined" : "inside";
}

function nobodyFeatures(pronounClass: PronounClass, candidates: number): Feature[] {
  return [
    feature`none`,
    feature`none ${pronounClass}`,
    feature`none ${pronounClass} of ${Math.min(2, candidates)}`,
  ];
}
