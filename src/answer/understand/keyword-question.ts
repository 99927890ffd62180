// Words without a sentence → whose words they may ask for: "territory yermak quote", "Yermak?".

import type { Found, KnownPeople } from "../../people/person.ts";
import { isPlace } from "../../statements/lexicon/places.ts";
import { foldName } from "../../text/fold-name.ts";
import { isGroup } from "./nobody-named.ts";
import { foundSpeaker, NOT_FOUND, type QuestionContext, type Said } from "./question-context.ts";
import { findNames, namesOnly, speakersOnly } from "./who.ts";

const KEYWORD_SIGNS =
  /\b(?:quot(?:e[ds]?|ations?)|said|says|saying|statements?|comments?|remarks?)\b/i;
/** Words that only a sentence has. */
export const QUESTION_WORDS =
  /\b(?:what|who|whom|whose|when|where|why|how|which|is|are|was|were|did|does|do|has|have|had|can|could|should|will|would)\b/i;

/** Words without a sentence: "territory yermak quote", "Putin elections", "Yermak?". */
export function keywordQuestion(sentence: string, context: QuestionContext): Said | null {
  const { people, mayBeMisspelt } = context;
  const bare = sentence
    .replace(/[?!.,;"]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:(?:what|how) about|about|on|regarding) /i, "");
  const isMarked = KEYWORD_SIGNS.test(bare);
  const words = bare.replace(new RegExp(KEYWORD_SIGNS.source, "gi"), " ").trim().split(/\s+/);
  if (QUESTION_WORDS.test(bare) || words.length > MAX_KEYWORDS) return null;
  const wantsWords = isMarked ? "surely" : "perhaps";
  const said = { publisher: null, focus: "said", wantsWords } as const;

  const all = words.join(" ");
  const mayErr = words.length <= 2 && mayBeMisspelt(all);
  const named = isGroup(all)
    ? NOT_FOUND
    : namesOnly(people.find(all, { misspelt: mayErr }), all, context, isMarked);
  const whole = isMarked ? named : speakersOnly(named);
  if (whole.kind !== "none") {
    const found = foundSpeaker(whole, all);
    return { ...said, found, topic: "", wantsWords: isMarked ? "surely" : "no" };
  }
  const names = findNames(sentence.replace(KEYWORD_SIGNS, "").replace(/[?!."]/g, ""), context);
  if (names !== null) return { ...said, found: names, topic: "" };
  for (const misspelt of [false, true]) {
    const among = nameAmong(words, context, { misspelt, isMarked });
    if (among !== null)
      return { ...said, found: foundSpeaker(among.found, among.name), topic: among.rest };
  }
  return null;
}

/** More words than this are a sentence. */
export const MAX_KEYWORDS = 8;

/** Words in a row that may be a name, as the places of the first and of the one after the last. */
type WordRun = Readonly<{ words: readonly string[]; start: number; end: number; name: string }>;

/** How names are looked for: with typing errors forgiven, beside a mark of speech ("quote"). */
type Search = Readonly<{ misspelt: boolean; isMarked: boolean }>;

/** What makes a run no name whatever it names; the cheapest first. */
const NO_NAMES: readonly ((run: WordRun, context: QuestionContext, search: Search) => boolean)[] = [
  // without a mark of speech a name stands at either end
  ({ words, start, end }, _, { isMarked }) => !isMarked && start > 0 && end < words.length,
  // what is short or spelt right is no misspelt name
  ({ name }, { mayBeMisspelt }, { misspelt }) =>
    misspelt && (name.length < 5 || !mayBeMisspelt(name)),
  ({ words, start, end }, { people }) => isPartOfName(words, start, end, people),
];

/** The longest run of words that is a name; without a mark of speech, a person's at either end only. */
export function nameAmong(
  words: readonly string[],
  context: QuestionContext,
  search: Search,
): Readonly<{ found: Found; name: string; rest: string }> | null {
  for (const run of runsOf(words)) {
    if (NO_NAMES.some((isNone) => isNone(run, context, search))) continue;
    const found = findRun(run, context, search);
    if (found.kind === "none" || isDoubtful(found, run, search)) continue;
    return { found, name: run.name, rest: restOf(run) };
  }
  return null;
}

const MAX_NAME_WORDS = 4;

/** All runs except the whole, the longest first. */
function* runsOf(words: readonly string[]): Generator<WordRun> {
  for (let size = Math.min(MAX_NAME_WORDS, words.length - 1); size >= 1; size--)
    for (let start = 0; start + size <= words.length; start++) {
      const end = start + size;
      yield { words, start, end, name: words.slice(start, end).join(" ") };
    }
}

function findRun(
  { name }: WordRun,
  context: QuestionContext,
  { misspelt, isMarked }: Search,
): Found {
  const asked = context.people.find(name, { misspelt, described: false });
  const found = namesOnly(asked, name, context, isMarked);
  return isMarked ? found : speakersOnly(found);
}

/** Without a mark of speech: of something that is no person, or one small word among many. */
function isDoubtful(
  found: Found,
  { words, name, start, end }: WordRun,
  { isMarked }: Search,
): boolean {
  if (isMarked) return false;
  const isPerson = found.kind !== "one" || found.person.kind === "person";
  return !isPerson || (!/^\p{Lu}/u.test(name) && end - start === 1 && words.length > 3);
}

function restOf({ words, start, end }: WordRun): string {
  return [...words.slice(0, start), ...words.slice(end)]
    .join(" ")
    .replace(/^(?:on|about|regarding)\s+|\s+(?:by|from|on|about)$/gi, "");
}

/**
 * "Energy" in "Energy Agency": a capital beside it, other than a sentence's first, makes it part of
 * more, unless what stands beside it is a name of its own ("Yermak Crimea").
 */
function isPartOfName(
  words: readonly string[],
  start: number,
  end: number,
  people: KnownPeople,
): boolean {
  const hasCapital = (at: number): boolean => /^\p{Lu}\p{Ll}/u.test(words[at] ?? "");
  const belongs = (at: number): boolean =>
    hasCapital(at) && !isNamedExactly(words[at] ?? "", people);
  return hasCapital(start) && (belongs(end) || (start > 1 && belongs(start - 1)));
}

/** "Crimea", where the corpus names it so and not as a part of a longer name. */
function isNamedExactly(word: string, people: KnownPeople): boolean {
  if (isPlace(word)) return true;
  const found = people.find(word, { misspelt: false, described: false });
  return found.kind === "one" && foldName(found.person.name) === foldName(word);
}
