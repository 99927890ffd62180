// "in November", "since May 2024", "last week" → the calendar days meant, and the words to take out
// of the topic. A small grammar of our own instead of chrono-node: that takes 20–180 ms to load and
// 2 ms a question, gives points in time rather than ranges, and reads "the 2016 election" as a date.

import type { Span } from "../../text/span.ts";
import {
  COUNT,
  DAY,
  type Days,
  daysMeant,
  lastDays,
  MONTH,
  ORDINAL,
  WEEKDAY,
  YEAR,
} from "./calendar-days.ts";

/** Inclusive ISO 8601 calendar dates; null is open. `span` is what to leave out of the topic. */
export type TimeRange = Readonly<{ from: string | null; to: string | null; span: Span }>;

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
    pattern: timePhrase(
      `(?:between|from|since) (${DATE}) (?:and|to|until|till|through|-|–) (${DATE})`,
    ),
    read: ([, first = "", second = ""], today) => {
      const end = daysMeant(second, today);
      const start = daysMeant(withYearOf(first, second), today);
      return start && end && start.from <= end.to ? { from: start.from, to: end.to } : null;
    },
  },
  {
    pattern: timePhrase(`(?:since|from|starting|ever since) (${DATE})(?: on(?:wards?)?)?`),
    read: ([, date = ""], today) =>
      limitBy(daysMeant(date, today), ({ from }) => ({ from, to: Infinity })),
  },
  {
    pattern: timePhrase(`after (${DATE})`),
    read: ([, date = ""], today) =>
      limitBy(daysMeant(date, today), ({ to }) => ({ from: to + DAY, to: Infinity })),
  },
  {
    pattern: timePhrase(`before (${DATE})`),
    read: ([, date = ""], today) =>
      limitBy(daysMeant(date, today), ({ from }) => ({ from: -Infinity, to: from - DAY })),
  },
  {
    pattern: timePhrase(`(?:until|till|up to) (${DATE})`),
    read: ([, date = ""], today) =>
      limitBy(daysMeant(date, today), ({ to }) => ({ from: -Infinity, to })),
  },
  {
    pattern: timePhrase(
      `(?:in|during|over|within|for) the (?:last|past) (?:(${COUNT}) )?(day|week|month|year)s?`,
    ),
    read: ([, count, unit = ""], today) => lastDays(count, unit, today),
  },
  {
    pattern: timePhrase(`(?:last|past) (${COUNT}) (day|week|month|year)s`),
    read: ([, count, unit = ""], today) => lastDays(count, unit, today),
  },
  {
    pattern: timePhrase(
      `(?:(?:earlier|later|early|late) )?((?:last|this) (?:${MONTH}|${WEEKDAY}|week(?:end)?|month|year)|yesterday|today|${COUNT} (?:day|week|month|year)s? ago)`,
    ),
    read: ([, date = ""], today) => daysMeant(date, today),
  },
  {
    pattern: timePhrase(`(?:(?:back )?in|during|on|throughout|dated) (${DATE})`),
    read: ([, date = ""], today) => daysMeant(date, today),
  },
  // "say Thursday about", "2025-11-27"
  {
    pattern: timePhrase(`(?:(?<=\\b(?:say|said|saying) )(${WEEKDAY}|${FULL_DATE})|${ISO_DATE})`),
    read: ([whole = "", date], today) => daysMeant(date ?? whole, today),
  },
];

function timePhrase(source: string): RegExp {
  return new RegExp(`${START}${source}${AFTER}`, "g");
}

function limitBy(days: Days | null, change: (days: Days) => Days): Days | null {
  return days === null ? null : change(days);
}

/** Most questions name no time; those are recognised quickly. */
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
