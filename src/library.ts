// The deep module: everything between a corpus folder and an answer. It holds the one piece of
// state, the edition that serves; terminal/ and discord/ see these types only.

import type { Answer } from "./answer/answer.ts";
import type { Refusal } from "./corpus/corpus-reading.ts";

export type { Refusal };

export type Status = Readonly<{
  articles: number;
  passages: number;
  statements: number;
  /** Speakers known by name. */
  people: number;
  refused: readonly Refusal[];
  /** When the serving edition was completed. */
  readAt: Date;
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

export type Library = Readonly<{
  /** @param options.limit how many quotes at most: 1–25, default 3. */
  answer(question: string, options?: { limit?: number }): Promise<Answer>;
  /** Reads the corpus again; a second call while one runs shares it. Never rejects. */
  reload(): Promise<ReloadReport>;
  /** Null until the first edition is complete. */
  status(): Status | null;
}>;
