// What the program writes on standard error besides the line that tells of a long reading.

import { PATIENCE_MS } from "../src/terminal/progress.ts";

/**
 * The lines but for the first that tells progress, where the program ran long enough to tell any: the
 * machine decides whether it did, and under load two articles take more than a second.
 * `("Reading the corpus …\nNo.\n", 1200)` → "No.\n"; the same for 900 ms keeps both lines.
 */
export function withoutProgress(err: string, tookMs: number): string {
  if (tookMs < PATIENCE_MS) return err;
  return err.replace(/^Reading the corpus(?:: \d+ of \d+ articles?)? …\n/m, "");
}
