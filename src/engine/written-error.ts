// Errors as plain data, since a thread hands over of an error its words alone: the class and what it
// carries would be lost.

import { CorpusError, type CorpusFault } from "../corpus/fault.ts";
import { type Business, BusyError } from "../tasks/busy-error.ts";

type Common = Readonly<{ message: string; stack: string | undefined; cause: WrittenError | null }>;

export type WrittenError =
  | (Common & Readonly<{ kind: "corpus"; fault: CorpusFault }>)
  | (Common & Readonly<{ kind: "busy"; business: Business; retryAfterSeconds: number }>)
  /** `code` is Node's, such as `ENOSPC`; null where it has none. */
  | (Common & Readonly<{ kind: "other"; name: string; code: string | null }>);

/** Those of the language, which tell that something is a bug. */
const ERRORS: Readonly<Record<string, ErrorConstructor>> = {
  TypeError,
  RangeError,
  ReferenceError,
  SyntaxError,
};

/** Anything may be thrown; what is no error becomes one that says it. */
export function writeError(error: unknown): WrittenError {
  if (!(error instanceof Error)) return writeError(new Error(String(error)));
  const told = {
    message: error.message,
    stack: error.stack,
    cause: error.cause === undefined ? null : writeError(error.cause),
  };
  if (error instanceof CorpusError) return { ...told, kind: "corpus", fault: error.fault };
  if (error instanceof BusyError) {
    const { kind: business, retryAfterSeconds } = error;
    return { ...told, kind: "busy", business, retryAfterSeconds };
  }
  const code = "code" in error && typeof error.code === "string" ? error.code : null;
  return { ...told, kind: "other", name: error.name, code };
}

/** With the stack of the thread that it comes from. */
export function readError(written: WrittenError): Error {
  const error = madeFrom(written);
  if (written.stack !== undefined) error.stack = written.stack;
  if (written.cause !== null) error.cause = readError(written.cause);
  return error;
}

function madeFrom(written: WrittenError): Error {
  switch (written.kind) {
    case "corpus":
      return new CorpusError(written.fault);
    case "busy":
      return new BusyError(written.business, written.retryAfterSeconds);
    case "other": {
      const error = new (ERRORS[written.name] ?? Error)(written.message);
      error.name = written.name;
      return written.code === null ? error : Object.assign(error, { code: written.code });
    }
  }
}
