// Which mention a sentence is about: what it opens with, or the name of whom it opens with.

import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from "../../lexicon/function-words.ts";
import { genderOfWords } from "../../lexicon/gender.ts";
import { isOnePerson, ROLE_NOUNS } from "../../lexicon/nouns.ts";
import { descriptionStart } from "../../mentions/description-start.ts";
import type { Mention } from "../../mentions/mention.ts";
import { QUALIFIER } from "../../mentions/name-openings.ts";
import { AGENT } from "../../mentions/noun-phrases.ts";
import { isAfterPreposition } from "../../mentions/phrases.ts";
import { lowerAt, type Paragraph, sentenceBounds } from "../../reading/read-article.ts";

/** "His father", "Ann's father", "a firefighter": one human being whom no name is meant by; "the suspect" may be somebody named. */
export function isUnnamed({ head, words, kind }: Mention): boolean {
  if (kind !== "description" || !isOnePerson(head)) return false;
  const isKin = /[’']s\s/u.test(words) && genderOfWords(head) !== null;
  return isKin || /^(?:an?|one|another|his|her|their|my)\s/iu.test(words);
}

/** Whether the mention, with the title before it, is what its sentence opens with, or the name of whom it opens with. */
export function isSubject(paragraph: Paragraph, mention: Mention): boolean {
  if (mention.isModifier) return false;
  const first = titledStart(paragraph, mention);
  const sentence = sentenceBounds(paragraph, paragraph.sentenceOf[mention.first] ?? 0);
  if (first === sentence.first) return true;
  const opening = lowerAt(paragraph, sentence.first);
  if (/^(?:named|called)$/.test(lowerAt(paragraph, first - 1))) return DETERMINERS.has(opening);
  if (lowerAt(paragraph, first - 1) !== ",")
    return (
      PREPOSITIONS.has(opening) &&
      isUnnamed(mention) &&
      !isAfterPreposition(paragraph, mention) &&
      isVerbLike(lowerAt(paragraph, mention.last))
    ); // "Outside the court [his father] was angry"
  const isApposed =
    /^(?:,|of|from)$/.test(lowerAt(paragraph, mention.last)) &&
    (DETERMINERS.has(opening) || lowerAt(paragraph, sentence.first + 1) === "'s");
  return isApposed || isAdverbial(opening);
}

/** "was", "held", "sat": what may be a verb, as far as closed classes tell. */
function isVerbLike(lower: string): boolean {
  return /^[a-z]/.test(lower) && !PREPOSITIONS.has(lower) && !CONJUNCTIONS.has(lower);
}

/** "In Lindau, …", "Asked about it, …", "When told, …": what may stand before the subject. */
function isAdverbial(opening: string): boolean {
  return PREPOSITIONS.has(opening) || CONJUNCTIONS.has(opening) || /(?:ed|ing)$/.test(opening);
}

/** Where the phrase begins that the mention heads: "[shrimp farmer] Tran Nam". */
function titledStart(paragraph: Paragraph, { first, kind }: Mention): number {
  const before = lowerAt(paragraph, first - 1);
  if (kind === "name" && QUALIFIER.test(before)) return first - 1;
  const isCalling = ROLE_NOUNS.has(before) || (AGENT.test(before) && !PREPOSITIONS.has(before));
  return kind === "name" && isCalling ? descriptionStart(paragraph, first - 1) : first;
}
