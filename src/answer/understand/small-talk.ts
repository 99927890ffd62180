// What people say to the bot itself: greetings, thanks, and what it can do.

import type { TalkToBot } from "./question.ts";

/** Said beside any of these. */
const ADDRESSED_BOT = "bot|there|everyone|all|guys|friends?|please|pls|again";
const GREETING =
  "hi+|hello+|hey+|hiya|yo|howdy|greetings|sup|wassup|good (?:morning|afternoon|evening|day)|what's up|whats up|how are you(?: doing)?(?: today)?|how's it going|nice to meet you";
const THANKS =
  "(?:many )?thanks?(?: you)?(?: (?:so|very) much| a lot)?|thx|ty|tysm|cheers|good bot|well done";
const FAREWELL = "bye+|goodbye|bye bye|good night|see you(?: later)?|cya";
const ABOUT_THE_BOT =
  "help(?: me)?|who (?:are|made|built) you|what(?: exactly)? are you|are you (?:a )?(?:bot|robot|human|ai|an ai|real)|what's your name|what is your name|(?:how|what) (?:do|does|can) (?:you|this|it|this bot)(?: bot)? (?:work|do|know)|what (?:can|could|should|may) (?:i|we|one) (?:ask|do)(?: you| here)?|how (?:can|do|should) (?:i|we) (?:use|ask)(?: you| this| it)?|what is this|commands?";

/** In order: "hi, what can you do" asks what it can do. */
const TALKS: readonly (readonly [string, TalkToBot])[] = [
  [ABOUT_THE_BOT, { kind: "about-the-bot" }],
  [THANKS, { kind: "small-talk", talk: "thanks" }],
  [FAREWELL, { kind: "small-talk", talk: "farewell" }],
  [GREETING, { kind: "small-talk", talk: "greeting" }],
];
const ANY = [ADDRESSED_BOT, ...TALKS.map(([source]) => source)].join("|");
const IS_TALK = wholly(ANY);
const HAS_TALK = TALKS.map(
  ([source, talk]) =>
    [new RegExp(`(?:^|[\\s,.!?])(?:${source})(?:$|[\\s,.!?])`, "i"), talk] as const,
);

/** Longer messages are no small talk. */
const MAX_TALK_CHARACTERS = 120;

/** `"thanks!"` → thanks; null for all that is not made of such words alone ("thanks to Keller"). */
export function talkToBot(cleaned: string): TalkToBot | null {
  if (cleaned.length > MAX_TALK_CHARACTERS || !IS_TALK.test(cleaned)) return null;
  return HAS_TALK.find(([pattern]) => pattern.test(cleaned))?.[1] ?? null;
}

function wholly(source: string): RegExp {
  return new RegExp(`^(?:(?:${source})(?:[\\s,.!?:;)(-]+|$))+$`, "i");
}
