// What a language has before it has a whole catalogue.

import type { english } from "./english/english.ts";

/** What is said to those who ask in a language that we do not understand. */
export type PartialWording = Pick<typeof english, "onlyEnglish">;
