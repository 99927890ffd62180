// What a question leaves open (an age, a number of things, a date, a reason, a place, a person), and
// whether a text has something that could fill it.

import { DEMONYMS } from "../../statements/lexicon/demonyms.ts";
import { isNational, ROLE_NOUNS } from "../../statements/lexicon/nouns.ts";
import { MONTHS, TIME_UNITS, WEEKDAYS } from "../../text/calendar.ts";
import type { Missing } from "../note.ts";
import type { OpenKind } from "../understand/question.ts";
import type { Claim, ReadText } from "./claim.ts";
import { ANY_NUMBER, countsIn } from "./counts.ts";
import { isNameOfPlace, newNames } from "./names.ts";

/** Where in a text stands something that could fill an open place, in order. */
type Fillers = (text: ReadText, claim: Claim) => readonly number[];

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
  "\\b(?:ages?|aged|born|birthdays?|years?[ -]olds?|older|teenagers?|built|founded|dat(?:es|ed|ing))\\b",
  `${ANY_NUMBER}[ -](?:\\p{L}+[ -])?years?\\b`,
  ", \\d{1,3}\\b|\\(\\d{1,3}\\)|\\b(?:old|of) (?:\\p{L}+ )?(?:\\p{L}+ty|\\p{L}+teen)\\b",
  "\\bin (?:his|her|their) (?:\\p{L}+ )?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|\\d0s)\\b",
);
const FREQUENCY = pattern(
  "\\b(?:times|twice|once|every|each|daily|weekly|monthly|yearly|annual(?:ly)?|hourly|nightly|regular(?:ly)?|rarely|seldom|often|always|never|usually|per \\p{L}+|a (?:day|week|month|year))\\b",
);
const DURATION = pattern(
  counted(TIME_UNITS),
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
  "\\b(?:before|after|when|until|during|since|while|once)(?= \\p{L})",
);
/** A day: of a month, of the week, from here, a feast. */
const TELLS_ONE_DAY = pattern(
  `\\b(?:${MONTHS.join("|")}) \\d{1,2}\\b|\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:${MONTHS.join("|")})\\b`,
  `\\b(?:${WEEKDAYS.join("|")})\\b`,
  "\\b(?:yesterday|today|tonight|tomorrow|eve|christmas|easter|(?:next|last|first|same|following|previous) day|day (?:before|after))\\b",
);
/** When that needs a day, a month or a year: by when, on which day. */
const FILLS_DAY = pattern(
  TELLS_YEARS,
  RELATIVE_YEARS,
  TELLS_DAY,
  CLOCK,
  "\\b(?:yesterday|today|tonight|tomorrow|christmas|easter|spring|summer|autumn|winter)\\b",
  `\\bwithin\\b|\\b(?:in|after|before|by) (?:\\p{L}+ ){0,2}(?:${TIME_UNITS})\\b`,
  "\\b(?:next|last|this|following|previous) (?:week|month|season|day)\\b",
);
/** "to win", but not "to the press", "to them", "to reporters", "to Rome": a purpose. */
const PURPOSE =
  /\bto (?:\p{L}+ly )?(?!(?:the|this|that|these|those|his|her|its|their|our|your|him|them|you|all|some|any|each|both|one|two|three|\p{L}+(?:[^s]s|men|people))\b)\p{Ll}{3,}/u;
const REASON = pattern(
  "\\b(?:because|since|due to|owing to|as a result|result(?:ed|s|ing)? (?:in|from)|in order to|so that|so as|caused?|causes|causing|reasons?|therefore|thus|led to|leads to|leading to|thanks to|out of|fear(?:ed|s|ing)?|hop(?:ed|es|ing)|want(?:ed|s)|blam(?:ed|es|ing)|explain(?:ed|s)?|accus(?:ed|es|ing)|lest|enough|too)\\b",
  "\\bfor (?:fear|lack|want|\\p{L}+ing)\\b|\\b(?:after(?! that)|over)\\b|\\bwhen\\b|\\bin (?:response|retaliation|protest|return)\\b|[:;–—]",
  "\\bas (?!(?:long|well|soon|far|much|many|early|late|the|part|saying|reported|quoted)\\b)",
);
const STRONG_REASON = pattern(
  "\\b(?:because|since|due to|owing to|as a result|result(?:ed|s|ing)? (?:in|from)|in order to|so that|so as to|cause[ds]?|causing|reasons?|therefore|thus|led to|leads? to|leading to|thanks to|lest|blam(?:ed|es|ing)|explain(?:ed|s)?|in protest)\\b",
  "\\bso (?:\\p{L}+ )?that\\b|\\bfor (?:fear|lack|want|failing|refusing|having|being|not)\\b",
);
const PLACE =
  /\b(?:in|at|near|from|to|into|across|along|of|on|off|outside|inside|under|around|between|through|over|below|behind|beside|by|within|towards?) (?:\p{L}+ ){0,3}?(?:\p{Lu}|(?:north|south|east|west|coast|centre|center|town|village|city|country|island|river|valley|street|square|hall|house|home|church|school|prison|museum|harbour|port|park|garden|forest|lake|sea|hotel|court|office|station|bridge|region|province|state|hill|mountain)\b)/gu;

/** Whether a text has a stretch of the kind that does not only repeat a number or name of the question. */
function has(kind: RegExp): Fillers {
  const everywhere = new RegExp(kind.source, `${kind.flags}g`);
  return ({ text }, { question }) =>
    [...text.matchAll(everywhere)]
      .filter(([found]) => !/\p{N}|\p{Lu}/u.test(found) || !question.includes(found.trim()))
      .map(({ index }) => index);
}

const either =
  (...tests: readonly Fillers[]): Fillers =>
  (text, claim) =>
    tests.flatMap((test) => test(text, claim));

const numbersTold: Fillers = (text, { asked, thing }) => countsIn(text, asked, thing);

/** A name that the question lacks. */
const namesOfFiller: Fillers = ({ text }, { asked }) =>
  newNames(text, asked).map(({ start }) => start);

/** Before the name of a place, rather than of somebody. */
const BEFORE_PLACE =
  /(?:\b(?:in|at|near|from|to|into|through|around|outside|towards?|between|across|of|and|called|named|the)|,) ?\P{L}?$/iu;

/** Names of places that the question lacks; of countries their adjectives too: "Swedish". */
const namesOfPlaces: Fillers = (text, { asked, open }) => [
  ...newNames(text.text, asked)
    .filter(
      (name) =>
        name.start === 0 ||
        isNameOfPlace(name) ||
        BEFORE_PLACE.test(text.text.slice(0, name.start)),
    )
    .map(({ start }) => start),
  ...text.words
    .filter(
      ({ lower }) =>
        (lower === "capital" ||
          (/\bcountr/iu.test(open.thing ?? "") && (DEMONYMS.has(lower) || isNational(lower)))) &&
        !asked.some((word) => word.lower.startsWith(lower)),
    )
    .map(({ start }) => start),
];

const SOMEBODY =
  /^(?:m[ae]n|wom[ae]n|people|person|child(?:ren)?|boys?|girls?|sons?|daughters?|brothers?|sisters?|father|mother|wife|husband|widow|family|team|company|firm|group|members?|workers?|residents?|students?|experts?|critics|voters?|police|army|government|parliament|council|court|committee|board|union|staff|troops|soldiers?|nobody|everyone|those|whoever|who)$/;

const somebodyIn: Fillers = ({ words }, { asked }) =>
  words
    .filter(
      ({ lower }) =>
        (SOMEBODY.test(lower) ||
          ROLE_NOUNS.has(lower) ||
          ROLE_NOUNS.has(lower.replace(/s$/, ""))) &&
        !asked.some((word) => word.lower === lower),
    )
    .map(({ start }) => start);

/** What could fill an open place of each kind, and what the articles do not tell where nothing does. */
const KINDS: Readonly<Record<OpenKind, Readonly<{ missing: Missing; fillers: Fillers }>>> = {
  age: { missing: "number", fillers: has(TELLS_AGE) },
  frequency: { missing: "number", fillers: has(FREQUENCY) },
  duration: { missing: "number", fillers: either(has(DURATION), has(MEASURE)) },
  measure: { missing: "number", fillers: either(has(MEASURE), numbersTold) },
  speed: { missing: "number", fillers: either(has(SPEED), has(DURATION)) },
  share: { missing: "number", fillers: has(SHARE) },
  money: { missing: "number", fillers: has(MONEY) },
  count: { missing: "number", fillers: numbersTold },
  year: { missing: "date", fillers: has(TELLS_YEAR) },
  weekday: { missing: "date", fillers: has(TELLS_ONE_DAY) },
  day: { missing: "date", fillers: has(FILLS_DAY) },
  date: { missing: "date", fillers: has(FILLS_DATE) },
  reason: { missing: "reason", fillers: either(has(REASON), has(PURPOSE)) },
  place: {
    missing: "place",
    fillers: ({ text }) => [...text.matchAll(PLACE)].map(({ index }) => index),
  },
  city: { missing: "place", fillers: namesOfPlaces },
  person: { missing: "person", fillers: either(namesOfFiller, somebodyIn) },
};

/** What the articles do not tell where nothing fills the place that the question leaves open. */
export function missingOf({ open: { kind } }: Claim): Missing | null {
  return kind === null ? null : KINDS[kind].missing;
}

/** Where something stands that could fill it; null where it cannot be tested ("What happened?"). */
export function fillersIn(text: ReadText, claim: Claim): readonly number[] | null {
  const { kind } = claim.open;
  return kind === null ? null : KINDS[kind].fillers(text, claim);
}

/** Beside these, what is told as a cause by its place alone. */
const TOLD_AS_CAUSE =
  /\b(?:after|when|too|enough|for want|in (?:response|retaliation|protest|return)|to (?:avoid|prevent))\b|[;:–—]/iu;

/** Whether a cause is told: not only what may be a purpose ("to") or a manner ("as"). */
export function hasReason({ text }: ReadText): boolean {
  return STRONG_REASON.test(text) || TOLD_AS_CAUSE.test(text);
}

/** "because", "led to": not only "to" or "after", which may give a reason or a purpose. */
export function hasStrongReason({ text }: ReadText): boolean {
  return STRONG_REASON.test(text);
}

/** From so many characters on, what could fill a place has nothing to do with the word. */
const MAX_DISTANCE = 80;

/**
 * 0–1: in the main sentence, how far what could fill the place stands from the last word of the question
 * that is no name, often its verb; 1 where that word is not there, 0 where nothing is left open or
 * nothing fills it.
 */
export function fillerDistance(claim: Claim): number {
  const fillers = fillersIn(claim.sentence, claim) ?? [];
  if (fillers.length === 0) return 0;
  const last = claim.query.words.findLast(({ isName }) => !isName);
  const words = claim.sentence.words.filter(
    ({ term }) => term === last?.term || last?.alternatives.has(term) === true,
  );
  const distances = fillers.flatMap((at) => words.map(({ start }) => Math.abs(at - start)));
  return Math.min(MAX_DISTANCE, ...distances) / MAX_DISTANCE;
}
