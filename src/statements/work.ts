// What the steps share while they read one article.

import type { Cue } from "./cues.ts";
import type { Entities, Entity } from "./entities.ts";
import type { Decide } from "./linear-model.ts";
import type { Mention } from "./mentions.ts";
import type { Reading } from "./reading.ts";
import type { History } from "./referents.ts";
import type { Statement } from "./statement.ts";

/** Who a mention turned out to be; `sure` is the probability that it means them, 0–1. */
export type Speaker = Readonly<{ entity: Entity | null; mention: Mention; sure: number }>;

export type Work = {
  readonly reading: Reading;
  readonly mentions: Mention[][];
  readonly entities: Entities;
  readonly cues: Cue[][];
  readonly subjects: Map<Cue, Mention | null>;
  readonly sureness: Map<Cue, number>;
  readonly speakers: Map<Mention, Speaker>;
  readonly history: History;
  readonly decide: Decide;
  readonly statements: Statement[];
  previousSpeaker: { speaker: Speaker; cue: Cue | null; paragraph: number } | null;
};
