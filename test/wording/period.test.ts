import { describe, expect, it } from "vitest";
import { periodOf, readCalendarDate } from "../../src/wording/period.ts";
import { wording } from "../../src/wording/wording.ts";

describe("a period", () => {
  it.each([
    ["2024-11-21", "2024-11-21", "on 21 November 2024"],
    ["2019-01-01", "2019-12-31", "in 2019"],
    ["2024-02-01", "2024-02-29", "in February 2024"],
    ["2025-02-01", "2025-02-27", "from 1 February 2025 to 27 February 2025"],
    ["2025-03-08", null, "since 8 March 2025"],
    [null, "2025-02-28", "up to 28 February 2025"],
  ])("from %s to %s is %j", (from, to, words) => {
    const period = periodOf(from, to);
    expect(period === null ? null : wording.period(period)).toBe(words);
  });

  it("is none where both ends are open", () => {
    expect(periodOf(null, null)).toBeNull();
  });
});

describe("a date", () => {
  it.each([
    ["2025-11-27", "27 November 2025", "27 Nov 2025"],
    ["2025-09-01", "1 September 2025", "1 Sep 2025"],
    ["2025-02", "2025-02", "2025-02"],
    ["soon", "soon", "soon"],
  ])("%s is written out", (iso, long, short) => {
    expect([wording.date(iso), wording.date(iso, "short")]).toEqual([long, short]);
  });

  it("is none on a day that does not exist", () => {
    expect(readCalendarDate("2025-02-30")).toBeNull();
  });
});
