// Why a request is not served now though nothing is wrong: whoever asks is told so, and may ask again.

/** `many-asking`: the queue is full. `not-read-yet`: the first reading is not complete. */
export type Business = "many-asking" | "not-read-yet";

/** Thrown instead of an answer; wording/ says it to people. */
export class BusyError extends Error {
  readonly kind: Business;
  readonly retryAfterSeconds: number;

  constructor(kind: Business, retryAfterSeconds: number) {
    super(kind);
    this.name = "BusyError";
    this.kind = kind;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** How long reading a corpus that is not small takes, about. */
const READING_SECONDS = 30;

export function notReadYet(): BusyError {
  return new BusyError("not-read-yet", READING_SECONDS);
}
