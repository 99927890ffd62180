// What people put around a question or send instead of one: greetings, thanks, "could you tell me".

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
