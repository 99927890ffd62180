// What people put around a question or send instead of one: greetings, thanks, "could you tell me".

/**
 * Greetings, thanks and answers to the bot itself: the whole message must be made of these. Common
 * chat English; nothing here could be a topic by itself.
 */
const SMALL_TALK_PARTS = [
  "hi+|hello+|hey+|hiya|yo|howdy|greetings|sup|wassup|there|everyone|all|guys|friends?",
  "good (?:morning|afternoon|evening|night|day)|bye+|goodbye|see you",
  "(?:many )?thanks?(?: you)?(?: (?:so|very) much| a lot)?|thx|ty|cheers|please|pls|sorry",
  "ok(?:ay)?|k|cool|nice|great|lol|lmao|haha+|wow|yes|yeah|yep|no|nope|sure",
  "help(?: me)?|exit|quit|stop|test(?:ing)?|ping|bot|good bot|bad bot",
  "what's up|whats up|how are you(?: doing)?(?: today)?|how's it going",
  "who (?:are|made|built) you|what are you|are you (?:there|a bot|ok|sure)|what's your name",
  "next|more|sources?|links?|that's (?:wrong|right|great|nice|false)|you're (?:wrong|right|lying)|stop lying",
  "(?:how|what) (?:do|does|can) (?:you|this|it|this bot)(?: bot)? (?:work|do)|what is this",
];
const SMALL_TALK = new RegExp(`^(?:(?:${SMALL_TALK_PARTS.join("|")})(?:[\\s,.!?:;)(-]+|$))+$`, "i");

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

const KNOW = "(?:know|find out|find|see|hear|ask|learn)";

/** Said before a question, in any number and order. */
const OPENINGS = [
  // hello, so, and; "Q: …"
  "(?:hi|hello|hey|yo|please|pls|so|well|ok|okay|and|but|also|now|sorry|excuse me|good (?:morning|afternoon|evening)|dear bot|bot|there|everyone|guys|um+|basically|quick question|question|q)[,.:!]*",
  // could you tell me; does anyone know; can you remember
  "(?:can|could|would|will) (?:you|u|someone|anyone|anybody) (?:please |kindly |pls )?(?:tell|show|give|find|get|remind|explain to|help)(?: me| us)?(?: please| out)?",
  "(?:do|does|can|could) (?:you|u|anyone|anybody|someone) (?:happen to )?(?:know|remember|recall|have)",
  // tell me; list; compare X and Y
  "(?:please |pls )?(?:tell|show|give|find|get|remind) (?:me|us)",
  // as people write what they say
  "(?:please |pls )?(?:gimme|lemme (?:see|know|hear)|(?:i )?(?:wanna|gotta) (?:know|see|hear)|dunno)",
  "(?:please )?(?:show|find|search(?: for)?|look up|list|compare|contrast|summari[sz]e|sum up|recap)",
  // I am wondering; I'd like to know
  "(?:i am|i'm|im) (?:wondering|curious|looking for|searching for|trying to find(?: out)?|interested in)(?: about)?",
  `i (?:was )?(?:just )?(?:wonder(?:ed|ing)?|want(?:ed)?|need(?:ed)?|would like|'?d like|'d love)(?: to ${KNOW})?(?: about)?,?`,
  `i'd (?:like|love)(?: to ${KNOW})?(?: about)?`,
  // I heard that; a friend told me that
  "(?:i|someone|somebody|people|(?:a|my) (?:friend|teacher|colleague)s?)(?: have| has|'ve)? (?:heard|read|saw|think|thought|believe|told me|tells me|says?|said)(?: that)?",
  // got any; are there any
  "(?:have (?:you|u) |(?:you|u) )?got|(?:are|is) there",
  "what (?:is|was|do (?:you|we) have) (?:known|written|reported)|what do (?:you|we) know|what has been (?:written|reported)|what was the thing",
  // is it true that; any idea; if you know,
  "(?:is|was) it (?:really |actually )?(?:true|right|correct|so|a fact|the case)(?: that)?",
  "any (?:idea|chance|clue)(?: of| about| on)?",
  "let me know",
  "(?:if|whether) you know,?",
].map((source) => new RegExp(`^(?:${source})\\s+`, "i"));

/** Said after a question, any number of them. */
const CLOSINGS =
  /[\s,.;:!?)("'-]*(?:\b(?:please|pls|plz|thanks?(?: you)?(?: (?:so|very) much| a lot| in advance)?|thx|ty|if (?:you|u) (?:know|can|don't mind)|by any chance|anyone|anybody|lol|exactly|so far|to date|until now|up to now|(?<=, ?)(?:right|correct|true|is (?:that|this|it) (?:true|right|correct|so))(?=\?))\b[\s,.;:!?)-]*)*$/i;

/** `"could you tell me what X said, please?"` → `"what X said"`; leaves at least one word. */
export function withoutPoliteness(sentence: string): string {
  let left = sentence;
  for (let round = 0; round < 8; round++) {
    const shorter = OPENINGS.reduce((rest, opening) => rest.replace(opening, ""), left).replace(
      /^[\s,.:;!-]+/,
      "",
    );
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
