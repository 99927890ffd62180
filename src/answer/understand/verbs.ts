// The words of saying and of opinion that frames are built from, as sources of regular expressions.

import { OPINION_VERBS } from "../opinion-verbs.ts";

/** `oneOf("say said")` → `"(?:say|said)"`; `_` stands for a space. */
export function oneOf(words: string): string {
  return `(?:${words.trim().replace(/\s+/g, "|").replaceAll("_", " ")})`;
}

/** Verbs that ask only for words; any form, since "what did X said" is asked too. */
export const SAY = oneOf(`
  say said says saying tell told telling tweet tweeted tweeting comment commented commenting
  remark remarked`);

/** "What did X …" */
export const OPINE = oneOf(OPINION_VERBS.map(([infinitive]) => infinitive).join(" "));
/** "What has X …" */
export const OPINED = oneOf(OPINION_VERBS.map(([, participle]) => participle).join(" "));

/** The verbs of "what X thinks about Y" and "X thinks Y", beside those of saying. */
export const THINKS = oneOf(
  "think thinks thought believe believes feel feels claim claims claimed mention mentions mentioned meant",
);

/** What somebody has on a topic: "the opinion of X on Y". */
export const OPINION = oneOf(`
  quote quotes quotation quotations statement statements comment comments remark remarks word words
  view views opinion opinions position stance take thought thoughts reaction reactions response
  claim claims soundbite soundbites`);

/** The same, and what is somebody's only after whose it is: "criticism of X" is what others say. */
export const OWN_OPINION = oneOf(`
  quote quotes quotation quotations statement statements comment comments remark remarks word words
  view views opinion opinions position stance take thought thoughts reaction reactions response
  claim claims soundbite soundbites attitude attitudes stand feeling feelings assessment verdict
  judgement judgment criticism criticisms praise argument arguments concern concerns warning warnings`);

/** Those of them that ask only for words. */
export const QUOTE = oneOf("quote quotes quoted quotation quotations soundbite soundbites");

/** Between a name and its verb: "has X ever publicly said". */
export const ADVERB = `(?:${oneOf(`
  ever also just recently actually really publicly exactly reportedly previously already once
  specifically lately been have has had to got gotten literally even supposedly allegedly`)}\\b ?)*`;

/** Between a verb or an opinion and its topic. */
export const ABOUT = oneOf(`
  about on regarding re:? concerning as_to with_regards?_to in_regards?_to when_it_comes_to over of
  towards? to for against in_relation_to relating_to around that related_to in`);
