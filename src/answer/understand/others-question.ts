// Questions for what others say of somebody: "what did others say about X", "reactions to X", "who
// criticised X". X's own words never answer them.

import type { Person } from "../../people/person.ts";
import { parseName } from "../../text/parse-name.ts";
import { END, TOPIC } from "./frame-parts.ts";
import type { OthersAsked } from "./question.ts";
import type { QuestionContext } from "./question-context.ts";
import { ADVERB, oneOf, SAY } from "./verbs.ts";

const OTHERS = oneOf(`
  others the_others other_people everyone_else everybody_else anyone_else anybody_else someone_else
  somebody_else people the_public the_rest everyone everybody`);
const SAY_OR_REACT = `(?:${SAY}|${oneOf("think thought feel felt react reacted respond responded reply replied")})`;
const ABOUT_TOPIC = "(?:about|on|of|to|regarding|concerning)";
/** Verbs and nouns of blame and of praise, as questions have them. */
const BLAME = oneOf(`
  criticised criticized criticises criticizes attacked attacks condemned condemns denounced denounces
  blamed blames accused accuses slammed slams blasted blasts mocked mocks rebuked rebukes insulted
  opposed opposes`);
const PRAISE = oneOf(`
  praised praises defended defends supported supports backed backs thanked thanks endorsed endorses
  welcomed congratulated admires applauded`);
const LEAD = "(?:what |which |any |the |all |some |is |are |was |were |there |has |been )*";
const THERE = "(?: (?:is|are|was|were|has been|have been)(?: there| made| voiced)?)?";

type OthersFrame = Readonly<{
  pattern: RegExp;
  stance: OthersAsked["stance"];
  /** Whether it asks for what others say even where its topic is nobody ("reactions to the toll"). */
  isOfAnything: boolean;
}>;

function othersFrame(
  source: string,
  stance: OthersAsked["stance"] = null,
  isOfAnything = false,
): OthersFrame {
  return { pattern: new RegExp(source, "i"), stance, isOfAnything };
}

/** In order; the first that holds is taken. */
const OTHERS_FRAMES: readonly OthersFrame[] = [
  // what did others say about X; how did people react to X; what others think of X
  othersFrame(
    `^(?:what|how|anything|something)(?: (?:do|did|does|have|has|had|are|were))? ${OTHERS} ${ADVERB}${SAY_OR_REACT}${END}(?: anything| something)? ${ABOUT_TOPIC} ${TOPIC}$`,
  ),
  // what was said about X, by others
  othersFrame(
    `^(?:what|anything|something) (?:was|is|has been|have been|had been|is being|was being|gets) ${ADVERB}said ${ABOUT_TOPIC} (?<topic>.*?)(?: by ${OTHERS})?$`,
  ),
  // quotes about X
  othersFrame(
    `^${LEAD}(?:quot(?:e|es|ation|ations)|statements|comments|remarks)(?: by ${OTHERS})? (?:about|on|regarding|concerning) ${TOPIC}$`,
  ),
  // who talked about X; who mentioned X
  othersFrame(
    `^who(?: else)?(?: has| have| had)? ${ADVERB}(?:${SAY}|talks|talked|spoke|speaks|spoken|wrote)(?: something| anything)? (?:about|of) ${TOPIC}$`,
  ),
  othersFrame(`^who(?: else)?(?: has| have| had)? ${ADVERB}(?:mentioned|mentions) ${TOPIC}$`),
  // reactions to X; who responded to X
  othersFrame(
    `^${LEAD}(?:reactions?|responses?|backlash|outcry|outrage)${THERE} (?:to|about|against|over) ${TOPIC}$`,
    null,
    true,
  ),
  othersFrame(`^who(?: else)?(?: has| have| had)? (?:reacted|responded|replied) to ${TOPIC}$`),
  // criticism of X; attacks on X; who criticised X
  othersFrame(
    `^${LEAD}(?:criticisms?|critics|condemnation|complaints?|objections?)${THERE} (?:of|about|against|to|on|over) ${TOPIC}$`,
    "against",
    true,
  ),
  othersFrame(
    `^${LEAD}(?:attacks?|opposition|opponents|accusations?)${THERE} (?:of|against|to|on) ${TOPIC}$`,
    "against",
  ),
  othersFrame(`^who(?: else)?(?: has| have| had)? ${ADVERB}${BLAME} ${TOPIC}$`, "against"),
  // praise for X; who praised X
  othersFrame(
    `^${LEAD}(?:praise|support|admiration|supporters|defen[cs]e|defenders)${THERE} (?:of|for) ${TOPIC}$`,
    "for",
  ),
  othersFrame(`^who(?: else)?(?: has| have| had)? ${ADVERB}${PRAISE} ${TOPIC}$`, "for"),
];

/** Of whom others' words are asked for, with the topic as typed; null where the sentence asks no such thing. */
export function othersQuestion(
  sentence: string,
  context: QuestionContext,
): Readonly<{ topic: string; asked: OthersAsked }> | null {
  const bare = sentence.replace(/[?!.\s"]+$/u, "").replace(/^["\s]+/, "");
  for (const { pattern, stance, isOfAnything } of OTHERS_FRAMES) {
    const topic = bare.match(pattern)?.groups?.["topic"]?.trim() ?? "";
    if (topic === "") continue;
    const isWho = /^who\b/i.test(bare);
    const of = personIn(topic, context);
    if (of !== null) return { topic, asked: { ...of, words: topic, stance, isWho } };
    if (isOfAnything)
      return { topic, asked: { person: null, lookFor: topic, words: topic, stance, isWho } };
  }
  return null;
}

/** "Keller", "the mayor", "Keller's toll", "Keller over the toll": who it is, and what to look for. */
function personIn(
  topic: string,
  { people }: QuestionContext,
): Pick<OthersAsked, "person" | "lookFor"> | null {
  const [, name = topic, rest = ""] =
    topic.match(/^(.+?)(?:'s|(?<=s)'| (?:on|over|for|regarding|about|because of))(?: (.+))?$/i) ??
    [];
  for (const [words, more] of [
    [topic, ""],
    [name, rest],
  ] as const) {
    const found = people.find(words, { misspelt: false });
    if (found.kind !== "one" || found.person.kind !== "person") continue;
    return { person: found.person, lookFor: `${shortName(found.person)} ${more}`.trim() };
  }
  return null;
}

/** What others call them. */
function shortName({ name }: Person): string {
  return parseName(name).family || name;
}
