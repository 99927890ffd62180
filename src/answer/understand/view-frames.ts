// The shapes in which people ask for somebody's view: "what does X think of Y", "is X for or against Y",
// "where does X stand on Y". They are questions for X's words, as those with "say" are.

import { type Frame, frame, TOPIC, WHO } from "./frame-parts.ts";
import { ADVERB, oneOf } from "./verbs.ts";

const ON = "(?:of|about|on|regarding|concerning|over|towards?)";
const DOES = "(?:do|does|did|would|will|could|can|might)(?:n't|nt)?";

/** To be for or against something, after "does": the commoner verbs of support in questions put to polls. */
export const SUPPORT = oneOf(`
  support back favour favor oppose endorse reject condemn welcome defend approve_of disapprove_of
  agree_with agree_to agree_on agree_about agree_that disagree_with disagree_on disagree_about
  believe_in like dislike love hate want fear trust care_about regret object_to`);

/** The same after "is". */
const FOR_OR_AGAINST = oneOf(`
  in_favou?r_of opposed_to against for supportive_of critical_of happy_with happy_about
  worried_about concerned_about afraid_of okay_with ok_with behind`);

/** Before all other frames: the topic is Y alone, whatever the verb. */
export const VIEW_FRAMES: readonly Frame[] = [
  // what does X think of Y
  frame(
    `^(?:(?:.*?)[ ,:])?what ${DOES} ${WHO} ${ADVERB}(?:think|feel|believe|reckon) ${ON} ${TOPIC}$`,
    "certain-view",
  ),
  frame(`^what ${DOES} ${WHO} ${ADVERB}make of ${TOPIC}$`, "view"),
  // how does X feel about Y; how does X see Y
  frame(`^how ${DOES} ${WHO} ${ADVERB}(?:feel|think) ${ON} ${TOPIC}$`, "certain-view"),
  frame(`^how ${DOES} ${WHO} ${ADVERB}(?:see|view|regard) ${TOPIC}$`, "view"),
  // where does X stand on Y; which side is X on in Y
  frame(
    `^where ${DOES} ${WHO} ${ADVERB}stand (?:${ON}|in|when it comes to) ${TOPIC}$`,
    "certain-view",
  ),
  frame(
    `^(?:on )?(?:what|which|whose) side (?:is|was) ${WHO} (?:on )?(?:in|about|over|of) ${TOPIC}$`,
    "certain-view",
  ),
  // is X for or against Y; is X opposed to Y
  frame(
    `^(?:if |whether )?(?:is|are|was|were)(?:n't|nt)? ${WHO} ${ADVERB}(?:for or against|against or for|pro or (?:anti|contra|con)) ${TOPIC}$`,
    "certain-view",
  ),
  frame(`^(?:is|are|was|were)(?:n't|nt)? ${WHO} ${ADVERB}${FOR_OR_AGAINST} ${TOPIC}$`, "view"),
  // does X support Y; did X ever condemn Y
  frame(`^(?:if |whether )?${DOES} ${WHO} ${ADVERB}${SUPPORT} ${TOPIC}$`, "view"),
  frame(`^why ${DOES} ${WHO} ${ADVERB}${SUPPORT} ${TOPIC}$`, "if-known", "why"),
];
