// Every sentence that people read. What it says comes as data from the other folders; here is how it
// is said, one catalogue a language.

import type { Note } from "../answer/note.ts";
import { english } from "./english/english.ts";
import { french } from "./french/french.ts";
import { german } from "./german/german.ts";
import type { PartialWording } from "./partial-wording.ts";
import { russian } from "./russian/russian.ts";
import { spanish } from "./spanish/spanish.ts";
import { ukrainian } from "./ukrainian/ukrainian.ts";

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

type ForeignNote = Extract<Note, { kind: "only-english" }>;

/** By the subtag of BCP 47. */
const OTHERS: Readonly<Record<Exclude<ForeignNote["language"], "other">, PartialWording>> = {
  de: german,
  es: spanish,
  fr: french,
  ru: russian,
  uk: ukrainian,
};

/** The language that everybody reads for now, but for whom we do not understand: they read it in theirs. */
export const wording: Wording = { ...english, explain };

function explain(notes: readonly Note[]): string | null {
  const foreign = notes.find((note) => note.kind === "only-english");
  if (foreign === undefined || foreign.language === "other") return english.explain(notes);
  const others = english.explain(notes.filter((note) => note !== foreign));
  const own = OTHERS[foreign.language].onlyEnglish(foreign.speaker);
  return others === null ? own : `${own} ${others}`;
}
