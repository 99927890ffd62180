// Words in the place of the speaker that name nobody: anybody, and groups of people.

/** "Did anyone mention the ferry": nobody is named, and the frame's words are no topic. */
export const WHOEVER = /^(?:anyone|anybody|someone|somebody|everyone|everybody|people)(?: else)?$/i;

/** Whoever is meant by these may be anybody: pronouns, and plural or document nouns without a name. */
const ANYBODY =
  /^(?:the|this|that|these|those|which|an?|(?:(?:the|some|other|most|many|any|all|these|those|various|several|your|our|his|her|their|this|that|an?|people's) )*(?:(?:\p{Ll}+ )?(?:people|persons?|anyone|anybody|someone|somebody|everyone|everybody|nobody|no one|they|them|he|she|it|we|you|u|i|one|others?|folks|experts?|critics?|officials?|analysts?|observers?|economists?|scientists?|researchers?|scholars?|historians?|voters?|supporters?|opponents?|residents?|citizens?|locals|users?|readers?|lawmakers?|politicians?|leaders?|senators?|reporters?|journalists?|editors?|sources?|witnesses|witness|doctors?|lawyers?|protesters?|activists?|students?|teachers?|workers?|farmers?|investors?|media|press|news|newspapers?|papers?|articles?|stor(?:y|ies)|reports?|stud(?:y|ies)|polls?|surveys?|documents?|texts?|corpus|books?|websites?|authors?|writers?|theory|law|bible|constitution|treaty|outlets?|publications?|publishers?)))$/u;

export function isAnybody(who: string): boolean {
  if (who === "") return true;
  if (/^an? /i.test(who) || WHOEVER.test(who)) return true;
  return ANYBODY.test(/\p{Ll}/u.test(who) ? who : who.toLowerCase());
}

/**
 * Plural nouns for people in news: those of `ANYBODY`, offices in the plural, and whoever acts as one.
 * A list of our own; a plural that is missing is looked up as a name and hardly ever is one.
 */
const GROUP_NOUN =
  /^(?:people|experts|critics|officials|analysts|observers|economists|scientists|researchers|scholars|historians|voters|supporters|opponents|residents|citizens|locals|users|lawmakers|politicians|leaders|senators|congressmen|reporters|journalists|editors|sources|witnesses|doctors|lawyers|protesters|activists|students|teachers|workers|farmers|investors|outlets|media|presidents|ministers|diplomats|ambassadors|envoys|negotiators|mediators|delegates|commanders|generals|soldiers|troops|officers|forces|governments|authorities|countries|nations|states|allies|partners|members|spokesmen|spokeswomen|spokespeople|spokespersons|advisers|advisors|aides|deputies|governors|mayors|judges|prosecutors|refugees|prisoners|relatives|parents|families|women|men|companies|banks|parties)$/;

/** "European leaders", "officials of the US": several people, who are never one of them. */
export function isGroup(who: string): boolean {
  const [described = ""] = who.split(/ (?:of|from|in|for|at|on|close to|near) /i);
  const noun = described.split(" ").at(-1) ?? "";
  return GROUP_NOUN.test(/\p{Ll}/u.test(who) ? noun : noun.toLowerCase());
}

/** Groups that are written with a capital. */
export const GROUPS =
  /^(?:the )?(?:Republicans|Democrats|Conservatives|Liberals|Greens|Tories|Americans|Russians|Ukrainians|Europeans|Muslims|Christians|Catholics|Jews)$/i;
