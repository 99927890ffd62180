// Numbers with what is counted, in the forms that a language has for it.

import { lazily } from "./lazily.ts";

/**
 * The plural categories of the languages that we write or are about to, as Unicode's CLDR has them;
 * a test compares them with what `Intl.PluralRules` says.
 */
export type PluralCategory = Readonly<{
  en: "one" | "other";
  de: "one" | "other";
  es: "one" | "many" | "other";
  fr: "one" | "many" | "other";
  ru: "one" | "few" | "many" | "other";
  uk: "one" | "few" | "many" | "other";
}>;

/** A primary language subtag of BCP 47. */
export type Language = keyof PluralCategory;

/** One form for each category of the language: `{ one: "file", other: "files" }`. */
export type PluralForms<L extends Language, Form = string> = Readonly<
  Record<PluralCategory[L], Form>
>;

/** `pluralIn("ru")(3, { one: "файл", few: "файла", many: "файлов", other: "файла" })` → `"файла"` */
export function pluralIn<L extends Language>(
  language: L,
): <Form>(number: number, forms: PluralForms<L, Form>) => Form {
  const rules = lazily(() => new Intl.PluralRules(language));
  // The rules of a language give its own categories only.
  return (number, forms) => forms[rules().select(number) as PluralCategory[L]];
}

/** `numberIn("en")(1204)` → `"1,204"` */
export function numberIn(language: Language): (number: number) => string {
  const format = lazily(() => new Intl.NumberFormat(language));
  return (number) => format().format(number);
}
