// A sentence in one of the frames that ask for somebody's words → who and on what.

import { type FrameMatch, matchFrames } from "./frames.ts";
import { nameAmong } from "./keyword-question.ts";
import { isAnybody, isGroup, WHOEVER } from "./nobody-named.ts";
import { publisherNamed } from "./outlets.ts";
import { NOBODY, NOT_FOUND, type Reading, type Said, speakerOf } from "./reading.ts";
import { cleanWho, findSpeaker, isNameLike } from "./who.ts";

/** The first frame whose speaker can be told, or that asks for somebody's words whoever it is. */
export function saidQuestion(sentence: string, reading: Reading): Said | null {
  const bare = sentence.replace(/[?!.\s"]+$/u, "").replace(/^["\s]+/, "");
  for (const match of matchFrames(bare)) {
    const said = readFrame(match, reading);
    if (said !== null) return said;
  }
  return null;
}

function readFrame(match: FrameMatch, reading: Reading): Said | null {
  const { publishers, asTyped } = reading;
  const { topic, focus } = match;
  const said = { topic, focus, publisher: null, isSure: match.certainty !== "if-known" };
  if (match.certainty === "nobody") return { ...said, found: NOBODY };
  const who = cleanWho(match.who);
  const isGeneric = isAnybody(who) || isGroup(who);
  const found = isGeneric ? NOT_FOUND : findSpeaker(who, match, reading);
  if (found.kind === "one")
    return { ...said, found: { ...NOBODY, speaker: found.person, speakerWords: who } };
  if (found.kind === "several")
    return { ...said, found: { ...NOBODY, candidates: found.people, speakerWords: who } };
  const publisher = publisherNamed(who, publishers);
  if (publisher !== null && topic !== "") return { ...said, publisher, found: NOBODY };
  if (match.certainty === "if-known" && !WHOEVER.test(who)) return null;
  if (isAnybody(who)) return { ...said, found: NOBODY };
  // "European leaders": no one person, but what is asked for must still speak of them.
  if (isGroup(who)) return { ...said, found: NOBODY, topic: `${who} ${topic}`.trim() };
  const words = who.split(" ");
  const inside =
    match.verb === ""
      ? (nameAmong(words, reading, false, true) ?? nameAmong(words, reading, true, true))
      : null;
  if (inside !== null)
    return {
      ...said,
      ...speakerOf(inside.found, inside.name),
      topic: `${inside.rest} ${topic}`.trim(),
    };
  if (isNameLike(who, asTyped))
    return { ...said, found: { ...NOBODY, speakerWords: who, unknownSpeaker: who } };
  // "the mayor", whom no article ties to a name: what is asked for must still speak of a mayor.
  return { ...said, found: NOBODY, topic: `${who} ${topic}`.trim() };
}
