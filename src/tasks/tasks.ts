// Everything that can be asked of the library, in one table: a request and what it gives are plain
// data, so that both can cross to another thread or process. A new task is a file and a line here.

import { answer } from "./answer.ts";
import { compare } from "./compare.ts";
import { reload } from "./reload.ts";
import { status } from "./status.ts";
import type { Task, TaskContext } from "./task-context.ts";
import { verify } from "./verify.ts";

const TASKS = { answer, compare, verify, status, reload } as const;

type Tasks = typeof TASKS;

/** What can be asked, told apart by `kind`, the name of the task. */
export type Request = { [Kind in keyof Tasks]: Parameters<Tasks[Kind]>[0] }[keyof Tasks];

/** What a request gives: `Response<AnswerRequest>` is `AnswerResponse`. */
export type Response<Asked extends Request> = Given<Tasks[Asked["kind"]]>;

type Given<Known> = Known extends Task<never, infer Result> ? Result : never;

/** `run({ kind: "status" })` → a promise of `Status | null`. */
export type Run = <Asked extends Request>(request: Asked) => Promise<Response<Asked>>;

/** The one door: whoever asks, in whatever room or thread, asks by a request. */
export function runTask<Asked extends Request>(
  request: Asked,
  context: TaskContext,
): Promise<Response<Asked>> {
  // The table's keys are the kinds; TypeScript does not follow that through an index.
  const task = TASKS[request.kind] as Task<Asked, Response<Asked>>;
  return task(request, context);
}
