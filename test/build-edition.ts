// An edition at once, for tests and benchmarks; the library builds its own in turns.

import { type Edition, type EditionOptions, editionSteps } from "../src/edition.ts";
import { finish } from "../src/text/steps.ts";

/** Builds an edition; an empty reading gives one that answers nothing. */
export function buildEdition(
  reading: Parameters<typeof editionSteps>[0],
  options: EditionOptions = {},
): Edition {
  return finish(editionSteps(reading, options));
}
