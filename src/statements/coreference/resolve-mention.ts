// Whom a mention means: a name by its entity, "he" and "they" by what came before, a description by what
// the article ties it to; and who was heard speaking, which later pronouns depend on.

import type { Cue } from "../cues/find-cues.ts";
import { cannotBePerson } from "../entities/entity.ts";
import type { ExtractionState, Speaker } from "../extraction-state.ts";
import { PRONOUNS } from "../lexicon/function-words.ts";
import { isOnePerson } from "../lexicon/nouns.ts";
import { isRelative, type Mention } from "../mentions/mention.ts";
import { lowerAt, sentenceBounds } from "../reading/read-article.ts";
import { fullNameOf } from "./descriptions/body-descriptions.ts";
import { describedEntity } from "./descriptions/descriptions.ts";
import { bodyBefore } from "./pronouns/it-and-they.ts";
import { topicBefore } from "./pronouns/paragraph-topic.ts";
import {
  genderInReport,
  hasBetterFittingRival,
  introducedBefore,
  isNamedInOwnQuotation,
  isNotNamedNearby,
} from "./pronouns/pronoun-checks.ts";
import { pluralAntecedent, referentOptions } from "./pronouns/pronoun-options.ts";
import { antecedentOf } from "./pronouns/relative-pronouns.ts";

/** A guess less probable than this leads no later pronoun. */
const MIN_RECORDED_PROBABILITY = 0.35;

/** "A firefighter", "Norrby's coach": somebody alone whom the article does not name. */
function isUnnamedPerson({ entity, mention }: Speaker): boolean {
  return entity === null && mention.kind === "description" && isOnePerson(mention.head);
}

/** Notes that the person behind `mention` spoke. */
export function recordSpeaker(
  { speakers, history }: ExtractionState,
  mention: Mention,
  subjectProbability: number,
) {
  const speaker = speakers.get(mention);
  if (
    speaker?.entity != null &&
    subjectProbability * speaker.probability >= MIN_RECORDED_PROBABILITY
  )
    history.speakers.push({ entity: speaker.entity, paragraph: mention.paragraph });
  if (speaker !== undefined) history.unnamed = isUnnamedPerson(speaker) ? mention : null;
}

/** Whom the mention means; decided once per mention, in order of the text. */
export function resolve(state: ExtractionState, mention: Mention): Speaker {
  const known = state.speakers.get(mention);
  if (known !== undefined) return known;
  const speaker =
    mention.kind === "name"
      ? { entity: state.entities.of.get(mention) ?? null, mention, probability: 1 }
      : resolveReferent(state, mention);
  state.speakers.set(mention, speaker);
  return speaker;
}

/** Whom the subject of the cue means; null without one. */
export function speakerOf({ subjects, speakers }: ExtractionState, cue: Cue): Speaker | null {
  const subject = subjects.get(cue) ?? null;
  return subject === null ? null : (speakers.get(subject) ?? null);
}

/** How often the latest body or plural subject is what "it" or "they" means, about, in the development articles. */
const BODY_PROBABILITY = 0.8;

/** How often the one just introduced is who speaks next: 12 of 13 in the annotated articles read. */
const INTRODUCTION_PROBABILITY = 0.9;

function resolveReferent(state: ExtractionState, mention: Mention): Speaker {
  if (mention.kind === "description") {
    const owner = OWN_WORDS.has(mention.head) ? ownerOf(state, mention) : null;
    if (owner !== null) return { ...owner, mention };
    const asked = genderInReport(state.reading, mention);
    const found = describedEntity(state, mention, asked);
    return { entity: found?.entity ?? null, mention, probability: found?.probability ?? 1 };
  }
  if (PRONOUNS.get(mention.head) === "first") return { entity: null, mention, probability: 1 }; // the writer
  if (/^(?:it|they)$/.test(mention.head)) return resolveBody(state, mention);
  if (isRelative(mention)) return resolveRelative(state, mention);
  if (/^s?he$/.test(mention.head) && isUnnamedMeant(state, mention))
    return { entity: null, mention, probability: 1 };
  const introduced = introducedBefore(state, mention);
  if (introduced !== null)
    return { entity: introduced, mention, probability: INTRODUCTION_PROBABILITY };
  const choice = state.decide("referent", referentOptions(state, mention), mention);
  const pronoun = { entity: choice.value, mention, probability: choice.probability };
  return /^s?he$/.test(mention.head) ? correctPronoun(state, pronoun) : pronoun;
}

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
  const owner = /^s?he$/.test(head) ? likeliest(state, pronoun) : resolveBody(state, pronoun);
  return owner.entity !== null && owner.probability >= MIN_OWNER_PROBABILITY ? owner : null;
}

/** Whom "he" or "she" would mean; of an owner there is less doubt than of a speaker, who may be the object as well. */
function likeliest(state: ExtractionState, mention: Mention): Speaker {
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

/**
 * Of "it" and "they" the body or the several people that were the subject before; nobody where nothing
 * tells. A description stands for them only if it has a name ("Weber's aides"): "the report" tells no
 * more than "it".
 */
function resolveBody(state: ExtractionState, mention: Mention): Speaker {
  const plural = mention.head === "they" ? pluralAntecedent(state, mention) : null;
  const subject = plural ?? bodyBefore(state, mention);
  if (subject === null) return { entity: null, mention, probability: 1 };
  if (subject.kind === "pronoun") return { ...resolveBody(state, subject), mention };
  const { entity, described = subject, probability } = resolve(state, subject);
  if (entity !== null) return { entity, mention, probability: probability * BODY_PROBABILITY };
  return holdsName(state, described) || fullNameOf(state, described) !== null
    ? { entity, mention, described, probability: 1 }
    : { entity, mention, probability: 1 };
}

function holdsName(
  { mentions }: ExtractionState,
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
function correctPronoun(state: ExtractionState, speaker: Speaker): Speaker {
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
  return isOpen ? { entity: null, mention, probability: 1 } : speaker;
}

/** Whether somebody unnamed spoke last, in this paragraph, and no person was named since: "A firefighter said … “…,” he said." */
function isUnnamedMeant(
  { reading, history, mentions, entities }: ExtractionState,
  mention: Mention,
): boolean {
  const { unnamed } = history;
  const paragraph = reading.paragraphs[mention.paragraph];
  if (paragraph === undefined || unnamed?.paragraph !== mention.paragraph) return false;
  // "The witness, known as Lucy, said …. “…,” she said.": a name beside the unnamed one is no other subject
  const sentence = paragraph.sentenceOf[unnamed.first] ?? 0;
  const isLater = sentence < (paragraph.sentenceOf[mention.first] ?? 0);
  const since = isLater ? sentenceBounds(paragraph, sentence).last : unnamed.last;
  return !(mentions[mention.paragraph] ?? []).some((other) => {
    const entity = entities.of.get(other);
    return (
      entity !== undefined &&
      !cannotBePerson(entity) &&
      !other.isQuoted &&
      (other.first >= since ||
        (other.first >= unnamed.last && lowerAt(paragraph, other.first - 1) === ",")) &&
      other.first < mention.first
    );
  });
}

/**
 * Whom "who" and "that" mean: the one named before, or who a description there means where the clause only
 * adds to it ("the senator, who said"); "critics who say" are nobody whom the article names.
 */
function resolveRelative(state: ExtractionState, mention: Mention): Speaker {
  const described = antecedentOf(state, mention);
  if (described === null || described.kind === "pronoun")
    return { entity: null, mention, probability: 1 };
  const paragraph = state.reading.paragraphs[mention.paragraph];
  const isAdded = paragraph !== undefined && lowerAt(paragraph, mention.first - 1) === ",";
  const isNamed = described.kind === "name" || isAdded;
  const { entity, probability } = isNamed ? resolve(state, described) : NOBODY;
  return { entity, mention, described, probability };
}

const NOBODY = { entity: null, probability: 1 };
