// A library made of what it is to give: the door of the real one over functions of a test.

import type { Answer } from "../src/answer/answer.ts";
import type { Library } from "../src/library.ts";
import type { ReloadReport, Status } from "../src/tasks/reports.ts";
import type { Request, Response } from "../src/tasks/tasks.ts";

/** What is behind each request. */
export type Desk = Readonly<{
  answer(question: string): Promise<Answer>;
  reload(): Promise<ReloadReport>;
  status(): Status | null;
}>;

export function libraryOf(desk: Desk): Library {
  async function give(request: Request): Promise<Response<Request>> {
    switch (request.kind) {
      case "answer":
        return { answer: await desk.answer(request.question), trace: null };
      case "reload":
        return desk.reload();
      case "status":
        return desk.status();
      default:
        throw new Error(`Nobody is at the desk for ${request.kind}.`);
    }
  }
  return { run: (request) => give(request) as Promise<Response<typeof request>> };
}
