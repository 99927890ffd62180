// Dates: as metadata writes them, and as an article's first lines give them. Nothing is guessed.

import { ANY_MONTH, ANY_WEEKDAY, monthIndex, weekdayIndex } from "../text/calendar.ts";

/** `unreadable` is no date in a form we know; `impossible` has the form but names no day. */
export type DateReading =
  | Readonly<{ kind: "date"; date: string }>
  | Readonly<{ kind: "impossible" }>
  | Readonly<{ kind: "unreadable" }>;

/** "November 27, 2025" or "27 November 2025", with or without the weekday. */
const DATE_WITH_YEAR = `(?:${ANY_WEEKDAY},?\\s+)?(?:${ANY_MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s+${ANY_MONTH},?\\s+\\d{4})`;

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:$|[T\s]\d)/;
const COMPACT = /^(\d{4})[/.]?(\d{2})[/.]?(\d{2})$/;
const MONTH_FIRST = new RegExp(
  `^(?:${ANY_WEEKDAY},?\\s+)?(${ANY_MONTH})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?:$|[\\s,])`,
  "i",
);
const DAY_FIRST = new RegExp(
  `^(?:${ANY_WEEKDAY},?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s+(${ANY_MONTH}),?\\s+(\\d{4})(?:$|[\\s,])`,
  "i",
);

/**
 * A date as people and programs write it; a time after it is ignored, so the day is the one printed.
 * `"2025-11-27T10:00:00Z"`, `"27 Nov 2025"`, `"Thursday, November 27, 2025"` → `2025-11-27`;
 * `"2025-02-30"` → impossible; `"11/12/2025"` (which is the month?), `"2025"` → unreadable.
 */
export function readPrintedDate(value: string): DateReading {
  const text = value.trim();
  const numeric = ISO.exec(text) ?? COMPACT.exec(text);
  if (numeric) return calendarDate(numeric[1], numeric[2], numeric[3]);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst) return calendarDate(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return calendarDate(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
  return { kind: "unreadable" };
}

function monthNumber(name = ""): string {
  return String(monthIndex(name) + 1);
}

function calendarDate(year = "", month = "", day = ""): DateReading {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  return exists ? { kind: "date", date } : { kind: "impossible" };
}

const DATE_LINE = new RegExp(
  `^[*_]*(?:by [^,|•·\\d]{3,60}[,|•·]\\s*)?(?:(?:published|posted|updated|date)(?: on)?:?\\s*)?(${DATE_WITH_YEAR}|\\d{4}-\\d{2}-\\d{2})[\\s,.|·•–—-]*(?:(?:at\\s*)?\\d{1,2}[:.]\\d{2}.{0,20})?[*_]*$`,
  "i",
);
const DATELINE = new RegExp(
  `^\\p{Lu}[\\p{L} .,'’/-]{1,60}[,(]\\s*(${DATE_WITH_YEAR})\\)?[^\\n]{0,30}?[—–-]`,
  "u",
);
const DAY_IN_BRACKETS = new RegExp(
  `(${ANY_WEEKDAY})\\s*\\((${ANY_MONTH}\\s+\\d{1,2}|\\d{1,2}\\s+${ANY_MONTH})(?:,?\\s+(\\d{4}))?\\)`,
);
const YEARS = /(?<![\d,.$€£])(?:19|20)\d\d(?![\d]|[,.]\d)/g;

/**
 * The date that the first paragraphs of a pasted article give, or null. Three forms count: a line
 * that is only a date ("Published: 27 November 2025"), a dateline with its year ("BISHKEK, Nov. 27,
 * 2025 —"), and a weekday with its day in brackets ("on Thursday (November 27)") when just one of
 * the years named in these paragraphs has that day on that weekday.
 */
export function findDate(paragraphs: readonly string[]): string | null {
  for (const paragraph of paragraphs) {
    const full = (DATE_LINE.exec(paragraph) ?? DATELINE.exec(paragraph))?.[1];
    const reading = full === undefined ? null : readPrintedDate(full);
    if (reading?.kind === "date") return reading.date;
  }
  const years = paragraphs.flatMap((paragraph) => paragraph.match(YEARS) ?? []);
  for (const paragraph of paragraphs) {
    const found = DAY_IN_BRACKETS.exec(paragraph);
    if (found) return dayOnWeekday(found[1], found[2], found[3] ? [found[3]] : years);
  }
  return null;
}

function dayOnWeekday(weekday = "", day = "", years: readonly string[] = []): string | null {
  const asked = weekdayIndex(weekday);
  const fitting = [...new Set(years)]
    .map((year) => readPrintedDate(`${day} ${year}`))
    .filter((reading) => reading.kind === "date")
    .filter(({ date }) => new Date(`${date}T00:00:00Z`).getUTCDay() === asked);
  return fitting.length === 1 ? (fitting[0]?.date ?? null) : null;
}

/** "2 days ago": nobody knows before when. */
const AGO = /^(?:(?:published|updated) )?\d{1,2} (?:minute|min|hour|day|week|month)s? ago$/i;

/** Whether the line says nothing but when the article appeared. */
export function isDateLine(line: string): boolean {
  return DATE_LINE.test(line) || AGO.test(line);
}
