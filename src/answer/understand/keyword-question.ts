// Words without a sentence → whose words they may ask for: "territory yermak quote", "Yermak?".

import type { Found, People } from "../../people/person.ts";
import { isPlace } from "../../statements/lexicon/places.ts";
import { foldName } from "../../text/fold-name.ts";
import { isGroup } from "./nobody-named.ts";
import { NOT_FOUND, type QuestionContext, type Said, speakerOf } from "./question-context.ts";
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
    const found = speakerOf(whole, all);
    return { ...said, found, topic: "", wantsWords: isMarked ? "surely" : "no" };
  }
  const names = findNames(sentence.replace(KEYWORD_SIGNS, "").replace(/[?!."]/g, ""), context);
  if (names !== null) return { ...said, found: names, topic: "" };
  for (const misspelt of [false, true]) {
    const among = nameAmong(words, context, misspelt, isMarked);
    if (among !== null)
      return { ...said, found: speakerOf(among.found, among.name), topic: among.rest };
  }
  return null;
}

/** More words than this are a sentence. */
export const MAX_KEYWORDS = 8;

/** The longest run of words that is a name; without a mark of speech, a person's at either end only. */
export function nameAmong(
  words: readonly string[],
  context: QuestionContext,
  misspelt: boolean,
  isMarked: boolean,
): Readonly<{ found: Found; name: string; rest: string }> | null {
  const { people, mayBeMisspelt } = context;
  for (let size = Math.min(4, words.length - 1); size >= 1; size--)
    for (let at = 0; at + size <= words.length; at++) {
      if (!isMarked && at > 0 && at + size < words.length) continue;
      const name = words.slice(at, at + size).join(" ");
      if (misspelt && (name.length < 5 || !mayBeMisspelt(name))) continue;
      if (isPartOfName(words, at, at + size, people)) continue;
      const asked = namesOnly(
        people.find(name, { misspelt, described: false }),
        name,
        context,
        isMarked,
      );
      const found = isMarked ? asked : speakersOnly(asked);
      if (found.kind === "none") continue;
      const isPerson = found.kind === "one" ? found.person.kind === "person" : true;
      if (!isMarked && (!isPerson || (!/^\p{Lu}/u.test(name) && size === 1 && words.length > 3)))
        continue;
      const rest = [...words.slice(0, at), ...words.slice(at + size)].join(" ");
      return {
        found,
        name,
        rest: rest.replace(/^(?:on|about|regarding)\s+|\s+(?:by|from|on|about)$/gi, ""),
      };
    }
  return null;
}

/**
 * "Energy" in "Energy Agency": a capital beside it, other than a sentence's first, makes it part of
 * more, unless what stands beside it is a name of its own ("Yermak Crimea").
 */
function isPartOfName(
  words: readonly string[],
  start: number,
  end: number,
  people: People,
): boolean {
  const hasCapital = (at: number): boolean => /^\p{Lu}\p{Ll}/u.test(words[at] ?? "");
  const belongs = (at: number): boolean => hasCapital(at) && !isWholeName(words[at] ?? "", people);
  return hasCapital(start) && (belongs(end) || (start > 1 && belongs(start - 1)));
}

/** "Crimea", where the corpus names it so and not as a part of a longer name. */
function isWholeName(word: string, people: People): boolean {
  if (isPlace(word)) return true;
  const found = people.find(word, { misspelt: false, described: false });
  return found.kind === "one" && foldName(found.person.name) === foldName(word);
}
