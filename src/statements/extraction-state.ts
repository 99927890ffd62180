// What the steps share while they read one article, and the functions that change it: the only ones, so
// that whoever adds to it takes an `ExtractionState`, and whoever only looks takes a `ReadonlyState`.

import { type Cue, findCues } from "./cues/find-cues.ts";
import type { Choice, Decide } from "./decisions/linear-model.ts";
import type { Entities, Entity } from "./entities/entity.ts";
import { isOnePerson } from "./lexicon/nouns.ts";
import type { Mention } from "./mentions/mention.ts";
import type { TokenisedArticle } from "./reading/read-article.ts";
import type { Statement } from "./statement.ts";

/** An article as read, with everybody whom it names: known before anything is attributed. */
export type AnalysedArticle = Readonly<{
  reading: TokenisedArticle;
  /** By paragraph, in order. */
  mentions: readonly (readonly Mention[])[];
  entities: Entities;
}>;

/** Who a mention turned out to be; `probability` is that it means them, 0–1. */
export type Speaker = Readonly<{
  entity: Entity | null;
  mention: Mention;
  /** For "who", "that", "it" and "they": the words that they stand for, where these can be told. */
  described?: Mention;
  probability: number;
}>;

/** Whose words a quotation without an introduction may go on with. */
export type PreviousSpeaker = Readonly<{ speaker: Speaker; cue: Cue | null; paragraph: number }>;

/** Who has been heard so far; later pronouns depend on it. */
export type History = Readonly<{
  /** Speakers in order of the text, the latest last. */
  speakers: readonly Readonly<{ entity: Entity; paragraph: number }>[];
  /** The latest speaker of all where that is somebody unnamed: "a firefighter". */
  unnamed: Mention | null;
}>;

/** What the steps have found so far. */
export type ReadonlyState = AnalysedArticle &
  Readonly<{
    decide: Decide;
    /** By paragraph, in order. */
    cues: readonly (readonly Cue[])[];
    /** The subject of each cue so far; null: nobody. */
    subjects: ReadonlyMap<Cue, Mention | null>;
    /** The probability of that, 0–1. */
    subjectProbabilities: ReadonlyMap<Cue, number>;
    speakers: ReadonlyMap<Mention, Speaker>;
    history: History;
    statements: readonly Statement[];
    previousSpeaker: PreviousSpeaker | null;
  }>;

/** The same, for the steps that add to it by the functions below. */
export type ExtractionState = Omit<ReadonlyState, keyof Growing> & Growing;

type Growing = {
  readonly subjects: Map<Cue, Mention | null>;
  readonly subjectProbabilities: Map<Cue, number>;
  readonly speakers: Map<Mention, Speaker>;
  readonly history: {
    readonly speakers: { entity: Entity; paragraph: number }[];
    unnamed: Mention | null;
  };
  readonly statements: Statement[];
  previousSpeaker: PreviousSpeaker | null;
};

/** An article of which nobody has been heard yet; its cues are found. */
export function startState(article: AnalysedArticle, decide: Decide): ExtractionState {
  return {
    ...article,
    decide,
    cues: article.reading.paragraphs.map(findCues),
    subjects: new Map(),
    subjectProbabilities: new Map(),
    speakers: new Map(),
    history: { speakers: [], unnamed: null },
    statements: [],
    previousSpeaker: null,
  };
}

/** Enters who is the subject of a cue; null for nobody. */
export function recordSubject(
  { subjects, subjectProbabilities }: ExtractionState,
  cue: Cue,
  { value, probability }: Choice<Mention | null>,
) {
  subjects.set(cue, value);
  subjectProbabilities.set(cue, probability);
}

/** Enters whom a mention means. */
export function recordMeaning({ speakers }: ExtractionState, speaker: Speaker) {
  speakers.set(speaker.mention, speaker);
}

/** A guess less probable than this leads no later pronoun. */
const MIN_RECORDED_PROBABILITY = 0.35;

/** Enters that whoever `mention` means spoke, as far as that is known; later pronouns depend on it. */
export function recordSpeaker(
  { speakers, history }: ExtractionState,
  mention: Mention,
  subjectProbability: number,
) {
  const speaker = speakers.get(mention);
  if (speaker === undefined) return;
  const { entity, probability } = speaker;
  if (entity !== null && subjectProbability * probability >= MIN_RECORDED_PROBABILITY)
    history.speakers.push({ entity, paragraph: mention.paragraph });
  history.unnamed = isUnnamedPerson(speaker) ? mention : null;
}

/** "A firefighter", "Norrby's coach": somebody alone whom the article does not name. */
function isUnnamedPerson({ entity, mention }: Speaker): boolean {
  return entity === null && mention.kind === "description" && isOnePerson(mention.head);
}

/** Enters whose words the next quotation may go on with; null for nobody's. */
export function recordPreviousSpeaker(state: ExtractionState, previous: PreviousSpeaker | null) {
  state.previousSpeaker = previous;
}

export function recordStatement({ statements }: ExtractionState, statement: Statement) {
  statements.push(statement);
}
