// `reload`: the corpus read again, while what serves goes on answering.

import type { ReloadReport } from "./reports.ts";
import type { Task } from "./task-context.ts";

export type ReloadRequest = Readonly<{ kind: "reload" }>;

/** Never rejects; two at the same time are one. */
export const reload: Task<ReloadRequest, ReloadReport> = (_, context) => context.reload();
