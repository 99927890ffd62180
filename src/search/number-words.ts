// Numbers and amounts as people write them → one form: "twenty-eight" and 28, "4.5bn" and "4.5
// billion", "20k" and "twenty thousand". English numerals are a closed class (Quirk et al., A
// Comprehensive Grammar of the English Language, 1985, §6.63–6.66); short forms of amounts are those
// of the style guides of The Guardian, The Economist and the Associated Press.

const UNITS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** "fourteenth", "twentieth"; "first", "second" and "third" stay words, which mean much else. */
const ORDINAL_UNITS =
  "fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const FIRST_ORDINALS = ["first", "second", "third"];
const ORDINAL_TENS =
  "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth";

const VALUES: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.map((word, at) => [word, 10 * (at + 2)] as const),
]);

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ORDINAL_UNITS.map((word, at) => [word, at + 4] as const),
  ...ORDINAL_TENS.split(" ").map((word, at) => [word, 10 * (at + 2)] as const),
]);

/** What stands after figures or a number for a power of ten, in small letters. */
const MAGNITUDES: ReadonlyMap<string, "m" | "bn" | "tn"> = new Map([
  ["million", "m"],
  ["millions", "m"],
  ["mn", "m"],
  ["mln", "m"],
  ["billion", "bn"],
  ["billions", "bn"],
  ["bn", "bn"],
  ["bln", "bn"],
  ["trillion", "tn"],
  ["trillions", "tn"],
  ["tn", "tn"],
  ["trn", "tn"],
]);

/** What is written without a space after figures: "€300m", "$4.5B", "20k". */
const SHORT_MAGNITUDES: ReadonlyMap<string, "m" | "bn" | "tn" | "k"> = new Map([
  ...[...MAGNITUDES].filter(([word]) => word.length < 4),
  ["m", "m"],
  ["b", "bn"],
  ["k", "k"],
]);

/** A word of a text, folded, and whether a space or a hyphen is all that parts it from the one before. */
export type JoinableWord = Readonly<{ folded: string; isJoined: boolean }>;

/** The form of a number, and how many words it is written in. */
export type NumberForm = Readonly<{ form: string; words: number }>;

/** `"seven"` → `"7"`, `"fifth"` → `"5th"`, `"4.5bn"` as it is, `"20k"` → `"20000"`; null for other words. */
export function numberForm(folded: string): string | null {
  const value = VALUES.get(folded);
  if (value !== undefined) return String(value);
  const ordinal = ORDINALS.get(folded);
  if (ordinal !== undefined) return `${ordinal}th`;
  return /^\p{N}/u.test(folded) ? figuresForm(folded) : null;
}

function figuresForm(folded: string): string {
  const [, figures = "", ending = ""] = /^([\p{N}.]+)(\p{L}*)$/u.exec(folded) ?? [];
  if (/^(?:st|nd|rd|th)$/.test(ending)) return ordinalForm(Number(figures), `${figures}th`);
  const magnitude = SHORT_MAGNITUDES.get(ending);
  if (magnitude === undefined) return folded.replace(/^(\p{N}{3,})s$/u, "$1");
  return magnitude === "k" ? thousands(figures) : figures + magnitude;
}

function ordinalForm(value: number, form: string): string {
  return FIRST_ORDINALS[value - 1] ?? form;
}

function thousands(figures: string): string {
  return String(Math.round(Number(figures) * 1e6) / 1e3);
}

/** Whether a number may begin with the word: most words need not be looked at further. */
export function mayBeginNumber(folded: string): boolean {
  return VALUES.has(folded) || /^\p{N}[\p{N}.]*$/u.test(folded);
}

/**
 * The number that begins at a place of a text and is written in more than one word; null where it is
 * one word, or none. `["twenty", "eight", "boats"]` → `{ form: "28", words: 2 }`, `["4.5", "billion"]`
 * → `{ form: "4.5bn", words: 2 }`.
 * @param wordAt the word so many places on; undefined beyond the end
 */
export function numberAt(wordAt: (place: number) => JoinableWord | undefined): NumberForm | null {
  const joined = (place: number): string => {
    const word = wordAt(place);
    return word === undefined || !word.isJoined ? "" : word.folded;
  };
  const first = wordAt(0)?.folded ?? "";
  if (!mayBeginNumber(first)) return null;
  const start = VALUES.has(first) ? integerFrom(first, joined) : { form: first, words: 1 };
  const scaled = withThousand(start, joined);
  const magnitude = MAGNITUDES.get(joined(scaled.words));
  const whole =
    magnitude === undefined ? scaled : { form: scaled.form + magnitude, words: scaled.words + 1 };
  return whole.words > 1 ? whole : null;
}

/** Up to hundreds: "twenty-eight", "three hundred and five", "twenty-first". */
function integerFrom(first: string, joined: (place: number) => string): NumberForm {
  const below = belowHundred(first, joined(1));
  if (joined(below.words) !== "hundred" || below.isOrdinal) return below;
  const hundreds = Number(below.form) * 100;
  const after = below.words + 1;
  const skipped = joined(after) === "and" ? 1 : 0;
  const next = joined(after + skipped);
  if (!VALUES.has(next)) return { form: String(hundreds), words: after };
  const rest = belowHundred(next, joined(after + skipped + 1));
  if (rest.isOrdinal) return { form: String(hundreds), words: after };
  return {
    form: String(hundreds + Number(rest.form)),
    words: after + skipped + rest.words,
  };
}

function belowHundred(first: string, second: string): NumberForm & { isOrdinal: boolean } {
  const value = VALUES.get(first) ?? 0;
  const alone = { form: String(value), words: 1, isOrdinal: false };
  if (value < 20) return alone;
  const unit = VALUES.get(second) ?? 0;
  if (unit > 0 && unit < 10) return { ...alone, form: String(value + unit), words: 2 };
  const place = FIRST_ORDINALS.indexOf(second) + 1 || (ORDINALS.get(second) ?? 0);
  if (place === 0 || place > 9) return alone;
  return { form: `${value + place}th`, words: 2, isOrdinal: true };
}

/** "twenty thousand", "20 thousand"; what comes after it is a number of its own, as in "20,500". */
function withThousand(number: NumberForm, joined: (place: number) => string): NumberForm {
  if (joined(number.words) !== "thousand" || !/^[\d.]+$/.test(number.form)) return number;
  return { form: thousands(number.form), words: number.words + 1 };
}
