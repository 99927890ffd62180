// What the rules that read one sentence are given, and what they give back.

import type { Found, KnownPeople } from "../../people/person.ts";
import type { Question } from "./question.ts";

/** What reading one sentence needs besides its words. */
export type QuestionContext = Readonly<{
  people: KnownPeople;
  publishers: readonly string[];
  /** The sentence with the user's capitals. */
  asTyped: string;
  mayBeMisspelt: (words: string) => boolean;
  articlesWith: (word: string, most: number) => number;
}>;

/** What a sentence asks for where it asks for somebody's words. */
export type Said = Readonly<{
  found: Pick<
    Question,
    | "speaker"
    | "speakerWords"
    | "others"
    | "unresolvedNames"
    | "candidates"
    | "unknownSpeaker"
    | "unnamedSpeaker"
  >;
  topic: string;
  publisher: string | null;
  /** An outlet in the place of the speaker that is none of the corpus' publishers. */
  outlet?: string;
  focus: Question["focus"];
  wantsWords: Question["wantsWords"];
}>;

/** Nobody's words in particular. */
export const NOBODY_ASKED: Said["found"] = {
  speaker: null,
  speakerWords: null,
  others: [],
  unresolvedNames: [],
  candidates: [],
  unknownSpeaker: null,
  unnamedSpeaker: null,
};

export const NOT_FOUND: Found = { kind: "none" };

/** The one whom `words` mean, or the several whom they may mean. */
export function foundSpeaker(found: Found, words: string): Said["found"] {
  if (found.kind === "one") return { ...NOBODY_ASKED, speaker: found.person, speakerWords: words };
  const candidates = found.kind === "several" ? found.people : [];
  return { ...NOBODY_ASKED, candidates, speakerWords: words };
}
