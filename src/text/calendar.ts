// Dates in words. One list of months for everything that reads or writes them.

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

/** `"2025-11-27"` → `"27 November 2025"`, short `"27 Nov 2025"`; null when it is no such date. */
export function dateInWords(date: string, style: "short" | "long" = "long"): string | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (year === undefined || name === undefined) return null;
  return `${Number(day)} ${style === "long" ? name : name.slice(0, 3)} ${year}`;
}
