// What the steps share while they read one article.

import type { Cue } from "./cues/find-cues.ts";
import type { Decide } from "./decisions/linear-model.ts";
import type { Entities, Entity } from "./entities/entity.ts";
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

/** What the article has told so far; grows as statements are found. */
export type History = {
  /** Speakers in order of the text, the latest last. */
  speakers: { entity: Entity; paragraph: number }[];
  /** The latest speaker of all where that is somebody unnamed: "a firefighter". */
  unnamed: Mention | null;
};

export type ExtractionState = AnalysedArticle & {
  /** By paragraph, in order. */
  readonly cues: readonly (readonly Cue[])[];
  /** The subject of each cue so far; null: nobody. */
  readonly subjects: Map<Cue, Mention | null>;
  /** The probability of that, 0–1. */
  readonly subjectProbabilities: Map<Cue, number>;
  readonly speakers: Map<Mention, Speaker>;
  readonly history: History;
  readonly decide: Decide;
  readonly statements: Statement[];
  previousSpeaker: { speaker: Speaker; cue: Cue | null; paragraph: number } | null;
};
