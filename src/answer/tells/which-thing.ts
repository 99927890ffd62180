// "Which oligarchs", "what journalist": whether what is shown has a name or a number beside that thing.

import { isStopWord } from "../../search/analysis.ts";
import type { Claim, Word } from "./claim.ts";

/** Words between the thing and what tells which one it is, at most. */
const MAX_WORDS_TO_THING = 5;

/** Whether the thing stands here with no new name and no new number near it. */
export function isBareThing({ asked, query, shown }: Claim): boolean {
  const thing = thingAsked(asked);
  if (thing === null) return false;
  const word = query.words.find(({ term }) => term === thing.term);
  const terms = new Set([thing.term, ...(word?.alternatives.keys() ?? [])]);
  const places = shown.words.flatMap(({ term }, place) => (terms.has(term) ? [place] : []));
  return (
    places.length > 0 &&
    !places.some((place) =>
      shown.words
        .slice(Math.max(0, place - MAX_WORDS_TO_THING), place + MAX_WORDS_TO_THING + 1)
        .some((near) => tellsWhich(near, asked)),
    )
  );
}

/** The last noun of "which Russian oil companies were …", "whose coat". */
function thingAsked(asked: readonly Word[]): Word | null {
  const at = asked.findIndex(({ lower }) => /^(?:which|what|whose)$/.test(lower));
  if (at < 0) return null;
  const rest = asked.slice(at + 1);
  const end = rest.findIndex(({ lower }) => isStopWord(lower));
  return rest.slice(0, end < 0 ? 3 : end).at(-1) ?? null;
}

function tellsWhich({ lower, isCapitalised }: Word, asked: readonly Word[]): boolean {
  return (
    (isCapitalised || /^\p{N}/u.test(lower)) &&
    !isStopWord(lower) &&
    !asked.some((word) => word.lower === lower)
  );
}
