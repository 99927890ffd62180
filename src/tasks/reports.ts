// What is told of the edition that serves and of a reload, as plain data.

import type { Refusal } from "../corpus/corpus-reading.ts";

export type Status = Readonly<{
  articles: number;
  passages: number;
  statements: number;
  /** Speakers known by name. */
  people: number;
  refused: readonly Refusal[];
  /** When the serving edition was completed, as ISO 8601 in UTC. */
  readAt: string;
}>;

export type ReloadReport =
  | Readonly<{
      kind: "reloaded";
      added: number;
      changed: number;
      removed: number;
      tookMs: number;
      status: Status;
    }>
  /** The edition before goes on serving. */
  | Readonly<{ kind: "failed"; reason: string; tookMs: number }>;
