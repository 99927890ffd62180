// Verbs of speech and opinion: questions are asked with them, and what articles report stands beside them.

import { termOf } from "../search/analysis.ts";

/**
 * Verbs of speech and opinion that also state facts ("What did Polo call the capital?"): the commonest
 * cues of news that take a topic. Each as after "did" and as after "has".
 */
export const OPINION_VERBS: readonly (readonly string[])[] = `
  acknowledge/acknowledged add/added address/addressed admit/admitted allege/alleged
  announce/announced answer/answered argue/argued assert/asserted believe/believed call/called
  claim/claimed complain/complained concede/conceded confirm/confirmed criticise/criticised
  criticize/criticized declare/declared demand/demanded deny/denied describe/described
  discuss/discussed dismiss/dismissed emphasise/emphasised emphasize/emphasized explain/explained
  feel/felt hint/hinted insist/insisted joke/joked mean/meant mention/mentioned note/noted pledge/pledged
  post/posted predict/predicted promise/promised propose/proposed quip/quipped react/reacted
  reiterate/reiterated repeat/repeated reply/replied respond/responded reveal/revealed speak/spoken
  state/stated stress/stressed suggest/suggested talk/talked think/thought threaten/threatened
  urge/urged vow/vowed warn/warned weigh_in/weighed_in write/written`
  .trim()
  .split(/\s+/)
  .map((pair) => pair.split("/"));

/** As terms of the index, whatever their form; "according" is as good as a verb. */
const TERMS_OF_SAYING: ReadonlySet<string> = new Set(
  ["say", "said", "tell", "told", "according", ...OPINION_VERBS.flat()].map(termOf),
);

/** Whether the term is one of a verb of saying. */
export function isTermOfSaying(term: string): boolean {
  return TERMS_OF_SAYING.has(term);
}
