// A message → its sentences, each of which may be a question.

import { isOpenQuotation } from "./quotation-asked.ts";

/** "… and what did Y say about Z" begins a question of its own. */
const NEXT_QUESTION =
  /,?\s+(?:and|but|or)(?: also)?\s+(?=(?:what|when|why|where|how) (?:did|does|do|has|have|had|is|was) (?:\S+ ){1,6}?(?:say|said|saying|tell|told|think|thought|mention|mentioned|claim|claimed|comment|commented)\b|(?:did|does|has|have) (?:\S+ ){1,4}?(?:say|said|respond|reply|react|comment|mention|agree)\b|(?:why|when|where|how)[?!.]?$)/iu;

/**
 * The sentences of a message, where "?", "!" or a line's end surely ends one ("Mr. Putin" does not),
 * and two questions joined by "and" are two:
 * `"what did X say about Y and what did Z say"` → `["what did X say about Y", "what did Z say"]`.
 */
export function splitMessage(cleaned: string): readonly string[] {
  return cleaned
    .split(/\n|(?<=[?!])\s+(?!(?:on|about|regarding)\b)|(?<=\p{Ll}{3}[.])\s+(?=\p{Lu})/u)
    .reduce<string[]>(joinQuotation, [])
    .flatMap((sentence) => sentence.split(NEXT_QUESTION))
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
    .flatMap(endsOf);
}

/** "“Nobody needs it. We stay.”": a quotation stays in one sentence, where it ends at all. */
function joinQuotation(sentences: string[], part: string): string[] {
  const last = sentences.at(-1);
  if (last === undefined || !isOpenQuotation(last) || !part.includes('"'))
    return [...sentences, part];
  return [...sentences.slice(0, -1), `${last} ${part}`];
}

/** A longer run without a full stop is read at both ends only: questions stand there. */
const MAX_SENTENCE_CHARACTERS = 600;

function endsOf(sentence: string): readonly string[] {
  if (sentence.length <= MAX_SENTENCE_CHARACTERS) return [sentence];
  const [head, tail] = [
    sentence.slice(0, MAX_SENTENCE_CHARACTERS),
    sentence.slice(-MAX_SENTENCE_CHARACTERS),
  ];
  return [head.replace(/ \S*$/, ""), tail.replace(/^\S* /, "")];
}
