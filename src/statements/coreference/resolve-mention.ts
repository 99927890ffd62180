// Whom a mention means: a name by its entity, "he" and "they" by what came before, a description by what
// the article ties it to; and who was heard speaking, which later pronouns depend on.

import type { Cue } from "../cues/find-cues.ts";
import { cannotBePerson } from "../entities/entity.ts";
import { PRONOUNS } from "../lexicon/function-words.ts";
import { isOnePerson } from "../lexicon/nouns.ts";
import { isRelative, type Mention } from "../mentions/mention.ts";
import { lowerAt, sentenceBounds } from "../reading/read-article.ts";
import type { Speaker, Work } from "../work.ts";
import { fullNameOf } from "./descriptions/body-descriptions.ts";
import { describedEntity } from "./descriptions/descriptions.ts";
import { bodyBefore } from "./pronouns/it-and-they.ts";
import { topicBefore } from "./pronouns/paragraph-topic.ts";
import {
  genderAsked,
  introducedBefore,
  isNamedBySelf,
  isOutdone,
  isOutOfSight,
} from "./pronouns/pronoun-checks.ts";
import { pluralAntecedent, referentOptions } from "./pronouns/pronoun-options.ts";
import { antecedentOf } from "./pronouns/relative-pronouns.ts";

/** A guess less sure than this leads no later pronoun. */
const LEAST_HEARD = 0.35;

/** "A firefighter", "Norrby's coach": somebody alone whom the article does not name. */
function isUnnamedPerson({ entity, mention }: Speaker): boolean {
  return entity === null && mention.kind === "description" && isOnePerson(mention.head);
}

/** Notes that the person behind `mention` spoke. */
export function hear({ speakers, history }: Work, mention: Mention, sure: number) {
  const speaker = speakers.get(mention);
  if (speaker?.entity != null && sure * speaker.sure >= LEAST_HEARD)
    history.speakers.push({ entity: speaker.entity, paragraph: mention.paragraph });
  if (speaker !== undefined) history.unnamed = isUnnamedPerson(speaker) ? mention : null;
}

/** Whom the mention means; decided once per mention, in order of the text. */
export function resolve(work: Work, mention: Mention): Speaker {
  const known = work.speakers.get(mention);
  if (known !== undefined) return known;
  const speaker =
    mention.kind === "name"
      ? { entity: work.entities.of.get(mention) ?? null, mention, sure: 1 }
      : resolveReferent(work, mention);
  work.speakers.set(mention, speaker);
  return speaker;
}

/** Whom the subject of the cue means; null without one. */
export function speakerOf({ subjects, speakers }: Work, cue: Cue): Speaker | null {
  const subject = subjects.get(cue) ?? null;
  return subject === null ? null : (speakers.get(subject) ?? null);
}

/** How often the latest body or plural subject is what "it" or "they" means, about, in the development articles. */
const SURE_OF_BODY = 0.8;

/** How often the one just introduced is who speaks next: 12 of 13 in the annotated articles read. */
const SURE_OF_INTRODUCTION = 0.9;

function resolveReferent(work: Work, mention: Mention): Speaker {
  if (mention.kind === "description") {
    const owner = OWN_WORDS.has(mention.head) ? ownerOf(work, mention) : null;
    if (owner !== null) return { ...owner, mention };
    const asked = genderAsked(work.reading, mention);
    const found = describedEntity(work, mention, asked);
    return { entity: found?.entity ?? null, mention, sure: found?.sure ?? 1 };
  }
  if (PRONOUNS.get(mention.head) === "first") return { entity: null, mention, sure: 1 }; // the writer
  if (/^(?:it|they)$/.test(mention.head)) return resolveBody(work, mention);
  if (isRelative(mention)) return resolveRelative(work, mention);
  if (/^s?he$/.test(mention.head) && isUnnamedMeant(work, mention))
    return { entity: null, mention, sure: 1 };
  const introduced = introducedBefore(work, mention);
  if (introduced !== null) return { entity: introduced, mention, sure: SURE_OF_INTRODUCTION };
  const choice = work.decide("referent", referentOptions(work, mention), mention);
  const pronoun = { entity: choice.value, mention, sure: choice.probability };
  return /^s?he$/.test(mention.head) ? checked(work, pronoun) : pronoun;
}

/** "His" belongs to the one whom "he" would mean here. */
const OWNERS = new Map([
  ["his", "he"],
  ["her", "she"],
  ["their", "they"],
  ["its", "it"],
]);

/** An owner less probable than this goes unnamed: right in 3 of 6 below, in 22 of 23 above. */
const LEAST_OWNER = 0.65;

/** Whose a description is that begins with "his", "her", "its" or "their"; null where that is not sure. */
export function ownerOf(work: Work, mention: Mention): Speaker | null {
  const [possessive = ""] = mention.words.split(/\s/u);
  const head = OWNERS.get(possessive.toLowerCase());
  if (head === undefined) return null;
  const pronoun: Mention = { ...mention, kind: "pronoun", head };
  const owner = /^s?he$/.test(head) ? likeliest(work, pronoun) : resolveBody(work, pronoun);
  return owner.entity !== null && owner.sure >= LEAST_OWNER ? owner : null;
}

/** Whom "he" or "she" would mean; of an owner there is less doubt than of a speaker, who may be the object as well. */
function likeliest(work: Work, mention: Mention): Speaker {
  const { value, probability } = work.decide("referent", referentOptions(work, mention), mention);
  const topic = topicBefore(work, mention, value)?.entity ?? value;
  return { entity: topic, mention, sure: topic === value ? probability : SURE_OF_INTRODUCTION };
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
function resolveBody(work: Work, mention: Mention): Speaker {
  const plural = mention.head === "they" ? pluralAntecedent(work, mention) : null;
  const subject = plural ?? bodyBefore(work, mention);
  if (subject === null) return { entity: null, mention, sure: 1 };
  if (subject.kind === "pronoun") return { ...resolveBody(work, subject), mention };
  const { entity, described = subject, sure } = resolve(work, subject);
  if (entity !== null) return { entity, mention, sure: sure * SURE_OF_BODY };
  return holdsName(work, described) || fullNameOf(work, described) !== null
    ? { entity, mention, described, sure: 1 }
    : { entity, mention, sure: 1 };
}

function holdsName({ mentions }: Work, { kind, paragraph, first, last }: Mention): boolean {
  return (
    kind === "description" &&
    (mentions[paragraph] ?? []).some(
      (other) => other.kind === "name" && other.first >= first && other.last <= last,
    )
  );
}

/** The model's choice for "he" or "she", unless the paragraph says otherwise or leaves it open. */
function checked(work: Work, speaker: Speaker): Speaker {
  const { entity: chosen, mention } = speaker;
  const topic = topicBefore(work, mention, chosen);
  if (topic !== null)
    return topic.entity === chosen
      ? speaker
      : { entity: topic.entity, mention, sure: SURE_OF_INTRODUCTION };
  const isOpen =
    chosen !== null &&
    (isNamedBySelf(work, mention, chosen) ||
      isOutOfSight(work, mention, chosen) ||
      isOutdone(work, mention, chosen));
  return isOpen ? { entity: null, mention, sure: 1 } : speaker;
}

/** Whether somebody unnamed spoke last, in this paragraph, and no person was named since: "A firefighter said … “…,” he said." */
function isUnnamedMeant({ reading, history, mentions, entities }: Work, mention: Mention): boolean {
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
function resolveRelative(work: Work, mention: Mention): Speaker {
  const described = antecedentOf(work, mention);
  if (described === null || described.kind === "pronoun") return { entity: null, mention, sure: 1 };
  const paragraph = work.reading.paragraphs[mention.paragraph];
  const isAdded = paragraph !== undefined && lowerAt(paragraph, mention.first - 1) === ",";
  const isNamed = described.kind === "name" || isAdded;
  const { entity, sure } = isNamed ? resolve(work, described) : NOBODY;
  return { entity, mention, described, sure };
}

const NOBODY = { entity: null, sure: 1 };
