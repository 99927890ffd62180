// Who a pronoun may mean: those named before it whose gender does not speak against it.

import type { Entity } from "../../entities/entity.ts";
import type { AnalysedArticle } from "../../extraction-state.ts";
import type { Mention } from "../../mentions/mention.ts";
import { lowerAt, type Paragraph } from "../../reading/read-article.ts";
import { genderFit, pronounClassOf } from "./pronoun.ts";

const MAX_PRONOUN_CANDIDATES = 10;

/** Somebody named before the pronoun. */
export type PronounCandidate = Readonly<{
  entity: Entity;
  /** Its last mention before the pronoun. */
  latest: Mention;
  fit: ReturnType<typeof genderFit>;
  /** 0 for the one named last. */
  rank: number;
}>;

/** Whom the pronoun may mean, the latest named first. */
export function candidatesFor(
  article: AnalysedArticle,
  paragraph: Paragraph,
  pronoun: Mention,
): readonly PronounCandidate[] {
  const pronounClass = pronounClassOf(pronoun);
  const isPersonal = pronounClass === "male" || pronounClass === "female";
  const namedAfter = isPersonal ? namedInRest(article, paragraph, pronoun) : NOT_NAMED;
  const candidates: PronounCandidate[] = [];
  for (const [entity, latest] of latestMentions(article, pronoun)) {
    if (candidates.length === MAX_PRONOUN_CANDIDATES) break;
    const fit = genderFit(entity, pronounClass);
    if (fit !== "clash" && !namedAfter.has(entity))
      candidates.push({ entity, latest, fit, rank: candidates.length });
  }
  return candidates;
}

const NOT_NAMED: ReadonlySet<Entity> = new Set();

/**
 * Those named later in the sentence: in "He said Obama hopes …" he is not Obama. Not the subject that
 * an opening clause looks ahead to: "While he admitted the error, Lee said …"
 */
function namedInRest(
  { mentions, entities }: AnalysedArticle,
  paragraph: Paragraph,
  mention: Mention,
): ReadonlySet<Entity> {
  const named = new Set<Entity>();
  for (const other of mentions[mention.paragraph] ?? []) {
    if (
      other.kind !== "name" ||
      other.isQuoted ||
      other.first <= mention.first ||
      !isInSentence(paragraph, other, mention) ||
      isLookedAheadTo(paragraph, mention, other)
    )
      continue;
    const entity = entities.of.get(other);
    if (entity !== undefined) named.add(entity);
  }
  return named;
}

/** Whether `other` heads the main clause after the opening clause that the pronoun stands in. */
function isLookedAheadTo(paragraph: Paragraph, pronoun: Mention, other: Mention): boolean {
  const first = paragraph.sentenceStarts[paragraph.sentenceOf[pronoun.first] ?? 0] ?? 0;
  return (
    OPENING_CLAUSE.test(lowerAt(paragraph, first)) &&
    pronoun.first > first &&
    pronoun.first - first < 8 &&
    lowerAt(paragraph, other.first - 1) === "," &&
    !other.isModifier
  );
}

/** Words that open a clause before the main one. */
const OPENING_CLAUSE =
  /^(?:while|when|as|although|though|after|before|since|because|if|whether|in|on|at|back|despite)$/;

/** Per entity its latest mention before `mention`, the latest entity first. */
function latestMentions(
  { mentions, entities }: AnalysedArticle,
  mention: Mention,
): Map<Entity, Mention> {
  const seen = new Map<Entity, Mention>();
  for (let p = mention.paragraph; p >= 0 && seen.size < 3 * MAX_PRONOUN_CANDIDATES; p--) {
    for (const other of (mentions[p] ?? []).toReversed()) {
      if (p === mention.paragraph && other.first >= mention.first) continue;
      const entity = entities.of.get(other);
      if (entity !== undefined && !seen.has(entity)) seen.set(entity, other);
    }
  }
  return seen;
}

export function isInSentence(paragraph: Paragraph, latest: Mention, mention: Mention): boolean {
  return (
    latest.paragraph === mention.paragraph &&
    paragraph.sentenceOf[latest.first] === paragraph.sentenceOf[mention.first]
  );
}
