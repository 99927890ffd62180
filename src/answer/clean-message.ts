// A chat message → the words worth understanding: without markup, pictures and politeness.

/** Longer messages are cut; Discord's own limit is 4,000, the terminal has none. */
const MAX_CHARACTERS = 6_000;

/** Discord mentions and emoji (`<@1>`, `<:name:1>`), Markdown signs, and pictures. */
const MARKUP =
  /<(?:@[!&]?|#|a?:\w{1,32}:)\d{1,20}>|[*_~`|#>]+|\p{Extended_Pictographic}|\p{Regional_Indicator}|\ufe0f/gu;

/** Characters without width, which pages put into words, and those that turn the direction of text. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * One line, straight quotation marks, single spaces; text inside the marks stays. Long runs of
 * punctuation are cut, so that no later pattern has to walk them again and again.
 */
export function cleanMessage(message: string): string {
  return message
    .slice(0, MAX_CHARACTERS)
    .replace(INVISIBLE, "")
    .replace(MARKUP, " ")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/([^\p{L}\p{N}\s]{3})[^\p{L}\p{N}\s]+/gu, "$1")
    .replace(/(?:\s[^\p{L}\p{N}\s]{1,3}){3,}(?=\s|$)/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

/**
 * Greetings, thanks and answers to the bot itself: the whole message must be made of these. Common
 * chat English; nothing here could be a topic by itself.
 */
const SMALL_TALK =
  /^(?:(?:hi+|hello+|hey+|hiya|yo|howdy|greetings|good (?:morning|afternoon|evening|night|day)|(?:many )?thanks?(?: you)?(?: (?:so|very) much| a lot)?|thx|ty|cheers|please|pls|ok(?:ay)?|k|cool|nice|great|help(?: me)?|exit|quit|stop|good bot|bad bot|lol|lmao|haha+|wow|bye+|goodbye|see you|sorry|yes|yeah|yep|no|nope|sure|test(?:ing)?|ping|sup|what's up|whats up|wassup|how are you(?: doing)?(?: today)?|how's it going|who are you|what are you|are you (?:there|a bot|ok)|there|bot|everyone|all|guys|friends?)(?:[\s,.!?:;)(-]+|$))+$/i;

/** Letters side by side on a keyboard; four in a row are nobody's word. */
const KEYBOARD = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/** Whether nothing is asked: no letters ("42"), small talk, or keys struck at random ("asdf"). */
export function isNoQuestion(cleaned: string): boolean {
  // "9/11" and "1984" are topics.
  if (!/[\p{L}\p{N}]/u.test(cleaned) || /^\d{1,3}[\s.,?!]*$/.test(cleaned)) return true;
  if (SMALL_TALK.test(cleaned.slice(0, 200))) return true;
  const words = cleaned.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length <= 3 && words.every(isMash);
}

function isMash(word: string): boolean {
  if (/(.)\1{3}/u.test(word)) return true;
  if (/^[b-df-hj-np-tv-xz]{5,}$/.test(word)) return true;
  const pieces = [...word].map((_, at) => word.slice(at, at + 4)).filter((p) => p.length === 4);
  return (
    pieces.length > 0 &&
    pieces.some((piece) => KEYBOARD.some((row) => row.includes(piece) && piece !== "wert"))
  );
}

/** Said before a question, in any number and order; ordered longest first where one begins another. */
const OPENINGS =
  /^(?:(?:hi|hello|hey|please|pls|so|well|ok|okay|and|but|also|now|sorry|excuse me|good (?:morning|afternoon|evening)|dear bot|bot|there|everyone|guys|um+|quick question|question|q)[,.:!]*\s+|(?:can|could|would|will) (?:you|u|someone|anyone|anybody) (?:please |kindly |pls )?(?:tell|show|give|find|get|remind|explain to|help) (?:me |us )?(?:please |out )?|(?:do|does) (?:you|u|anyone|anybody|someone) (?:happen to )?(?:know|remember|recall|have)\s+|(?:please |pls )?(?:tell|show|give|find|get|remind) (?:me|us)\s+|(?:please )?(?:show|find|search(?: for)?|look up|list|summari[sz]e|sum up|recap)\s+|(?:i am|i'm|im) (?:wondering|curious|looking for|searching for|trying to find(?: out)?|interested in)(?: about)?\s+|i (?:was )?(?:just )?(?:wonder(?:ed|ing)?|want(?:ed)?|need(?:ed)?|would like|'?d like|'d love)(?: to (?:know|find out|find|see|hear|ask|learn))?(?: about)?,?\s+|i'd (?:like|love)(?: to (?:know|find out|find|see|hear|ask|learn))?(?: about)?\s+|is it true (?:that )?|(?:any (?:idea|chance|clue)) (?:of |about |on )?|let me know\s+|(?:if|whether) you know,?\s+)/i;

const CLOSINGS =
  /[\s,.;:!?)("'-]*(?:\b(?:please|pls|plz|thanks?(?: you)?(?: (?:so|very) much| a lot| in advance)?|thx|ty|if (?:you|u) (?:know|can|don't mind)|by any chance|anyone|anybody|lol|exactly)\b[\s,.;:!?)-]*)*$/i;

/** `"could you tell me what X said, please?"` → `"what X said"`; leaves at least one word. */
export function withoutPoliteness(sentence: string): string {
  let left = sentence;
  for (let round = 0; round < 8; round++) {
    const shorter = left.replace(OPENINGS, "").replace(/^[\s,.:;!-]+/, "");
    if (shorter === left || !/[\p{L}\p{N}]/u.test(shorter)) break;
    left = shorter;
  }
  const closed = closeOff(left);
  return /[\p{L}\p{N}]/u.test(closed) ? closed : left;
}

// The closing words stand in the last 120 characters; looking only there keeps long messages quick.
function closeOff(sentence: string): string {
  const head = sentence.slice(0, -120);
  return head + sentence.slice(-120).replace(CLOSINGS, "");
}

/** "… and what did Y say about Z" begins a question of its own. */
const NEXT_QUESTION =
  /,?\s+(?:and|but|or)(?: also)?\s+(?=(?:what|when|why|where|how) (?:did|does|do|has|have|had|is|was) (?:\S+ ){1,6}?(?:say|said|saying|tell|told|think|thought|mention|mentioned|claim|claimed|comment|commented)\b)/iu;

/**
 * The sentences of a message, where "?", "!" or a line's end surely ends one ("Mr. Putin" does not),
 * and two questions joined by "and" are two:
 * `"what did X say about Y and what did Z say"` → `["what did X say about Y", "what did Z say"]`.
 */
export function sentencesOf(cleaned: string): readonly string[] {
  return cleaned
    .split(/(?<=[?!])\s+|(?<=\p{Ll}{3}[.])\s+(?=\p{Lu})/u)
    .flatMap((sentence) => sentence.split(NEXT_QUESTION))
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
