// Words in the place of the speaker that name nobody: anybody, texts, and groups of people.

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

/** Pronouns, and those who write. */
const ANYONE = oneOf(`
  people persons? anyone anybody someone somebody everyone everybody nobody no_one they them
  it we you u i one others? folks press news newspapers? papers? authors? writers? publishers?`);

/** What people call a text that speaks: printed matter, and what is agreed, enacted or found out. */
const TEXTS = oneOf(`
  articles? story stories reports? study studies polls? surveys? documents? texts? corpus books?
  websites? theory publications? laws? bible constitutions? treaty treaties charters? agreements?
  accords? pacts? deals? contracts? plans? proposals? drafts? memos? memorandums? declarations?
  resolutions? decrees? acts? bills? amendments? rulings? verdicts? letters? transcripts?
  headlines?`);

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

/** Whoever is meant by these may be anybody: "the", "some people", "they", "the article". */
const ANYBODY = new RegExp(
  `^(?:the|this|that|these|those|which|an?|(?:${DETERMINER} )*(?:(?:\\p{Ll}+ )?${ANYONE}|${TEXTS}))$`,
  "u",
);
const GROUP_NOUN = new RegExp(`^${oneOf(MANY + OFFICES + BODIES)}$`);

/** "the", "some people", "anyone else", "the press": nobody in particular. */
export function isAnybody(who: string): boolean {
  if (who === "") return true;
  if (WHOEVER.test(who)) return true;
  return ANYBODY.test(/\p{Ll}/u.test(who) ? who : who.toLowerCase());
}

/** "The Ukrainian constitution", "Lund report": no speaker, while "Lund" may be one. */
export function isText(who: string): boolean {
  return new RegExp(` ${TEXTS}$`, "i").test(describedIn(who));
}

/** One person, whom only earlier words can identify. */
export function isPronoun(who: string): boolean {
  return /^s?he$/i.test(who);
}

/** "a spokesman": any of them. */
export function isAnyOfThem(who: string): boolean {
  return /^an? /i.test(who);
}

/** "the host", "critics", "she": somebody who speaks, by no name. */
export function isUnnamedSpeaker(who: string): boolean {
  if (isAnybody(who) || isText(who)) return false;
  return isGroup(who) || isPronoun(who) || /^(?:the|an?) \p{Ll}/u.test(who);
}

/** `"officials of the US"` → `"officials"` */
function describedIn(who: string): string {
  return who.split(/ (?:of|from|in|for|at|on|close to|near) /i)[0] ?? "";
}

/** `"the press secretary of the mayor"` → `"secretary"` */
export function headNounOf(who: string): string {
  return describedIn(who).split(" ").at(-1) ?? "";
}

/** "European leaders", "officials of the US", "anyone from the US": several, and never one of them. */
export function isGroup(who: string): boolean {
  const described = describedIn(who);
  const noun = headNounOf(who);
  if (described !== who && WHOEVER.test(described)) return true;
  return GROUP_NOUN.test(/\p{Ll}/u.test(who) ? noun : noun.toLowerCase());
}

/** Groups that are written with a capital. */
export const GROUPS =
  /^(?:the )?(?:Republicans|Democrats|Conservatives|Liberals|Greens|Tories|Americans|Russians|Ukrainians|Europeans|Muslims|Christians|Catholics|Jews)$/i;
