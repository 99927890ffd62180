// What the form of the catalogue must carry beside English: other plural forms, inflected months.

import { describe, expect, it } from "vitest";
import { readCalendarDate } from "../../src/wording/period.ts";
import { type Language, numberIn, type PluralForms, pluralIn } from "../../src/wording/plural.ts";
import { type Wording, wording } from "../../src/wording/wording.ts";

/** The type's categories, once more as values; a language that is missing is a type error. */
const CATEGORIES: Readonly<Record<Language, readonly string[]>> = {
  en: ["one", "other"],
  de: ["one", "other"],
  es: ["many", "one", "other"],
  fr: ["many", "one", "other"],
  ru: ["few", "many", "one", "other"],
  uk: ["few", "many", "one", "other"],
};

describe("the plural categories", () => {
  it.each(Object.entries(CATEGORIES))("of %s are those of Unicode", (language, categories) => {
    const known = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    expect([...known].sort()).toEqual(categories);
  });
});

describe("a catalogue in Russian", () => {
  const plural = pluralIn("ru");
  const format = numberIn("ru");
  const ARTICLES = { one: "статья", few: "статьи", many: "статей", other: "статьи" } as const;
  // After "in", as in "the articles I have": a noun has as many tables as it has cases in use.
  const IN_ARTICLES = { one: "статье", few: "статьях", many: "статьях", other: "статьи" } as const;
  const MONTHS = new Intl.DateTimeFormat("ru", { dateStyle: "long", timeZone: "UTC" });

  const russian = {
    count: (number) => `${format(number)} ${plural(number, ARTICLES)}`,
    date: (iso) => {
      const day = readCalendarDate(iso);
      return day === null ? iso : MONTHS.format(day);
    },
    list: (things, join) =>
      new Intl.ListFormat("ru", { type: join === "and" ? "conjunction" : "disjunction" }).format(
        things,
      ),
  } as const satisfies Partial<Wording>;

  it.each([
    [1, "1 статья"],
    [3, "3 статьи"],
    [11, "11 статей"],
    [21, "21 статья"],
    [112, "112 статей"],
    [1204, "1\u00a0204 статьи"],
  ])("counts %d", (number, words) => {
    expect(russian.count(number)).toBe(words);
  });

  it("has another form of the noun for each case", () => {
    expect([1, 5, 21].map((number) => `в ${number} ${plural(number, IN_ARTICLES)}`)).toEqual([
      "в 1 статье",
      "в 5 статьях",
      "в 21 статье",
    ]);
  });

  it("chooses whole sentences by the number, where verbs follow it", () => {
    const found = (number: number) =>
      plural(number, {
        one: () => `Найдена ${russian.count(number)}.`,
        few: () => `Найдены ${russian.count(number)}.`,
        many: () => `Найдено ${russian.count(number)}.`,
        other: () => `Найдено ${russian.count(number)}.`,
      })();
    expect([1, 2, 5].map(found)).toEqual([
      "Найдена 1 статья.",
      "Найдены 2 статьи.",
      "Найдено 5 статей.",
    ]);
  });

  it("puts the month of a date into the genitive", () => {
    expect(russian.date("2025-11-27")).toBe("27 ноября 2025 г.");
  });

  it("lists with its own words, and no comma before them", () => {
    expect(russian.list(["Анна", "Борис", "Вера"], "or")).toBe("Анна, Борис или Вера");
  });

  it("passes the type check with every message, and only then", () => {
    const { help, ...others } = wording.discord;
    const whole: Wording = {
      ...wording,
      ...russian,
      discord: { ...others, help: "Спросите, кто что сказал." },
    };
    // @ts-expect-error The help of the bot is missing.
    const lacking: Wording = { ...wording, ...russian, discord: others };
    // @ts-expect-error Russian tells few from many.
    const forms: PluralForms<"ru"> = { one: "статья", other: "статьи" };
    expect(whole.discord.help).not.toBe(help);
    expect([lacking, forms]).toHaveLength(2);
  });
});
