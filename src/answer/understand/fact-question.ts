// Questions for a fact: who somebody is, and those for somebody's words that the article may answer too.

import type { Question } from "./question.ts";

/** "Who is the Kremlin spokesman?": the words of the description. */
const WHO_IS = /^who(?:['’]s| is| was) (?:currently |now )?(.+?)[?!.\s]*$/i;

/** "(tell me) who Ida Moss is" */
const WHO_X_IS = /\bwho (?!is |was )(.{2,60}?) (?:is|was)[?!.\s]*$/i;

/** `"Who is the Kremlin spokesman?"` → `"the Kremlin spokesman"` */
export function descriptionIn(sentence: string): string | null {
  const asked = sentence.match(WHO_IS) ?? sentence.match(WHO_X_IS);
  return asked?.[1] ?? null;
}

/**
 * "What did Polo call the capital?", "Why did the king respond?": the words of saying are there, but
 * a fact is asked for, which the article itself may state. "Why did X say Y?" asks for X's words.
 */
export function mayBeForFact({
  focus,
  sentence,
  wantsWords,
}: Pick<Question, "focus" | "sentence" | "wantsWords">): boolean {
  if (wantsWords === "surely") return false;
  return focus !== "said" || !ASKS_FOR_WORDS.test(sentence);
}

const ASKS_FOR_WORDS =
  /\b(?:sa(?:y|ys|id|ying|yed)|sez|quot\w*|anything|something|on|about|abuot|regarding|comment\w*|statements?|remark\w*|according|position|view\w*|opinion|stance|told|tell|words)\b/i;
