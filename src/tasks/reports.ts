// What is told of the edition that serves and of a reload, as plain data.

import type { Refusal } from "../corpus/corpus-reading.ts";
import type { CorpusFault } from "../corpus/fault.ts";
import type { EntryRefusal } from "../people/people-file.ts";

/** A file that could not be read, or an entry of people.yaml. */
export type AnyRefusal = Refusal | EntryRefusal;

/** Why a reading failed; `message` is that of an error that nobody expected. */
export type ReloadFault = CorpusFault | Readonly<{ kind: "unexpected"; message: string }>;

export type Status = Readonly<{
  articles: number;
  passages: number;
  statements: number;
  /** Speakers known by name. */
  people: number;
  refused: readonly AnyRefusal[];
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
  | Readonly<{ kind: "failed"; fault: ReloadFault; tookMs: number }>;
