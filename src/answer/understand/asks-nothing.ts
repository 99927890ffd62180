// Sentences that look like questions and leave nothing to look up: beginnings, and what was not said.

import type { KnownPeople } from "../../people/person.ts";
import { isStopWord } from "../../search/analysis.ts";
import { MAX_KEYWORDS } from "./keyword-question.ts";
import { withoutPoliteness } from "./politeness.ts";

/** The words of which questions are made and that say nothing of whom or what. */
const BARE_WORDS = new Set("say says said saying tells told quote quotes mean".split(" "));

/** "What has Putin": a name in a question without its verb. */
const CUT_SHORT = /^(?:what|when|where|why|how) (?:did|does|do|has|have|had) (?<who>.{1,60})$/i;

/** "… Is that true?": it asks only about what the sentence before said. */
const BACK_REFERENCE =
  /^(?:is|was) (?:that|this|it)(?: really)? (?:true|correct|right|real|accurate|so)$|^(?:right|true|correct|really)$/i;

/** "What did X not say": what was not said stands in no article. */
const NOT_SAID = [
  // what did nobody say
  /^(?:what|who) (?:did|does|has|have) (?:neither|nobody|no one)\b/i,
  // what didn't X say
  /\b(?:what|anything|something|things?)(?: \S+)? (?:did|does|do|has|have|had|is|was)(?:n'?t| not) .{1,60}?\b(?:say|said|saying|tell|told|mention(?:ed)?)\b/i,
  // what did X not say; anything X never mentioned
  /\b(?:what|anything|things?) (?:(?:did|does|do|has|have|had) )?(?:\S+ ){1,6}?(?:not|never|didn'?t|hasn'?t|doesn'?t) (?:said|say|tell|told|mention(?:ed)?)\b/i,
];

/** Whether nothing can be looked up: "What has Putin", "Is that true?", "What did he not say?". */
export function asksNothing(sentence: string, people: KnownPeople): boolean {
  const bare = withoutPoliteness(sentence).replace(/[?!.,;:\s"]+$/u, "");
  if (BACK_REFERENCE.test(bare) || NOT_SAID.some((pattern) => pattern.test(bare))) return true;
  const words = bare.split(" ").slice(0, MAX_KEYWORDS);
  if (words.every((word, at) => isBare(word, words[at - 1] ?? ""))) return true;
  const who = bare.match(CUT_SHORT)?.groups?.["who"];
  if (who === undefined || who.split(" ").length > 4) return false;
  // "what did Dean say about user": the corpus may have a User, but this is no name.
  if (/\b(?:say|said|tell|told|think|about|on|regarding)\b/i.test(who)) return false;
  return people.find(who, { misspelt: false, described: false }).kind !== "none";
}

function isBare(word: string, before: string): boolean {
  // "the WHO", "what did the us say"
  if (/^\p{Lu}{2,}$/u.test(word) && !/^(?:\p{Lu}+|)$/u.test(before)) return false;
  if (word === "us") return !/^(?:the|did|does|has)$/i.test(before);
  return isStopWord(word) || BARE_WORDS.has(word.toLowerCase());
}
