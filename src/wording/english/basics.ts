// What every English sentence is made of: numbers with their nouns, lists, dates, periods.

import { lazily } from "../lazily.ts";
import { type Period, readCalendarDate } from "../period.ts";
import { numberIn, type PluralForms, pluralIn } from "../plural.ts";

/** What is counted. */
const NOUNS = {
  article: { one: "article", other: "articles" },
  block: { one: "block", other: "blocks" },
  candidate: { one: "candidate", other: "candidates" },
  duplicate: { one: "duplicate", other: "duplicates" },
  file: { one: "file", other: "files" },
  furniture: { one: "piece of site furniture", other: "pieces of site furniture" },
  mention: { one: "mention", other: "mentions" },
  other: { one: "other", other: "others" },
  passage: { one: "passage", other: "passages" },
  person: { one: "person", other: "people" },
  statement: { one: "statement", other: "statements" },
  word: { one: "word", other: "words" },
} as const satisfies Record<string, PluralForms<"en">>;

export type Noun = keyof typeof NOUNS;

export const plural = pluralIn("en");

/** `1204` → `"1,204"` */
export const number = numberIn("en");

/** `(1204, "article")` → `"1,204 articles"` */
export function count(things: number, noun: Noun): string {
  return `${number(things)} ${plural(things, NOUNS[noun])}`;
}

// "Ana, Ben or Cem", without the comma that American English puts before the last.
const lists = {
  and: lazily(() => new Intl.ListFormat("en-GB", { type: "conjunction" })),
  or: lazily(() => new Intl.ListFormat("en-GB", { type: "disjunction" })),
} as const;

/** `(["Ana", "Ben", "Cem"], "or")` → `"Ana, Ben or Cem"`; `""` for none. */
export function list(things: readonly string[], join: "and" | "or"): string {
  return lists[join]().format(things);
}

const months = {
  long: lazily(() => new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" })),
  // "Sep", where British English has "Sept".
  short: lazily(() => new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" })),
} as const;

/** `"2025-11-27"` → `"27 November 2025"`, short `"27 Nov 2025"`; what is no such date as it is. */
export function date(iso: string, style: "long" | "short" = "long"): string {
  const day = readCalendarDate(iso);
  if (day === null) return iso;
  return `${day.getUTCDate()} ${months[style]().format(day)} ${iso.slice(0, 4)}`;
}

/**
 * "on 21 November 2026", "in 2019", "from 1 May to 3 June 2025".
 * @param until the word before a last day
 */
export function period(time: Period, until: "up to" | "until" = "up to"): string {
  switch (time.kind) {
    case "day":
      return `on ${date(time.date)}`;
    case "year":
      return `in ${time.year}`;
    case "month":
      return `in ${months.long().format(Date.UTC(2000, time.month - 1))} ${time.year}`;
    case "days":
      return `from ${date(time.from)} to ${date(time.to)}`;
    case "since":
      return `since ${date(time.from)}`;
    case "until":
      return `${until} ${date(time.to)}`;
  }
}

/** `1234` → `"1.2 s"` */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
