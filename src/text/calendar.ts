// The words of dates. One list of months and one of weekdays for everything that reads them.

/** English months in order, as written. */
export const MONTHS: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** English weekdays in the order of `Date.getUTCDay`, as written. */
export const WEEKDAYS: readonly string[] = [
  "Sunday",
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
];

/** A month, short or long, as the source of a regular expression: "November", "Nov.", "Sept". */
export const ANY_MONTH =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";

/** A weekday, short or long, likewise: "Thursday", "Thurs.", "Thu". */
export const ANY_WEEKDAY = "(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?";

/** Units of time, likewise, in small letters. */
export const TIME_UNITS =
  "seconds?|minutes?|hours?|days?|nights?|weeks?|fortnights?|months?|years?|decades?|century|centuries|seasons?|terms?";

/** Place among `MONTHS` of a month, short or long, in any case: "sept." → 8; -1 for no month. */
export function monthIndex(name: string): number {
  return indexOfStart(MONTHS, name);
}

/** Place among `WEEKDAYS` of a weekday, short or long, in any case: "thurs" → 4; -1 for none. */
export function weekdayIndex(name: string): number {
  return indexOfStart(WEEKDAYS, name);
}

/** The first three letters are enough to distinguish them. */
function indexOfStart(names: readonly string[], name: string): number {
  const start = name.toLowerCase().slice(0, 3);
  return names.findIndex((known) => known.toLowerCase().startsWith(start));
}
