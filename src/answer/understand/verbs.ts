// The words of saying and of opinion that frames are built from, as sources of regular expressions.

import { termOf } from "../../search/analysis.ts";

/** `oneOf("say said")` → `"(?:say|said)"`; `_` stands for a space. */
export function oneOf(words: string): string {
  return `(?:${words.trim().replace(/\s+/g, "|").replaceAll("_", " ")})`;
}

/** Verbs that mean nothing but words; any form, since "what did X said" is asked too. */
export const SAY = oneOf(`
  say said says saying tell told telling tweet tweeted tweeting comment commented commenting
  remark remarked`);

/**
 * Verbs of speech and opinion that also state facts ("What did Polo call the capital?"): the commonest
 * cues of news that take a topic. Each as after "did" and, behind the stroke, as after "has".
 */
const OPINION_VERBS = `
  acknowledge/acknowledged add/added address/addressed admit/admitted allege/alleged
  announce/announced answer/answered argue/argued assert/asserted believe/believed call/called
  claim/claimed complain/complained concede/conceded confirm/confirmed criticise/criticised
  criticize/criticized declare/declared demand/demanded deny/denied describe/described
  discuss/discussed dismiss/dismissed emphasise/emphasised emphasize/emphasized explain/explained
  feel/felt hint/hinted insist/insisted joke/joked mean/meant mention/mentioned note/noted pledge/pledged
  post/posted predict/predicted promise/promised propose/proposed quip/quipped react/reacted
  reiterate/reiterated repeat/repeated reply/replied respond/responded reveal/revealed speak/spoken
  state/stated stress/stressed suggest/suggested talk/talked think/thought threaten/threatened
  urge/urged vow/vowed warn/warned weigh_in/weighed_in write/written`;
const PAIRS = OPINION_VERBS.trim()
  .split(/\s+/)
  .map((pair) => pair.split("/"));

/** "What did X …" */
export const OPINE = oneOf(PAIRS.map(([infinitive]) => infinitive).join(" "));
/** "What has X …" */
export const OPINED = oneOf(PAIRS.map(([, participle]) => participle).join(" "));

/** As terms of the index, whatever their form; "according" is as good as a verb. */
const SAYING: ReadonlySet<string> = new Set(
  ["say", "said", "tell", "told", "according", ...PAIRS.flat()].map(termOf),
);

/** Whether the term is one of a verb of saying. */
export function tellsOfSaying(term: string): boolean {
  return SAYING.has(term);
}

/** The verbs of "what X thinks about Y" and "X thinks Y", beside those of saying. */
export const THINKS = oneOf(
  "think thinks thought believe believes feel feels claim claims claimed mention mentions mentioned meant",
);

/** What somebody has on a topic: "the opinion of X on Y". */
export const OPINION = oneOf(`
  quote quotes quotation quotations statement statements comment comments remark remarks word words
  view views opinion opinions position stance take thought thoughts reaction reactions response
  claim claims soundbite soundbites`);

/** The ones of them that are nothing but words. */
export const QUOTE = oneOf("quote quotes quoted quotation quotations soundbite soundbites");

/** Between a name and its verb: "has X ever publicly said". */
export const ADVERB = `(?:${oneOf(`
  ever also just recently actually really publicly exactly reportedly previously already once
  specifically lately been have has had to got gotten literally even supposedly allegedly`)}\\b ?)*`;

/** Between a verb or an opinion and its topic. */
export const ABOUT = oneOf(`
  about on regarding re:? concerning as_to with_regards?_to in_regards?_to when_it_comes_to over of
  towards? to for against in_relation_to relating_to around that related_to in`);
