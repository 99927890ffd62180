// Whom a mention means: a name by its entity, "he" and "they" by what came before, a description by what
// the article ties it to; and who was heard speaking, which later pronouns depend on.

import type { Cue } from "../cues/find-cues.ts";
import {
  type AnalysedArticle,
  type ExtractionState,
  type ReadonlyState,
  recordMeaning,
  type Speaker,
} from "../extraction-state.ts";
import { PRONOUNS } from "../lexicon/function-words.ts";
import { isRelative, type Mention } from "../mentions/mention.ts";
import { lowerAt } from "../reading/read-article.ts";
import { fullNameOf } from "./descriptions/body-descriptions.ts";
import { describedEntity } from "./descriptions/descriptions.ts";
import { bodyBefore } from "./pronouns/it-and-they.ts";
import { topicBefore } from "./pronouns/paragraph-topic.ts";
import { pluralAntecedent } from "./pronouns/plural-antecedent.ts";
import {
  genderInReport,
  hasBetterFittingRival,
  introducedBefore,
  isNamedInOwnQuotation,
  isNotNamedNearby,
  isUnnamedMeant,
} from "./pronouns/pronoun-checks.ts";
import { referentOptions } from "./pronouns/pronoun-options.ts";
import { antecedentOf } from "./pronouns/relative-pronouns.ts";

/** Whom the mention means; decided once per mention, in order of the text. */
export function resolve(state: ExtractionState, mention: Mention): Speaker {
  const known = state.speakers.get(mention);
  if (known !== undefined) return known;
  const speaker = decideMeaning(state, mention);
  recordMeaning(state, speaker);
  return speaker;
}

/** Whom the subject of the cue means; null without one. */
export function speakerOfCue({ subjects, speakers }: ReadonlyState, cue: Cue): Speaker | null {
  const subject = subjects.get(cue) ?? null;
  return subject === null ? null : (speakers.get(subject) ?? null);
}

/** Whom a kind of mention means; null for a mention of another kind, or where the rule cannot tell. */
type Meaning = (state: ExtractionState, mention: Mention) => Speaker | null;

/**
 * The first that can tell decides; a mention that none knows means whom the model finds likeliest. Names
 * and descriptions stand apart from pronouns; of the rules for "he" and "she" the one whose words stand
 * nearest comes first, and only if nobody was just heard or introduced is everybody weighed.
 */
const MEANINGS: readonly Meaning[] = [
  bearerOfName,
  ownerOfWords,
  describedPerson,
  writer,
  body,
  antecedent,
  unnamedSpeaker,
  introducedPerson,
];

function decideMeaning(state: ExtractionState, mention: Mention): Speaker {
  for (const rule of MEANINGS) {
    const speaker = rule(state, mention);
    if (speaker !== null) return speaker;
  }
  return likeliestPerson(state, mention);
}

const nobody = (mention: Mention): Speaker => ({ entity: null, mention, probability: 1 });

function bearerOfName({ entities }: ReadonlyState, mention: Mention): Speaker | null {
  if (mention.kind !== "name") return null;
  return { entity: entities.of.get(mention) ?? null, mention, probability: 1 };
}

/** "According to [her account]": she says it. */
function ownerOfWords(state: ExtractionState, mention: Mention): Speaker | null {
  if (mention.kind !== "description" || !OWN_WORDS.has(mention.head)) return null;
  const owner = ownerOf(state, mention);
  return owner === null ? null : { ...owner, mention };
}

function describedPerson(state: ReadonlyState, mention: Mention): Speaker | null {
  if (mention.kind !== "description") return null;
  const found = describedEntity(state, mention, genderInReport(state.reading, mention));
  return found === null ? nobody(mention) : { ...found, mention };
}

/** "I", "we": whoever writes. */
function writer(_: ReadonlyState, mention: Mention): Speaker | null {
  return PRONOUNS.get(mention.head) === "first" ? nobody(mention) : null;
}

function body(state: ExtractionState, mention: Mention): Speaker | null {
  return /^(?:it|they)$/.test(mention.head) ? resolveBody(state, mention) : null;
}

function antecedent(state: ExtractionState, mention: Mention): Speaker | null {
  return isRelative(mention) ? resolveRelative(state, mention) : null;
}

function unnamedSpeaker(state: ReadonlyState, mention: Mention): Speaker | null {
  return isHeOrShe(mention) && isUnnamedMeant(state, mention) ? nobody(mention) : null;
}

/** How often the one just introduced is who speaks next: 12 of 13 in the annotated articles read. */
const INTRODUCTION_PROBABILITY = 0.9;

function introducedPerson(state: ReadonlyState, mention: Mention): Speaker | null {
  const entity = introducedBefore(state, mention);
  return entity === null ? null : { entity, mention, probability: INTRODUCTION_PROBABILITY };
}

function likeliestPerson(state: ReadonlyState, mention: Mention): Speaker {
  const { value, probability } = state.decide("referent", referentOptions(state, mention), mention);
  const speaker = { entity: value, mention, probability };
  return isHeOrShe(mention) ? correctPronoun(state, speaker) : speaker;
}

const isHeOrShe = ({ head }: Mention) => /^s?he$/.test(head);

/** "His" belongs to the one whom "he" would mean here. */
const OWNERS = new Map([
  ["his", "he"],
  ["her", "she"],
  ["their", "they"],
  ["its", "it"],
]);

/** An owner less probable than this goes unnamed: right in 3 of 6 below, in 22 of 23 above. */
const MIN_OWNER_PROBABILITY = 0.65;

/** Whose a description is that begins with "his", "her", "its" or "their"; null where that is not probable enough. */
export function ownerOf(state: ExtractionState, mention: Mention): Speaker | null {
  const [possessive = ""] = mention.words.split(/\s/u);
  const head = OWNERS.get(possessive.toLowerCase());
  if (head === undefined) return null;
  const pronoun: Mention = { ...mention, kind: "pronoun", head };
  const owner = isHeOrShe(pronoun) ? likeliest(state, pronoun) : resolveBody(state, pronoun);
  return owner.entity !== null && owner.probability >= MIN_OWNER_PROBABILITY ? owner : null;
}

/** Whom "he" or "she" would mean; of an owner there is less doubt than of a speaker, who may be the object as well. */
function likeliest(state: ReadonlyState, mention: Mention): Speaker {
  const { value, probability } = state.decide("referent", referentOptions(state, mention), mention);
  const topic = topicBefore(state, mention, value)?.entity ?? value;
  return {
    entity: topic,
    mention,
    probability: topic === value ? probability : INTRODUCTION_PROBABILITY,
  };
}

/** What is said in these is said by whose they are: "according to her account". */
const OWN_WORDS: ReadonlySet<string> = new Set(
  (
    "account statement statements letter letters tweet tweets memo email emails book memoir autobiography lawsuit suit " +
    "filing filings complaint petition column article testimony submission affidavit remarks comments words speech " +
    "message post disclosure"
  ).split(" "),
);

/** How often the latest body or plural subject is what "it" or "they" means, about, in the development articles. */
const BODY_PROBABILITY = 0.8;

/** "It … it … it": so many that each take up the one before. In 565 articles read the longest chain has 2. */
const MAX_PRONOUN_LINKS = 8;

/**
 * Of "it" and "they" the body or the several people that were the subject before; nobody where nothing
 * tells. A description stands for them only if it has a name ("Weber's aides"): "the report" tells no
 * more than "it".
 */
function resolveBody(state: ExtractionState, mention: Mention, links = 0): Speaker {
  const plural = mention.head === "they" ? pluralAntecedent(state, mention) : null;
  const subject = plural ?? bodyBefore(state, mention);
  if (subject === null) return nobody(mention);
  if (subject.kind === "pronoun")
    return links < MAX_PRONOUN_LINKS
      ? { ...resolveBody(state, subject, links + 1), mention }
      : nobody(mention);
  const { entity, described = subject, probability } = resolve(state, subject);
  if (entity !== null) return { entity, mention, probability: probability * BODY_PROBABILITY };
  return holdsName(state, described) || fullNameOf(state, described) !== null
    ? { entity, mention, described, probability: 1 }
    : nobody(mention);
}

function holdsName(
  { mentions }: AnalysedArticle,
  { kind, paragraph, first, last }: Mention,
): boolean {
  return (
    kind === "description" &&
    (mentions[paragraph] ?? []).some(
      (other) => other.kind === "name" && other.first >= first && other.last <= last,
    )
  );
}

/** The model's choice for "he" or "she", unless the paragraph says otherwise or leaves it open. */
function correctPronoun(state: ReadonlyState, speaker: Speaker): Speaker {
  const { entity: chosen, mention } = speaker;
  const topic = topicBefore(state, mention, chosen);
  if (topic !== null)
    return topic.entity === chosen
      ? speaker
      : { entity: topic.entity, mention, probability: INTRODUCTION_PROBABILITY };
  const isOpen =
    chosen !== null &&
    (isNamedInOwnQuotation(state, mention, chosen) ||
      isNotNamedNearby(state, mention, chosen) ||
      hasBetterFittingRival(state, mention, chosen));
  return isOpen ? nobody(mention) : speaker;
}

/**
 * Whom "who" and "that" mean: the one named before, or who a description there means where the clause only
 * adds to it ("the senator, who said"); "critics who say" are nobody whom the article names.
 */
function resolveRelative(state: ExtractionState, mention: Mention): Speaker {
  const described = antecedentOf(state, mention);
  if (described === null || described.kind === "pronoun") return nobody(mention);
  const paragraph = state.reading.paragraphs[mention.paragraph];
  const isAdded = paragraph !== undefined && lowerAt(paragraph, mention.first - 1) === ",";
  const isNamed = described.kind === "name" || isAdded;
  const { entity, probability } = isNamed ? resolve(state, described) : nobody(described);
  return { entity, mention, described, probability };
}
