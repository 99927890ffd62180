// The words of a topic, without what is left of the sentence around them; "us", the country and we.

/** "what'd" → "what did": frames know only whole words. */
export function spellOut(sentence: string): string {
  return withoutPoints(sentence)
    .replace(/\b(what|who|how|why|where|when)'?s\b/gi, "$1 is")
    .replace(/\b(what|who|how|why|where|when)'d\b/gi, "$1 did");
}

/** "the U.S." → "the US": the last point is not the sentence's, and articles write both. */
function withoutPoints(sentence: string): string {
  return sentence.replace(
    /(?<![\p{L}.])(?:u\.s\.a|u\.s|u\.k|u\.n|e\.u|u\.a\.e)(?![\p{L}])\.?/giu,
    (initials) => initials.replace(/\./g, "").toUpperCase(),
  );
}

/** Words after which "us" is we: "tell us", "all of us". */
const BEFORE_WE =
  /^(?:tell|tells|told|telling|give|gives|gave|show|showed|help|helps|let|lets|all|both|most|many|some|of|to|for|with|between|among|against)$/i;

/**
 * "us" in small letters is the country only before or after another word of its topic ("us sanctions",
 * "the us") in a message without capitals; else it is we, who stand in no article.
 */
export function withoutWe(topic: string, asTyped: string): string {
  const hasCapitals = /(?<=\s)\p{Lu}/u.test(asTyped);
  const words = topic.split(" ");
  return words
    .flatMap((word, at) => {
      const before = words[at - 1] ?? "";
      if (word !== "us") return [word];
      if (/^the$/i.test(before)) return ["US"];
      const isWe = hasCapitals || BEFORE_WE.test(before) || at === words.length - 1;
      return isWe ? [] : ["US"];
    })
    .join(" ");
}

/** Without marks and spaces at either end, and with single spaces within. */
export function cleanTopic(topic: string): string {
  return topic
    .replace(/^["'\s,.:;!?-]+|["\s,.:;!?-]+$/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** "… regarding the vote and I have nothing": the user on themselves, who stand in no article. */
export function withoutAfterthought(topic: string): string {
  return topic.replace(
    /,? (?:and|but|because|since|so|as) (?:i|i'm|i've|we|we're|my|our)\b.*$/i,
    "",
  );
}

/** "what about Europe" → "Europe", for messages that are a topic; "About how many …" is none. */
export function withoutLeadIn(topic: string): string {
  return topic.replace(
    /^(?:(?:what|how) about|about|regarding|concerning) (?!how|what|which|when|who)/i,
    "",
  );
}

/** The topics that are joined in one: `"territory and sanctions"` → `["territory", "sanctions"]`. */
export function topicsIn(topic: string): readonly string[] {
  return topic
    .split(/,? (?:and|or|as well as) |, | ?[/&] ?/i)
    .map(cleanTopic)
    .filter((part) => /\p{L}{3}/u.test(part))
    .slice(0, MAX_TOPICS);
}

const MAX_TOPICS = 4;

/** "What did X tell the Herald": the topic is who heard it; null where it is anything else. */
export function hearerIn(sentence: string, topic: string): string | null {
  const hearer = sentence.match(/\btell (.+?)[?!.\s]*$/i)?.[1] ?? "";
  return hearer !== "" && hearer === topic ? hearer : null;
}
