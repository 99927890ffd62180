// The shapes in which people ask for somebody's words: "what did X say about Y", "X on Y", "quotes by
// X". Each frame yields the words in the places of X and Y; who X is, is decided elsewhere.

import { AUX, type Certainty, END, type Frame, frame, TOPIC, VERB, WHO } from "./frame-parts.ts";
import { frameTopic } from "./frame-topic.ts";
import type { Focus } from "./question.ts";
import { ABOUT, ADVERB, OPINE, OPINED, OPINION, OWN_OPINION, QUOTE, SAY, THINKS } from "./verbs.ts";
import { VIEW_FRAMES } from "./view-frames.ts";

export type FrameMatch = Readonly<{
  certainty: Certainty;
  who: string;
  /** The verb of saying, lower case; empty for frames with a noun ("X quote"). */
  verb: string;
  topic: string;
  focus: "said" | Focus;
}>;

/** "Lund's", "Meeks'": the name keeps its own s. */
const POSSESSIVE = "(?:'s|(?<=s)')";
const ASKED =
  "(?:^|(?<before>.*?)[ ,:])(?<asked>what(?: all| else| exactly| things)?|anything|something|which [^?]{1,40}?|how many [^?]{1,40}?|when|where|why|how often|how)";
const WHATEVER =
  "(?:^|(?<before>.*?)[ ,:])(?:what|everything|anything|something|all|things?|times?|whatever)";
const WHAT_WAS =
  "^(?:what|anything|something) (?:(?:was|is|were|has been|have been|had been|is being|gets) )?";

/** Question with a verb: these come first, since "what did X say about Y's comments" has both. */
const VERB_FRAMES: readonly Frame[] = [
  // who said (that) Y: nobody is named
  frame(
    `^(?:and )?who(?: else)?(?: (?:has|have|had|was|is))? ${ADVERB}(?:${SAY}|mention(?:s|ed)?|talk(?:s|ed|ing)|spoke|spoken|claim(?:s|ed)|complain(?:s|ed)|warn(?:s|ed)|thinks?|believes?)${END}(?: (?:that|about|anything about|something about|of))?(?: ${TOPIC})?$`,
    "nobody",
    "who",
  ),
  // anybody talk about Y: nobody is named either
  frame(
    `^(?:anyone|anybody|someone|somebody) (?:${SAY}|${OPINE}|${OPINED}|talking)${END}(?: (?:about|on|of))? ${TOPIC}$`,
    "nobody",
    "said",
  ),
  // (Y:) what did X say about Y; when did X say; which points did X mention
  frame(`${ASKED} ${AUX} ${WHO} ${VERB(SAY)}`, "certain"),
  // did X say anything about Y; didn't X say something about Y
  frame(`^${AUX}(?:n't|nt)? ${WHO} ${VERB(SAY)}`, "certain"),
  // what is X saying about Y; what was X quoted as saying about Y
  frame(
    `${ASKED} (?:is|was|are|were) ${WHO} (?:(?:quoted|reported|cited|heard) (?:as )?)?${VERB("saying|telling|tweeting")}`,
    "certain",
  ),
  // what did the Herald report about Y
  frame(
    `^what (?:did|does|do|has|have|had) ${WHO} (?:report|reported|print|printed|publish|published|write|wrote|written|run|carry|carried)${END} (?:about|on|of) ${TOPIC}$`,
    "if-outlet",
  ),
  // what did X call Y; has X promised Y
  frame(`${ASKED} (?:did|does|do|will|would) ${WHO} ${VERB(OPINE)}`, "if-known"),
  frame(`${ASKED} (?:has|have|had) ${WHO} ${VERB(OPINED)}`, "if-known"),
  frame(`^(?:did|does|do|will|would)(?:n't|nt)? ${WHO} ${VERB(OPINE)}`, "if-known"),
  frame(`^(?:has|have|had)(?:n't|nt)? ${WHO} ${VERB(OPINED)}`, "if-known"),
  // what X said about Y; everything X has said on Y; what X thinks of Y
  frame(`${WHATEVER}(?: that)? ${WHO} (?:(?:has|have|had|is|was) )?${VERB(SAY)}`, "if-told"),
  frame(`${WHATEVER}(?: that)? ${WHO} (?:(?:has|have|had|is|was) )?${VERB(THINKS)}`, "if-known"),
  // what was said by X about Y; what was said about Y by X
  frame(`${WHAT_WAS}${ADVERB}said by ${WHO}(?: ${ABOUT} ${TOPIC})?$`, "if-name"),
  frame(
    `${WHAT_WAS}${ADVERB}said (?:about|on|regarding|of|concerning) (?<topic>.{1,200}) by ${WHO}$`,
    "if-person",
  ),
  // what was said about Y: by anybody
  frame(
    `${WHAT_WAS}${ADVERB}said (?:about|on|regarding|of|concerning) ${TOPIC}$`,
    "nobody",
    "said",
  ),
];

/** Question with a noun, or with a name and a topic alone; the barest come last, since they fit most. */
const NOUN_FRAMES: readonly Frame[] = [
  // quotes about Y
  frame(
    `^(?:any |the |all |some )?(?:quot(?:e|es|ation|ations)|statements|comments|remarks) (?:about|on|regarding|concerning) ${TOPIC}$`,
    "nobody",
    "said",
  ),
  // X's view of Y, before "the view of X": whose it is stands first
  frame(
    `^(?:what(?: is| are| was| were) |how (?:is|was) |any )?${WHO}${POSSESSIVE} ${OWN_OPINION} ${ABOUT} ${TOPIC}$`,
    "if-name",
  ),
  // quotes by X about Y; the opinion of X on Y
  frame(
    `^(?!.*s?'s? ${OPINION} )(?:.*? )?(?:${OPINION}|anything|something|latest|word|news|more) (?:from|by|of|made by|given by) ${WHO}(?: ${ABOUT} ${TOPIC})?$`,
    "if-known",
  ),
  // X quote about Y; X's view on Y; what is X's stance on Y
  frame(
    `^(?:what(?: is| are| was| were) |any )?${WHO}(?:'s?)? ${QUOTE}(?: ${ABOUT} ${TOPIC})?$`,
    "certain",
  ),
  frame(
    `^(?:what(?: is| are| was| were) |how (?:is|was) |any )?${WHO}(?:'s?)? ${OPINION}(?: ${ABOUT} ${TOPIC})?$`,
    "if-known",
  ),
  // in X's words, Y
  frame(
    `^in ${WHO}${POSSESSIVE} (?:own )?(?:words|view|opinion|telling|eyes|account),? ${TOPIC}$`,
    "if-known",
  ),
  // Y, in X's opinion; Y, by X's own account
  frame(
    `^(?<before>.*?)[ ,]{1,3}(?:in|by|from) (?<who>[^,?]{1,80}?)(?:${POSSESSIVE})? (?:own )?(?:words|view|opinion|telling|eyes|account|judge?ment|point of view)[?.]?$`,
    "if-known",
  ),
  // Y, if you ask X; Y, going by X
  frame(
    `^(?<before>.*?)[ ,]{1,3}(?:if (?:you|we|one) (?:asks?|believes?|trusts?)|going by|to go by) (?<who>[^,?]{1,80}?)[?.]?$`,
    "if-known",
  ),
  // according to X, Y; Y according to X
  frame(
    `^(?<before>.*?)[ ,]{0,3}according to (?<who>[^,?]{1,80}?)(?:, ?${TOPIC}|[?.]?)$`,
    "if-known",
  ),
  frame(
    `^according to ${WHO},? (?<topic>(?:what|who|when|where|why|how|is|are|was|were|did|does|do|will|has|have|can|should|the|a|an)\\b.*)$`,
    "if-known",
  ),
  // X on Y; X: Y
  frame(`^${WHO}(?:'s)? (?:on|about|regarding|re:?|concerning|:|-|–|—) ${TOPIC}$`, "if-known"),
  frame(`^${WHO}: ?${TOPIC}$`, "if-known"),
  // X said what about Y
  frame(`^${WHO} ${ADVERB}(?<verb>${SAY}) what${END}${TOPIC}$`, "if-known"),
  // X said Y; X talked about Y
  frame(
    `^(?!.*\\bwhat\\b)${WHO} (?:(?:has|have|had) )?${VERB(`${SAY}|${THINKS}|warned|warns|(?:talks|talked|speaks|spoke|spoken)(?= (?:about|on|of)\\b)`)}`,
    "if-known",
  ),
];

/** In order; the first that holds is taken. */
const FRAMES: readonly Frame[] = [...VIEW_FRAMES, ...VERB_FRAMES, ...NOUN_FRAMES];

/** Frames that hold, in order; usually none or one. */
export function* matchFrames(sentence: string): Generator<FrameMatch> {
  for (const { pattern, certainty, focus } of FRAMES) {
    const groups = sentence.match(pattern)?.groups;
    if (groups === undefined) continue;
    const asked = groups["asked"]?.toLowerCase() ?? "";
    const verb = groups["verb"]?.toLowerCase() ?? "";
    if (isNoSpeaker(groups["who"] ?? "") || isCapitalNoun(groups["verb"] ?? "", sentence)) continue;
    yield {
      certainty,
      who: (groups["who"] ?? "").trim(),
      verb,
      topic: frameTopic({
        after: groups["topic"] ?? "",
        before: groups["before"] ?? "",
        asked,
        verb,
      }),
      focus: focus ?? focusAsked(asked),
    };
  }
}

/** Words that no name has: the frame was read into another question. */
function isNoSpeaker(who: string): boolean {
  return /(?:^|\s)(?:what|which|when|where|who|whom|whose|why|how|did|does|is|was|are|were|been|be|if|this|within|between)(?=$|\s)/i.test(
    who,
  );
}

/** "What did the Islamic State proclaim": no verb, unless every word has a capital. */
function isCapitalNoun(verb: string, sentence: string): boolean {
  return /^\p{Lu}\p{Ll}/u.test(verb) && !/\S (?:Did|Does|Has|Have|About|On)\b/.test(sentence);
}

function focusAsked(asked: string): "said" | Focus {
  if (asked.startsWith("how many")) return "how-many";
  if (asked === "when" || asked === "where" || asked === "why") return asked;
  return "said";
}
