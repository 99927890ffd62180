// "Which oligarchs", "what journalist": whether what is shown has a name, a number or a list beside that thing.

import { BODY_NOUNS, DOCUMENT_NOUNS, ROLE_NOUNS } from "../../statements/lexicon/nouns.ts";
import type { QueryWord } from "../match/query.ts";
import type { OpenPlace } from "../understand/question.ts";
import { type Claim, hasTerm, type ReadText, type Word } from "./claim.ts";
import { isNameOfPlace, newNames } from "./names.ts";

/** What tells which one it is stands at most so many words before the thing, or so many after it. */
const MAX_WORDS_BEFORE = 3;
const MAX_WORDS_AFTER = 6;
/** After the thing, what opens a list of them, or the words of one that is called something. */
const TELLS_WHICH_AFTER =
  /^[^.!?]{0,60}?(?:[:–—(“"]|\b(?:such as|including|include[sd]?|like|namely|called|named|known as|among (?:them|which|these)|for example|is|are|was|were|being|of)\b)/u;

/**
 * Whether the thing stands here, one or several as asked, and nothing beside it tells which: no new name
 * and no new number near it, no list after it.
 */
export function isBareThing(claim: Claim): boolean {
  const { thing, open, shown, asked } = claim;
  if (thing === null || open.isCounted) return false;
  const places = shown.words.flatMap(({ term }, place) => (hasTerm(thing, term) ? [place] : []));
  if (places.length === 0) return false;
  const names = newNames(shown.text, asked);
  return places.every((place) => {
    const start = shown.words[Math.max(0, place - MAX_WORDS_BEFORE)]?.start ?? 0;
    const end = shown.words[place + MAX_WORDS_AFTER]?.start ?? shown.text.length;
    const near = shown.words.slice(Math.max(0, place - MAX_WORDS_BEFORE), place + MAX_WORDS_AFTER);
    return !(
      names.some((name) => name.start >= start && name.start < end) ||
      near.some((word) => isNewNumber(word, asked)) ||
      TELLS_WHICH_AFTER.test(textAfter(shown, place))
    );
  });
}

/** Nouns of people that are no speakers' roles, and of what is called by a name of its own; our own list. */
const NAMED_NOUNS: ReadonlySet<string> = new Set(
  (
    "oligarch alderman aldermen deputy deputies thief thieves robber burglar prisoner hostage survivor culprit hacker " +
    "newspaper magazine channel broadcaster bank brand factory factories plant ship ferry vessel hotel hospital " +
    "school university universities town village city cities island river division regiment brigade club"
  ).split(" "),
);

/** What has a name of its own: somebody, an organisation, a town. */
export function bearsName({ thing, open }: Claim): boolean {
  if (thing === null || open.isCounted) return false;
  return [thing.noun, singularOf(thing.noun)].some(
    (noun) => NAMED_NOUNS.has(noun) || ROLE_NOUNS.has(noun) || BODY_NOUNS.has(noun),
  );
}

/** Whether it is somebody that is chosen from, and no organisation or text. */
function isOfPeople({ thing, open }: Claim): boolean {
  if (thing === null || open.isCounted) return false;
  const nouns = [thing.noun, singularOf(thing.noun)];
  return (
    nouns.some((noun) => ROLE_NOUNS.has(noun)) &&
    !nouns.some((noun) => BODY_NOUNS.has(noun) || DOCUMENT_NOUNS.has(noun))
  );
}

/** "Which general", "name the officials", with no new name of anybody anywhere in what is shown. */
export function isNobodyNamed(claim: Claim): boolean {
  const { shown, asked } = claim;
  return isOfPeople(claim) && newNames(shown.text, asked).every(isNameOfPlace);
}

/**
 * "Who headed the team" with no new name of anybody in what is shown, and with a word of the question
 * nowhere around it: others are told of, doing something else.
 */
export function isNobodyActing(claim: Claim): boolean {
  const { open, shown, asked, query, met } = claim;
  return (
    open.kind === "person" &&
    newNames(shown.text, asked).every(isNameOfPlace) &&
    query.words.some(({ isName }, number) => !isName && (met[number] ?? 0) === 0)
  );
}

/** Between "who" and its verb. */
const BEFORE_VERB_OF_WHO = /^(?:who|has|have|had|was|it|that|really|actually|ever|first)$/;
/** Before a participle that stands as an adjective: "a leaked call". */
const BEFORE_ADJECTIVE = /^(?:an?|the|this|that|these|those|his|her|its|their|our|any|some|no)$/;

/** "Who leaked the call" where there is only "a leaked call": that it was leaked, and not by whom. */
export function isActAsAdjective({ open, asked, shown, query }: Claim): boolean {
  if (open.kind !== "person" || asked[0]?.lower !== "who") return false;
  const verb = asked.find(({ lower }) => !BEFORE_VERB_OF_WHO.test(lower));
  const places = shown.words.flatMap(({ term }, place) => (term === verb?.term ? [place] : []));
  return (
    places.length > 0 &&
    places.every(
      (place) =>
        BEFORE_ADJECTIVE.test(shown.words[place - 1]?.lower ?? "") &&
        query.words.some(({ term }) => term === shown.words[place + 1]?.term),
    )
  );
}

/** What goes by other nouns wherever it is named. */
const GENERIC =
  /^(?:organi[sz]ation|group|body|authority|company|firm|entity|person|people|man|woman|member|leader|figure|party|part(?:y|ies)|state|city|country|court|institution|producer|author|government|island|river)s?$/;

/** "Which journalist interviewed her" where neither a journalist nor an interview is told of. */
export function isThingUnmet(claim: Claim): boolean {
  const { thing, query, shown, met } = claim;
  if (thing === null || !bearsName(claim) || GENERIC.test(thing.noun)) return false;
  if (shown.words.some(({ term }) => hasTerm(thing, term))) return false;
  return query.words.some(
    ({ isName, term }, number) => !isName && !hasTerm(thing, term) && (met[number] ?? 0) === 0,
  );
}

const singularOf = (noun: string) => noun.replace(/ies$/, "y").replace(/s$/, "");

const INDEFINITE = /^(?:several|some|many|few|certain|various|numerous|dozens|hundreds|countless)$/;

/** After "several points", what says which: a list, whatever names stand near. */
const LISTS =
  /^(?:\P{L}*\p{L}+){0,3}?\P{L}*(?:[:–—(]|\b(?:such as|including|include[sd]?|like|namely|among them)\b)/u;

/** "Which points" where it is only "several key points": that there are some, and not which. */
export function isSomeOnly({ thing, open, shown }: Claim): boolean {
  if (thing === null || open.isCounted || !thing.isPlural) return false;
  const places = shown.words.flatMap(({ term }, place) => (hasTerm(thing, term) ? [place] : []));
  return (
    places.length > 0 &&
    places.every(
      (place) =>
        shown.words
          .slice(Math.max(0, place - MAX_WORDS_BEFORE), place)
          .some(({ lower }) => INDEFINITE.test(lower)) && !LISTS.test(textAfter(shown, place)),
    )
  );
}

/** A number so near to what is counted may count it. */
const MAX_WORDS_TO_NUMBER = 4;

/** "How many deserted" beside "many desertions": that there are some, and not how many. */
export function isVagueAmount({ open, query, shown }: Claim): boolean {
  if (open.kind !== "count") return false;
  const last = query.words.findLast(({ isName }) => !isName);
  const counted = query.words.filter((word) => word === last || isInThing(open, word));
  return counted.some(({ term, alternatives }) =>
    shown.words.some(
      (word, place) =>
        (word.term === term || alternatives.has(word.term)) &&
        INDEFINITE.test(shown.words[place - 1]?.lower ?? "") &&
        shown.words[place - 2]?.lower !== "how" &&
        !shown.words
          .slice(Math.max(0, place - MAX_WORDS_TO_NUMBER), place + MAX_WORDS_TO_NUMBER)
          .some(({ lower }) => /^\p{N}/u.test(lower)),
    ),
  );
}

function isInThing({ thing }: OpenPlace, { word }: QueryWord): boolean {
  return (thing ?? "").split(" ").includes(word);
}

/** The text after a word. */
function textAfter({ text, words }: ReadText, place: number): string {
  return text.slice(words[place]?.start ?? 0).replace(/^\p{L}+/u, "");
}

function isNewNumber({ lower }: Word, asked: readonly Word[]): boolean {
  return /^\p{N}/u.test(lower) && !asked.some((word) => word.lower === lower);
}
