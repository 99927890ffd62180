// Why something could not be done, for whoever runs the program.

import { inspect } from "node:util";

/**
 * Errors that we throw are sentences for a person who can mend it. Those that the language or Node
 * throw (a TypeError, an ENOENT that nobody expected) are bugs, and shown with where they came from.
 */
export function describeFailure(error: unknown): string {
  const isBug =
    !(error instanceof Error) ||
    "code" in error ||
    [TypeError, RangeError, ReferenceError, SyntaxError].some((kind) => error instanceof kind);
  return isBug ? inspect(error) : error.message;
}
