// Words for a date → the calendar days that they mean: "27 November", "last week", "two years ago".

import { ANY_MONTH, monthIndex, WEEKDAYS, weekdayIndex } from "../../text/calendar.ts";

/** First and last day, as the milliseconds in UTC at which they begin; infinite where open. */
export type Days = Readonly<{ from: number; to: number }>;

/** In milliseconds. */
export const DAY = 86_400_000;

/** The parts of a date as sources of regular expressions, for text in lower case. */
export const MONTH = ANY_MONTH.toLowerCase();
export const WEEKDAY = `(?:${WEEKDAYS.join("|").toLowerCase()})`;
export const YEAR = "(?:19|20)\\d\\d";
export const ORDINAL = "\\d{1,2}(?:st|nd|rd|th)?";

export const COUNT =
  "(?:\\d{1,3}|a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|few|couple of)";

const COUNTS: Readonly<Record<string, number>> = Object.fromEntries(
  "zero one two three four five six seven eight nine ten eleven twelve"
    .split(" ")
    .map((word, at) => [word, at]),
);

/** "the last three weeks", up to today; "few" are three, what is no number is two. */
export function lastDays(
  count: string | undefined,
  unit: string,
  today: number | null,
): Days | null {
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

/**
 * The days of a date; null for what is none. Without a year the latest that has begun is meant.
 * @param today the beginning of today; null where it is not known, and then only dates with a year are read
 */
export function daysMeant(text: string, today: number | null): Days | null {
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
  const month = monthIndex(name);
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

/** Null for 30 February. */
function day(year: number, month: number, dayOfMonth: number): Days | null {
  const time = Date.UTC(year, month, dayOfMonth);
  const date = new Date(time);
  const isReal = date.getUTCMonth() === month && date.getUTCDate() === dayOfMonth;
  return isReal ? { from: time, to: time } : null;
}

/** "yesterday", "two weeks ago", "Monday", "last month". */
function readRelative(words: string, today: number): Days | null {
  if (words === "today") return { from: today, to: today };
  if (words === "yesterday") return { from: today - DAY, to: today - DAY };
  const ago = words.match(/^(.+) (day|week|month|year)s? ago$/);
  if (ago) return readAgo(countOf(ago[1] ?? ""), ago[2] ?? "", today);
  const weekday = words.match(/(sun|mon|tue|wed|thu|fri|sat)[a-z]*day$/)?.[1];
  return weekday === undefined
    ? readPeriod(words, today)
    : readWeekday(weekday, words.startsWith("last"), today);
}

/** The latest such day, today included except for "last Monday". */
function readWeekday(weekday: string, isLast: boolean, today: number): Days {
  const since = (new Date(today).getUTCDay() - weekdayIndex(weekday) + 7) % 7;
  const time = today - (since === 0 && isLast ? 7 : since) * DAY;
  return { from: time, to: time };
}

/** Weeks begin on Monday; "last week" is the one before this one, "past week" the last seven days. */
function readPeriod(words: string, today: number): Days | null {
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
