// `status`: what is being served.

import type { Status } from "./reports.ts";
import type { Task } from "./task-context.ts";

export type StatusRequest = Readonly<{ kind: "status" }>;

/** Null until the first edition is complete. */
export const status: Task<StatusRequest, Status | null> = async (_, context) => context.status();
