// Every sentence that people read. What it says comes as data from the other folders; here is how it
// is said, one catalogue a language.

import { english } from "./english/english.ts";

/** What any language must have: where English has a fixed message, it has one of its own. */
type Messages<Catalogue> = {
  readonly [Name in keyof Catalogue]: Catalogue[Name] extends string
    ? string
    : Catalogue[Name] extends (...data: never) => unknown
      ? Catalogue[Name]
      : Messages<Catalogue[Name]>;
};

/**
 * What a catalogue has. English is the measure: a message that another language lacks, or makes from
 * other data, is an error of the type checker.
 */
export type Wording = Messages<typeof english>;

/** The language that everybody reads for now. */
export const wording: Wording = english;
