// Whether a word of the question has another of its kind before it here: "the eastern summit" for "the
// western summit", "the bronze cannon" for "the iron cannon".

import { isStopWord } from "../../search/analysis.ts";
import { listedRelations, sameWord } from "../../search/related-words.ts";
import { likeness, vectorOf } from "../../search/word-vectors.ts";
import type { Claim, Word } from "./claim.ts";

/** Two words stand in each other's place from this likeness in use on. */
const MIN_MODIFIER_LIKENESS = 0.35;

export function hasOtherModifier({ asked, shown, query, met }: Claim): boolean {
  const isUnmet = (term: string) => {
    const number = query.words.findIndex((word) => word.term === term);
    return number >= 0 && (met[number] ?? 0) === 0;
  };
  return asked.some((modifier, place) => {
    const noun = asked[place + 1];
    if (noun === undefined || isStopWord(noun.lower) || !isUnmet(modifier.term)) return false;
    return shown.words.some((word, at) => {
      const before = at === 0 ? undefined : shown.words[at - 1];
      return word.term === noun.term && before !== undefined && isOfItsKind(modifier, before);
    });
  });
}

function isOfItsKind(asked: Word, here: Word): boolean {
  if (isStopWord(here.lower) || isSameModifier(asked.term, here.term)) return false;
  if (asked.isCapitalised && here.isCapitalised) return true;
  if (isNumber(asked) && isNumber(here)) return true;
  const [a, b] = [vectorOf(asked.lower), vectorOf(here.lower)];
  return a >= 0 && b >= 0 && likeness(a, b) >= MIN_MODIFIER_LIKENESS;
}

function isSameModifier(a: string, b: string): boolean {
  return a === b || sameWord(a).includes(b) || listedRelations(a).includes(b);
}

const isNumber = ({ lower }: Word) => /^\p{N}/u.test(lower);
