// A sentence in one of the frames that ask for somebody's words → who and on what.

import { type FrameMatch, matchFrames } from "./frames.ts";
import { nameAmong } from "./keyword-question.ts";
import {
  headNounOf,
  isAnybody,
  isAnyOfThem,
  isGroup,
  isPronoun,
  isText,
  isUnnamedSpeaker,
  WHOEVER,
  withoutWhoever,
} from "./nobody-named.ts";
import { isOutlet, publisherNamed } from "./outlets.ts";
import type { UnnamedSpeaker } from "./question.ts";
import { foundSpeaker, NOBODY_ASKED, type QuestionContext, type Said } from "./question-context.ts";
import { cleanWho, findSpeakers, isNameLike, isSilentThing } from "./who.ts";

/**
 * The first frame whose speaker can be identified, or that asks for somebody's words whoever it is: of the
 * whole sentence, else of a clause at its end.
 */
export function saidQuestion(sentence: string, context: QuestionContext): Said | null {
  const bare = sentence.replace(/[?!.\s"]+$/u, "").replace(/^["\s]+/, "");
  for (const clause of questionClauses(bare))
    for (const match of matchFrames(clause)) {
      const said = readFrame(match, context);
      if (said !== null) return said;
    }
  return null;
}

/** "Ana Lund", "Ana Maria van Lund" */
const GIVEN_AND_FAMILY_NAME = /^\p{Lu}\S+(?: \S+){0,2} \p{Lu}\S+$/u;

/** What comes before a question in the same sentence: "I forgot if …", "what I ask is what …". */
const BEFORE_CLAUSE =
  /\b(?:if|whether)\s+|\b(?:quote|thing|part|bit|time) (?:where|when)\s+|\b(?:is|was)\s+(?=what\b)|[:,;]\s+|\s[-–—]\s/gi;

/** A question further back is a text's. */
const MAX_CLAUSES = 6;

/** `"I wonder if X said Y"` → the whole, then `"X said Y"`. */
function questionClauses(sentence: string): readonly string[] {
  const ends = [...sentence.matchAll(BEFORE_CLAUSE)]
    .map((match) => sentence.slice(match.index + match[0].length))
    .filter((clause) => /\S \S/.test(clause));
  return [sentence, ...ends.slice(0, MAX_CLAUSES)];
}

/** Null where the frame asks for nobody's words, so that the next is tried. */
function readFrame(match: FrameMatch, context: QuestionContext): Said | null {
  const { certainty, topic } = match;
  if (certainty === "nobody") return saidWith(NOBODY_ASKED, match);
  const who = cleanWho(match.who);
  const found = isGeneric(who) ? null : findSpeakers(who, match, context);
  const printed = readOutlet(who, found, match, context);
  if (printed !== null || certainty === "if-outlet") return printed;
  if (isTextAsked(who, found, match)) return saidWith(NOBODY_ASKED, match, `${who} ${topic}`);
  if (certainty === "if-person" && found?.speaker?.kind !== "person") return null;
  if (found !== null) return saidWith(found, match);
  return mayBeUnknown(who, match, context) ? readUnknown(who, match, context) : null;
}

/** "What does the Post say about Y", "Reuters on Y": an outlet prints what others say, and is no speaker. */
function readOutlet(
  who: string,
  found: Said["found"] | null,
  match: FrameMatch,
  { publishers }: QuestionContext,
): Said | null {
  if (match.topic === "" || found?.speaker?.kind === "person") return null;
  const publisher = publisherNamed(who, publishers);
  if (publisher !== null) return { ...saidWith(NOBODY_ASKED, match), publisher };
  // Of one that articles name and whose own words they do not have.
  const isNamed = found !== null && found.speaker !== null && isSilentThing(found.speaker);
  return isNamed && isOutlet(who) ? { ...saidWith(NOBODY_ASKED, match), outlet: who } : null;
}

function saidWith(found: Said["found"], match: FrameMatch, topic = match.topic): Said {
  const wantsWords = isConditional(match) || isViewOfMany(found, match) ? "perhaps" : "surely";
  return { found, topic: topic.trim(), publisher: null, focus: match.focus, wantsWords };
}

function isConditional({ certainty }: FrameMatch): boolean {
  return certainty.startsWith("if-");
}

/** "Does France support the plan", "what do Christians think of it": a fact that articles may tell as well. */
function isViewOfMany({ speaker, unknownSpeaker }: Said["found"], match: FrameMatch): boolean {
  return isView(match) && unknownSpeaker === null && speaker?.kind !== "person";
}

function isView({ certainty }: FrameMatch): boolean {
  return certainty === "view" || certainty === "certain-view";
}

/** Whoever it is, it is nobody by name. */
function isGeneric(who: string): boolean {
  return isAnybody(who) || isGroup(who) || isPronoun(who) || isAnyOfThem(who);
}

/** "What does the treaty say about coal": its words are in no quotation. */
function isTextAsked(who: string, found: Said["found"] | null, match: FrameMatch): boolean {
  if (match.verb === "" || isConditional(match) || isGeneric(who)) return false;
  const isNoSpeaker = found === null || (found.speaker !== null && isSilentThing(found.speaker));
  return isNoSpeaker && isText(who);
}

/** Whether words of saying are asked for even though the corpus does not know who is meant. */
function mayBeUnknown(
  who: string,
  match: FrameMatch,
  { asTyped, mayBeMisspelt }: QuestionContext,
): boolean {
  const { certainty } = match;
  if (certainty === "certain" || certainty === "certain-view" || isWhoever(who)) return true;
  const isFull = GIVEN_AND_FAMILY_NAME.test(who);
  // "Stenrud's view": no article has the word.
  const isStrange = /^\p{Lu}/u.test(who) && isNameLike(who, asTyped) && mayBeMisspelt(who);
  if (certainty === "if-name" || certainty === "view") return isFull || isStrange;
  return (isFull && isStrange) || (certainty === "if-told" && isUnnamedSpeaker(who));
}

/** "anyone from the US" */
function isWhoever(who: string): boolean {
  return WHOEVER.test(who) || withoutWhoever(who) !== who;
}

/** Somebody whom the corpus does not know by these words, or nobody in particular. */
function readUnknown(who: string, match: FrameMatch, context: QuestionContext): Said {
  const { topic } = match;
  const inside = match.verb === "" ? nameInside(who, context) : null;
  if (inside !== null)
    return saidWith(foundSpeaker(inside.found, inside.name), match, `${inside.rest} ${topic}`);
  if (isAnybody(who)) return saidWith(NOBODY_ASKED, match);
  // Whoever it is of "anyone from the US": what is asked for must still speak of the US.
  if (isWhoever(who)) return saidWith(NOBODY_ASKED, match, `${withoutWhoever(who)} ${topic}`);
  const unnamed = { ...NOBODY_ASKED, speakerWords: who, unnamedSpeaker: unnamedSpeakerOf(who) };
  if (isPronoun(who)) return saidWith(unnamed, match);
  if (!isGeneric(who) && isNameLike(who, context.asTyped))
    return saidWith({ ...NOBODY_ASKED, speakerWords: who, unknownSpeaker: who }, match);
  // "European leaders", or "the mayor", whom no article ties to a name.
  return saidWith(unnamed, match, `${who} ${topic}`);
}

function unnamedSpeakerOf(who: string): UnnamedSpeaker {
  return { words: who, noun: headNounOf(who), isPronoun: isPronoun(who) };
}

/** "lund website quote": more words than the name stand before the noun. */
function nameInside(who: string, context: QuestionContext): ReturnType<typeof nameAmong> {
  const words = who.split(" ");
  return (
    nameAmong(words, context, { misspelt: false, isMarked: true }) ??
    nameAmong(words, context, { misspelt: true, isMarked: true })
  );
}
