// What somebody is asked to have said, without quotation marks: "is it true that Lund said the tunnel is
// closed". It is a question for yes or no, as one that holds a quotation is.

import { termOf } from "../../search/analysis.ts";
import { isTermOfSaying } from "../opinion-verbs.ts";

/** "did …", "has …", "is it true that …", "I heard that …", also after "and" or "ok". */
const OPENINGS_OF_YES_OR_NO = [
  "(?:is|was) it (?:really |actually )?(?:true|right|correct|so|a fact|the case)",
  "(?:did|does|do|has|have|had)(?:n['’]?t)?",
  "i(?:['’]ve| have)? (?:heard|read|saw)",
];
const OPENS_YES_OR_NO = new RegExp(
  `^\\P{L}*(?:(?:and|but|so|ok|okay|well|wait)\\P{L}+)?(?:${OPENINGS_OF_YES_OR_NO.join("|")})\\b`,
  "iu",
);

/** "Lund said the tunnel is closed, right?" */
const ENDS_YES_OR_NO =
  /,? (?:is (?:that|this|it) (?:true|right|correct|so)|true|right|correct)\?$/iu;

/** Verbs after which "that" is left out: what follows is what was said, if it is no topic. */
const WITHOUT_THAT: ReadonlySet<string> = new Set(["say", "said", "call"].map(termOf));

/** "say to reporters that", "tell them that", but not "say a word on that ferry", "say anything that". */
const WITH_THAT =
  /^(?:(?!any|some|nothing|everything|much|more|a word|what|why|how)\S+ ){0,5}?(?<!\b(?:about|at|concerning|for|in|of|on|over|regarding|to|with) )that (.+)$/iu;

/** What follows is a topic, or asks for anything: "say about the toll", "say anything on it", "say why". */
const OPENS_TOPIC =
  /^(?:about|on|of|over|regarding|concerning|re|as|with|to|in|at|during|for|against|from|any|anything|some|something|nothing|everything|much|more|a word|what|why|how|when|where|who|whom|whose|which|whether|if|when)\b/iu;

/** One word, or one for what was said before: "did he say so". */
const IS_NO_CLAUSE = /^\S+$/u;

/**
 * `"is it true that Lund said the tunnel is closed?"` → `"the tunnel is closed"`; null where it is not asked
 * whether somebody said just that: "did Lund say anything about the tunnel", "what did Lund say".
 */
export function saidThatIn(sentence: string): string | null {
  const isYesOrNo = OPENS_YES_OR_NO.test(sentence) || ENDS_YES_OR_NO.test(sentence);
  const verb = isYesOrNo ? firstVerbOfSaying(sentence) : null;
  if (verb === null) return null;
  const after = sentence
    .slice(verb.end)
    .replace(ENDS_YES_OR_NO, "")
    .replace(/^[\s,:]+|[\s?!.,]+$/gu, "");
  const that = after.match(WITH_THAT)?.[1];
  const said = that ?? (WITHOUT_THAT.has(verb.term) && !OPENS_TOPIC.test(after) ? after : "");
  return said === "" || IS_NO_CLAUSE.test(said) ? null : said;
}

/** The first after the opening and a word for who it is. */
function firstVerbOfSaying(sentence: string): Readonly<{ term: string; end: number }> | null {
  for (const { 0: word, index } of sentence.matchAll(/\p{L}+/gu)) {
    const term = termOf(word);
    if (index > 0 && isTermOfSaying(term)) return { term, end: index + word.length };
  }
  return null;
}
