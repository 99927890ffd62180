// What kind of thing a question wants (a date, a number, a person, a place, a reason), and whether
// a sentence has one to offer beside the question's own words.

export type Focus = "who" | "when" | "where" | "how-many" | "why" | "how" | "what";

/** Tried in order: "what year" before "what". A question's focus need not open it ("In what year"). */
const FOCUS_PATTERNS: readonly (readonly [Focus, RegExp])[] = [
  ["how-many", /\bhow (?:many|much|large|big|tall|high|long|far|old|often|deep|wide|fast)\b/i],
  [
    "how-many",
    /\bwhat (?:is |was |were |are )?(?:the )?(?:\w+ )?(?:number|percentage|percent|proportion|share|population|size|amount|length|price|cost|height|area)\b/i,
  ],
  ["when", /\bwhen\b|\b(?:what|which) (?:\w+ )?(?:year|date|day|month|century|decade|time)s?\b/i],
  [
    "who",
    /\b(?:who|whom|whose)\b|\b(?:what|which) (?:\w+ )?(?:person|leader|president|minister|general|king|queen|emperor|pope|man|woman|author|scholar|politician|ruler|commander)\b/i,
  ],
  [
    "where",
    /\bwhere\b|\b(?:what|which) (?:\w+ )?(?:country|countries|city|cities|place|location|region|area|state|town|continent|county|province|river)\b/i,
  ],
  ["why", /\bwhy\b|\bwhat (?:\w+ )?(?:reason|cause|caused|causes|purpose)s?\b/i],
  ["how", /\bhow\b/i],
];

/** `focusOf("In what year did it open?")` → `"when"`; `"what"` where nothing tells. */
export function focusOf(question: string): Focus {
  return FOCUS_PATTERNS.find(([, pattern]) => pattern.test(question))?.[0] ?? "what";
}

const MONTH =
  "January|February|March|April|May|June|July|August|September|October|November|December";
const WEEKDAY = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday";
const DATE = new RegExp(
  `\\b(?:1\\d|20)\\d\\ds?\\b|\\b(?:${MONTH}|${WEEKDAY})\\b|\\b\\d{3,4} (?:BC|AD|BCE|CE)\\b|\\b(?:\\d{1,2}(?:st|nd|rd|th)|first|early|mid|late)[ -](?:\\w+[ -])?(?:century|centuries)\\b|\\b(?:yesterday|today|tomorrow|decade|years? (?:ago|later|before|after))\\b|\\b(?:in|from|by|since) \\d{3,4}\\b`,
  "i",
);
const NUMBER =
  /\p{N}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|half|third|quarter|twice|double|several|none)s?\b/iu;
const REASON =
  /\b(?:because|since|due to|owing to|as a result|result(?:ed|s|ing)? (?:in|from)|in order to|so that|so as to|caused?|reasons?|therefore|thus|led to|leading to|thanks to|to (?:\w+ly )?[a-z]{3,})\b/i;
const MEANS = /\b(?:by|through|using|via|with|means of|way|method)\b/i;
const PLACE =
  /\b(?:in|at|near|from|to|into|across|along|of) (?:the )?(?:\w+ern |coast of |city of )?\p{Lu}/u;
const NAME = /(?<=[\p{Ll},;:’”"')] )\p{Lu}\p{Ll}+/gu;

/**
 * 0–1: whether the sentence holds a thing of the kind asked for. `isAsked` tells the question's own
 * words, which answer nothing. 0.5 where the kind cannot be tested.
 */
export function offers(focus: Focus, sentence: string, isAsked: (word: string) => boolean): number {
  switch (focus) {
    case "when":
      return hasNew(DATE, sentence, isAsked) ? 1 : 0;
    case "how-many":
      return hasNew(NUMBER, sentence, isAsked) ? 1 : 0;
    case "who":
      return [...sentence.matchAll(NAME)].some(([name]) => !isAsked(name)) ? 1 : 0;
    case "where":
      return PLACE.test(sentence) ? 1 : 0;
    case "why":
      return REASON.test(sentence) ? 1 : 0;
    case "how":
      return MEANS.test(sentence) ? 1 : 0;
    case "what":
      return 0.5;
  }
}

function hasNew(pattern: RegExp, sentence: string, isAsked: (word: string) => boolean): boolean {
  const everywhere = new RegExp(pattern.source, `${pattern.flags}g`);
  return [...sentence.matchAll(everywhere)].some(([found]) => !isAsked(found));
}
