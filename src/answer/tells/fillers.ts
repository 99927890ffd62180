// What a question leaves open (an age, a number of things, a date, a reason, a place, a person), and
// whether a text has something that could fill it.

import { ROLE_NOUNS } from "../../statements/lexicon/nouns.ts";
import { MONTHS, WEEKDAYS } from "../../text/calendar.ts";
import type { Missing } from "../note.ts";
import type { Claim, ReadText } from "./claim.ts";
import { ANY_NUMBER, countsIn } from "./counts.ts";

/** One kind of open place. */
export type OpenPlace = Readonly<{
  kind: string;
  missing: Missing;
  /** Questions that leave it open. */
  asks: RegExp;
  /** Where in a text stands something that could fill it, in order. */
  fillers: (text: ReadText, claim: Claim) => readonly number[];
}>;

const TIMES =
  "seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|century|centuries|seasons?|terms?";
const LENGTHS =
  "[cmk]?m|ft|(?:milli|centi|kilo)?met(?:re|er)s?|miles?|feet|foot|inch(?:es)?|yards?|pages?|blocks?|storeys?|stories|floors?|deep|high|tall|wide|long";
const counted = (units: string) => `${ANY_NUMBER}[\\s-]+(?:\\p{L}+[\\s-]+){0,2}(?:${units})\\b`;
const pattern = (...parts: readonly string[]) => new RegExp(parts.join("|"), "iu");

const TELLS_YEARS =
  "\\b(?:1\\d|20)\\d\\ds?\\b|\\b\\d{2,4} (?:BC|AD|BCE|CE)\\b|\\bin (?:the year )?\\d{3}\\b";
const RELATIVE_YEARS =
  "\\byears? (?:ago|later|before|after|earlier)\\b|\\b(?:last|this|next|previous|following|same) year\\b";
const TELLS_DAY = `\\b(?:${[...MONTHS, ...WEEKDAYS].join("|")})\\b`;
const PARTS_OF_TIME =
  "\\b(?:century|centuries|yesterday|today|tonight|tomorrow|decades?|ago|earlier|later|spring|summer|autumn|winter|noon|midnight|dawn|dusk|morning|evening|night|easter|christmas|era|period|age)\\b|\\b(?:next|last|this|the same|following|previous|each|every) (?:\\p{L}+ )?(?:day|week|month|year|season)\\b";
const CLOCK = "\\b\\d{1,2}(?:[:.]\\d\\d)? ?(?:[ap]\\.?m\\b|o['’]clock)|\\b\\d{1,2}[:.]\\d\\d\\b";

const TELLS_AGE = pattern(
  "\\b(?:aged?|born|birthdays?|years?[ -]olds?|older|teenagers?|built|founded|dat(?:es|ed|ing))\\b",
  `${ANY_NUMBER}[ -](?:\\p{L}+[ -])?years?\\b`,
  ", \\d{1,3}\\b|\\(\\d{1,3}\\)|\\b(?:old|of) (?:\\p{L}+ )?(?:\\p{L}+ty|\\p{L}+teen)\\b",
  "\\bin (?:his|her|their) (?:\\p{L}+ )?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|\\d0s)\\b",
);
const FREQUENCY = pattern(
  "\\b(?:times|twice|once|every|each|daily|weekly|monthly|yearly|annual(?:ly)?|hourly|nightly|regular(?:ly)?|rarely|seldom|often|always|never|usually|per \\p{L}+|a (?:day|week|month|year))\\b",
);
const DURATION = pattern(
  counted(TIMES),
  "\\b(?:since|until|till|between|overnight|permanent(?:ly)?|indefinite(?:ly)?|forever|from \\p{N}+|\\p{N}{4}\\s?[–-]\\s?\\p{N}{2,4})\\b",
);
const MEASURE = pattern(counted(LENGTHS));
const SPEED = pattern("\\b(?:mph|kph|knots?|per (?:hour|second)|an hour|a second)\\b|km/h");
const SHARE = pattern(
  "\\p{N}\\s?%",
  "\\b(?:per ?cent|percentage|half|third|quarter|fifth|tenth|majority|most|all|one in|in every)\\b",
  "\\b(?:\\p{N}+|\\p{L}+) (?:in|of|out of) (?:every )?(?:\\p{N}+|ten|hundred|five|four|three)\\b",
);
const MONEY = pattern(
  "[$€£¥₽]",
  "\\b(?:dollars?|euros?|pounds?|cents?|pence|roubles?|rubles?|crowns?|francs?|yen|shillings?|\\p{L}*million|\\p{L}*billion|\\p{N}+bn|free|nothing)\\b",
);
const TELLS_YEAR = pattern(TELLS_YEARS, RELATIVE_YEARS, "\\bcentur(?:y|ies)\\b", "\\b\\d0s\\b");
const FILLS_DATE = pattern(
  TELLS_YEARS,
  RELATIVE_YEARS,
  TELLS_DAY,
  PARTS_OF_TIME,
  CLOCK,
  "\\b(?:before|after|when|until|during|since|while|once)\\b",
);
const REASON = pattern(
  "\\b(?:because|since|due to|owing to|as a result|result(?:ed|s|ing)? (?:in|from)|in order to|so that|so as|caused?|causes|causing|reasons?|therefore|thus|led to|leads to|leading to|thanks to|out of|fear(?:ed|s|ing)?|hop(?:ed|es|ing)|want(?:ed|s)|blam(?:ed|es|ing)|explain(?:ed|s)?|accus(?:ed|es|ing)|lest|enough|too)\\b",
  "\\bto (?:\\p{L}+ly )?\\p{Ll}{3,}|\\bfor (?:fear|lack|want|\\p{L}+ing)\\b|\\b(?:after|as|over)\\b|[:;–—]",
);
const STRONG_REASON = pattern(
  "\\b(?:because|since|due to|owing to|as a result|result(?:ed|s|ing)? (?:in|from)|in order to|so that|so as to|cause[ds]?|causing|reasons?|therefore|thus|led to|leads? to|leading to|thanks to|lest|blam(?:ed|es|ing)|explain(?:ed|s)?|in protest)\\b",
  "\\bso (?:\\p{L}+ )?that\\b|\\bfor (?:fear|lack|want|failing|refusing|having|being|not)\\b",
);
const PLACE =
  /\b(?:in|at|near|from|to|into|across|along|of|on|off|outside|inside|under|around|between|through|over|below|behind|beside|by|within|towards?) (?:\p{L}+ ){0,3}?(?:\p{Lu}|(?:north|south|east|west|coast|centre|center|town|village|city|country|island|river|valley|street|square|hall|house|home|church|school|prison|museum|harbour|port|park|garden|forest|lake|sea|hotel|court|office|station|bridge|region|province|state|hill|mountain)\b)/gu;

/** Whether a text has a stretch of the kind that does not only repeat a number or name of the question. */
function has(kind: RegExp): OpenPlace["fillers"] {
  const everywhere = new RegExp(kind.source, `${kind.flags}g`);
  return ({ text }, { question }) =>
    [...text.matchAll(everywhere)]
      .filter(([found]) => !/\p{N}|\p{Lu}/u.test(found) || !question.includes(found.trim()))
      .map(({ index }) => index);
}

const either =
  (...tests: readonly OpenPlace["fillers"][]): OpenPlace["fillers"] =>
  (text, claim) =>
    tests.flatMap((test) => test(text, claim));

const numbersTold: OpenPlace["fillers"] = (text, { asked }) => countsIn(text, asked);

/** A capital inside a sentence; at its beginning, one that more than the beginning explains. */
const NAME =
  /(?<=[\p{Ll}\p{N},;:’”"')–—] [“"‘(]?|^\P{L}*An? )\p{Lu}[\p{L}’'-]+|^\P{L}*\p{Lu}[\p{L}’'-]+(?= (?:\p{Lu}|was|is|has|had|\p{L}+ed\b|said|won|wrote|led|took|made|gave|found|became))/gu;

/** A name that the question lacks. */
export const namesOfFiller: OpenPlace["fillers"] = ({ text }, { asked }) =>
  [...text.matchAll(NAME)]
    .filter(([name]) =>
      name
        .toLowerCase()
        .split(/[^\p{L}]+/u)
        .some((part) => part.length > 2 && !asked.some(({ lower }) => lower.startsWith(part))),
    )
    .map(({ index }) => index);

const SOMEBODY =
  /^(?:m[ae]n|wom[ae]n|people|person|child(?:ren)?|boys?|girls?|sons?|daughters?|brothers?|sisters?|father|mother|wife|husband|widow|family|team|company|firm|group|members?|workers?|residents?|students?|experts?|critics|voters?|police|army|government|parliament|council|court|committee|board|union|staff|troops|soldiers?|nobody|everyone|those|who)$/;

const somebodyIn: OpenPlace["fillers"] = ({ words }, { asked }) =>
  words
    .filter(
      ({ lower }) =>
        (SOMEBODY.test(lower) ||
          ROLE_NOUNS.has(lower) ||
          ROLE_NOUNS.has(lower.replace(/s$/, ""))) &&
        !asked.some((word) => word.lower === lower),
    )
    .map(({ start }) => start);

const what = (nouns: string) => `\\b(?:what|which) (?:\\p{L}+ ){0,2}(?:${nouns})\\b`;

/** In the order tried: "how long ago" before "how long", "how many years" before "how many". */
export const OPEN_PLACES: readonly OpenPlace[] = [
  {
    kind: "date",
    missing: "date",
    asks: pattern("\\bhow long ago\\b"),
    fillers: has(FILLS_DATE),
  },
  {
    kind: "age",
    missing: "number",
    asks: pattern("\\bhow old\\b", "\\b(?:what|which|whose) age\\b"),
    fillers: has(TELLS_AGE),
  },
  {
    kind: "frequency",
    missing: "number",
    asks: pattern("\\bhow (?:often|frequent(?:ly)?)\\b"),
    fillers: has(FREQUENCY),
  },
  {
    kind: "duration",
    missing: "number",
    asks: pattern("\\bhow long\\b", `\\bhow many (?:${TIMES})\\b`),
    fillers: either(has(DURATION), has(MEASURE)),
  },
  {
    kind: "measure",
    missing: "number",
    asks: pattern(
      "\\bhow (?:far|high|tall|deep|wide|thick)\\b",
      what("height|length|depth|width|distance|altitude"),
    ),
    fillers: either(has(MEASURE), numbersTold),
  },
  {
    kind: "speed",
    missing: "number",
    asks: pattern("\\bhow fast\\b", what("speed")),
    fillers: either(has(SPEED), has(DURATION)),
  },
  {
    kind: "share",
    missing: "number",
    asks: pattern("\\b(?:percent|percentage|proportion|per cent|what share|what fraction)\\b"),
    fillers: has(SHARE),
  },
  {
    kind: "money",
    missing: "number",
    asks: pattern(
      "\\bhow much money\\b",
      "\\bhow much\\b.*\\b(?:cost|pa(?:y|id)|earn|worth|charge|spen[dt]|price|sell|sold|owe)",
      "\\bwhat (?:does|did|do|will|would) .*\\bcost\\b",
      what("price|salary|cost|costs|wages?|fee|fine|revenue|profit|budget|income"),
    ),
    fillers: has(MONEY),
  },
  {
    kind: "count",
    missing: "number",
    asks: pattern(
      "\\bhow (?:many|much|large|big|heavy|hot|cold|strong)\\b",
      what("number|temperature|population|size|amount|weight|score|total"),
      "\\bnumber of\\b",
    ),
    fillers: numbersTold,
  },
  {
    kind: "year",
    missing: "date",
    asks: pattern(what("years?|decade|century")),
    fillers: has(TELLS_YEAR),
  },
  {
    kind: "date",
    missing: "date",
    asks: pattern("\\bwhen\\b", what("date|day|month|time|period|era|season")),
    fillers: has(FILLS_DATE),
  },
  {
    kind: "reason",
    missing: "reason",
    asks: pattern(
      "\\bwhy\\b",
      "\\bhow come\\b",
      what("reasons?|causes?|caused|made|led|prompted|purpose"),
    ),
    fillers: has(REASON),
  },
  {
    kind: "place",
    missing: "place",
    asks: pattern(
      "\\bwhere\\b",
      what(
        "countr(?:y|ies)|cit(?:y|ies)|place|location|region|area|state|towns?|village|continent|county|province|street|islands?",
      ),
    ),
    fillers: ({ text }) => [...text.matchAll(PLACE)].map(({ index }) => index),
  },
  {
    kind: "person",
    missing: "person",
    asks: pattern("\\b(?:who|whom|whose)\\b"),
    fillers: either(namesOfFiller, somebodyIn),
  },
];

/** What its first question word leaves open; null where that cannot be tested ("What happened?"). */
export function openPlaceOf({ question }: Claim): OpenPlace | null {
  const found = OPEN_PLACES.flatMap((place) => {
    const at = question.search(place.asks);
    return at < 0 ? [] : { place, at };
  });
  return found.toSorted((a, b) => a.at - b.at)[0]?.place ?? null;
}

/** "because", "led to": not only "to" or "after", which may give a reason or a purpose. */
export function hasStrongReason({ text }: ReadText): boolean {
  return STRONG_REASON.test(text);
}

/** Whether a text has something that could fill the place. */
export function isFilled(place: OpenPlace, text: ReadText, claim: Claim): boolean {
  return place.fillers(text, claim).length > 0;
}

/** From so many characters on, what could fill a place has nothing to do with the word. */
const MAX_DISTANCE = 80;

/**
 * 0–1: in the main sentence, how far what could fill the place stands from the last word of the question
 * that is no name, often its verb; 1 where that word is not there, 0 where nothing is left open or
 * nothing fills it.
 */
export function fillerDistance(claim: Claim): number {
  const place = openPlaceOf(claim);
  const fillers = place === null ? [] : place.fillers(claim.sentence, claim);
  if (fillers.length === 0) return 0;
  const last = claim.query.words.findLast(({ isName }) => !isName);
  const words = claim.sentence.words.filter(
    ({ term }) => term === last?.term || last?.alternatives.has(term) === true,
  );
  const distances = fillers.flatMap((at) => words.map(({ start }) => Math.abs(at - start)));
  return Math.min(MAX_DISTANCE, ...distances) / MAX_DISTANCE;
}
