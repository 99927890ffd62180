// What a task may use beside its request. The library gives it; a test gives what it likes.

import type { Reranker } from "../answer/second-opinion.ts";
import type { Shelf } from "../search/shelf.ts";
import type { ReloadReport, Status } from "./reports.ts";

export type TaskContext = Readonly<{
  /** What is kept of the edition that serves. Waits for the first reading while that runs; rejects where nothing was read. */
  shelf(): Promise<Shelf>;
  /** Null until the first edition is complete. */
  status(): Status | null;
  /** Reads the corpus again; a second call while one runs shares it. Never rejects. */
  reload(): Promise<ReloadReport>;
  /** The calendar date here, ISO 8601: what people mean by "yesterday" goes by their own clock. */
  today(): string;
  /** Asked about the quotes that an answer may show; null: nobody is. */
  reranker: Reranker | null;
  /** Told what made the re-ranker fail, each time; the answer then has its usual order. */
  onRerankerFailure(error: unknown): void;
}>;

/** One thing that can be asked of the library: plain data in, plain data out. */
export type Task<Request, Response> = (request: Request, context: TaskContext) => Promise<Response>;
