// "in November", "since May 2024", "last week" → the calendar days meant, and the words to take out
// of the topic. A small grammar of our own instead of chrono-node: that takes 20–180 ms to load and
// 2 ms a question, gives points in time rather than ranges, and reads "the 2016 election" as a date.

import type { Span } from "../../text/span.ts";

/** Inclusive ISO 8601 calendar dates; null is open. `span` is what to leave out of the topic. */
export type TimeRange = Readonly<{ from: string | null; to: string | null; span: Span }>;

type Days = Readonly<{ from: number; to: number }>;

const DAY = 86_400_000;
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const WEEKDAYS = "sun mon tue wed thu fri sat".split(" ");

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const WEEKDAY = "(?:sun|mon|tues|wednes|thurs|fri|satur)day";
const YEAR = "(?:19|20)\\d\\d";
const ORDINAL = "\\d{1,2}(?:st|nd|rd|th)?";
const COUNT =
  "(?:\\d{1,3}|a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|few|couple of)";
const COUNTS: Readonly<Record<string, number>> = Object.fromEntries(
  "zero one two three four five six seven eight nine ten eleven twelve"
    .split(" ")
    .map((word, at) => [word, at]),
);

const ISO_DATE = "\\d{4}-\\d\\d-\\d\\d";
const FULL_DATE = `(?:${ORDINAL} ${MONTH}|${MONTH} ${ORDINAL})(?:,? ${YEAR})?`;
const DATE = [
  ISO_DATE,
  `(?:the )?${ORDINAL} (?:of )?${MONTH}(?:,? ${YEAR})?`,
  `${MONTH} ${ORDINAL}(?:,? ${YEAR})?(?! ?\\d)`,
  `(?:early |late |mid-?)?${MONTH}(?:,? (?:of )?${YEAR})?`,
  `(?:last|this|past) (?:${MONTH}|${WEEKDAY}|week(?:end)?|month|year)`,
  WEEKDAY,
  "yesterday|today",
  `${COUNT} (?:day|week|month|year)s? ago`,
  YEAR,
].join("|");

/** What follows a date used as one: the end, punctuation or a small word, not "November elections". */
const AFTER =
  '(?=$|[?!.,;:)"]| (?:about|on|regarding|concerning|re|over|to|when|while|at|in|with|of|for|what|did|has|who|and|during|after|before|please|that|as)\\b|\\?)';

type Pattern = Readonly<{
  pattern: RegExp;
  read: (parts: readonly (string | undefined)[], today: number | null) => Days | null;
}>;

const START = "(?<=^|[\\s(,;])";

/** In order: the widest phrase first, so that "from May to June" is not read as "May". */
const PATTERNS: readonly Pattern[] = [
  {
    pattern: phrase(`(?:between|from|since) (${DATE}) (?:and|to|until|till|through|-|–) (${DATE})`),
    read: ([, first = "", second = ""], today) => {
      const end = readDate(second, today);
      const start = readDate(withYearOf(first, second), today);
      return start && end && start.from <= end.to ? { from: start.from, to: end.to } : null;
    },
  },
  {
    pattern: phrase(`(?:since|from|starting|ever since) (${DATE})(?: on(?:wards?)?)?`),
    read: ([, date = ""], today) =>
      open(readDate(date, today), ({ from }) => ({ from, to: Infinity })),
  },
  {
    pattern: phrase(`after (${DATE})`),
    read: ([, date = ""], today) =>
      open(readDate(date, today), ({ to }) => ({ from: to + DAY, to: Infinity })),
  },
  {
    pattern: phrase(`before (${DATE})`),
    read: ([, date = ""], today) =>
      open(readDate(date, today), ({ from }) => ({ from: -Infinity, to: from - DAY })),
  },
  {
    pattern: phrase(`(?:until|till|up to) (${DATE})`),
    read: ([, date = ""], today) =>
      open(readDate(date, today), ({ to }) => ({ from: -Infinity, to })),
  },
  {
    pattern: phrase(
      `(?:in|during|over|within|for) the (?:last|past) (?:(${COUNT}) )?(day|week|month|year)s?`,
    ),
    read: ([, count, unit = ""], today) => lastDays(count, unit, today),
  },
  {
    pattern: phrase(`(?:last|past) (${COUNT}) (day|week|month|year)s`),
    read: ([, count, unit = ""], today) => lastDays(count, unit, today),
  },
  {
    pattern: phrase(
      `(?:(?:earlier|later|early|late) )?((?:last|this) (?:${MONTH}|${WEEKDAY}|week(?:end)?|month|year)|yesterday|today|${COUNT} (?:day|week|month|year)s? ago)`,
    ),
    read: ([, date = ""], today) => readDate(date, today),
  },
  {
    pattern: phrase(`(?:(?:back )?in|during|on|throughout|dated) (${DATE})`),
    read: ([, date = ""], today) => readDate(date, today),
  },
  // "say Thursday about", "2025-11-27"
  {
    pattern: phrase(`(?:(?<=\\b(?:say|said|saying) )(${WEEKDAY}|${FULL_DATE})|${ISO_DATE})`),
    read: ([whole = "", date], today) => readDate(date ?? whole, today),
  },
];

function phrase(source: string): RegExp {
  return new RegExp(`${START}${source}${AFTER}`, "g");
}

function open(days: Days | null, change: (days: Days) => Days): Days | null {
  return days === null ? null : change(days);
}

/** Most questions name no time; those are told quickly. */
const TIME_WORD =
  /\b(?:(?:19|20)\d\d|yesterday|today|ago|\w+day|(?:last|past|this) \w|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i;

/**
 * The first phrase that limits the time, or null. `today` (ISO date) is what "last week" counts from
 * and what a month without a year lies before; without it such phrases are not understood.
 * `"… say in November about …"` with 2025-12-01 → 2025-11-01 to 2025-11-30.
 */
export function findTimeRange(sentence: string, today: string | null): TimeRange | null {
  if (!TIME_WORD.test(sentence)) return null;
  // Lower case without the regular expressions' "i", which makes them several times slower to build.
  const small = sentence.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const now = today === null ? null : Date.parse(`${today}T00:00:00Z`);
  for (const { pattern, read } of PATTERNS)
    for (const match of small.matchAll(pattern)) {
      const days = read([...match], now === null || Number.isNaN(now) ? null : now);
      if (days === null) continue;
      const span = { start: match.index, end: match.index + match[0].length };
      return { from: toIso(days.from), to: toIso(days.to), span };
    }
  return null;
}

function toIso(time: number): string | null {
  return Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : null;
}

// "from May to June 2025": the year stands once.
function withYearOf(first: string, second: string): string {
  const year = second.match(new RegExp(`\\b${YEAR}\\b`))?.[0];
  const isYear = new RegExp(`^${YEAR}$`).test(second);
  return year !== undefined && !isYear && !/\d{4}/.test(first) ? `${first} ${year}` : first;
}

function lastDays(count: string | undefined, unit: string, today: number | null): Days | null {
  if (today === null) return null;
  return { from: back(today, countOf(count ?? "one"), unit), to: today };
}

function countOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  if (/^a$/i.test(word)) return 1;
  if (/^(?:few)$/i.test(word)) return 3;
  return COUNTS[word.toLowerCase()] ?? 2;
}

function back(today: number, count: number, unit: string): number {
  const date = new Date(today);
  if (unit === "month") date.setUTCMonth(date.getUTCMonth() - count);
  else if (unit === "year") date.setUTCFullYear(date.getUTCFullYear() - count);
  else return today - count * DAY * (unit === "week" ? 7 : 1);
  return date.getTime();
}

function readDate(text: string, today: number | null): Days | null {
  const words = text.toLowerCase().replace(/[.,]/g, " ").replace(/\s+/g, " ").trim();
  const iso = words.match(/^(\d{4})-(\d\d)-(\d\d)$/);
  if (iso) return day(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]));
  if (new RegExp(`^${YEAR}$`).test(words)) {
    return { from: Date.UTC(Number(words), 0, 1), to: Date.UTC(Number(words), 11, 31) };
  }
  return readMonth(words, today) ?? (today === null ? null : readRelative(words, today));
}

function readMonth(words: string, today: number | null): Days | null {
  const parts = words.split(" ");
  const at = parts.findIndex((part) => new RegExp(`^(?:mid-?)?${MONTH}$`).test(part));
  const name = parts[at]?.replace(/^mid-?/, "");
  if (name === undefined) return null;
  const month = MONTHS.indexOf(name.slice(0, 3));
  const year = parts.find((part) => new RegExp(`^${YEAR}$`).test(part));
  const dayPart = parts.find((part) => new RegExp(`^${ORDINAL}$`).test(part));
  const dayOfMonth = dayPart === undefined ? null : Number.parseInt(dayPart, 10);
  const inYear = (of: number): Days | null =>
    dayOfMonth === null
      ? { from: Date.UTC(of, month, 1), to: Date.UTC(of, month + 1, 0) }
      : day(of, month, dayOfMonth);
  if (year !== undefined) return inYear(Number(year));
  if (today === null) return null;
  // Without a year: the latest that has begun.
  const current = new Date(today).getUTCFullYear();
  const thisYear = inYear(current);
  return thisYear !== null && thisYear.from > today ? inYear(current - 1) : thisYear;
}

function day(year: number, month: number, dayOfMonth: number): Days | null {
  const time = Date.UTC(year, month, dayOfMonth);
  const date = new Date(time);
  const isReal = date.getUTCMonth() === month && date.getUTCDate() === dayOfMonth;
  return isReal ? { from: time, to: time } : null;
}

/** Weeks begin on Monday; "last week" is the one before this one, "past week" the last seven days. */
function readRelative(words: string, today: number): Days | null {
  if (words === "today") return { from: today, to: today };
  if (words === "yesterday") return { from: today - DAY, to: today - DAY };
  const ago = words.match(/^(.+) (day|week|month|year)s? ago$/);
  if (ago) return readAgo(countOf(ago[1] ?? ""), ago[2] ?? "", today);
  const weekday = words.match(/(sun|mon|tue|wed|thu|fri|sat)[a-z]*day$/);
  if (weekday) {
    const wanted = WEEKDAYS.indexOf(weekday[1] ?? "");
    const since = (new Date(today).getUTCDay() - wanted + 7) % 7;
    const time = today - (since === 0 && words.startsWith("last") ? 7 : since) * DAY;
    return { from: time, to: time };
  }
  const monday = today - ((new Date(today).getUTCDay() + 6) % 7) * DAY;
  const date = new Date(today);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  switch (words) {
    case "this week":
      return { from: monday, to: today };
    case "last week":
      return { from: monday - 7 * DAY, to: monday - DAY };
    case "past week":
      return { from: today - 7 * DAY, to: today };
    case "this weekend":
      return { from: monday + 5 * DAY, to: monday + 6 * DAY };
    case "last weekend":
    case "past weekend":
      return { from: monday - 2 * DAY, to: monday - DAY };
    case "this month":
      return { from: Date.UTC(year, month, 1), to: today };
    case "last month":
      return { from: Date.UTC(year, month - 1, 1), to: Date.UTC(year, month, 0) };
    case "past month":
      return { from: back(today, 1, "month"), to: today };
    case "this year":
      return { from: Date.UTC(year, 0, 1), to: today };
    case "last year":
      return { from: Date.UTC(year - 1, 0, 1), to: Date.UTC(year - 1, 11, 31) };
    case "past year":
      return { from: back(today, 1, "year"), to: today };
    default:
      return null;
  }
}

// "two weeks ago" is about then: the unit it counts in, to either side of the day.
function readAgo(count: number, unit: string, today: number): Days {
  const time = back(today, count, unit);
  const slack = { day: 0, week: 3, month: 15, year: 182 }[unit] ?? 0;
  return { from: time - slack * DAY, to: Math.min(today, time + slack * DAY) };
}
