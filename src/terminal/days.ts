// A day, a month or a year as somebody types it → the first or last day of it.

const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** `"2025-11"` → `"2025-11-01"`; null for nothing typed, undefined for what is no such day. */
export function firstDayOf(typed: string | undefined): string | null | undefined {
  return dayOf(typed, (year, month = "01") => `${year}-${month}-01`);
}

/** `"2025-11"` → `"2025-11-30"`; null for nothing typed, undefined for what is no such day. */
export function lastDayOf(typed: string | undefined): string | null | undefined {
  return dayOf(typed, (year, month = "12") => {
    const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
    return `${year}-${month}-${last}`;
  });
}

function dayOf(
  typed: string | undefined,
  within: (year: string, month: string | undefined) => string,
): string | null | undefined {
  if (typed === undefined) return null;
  const [, year, month, day] = DAY.exec(typed.trim()) ?? [];
  if (year === undefined) return undefined;
  const written = day === undefined ? within(year, month) : `${year}-${month}-${day}`;
  // JavaScript takes 30 February for a day in March.
  const date = new Date(`${written}T00:00:00Z`);
  const isDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written);
  return isDay ? written : undefined;
}
