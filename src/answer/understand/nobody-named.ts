// Words in the place of the speaker that name nobody: anybody, and groups of people.

import { oneOf } from "./verbs.ts";

/** "Did anyone mention the ferry": nobody is named, and the frame's words are no topic. */
export const WHOEVER = /^(?:anyone|anybody|someone|somebody|everyone|everybody|people)(?: else)?$/i;

/** `"anyone from the US"` → `"the US"`: of whom no article says that it is anyone. */
export function withoutWhoever(who: string): string {
  return who.replace(
    /^(?:any|some|every)(?:one|body)(?: else)? (?:of|from|in|for|at|on|close to|near) /i,
    "",
  );
}

/** Words that stand before a noun and narrow it to nobody. */
const DETERMINER = oneOf(
  "the some other most many any all these those various several your our his her their this that an? people's",
);

/** Pronouns, and what people call a text that speaks. */
const ANYONE = oneOf(`
  people persons? anyone anybody someone somebody everyone everybody nobody no_one they them he she
  it we you u i one others? folks press news newspapers? papers? articles? story stories reports?
  study studies polls? surveys? documents? texts? corpus books? websites? authors? writers? theory
  law bible constitution treaty publications? publishers?`);

/**
 * Plural nouns for people in news: who is quoted as many, offices in the plural, and whoever acts as
 * one. A list of our own; a plural that is missing is looked up as a name and hardly ever is one.
 */
const MANY = `
  activists analysts citizens critics doctors economists editors experts farmers historians investors
  journalists lawmakers lawyers leaders locals media observers officials opponents outlets
  politicians protesters readers reporters researchers residents scholars scientists senators sources
  students supporters teachers users voters witnesses workers`;
const OFFICES = `
  advisers advisors aides ambassadors commanders congressmen delegates deputies diplomats envoys
  generals governors judges mayors mediators ministers negotiators officers presidents prosecutors
  spokesmen spokespeople spokespersons spokeswomen`;
const BODIES = `
  allies authorities banks companies countries families forces governments men members nations
  parents parties partners people prisoners refugees relatives soldiers states troops women`;

const ONE_OF_MANY = oneOf(`${MANY.replace(/s\b/g, "s?")} witness`);
/** Whoever is meant by these may be anybody: "the", "some experts", "he", "the article". */
const ANYBODY = new RegExp(
  `^(?:the|this|that|these|those|which|an?|(?:${DETERMINER} )*(?:\\p{Ll}+ )?(?:${ANYONE}|${ONE_OF_MANY}))$`,
  "u",
);
const GROUP_NOUN = new RegExp(`^${oneOf(MANY + OFFICES + BODIES)}$`);

export function isAnybody(who: string): boolean {
  if (who === "") return true;
  if (/^an? /i.test(who) || WHOEVER.test(who)) return true;
  return ANYBODY.test(/\p{Ll}/u.test(who) ? who : who.toLowerCase());
}

/** "European leaders", "officials of the US", "anyone from the US": several, and never one of them. */
export function isGroup(who: string): boolean {
  const [described = ""] = who.split(/ (?:of|from|in|for|at|on|close to|near) /i);
  const noun = described.split(" ").at(-1) ?? "";
  if (described !== who && WHOEVER.test(described)) return true;
  return GROUP_NOUN.test(/\p{Ll}/u.test(who) ? noun : noun.toLowerCase());
}

/** Groups that are written with a capital. */
export const GROUPS =
  /^(?:the )?(?:Republicans|Democrats|Conservatives|Liberals|Greens|Tories|Americans|Russians|Ukrainians|Europeans|Muslims|Christians|Catholics|Jews)$/i;
