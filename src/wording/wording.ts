// Every sentence that people read. What it says comes as data from the other folders; here is how it
// is said, one catalogue a language.

import { english } from "./english/english.ts";

/**
 * What a catalogue has. English is the measure: a message that another language lacks, or makes from
 * other data, is an error of the type checker.
 */
export type Wording = typeof english;

/** The language that everybody reads for now. */
export const wording: Wording = english;
