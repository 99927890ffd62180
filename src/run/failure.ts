// Why something could not be done, for whoever runs the program.

import { inspect } from "node:util";
import { ConfigError } from "../config.ts";
import { CorpusError } from "../corpus/fault.ts";
import { ThreadLostError } from "../engine/thread.ts";
import { BusyError } from "../tasks/busy-error.ts";
import { wording } from "../wording/wording.ts";

/**
 * Errors that we throw at the edge are sentences for a person who can mend it; those from deeper inside
 * carry what is wrong as data. Those that the language or Node
 * throw (a TypeError, an ENOENT that nobody expected) are bugs, and shown with where they came from.
 */
export function describeFailure(error: unknown): string {
  if (error instanceof ConfigError) return wording.failures.config(error.problems);
  if (error instanceof CorpusError) return wording.faults.corpus(error.fault);
  if (error instanceof BusyError) return wording.failures.busy(error.kind);
  if (error instanceof ThreadLostError) return wording.failures.lossReason(error.reason);
  const isBug =
    !(error instanceof Error) ||
    "code" in error ||
    [TypeError, RangeError, ReferenceError, SyntaxError].some((kind) => error instanceof kind);
  return isBug ? inspect(error) : error.message;
}
