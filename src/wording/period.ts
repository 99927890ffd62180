// Dates and periods, before any language makes words of them.

/** A run of calendar days, ISO 8601, inclusive; a year or a month where it is exactly one. */
export type Period =
  | Readonly<{ kind: "day"; date: string }>
  | Readonly<{ kind: "year"; year: string }>
  /** `month` counts from 1. */
  | Readonly<{ kind: "month"; year: string; month: number }>
  | Readonly<{ kind: "days"; from: string; to: string }>
  | Readonly<{ kind: "since"; from: string }>
  | Readonly<{ kind: "until"; to: string }>;

/** `("2025-02-01", "2025-02-28")` → the month of February 2025; null where both ends are open. */
export function periodOf(from: string | null, to: string | null): Period | null {
  const days = daysOf(from, to);
  if (days?.kind !== "days") return days;
  const { year, month } = partsOf(days.from);
  if (days.from === `${year}-01-01` && days.to === `${year}-12-31`) return { kind: "year", year };
  const isMonth = days.from === `${days.to.slice(0, 7)}-01` && days.to === lastOfMonth(days.from);
  return isMonth ? { kind: "month", year, month } : days;
}

/** The same by its first and last day, whatever it is called. */
export function daysOf(from: string | null, to: string | null): Period | null {
  if (from !== null && from === to) return { kind: "day", date: from };
  if (from !== null && to !== null) return { kind: "days", from, to };
  if (from !== null) return { kind: "since", from };
  return to === null ? null : { kind: "until", to };
}

function partsOf(date: string) {
  return { year: date.slice(0, 4), month: Number(date.slice(5, 7)) };
}

function lastOfMonth(date: string): string {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** `"2025-11-27"` → that day; null when it is no such date. */
export function readCalendarDate(date: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const day = new Date(`${date}T00:00:00Z`);
  // JavaScript takes 30 February for a day in March.
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
  return isDay ? day : null;
}
