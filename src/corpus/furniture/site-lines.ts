// Lines that belong to the page rather than to the article, known by their form wherever they stand:
// buttons, players, boxes. Each list grows by forms met on pages as they are pasted or dumped; a form
// needs a row in the tests, and a line of news that looks like it another.

import type { Span } from "../../text/span.ts";
import { isOneOf, type LaidOutText, type Part } from "./part.ts";

/** "1 Min Read 0 67": what follows are counters. */
export function isReadingTime({ words }: Part): boolean {
  return /^(?:reading time:? )?\d+ ?[- ]?min(?:ute)?s?(?: read)?(?:[\s·|•\d,]|views?|shares?)*$/i.test(
    words,
  );
}

const LABELS = new RegExp(
  `^(?:${[
    // advertisements
    "advertisement|advertising|sponsored(?: content)?|promoted|remind me later",
    "story continues(?: below)?(?: advertisement)?|scroll (?:down )?to continue",
    // to pass on or to keep
    "share|share (?:this|on|via|with)(?: .{1,30})?|tweet(?: this)?|pin it|copy link|link copied!?",
    "print(?: this)?(?: article| page)?|e-?mail(?: this)?(?: article)?|save(?: article| for later)?",
    "facebook|twitter|whatsapp|telegram|linkedin|reddit|follow us",
    "add as preferred source on google",
    // accounts
    "sign (?:up|in)|log ?in|register|subscribe(?: now)?",
    // comments and counters
    "(?:show|view|load|read|leave|post|add|join)(?: all| the| a| more)* (?:comments?|conversation|discussion)",
    "comments?(?: \\(?\\d+\\)?)?|\\d[\\d,.]* (?:comments?|shares?|views?|likes?)",
    // more of the text, to hear or to see it
    "continue reading|read more|show more|load more|see more",
    "listen(?: to (?:this )?article)?|listen now|watch (?:now|live|on youtube)|play video",
    "live(?: updates)?|breaking(?: news)?",
    // the page itself
    "skip to (?:main )?content|back to top|menu|search|home|close|abstract|full text",
    "text size|font size|our standards:.{0,50}",
  ].join("|")})\\W*$`,
  "i",
);

/** Words of a button, complete: nothing else may stand in the line. */
export function isLabel({ words }: Part): boolean {
  return words.length <= 70 && LABELS.test(words);
}

const PLAYER: readonly RegExp[] = [
  /^\[?(?:watch|see|listen to|play|view) (?:this|the (?:full )?(?:video|clip|interview|episode|podcast)|our)\b.{0,20}\b(?:video|clip|episode|podcast|interview|show|below|above)\b/i,
  /^\[?this (?:video|clip|podcast|audio) (?:is|was|comes) from\b/i,
  /^\[?(?:video|audio|listen|watch) ?:/i,
];

/** An invitation to press play, or the line under a player. */
export function isPlayer({ words, unquoted }: Part): boolean {
  if (words.length > 250) return false;
  return isOneOf(PLAYER, unquoted) || /\bwatch on youtube\W*$/i.test(words);
}

const READ_ELSEWHERE: readonly RegExp[] = [
  /^(?:you can )?read (?:the|his|her|their)? ?(?:full|rest|whole|entire|original|complete|more)\b.{0,80}\b(?:here|at|on|from|via)\b.{0,60}$/i,
  /^(?:click|tap) here (?:to|for)\b.{0,80}$/i,
  /^continue reading\b.{0,60}$/i,
  /^(?:originally|first) published (?:at|in|on|by)\b.{0,80}$/i,
  /^this (?:article|story|post|piece) (?:was )?(?:originally|first) (?:appeared|published|ran)\b.{0,100}$/i,
];

/** "Read the rest of the story at The Island Post." */
export function isReadElsewhere({ unquoted }: Pick<Part, "unquoted">): boolean {
  return isOneOf(READ_ELSEWHERE, unquoted);
}

const NEWSLETTER: readonly RegExp[] = [
  /^(?:sign up|subscribe|get|join|enter your e-?mail|receive|stay (?:informed|up to date))\b.{0,160}\b(?:newsletters?|inbox|e-?mail(?:s| address| alerts?)?|daily (?:briefing|digest|updates)|our (?:channel|podcast|telegram|whatsapp))\b/i,
  /\bdelivered (?:straight |directly )?to your inbox\b/i,
  /^(?:by signing up|by subscribing|by clicking).{0,40}\byou (?:agree|consent)\b/i,
  /^thanks? (?:you )?for (?:signing up|subscribing|reading\b.{0,60}\bsubscribe)/i,
  /\bsign up for (?:my|his|her|their) newsletter\b/i,
];

/** "Sign up for our daily newsletter", and the consent below it. */
export function isNewsletter({ words, unquoted }: Part): boolean {
  return words.length <= 300 && isOneOf(NEWSLETTER, unquoted);
}

/** In some dumps the box is caught inside a paragraph, all in capitals; prose never is. */
export function capitalNewsletterCalls({ parts, text }: LaidOutText): readonly Span[] {
  return parts.flatMap(({ span }) => {
    const found = /SIGN UP FOR (?:OUR|THE|[A-Z ]{2,30}) NEWSLETTERS?[.!]?/.exec(
      text.slice(span.start, span.end),
    );
    if (!found) return [];
    const start = span.start + found.index;
    return [{ start, end: start + found[0].length }];
  });
}

const COOKIES: readonly RegExp[] = [
  /\b(?:this (?:site|website)|we|our partners)(?: and our partners)? uses? cookies\b/i,
  /\baccept (?:all )?cookies\b/i,
  /\bcookie (?:policy|settings|preferences)\b/i,
];

/** "This website uses cookies to improve your visit." */
export function isCookieNotice({ words, unquoted }: Part): boolean {
  return words.length <= 600 && isOneOf(COOKIES, unquoted);
}

/** An address, a handle or a tag and nothing else. */
export function isBareLink({ words }: Part): boolean {
  return /^(?:(?:https?:\/\/|www\.|pic\.twitter\.com\/)\S+|@\w{2,30}|#\w{2,40}|[\w.+-]+@[\w-]+\.[\w.]+)\.?$/.test(
    words,
  );
}

/** Markdown's picture alone in a line. */
export function isPicture({ words }: Part): boolean {
  return /^\[?!\[[^\]]*\]\([^)]*\)(?:\]\([^)]*\))?$/.test(words);
}
