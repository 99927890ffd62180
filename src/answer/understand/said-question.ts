// A sentence in one of the frames that ask for somebody's words → who and on what.

import { type FrameMatch, matchFrames } from "./frames.ts";
import { nameAmong } from "./keyword-question.ts";
import {
  isAnybody,
  isAnyOfThem,
  isGroup,
  isPronoun,
  isRole,
  isText,
  WHOEVER,
  withoutWhoever,
} from "./nobody-named.ts";
import { publisherNamed } from "./outlets.ts";
import { NOBODY, type Reading, type Said, speakerOf } from "./reading.ts";
import { cleanWho, findSpeakers, isNameLike, isSilentThing } from "./who.ts";

/**
 * The first frame whose speaker can be told, or that asks for somebody's words whoever it is: of the
 * whole sentence, else of a clause at its end.
 */
export function saidQuestion(sentence: string, reading: Reading): Said | null {
  const bare = sentence.replace(/[?!.\s"]+$/u, "").replace(/^["\s]+/, "");
  for (const clause of clausesOf(bare))
    for (const match of matchFrames(clause)) {
      const said = readFrame(match, reading);
      if (said !== null) return said;
    }
  return null;
}

/** "Ana Lund", "Ana Maria van Lund" */
const FULL_NAME = /^\p{Lu}\S+(?: \S+){0,2} \p{Lu}\S+$/u;

/** What comes before a question in the same sentence: "I forgot if …", "what I ask is what …". */
const BEFORE_CLAUSE =
  /\b(?:if|whether)\s+|\b(?:quote|thing|part|bit|time) (?:where|when)\s+|\b(?:is|was)\s+(?=what\b)|[:,;]\s+|\s[-–—]\s/gi;

/** A question further back is a text's. */
const MAX_CLAUSES = 6;

/** `"I wonder if X said Y"` → the whole, then `"X said Y"`. */
function clausesOf(sentence: string): readonly string[] {
  const ends = [...sentence.matchAll(BEFORE_CLAUSE)]
    .map((match) => sentence.slice(match.index + match[0].length))
    .filter((clause) => /\S \S/.test(clause));
  return [sentence, ...ends.slice(0, MAX_CLAUSES)];
}

function readFrame(match: FrameMatch, reading: Reading): Said | null {
  const { publishers, asTyped } = reading;
  const { topic, focus } = match;
  const isConditional = /^if-/.test(match.certainty);
  const wantsWords = isConditional ? "perhaps" : "surely";
  const said = { topic, focus, publisher: null, wantsWords } as const;
  if (match.certainty === "nobody") return { ...said, found: NOBODY };
  const who = cleanWho(match.who);
  const isGeneric = isAnybody(who) || isGroup(who) || isPronoun(who) || isAnyOfThem(who);
  const found = isGeneric ? null : findSpeakers(who, match, reading);
  const mayBeText = found === null || (found.speaker !== null && isSilentThing(found.speaker));
  if (match.verb !== "" && !isConditional && !isGeneric && mayBeText && isText(who))
    return { ...said, found: NOBODY, topic: `${who} ${topic}`.trim() };
  if (match.certainty === "if-person" && found?.speaker?.kind !== "person") return null;
  if (found !== null) return { ...said, found };
  const publisher = publisherNamed(who, publishers);
  if (publisher !== null && topic !== "") return { ...said, publisher, found: NOBODY };
  const isNamed = match.certainty === "if-name" && FULL_NAME.test(who);
  const isWhoever = WHOEVER.test(who) || withoutWhoever(who) !== who;
  const isUnnamed = match.certainty === "if-told" && isRole(who);
  if (isConditional && !isNamed && !isWhoever && !isUnnamed) return null;
  // "lund website quote": more words than the name stand before the noun.
  const words = who.split(" ");
  const inside =
    match.verb === ""
      ? (nameAmong(words, reading, false, true) ?? nameAmong(words, reading, true, true))
      : null;
  if (inside !== null)
    return {
      ...said,
      found: speakerOf(inside.found, inside.name),
      topic: `${inside.rest} ${topic}`.trim(),
    };
  if (isAnybody(who)) return { ...said, found: NOBODY };
  // "anyone from the US": whoever it is, but what is asked for must still speak of the US.
  if (isWhoever) return { ...said, found: NOBODY, topic: `${withoutWhoever(who)} ${topic}`.trim() };
  const unnamed = { ...NOBODY, speakerWords: who, unnamedSpeaker: who };
  if (isPronoun(who)) return { ...said, found: unnamed };
  if (!isGeneric && isNameLike(who, asTyped))
    return { ...said, found: { ...NOBODY, speakerWords: who, unknownSpeaker: who } };
  // "European leaders", or "the mayor", whom no article ties to a name.
  return { ...said, found: unnamed, topic: `${who} ${topic}`.trim() };
}
