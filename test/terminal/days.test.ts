import { describe, expect, it } from "vitest";
import { firstDayOf, lastDayOf } from "../../src/terminal/days.ts";

describe("firstDayOf and lastDayOf", () => {
  it.each([
    { typed: "2025-11-27", first: "2025-11-27", last: "2025-11-27" },
    { typed: "2025-11", first: "2025-11-01", last: "2025-11-30" },
    { typed: "2024-02", first: "2024-02-01", last: "2024-02-29" },
    { typed: "2025", first: "2025-01-01", last: "2025-12-31" },
    { typed: "2025-02-30", first: undefined, last: undefined },
    { typed: "2025-13", first: undefined, last: undefined },
    { typed: "last week", first: undefined, last: undefined },
    { typed: undefined, first: null, last: null },
  ])("read $typed as $first to $last", ({ typed, first, last }) => {
    expect(firstDayOf(typed)).toBe(first);
    expect(lastDayOf(typed)).toBe(last);
  });
});
