// The shapes in which people ask for somebody's words: "what did X say about Y", "X on Y", "quotes by
// X". Each frame yields the words in the places of X and Y; who X is, is decided elsewhere.

import type { Focus } from "../focus.ts";

/**
 * `certain`: somebody's words are asked for whoever X is, so that an unknown X is an unknown speaker
 * ("what did X say"). `if-known`: only when X is known, since facts are asked alike ("what did X
 * call Y"). `nobody`: the speaker is what is asked for ("who said").
 */
export type Certainty = "certain" | "if-known" | "nobody";

export type FrameMatch = Readonly<{
  certainty: Certainty;
  who: string;
  /** The verb of saying, lower case; empty for frames with a noun ("X quote"). */
  verb: string;
  topic: string;
  focus: "said" | Focus;
}>;

type Frame = Readonly<{
  /** With groups `who` and `topic`, `before` (a topic put first), `asked` ("when", "how many points"). */
  pattern: RegExp;
  certainty: Certainty;
  focus?: "said" | Focus;
}>;

const AUX = "(?:did|does|do|has|have|had|will|would|'s|'d)";
/** At most ten words, so that a message of any length is read in linear time. */
const WHO = "(?<who>(?:[^\\s?]+ ){0,9}?[^\\s?]+?)";
const ADVERB =
  "(?:(?:ever|also|just|recently|actually|really|publicly|exactly|reportedly|previously|already|once|specifically|lately|been|to|got|gotten|literally|even|supposedly|allegedly)\\b ?)*";

/** Verbs that mean nothing but words; any form, since "what did X said" is asked too. */
const SAY =
  "(?:say|said|says|saying|tell|told|telling|tweet(?:ed|ing)?|comment(?:ed|ing)?|remark(?:ed)?)";
/**
 * Verbs of speech and opinion that also state facts ("What did Polo call the capital?"): the commonest
 * cues of news that take a topic. After "did", and after "has".
 */
const OPINE =
  "(?:mention|think|believe|feel|claim|argue|suggest|state|announce|declare|warn|promise|propose|describe|call|explain|talk|speak|write|post|react|respond|reply|answer|admit|deny|reveal|insist|predict|criticize|criticise|discuss|address|vow|pledge|complain|joke|quip|weigh in)";
const OPINED =
  "(?:mentioned|thought|believed|felt|claimed|argued|suggested|stated|announced|declared|warned|promised|proposed|described|called|explained|talked|spoken|written|posted|reacted|responded|replied|answered|admitted|denied|revealed|insisted|predicted|criticized|criticised|discussed|addressed|vowed|pledged|complained|joked|quipped|weighed in)";
const OPINION =
  "(?:quot(?:e|es|ation|ations)|statements?|comments?|remarks?|words?|views?|opinions?|position|stance|take|thoughts?|reactions?|response|claims?|soundbites?)";
const ABOUT =
  "(?:about|on|regarding|re:?|concerning|as to|with regards? to|in regards? to|when it comes to|over|of|towards?|to|for|against|in relation to|relating to|around|that|relat(?:ed|ing) to|in)";
const ASKED =
  "(?:^|(?<before>.*?)[ ,:])(?<asked>what(?: all| else| exactly| things)?|anything|something|which [^?]{1,40}?|how many [^?]{1,40}?|when|where|why|how often|how)";
const TOPIC = "(?<topic>.*)";
const END = "(?=$|[\\s,.;:?!)])";

function frame(source: string, certainty: Certainty, focus?: Frame["focus"]): Frame {
  const pattern = new RegExp(source, "i");
  return focus === undefined ? { pattern, certainty } : { pattern, certainty, focus };
}

/**
 * In order; the first that holds is taken. Frames with a verb of saying come before those with a noun,
 * since "what did X say about Y's comments" has both; the barest last, since they fit most.
 */
const FRAMES: readonly Frame[] = [
  // who said (that) Y — nobody is named
  frame(
    `^(?:and )?who(?: else)?(?: (?:has|have|had|was|is))? ${ADVERB}(?:${SAY.slice(3, -1)}|mention(?:s|ed)?|talk(?:s|ed|ing)|spoke|spoken|claim(?:s|ed)|comment(?:s|ed|ing)|complain(?:s|ed)|warn(?:s|ed))${END}(?: (?:that|about|anything about|something about|of))?(?: ${TOPIC})?$`,
    "nobody",
    "who",
  ),
  // (Y:) what did X say about Y; when did X say; which points did X mention
  frame(`${ASKED} ${AUX} ${WHO} ${ADVERB}(?<verb>${SAY})${END}${TOPIC}$`, "certain"),
  // did X say anything about Y
  frame(`^${AUX} ${WHO} ${ADVERB}(?<verb>${SAY})${END}${TOPIC}$`, "certain"),
  frame(
    `${ASKED} (?:is|was|are|were) ${WHO} ${ADVERB}(?<verb>saying|telling|tweeting)${END}${TOPIC}$`,
    "certain",
  ),
  frame(
    `${ASKED} (?:did|does|do|will|would) ${WHO} ${ADVERB}(?<verb>${OPINE})${END}${TOPIC}$`,
    "if-known",
  ),
  frame(`${ASKED} (?:has|have|had) ${WHO} ${ADVERB}(?<verb>${OPINED})${END}${TOPIC}$`, "if-known"),
  frame(`^(?:did|does|do|will|would) ${WHO} ${ADVERB}(?<verb>${OPINE})${END}${TOPIC}$`, "if-known"),
  frame(`^(?:has|have|had) ${WHO} ${ADVERB}(?<verb>${OPINED})${END}${TOPIC}$`, "if-known"),
  // what X said about Y; what X thinks of Y; everything X has said on Y
  frame(
    `(?:^|(?<before>.*?)[ ,:])(?:what|everything|anything|something|all|things?|times?|whatever)(?: that)? ${WHO} (?:(?:has|have|had|is|was) )?${ADVERB}(?<verb>${SAY}|thinks?|thought|believes?|feels?|claims?|claimed|mentioned|mentions)${END}${TOPIC}$`,
    "if-known",
  ),
  // what was said about Y — by anybody
  frame(
    `^(?:what|anything|something) (?:(?:was|is|were|has been|have been|had been|is being|gets) )?${ADVERB}said (?:about|on|regarding|of|concerning) ${TOPIC}$`,
    "nobody",
    "said",
  ),
  // quotes about Y
  frame(
    `^(?:any |the |all |some )?(?:quot(?:e|es|ation|ations)|statements|comments|remarks) (?:about|on|regarding|concerning) ${TOPIC}$`,
    "nobody",
    "said",
  ),
  // quotes by X about Y; the opinion of X on Y
  frame(
    `(?:^|.*? )(?:${OPINION}|anything|something|latest|word|news|more) (?:from|by|of|made by|given by) ${WHO}(?: ${ABOUT} ${TOPIC})?$`,
    "if-known",
  ),
  // X quote about Y; X's view on Y; what is X's stance on Y
  frame(
    `^(?:what(?:'s| is| are| was| were) |any )?${WHO}(?:'s?)? (?:quot(?:e|es|ed|ation|ations)|soundbites?)(?: ${ABOUT} ${TOPIC})?$`,
    "certain",
  ),
  frame(
    `^(?:what(?:'s| is| are| was| were) |how (?:is|was) |any )?${WHO}(?:'s?)? ${OPINION}(?: ${ABOUT} ${TOPIC})?$`,
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
  // X on Y
  frame(`^${WHO}(?:'s)? (?:on|about|regarding|re:?|concerning|:|-|–|—) ${TOPIC}$`, "if-known"),
  frame(`^${WHO}: ?${TOPIC}$`, "if-known"),
  // X said what about Y
  frame(`^${WHO} ${ADVERB}(?<verb>${SAY}) what${END}${TOPIC}$`, "if-known"),
  // X said Y
  frame(
    `^(?!.*\\bwhat\\b)${WHO} (?:(?:has|have|had) )?${ADVERB}(?<verb>${SAY}|thinks|thought|claims|claimed|believes|mentioned|mentions|warned|warns)${END}${TOPIC}$`,
    "if-known",
  ),
];

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
      topic: topicOf(groups["topic"] ?? "", groups["before"] ?? "", asked, verb),
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

/** Fills the place between the verb and the topic: "say anything publicly about", "tell reporters that". */
const FILLERS =
  /^(?:(?:,? ?if anything,?|anything|something|much|things?|publicly|recently|lately|exactly|specifically|again|more|else|in general|in public|so far|back|up|out|live|yet|ever|when asked)\s+)+/i;

const BEFORE_TOPIC =
  /^(?:about|abt|on|regarding|re:?|concerning|as to|with regards? to|in regards? to|when it comes to|over|of|towards?|to|that|in response to|in relation to|relat(?:ed|ing) to|for|against|in|at|during|with|from|whether|if)\s+/i;

const VAGUE_VERBS =
  /^(?:say|said|says|saying|tell|told|comment\w*|remark\w*|tweet\w*|mention\w*|think\w*|thought|believed?|feel|felt|claim\w*|state\w*|talk\w*|speak\w*|spoken|write|wrote|written|post\w*|react\w*|respond\w*|repl\w+|answer\w*|discuss\w*|address\w*|explain\w*|describe\w*|call\w*|weigh.*)$/;

/** Longer words before "what did X say" are an introduction, not a topic put first. */
const MAX_WORDS_BEFORE = 12;

function topicOf(rest: string, before: string, asked: string, verb: string): string {
  const after = withoutLead(withoutHearers(rest.trim(), verb).replace(FILLERS, ""));
  const counted = /^(?:how many|which) /.test(asked)
    ? asked.replace(/^(?:how many|which) /, "")
    : "";
  const first = after === "" && before.split(" ").length <= MAX_WORDS_BEFORE ? before.trim() : "";
  const topic = [withoutLead(first.replace(/^(?:what|how) about\s+/i, "")), counted, after]
    .filter((part) => part !== "")
    .join(" ");
  return topic === "" && verb !== "" && !VAGUE_VERBS.test(verb) ? verb : topic;
}

/** "told reporters about Y" → "about Y"; "say in Minsk about Y" → "Minsk Y", the place counts. */
function withoutHearers(rest: string, verb: string): string {
  if (/^t[eo]l[dl]$/.test(verb))
    return rest.replace(/^(?:\S+ ){1,6}?(?=(?:about|that|on|regarding|concerning) )/i, "");
  if (!new RegExp(`^${SAY}$`, "i").test(verb)) return rest;
  return rest
    .replace(/^to (?:\S+ ){1,6}?(?=(?:about|that|on|regarding|concerning) )/i, "")
    .replace(/^(?:in|at|during|from) ((?:\S+ ){1,6}?)(?:about|on|regarding|concerning) /i, "$1");
}

function withoutLead(topic: string): string {
  let left = topic.replace(/^[\s,.:;-]+/, "");
  for (let round = 0; round < 3; round++) left = left.replace(BEFORE_TOPIC, "");
  return left;
}
