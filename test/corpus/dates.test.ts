import { describe, expect, it } from "vitest";
import { findDate, isDateLine, readPrintedDate } from "../../src/corpus/dates.ts";

describe("readDate", () => {
  it.each([
    ["2025-11-27", "2025-11-27"],
    ["2025-11-27T10:00:00Z", "2025-11-27"],
    ["2025-11-27 10:00", "2025-11-27"],
    ["20251127", "2025-11-27"],
    ["2025/11/27", "2025-11-27"],
    ["2025-1-7", "2025-01-07"],
    ["27 Nov 2025", "2025-11-27"],
    ["November 27, 2025", "2025-11-27"],
    ["Thursday, November 27, 2025 at 10:15", "2025-11-27"],
    ["Thu, 27 Nov 2025 10:00:00 GMT", "2025-11-27"],
    ["Sept. 3rd, 2024", "2024-09-03"],
    ["2024-02-29", "2024-02-29"],
  ])('reads "%s" as %s', (value, date) => {
    expect(readPrintedDate(value)).toEqual({ kind: "date", date });
  });

  it.each(["2025-02-30", "2025-13-01", "31 April 2025", "2025-02-29", "0000-00-00"])(
    'knows that there is no "%s"',
    (value) => {
      expect(readPrintedDate(value)).toEqual({ kind: "impossible" });
    },
  );

  it.each(["", "yesterday", "2025", "2025-11", "11/12/2025", "1764230400"])(
    'does not guess what day "%s" is',
    (value) => {
      expect(readPrintedDate(value)).toEqual({ kind: "unreadable" });
    },
  );
});

describe("findDate", () => {
  it.each([
    ["a line of its own", ["Ferry opens", "Published: March 9, 2024 8:15 AM"], "2024-03-09"],
    ["a dateline with its year", ["OLD HARBOUR, March 9, 2024 — The ferry sailed."], "2024-03-09"],
    [
      "a weekday with its day in brackets and the year elsewhere",
      ["It sailed on Saturday (March 9).", "Nobody had expected it before 2024."],
      "2024-03-09",
    ],
  ])("finds the date in %s", (_, paragraphs, date) => {
    expect(findDate(paragraphs)).toBe(date);
  });

  it.each([
    ["no year is named", ["It sailed on Saturday (March 9)."]],
    ["the year named has another weekday", ["It sailed on Saturday (March 9).", "Built in 2021."]],
    ["two years fit", ["It sailed on Saturday (March 9).", "Planned in 2013, built in 2024."]],
    ["the date is part of a sentence", ["The storm of March 9, 2024 broke the piers."]],
    ["there is nothing", []],
  ])("is null where %s", (_, paragraphs) => {
    expect(findDate(paragraphs)).toBeNull();
  });
});

describe("isDateLine", () => {
  it("tells a line that is only a date from a sentence with one", () => {
    expect(isDateLine("Updated on 9 March 2024, 08:15")).toBe(true);
    expect(isDateLine("On 9 March 2024 the ferry sailed.")).toBe(false);
  });
});
