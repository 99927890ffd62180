// What the rules that read one sentence are given, and what they give back.

import type { Found, People } from "../../statements/person.ts";
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
  found: Pick<
    Question,
    "speaker" | "speakerWords" | "others" | "unread" | "candidates" | "unknownSpeaker"
  >;
  topic: string;
  publisher: string | null;
  focus: Question["focus"];
  wantsWords: Question["wantsWords"];
}>;

export const NOBODY: Said["found"] = {
  speaker: null,
  speakerWords: null,
  others: [],
  unread: [],
  candidates: [],
  unknownSpeaker: null,
};

export const NOT_FOUND: Found = { kind: "none" };

export function speakerOf(found: Found, words: string): Said["found"] {
  if (found.kind === "one") return { ...NOBODY, speaker: found.person, speakerWords: words };
  const candidates = found.kind === "several" ? found.people : [];
  return { ...NOBODY, candidates, speakerWords: words };
}
