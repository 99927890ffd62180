// The closed word classes that several rules look at; a list that one rule needs stands beside it. Each
// says where it comes from. "Quirk" is Quirk, Greenbaum, Leech & Svartvik, A Comprehensive Grammar of
// the English Language, 1985, whose closed classes (chapter 2) these are as far as news needs them.

import { MONTHS, WEEKDAYS } from "../../text/calendar.ts";

/** Personal pronouns as subjects and the relatives (Quirk, chapter 6), with what each asks of whom it means. */
export const PRONOUNS: ReadonlyMap<
  string,
  "male" | "female" | "any" | "plural" | "relative" | "first"
> = new Map([
  ["he", "male"],
  ["she", "female"],
  ["they", "plural"],
  ["who", "relative"],
  ["which", "relative"],
  ["it", "any"],
  ["i", "first"],
  ["we", "first"],
]);

/** What opens a noun phrase: articles, possessives, demonstratives, quantities and low numerals (Quirk, chapter 5). */
export const DETERMINERS: ReadonlySet<string> = new Set(
  "the a an this that these those his her its their our my your some many several most other another one two three four five all both few any every each no numerous multiple".split(
    " ",
  ),
);

/** Quantities that may stand for people by themselves, "some say": indefinite pronouns and numerals (Quirk, chapter 6). */
export const INDEFINITES: ReadonlySet<string> = new Set(
  "some many others most all each both one few several another everyone everybody nobody none neither either anyone someone two three half thousands dozens hundreds".split(
    " ",
  ),
);

/** Primary and modal auxiliaries and their clitics (Quirk, chapter 3): what may stand between a subject and its verb. */
export const AUXILIARIES: ReadonlySet<string> = new Set(
  "has have had is are was were be been being do does did will would can could may might must shall should ought to having 's 'd 've 're".split(
    " ",
  ),
);

/**
 * Adverbs of time, order, focus and negation between a subject and its verb (Quirk, chapter 8); words in -ly
 * count besides. No weekday: "is expected on Monday to say" would be read as "went on to say".
 */
export const ADVERBS: ReadonlySet<string> = new Set(
  "also then later once again still even just now never always often previously recently reportedly not n't ever further already first earlier instead too yesterday today".split(
    " ",
  ),
);

/** Simple prepositions and those in -ing, with the first word of "according to" (Quirk, chapter 9). */
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  "unlike of in on at by for from to with without under over about against between during through after before since until into onto upon among amid despite per via as like than toward towards around near off out outside inside across behind beyond regarding concerning following including according".split(
    " ",
  ),
);

/** Coordinators, subordinators and the wh-words that open clauses (Quirk, chapters 13 and 14). */
export const CONJUNCTIONS: ReadonlySet<string> = new Set(
  "and but or nor so yet while whereas although though because if when whether that which who whom whose where why how as".split(
    " ",
  ),
);

/** Capitalised words that are no names of speakers: weekdays and months with their abbreviations, "I" and answers. */
export const NEVER_NAMES: ReadonlySet<string> = new Set([
  ...WEEKDAYS.map((day) => day.toLowerCase()),
  ...MONTHS.map((month) => month.toLowerCase()),
  ..."jan feb mar apr jun jul aug sept sep oct nov dec".split(" "),
  ..."i i'm i've i'd i'll ok yes no".split(" "),
]);

export const FUNCTION_WORDS = new Set(
  "that this these those they them their there then than what when where which while who whom whose with without would will could should have been were does because although though since after before until whether during about after also only just even".split(
    " ",
  ),
);

/** Verb forms that finish a clause on their own, closed class. */
export const FINITE: ReadonlySet<string> = new Set(
  "is are was were has have had does do did will would can could may might must should shall isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't shouldn't".split(
    " ",
  ),
);
