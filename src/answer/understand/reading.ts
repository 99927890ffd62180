// What the rules that read one sentence are given, and what they give back.

import type { Found, People, Person } from "../../statements/person.ts";
import type { Question } from "../question.ts";

/** What reading one sentence needs besides its words. */
export type Reading = Readonly<{
  people: People;
  publishers: readonly string[];
  /** The sentence with the user's capitals. */
  asTyped: string;
  mayBeMisspelt: (words: string) => boolean;
  articlesWith: (word: string) => number;
}>;

export type Said = Readonly<{
  found: Readonly<{
    speaker: Person | null;
    speakerWords: string | null;
    candidates: readonly Person[];
    unknownSpeaker: string | null;
  }>;
  topic: string;
  publisher: string | null;
  focus: Extract<Question, { kind: "question" }>["focus"];
  isSure: boolean;
}>;

export const NOBODY: Said["found"] = {
  speaker: null,
  speakerWords: null,
  candidates: [],
  unknownSpeaker: null,
};

export const NOT_FOUND: Found = { kind: "none" };

export function speakerOf(found: Found, words: string): Pick<Said, "found"> {
  if (found.kind === "one")
    return { found: { ...NOBODY, speaker: found.person, speakerWords: words } };
  const candidates = found.kind === "several" ? found.people : [];
  return { found: { ...NOBODY, candidates, speakerWords: words } };
}
